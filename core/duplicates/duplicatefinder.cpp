#include "core/duplicates/duplicatefinder.h"

#include "core/duplicates/distinctpairs.h"
#include "core/duplicates/likeness.h"
#include "core/leads/catalog.h"
#include "core/leads/matchkeys.h"
#include "core/leads/phonenumbers.h"
#include "core/leads/searchindex.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace huni {

namespace {

constexpr size_t commonName = 200; // a block of more says nothing
constexpr size_t commonPhone = 40; // the switchboard of a large company
constexpr size_t smallCompany = 60; // all of its people are compared
constexpr size_t phoneTailDigits = 7; // by which numbers are brought together
constexpr size_t phoneDigitsWithoutCountry = 9;
constexpr size_t progressStep = 4096;
constexpr int clearlyOther = 55; // names less alike than this speak against it

// One lead or company, ready to be compared.
struct Look {
    Uuid id{};
    std::string name{}; ///< as it stands
    NameWords words{};
    std::array<std::string, 2> emails{}; ///< comparable; of a lead
    std::array<std::string, 2> bareEmails{}; ///< without their tags
    std::array<std::string, 2> phones{}; ///< as they stand
    std::array<std::string, 2> digits{};
    std::string country{};
    std::string domain{}; ///< of a company
    Uuid company{}; ///< of a lead
    int companyGroup = -1; ///< companies with the same folded name are one group
    NameWords companyWords{};
    std::array<std::optional<std::string>, 2> e164{}; ///< read when first needed
};

std::string fullName(std::string_view given, std::string_view family)
{
    std::string name(given);
    if (!given.empty() && !family.empty())
        name += ' ';
    name += family;
    return name;
}

QString shownText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// Numbers of company names: equal for those that differ in their legal form only.
class CompanyGroups
{
public:
    int of(const NameWords &words)
    {
        if (words.empty())
            return -1;
        std::string key;
        for (const std::string &word : words)
            key += word;
        return m_numbers.emplace(std::move(key), int(m_numbers.size())).first->second;
    }

private:
    std::unordered_map<std::string, int> m_numbers;
};

struct CompanyLook {
    NameWords words{};
    std::string country{};
    std::string name{};
};

std::unordered_map<Uuid, CompanyLook> readCompanyLooks(Connection &connection)
{
    std::unordered_map<Uuid, CompanyLook> companies;
    Query query(connection, "SELECT id, name, country FROM company WHERE gone=0");
    while (query.next())
        companies.emplace(query.id(0), CompanyLook{companyNameWords(query.utf8(1)), std::string(query.utf8(2)),
                                                   std::string(query.utf8(1))});
    return companies;
}

constexpr std::string_view leadLooks
    = "SELECT id, given_name, family_name, email, email_personal, phone, mobile, country, company FROM lead WHERE gone=0";
constexpr std::string_view companyLooks = "SELECT id, name, phone, domain, country FROM company WHERE gone=0";

Look leadLookFrom(const Query &query)
{
    Look look;
    look.id = query.id(0);
    look.name = fullName(query.utf8(1), query.utf8(2));
    look.words = nameWords(look.name);
    for (size_t i = 0; i < 2; ++i) {
        look.emails[i] = comparableEmail(query.utf8(3 + int(i)));
        look.bareEmails[i] = emailWithoutTag(look.emails[i]);
        look.phones[i] = query.utf8(5 + int(i));
        look.digits[i] = comparableDigits(look.phones[i]);
    }
    look.country = query.utf8(7);
    look.company = query.id(8);
    return look;
}

Look companyLookFrom(const Query &query)
{
    Look look;
    look.id = query.id(0);
    look.name = query.utf8(1);
    look.words = companyNameWords(look.name);
    look.phones[0] = query.utf8(2);
    look.digits[0] = comparableDigits(look.phones[0]);
    look.domain = comparableDomain(query.utf8(3));
    look.country = query.utf8(4);
    return look;
}

// Compares two looks.
class Judge
{
public:
    Judge(const DuplicateOptions &options, QString country)
        : m_options(options)
        , m_country(std::move(country))
    {
    }

    /// Nothing when they are not alike enough.
    std::optional<Suspect> suspect(Look &a, Look &b) const
    {
        Suspect found{a.id, b.id};
        double unlikely = 1; // that none of the reasons is right
        // Most pairs of a block turn out unlikely: their reasons are never put into words.
        std::array<PlainReason, 4> reasons{};
        size_t count = 0;
        const auto add = [&](LikeBy by, std::string_view first, std::string_view second, double chance, int likeness = 100) {
            unlikely *= 1 - chance;
            reasons[count++] = {by, first, second, likeness};
        };
        const int names = nameLikeness(a.words, b.words);
        const bool areOthers = !a.words.empty() && !b.words.empty() && names < clearlyOther;
        addEmail(a, b, areOthers, add);
        addPhone(a, b, areOthers, add);
        if (m_options.table == Table::Company)
            addCompanyName(a, b, names, add);
        else
            addLeadName(a, b, names, add);
        double likely = 1 - unlikely;
        if (areOthers)
            likely *= m_options.table == Table::Company ? 0.7 : 0.8;
        found.likelihood = std::clamp(int(std::lround(likely * 100)), 0, 100);
        if (count == 0 || found.likelihood < m_options.leastLikelihood())
            return std::nullopt;
        for (size_t i = 0; i < count; ++i)
            found.reasons.push_back({reasons[i].by, shownText(reasons[i].first), shownText(reasons[i].second), reasons[i].likeness});
        return found;
    }

private:
    struct PlainReason {
        LikeBy by{};
        std::string_view first{};
        std::string_view second{};
        int likeness = 0;
    };

    template <class Add>
    static void addEmail(const Look &a, const Look &b, bool areOthers, const Add &add)
    {
        std::optional<std::pair<size_t, size_t>> untagged;
        for (size_t i = 0; i < 2; ++i) {
            for (size_t j = 0; j < 2; ++j) {
                if (a.emails[i].empty() || b.emails[j].empty())
                    continue;
                if (a.emails[i] == b.emails[j]) {
                    const bool isOffice = isRoleAddress(a.emails[i]);
                    add(LikeBy::Email, a.emails[i], b.emails[j], isOffice ? (areOthers ? 0.4 : 0.7) : 0.97);
                    return;
                }
                if (a.bareEmails[i] == b.bareEmails[j])
                    untagged = std::pair{i, j};
            }
        }
        if (untagged)
            add(LikeBy::EmailWithoutTag, a.emails[untagged->first], b.emails[untagged->second], 0.6);
    }

    template <class Add>
    void addPhone(Look &a, Look &b, bool areOthers, const Add &add) const
    {
        for (size_t i = 0; i < 2; ++i) {
            for (size_t j = 0; j < 2; ++j) {
                if (!isSameNumber(a, i, b, j))
                    continue;
                const double chance = m_options.table == Table::Company ? 0.6 : areOthers ? 0.45 : 0.85;
                add(LikeBy::Phone, a.phones[i], b.phones[j], extensionsDiffer(a.phones[i], b.phones[j]) ? 0.3 : chance);
                return;
            }
        }
    }

    bool isSameNumber(Look &a, size_t i, Look &b, size_t j) const
    {
        const std::string &mine = a.digits[i];
        const std::string &theirs = b.digits[j];
        if (mine.size() < phoneTailDigits || theirs.size() < phoneTailDigits
            || std::string_view(mine).substr(mine.size() - phoneTailDigits)
                != std::string_view(theirs).substr(theirs.size() - phoneTailDigits))
            return false;
        if (mine == theirs && a.country == b.country)
            return true;
        const std::string &whole = e164(a, i);
        const std::string &other = e164(b, j);
        if (whole == other)
            return true;
        // Of one the country is not known: then all the digits that are known have to agree.
        const bool isKnown = whole.starts_with('+');
        const std::string &known = isKnown ? whole : other;
        const std::string &unknown = isKnown ? other : whole;
        return !unknown.starts_with('+') && unknown.size() >= phoneDigitsWithoutCountry && known.ends_with(unknown);
    }

    static bool extensionsDiffer(std::string_view a, std::string_view b)
    {
        const std::string mine = phoneParts(a).extension;
        const std::string theirs = phoneParts(b).extension;
        return !mine.empty() && !theirs.empty() && mine != theirs;
    }

    // In the country of the lead, else of its company, else of the pipeline.
    const std::string &e164(Look &look, size_t i) const
    {
        if (!look.e164[i]) {
            const auto number
                = readPhoneNumber(shownText(look.phones[i]), look.country.empty() ? m_country : shownText(look.country));
            look.e164[i] = number ? number->e164.toStdString() : look.digits[i];
        }
        return *look.e164[i];
    }

    template <class Add>
    void addLeadName(const Look &a, const Look &b, int names, const Add &add) const
    {
        if (names < m_options.similarity)
            return;
        const double alike = names / 100.0;
        if (a.company && b.company) {
            const bool isSame = a.company == b.company || (a.companyGroup >= 0 && a.companyGroup == b.companyGroup);
            const int companies = isSame ? 100 : nameLikeness(a.companyWords, b.companyWords);
            if (companies >= m_options.similarity) {
                add(LikeBy::NameAndCompany, a.name, b.name, 0.9 * alike * companies / 100, names);
                return;
            }
            add(LikeBy::Name, a.name, b.name, (a.words.size() > 1 ? 0.35 : 0.1) * alike, names);
            return;
        }
        const bool countriesDiffer = !a.country.empty() && !b.country.empty() && a.country != b.country;
        const bool isFull = a.words.size() > 1 && b.words.size() > 1;
        add(LikeBy::Name, a.name, b.name, (isFull ? 0.6 : 0.2) * alike * (countriesDiffer ? 0.6 : 1), names);
    }

    template <class Add>
    void addCompanyName(const Look &a, const Look &b, int names, const Add &add) const
    {
        if (!a.domain.empty() && a.domain == b.domain)
            add(LikeBy::Domain, a.domain, b.domain, 0.92);
        if (names < m_options.similarity)
            return;
        const bool countriesDiffer = !a.country.empty() && !b.country.empty() && a.country != b.country;
        const bool domainsDiffer = !a.domain.empty() && !b.domain.empty() && a.domain != b.domain;
        add(LikeBy::Name, a.name, b.name, 0.88 * names / 100 * (countriesDiffer ? 0.7 : 1) * (domainsDiffer ? 0.75 : 1), names);
    }

    DuplicateOptions m_options;
    QString m_country;
};

// Pairs of looks that fell into the same block at least once.
class CandidatePairs
{
public:
    void addBlock(std::span<const std::uint32_t> block)
    {
        for (size_t i = 0; i < block.size(); ++i) {
            for (size_t j = i + 1; j < block.size(); ++j)
                add(block[i], block[j]);
        }
    }
    // Each with its neighbour: of very many that share an address one group is enough.
    void addChain(std::span<const std::uint32_t> block)
    {
        for (size_t i = 1; i < block.size(); ++i)
            add(block[i - 1], block[i]);
    }
    std::vector<std::uint64_t> taken()
    {
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        return std::move(m_pairs);
    }

private:
    void add(std::uint32_t a, std::uint32_t b)
    {
        if (a != b)
            m_pairs.push_back((std::uint64_t(std::min(a, b)) << 32) | std::max(a, b));
    }

    std::vector<std::uint64_t> m_pairs;
};

// Looks by a key: sorted by its hash, so that 100,000 cost one sort and no table of lists.
class Blocks
{
public:
    void put(std::string_view key, size_t look)
    {
        if (!key.empty())
            m_entries.emplace_back(std::hash<std::string_view>{}(key), std::uint32_t(look));
    }
    template <class Call>
    void each(const Call &call)
    {
        std::sort(m_entries.begin(), m_entries.end());
        m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
        std::vector<std::uint32_t> block;
        for (size_t i = 0; i < m_entries.size();) {
            block.clear();
            const size_t hash = m_entries[i].first;
            for (; i < m_entries.size() && m_entries[i].first == hash; ++i)
                block.push_back(m_entries[i].second);
            if (block.size() > 1)
                call(block);
        }
        m_entries.clear();
    }

private:
    std::vector<std::pair<size_t, std::uint32_t>> m_entries;
};

std::string_view phoneTail(const std::string &digits)
{
    return digits.size() < phoneTailDigits ? std::string_view()
                                           : std::string_view(digits).substr(digits.size() - phoneTailDigits);
}

// The first and the last word: equal for names with and without what stands between.
std::string outerWordsKey(const NameWords &words)
{
    return words.size() < 2 ? std::string() : sortedWordsKey({words.front(), words.back()});
}

// Which of all looks are worth comparing.
class Blocking
{
public:
    Blocking(const std::vector<Look> &looks, Table table)
        : m_looks(looks)
        , m_table(table)
    {
    }

    std::vector<std::uint64_t> pairs()
    {
        byEmail();
        byPhone();
        byName(sortedWordsKey);
        byName(consonantsKey);
        byName(outerWordsKey);
        if (m_table == Table::Lead)
            byCompany();
        else
            byDomainAndFirstWord();
        return m_pairs.taken();
    }

private:
    void byEmail()
    {
        forEach([this](const Look &look, size_t i) {
            for (const std::string &email : look.bareEmails)
                m_blocks.put(email, i);
        });
        m_blocks.each([this](const auto &block) {
            block.size() > commonPhone ? m_pairs.addChain(block) : m_pairs.addBlock(block);
        });
    }

    void byPhone()
    {
        forEach([this](const Look &look, size_t i) {
            for (const std::string &digits : look.digits)
                m_blocks.put(phoneTail(digits), i);
        });
        takeBlocksUpTo(commonPhone);
    }

    void byName(std::string (*key)(const NameWords &))
    {
        forEach([&](const Look &look, size_t i) { m_blocks.put(key(look.words), i); });
        takeBlocksUpTo(commonName);
    }

    // The people of a company; of a large one those of whose names a word begins alike.
    void byCompany()
    {
        std::unordered_map<int, std::vector<std::uint32_t>> people;
        forEach([&](const Look &look, size_t i) {
            if (look.companyGroup >= 0)
                people[look.companyGroup].push_back(std::uint32_t(i));
        });
        for (const auto &[group, block] : people) {
            if (block.size() <= smallCompany) {
                m_pairs.addBlock(block);
                continue;
            }
            for (const std::uint32_t i : block) {
                for (const std::string &word : m_looks[i].words)
                    m_blocks.put(std::to_string(group) + '|' + word.substr(0, 3), i);
            }
        }
        takeBlocksUpTo(commonName);
    }

    void byDomainAndFirstWord()
    {
        forEach([this](const Look &look, size_t i) { m_blocks.put(look.domain, i); });
        takeBlocksUpTo(commonName);
        forEach([this](const Look &look, size_t i) {
            if (!look.words.empty())
                m_blocks.put(look.words.front().substr(0, 4), i);
        });
        takeBlocksUpTo(commonName);
    }

    void takeBlocksUpTo(size_t most)
    {
        m_blocks.each([&](const auto &block) {
            if (block.size() <= most)
                m_pairs.addBlock(block);
        });
    }

    template <class Call>
    void forEach(const Call &call)
    {
        for (size_t i = 0; i < m_looks.size(); ++i)
            call(m_looks[i], i);
    }

    const std::vector<Look> &m_looks;
    Table m_table;
    Blocks m_blocks{};
    CandidatePairs m_pairs{};
};

QString homeCountry(Connection &connection)
{
    return countryOfTimeZone(readCatalog(connection).zone.id());
}

void giveCompany(Look &look, const std::unordered_map<Uuid, CompanyLook> &companies, CompanyGroups &groups)
{
    const auto company = companies.find(look.company);
    if (company == companies.end()) {
        look.company = {};
        return;
    }
    look.companyWords = company->second.words;
    look.companyGroup = groups.of(look.companyWords);
    if (look.country.empty())
        look.country = company->second.country;
}

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
        const Judge judge(m_options, homeCountry(connection));
        if (!readLooks(connection))
            return std::nullopt;
        const std::vector<std::uint64_t> pairs = Blocking(m_looks, m_options.table).pairs();
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
        const auto companies = areLeads ? readCompanyLooks(connection) : std::unordered_map<Uuid, CompanyLook>{};
        CompanyGroups groups;
        m_looks.reserve(size_t(all));
        Query query(connection, areLeads ? leadLooks : companyLooks);
        while (query.next()) {
            m_looks.push_back(areLeads ? leadLookFrom(query) : companyLookFrom(query));
            if (areLeads)
                giveCompany(m_looks.back(), companies, groups);
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

// The rows that may be like one look, by the indexes of the file.
class NearbyRows
{
public:
    NearbyRows(Connection &connection, Table table)
        : m_connection(connection)
        , m_table(table)
    {
    }

    std::vector<qint64> of(const Look &look)
    {
        for (const std::string &email : look.emails) {
            addHash(MatchBy::Email, email);
            addHash(MatchBy::Email, emailWithoutTag(email));
        }
        for (const std::string &digits : look.digits)
            addHash(MatchBy::Phone, digits);
        addHash(MatchBy::Domain, look.domain);
        addHash(MatchBy::Name, m_table == Table::Company ? std::string_view(look.name) : std::string_view());
        if (!look.words.empty())
            addSearch(look);
        if (look.company && !look.words.empty())
            addPeopleOf(look.company);
        std::sort(m_rows.begin(), m_rows.end());
        m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
        return std::move(m_rows);
    }

private:
    void addHash(MatchBy by, std::string_view text)
    {
        const qint64 hash = text.empty() ? 0 : MatchKeys::hash(m_table, by, text);
        if (hash == 0)
            return;
        const std::vector<qint64> rows = MatchKeys::rowsWith(m_connection, m_table, hash);
        m_rows.insert(m_rows.end(), rows.begin(), rows.begin() + qsizetype(std::min(rows.size(), commonPhone)));
    }

    // Whole names by the search index, in any order of their words.
    void addSearch(const Look &look)
    {
        QString words;
        for (const std::string &word : look.words)
            words += QString::fromStdString(word) + u' ';
        const std::string match = SearchIndex::query(words);
        if (match.empty())
            return;
        const int kind = int(m_table == Table::Lead ? FoundKind::Lead : FoundKind::Company);
        Query hits(m_connection, "SELECT rowid/4 FROM search WHERE search MATCH ?1 AND rowid%4=?2 LIMIT 50", match, kind);
        while (hits.next())
            m_rows.push_back(hits.integer(0));
    }

    void addPeopleOf(const Uuid &company)
    {
        Query people(m_connection, "SELECT n FROM lead WHERE company=?1 AND gone=0 LIMIT 200", company);
        while (people.next())
            m_rows.push_back(people.integer(0));
    }

    Connection &m_connection;
    Table m_table;
    std::vector<qint64> m_rows{};
};

// A lead that names its company by name only belongs to whoever is called so.
void giveCompanyNamed(Connection &connection, Look &look, const QString &name)
{
    const std::string utf8 = name.toStdString();
    look.companyWords = companyNameWords(utf8);
    const qint64 hash = MatchKeys::hash(Table::Company, MatchBy::Name, utf8);
    if (hash == 0)
        return;
    for (const qint64 n : MatchKeys::rowsWith(connection, Table::Company, hash)) {
        Query company(connection, "SELECT id FROM company WHERE n=?1 AND gone=0", n);
        if (company.next())
            look.company = company.id(0);
    }
}

void giveCompanyById(Connection &connection, Look &look)
{
    if (!look.company)
        return;
    Query company(connection, "SELECT name, country FROM company WHERE id=?1 AND gone=0", look.company);
    if (!company.next()) {
        look.company = {};
        return;
    }
    look.companyWords = companyNameWords(company.utf8(0));
    if (look.country.empty())
        look.country = company.utf8(1);
}

std::vector<Suspect> suspectsNear(Connection &connection, const DuplicateOptions &options, Look look)
{
    const bool areLeads = options.table == Table::Lead;
    const Judge judge(options, homeCountry(connection));
    std::vector<Suspect> suspects;
    for (const qint64 n : NearbyRows(connection, options.table).of(look)) {
        std::optional<Look> other;
        {
            const std::string sql = std::string(areLeads ? leadLooks : companyLooks) + " AND n=?1";
            Query query(connection, sql, n);
            if (query.next())
                other = areLeads ? leadLookFrom(query) : companyLookFrom(query);
        }
        if (!other || other->id == look.id)
            continue;
        if (areLeads)
            giveCompanyById(connection, *other);
        auto suspect = judge.suspect(look, *other);
        if (!suspect)
            continue;
        if (look.id && Query(connection, "SELECT 1 FROM distinct_pair WHERE id=?1 AND gone=0", distinctPairId(look.id, other->id)).next())
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

QString likeByKey(LikeBy by)
{
    switch (by) {
    case LikeBy::Email: return QStringLiteral("email");
    case LikeBy::EmailWithoutTag: return QStringLiteral("email_without_tag");
    case LikeBy::Phone: return QStringLiteral("phone");
    case LikeBy::Name: return QStringLiteral("name");
    case LikeBy::NameAndCompany: return QStringLiteral("name_and_company");
    case LikeBy::Domain: return QStringLiteral("domain");
    }
    return {};
}

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
    const bool areLeads = m_options.table == Table::Lead;
    std::optional<Look> look;
    {
        const std::string sql = std::string(areLeads ? leadLooks : companyLooks) + " AND id=?1";
        Query query(connection, sql, thing);
        if (query.next())
            look = areLeads ? leadLookFrom(query) : companyLookFrom(query);
    }
    if (!look)
        return {};
    if (areLeads)
        giveCompanyById(connection, *look);
    return suspectsNear(connection, m_options, std::move(*look));
}

std::vector<Suspect> DuplicateFinder::suspectsOf(Connection &connection, const Lead &lead, const QString &companyName) const
{
    Look look;
    look.id = lead.id.uuid;
    look.name = fullName(lead.givenName.toStdString(), lead.familyName.toStdString());
    look.words = nameWords(look.name);
    look.emails = {comparableEmail(lead.email.toStdString()), comparableEmail(lead.emailPersonal.toStdString())};
    look.bareEmails = {emailWithoutTag(look.emails[0]), emailWithoutTag(look.emails[1])};
    look.phones = {lead.phone.toStdString(), lead.mobile.toStdString()};
    look.digits = {comparableDigits(look.phones[0]), comparableDigits(look.phones[1])};
    look.country = lead.country.toStdString();
    look.company = lead.company.uuid;
    if (look.company)
        giveCompanyById(connection, look);
    else if (!companyName.trimmed().isEmpty())
        giveCompanyNamed(connection, look, companyName);
    DuplicateOptions options = m_options;
    options.table = Table::Lead;
    return suspectsNear(connection, options, std::move(look));
}

std::vector<Suspect> DuplicateFinder::suspectsOf(Connection &connection, const Company &company) const
{
    Look look;
    look.id = company.id.uuid;
    look.name = company.name.toStdString();
    look.words = companyNameWords(look.name);
    look.phones[0] = company.phone.toStdString();
    look.digits[0] = comparableDigits(look.phones[0]);
    look.domain = comparableDomain(company.domain.toStdString());
    look.country = company.country.toStdString();
    DuplicateOptions options = m_options;
    options.table = Table::Company;
    return suspectsNear(connection, options, std::move(look));
}

std::vector<std::vector<size_t>> groupsOf(const std::vector<Suspect> &suspects)
{
    std::unordered_map<Uuid, size_t> numbers;
    std::vector<size_t> parents;
    const auto numberOfThing = [&](const Uuid &id) {
        const auto [at, isNew] = numbers.emplace(id, parents.size());
        if (isNew)
            parents.push_back(parents.size());
        return at->second;
    };
    const auto rootOf = [&](size_t thing) {
        while (parents[thing] != thing)
            thing = parents[thing] = parents[parents[thing]];
        return thing;
    };
    for (const Suspect &suspect : suspects) {
        const size_t a = rootOf(numberOfThing(suspect.first));
        const size_t b = rootOf(numberOfThing(suspect.second));
        parents[std::max(a, b)] = std::min(a, b);
    }
    std::unordered_map<size_t, size_t> places;
    std::vector<std::vector<size_t>> groups;
    for (size_t i = 0; i < suspects.size(); ++i) {
        const size_t root = rootOf(numberOfThing(suspects[i].first));
        const auto [place, isNew] = places.emplace(root, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[place->second].push_back(i);
    }
    return groups;
}

} // namespace huni
