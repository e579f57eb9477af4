#pragma once

#include "ui/board/card.h"

#include <QAbstractListModel>

#include <set>

namespace huni {

/// A column of invented cards that counts what it is asked for.
class CardListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit CardListModel(QVector<CardData> cards = {}, QObject *parent = nullptr)
        : QAbstractListModel(parent)
        , m_cards(std::move(cards))
    {
    }

    static QByteArray idOf(quint32 number)
    {
        QByteArray id(16, '\0');
        for (int i = 0; i < 4; ++i)
            id[15 - i] = char((number >> (8 * i)) & 0xff);
        return id;
    }
    static QVector<CardData> made(int count, quint32 from = 1)
    {
        QVector<CardData> cards(count);
        for (int i = 0; i < count; ++i) {
            cards[i].id = idOf(from + quint32(i));
            cards[i].name = QStringLiteral("Card %1").arg(from + quint32(i));
        }
        return cards;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_cards.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const CardData &card = m_cards[index.row()];
        switch (role) {
        case Qt::DisplayRole:
            return card.name;
        case Qt::AccessibleTextRole:
            return card.name + QStringLiteral(", a card");
        case CardIdRole:
            return card.id;
        case CardRole:
            asked.insert(index.row());
            return unloaded.count(index.row()) ? QVariant() : QVariant::fromValue(card);
        default:
            return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren
                               : Qt::NoItemFlags;
    }

    void insert(int row, const QVector<CardData> &cards)
    {
        beginInsertRows({}, row, row + int(cards.size()) - 1);
        for (qsizetype i = 0; i < cards.size(); ++i)
            m_cards.insert(row + i, cards[i]);
        endInsertRows();
    }
    QVector<CardData> take(int row, int count)
    {
        const QVector<CardData> taken = m_cards.mid(row, count);
        beginRemoveRows({}, row, row + count - 1);
        m_cards.remove(row, count);
        endRemoveRows();
        return taken;
    }
    void move(int from, int to)
    {
        if (!beginMoveRows({}, from, from, {}, to))
            return;
        m_cards.move(from, to > from ? to - 1 : to);
        endMoveRows();
    }
    void load(int row)
    {
        unloaded.erase(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
    int rowOfId(const QByteArray &id) const
    {
        for (int i = 0; i < m_cards.size(); ++i) {
            if (m_cards[i].id == id)
                return i;
        }
        return -1;
    }
    const CardData &card(int row) const { return m_cards[row]; }

    mutable std::set<int> asked;
    std::set<int> unloaded;

private:
    QVector<CardData> m_cards;
};

} // namespace huni
