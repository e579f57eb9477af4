#include "core/leads/searchindex.h"

#include "core/base/folding.h"

#include <QCryptographicHash>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace huni {

namespace {

using CompanyNames = std::unordered_map<Uuid, std::string>;

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

bool isAsciiText(std::string_view text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    }
    return true;
}

void appendAsciiWords(std::string &out, std::string_view text)
{
    bool inWord = false;
    for (const char c : text) {
        if (!isWordByte(c)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            out += ' ';
        inWord = true;
        out += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    }
}

// Appends the folded words of a text. Most text is ASCII, or Latin that folds to it, and short: that way
// makes no detour by QString.
void appendWords(std::string &out, std::string_view text)
{
    if (isAsciiText(text))
        return appendAsciiWords(out, text);
    if (const std::string plain = foldedUtf8(text); isAsciiText(plain))
        return appendAsciiWords(out, plain);
    for (const QString &word : foldedWords(QString::fromUtf8(text.data(), qsizetype(text.size())))) {
        out += ' ';
        out += word.toStdString();
    }
}

// A phone number is found from its start, with or without country code, and by its last seven digits.
void appendPhone(std::string &out, std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9' && !(digits.empty() && c == '0'))
            digits += c;
    }
    if (digits.size() < 5)
        return;
    out += ' ' + digits;
    if (digits.size() > 10)
        out += ' ' + digits.substr(digits.size() - 10);
    if (digits.size() > 7)
        out += ' ' + digits.substr(digits.size() - 7);
}

class DocumentMaker
{
public:
    /// \param before  names of companies as they were before the transaction, where it changed them
    DocumentMaker(Connection &connection, const CompanyNames &before)
        : m_connection(connection)
        , m_before(before)
    {
    }

    enum class Moment { Before, After };

    std::string lead(const Record &record, Moment moment)
    {
        using C = col::Lead;
        std::string out;
        for (const int column : {C::GivenName, C::FamilyName, C::Title, C::Email, C::EmailPersonal, C::City,
                                 C::Interest, C::ExternalId})
            appendWords(out, utf8Of(record.at(column)));
        appendPhone(out, utf8Of(record.at(C::Phone)));
        appendPhone(out, utf8Of(record.at(C::Mobile)));
        appendWords(out, companyName(uuidOf(record.at(C::Company)), moment));
        return out;
    }
    static std::string company(const Record &record)
    {
        using C = col::Company;
        std::string out;
        for (const int column : {C::Name, C::Domain, C::City, C::ExternalId})
            appendWords(out, utf8Of(record.at(column)));
        appendPhone(out, utf8Of(record.at(C::Phone)));
        return out;
    }
    std::string opportunity(const Record &record, Moment moment)
    {
        using C = col::Opportunity;
        std::string out;
        for (const int column : {C::Name, C::Product, C::ExternalId})
            appendWords(out, utf8Of(record.at(column)));
        appendWords(out, companyName(uuidOf(record.at(C::Company)), moment));
        return out;
    }

private:
    std::string_view companyName(const Uuid &company, Moment moment)
    {
        if (!company)
            return {};
        if (moment == Moment::Before) {
            if (const auto was = m_before.find(company); was != m_before.end())
                return was->second;
        }
        const auto [at, isNew] = m_now.emplace(company, std::string());
        if (isNew) {
            Query query(m_connection, "SELECT name FROM company WHERE id=?1 AND gone=0", company);
            if (query.next())
                at->second = query.utf8(0);
        }
        return at->second;
    }

    Connection &m_connection;
    const CompanyNames &m_before;
    CompanyNames m_now;
};

void removeDocument(Connection &connection, qint64 rowid, const std::string &text)
{
    Query query(connection, "INSERT INTO search(search, rowid, text) VALUES('delete', ?1, ?2)");
    query.bind(1, rowid);
    query.bind(2, std::string_view(text));
    query.run();
}

void addDocument(Connection &connection, qint64 rowid, const std::string &text)
{
    Query query(connection, "INSERT INTO search(rowid, text) VALUES(?1, ?2)");
    query.bind(1, rowid);
    query.bind(2, std::string_view(text));
    query.run();
}

struct DocumentChange {
    qint64 rowid = 0;
    std::optional<std::string> before{};
    std::optional<std::string> after{};
};

// Each transaction leaves a segment of its own. FTS5 would bring a whole level of them together within a
// transaction, which takes a good part of a second with 100,000 leads: that is done in bounded pieces, in
// idle times and between the transactions of bulk work. Only a writer that never comes to either meets the limit.
constexpr qint64 mostSegments = 512;
constexpr int segmentsWorthMerging = 256; // during bulk work
constexpr int pagesInPiece = 64; // some milliseconds

// \return whether there may be more to do: a piece changes at least two rows while something is left
bool mergeSomeSegments(Connection &connection)
{
    const auto total = [&] {
        Query query(connection, "SELECT total_changes()");
        query.next();
        return query.integer(0);
    };
    const qint64 before = total();
    Query merge(connection, "INSERT INTO search(search, rank) VALUES('merge', ?1)");
    merge.bind(1, qint64(pagesInPiece));
    merge.run();
    return total() - before >= 2;
}

// In rising order of their numbers: a number below the one before makes FTS5 write out all it holds in
// memory, so a bulk change, or its undo newest first, would write a segment for each document.
void replaceDocuments(Connection &connection, std::vector<DocumentChange> &changes)
{
    std::erase_if(changes, [](const DocumentChange &change) { return change.before == change.after; });
    std::sort(changes.begin(), changes.end(),
              [](const DocumentChange &a, const DocumentChange &b) { return a.rowid < b.rowid; });
    for (const DocumentChange &change : changes) {
        if (change.before)
            removeDocument(connection, change.rowid, *change.before);
        if (change.after)
            addDocument(connection, change.rowid, *change.after);
    }
}

std::string nameOrNothing(const Record *record)
{
    return record ? std::string(utf8Of(record->at(col::Company::Name))) : std::string();
}

std::string leadsWhere(const char *condition)
{
    return std::string("SELECT n, given_name, family_name, title, email, email_personal, city, interest, "
                       "external_id, phone, "
                       "mobile, company FROM lead WHERE gone=0")
        + condition;
}

std::string opportunitiesWhere(const char *condition)
{
    return std::string("SELECT n, name, product, external_id, company FROM opportunity WHERE gone=0")
        + condition;
}

std::string companiesWhere(const char *condition)
{
    return std::string("SELECT n, name, domain, city, external_id, phone FROM company WHERE gone=0")
        + condition;
}

Record partialRecord(Query &query, Table table, std::initializer_list<int> columns)
{
    Record record;
    record.cells.resize(size_t(tableInfo(table).columnCount()));
    int at = 1;
    for (const int column : columns)
        record.at(column) = query.value(at++);
    return record;
}

Record leadPart(Query &query)
{
    using C = col::Lead;
    return partialRecord(query, Table::Lead,
                         {C::GivenName, C::FamilyName, C::Title, C::Email, C::EmailPersonal, C::City,
                          C::Interest, C::ExternalId, C::Phone, C::Mobile, C::Company});
}

Record opportunityPart(Query &query)
{
    using C = col::Opportunity;
    return partialRecord(query, Table::Opportunity, {C::Name, C::Product, C::ExternalId, C::Company});
}

Record companyPart(Query &query)
{
    using C = col::Company;
    return partialRecord(query, Table::Company, {C::Name, C::Domain, C::City, C::ExternalId, C::Phone});
}

// The words of something in the index, as it stands.
std::string documentAt(Connection &connection, DocumentMaker &maker, qint64 rowid)
{
    constexpr const char *byNumber = " AND n=?1";
    const qint64 n = rowid / 4;
    switch (FoundKind(rowid % 4)) {
    case FoundKind::Lead: {
        Query lead(connection, leadsWhere(byNumber), n);
        return lead.next() ? maker.lead(leadPart(lead), DocumentMaker::Moment::After) : std::string();
    }
    case FoundKind::Company: {
        Query company(connection, companiesWhere(byNumber), n);
        return company.next() ? DocumentMaker::company(companyPart(company)) : std::string();
    }
    case FoundKind::Opportunity: {
        Query opportunity(connection, opportunitiesWhere(byNumber), n);
        return opportunity.next()
            ? maker.opportunity(opportunityPart(opportunity), DocumentMaker::Moment::After)
            : std::string();
    }
    }
    return {};
}

QStringList typedWords(QStringView typed)
{
    const bool isPhone = std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return c.isDigit() || c.isSpace() || QStringView(u"+-()./").contains(c);
    });
    const QString digits = isPhone ? phoneDigits(typed) : QString();
    if (!digits.isEmpty())
        return {digits};
    // A page that was pasted by mistake would keep the index busy for minutes.
    constexpr qsizetype most = 32;
    constexpr qsizetype mostLetters = 10'000;
    QStringList words = foldedWords(typed.left(mostLetters));
    words.removeDuplicates();
    return words.mid(0, most);
}

enum class MatchWords { Beginning, Whole };

std::string matchOf(const QStringList &words, MatchWords match = MatchWords::Beginning)
{
    std::string out;
    for (const QString &word : words) {
        if (!out.empty())
            out += ' ';
        out += '"';
        out += word.toStdString(); // letters and digits only: nothing to escape
        out += match == MatchWords::Beginning ? "\"*" : "\"";
    }
    return out;
}

// As many letters of each word as the index keeps beginnings of.
QStringList firstLetters(QStringList words)
{
    constexpr qsizetype letters = 3;
    for (QString &word : words) {
        const bool cutsPair = word.size() > letters && word[letters].isLowSurrogate();
        word = word.left(cutsPair ? letters - 1 : letters);
    }
    return words;
}

// Looks at what the first letters find; nothing when so few have the rest of the letters that it takes too
// long.
std::optional<std::vector<qint64>> newestByReading(Connection &connection, const QStringList &first,
                                                   const QStringList &words, int limit)
{
    constexpr int readAnyway = 200;
    constexpr int mostRead = 2000; // some 10 ms
    std::vector<std::string> beginnings;
    for (const QString &word : words) {
        beginnings.emplace_back(1, ' '); // in a document every word has a blank before it
        beginnings.back() += word.toStdString();
    }
    std::vector<qint64> found;
    const CompanyNames none;
    DocumentMaker maker(connection, none);
    Query hits(connection, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC",
               matchOf(first));
    for (int read = 0; int(found.size()) < limit && hits.next(); ++read) {
        const bool isTooSlow = qint64(found.size()) * mostRead < qint64(limit) * read;
        if (read >= readAnyway && isTooSlow)
            return std::nullopt;
        const std::string document = documentAt(connection, maker, hits.integer(0));
        if (std::all_of(beginnings.begin(), beginnings.end(),
                        [&](const std::string &word) { return document.find(word) != std::string::npos; }))
            found.push_back(hits.integer(0));
    }
    return found;
}

} // namespace

void SearchIndex::createTables(Connection &connection)
{
    // The words come folded and parted by blanks, so the plainest tokenizer serves. The index keeps no text:
    // a document is removed by giving its words again.
    connection.exec("DROP TABLE IF EXISTS search"); // of an earlier version, with other beginnings
    connection.exec("CREATE VIRTUAL TABLE search USING fts5(text, content='', detail=none, columnsize=0, "
                    "prefix='1 2 3', tokenize='ascii')");
    connection.exec("INSERT INTO search(search, rank) VALUES('automerge', 0)");
    Query limit(connection, "INSERT INTO search(search, rank) VALUES('crisismerge', ?1)");
    limit.bind(1, mostSegments);
    limit.run();
}

void SearchIndex::apply(Connection &connection, std::span<const RowChange> changes)
{
    CompanyNames namesBefore;
    const std::vector<NetChange> companies = netChanges(changes, Table::Company);
    for (const NetChange &change : companies)
        namesBefore.emplace(change.row, nameOrNothing(change.before));
    DocumentMaker maker(connection, namesBefore);
    using Moment = DocumentMaker::Moment;
    std::vector<DocumentChange> documents;
    documents.reserve(changes.size());
    const auto replaceDocument
        = [&documents](qint64 number, std::optional<std::string> before, std::optional<std::string> after) {
              documents.push_back({number, std::move(before), std::move(after)});
          };

    std::unordered_set<qint64> doneLeads;
    for (const NetChange &change : netChanges(changes, Table::Lead)) {
        doneLeads.insert(change.n);
        replaceDocument(
            rowid(FoundKind::Lead, change.n),
            change.before ? std::optional(maker.lead(*change.before, Moment::Before)) : std::nullopt,
            change.after ? std::optional(maker.lead(*change.after, Moment::After)) : std::nullopt);
    }
    std::unordered_set<qint64> doneOpportunities;
    for (const NetChange &change : netChanges(changes, Table::Opportunity)) {
        doneOpportunities.insert(change.n);
        replaceDocument(
            rowid(FoundKind::Opportunity, change.n),
            change.before ? std::optional(maker.opportunity(*change.before, Moment::Before)) : std::nullopt,
            change.after ? std::optional(maker.opportunity(*change.after, Moment::After)) : std::nullopt);
    }
    for (const NetChange &change : companies) {
        replaceDocument(rowid(FoundKind::Company, change.n),
                        change.before ? std::optional(DocumentMaker::company(*change.before)) : std::nullopt,
                        change.after ? std::optional(DocumentMaker::company(*change.after)) : std::nullopt);
        if (nameOrNothing(change.before) == nameOrNothing(change.after))
            continue;
        // The company's people and opportunities are found by its name too.
        Query leads(connection, leadsWhere(" AND company=?1"), change.row);
        while (leads.next()) {
            if (doneLeads.contains(leads.integer(0)))
                continue;
            const Record record = leadPart(leads);
            replaceDocument(rowid(FoundKind::Lead, leads.integer(0)), maker.lead(record, Moment::Before),
                            maker.lead(record, Moment::After));
        }
        Query opportunities(connection, opportunitiesWhere(" AND company=?1"), change.row);
        while (opportunities.next()) {
            if (doneOpportunities.contains(opportunities.integer(0)))
                continue;
            const Record record = opportunityPart(opportunities);
            replaceDocument(rowid(FoundKind::Opportunity, opportunities.integer(0)),
                            maker.opportunity(record, Moment::Before),
                            maker.opportunity(record, Moment::After));
        }
    }
    if (!documents.empty())
        ++m_segmentsApart;
    replaceDocuments(connection, documents);
}

void SearchIndex::rebuild(Connection &connection)
{
    connection.exec("INSERT INTO search(search) VALUES('delete-all')");
    const CompanyNames none;
    DocumentMaker maker(connection, none);
    using Moment = DocumentMaker::Moment;
    Query leads(connection, leadsWhere(""));
    while (leads.next())
        addDocument(connection, rowid(FoundKind::Lead, leads.integer(0)),
                    maker.lead(leadPart(leads), Moment::After));
    Query companies(connection, companiesWhere(""));
    while (companies.next())
        addDocument(connection, rowid(FoundKind::Company, companies.integer(0)),
                    DocumentMaker::company(companyPart(companies)));
    Query opportunities(connection, opportunitiesWhere(""));
    while (opportunities.next())
        addDocument(connection, rowid(FoundKind::Opportunity, opportunities.integer(0)),
                    maker.opportunity(opportunityPart(opportunities), Moment::After));
}

std::string SearchIndex::fingerprint(Connection &connection)
{
    connection.exec(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, 'search', 'instance')");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Query query(connection, "SELECT DISTINCT term, doc FROM temp.search_words ORDER BY doc, term");
    while (query.next()) {
        const std::string_view term = query.utf8(0);
        hash.addData(QByteArrayView(term.data(), qsizetype(term.size())));
        hash.addData(QByteArray::number(query.integer(1)));
    }
    return hash.result().toHex().toStdString();
}

bool SearchIndex::tidy(Connection &connection)
{
    const bool more = mergeSomeSegments(connection);
    m_segmentsApart = more ? m_segmentsApart : 0;
    return more;
}

bool SearchIndex::keepUp(Connection &connection)
{
    return m_segmentsApart >= segmentsWorthMerging && tidy(connection);
}

std::string SearchIndex::query(QStringView typed)
{
    return matchOf(typedWords(typed));
}

std::string SearchIndex::wholeWordsQuery(QStringView name)
{
    return matchOf(typedWords(name), MatchWords::Whole);
}

// The index answers the first letters of words at once, longer beginnings only after it has gathered all they
// find. So things found by the first letters are looked at one by one, newest first. Few of very many may
// have the rest of the letters: then those are the fewer to gather.
std::vector<qint64> SearchIndex::newest(Connection &connection, QStringView typed, int limit)
{
    const QStringList words = typedWords(typed);
    if (words.isEmpty())
        return {};
    if (const QStringList first = firstLetters(words); first != words) {
        if (auto found = newestByReading(connection, first, words, limit))
            return std::move(*found);
    }
    std::vector<qint64> found;
    Query hits(connection, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
               matchOf(words), limit);
    while (hits.next())
        found.push_back(hits.integer(0));
    return found;
}

} // namespace huni
