#include "core/duplicates/candidates.h"

#include <algorithm>
#include <span>

namespace huni {

namespace {

constexpr size_t commonName = 200; // a block of more says nothing
constexpr size_t smallCompany = 60; // all of its people are compared
constexpr size_t phoneTailDigits = 7; // by which numbers are brought together

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

} // namespace

std::vector<std::uint64_t> candidatePairs(const std::vector<Look> &looks, Table table)
{
    return Blocking(looks, table).pairs();
}

} // namespace huni
