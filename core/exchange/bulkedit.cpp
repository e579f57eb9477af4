#include "core/exchange/fieldwrite.h"

#include "core/base/folding.h"
#include "core/leads/leads.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/store/eachwrite.h"

#include <algorithm>

namespace huni {

namespace {

// What is wrong with one thing is no reason to leave the others as they are; what is wrong with a value is.
bool isOfOneThing(const Error &error)
{
    return error.code == Errc::MissingContact || error.code == Errc::NotFound
        || (error.code == Errc::InvalidValue && error.detail.isEmpty());
}

// One call of FieldEditor::setMany or setEach. Its transactions follow each other.
class BulkRun
{
public:
    BulkRun(PipelineId pipeline, Table table)
        : m_pipeline(pipeline)
        , m_table(table)
    {
    }

    Result<void> write(Writer &writer, const Uuid &id, const BulkEdit &edit)
    {
        beginTransaction(writer);
        const auto before = writer.record(m_table, id);
        if (!before) {
            refuse(id, nameOfGone(writer.connection(), id), {Errc::NotFound, id.text(), {}, {}});
            return {};
        }
        const qint64 operations = writer.operations();
        if (!edit.values.empty()) {
            FieldWrite field(writer, m_pipeline, m_table, std::move(m_catalog));
            const auto written = field.set(id, edit.values);
            m_catalog = field.takeCatalog();
            if (!written && (!isOfOneThing(written.error()) || isNamed(written.error(), edit)))
                return written;
            if (!written) {
                refuse(id, nameOf(writer, *before), written.error());
                return {};
            }
        }
        setLabels(writer, id, edit);
        m_outcome.changed += writer.operations() > operations ? 1 : 0;
        m_name = m_outcome.changed == 1 && writer.operations() > operations ? nameOf(writer, *before) : m_name;
        return {};
    }

    const BulkOutcome &outcome() const { return m_outcome; }
    QStringList args() const { return {QString::number(m_outcome.changed), m_name}; }

private:
    // What was named in a value and is nowhere is wrong with the value: a lead that an opportunity shall have.
    static bool isNamed(const Error &error, const BulkEdit &edit)
    {
        return error.code == Errc::NotFound
            && std::any_of(edit.values.begin(), edit.values.end(),
                           [&](const auto &value) { return value.second.trimmed() == error.thing; });
    }

    // Between two transactions others may have changed the lists.
    void beginTransaction(Writer &writer)
    {
        if (m_transaction == writer.firstSeq())
            return;
        m_transaction = writer.firstSeq();
        m_catalog = readCatalog(writer.connection());
    }

    void setLabels(Writer &writer, const Uuid &id, const BulkEdit &edit) const
    {
        if (m_table != Table::Lead && m_table != Table::Company)
            return;
        if (edit.replaceLabels) {
            const QStringList now = m_table == Table::Lead ? readLabels(writer.connection(), LeadId{id})
                                                           : readLabels(writer.connection(), CompanyId{id});
            for (const QString &label : now) {
                if (!isAmong(label, edit.addLabels))
                    setLabelOn(writer, m_table, id, label, false);
            }
        }
        for (const QString &label : edit.addLabels)
            setLabelOn(writer, m_table, id, label, true);
        for (const QString &label : edit.removeLabels)
            setLabelOn(writer, m_table, id, label, false);
    }

    static bool isAmong(const QString &label, const QStringList &labels)
    {
        const QString wanted = folded(label.simplified());
        return std::any_of(labels.begin(), labels.end(), [&](const QString &other) { return folded(other.simplified()) == wanted; });
    }

    QString nameOf(Writer &writer, const Record &record) const
    {
        return m_table == Table::Opportunity ? textOf(record.at(col::Opportunity::Name)) : thingName(writer, m_table, record);
    }

    // Of what was deleted meanwhile.
    QString nameOfGone(Connection &connection, const Uuid &id) const
    {
        switch (m_table) {
        case Table::Lead: return leadTitle(connection, id).name;
        case Table::Company: return companyName(connection, id);
        default: return {};
        }
    }

    void refuse(const Uuid &id, QString name, Error error)
    {
        m_outcome.refused.push_back({id, std::move(name), std::move(error)});
    }

    PipelineId m_pipeline;
    Table m_table;
    Catalog m_catalog{};
    qint64 m_transaction = 0; ///< first operation of the one that the catalogue is of
    BulkOutcome m_outcome{};
    QString m_name{}; ///< of the first that changed
};

ActionCode manyCode(Table table)
{
    switch (table) {
    case Table::Lead: return ActionCode::EditLeads;
    case Table::Company: return ActionCode::EditCompanies;
    default: return ActionCode::EditOpportunity;
    }
}

// `editOf` says what is done with which thing.
template <class EditOf>
Result<BulkOutcome> bulkWrite(Store &store, Table table, size_t count, const EditOf &editOf, const EachWatch &watch)
{
    std::optional<BulkRun> run;
    const auto done = writeEach(
        store, manyCode(table), count,
        [&](Writer &writer, size_t index) {
            if (index == 0)
                run.emplace(store.pipeline(), table);
            const auto [id, edit] = editOf(index);
            return run->write(writer, id, edit);
        },
        [&] { return table == Table::Opportunity ? run->args().mid(1) : run->args(); }, watch);
    if (!done)
        return done.error();
    return run ? run->outcome() : BulkOutcome{};
}

} // namespace

Result<BulkOutcome> FieldEditor::setMany(Table table, const std::vector<Uuid> &ids, const BulkEdit &edit,
                                         const EachWatch &watch)
{
    return bulkWrite(m_pipeline.store(), table, ids.size(),
                     [&](size_t index) { return std::pair<const Uuid &, const BulkEdit &>(ids[index], edit); }, watch);
}

Result<BulkOutcome> FieldEditor::setEach(Table table, const std::vector<std::pair<Uuid, BulkEdit>> &edits, const EachWatch &watch)
{
    return bulkWrite(m_pipeline.store(), table, edits.size(),
                     [&](size_t index) { return std::pair<const Uuid &, const BulkEdit &>(edits[index].first, edits[index].second); },
                     watch);
}

} // namespace huni
