#pragma once

#include "ui/exchange/importstep.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace huni {

class MappingPanel;
class MappingModel;
class Theme;

/// Where every column of the file goes: a list of them, and beside it what happens with the chosen one.
class MappingStep final : public ImportStep
{
    Q_OBJECT

public:
    MappingStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;
    bool isReady() const override;
    QString objection() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString doubt();
    void createTable();
    void follow();
    void fillLayouts();
    void nextColumn();
    void showCurrent();

    const Theme &m_theme;
    QStackedWidget *m_stack = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_layoutNote = nullptr;
    QComboBox *m_layout = nullptr;
    QTableView *m_table = nullptr;
    MappingModel *m_model = nullptr;
    MappingPanel *m_panel = nullptr;
    QStringList m_seen{}; ///< columns with the way of reading that was shown
};

} // namespace huni
