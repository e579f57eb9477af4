#include "core/exchange/recordimport.h"

#include "core/exchange/companyimport.h"
#include "core/exchange/leadimport.h"
#include "core/exchange/opportunityimport.h"
#include "core/exchange/otherimports.h"
#include "core/store/emptyrecord.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace huni {

std::unique_ptr<RecordImport> RecordImport::of(ImportKind kind, const Context &context)
{
    switch (kind) {
    case ImportKind::Lead:
        return std::make_unique<LeadImport>(context);
    case ImportKind::Company:
        return std::make_unique<CompanyImport>(context);
    case ImportKind::Opportunity:
        return std::make_unique<OpportunityImport>(context);
    case ImportKind::Touchpoint:
        return std::make_unique<TouchpointImport>(context);
    case ImportKind::Product:
        return std::make_unique<NamedImport>(context, Table::Product);
    case ImportKind::Member:
        return std::make_unique<NamedImport>(context, Table::Member);
    case ImportKind::CampaignDay:
    case ImportKind::Rate:
        break;
    }
    return nullptr;
}

RecordImport::RecordImport(const Context &context, Table table)
    : m_context(context)
    , m_table(table)
    , m_reader(table, context.mapping, context.survey, context.lists, context.currency, context.zone)
{
}

bool RecordImport::matchesBy(MatchBy by) const
{
    const auto &match = m_context.request.match;
    return std::find(match.begin(), match.end(), by) != match.end();
}

Result<Value> RecordImport::rowId(qint64 line)
{
    if (m_rowIdPrefix.empty()) {
        const QString &path = m_context.request.path;
        QFile file(path);
        QCryptographicHash digest(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !digest.addData(&file))
            return Error{Errc::FileUnreadable, path, {}, file.errorString()};
        m_rowIdPrefix = "row:" + digest.result().toHex().left(12).toStdString() + ':';
    }
    return Value{m_rowIdPrefix + std::to_string(line)};
}

bool RecordImport::wasTouched(const Uuid &id) const
{
    return m_matched.contains(id) || std::binary_search(m_created.begin(), m_created.end(), id);
}

void RecordImport::fillOwner(RowDraft &draft, int column) const
{
    if (!draft.says(column))
        draft.at(column) = idValue(m_context.owner);
}

Error RecordImport::missing(const char *field) const
{
    return {Errc::InvalidValue, QString::fromLatin1(field), {}, {}};
}

void RecordImport::prepare(const ImportRow &row, RowDraft &draft)
{
    draft.wrong.reset();
    if (!row.errors.empty())
        return;
    if (const auto done = m_reader.read(row, draft); !done)
        draft.wrong = done.error();
}

Result<RowFate> RecordImport::take(ImportTarget &target, const ImportRow &row, RowDraft &draft)
{
    if (!row.errors.empty()) {
        const CellError &wrong = row.errors.front();
        Error error{wrong.code, {}, {}, QString::fromStdString(wrong.text)};
        if (wrong.column >= 0) {
            error.thing = m_context.mapping.columns[size_t(wrong.column)].field;
            error.place = m_context.mapping.columns[size_t(wrong.column)].column;
        }
        return error;
    }
    if (draft.wrong)
        return *draft.wrong;
    if (const auto done = complete(target, draft); !done)
        return done.error();
    auto match = find(target, draft);
    if (match) {
        ImportOutcome &outcome = m_context.outcome;
        if (wasTouched(match->id)) {
            ++outcome.duplicates;
            noteRow(outcome.duplicateRows, draft.line, match->record, &*match);
        }
        m_matched.insert(match->id);
        if (m_context.request.mode == ImportMode::Create) {
            countRow(draft.line, match->record);
            noteRow(outcome.skippedRows, draft.line, match->record, &*match);
            return RowFate::Skipped;
        }
        return update(target, draft, *match);
    }
    if (m_context.request.mode == ImportMode::Update) {
        const Record said{std::move(draft.cells), {}};
        noteRow(m_context.outcome.skippedRows, draft.line, said, nullptr);
        return RowFate::Skipped;
    }
    return create(target, draft);
}

QString RecordImport::nameOf(const Record &record) const
{
    const int column = tableInfo(m_table).columnNamed("name");
    return column == 0 ? QString() : textOf(record.at(column));
}

// The first rows only: what an import takes does not grow with its file.
void RecordImport::noteRow(std::vector<RowNote> &notes, qint64 line, const Record &record,
                           const RowMatch *match) const
{
    if (notes.size() < ImportOutcome::mostNotes)
        notes.push_back({line, nameOf(record), match ? std::optional(match->by) : std::nullopt, {}});
}

void RecordImport::countRow(qint64 line, const Record &record)
{
    const qint64 before = m_context.outcome.withoutContact;
    count(record);
    if (m_context.outcome.withoutContact != before)
        noteRow(m_context.outcome.withoutContactRows, line, record, nullptr);
}

QStringList RecordImport::changedNames(std::span<const std::pair<int, Value>> cells, std::span<const CustomCell> custom) const
{
    QStringList names;
    const auto &columns = m_reader.columns();
    for (const auto &cell : cells)
        names += QLatin1String(tableInfo(m_table).columns[size_t(cell.first - 1)].name);
    for (const CustomCell &cell : custom) {
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const DraftReader::Column &known) {
            return known.isCustom && known.custom.id.uuid == cell.field;
        });
        if (column != columns.end())
            names += column->field.key;
    }
    return names;
}

std::optional<RowMatch> RecordImport::find(ImportTarget &target, const RowDraft &draft)
{
    for (const RowKey &key : keysOf(target, draft)) {
        auto match = rowWithKey(target, m_context.known, m_table, key,
                             [&](const RowMatch &candidate) { return !isOther(key, draft, candidate); });
        if (match)
            return match;
    }
    return findOtherwise(target, draft);
}

void RecordImport::noteKeys(const Uuid &id, const Record &record)
{
    for (const qint64 hash : MatchKeys::hashesOf(m_table, record))
        m_context.known.note(hash, id);
}

void RecordImport::ensureCustomFields(ImportTarget &target)
{
    if (m_hasCustomFields)
        return;
    m_hasCustomFields = true;
    for (const DraftReader::Column &column : m_reader.columns()) {
        if (column.isCustom)
            lists().ensureCustomField(target, column.custom, column.choices);
    }
}

Result<RowFate> RecordImport::create(ImportTarget &target, RowDraft &draft)
{
    ensureCustomFields(target);
    if (const auto resolved = resolve(target, draft, nullptr); !resolved)
        return resolved.error();
    fillNew(target, draft);
    const Uuid id = target.newId();
    m_created.push_back(id);
    const auto record = target.create(m_table, id, Record{std::move(draft.cells), std::move(draft.custom)});
    noteKeys(id, *record);
    countRow(draft.line, *record);
    noteRow(m_context.outcome.createdRows, draft.line, *record, nullptr);
    if (const auto beside = writeBeside(target, draft, id, *record); !beside)
        return beside.error();
    return RowFate::Created;
}

// An external id stays what it was: the other system's key, or none for a row that only has its place in a
// file.
void RecordImport::keepExternalId(RowDraft &draft, const RowMatch &match) const
{
    const int column = tableInfo(m_table).columnNamed("external_id");
    if (column == 0 || !draft.says(column))
        return;
    const std::string_view stated = utf8Of(draft.at(column));
    const std::string_view known = utf8Of(match.record.at(column));
    if (isRowId(stated) || (!known.empty() && !isRowId(known)) || stated == match.id.text().toStdString())
        draft.at(column) = Value{};
}

void RecordImport::noteStageChange(ImportTarget &target, LeadId lead, OpportunityId opportunity,
                                   const Uuid &from, const Uuid &to)
{
    using C = col::StageChange;
    Record change = emptyRecord(Table::StageChange);
    change.at(C::Lead) = idValue(lead);
    change.at(C::Opportunity) = idValue(opportunity);
    change.at(C::From) = idValue(from);
    change.at(C::To) = idValue(to);
    change.at(C::At) = Value{target.now()};
    change.at(C::Member) = idValue(target.member());
    change.at(C::Automatic) = Value{qint64(0)};
    target.create(Table::StageChange, target.newId(), std::move(change));
}

Uuid RecordImport::findLead(ImportTarget &target, std::string_view text, const Uuid &company)
{
    for (const RowKey &key : {RowKey{MatchBy::ExternalId, text, {}}, RowKey{MatchBy::Email, text, {}},
                              RowKey{MatchBy::NameAndCompany, text, company}}) {
        if (key.by == MatchBy::Email && text.find('@') == std::string_view::npos)
            continue;
        if (const auto match = rowWithKey(target, m_context.known, Table::Lead, key))
            return match->id;
    }
    return {};
}

Result<RowFate> RecordImport::update(ImportTarget &target, RowDraft &draft, RowMatch &match)
{
    if (const auto resolved = resolve(target, draft, &match); !resolved)
        return resolved.error();
    keepExternalId(draft, match);
    std::vector<std::pair<int, Value>> cells;
    for (const int column : draft.cleared) {
        if (!draft.says(column) && !isNull(match.record.at(column)))
            cells.emplace_back(column, Value{});
    }
    for (int column = 1; column <= int(draft.cells.size()); ++column) {
        if (draft.says(column) && draft.at(column) != match.record.at(column) && !match.isSettled(column, draft.at(column)))
            cells.emplace_back(column, draft.at(column));
    }
    std::vector<CustomCell> custom;
    for (const CustomCell &cell : draft.custom) {
        if (std::find(match.record.custom.begin(), match.record.custom.end(), cell)
                == match.record.custom.end()
            && !match.isSettled(cell))
            custom.push_back(cell);
    }
    const bool changes = !cells.empty() || !custom.empty();
    if (changes) {
        ensureCustomFields(target);
        target.set(m_table, match.id, cells, custom);
        for (auto &[column, value] : cells)
            match.record.at(column) = std::move(value);
        noteKeys(match.id, match.record);
    }
    const auto beside = writeBeside(target, draft, match.id, match.record);
    if (!beside)
        return beside.error();
    countRow(draft.line, match.record);
    const bool isUpdated = changes || *beside;
    ImportOutcome &outcome = m_context.outcome;
    std::vector<RowNote> &notes = isUpdated ? outcome.updatedRows : outcome.skippedRows;
    if (notes.size() < ImportOutcome::mostNotes) {
        noteRow(notes, draft.line, match.record, &match);
        notes.back().changed = changedNames(cells, custom);
    }
    return isUpdated ? RowFate::Updated : RowFate::Skipped;
}

} // namespace huni
