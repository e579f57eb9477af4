#pragma once

#include "core/funnel/board.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>

namespace huni {

/// The cards of one column, in order, known by number; what they show is read when it is asked for.
///
/// Filled and changed by BoardModel, with exact signals for rows that come and go.
class ColumnModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Reads what some cards show. Called when a view asks for a card that is not known yet.
    using Load = std::function<std::vector<std::pair<CardKey, Card>>(std::span<const CardKey>)>;
    /// The card in words and numbers for the view (a CardData).
    using Show = std::function<QVariant(const Card &)>;

    ColumnModel(StageId stage, Load load, Show show, QObject *parent = nullptr);

    StageId stage() const { return m_stage; }
    const std::vector<CardKey> &keys() const { return m_keys; }
    int rowOf(CardKey key) const;
    /// The card at a row, read if need be; nothing when it is gone.
    std::optional<Card> cardAt(int row) const;

    /// Brings the column to these cards, telling only of the rows that come and go.
    void setKeys(std::vector<CardKey> keys);
    void insertCard(int row, CardKey key);
    void removeCard(CardKey key);
    /// Moves a card within the column. \param row  counted while it still stands where it is
    void moveCard(CardKey key, int row);
    /// Forgets what a card shows; it is read again when asked for.
    void refreshCard(CardKey key);
    void refreshAll();
    /// What is known of the cards is shown in other words.
    void showAgain();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:

    void loadAround(int row) const;
    void removeAll(const std::vector<CardKey> &gone);
    void reorder(std::vector<CardKey> keys);
    void append(const std::vector<CardKey> &missing);

    StageId m_stage;
    Load m_load;
    Show m_show;
    std::vector<CardKey> m_keys;
    mutable QHash<qint64, Card> m_cards; ///< those read lately
};

} // namespace huni
