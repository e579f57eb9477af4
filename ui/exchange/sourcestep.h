#pragma once

#include "ui/exchange/importstep.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace huni {

class ElidedLabel;
class PreviewModel;
class Theme;

/// Which file, what its rows are, and how it is read, with its first rows below.
class SourceStep final : public ImportStep
{
    Q_OBJECT

public:
    SourceStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;
    bool isReady() const override;
    QString objection() override;
    /// Asks for a file.
    void chooseFile();
    /// Takes a table from the clipboard; says so when there is none.
    void paste();

Q_SIGNALS:
    void problem(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeEmpty();
    QWidget *makeChosen();
    QComboBox *addChoice(QFormLayout &form, const QString &label, const char *name);
    void follow();
    void fillRecent();
    void fillChoices();
    void fillHeaders();

    const Theme &m_theme;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_choose = nullptr;
    QLabel *m_recentLabel = nullptr;
    QListWidget *m_recent = nullptr;
    ElidedLabel *m_file = nullptr;
    QFormLayout *m_source = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_header = nullptr;
    QLabel *m_note = nullptr;
    QTableView *m_table = nullptr;
    PreviewModel *m_model = nullptr;
};

} // namespace huni
