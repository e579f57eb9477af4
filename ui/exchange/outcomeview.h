#pragma once

#include "ui/exchange/importflow.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace huni {

class CountTile;
class Theme;

/// What an import did, or would do: the counts, and the rows behind the chosen one.
class OutcomeView final : public QWidget
{
    Q_OBJECT

public:
    OutcomeView(const Theme &theme, Language language, QWidget *parent = nullptr);

    /// \param isPlan  it would happen; else it did
    void setOutcome(const ImportOutcome &outcome, bool isPlan);
    /// The tiles, in reading order.
    const std::vector<CountTile *> &tiles() const { return m_tiles; }
    /// The rows behind the chosen count, a line each, as shown.
    QStringList shownRows() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Fate { Created, Updated, Skipped, Failed, Duplicates, WithoutContact };
    void showRows(int fate);
    void addRow(qint64 line, const QString &name, const QString &why);
    void addErrors();
    QString madeWords(bool isPlan) const;
    QString whyWords(const RowNote &note, int fate) const;

    const Theme &m_theme;
    Language m_language;
    ImportOutcome m_outcome{};
    std::vector<CountTile *> m_tiles{};
    QLabel *m_made = nullptr;
    QLabel *m_caption = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace huni
