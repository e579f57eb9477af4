#pragma once

#include "core/scoring/scoringbook.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QFormLayout;
class QPushButton;

namespace huni {

struct ConditionPlace;
class DraftKeeper;
class FilterBar;
class InlineEdit;
class MutedLabel;
class PanelHost;
class TableFeed;
class Theme;
class WorkingModel;

/// One rule of the working model, each of its values edited where it stands.
class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    RuleForm(WorkingModel &working, TableFeed &fields, PanelHost &panels, const Theme &theme, QWidget *parent = nullptr);

    void showRule(const QString &key);
    QString rule() const { return m_key; }
    InlineEdit *nameEdit() const { return m_name; }
    /// Opens the value of that name, with what was typed and not taken.
    void edit(const QString &field);
    void askTouches();
    void addCondition();

private:
    const ScoringRule *current() const;
    void createRows();
    InlineEdit *addEdit(int kind, const char *name, const QString &label, std::function<QVariant(const ScoringRule &)> value,
                        std::function<void(ScoringRule &, const QVariant &)> keep);
    void load();
    void loadConditions(const ScoringRule &rule);
    QString store(const std::function<void(ScoringRule &)> &work);
    void askCondition(const std::optional<FilterCondition> &condition, int place);
    void removeCondition(const ConditionPlace &place);

    struct Edit {
        InlineEdit *edit = nullptr;
        std::function<QVariant(const ScoringRule &)> value{};
    };

    WorkingModel &m_working;
    TableFeed &m_fields;
    PanelHost &m_panels;
    const Theme &m_theme;
    QString m_key;
    ScoringModelId m_market{};
    QFormLayout *m_form = nullptr;
    DraftKeeper *m_drafts = nullptr;
    std::vector<Edit> m_edits;
    InlineEdit *m_name = nullptr;
    InlineEdit *m_days = nullptr;
    InlineEdit *m_steps = nullptr;
    InlineEdit *m_decay = nullptr;
    QPushButton *m_touches = nullptr;
    FilterBar *m_conditions = nullptr;
    MutedLabel *m_hint = nullptr;
    QCheckBox *m_isOn = nullptr;
};

} // namespace huni
