#include "ui/duplicates/duplicatesource.h"

#include "core/duplicates/distinctpairs.h"
#include "core/leads/names.h"
#include "ui/words/duplicatewords.h"

#include <algorithm>

namespace huni {

namespace {

constexpr size_t fewChanges = 60; // more than these are searched anew

ThingLine thingLine(Connection &connection, Table table, const Uuid &id)
{
    if (table == Table::Lead) {
        LeadTitle title = leadTitle(connection, id);
        return {std::move(title.name), std::move(title.detail)};
    }
    Query company(connection, "SELECT " + companyNameSql("c") + ", coalesce(c.city, c.domain) FROM company c WHERE c.id=?1", id);
    return company.next() ? ThingLine{company.text(0), company.text(1)} : ThingLine{};
}

std::vector<SuspectLine> linesOf(Connection &connection, Table table, std::vector<Suspect> suspects)
{
    std::vector<SuspectLine> lines;
    lines.reserve(suspects.size());
    for (Suspect &suspect : suspects) {
        SuspectLine line;
        line.first = thingLine(connection, table, suspect.first);
        line.second = thingLine(connection, table, suspect.second);
        line.suspect = std::move(suspect);
        lines.push_back(std::move(line));
    }
    return lines;
}

QString memberNamed(const Catalog &catalog, const Value &id)
{
    const Member *member = catalog.member(MemberId{uuidOf(id)});
    return member ? member->name : QString();
}

ThingFacts factsOf(Connection &connection, const Catalog &catalog, Table table, const Uuid &id, const Record &record, bool isTurkish)
{
    const ThingLine line = thingLine(connection, table, id);
    ThingFacts facts;
    facts.name = line.name;
    facts.detail = line.detail;
    const bool isLead = table == Table::Lead;
    facts.owner = memberNamed(catalog, record.at(isLead ? int(col::Lead::Owner) : int(col::Company::Owner)));
    facts.createdAt = numberOf(record.at(isLead ? int(col::Lead::CreatedAt) : int(col::Company::CreatedAt)));
    if (isLead) {
        const Stage *stage = catalog.stage(StageId{uuidOf(record.at(col::Lead::Stage))});
        facts.stage = stage ? stage->name(isTurkish) : QString();
        facts.detail = textOf(record.at(col::Lead::Title));
        if (!line.detail.isEmpty())
            facts.detail = facts.detail.isEmpty() ? line.detail : facts.detail + QStringLiteral(" · ") + line.detail;
    }
    Query contact(connection, "SELECT at FROM last_contact WHERE thing=?1", id);
    if (contact.next())
        facts.lastContact = contact.optional(0);
    facts.belongings = countBelongings(connection, table, id);
    return facts;
}

int richness(const CombineCounts &counts)
{
    return counts.touchpoints + counts.activities + counts.stageChanges + 5 * counts.opportunities + counts.answers + counts.people;
}

// The one with more of a history stays; of two alike the older.
bool isSecondRicher(const ThingFacts &first, const ThingFacts &second)
{
    const int a = richness(first.belongings);
    const int b = richness(second.belongings);
    return a != b ? b > a : second.createdAt.value_or(0) < first.createdAt.value_or(0);
}

std::optional<PairDetails> readDetails(Reader &reader, Connection &connection, const PairQuestion &question, Language language)
{
    auto pair = readCombinePair(reader, connection, question.first, question.second, question.earlier);
    if (!pair)
        return std::nullopt;
    const Catalog catalog = readCatalog(connection);
    const bool isTurkish = language == Language::Turkish;
    const auto facts = [&](const Uuid &id, const Record &record) {
        return factsOf(connection, catalog, pair->table, id, record, isTurkish);
    };
    PairDetails details;
    details.keep = facts(pair->keepId, pair->keep);
    details.other = facts(pair->otherId, pair->other);
    if (question.which == KeepWhich::Richer && question.earlier.empty() && isSecondRicher(details.keep, details.other)) {
        pair = readCombinePair(reader, connection, question.second, question.first);
        std::swap(details.keep, details.other);
    }
    for (const CombineStep &step : question.earlier)
        details.keep.belongings += countBelongings(connection, pair->table, step.other);
    details.earlier = question.earlier;
    details.toCome = question.toCome;
    details.areDistinct = areDistinct(connection, pair->keepId, pair->otherId);
    details.referrals = int(takeReferrals(*pair).size());
    details.table = pair->table;
    details.keepId = pair->keepId;
    details.otherId = pair->otherId;
    for (const CombineUnit &unit : combineUnits(*pair, catalog)) {
        details.rows.push_back({unit, combineUnitName(connection, pair->table, unit, catalog, language),
                                combineUnitText(connection, catalog, pair->table, pair->keep, unit, language),
                                combineUnitText(connection, catalog, pair->table, pair->other, unit, language)});
    }
    return details;
}

struct SearchAnswer {
    Result<DuplicateList> list;
    std::vector<SuspectLine> lines{};
};

} // namespace

std::vector<SuspectLine> inGroups(std::vector<SuspectLine> suspects)
{
    std::stable_sort(suspects.begin(), suspects.end(), [](const SuspectLine &a, const SuspectLine &b) {
        return a.suspect.likelihood > b.suspect.likelihood;
    });
    std::vector<Suspect> plain;
    for (const SuspectLine &line : suspects)
        plain.push_back(line.suspect);
    std::vector<SuspectLine> ordered;
    ordered.reserve(suspects.size());
    for (const std::vector<size_t> &group : groupsOf(plain)) {
        std::unordered_set<Uuid> things;
        for (const size_t i : group) {
            things.insert(plain[i].first);
            things.insert(plain[i].second);
        }
        for (const size_t i : group) {
            suspects[i].groupSize = int(things.size());
            ordered.push_back(std::move(suspects[i]));
        }
    }
    return ordered;
}

DuplicateSource::DuplicateSource(Pipeline &pipeline, Language language, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_language(language)
    , m_zone(pipeline.catalog().valueOr({}).zone)
    , m_search(pipeline.store().path())
    , m_pair(pipeline.store().path())
    , m_changed(pipeline.store().path())
{
    connect(&pipeline.store(), &Store::committed, this, &DuplicateSource::follow);
    connect(&m_search, &BackgroundReader::progressed, this,
            [this](qint64 done, qint64) { Q_EMIT progressed(int(done)); });
}

void DuplicateSource::search(const DuplicateOptions &options)
{
    stop();
    m_options = options;
    m_searched = true;
    m_inSearch.merge(m_toLookAt);
    m_toLookAt.clear();
    m_changed.drop();
    m_search.ask(
        [options](Reader &reader, TaskControl &control) {
            SearchAnswer answer{DuplicateFinder(options).findAll(reader, [&](int thousandths) {
                control.done = thousandths;
                return !control.cancelled;
            })};
            if (answer.list) {
                auto lines = reader.read([&](Connection &connection) {
                    return linesOf(connection, options.table, std::move(answer.list->suspects));
                });
                if (lines)
                    answer.lines = inGroups(std::move(*lines));
            }
            return answer;
        },
        [this](const SearchAnswer &answer) {
            m_inSearch.clear();
            if (answer.list)
                Q_EMIT found(answer.lines, answer.list->total, answer.list->looked);
            else
                Q_EMIT failed(answer.list.error());
        });
    Q_EMIT searchStarted();
}

void DuplicateSource::stop()
{
    if (!isSearching())
        return;
    m_search.drop();
    m_toLookAt.merge(m_inSearch);
    m_inSearch.clear();
    Q_EMIT stopped();
}

void DuplicateSource::readPair(const PairQuestion &question)
{
    m_pair.ask(
        [question, language = m_language](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) {
                return readDetails(reader, connection, question, language);
            });
        },
        [this](const Result<std::optional<PairDetails>> &pair) {
            if (!pair)
                Q_EMIT failed(pair.error());
            else if (*pair)
                Q_EMIT pairRead(**pair);
            else
                Q_EMIT pairGone();
        });
}

void DuplicateSource::combine(const PairDetails &pair, const CombineChoices &choices)
{
    if (m_work.isRunning())
        return;
    std::vector<CombineStep> steps = pair.earlier;
    steps.push_back({pair.otherId, choices});
    m_work.start(
        [&store = m_pipeline.store(), steps, keep = pair.keepId, note = combineNoteIn(m_language)](TaskControl &) {
            return Combine(store).combine(keep, steps, note);
        },
        [this, from = pair.other.name, into = pair.keep.name, count = int(steps.size())](const Result<CombineOutcome> &outcome) {
            if (outcome)
                Q_EMIT merged(from, into, count);
            else
                Q_EMIT failed(outcome.error());
        });
}

void DuplicateSource::markDistinct(const PairDetails &pair)
{
    if (m_work.isRunning())
        return;
    m_work.start([&store = m_pipeline.store(), a = pair.keepId,
                  b = pair.otherId](TaskControl &) { return Combine(store).markDistinct(a, b); },
                 [this, a = pair.keep.name, b = pair.other.name](const Result<bool> &done) {
                     if (done)
                         Q_EMIT keptApart(a, b, *done);
                     else
                         Q_EMIT failed(done.error());
                 });
}

void DuplicateSource::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        lookAgain();
}

void DuplicateSource::follow(const ChangeSet &changes)
{
    if (!m_searched)
        return;
    for (const RowChange &row : *changes.rows) {
        if (row.table == m_options.table) {
            m_toLookAt.insert(row.row);
        } else if (row.table == Table::DistinctPair) {
            if (const Record *record = row.after ? row.after.get() : row.before.get()) {
                m_toLookAt.insert(uuidOf(record->at(col::DistinctPair::First)));
                m_toLookAt.insert(uuidOf(record->at(col::DistinctPair::Second)));
            }
        }
    }
    if (m_watched)
        lookAgain();
}

// Few things are looked at one by one; after an import or its undo everything is.
void DuplicateSource::lookAgain()
{
    if (m_toLookAt.empty())
        return;
    if (m_toLookAt.size() > fewChanges || isSearching()) {
        search(m_options);
        return;
    }
    m_changed.ask(
        [ids = std::vector<Uuid>(m_toLookAt.begin(), m_toLookAt.end()), options = m_options](Reader &reader,
                                                                                             TaskControl &) {
            auto lines = reader.read([&](Connection &connection) {
                std::vector<Suspect> suspects;
                for (const Uuid &id : ids) {
                    for (Suspect &suspect : DuplicateFinder(options).suspectsOf(connection, id))
                        suspects.push_back(std::move(suspect));
                }
                return linesOf(connection, options.table, std::move(suspects));
            });
            return std::pair(ids, std::move(lines));
        },
        [this](const std::pair<std::vector<Uuid>, Result<std::vector<SuspectLine>>> &answer) {
            m_toLookAt.clear(); // nothing was changed since it was asked, else it would have been asked again
            if (answer.second)
                Q_EMIT changed(answer.first, *answer.second);
        });
}

} // namespace huni
