#include "ui/table/rowwork.h"

#include "ui/controls/messagebar.h"
#include "ui/table/selectionbar.h"
#include "ui/table/tableview.h"
#include "ui/words/errorwords.h"
#include "ui/words/namewords.h"

namespace huni {

namespace {

constexpr size_t workedAtOnce = 100; // more are worked on in another thread
constexpr size_t idsInPiece = 500;
constexpr qsizetype refusedNamed = 3;

// All of them, or an error: some would be changed, and be taken for all.
Result<std::vector<Uuid>> readIds(const QString &path, const Catalog &catalog, Table table, const std::vector<qint64> &keys, Instant now,
                                  const EachWatch &watch)
{
    std::vector<Uuid> ids;
    Reader reader(path);
    for (size_t from = 0; from < keys.size() && !watch.isCancelled(); from += idsInPiece) {
        const std::span piece(keys.data() + from, std::min(idsInPiece, keys.size() - from));
        const auto lines
            = reader.read([&](Connection &connection) { return readLines(connection, catalog, table, piece, {}, now); });
        if (!lines)
            return lines.error();
        for (const TableLine &line : *lines)
            ids.push_back(line.id);
    }
    return ids;
}

} // namespace

RowWork::RowWork(TableFeed &feed, TableView &view, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_worker(std::make_unique<QThreadPool>())
{
    m_worker->setMaxThreadCount(1);
}

RowWork::~RowWork()
{
    m_cancelled = true;
    m_worker->waitForDone();
}

void RowWork::setBar(SelectionBar &bar)
{
    m_bar = &bar;
    connect(&bar, &SelectionBar::cancelWanted, this, &RowWork::cancel);
}

void RowWork::cancel()
{
    if (!m_busy || m_cancelled.exchange(true))
        return;
    if (m_bar)
        m_bar->setBusy(tr("Cancelling: everything is taken back…"), 0, 0, false);
}

bool RowWork::refusesChanges()
{
    if (!m_feed.pipeline().store().isReadOnly())
        return false;
    report({Errc::ReadOnly, m_feed.pipeline().store().path(), {}, {}});
    return true;
}

std::vector<qint64> RowWork::chosen() const
{
    return m_view.selectedKeys();
}

void RowWork::withChosen(const QString &doing, Work work)
{
    withRows(doing, m_view.selectedKeys(), std::move(work));
}

void RowWork::withRows(const QString &doing, const std::vector<qint64> &keys, Work work)
{
    if (m_busy || keys.empty() || refusesChanges())
        return;
    if (keys.size() <= workedAtOnce) {
        std::vector<Uuid> ids;
        for (const auto &[id, name] : m_feed.idsOf(keys))
            ids.push_back(id);
        tell(work(ids, {}));
        return;
    }
    run(doing, keys.size(),
        [path = m_feed.pipeline().store().path(), table = m_feed.table(), keys, work = std::move(work), catalog = m_feed.catalog(),
         now = m_feed.now()](const EachWatch &watch) -> Done {
            const auto ids = readIds(path, catalog, table, keys, now, watch);
            if (!ids)
                return {.error = ids.error()};
            if (watch.isCancelled())
                return {.error = Error {Errc::Cancelled, {}, {}, {}}};
            return work(*ids, watch);
        });
}

void RowWork::run(const QString &doing, size_t all, Job job)
{
    if (m_busy)
        return;
    m_cancelled = false;
    setBusy(true);
    showProgress(doing, 0, all);
    m_worker->start([this, doing, all, job = std::move(job)] {
        const EachWatch watch {&m_cancelled, [this, doing, all](size_t done) {
                                   QMetaObject::invokeMethod(this, [=, this] { showProgress(doing, done, all); }, Qt::QueuedConnection);
                               }};
        Done done = job(watch);
        QMetaObject::invokeMethod(
            this,
            [this, done = std::move(done)] {
                setBusy(false);
                tell(done.finish ? done.finish() : done);
            },
            Qt::QueuedConnection);
    });
}

void RowWork::setBusy(bool busy)
{
    m_busy = busy;
    if (!busy && m_bar)
        m_bar->setIdle();
    Q_EMIT busyChanged();
}

void RowWork::showProgress(const QString &doing, size_t done, size_t all)
{
    if (m_bar && m_busy && !m_cancelled)
        m_bar->setBusy(doing.arg(m_feed.locale().toString(qint64(done)), m_feed.locale().toString(qint64(all))), qint64(done), qint64(all),
                       true);
}

void RowWork::report(const Error &error)
{
    say(errorWords(error, m_feed.language()));
}

void RowWork::say(const QString &sentence)
{
    if (m_messages)
        m_messages->showMessage(MessageBar::Problem, sentence);
}

void RowWork::tell(const Done &done)
{
    if (!m_messages)
        return;
    const QString undo = done.undoable && !done.sentence.isEmpty() ? tr("Undo") : QString();
    if (done.error && done.error->code == Errc::Cancelled)
        m_messages->showMessage(MessageBar::Done, tr("Cancelled: everything is as it was."));
    else if (done.error)
        report(*done.error);
    else if (!done.refused.empty())
        m_messages->showMessage(MessageBar::Problem, refusedWords(done), undo);
    else if (!done.sentence.isEmpty())
        m_messages->showMessage(MessageBar::Done, done.sentence, undo);
}

QString RowWork::refusedWords(const Done &done) const
{
    QStringList named;
    for (const RefusedThing &thing : done.refused) {
        if (named.size() < refusedNamed)
            named += nameOrNone(shownText(thing.name, 40));
    }
    const auto more = qsizetype(done.refused.size()) - named.size();
    QString names = named.join(QStringLiteral(", "));
    if (more > 0)
        //: %1 names of leads or companies
        names = tr("%1 and %Ln more", nullptr, int(more)).arg(names);
    // An id says nothing to people: what is not there any more is told in words.
    const Error &first = done.refused.front().error;
    const QString reason = first.code == Errc::NotFound && Uuid::fromText(first.thing) ? tr("They were deleted meanwhile.")
                                                                                       : errorWords(first, m_feed.language());
    //: %1 what was done, %2 names, %3 the reason of the first
    return tr("%1 Left as they were: %2. %3").arg(done.sentence, names, reason);
}

} // namespace huni
