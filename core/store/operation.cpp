#include "core/store/operation.h"

#include <bit>
#include <cstring>

namespace huni {

namespace {

enum ValueTag : char { NullTag = 0, IntegerTag = 1, RealTag = 2, TextTag = 3, IdTag = 4 };

constexpr char freshFlag = 1;

void putVarint(std::string &out, std::uint64_t number)
{
    while (number >= 0x80) {
        out += char(number | 0x80);
        number >>= 7;
    }
    out += char(number);
}

std::uint64_t zigzag(qint64 number)
{
    return (std::uint64_t(number) << 1) ^ std::uint64_t(number >> 63);
}

qint64 unzigzag(std::uint64_t number)
{
    return qint64(number >> 1) ^ -qint64(number & 1);
}

void putId(std::string &out, const Uuid &id)
{
    out.append(reinterpret_cast<const char *>(id.bytes.data()), id.bytes.size());
}

void putValue(std::string &out, const Value &value)
{
    switch (value.index()) {
    case 1:
        out += char(IntegerTag);
        putVarint(out, zigzag(std::get<qint64>(value)));
        break;
    case 2: {
        out += char(RealTag);
        const auto bits = std::bit_cast<std::uint64_t>(std::get<double>(value));
        for (int shift = 0; shift < 64; shift += 8)
            out += char(bits >> shift);
        break;
    }
    case 3: {
        const std::string &text = std::get<std::string>(value);
        out += char(TextTag);
        putVarint(out, text.size());
        out += text;
        break;
    }
    case 4:
        out += char(IdTag);
        putId(out, std::get<Uuid>(value));
        break;
    default:
        out += char(NullTag);
        break;
    }
}

void putGroupKey(std::string &out, const GroupKey &group)
{
    putVarint(out, std::uint64_t(group.number));
    if (group.number == 0)
        putId(out, group.field);
}

void putDot(std::string &out, const Dot &dot)
{
    putVarint(out, std::uint64_t(dot.writer));
    putVarint(out, std::uint64_t(dot.seq));
}

// Reads packed bytes; after the first mistake it gives zeros and `failed` stays set.
class Unpacker
{
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_end; }
    size_t left() const { return size_t(m_end - m_at); }

    std::uint8_t byte()
    {
        if (m_at == m_end) {
            m_failed = true;
            return 0;
        }
        return std::uint8_t(*m_at++);
    }
    std::uint64_t varint()
    {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            number |= std::uint64_t(next & 0x7f) << shift;
            if (!(next & 0x80))
                return number;
        }
        m_failed = true;
        return 0;
    }
    // A number of things that each take at least one byte: cannot exceed what is left.
    size_t count()
    {
        const std::uint64_t number = varint();
        if (number > left()) {
            m_failed = true;
            return 0;
        }
        return size_t(number);
    }
    Uuid id()
    {
        Uuid id;
        if (left() < 16) {
            m_failed = true;
            return id;
        }
        std::memcpy(id.bytes.data(), m_at, 16);
        m_at += 16;
        return id;
    }
    std::string text()
    {
        const size_t size = count();
        std::string out(m_at, size);
        m_at += size;
        return out;
    }
    double real()
    {
        std::uint64_t bits = 0;
        for (int shift = 0; shift < 64; shift += 8)
            bits |= std::uint64_t(byte()) << shift;
        return std::bit_cast<double>(bits);
    }
    Dot dot()
    {
        Dot dot;
        dot.writer = qint64(varint());
        dot.seq = qint64(varint());
        return dot;
    }
    GroupKey groupKey()
    {
        GroupKey key;
        const std::uint64_t number = varint();
        if (number > 0xffff)
            m_failed = true;
        key.number = int(number & 0xffff);
        if (key.number == 0)
            key.field = id();
        return key;
    }
    Value value()
    {
        switch (byte()) {
        case NullTag:
            return {};
        case IntegerTag:
            return unzigzag(varint());
        case RealTag:
            return real();
        case TextTag:
            return text();
        case IdTag:
            return id();
        default:
            m_failed = true;
            return {};
        }
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

Error damaged(const char *what)
{
    return {Errc::FileDamaged, {}, {}, QString::fromLatin1(what)};
}

} // namespace

void encodePut(const PutBody &body, std::string &out)
{
    out += body.fresh ? freshFlag : char(0);
    putVarint(out, body.groups.size());
    for (const GroupChange &change : body.groups) {
        putGroupKey(out, change.group);
        if (!body.fresh) {
            putVarint(out, change.bases.size());
            for (const Dot &base : change.bases)
                putDot(out, base);
        }
        putVarint(out, change.values.size());
        for (const Value &value : change.values)
            putValue(out, value);
    }
}

void encodeFreshPut(const TableInfo &table, const Record &record, std::string &out)
{
    out += freshFlag;
    const int columns = table.columnCount();
    // The columns of a group need not be neighbours by number, but they are kept so: a group ends where the
    // next begins.
    size_t groups = record.custom.size();
    const auto groupEnd = [&](int first) {
        int end = first + 1;
        while (end <= columns && table.column(end).group == table.column(first).group)
            ++end;
        return end;
    };
    const auto isSet = [&](int first, int end) {
        for (int column = first; column < end; ++column) {
            if (!isNull(record.at(column)))
                return true;
        }
        return false;
    };
    for (int first = 1; first <= columns; first = groupEnd(first))
        groups += isSet(first, groupEnd(first)) ? 1 : 0;
    putVarint(out, groups);
    for (int first = 1; first <= columns;) {
        const int end = groupEnd(first);
        if (isSet(first, end)) {
            putVarint(out, std::uint64_t(table.column(first).group));
            putVarint(out, std::uint64_t(end - first));
            for (int column = first; column < end; ++column)
                putValue(out, record.at(column));
        }
        first = end;
    }
    for (const CustomCell &cell : record.custom) {
        putGroupKey(out, {0, cell.field});
        putVarint(out, 1);
        putValue(out, cell.value);
    }
}

Result<PutBody> decodePut(QByteArrayView bytes)
{
    Unpacker in(bytes);
    PutBody body;
    body.fresh = (in.byte() & freshFlag) != 0;
    const size_t groups = in.count();
    body.groups.reserve(groups);
    for (size_t i = 0; i < groups && !in.failed(); ++i) {
        GroupChange change;
        change.group = in.groupKey();
        const size_t bases = body.fresh ? 0 : in.count();
        for (size_t b = 0; b < bases && !in.failed(); ++b)
            change.bases.push_back(in.dot());
        const size_t values = in.count();
        change.values.reserve(values);
        for (size_t v = 0; v < values && !in.failed(); ++v)
            change.values.push_back(in.value());
        body.groups.push_back(std::move(change));
    }
    if (in.failed() || !in.atEnd())
        return damaged("an operation in the log cannot be read");
    return body;
}

bool isFreshPut(QByteArrayView bytes)
{
    return (Unpacker(bytes).byte() & freshFlag) != 0;
}

void encodeSeen(const std::vector<Dot> &seen, std::string &out)
{
    putVarint(out, seen.size());
    for (const Dot &dot : seen)
        putDot(out, dot);
}

Result<std::vector<Dot>> decodeSeen(QByteArrayView bytes)
{
    Unpacker in(bytes);
    std::vector<Dot> seen(in.count());
    for (Dot &dot : seen)
        dot = in.dot();
    if (in.failed() || !in.atEnd())
        return damaged("a deletion in the log cannot be read");
    return seen;
}

const RowClock::Entry &RowClock::of(const GroupKey &group) const
{
    for (const Entry &entry : m_entries) {
        if (entry.group == group)
            return entry;
    }
    return m_base;
}

void RowClock::set(const GroupKey &group, Dot dot, qint64 hlc)
{
    for (Entry &entry : m_entries) {
        if (entry.group == group) {
            entry.dot = dot;
            entry.hlc = hlc;
            return;
        }
    }
    m_entries.push_back({group, dot, hlc, false});
}

void RowClock::encode(std::string &out) const
{
    const auto put = [&out](const Entry &entry) {
        putDot(out, entry.dot);
        putVarint(out, std::uint64_t(entry.hlc));
        out += char(entry.complex ? 1 : 0);
    };
    put(m_base);
    for (const Entry &entry : m_entries) {
        putGroupKey(out, entry.group);
        put(entry);
    }
}

Result<RowClock> RowClock::decode(QByteArrayView bytes)
{
    Unpacker in(bytes);
    const auto take = [&in](Entry &entry) {
        entry.dot = in.dot();
        entry.hlc = qint64(in.varint());
        entry.complex = in.byte() != 0;
    };
    RowClock clock;
    take(clock.m_base);
    while (!in.atEnd() && !in.failed()) {
        Entry entry;
        entry.group = in.groupKey();
        take(entry);
        clock.m_entries.push_back(entry);
    }
    if (in.failed())
        return damaged("the clock of a record cannot be read");
    return clock;
}

std::vector<Value> groupValues(const TableInfo &table, const Record &record, const GroupKey &group)
{
    std::vector<Value> values;
    if (group.number == 0) {
        for (const CustomCell &cell : record.custom) {
            if (cell.field == group.field)
                return {cell.value};
        }
        return {Value{}};
    }
    for (int column = group.number;
         column <= table.columnCount() && table.column(column).group == group.number; ++column)
        values.push_back(record.at(column));
    return values;
}

void setGroupValues(const TableInfo &table, Record &record, const GroupKey &group, std::vector<Value> values)
{
    if (group.number == 0) {
        Value value = values.empty() ? Value{} : std::move(values.front());
        for (auto cell = record.custom.begin(); cell != record.custom.end(); ++cell) {
            if (cell->field != group.field)
                continue;
            if (isNull(value))
                record.custom.erase(cell);
            else
                cell->value = std::move(value);
            return;
        }
        if (!isNull(value))
            record.custom.push_back({group.field, std::move(value)});
        return;
    }
    size_t next = 0;
    for (int column = group.number;
         column <= table.columnCount() && table.column(column).group == group.number; ++column)
        record.at(column) = next < values.size() ? std::move(values[next++]) : Value{};
}

GroupKey groupOf(const TableInfo &table, int column)
{
    return {table.column(column).group, {}};
}

bool isEmptyGroup(const std::vector<Value> &values)
{
    for (const Value &value : values) {
        if (!isNull(value))
            return false;
    }
    return true;
}

} // namespace huni
