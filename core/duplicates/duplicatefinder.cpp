#include "core/duplicates/duplicatefinder.h"

#include "core/duplicates/candidates.h"
#include "core/duplicates/distinctpairs.h"
#include "core/duplicates/nearbyrows.h"

#include <algorithm>

namespace huni {

namespace {

constexpr size_t progressStep = 4096;

// A search through the whole file.
class WholeSearch
{
public:
    WholeSearch(const DuplicateOptions &options, const SearchProgress &progress)
        : m_options(options)
        , m_progress(progress)
    {
    }

    std::optional<DuplicateList> run(Connection &connection)
    {
        m_distinct = readDistinctPairs(connection);
        const Judge judge(m_options, connection);
        if (!readLooks(connection))
            return std::nullopt;
        const std::vector<std::uint64_t> pairs = candidatePairs(m_looks, m_options.table);
        if (!tell(500))
            return std::nullopt;
        DuplicateList list;
        list.looked = qint64(m_looks.size());
        for (size_t i = 0; i < pairs.size(); ++i) {
            if (i % progressStep == 0 && !tell(500 + int(500 * i / pairs.size())))
                return std::nullopt;
            Look &a = m_looks[size_t(pairs[i] >> 32)];
            Look &b = m_looks[size_t(pairs[i] & 0xffffffff)];
            auto suspect = judge.suspect(a, b);
            if (suspect && (m_distinct.empty() || !m_distinct.contains(distinctPairId(a.id, b.id))))
                list.suspects.push_back(std::move(*suspect));
        }
        list.total = qint64(list.suspects.size());
        std::stable_sort(list.suspects.begin(), list.suspects.end(), [](const Suspect &a, const Suspect &b) {
            return std::tie(b.likelihood, a.first, a.second) < std::tie(a.likelihood, b.first, b.second);
        });
        if (list.suspects.size() > m_options.limit)
            list.suspects.resize(m_options.limit);
        return list;
    }

private:
    bool tell(int thousandths) const { return !m_progress || m_progress(thousandths); }

    bool readLooks(Connection &connection)
    {
        const bool areLeads = m_options.table == Table::Lead;
        Query count(connection, areLeads ? "SELECT count(*) FROM lead WHERE gone=0" : "SELECT count(*) FROM company WHERE gone=0");
        const qint64 all = count.next() ? std::max<qint64>(count.integer(0), 1) : 1;
        std::optional<CompanyLooks> companies;
        if (areLeads)
            companies.emplace(connection);
        m_looks.reserve(size_t(all));
        Query query(connection, looksSql(m_options.table));
        while (query.next()) {
            m_looks.push_back(lookFrom(m_options.table, query));
            if (companies)
                companies->giveTo(m_looks.back());
            if (m_looks.size() % progressStep == 0 && !tell(int(std::min<qint64>(450, 450 * qint64(m_looks.size()) / all))))
                return false;
        }
        return tell(450);
    }

    const DuplicateOptions &m_options;
    const SearchProgress &m_progress;
    std::unordered_set<Uuid> m_distinct{};
    std::vector<Look> m_looks{};
};

std::vector<Suspect> suspectsNear(Connection &connection, const DuplicateOptions &options, Look look)
{
    const Judge judge(options, connection);
    std::vector<Suspect> suspects;
    // Who is called the same is found by name; who is merely alike, among the people of the company.
    const auto people = options.similarity < 100 ? NearbyRows::People::OfCompany : NearbyRows::People::ByName;
    for (const qint64 n : NearbyRows(connection, options.table, people).of(look)) {
        auto other = lookAt(connection, options.table, n);
        if (!other || other->id == look.id)
            continue;
        auto suspect = judge.suspect(look, *other);
        if (!suspect)
            continue;
        if (look.id && areDistinct(connection, look.id, other->id))
            continue;
        suspects.push_back(std::move(*suspect));
    }
    std::stable_sort(suspects.begin(), suspects.end(),
                     [](const Suspect &a, const Suspect &b) { return a.likelihood > b.likelihood; });
    if (suspects.size() > options.limit)
        suspects.resize(options.limit);
    return suspects;
}

} // namespace

DuplicateFinder::DuplicateFinder(DuplicateOptions options)
    : m_options(options)
{
}

Result<DuplicateList> DuplicateFinder::findAll(Reader &reader, const SearchProgress &progress) const
{
    auto read = reader.read([&](Connection &connection) { return WholeSearch(m_options, progress).run(connection); });
    if (!read)
        return read.error();
    if (!*read)
        return Error{Errc::Cancelled, {}, {}, {}};
    return std::move(**read);
}

std::vector<Suspect> DuplicateFinder::suspectsOf(Connection &connection, const Uuid &thing) const
{
    auto look = lookOf(connection, m_options.table, thing);
    return look ? suspectsNear(connection, m_options, std::move(*look)) : std::vector<Suspect>{};
}

std::vector<Suspect> DuplicateFinder::suspectsOf(Connection &connection, const Lead &lead, const QString &companyName) const
{
    DuplicateOptions options = m_options;
    options.table = Table::Lead;
    return suspectsNear(connection, options, lookOf(connection, lead, companyName));
}

std::vector<Suspect> DuplicateFinder::suspectsOf(Connection &connection, const Company &company) const
{
    DuplicateOptions options = m_options;
    options.table = Table::Company;
    return suspectsNear(connection, options, lookOf(company));
}

} // namespace huni
