#pragma once

#include "core/store/projection.h"

namespace huni {

/// What a found row is; also the low bits of its number in the index.
enum class FoundKind { Lead = 0, Company = 1, Opportunity = 2 };

/// Full-text index over names, companies, titles, addresses, phones and places: folded words, found by their
/// beginning.
class SearchIndex final : public Projection
{
public:
    const char *name() const override { return "search"; }
    int version() const override { return 4; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
    bool keepUp(Connection &connection) override;
    bool tidy(Connection &connection) override;

    /// The index query for what a person typed: every word, as the beginning of a word. Something that looks
    /// like a phone number is one word, without zero or `+` in front. Of a long text the first 32 different
    /// words count. Empty when there is no word in it.
    static std::string query(QStringView typed);
    /// The index query for a name: every word as it is, so that the many that only begin alike cost nothing.
    static std::string wholeWordsQuery(QStringView name);
    /// Numbers in the index of the newest things that a person's words find, newest first. The same as the
    /// first rows of query(), faster for words of more letters than the index has beginnings of.
    static std::vector<qint64> newest(Connection &connection, QStringView typed, int limit);
    /// Number in the index of a row.
    static qint64 rowid(FoundKind kind, qint64 n) { return n * 4 + int(kind); }

private:
    int m_segmentsApart = 0; ///< written since they were last brought together
};

} // namespace huni
