#pragma once

#include "ui/score/scoretelling.h"

#include <QListView>

namespace huni {

class LedgerDelegate;
class LedgerModel;
class Theme;

/// The reasons of a day's score, as high as they are: who it stands in scrolls. Enter on what is left out shows all; Delete on
/// points that were given by hand takes them back.
class LedgerView final : public QListView
{
    Q_OBJECT

public:
    explicit LedgerView(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const std::vector<LedgerRow> &rows, const QLocale &locale);
    /// How many rows at most before the rest is asked for.
    void setMost(int most) { m_most = most; }
    LedgerModel &ledger() const { return *m_model; }
    /// The points by hand of the row that has the focus; nil: it has none.
    Uuid currentGiven() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void takeBackWanted(const huni::Uuid &given);
    void currentGivenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showAll();

    LedgerModel *m_model;
    LedgerDelegate *m_delegate;
    int m_most = 12;
};

} // namespace huni
