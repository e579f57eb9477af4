#pragma once

#include <QTableWidget>

namespace huni {

class Theme;

/// A small table of figures: what they are of in the first column, figures at the right. As tall as its rows, because what is
/// around it scrolls.
class FigureTable final : public QTableWidget
{
    Q_OBJECT

public:
    FigureTable(const Theme &theme, const char *name, const QString &words, const QStringList &heads, QWidget *parent = nullptr);

    void addRow(const QStringList &cells);
    /// To be called when all rows are there.
    void fitRows();

private:
    const Theme &m_theme;
};

} // namespace huni
