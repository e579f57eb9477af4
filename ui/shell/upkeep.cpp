#include "ui/shell/upkeep.h"

#include "core/pipeline.h"
#include "ui/lead/draftsbar.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/preferences.h"
#include "ui/words/errorwords.h"

namespace huni {

namespace {

constexpr int tidyDelayMs = 1500; // after the last commit
constexpr int dayLookMs = 60'000; // whether midnight has passed, or the machine has slept

} // namespace

Upkeep::Upkeep(Pipeline &pipeline, const Theme &theme, const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_check(pipeline.store().path())
{
    m_tidyTimer.setSingleShot(true);
    m_tidyTimer.setInterval(tidyDelayMs);
    connect(&m_tidyTimer, &QTimer::timeout, this, &Upkeep::keepTidy);
    connect(&m_pipeline.store(), &Store::committed, &m_tidyTimer, qOverload<>(&QTimer::start));
    connect(&m_pipeline.store(), &Store::committed, this, &Upkeep::followModel);
    m_dayTimer.setObjectName(QStringLiteral("dayTimer"));
    m_dayTimer.setInterval(dayLookMs);
    connect(&m_dayTimer, &QTimer::timeout, this, &Upkeep::followDay);
}

void Upkeep::begin(MainFrame &frame)
{
    checkFile();
    offerDrafts(frame);
    followDay();
    m_dayTimer.start();
}

void Upkeep::finish()
{
    m_pipeline.store().flush();
}

// A quick check of the file's pages: it never delays the first picture.
void Upkeep::checkFile()
{
    m_check.ask(
        [](Reader &reader, TaskControl &) {
            return reader.read([](Connection &connection) {
                Query check(connection, "PRAGMA quick_check(1)");
                return check.next() ? check.text(0) : QString();
            });
        },
        [this, path = m_pipeline.store().path()](const Result<QString> &answer) {
            if (!answer)
                report(answer.error());
            else if (*answer != u"ok")
                report({Errc::FileDamaged, path, backupsOf(path).join(u'\n'), *answer});
        });
}

// What was typed when the program ended, whatever ended it.
void Upkeep::offerDrafts(MainFrame &frame)
{
    connect(&m_pipeline.drafts(), &Drafts::failed, this, [this](const Error &error) {
        Q_EMIT problem(
            tr("What you type cannot be kept just now. %1").arg(errorWords(error, m_preferences.language())));
    });
    m_drafts = new DraftsBar(m_pipeline, m_theme, localeOf(m_preferences.language()), &frame);
    frame.addBar(*m_drafts);
    connect(m_drafts, &DraftsBar::goOnWanted, this, &Upkeep::goOnWanted);
    m_drafts->offer();
}

void Upkeep::keepTidy()
{
    m_tidy.startAfter([&store = m_pipeline.store()](TaskControl &) { return store.tidy(); },
                      [this](bool hasMore) {
                          if (hasMore)
                              m_tidyTimer.start();
                      });
}

// A model was learnt, taken back, or came from somebody else: chances are others, table by table as scores of a new day.
void Upkeep::followModel(const ChangeSet &changes)
{
    if (!changes.rows || !std::any_of(changes.rows->begin(), changes.rows->end(), [](const RowChange &row) { return row.table == Table::PredictiveModel; }))
        return;
    m_newDay.startAfter([&scoring = m_pipeline.scoring()](TaskControl &control) { return scoring.refresh(&control.cancelled); },
                        [this](const Result<bool> &done) {
                            if (!done)
                                report(done.error());
                            else
                                m_pipeline.store().tellNewDay();
                        });
}

// Decay makes other scores of the same deeds each day; idle days and dates in words go with the day as well.
void Upkeep::followDay()
{
    const QDate today = localDay(m_pipeline.store().clock().now(), m_pipeline.catalog().valueOr({}).zone);
    if (today == m_day)
        return;
    const bool isFirst = !m_day.isValid();
    m_day = today;
    m_newDay.startAfter([&scoring = m_pipeline.scoring()](TaskControl &control) { return scoring.refresh(&control.cancelled); },
                        [this, isFirst](const Result<bool> &wereOld) {
                            if (!wereOld)
                                report(wereOld.error());
                            else if (*wereOld || !isFirst)
                                m_pipeline.store().tellNewDay();
                        });
}

void Upkeep::report(const Error &error)
{
    Q_EMIT problem(errorWords(error, m_preferences.language()));
}

} // namespace huni
