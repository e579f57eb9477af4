#include "ui/models/columnmodel.h"

#include "ui/board/card.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int cardsPerRead = 24; // about what a tall column shows at once
constexpr qsizetype cardsKept = 1200;

std::unordered_set<qint64> numbersOf(const std::vector<CardKey> &keys)
{
    std::unordered_set<qint64> numbers;
    for (const CardKey key : keys)
        numbers.insert(key.packed);
    return numbers;
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
    if (m_keys.empty()) {
        beginInsertRows({}, 0, int(keys.size()) - 1);
        m_keys = std::move(keys);
        endInsertRows();
        return;
    }
    if (keys.size() > m_keys.size() && std::equal(m_keys.begin(), m_keys.end(), keys.begin())) {
        beginInsertRows({}, int(m_keys.size()), int(keys.size()) - 1);
        m_keys = std::move(keys);
        endInsertRows();
        return;
    }
    removeAllBut(numbersOf(keys));
    const CardNumbers kept = numbersOf(m_keys);
    std::vector<CardKey> stay;
    for (const CardKey key : keys) {
        if (kept.contains(key.packed))
            stay.push_back(key);
    }
    if (stay != m_keys)
        reorder(std::move(stay));
    insertMissing(keys, kept);
}

// From the end, in runs.
void ColumnModel::removeAllBut(const CardNumbers &wanted)
{
    for (int last = int(m_keys.size()) - 1; last >= 0;) {
        if (wanted.contains(m_keys[size_t(last)].packed)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !wanted.contains(m_keys[size_t(first - 1)].packed))
            --first;
        beginRemoveRows({}, first, last);
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
        endRemoveRows();
        last = first - 1;
    }
}

// The same cards in another order: the selection follows its cards.
void ColumnModel::reorder(std::vector<CardKey> keys)
{
    Q_EMIT layoutAboutToBeChanged();
    QHash<qint64, int> rows;
    for (size_t i = 0; i < keys.size(); ++i)
        rows.insert(keys[i].packed, int(i));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after += this->index(rows.value(m_keys[size_t(index.row())].packed));
    m_keys = std::move(keys);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

// From the beginning, in runs. \param kept  those that are there, in the order of `keys`
void ColumnModel::insertMissing(const std::vector<CardKey> &keys, const CardNumbers &kept)
{
    for (size_t i = 0; i < keys.size();) {
        if (i < m_keys.size() && m_keys[i] == keys[i]) {
            ++i;
            continue;
        }
        size_t end = i;
        while (end < keys.size() && !kept.contains(keys[end].packed))
            ++end;
        beginInsertRows({}, int(i), int(end) - 1);
        m_keys.insert(m_keys.begin() + qsizetype(i), keys.begin() + qsizetype(i), keys.begin() + qsizetype(end));
        endInsertRows();
        i = end;
    }
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
