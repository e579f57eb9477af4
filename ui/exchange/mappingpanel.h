#pragma once

#include "ui/exchange/importflow.h"

#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace huni {

class ElidedLabel;
class SearchField;
class Theme;

/// What happens with one column of the file: where it goes, how its numbers or dates are read, what its texts mean.
class MappingPanel final : public QScrollArea
{
    Q_OBJECT

public:
    MappingPanel(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void showColumn(int column);
    int column() const { return m_column; }
    /// Begins a search for another field with what was typed already.
    void startSearch(const QString &typed);
    /// Puts the focus on the first text without a meaning. \return false when there is none
    bool focusUnanswered();
    void focusFormat();

Q_SIGNALS:
    /// A field was chosen: on to the next column.
    void fieldChosen();
    /// Esc: back to the columns.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void update();
    void fillFields();
    void filterFields(const QString &typed);
    void chooseField();
    void fillTypes();
    void fillFormats();
    void fillCurrencies();
    void addListMeanings(QComboBox &combo, const QString &list) const;
    void fillMeanings();
    void addMeaning(const QString &text);
    void showExample();

    ImportFlow &m_flow;
    const Theme &m_theme;
    int m_column = -1;
    ElidedLabel *m_name = nullptr;
    QLabel *m_samples = nullptr;
    SearchField *m_search = nullptr;
    QListWidget *m_fields = nullptr;
    QLabel *m_typeLabel = nullptr;
    QComboBox *m_type = nullptr;
    QLabel *m_formatLabel = nullptr;
    QComboBox *m_format = nullptr;
    QLabel *m_currencyLabel = nullptr;
    QComboBox *m_currency = nullptr;
    QLabel *m_example = nullptr;
    QLabel *m_meaningTitle = nullptr;
    QWidget *m_meanings = nullptr;
    QFormLayout *m_meaningForm = nullptr;
    QString m_meaningsOf; ///< column, field and texts that the rows below were made for
};

} // namespace huni
