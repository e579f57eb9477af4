#include "core/exchange/rowmatch.h"

#include "core/duplicates/combine.h"

namespace huni {

namespace {

// The row now, or the one that it went into.
std::optional<RowMatch> rowAsItStands(ImportTarget &target, const KnownRows &known, Table table, const Uuid &id, MatchBy by)
{
    const Uuid now = known.anyMerged() ? combinedInto(target.connection(), table, id) : id;
    auto record = target.record(table, now);
    return record ? std::optional(RowMatch{now, std::move(*record), by, nullptr}) : std::nullopt;
}

} // namespace

bool recordHas(Table table, const Record &record, const RowKey &key)
{
    const std::string wanted = MatchKeys::normalised(key.by, key.text);
    const auto has = [&](int column) {
        return !isNull(record.at(column))
            && MatchKeys::normalised(key.by, utf8Of(record.at(column))) == wanted;
    };
    if (table == Table::Lead) {
        using C = col::Lead;
        switch (key.by) {
        case MatchBy::ExternalId:
            return has(C::ExternalId);
        case MatchBy::Email:
            return has(C::Email) || has(C::EmailPersonal);
        case MatchBy::Phone:
            return has(C::Phone) || has(C::Mobile);
        default:
            break;
        }
        std::string name(utf8Of(record.at(C::GivenName)));
        name += ' ';
        name += utf8Of(record.at(C::FamilyName));
        return MatchKeys::normalised(MatchBy::NameAndCompany, name) == wanted
            && (key.by == MatchBy::Name || uuidOf(record.at(C::Company)) == key.company);
    }
    const TableInfo &info = tableInfo(table);
    const int column = key.by == MatchBy::ExternalId ? info.columnNamed("external_id")
        : key.by == MatchBy::Domain                  ? info.columnNamed("domain")
                                                     : info.columnNamed("name");
    return column != 0 && has(column);
}

std::optional<RowMatch> rowWithKey(ImportTarget &target, const KnownRows &known, Table table, const RowKey &key,
                                   const std::function<bool(const RowMatch &)> &isWanted)
{
    // A row that was exported without an id of its own says which one it is.
    if (key.by == MatchBy::ExternalId && key.text.size() == 36) {
        if (const auto id = Uuid::fromText(QString::fromUtf8(key.text.data(), 36))) {
            if (auto match = rowAsItStands(target, known, table, *id, key.by)) {
                match->settled = match->id == *id ? nullptr : known.mergedRecord(*id);
                return match;
            }
        }
    }
    const qint64 hash = MatchKeys::hash(table, key.by, key.text, key.company);
    if (hash == 0)
        return std::nullopt;
    for (const Uuid &id : known.with(target.connection(), table, hash)) {
        auto record = target.record(table, id);
        if (!record || !recordHas(table, *record, key))
            continue;
        RowMatch match{id, std::move(*record), key.by, nullptr};
        if (!isWanted || isWanted(match))
            return match;
    }
    for (const MergedRow *merged : known.mergedWith(table, hash)) {
        if (!recordHas(table, merged->record, key) || (isWanted && !isWanted({merged->id, merged->record, key.by, nullptr})))
            continue;
        if (auto match = rowAsItStands(target, known, table, merged->id, key.by)) {
            match->settled = &merged->record;
            return match;
        }
    }
    return std::nullopt;
}

} // namespace huni
