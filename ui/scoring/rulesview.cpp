#include "ui/scoring/rulesview.h"

#include "ui/controls/heightscroll.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/scoring/modelform.h"
#include "ui/scoring/ruleform.h"
#include "ui/scoring/samplepanel.h"
#include "ui/scoring/workingmodel.h"
#include "ui/settings/entrydelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/scorewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int ruleListWidth = 264;
constexpr int sampleWidth = 276;
constexpr int leastListWidth = 172; // in a small window, so that the rule itself stays whole
constexpr int leastSampleWidth = 180;
const QString wholeModelEntry = QStringLiteral("*"); // no key of a rule

QPushButton *buttonOf(QAction &action, bool withText, QWidget *parent)
{
    auto *button = new QPushButton(action.icon(), withText ? action.iconText() : QString(), parent);
    button->setObjectName(action.objectName() + QStringLiteral(".button"));
    const QString words = action.iconText();
    button->setAccessibleName(words);
    button->setToolTip(words);
    setButtonLook(*button, ButtonLook::Ghost);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    const auto follow = [button, &action] { button->setEnabled(action.isEnabled()); };
    QObject::connect(&action, &QAction::changed, button, follow);
    follow();
    return button;
}

} // namespace

RulesView::RulesView(WorkingModel &working, TableFeed &fields, PanelHost &panels, const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("rulesView"));
    m_stack = new QStackedWidget;
    m_form = new RuleForm(working, fields, panels, theme);
    m_modelForm = new ModelForm(working, theme);
    m_stack->addWidget(m_modelForm);
    m_stack->addWidget(m_form);
    auto *inside = new QWidget;
    m_head = new ElidedLabel(theme, FontRole::Section, ColorRole::Text, inside);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 10, 0);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    auto *area = new HeightScroll(this);
    area->setAccessibleName(tr("Rule"));
    area->hold(inside);
    m_sample = new SamplePanel(working, theme, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    QWidget *list = createList(actions);
    layout->addWidget(list, ruleListWidth);
    layout->addWidget(area, 2 * ruleListWidth);
    layout->addWidget(m_sample, sampleWidth);
    list->setMinimumWidth(leastListWidth * theme.basePixels() / 13);
    list->setMaximumWidth(ruleListWidth * theme.basePixels() / 13);
    m_sample->setMinimumWidth(leastSampleWidth * theme.basePixels() / 13);
    m_sample->setMaximumWidth(sampleWidth * theme.basePixels() / 13);
    fill();
    m_list->setCurrentRow(0);
    setFocusProxy(m_list);
    connect(&working, &WorkingModel::changed, this, &RulesView::fill);
}

QWidget *RulesView::createList(const Actions &actions)
{
    auto *left = new QWidget(this);
    m_list = new QListWidget(left);
    m_list->setObjectName(QStringLiteral("ruleList"));
    m_list->setAccessibleName(tr("Rules"));
    m_list->setItemDelegate(new EntryDelegate(m_theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addWidget(buttonOf(*actions.add, true, left));
    tools->addStretch(1);
    for (QAction *action : {actions.duplicate, actions.reset, actions.remove})
        tools->addWidget(buttonOf(*action, false, left));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(tools);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (!m_isFilling)
            showCurrent();
    });
    connect(m_list, &QListWidget::itemActivated, this, &RulesView::editName);
    return left;
}

void RulesView::fill()
{
    const QListWidgetItem *chosen = m_list->currentItem();
    const QString was = chosen ? chosen->data(EntryId).toString() : wholeModelEntry;
    const int row = m_list->currentRow();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->clear();
        auto *whole = new QListWidgetItem(themeIcon(m_theme, QStringLiteral("gauge"), ColorRole::Muted, ColorRole::AccentText), tr("Thresholds and limits"), m_list);
        whole->setData(EntryId, wholeModelEntry);
        const ScoringModel &before = m_working.inForce().model;
        for (const RuleGroup group : allRuleGroups) {
            bool hasHead = false;
            for (const ScoringRule &rule : m_working.model().rules) {
                if (rule.group != group)
                    continue;
                if (!std::exchange(hasHead, true))
                    (new QListWidgetItem(ruleGroupName(group), m_list))->setFlags(Qt::ItemIsEnabled);
                const QString name = rule.name(m_working.isTurkish());
                const QString points = rule.isOn ? pointsChangeText(rule.points, m_working.locale()) : tr("off");
                auto *item = new QListWidgetItem(name, m_list);
                item->setData(EntryId, rule.key);
                const ScoringRule *old = before.rule(rule.key);
                const bool isChanged = !old || *old != rule;
                item->setData(EntryNote, isChanged ? QStringLiteral("● ") + points : points);
                //: %1 is a rule, %2 its points
                item->setData(Qt::AccessibleTextRole, isChanged ? tr("%1, %2, changed").arg(name, points) : tr("%1, %2").arg(name, points));
            }
        }
        showRule(was == wholeModelEntry ? QString() : was);
        for (int near = std::min(row, m_list->count() - 1); !m_list->currentItem() && near >= 0; --near) {
            if (m_list->item(near)->data(EntryId).isValid())
                m_list->setCurrentRow(near);
        }
    }
    showCurrent();
}

QString RulesView::currentRule() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString key = item ? item->data(EntryId).toString() : QString();
    return key == wholeModelEntry ? QString() : key;
}

void RulesView::showRule(const QString &key)
{
    const QString entry = key.isEmpty() ? wholeModelEntry : key;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(EntryId).toString() == entry) {
            m_list->setCurrentRow(row);
            m_list->scrollToItem(m_list->item(row));
            return;
        }
    }
}

RuleGroup RulesView::currentGroup() const
{
    const ScoringRule *rule = m_working.model().rule(currentRule());
    return rule ? rule->group : RuleGroup::Behaviour;
}

void RulesView::showCurrent()
{
    const QString key = currentRule();
    const ScoringRule *rule = m_working.model().rule(key);
    m_form->showRule(key);
    m_stack->setCurrentWidget(rule ? static_cast<QWidget *>(m_form) : m_modelForm);
    m_head->setText(rule ? rule->name(m_working.isTurkish()) : tr("Thresholds and limits"));
    Q_EMIT currentChanged();
}

void RulesView::editValue(const QString &rule, const QString &field)
{
    showRule(rule);
    if (currentRule() != rule)
        return; // it is gone
    if (rule.isEmpty())
        m_modelForm->edit(field);
    else
        m_form->edit(field);
}

void RulesView::editName()
{
    if (!currentRule().isEmpty() && !m_working.isReadOnly())
        m_form->nameEdit()->startEditing();
}

} // namespace huni
