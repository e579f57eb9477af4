#include "ui/score/scorefeed.h"

#include "core/base/daynumbers.h"
#include "ui/lead/leadsource.h"

namespace huni {

ScoreFeed::ScoreFeed(LeadSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_reader(source.pipeline().store().path())
{
    connect(&source, &LeadSource::shown, this, &ScoreFeed::takeLead);
    connect(&source, &LeadSource::gone, this, &ScoreFeed::takeLead);
    connect(&source.pipeline().store(), &Store::committed, this, &ScoreFeed::follow);
}

int ScoreFeed::today() const
{
    return DayNumbers::numberOf(localDay(m_source.now(), m_source.catalog().zone));
}

bool ScoreFeed::isSettled() const
{
    return !m_reader.isReading();
}

void ScoreFeed::setWanted(bool wanted)
{
    m_isWanted = wanted;
    if (wanted && (m_read != m_changed || m_readToday != today()))
        ask(false);
}

void ScoreFeed::takeLead()
{
    m_reader.drop();
    m_told.reset();
    m_dayTold.reset();
    m_day.reset();
    ++m_changed;
    ask(false);
}

void ScoreFeed::askForDay(std::optional<int> day)
{
    m_day = day;
    m_dayTold.reset();
    ask(false);
}

// Commits of other processes come without what stood there before: a row of theirs that is gone could be anybody's.
bool ScoreFeed::concerns(const RowChange &row) const
{
    const auto names = [&](int column) {
        if (!row.before && !row.after)
            return true;
        const Uuid &lead = m_source.lead().uuid;
        return (row.before && uuidOf(row.before->at(column)) == lead) || (row.after && uuidOf(row.after->at(column)) == lead);
    };
    switch (row.table) {
    case Table::Lead: return row.row == m_source.lead().uuid;
    case Table::Company: return m_source.isThere() && row.row == m_source.details().lead.company.uuid;
    case Table::Touchpoint: return names(col::Touchpoint::Lead);
    case Table::Activity: return names(col::Activity::Lead);
    case Table::Answer: return names(col::Answer::Lead);
    case Table::Opportunity: return names(col::Opportunity::Lead);
    case Table::HandPoints: return names(col::HandPoints::Lead);
    case Table::ScoringModel:
    case Table::ScoringVersion: return true;
    default: return isCatalogTable(row.table);
    }
}

void ScoreFeed::follow(const ChangeSet &changes)
{
    const bool isNewDay = changes.origin == ChangeSet::Origin::NewDay;
    if (!m_source.lead())
        return;
    if (!isNewDay && !std::any_of(changes.rows->begin(), changes.rows->end(), [this](const RowChange &row) { return concerns(row); }))
        return;
    ++m_changed;
    ask(true);
}

void ScoreFeed::ask(bool afterwards)
{
    if (!m_isWanted || !m_source.isThere())
        return;
    const int now = today();
    const int day = m_day.value_or(now);
    const bool anew = m_read != m_changed || m_readToday != now;
    const PipelineId pipeline = m_source.pipeline().store().pipeline();
    const LeadId lead = m_source.lead();
    const Language language = m_source.isTurkish() ? Language::Turkish : Language::English;
    auto read = [kept = m_kept, now, day, anew, pipeline, lead, language](Reader &reader, TaskControl &control) -> Result<Answer> {
        const auto isWanted = [&control] { return !control.cancelled.load(); };
        if (anew) {
            auto story = reader.read([&](Connection &connection) { return ScoreStory::read(connection, pipeline, lead); });
            if (!story)
                return story.error();
            kept->story = std::move(*story);
        }
        Answer answer;
        if (!kept->story)
            return answer;
        if (anew)
            answer.told = tellScore(*kept->story, now, language, isWanted);
        if (isWanted())
            answer.day = tellScoreDay(*kept->story, day, now, language);
        return answer;
    };
    auto took = [this, number = m_changed](Result<Answer> answer) { take(std::move(answer), number); };
    m_readToday = now;
    if (afterwards)
        m_reader.askAfter(std::move(read), std::move(took));
    else
        m_reader.ask(std::move(read), std::move(took));
}

void ScoreFeed::take(Result<Answer> &&answer, qint64 number)
{
    if (!answer) {
        m_source.report(m_source.words(answer.error()));
        return;
    }
    m_read = number;
    if (answer->told) {
        m_told = std::move(answer->told);
        Q_EMIT storyRead();
    }
    m_dayTold = std::move(answer->day);
    Q_EMIT dayRead();
}

} // namespace huni
