#include "ui/models/columnmodel.h"

#include "ui/board/card.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int cardsPerRead = 24; // about what a tall column shows at once
constexpr qsizetype cardsKept = 1200;

// Keys by their number: to be compared and looked up, many at a time.
std::vector<CardKey> sortedByNumber(std::vector<CardKey> keys)
{
    std::sort(keys.begin(), keys.end());
    return keys;
}

// \return what of the first is not in the second, by number
std::vector<CardKey> missingIn(const std::vector<CardKey> &sorted, const std::vector<CardKey> &other)
{
    std::vector<CardKey> missing;
    std::set_difference(sorted.begin(), sorted.end(), other.begin(), other.end(), std::back_inserter(missing));
    return missing;
}

} // namespace

ColumnModel::ColumnModel(StageId stage, Load load, Show show, QObject *parent)
    : QAbstractListModel(parent)
    , m_stage(stage)
    , m_load(std::move(load))
    , m_show(std::move(show))
{
}

int ColumnModel::rowOf(CardKey key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : int(found - m_keys.begin());
}

std::optional<Card> ColumnModel::cardAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const qint64 key = m_keys[size_t(row)].packed;
    if (!m_cards.contains(key))
        loadAround(row);
    const auto found = m_cards.constFind(key);
    return found == m_cards.constEnd() ? std::nullopt : std::optional(*found);
}

void ColumnModel::loadAround(int row) const
{
    if (m_cards.size() > cardsKept)
        m_cards.clear();
    const int first = std::max(0, row - cardsPerRead / 4);
    const int last = std::min(rowCount(), first + cardsPerRead);
    std::vector<CardKey> wanted;
    for (int i = first; i < last; ++i) {
        if (!m_cards.contains(m_keys[size_t(i)].packed))
            wanted.push_back(m_keys[size_t(i)]);
    }
    for (auto &[key, card] : m_load(wanted))
        m_cards.insert(key.packed, std::move(card));
}

void ColumnModel::setKeys(std::vector<CardKey> keys)
{
    if (keys == m_keys)
        return;
    // An import, and what takes it back, puts one block of many cards in or takes it out: nothing is sorted for that.
    const auto first = int(std::mismatch(m_keys.begin(), m_keys.end(), keys.begin(), keys.end()).first - m_keys.begin());
    const auto sameAtEnd = int(std::mismatch(m_keys.rbegin(), m_keys.rend(), keys.rbegin(), keys.rend()).first - m_keys.rbegin());
    const int before = rowCount();
    const auto after = int(keys.size());
    if (after > before && first + sameAtEnd >= before) {
        beginInsertRows({}, first, first + after - before - 1);
        m_keys = std::move(keys);
        endInsertRows();
        return;
    }
    if (after < before && first + sameAtEnd >= after) {
        beginRemoveRows({}, first, first + before - after - 1);
        m_keys = std::move(keys);
        endRemoveRows();
        return;
    }
    const std::vector<CardKey> there = sortedByNumber(m_keys);
    const std::vector<CardKey> wanted = sortedByNumber(keys);
    removeAll(missingIn(there, wanted));
    append(missingIn(wanted, there));
    if (keys != m_keys)
        reorder(std::move(keys));
}

// Those that go are brought together first: one removal, however many gaps they leave.
void ColumnModel::removeAll(const std::vector<CardKey> &gone)
{
    if (gone.empty())
        return;
    std::vector<CardKey> parted = m_keys;
    const auto first = int(std::stable_partition(parted.begin(), parted.end(),
                                                 [&gone](CardKey key) {
                                                     return !std::binary_search(gone.begin(), gone.end(), key);
                                                 })
                           - parted.begin());
    if (parted != m_keys)
        reorder(std::move(parted));
    beginRemoveRows({}, first, rowCount() - 1);
    m_keys.resize(size_t(first));
    endRemoveRows();
}

// The same cards in another order: the selection follows its cards.
void ColumnModel::reorder(std::vector<CardKey> keys)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows; // of those alone that somebody holds on to
    for (const QModelIndex &index : before)
        rows.insert(m_keys[size_t(index.row())].packed, -1);
    for (size_t i = 0; !rows.isEmpty() && i < keys.size(); ++i) {
        if (const auto held = rows.find(keys[i].packed); held != rows.end())
            *held = int(i);
    }
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after += this->index(rows.value(m_keys[size_t(index.row())].packed));
    m_keys = std::move(keys);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

// At the end: they find their places with the next order.
void ColumnModel::append(const std::vector<CardKey> &missing)
{
    if (missing.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(missing.size()) - 1);
    m_keys.insert(m_keys.end(), missing.begin(), missing.end());
    endInsertRows();
}

void ColumnModel::insertCard(int row, CardKey key)
{
    row = std::clamp(row, 0, rowCount());
    m_cards.remove(key.packed);
    beginInsertRows({}, row, row);
    m_keys.insert(m_keys.begin() + row, key);
    endInsertRows();
}

void ColumnModel::removeCard(CardKey key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_keys.erase(m_keys.begin() + row);
    endRemoveRows();
    m_cards.remove(key.packed);
}

void ColumnModel::moveCard(CardKey key, int row)
{
    const int from = rowOf(key);
    if (from < 0 || !beginMoveRows({}, from, from, {}, row))
        return;
    m_keys.erase(m_keys.begin() + from);
    m_keys.insert(m_keys.begin() + (row > from ? row - 1 : row), key);
    endMoveRows();
}

void ColumnModel::refreshCard(CardKey key)
{
    m_cards.remove(key.packed);
    if (const int row = rowOf(key); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void ColumnModel::refreshAll()
{
    m_cards.clear();
    showAgain();
}

void ColumnModel::showAgain()
{
    if (!m_keys.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != CardRole && role != CardIdRole && role != Qt::DisplayRole)
        return {};
    const auto card = cardAt(index.row());
    if (!card)
        return {};
    switch (role) {
    case CardRole: return m_show(*card);
    case CardIdRole: return card->ref.id.view().toByteArray();
    default: return card->name;
    }
}

} // namespace huni
