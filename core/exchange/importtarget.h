#pragma once

#include "core/store/writer.h"

namespace huni {

/// Where an import puts rows: the pipeline, or for a dry run a memory of what would be there.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;

    /// For reading what was there before the current transaction.
    virtual Connection &connection() = 0;
    virtual Instant now() const = 0;
    virtual MemberId member() const = 0;
    virtual Uuid newId() = 0;
    /// As Writer::create. \return what stands there now
    virtual std::shared_ptr<const Record> create(Table table, const Uuid &row, Record record) = 0;
    /// As Writer::set.
    virtual bool set(Table table, const Uuid &row, std::span<const std::pair<int, Value>> cells,
                     std::span<const CustomCell> custom = {})
        = 0;
    bool set(Table table, const Uuid &row, std::initializer_list<std::pair<int, Value>> cells)
    {
        return set(table, row, std::span(cells.begin(), cells.size()));
    }
    /// The row as it stands now; nothing when it is not there or deleted.
    virtual std::optional<Record> record(Table table, const Uuid &row) = 0;
};

/// Writes. Lives for one transaction.
class WritingTarget final : public ImportTarget
{
public:
    explicit WritingTarget(Writer &writer)
        : m_writer(writer)
    {
    }
    using ImportTarget::set;
    Connection &connection() override { return m_writer.connection(); }
    Instant now() const override { return m_writer.now(); }
    MemberId member() const override { return m_writer.member(); }
    Uuid newId() override { return m_writer.newId(); }
    std::shared_ptr<const Record> create(Table table, const Uuid &row, Record record) override
    {
        return m_writer.create(table, row, std::move(record));
    }
    bool set(Table table, const Uuid &row, std::span<const std::pair<int, Value>> cells,
             std::span<const CustomCell> custom) override
    {
        return m_writer.set(table, row, cells, custom);
    }
    std::optional<Record> record(Table table, const Uuid &row) override
    {
        return m_writer.record(table, row);
    }

private:
    Writer &m_writer;
};

/// Remembers what would be written, packed, over what a read connection shows. Nothing is locked meanwhile.
class PlanningTarget final : public ImportTarget
{
public:
    PlanningTarget(Connection &connection, CustomFieldNumbers &fields, Instant now, MemberId member)
        : m_connection(connection)
        , m_fields(fields)
        , m_now(now)
        , m_member(member)
    {
    }
    using ImportTarget::set;
    Connection &connection() override { return m_connection; }
    Instant now() const override { return m_now; }
    MemberId member() const override { return m_member; }
    Uuid newId() override { return m_ids.next(m_now); }
    std::shared_ptr<const Record> create(Table table, const Uuid &row, Record record) override;
    bool set(Table table, const Uuid &row, std::span<const std::pair<int, Value>> cells,
             std::span<const CustomCell> custom) override;
    std::optional<Record> record(Table table, const Uuid &row) override;

private:
    Connection &m_connection;
    CustomFieldNumbers &m_fields;
    Instant m_now;
    MemberId m_member;
    UuidSource m_ids{};
    std::unordered_map<Uuid, std::string> m_rows{}; ///< bodies of creations; ids are unique over all tables
};

} // namespace huni
