#include "ui/shell/upkeep.h"

#include "core/pipeline.h"
#include "ui/lead/draftsbar.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/preferences.h"
#include "ui/words/errorwords.h"

namespace huni {

namespace {

constexpr int tidyDelayMs = 1500; // after the last commit

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
}

void Upkeep::begin(MainFrame &frame)
{
    checkFile();
    offerDrafts(frame);
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

void Upkeep::report(const Error &error)
{
    Q_EMIT problem(errorWords(error, m_preferences.language()));
}

} // namespace huni
