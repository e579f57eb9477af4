#pragma once

#include "core/scoring/scoringmodel.h"

#include <QWidget>

class QAction;
class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace huni {

class ElidedLabel;
class ModelForm;
class PanelHost;
class RuleForm;
class SamplePanel;
class TableFeed;
class Theme;
class WorkingModel;

/// The rules of the working model by group, the one that is chosen, and a lead beside them.
class RulesView final : public QWidget
{
    Q_OBJECT

public:
    /// What can be done with rules, for the buttons above the list.
    struct Actions {
        QAction *add = nullptr;
        QAction *duplicate = nullptr;
        QAction *reset = nullptr;
        QAction *remove = nullptr;
    };

    RulesView(WorkingModel &working, TableFeed &fields, PanelHost &panels, const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    /// Empty while the model as a whole is chosen.
    QString currentRule() const;
    void showRule(const QString &key);
    /// The group of the chosen rule.
    RuleGroup currentGroup() const;
    SamplePanel &sample() { return *m_sample; }
    RuleForm &form() { return *m_form; }
    QListWidget &list() { return *m_list; }
    void editName();
    /// Opens a value of a rule, or with an empty key one of the model.
    void editValue(const QString &rule, const QString &field);

Q_SIGNALS:
    void currentChanged();

private:
    QWidget *createList(const Actions &actions);
    void fill();
    void showCurrent();

    WorkingModel &m_working;
    const Theme &m_theme;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    RuleForm *m_form = nullptr;
    ModelForm *m_modelForm = nullptr;
    ElidedLabel *m_head = nullptr;
    SamplePanel *m_sample = nullptr;
    bool m_isFilling = false;
};

} // namespace huni
