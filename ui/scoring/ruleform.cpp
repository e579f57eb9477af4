#include "ui/scoring/ruleform.h"

#include "ui/controls/draftkeeper.h"
#include "ui/controls/formrow.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/menutext.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/conditionitems.h"
#include "ui/scoring/touchpanel.h"
#include "ui/scoring/workingmodel.h"
#include "ui/table/filterbar.h"
#include "ui/table/filterpanel.h"
#include "ui/table/panelhost.h"
#include "ui/table/tablefeed.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/rulewords.h"
#include "ui/words/scorewords.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace huni {

namespace {

constexpr int ruleFieldWidth = 300;

qint64 hundredthsOf(const QVariant &points)
{
    const double value = points.toDouble() * double(pointHundredths);
    // What is far out of bounds is refused as such, whatever it rounds to.
    return std::abs(value) < 1e12 ? qint64(std::llround(value)) : qint64(value < 0 ? -1e12 : 1e12);
}

QVariant pointsValue(qint64 hundredths)
{
    return double(hundredths) / double(pointHundredths);
}

// What a rule cannot say when it counts in another way goes, and what it has to say comes.
void setPer(ScoringRule &rule, RulePer per)
{
    rule.per = per;
    if (per == RulePer::Holds) {
        rule.touch = {};
        rule.needs.reset();
        rule.withinDays = 0;
        rule.notWith.clear();
        rule.after.clear();
        rule.decay = {};
        if (rule.when.conditionCount() == 0)
            rule.when.conditions = {{.field = QStringLiteral("title"), .op = FilterOp::IsFilled}};
    } else if (rule.touch == TouchPattern{}) {
        rule.touch.kinds = {QStringLiteral("page_view")};
    }
}

void setDecayKind(Decay &decay, Decay::Kind kind)
{
    decay.kind = kind;
    const bool hasDays = kind == Decay::Kind::HalfLife || kind == Decay::Kind::Linear;
    decay.days = hasDays ? std::max(decay.days, decay.days > 0 ? decay.days : 60) : 0;
    if (kind != Decay::Kind::Steps)
        decay.steps.clear();
    else if (decay.steps.empty())
        decay.steps = {{30, Decay::whole / 2}, {90, 0}};
}

} // namespace

RuleForm::RuleForm(WorkingModel &working, TableFeed &fields, PanelHost &panels, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_fields(fields)
    , m_panels(panels)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_drafts(new DraftKeeper(working.pipeline().drafts(), this))
{
    setObjectName(QStringLiteral("ruleForm"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(20);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addStretch(1);
    createRows();
    connect(&working, &WorkingModel::changed, this, &RuleForm::load);
}

const ScoringRule *RuleForm::current() const
{
    return m_key.isEmpty() ? nullptr : m_working.model().rule(m_key);
}

QString RuleForm::store(const std::function<void(ScoringRule &)> &work)
{
    return m_working.changeRule(m_key, work);
}

InlineEdit *RuleForm::addEdit(int kind, const char *name, const QString &label, std::function<QVariant(const ScoringRule &)> value,
                              std::function<void(ScoringRule &, const QVariant &)> keep)
{
    auto *edit = new InlineEdit(m_theme, InlineEdit::Kind(kind), label, this);
    edit->setObjectName(QLatin1String(name));
    edit->setLocale(m_working.locale());
    edit->setFramed(true);
    edit->setReadOnly(m_working.isReadOnly());
    edit->setMaximumWidth(ruleFieldWidth * m_theme.basePixels() / 13);
    edit->setMinimumWidth(120 * m_theme.basePixels() / 13);
    addFormRow(*m_form, label, edit);
    connect(edit, &InlineEdit::committed, this, [this, edit, keep = std::move(keep)](const QVariant &committed) {
        const QString problem = store([&](ScoringRule &rule) { keep(rule, committed); });
        if (problem.isEmpty())
            load();
        else
            edit->showProblem(problem);
    });
    // One draft for each value of each rule of each market.
    if (!m_working.isReadOnly())
        m_drafts->watch(*edit, [this, field = edit->objectName()] {
            return DraftKey{QStringLiteral("scoring.rule"), m_key.isEmpty() ? Uuid{} : m_working.market().id.uuid, m_key + u'/' + field};
        });
    m_edits.push_back({edit, std::move(value)});
    return edit;
}

void RuleForm::createRows()
{
    m_name = addEdit(InlineEdit::Line, "ruleName", tr("Name"), [this](const ScoringRule &rule) { return rule.name(m_working.isTurkish()); },
                     [this](ScoringRule &rule, const QVariant &value) {
                         // A rule of one's own has one name; of one that ships the other language keeps its word.
                         const QString name = value.toString().simplified();
                         const bool same = rule.nameEn == rule.nameTr || !shippedScoringModel().rule(rule.key);
                         if (same || !m_working.isTurkish())
                             rule.nameEn = name;
                         if (same || m_working.isTurkish())
                             rule.nameTr = name;
                     });
    QVector<Choice> groups;
    for (const RuleGroup group : allRuleGroups)
        groups.append({ruleGroupKey(group), ruleGroupName(group)});
    addEdit(InlineEdit::ChoiceList, "ruleGroup", tr("Group"), [](const ScoringRule &rule) { return ruleGroupKey(rule.group); },
            [](ScoringRule &rule, const QVariant &value) { rule.group = ruleGroupFromKey(value.toString()).value_or(rule.group); })
        ->setChoices(groups);
    addEdit(InlineEdit::Number, "rulePoints", tr("Points"), [](const ScoringRule &rule) { return pointsValue(rule.points); },
            [](ScoringRule &rule, const QVariant &value) { rule.points = hundredthsOf(value); });
    InlineEdit *cap = addEdit(InlineEdit::Number, "ruleCap", tr("Limit"),
                              [](const ScoringRule &rule) { return rule.cap ? pointsValue(*rule.cap) : QVariant(); },
                              [](ScoringRule &rule, const QVariant &value) {
                                  rule.cap = value.isValid() ? std::optional(hundredthsOf(value)) : std::nullopt;
                              });
    cap->setToolTip(tr("So many points at most, however often it counts. Empty: no limit."));
    cap->setEmptyText(tr("No limit"));
    QVector<Choice> pers;
    for (const RulePer per : {RulePer::Holds, RulePer::Once, RulePer::Day, RulePer::Item, RulePer::Touch})
        pers.append({rulePerKey(per), rulePerName(per)});
    addEdit(InlineEdit::ChoiceList, "rulePer", tr("Counts"), [](const ScoringRule &rule) { return rulePerKey(rule.per); },
            [](ScoringRule &rule, const QVariant &value) { setPer(rule, rulePerFromKey(value.toString()).value_or(rule.per)); })
        ->setChoices(pers);
    QVector<Choice> decays;
    for (const Decay::Kind kind : {Decay::Kind::None, Decay::Kind::HalfLife, Decay::Kind::Linear, Decay::Kind::Steps})
        decays.append({QString::number(int(kind)), decayKindName(kind)});
    m_decay = addEdit(InlineEdit::ChoiceList, "ruleDecay", tr("Fades"), [](const ScoringRule &rule) { return QString::number(int(rule.decay.kind)); },
                      [](ScoringRule &rule, const QVariant &value) { setDecayKind(rule.decay, Decay::Kind(value.toString().toInt())); });
    m_decay->setChoices(decays);
    m_days = addEdit(InlineEdit::Number, "ruleDays", tr("Days"), [](const ScoringRule &rule) { return rule.decay.days; },
                     [](ScoringRule &rule, const QVariant &value) { rule.decay.days = int(std::clamp(value.toDouble(), 0.0, 1e6)); });
    m_days->setToolTip(tr("By half-life: half of the points is left after so many days. Evenly: none is left."));
    m_steps = addEdit(InlineEdit::Line, "ruleSteps", tr("Steps"), [](const ScoringRule &rule) { return decayStepsText(rule.decay.steps); },
                      [](ScoringRule &rule, const QVariant &value) {
                          if (const auto steps = decayStepsFrom(value.toString()))
                              rule.decay.steps = *steps;
                      });
    m_steps->setToolTip(tr("After so many days so many percent are left: \"30: 50, 90: 0\"."));
    m_steps->setCheck([](const QVariant &value) {
        return decayStepsFrom(value.toString()) ? QString() : RuleForm::tr("Write days and what is left in percent, falling: \"30: 50, 90: 0\".");
    });
    m_touches = new QPushButton(this);
    m_touches->setObjectName(QStringLiteral("ruleTouches"));
    m_touches->setIcon(themeIcon(m_theme, QStringLiteral("pencil")));
    m_touches->setMaximumWidth(ruleFieldWidth * m_theme.basePixels() / 13);
    m_touches->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_touches->setEnabled(!m_working.isReadOnly());
    connect(m_touches, &QPushButton::clicked, this, &RuleForm::askTouches);
    addFormRow(*m_form, tr("Touchpoints"), m_touches);
    m_conditions = new FilterBar(m_theme, this);
    m_conditions->setObjectName(QStringLiteral("ruleConditions"));
    m_conditions->setAccessibleName(tr("Condition"));
    m_conditions->addButton()->setText(tr("Add condition"));
    m_conditions->addButton()->setIcon(themeIcon(m_theme, QStringLiteral("plus")));
    m_conditions->setEnabled(!m_working.isReadOnly());
    connect(m_conditions->addButton(), &QPushButton::clicked, this, &RuleForm::addCondition);
    connect(m_conditions, &FilterBar::editWanted, this, [this](const ConditionPlace &place) {
        const ScoringRule *rule = current();
        if (rule && place.group < 0 && size_t(place.condition) < rule->when.conditions.size())
            askCondition(rule->when.conditions[size_t(place.condition)], place.condition);
    });
    connect(m_conditions, &FilterBar::removeWanted, this, &RuleForm::removeCondition);
    connect(m_conditions, &FilterBar::matchChanged, this, [this](FilterMatch match) {
        m_hint->setText(store([match](ScoringRule &rule) { rule.when.match = match; }));
    });
    addFormRow(*m_form, tr("Condition"), m_conditions);
    m_isOn = new QCheckBox(tr("Counts at present"), this);
    m_isOn->setObjectName(QStringLiteral("ruleOn"));
    m_isOn->setEnabled(!m_working.isReadOnly());
    connect(m_isOn, &QCheckBox::clicked, this, [this](bool on) { store([on](ScoringRule &rule) { rule.isOn = on; }); });
    m_form->addRow(QString(), m_isOn);
    m_hint = new MutedLabel(m_theme, this);
    m_hint->setMaximumWidth(ruleFieldWidth * m_theme.basePixels() / 13);
    m_form->addRow(QString(), m_hint);
}

void RuleForm::showRule(const QString &key)
{
    const bool isAnother = m_key != key || m_market != m_working.market().id;
    if (isAnother) {
        for (const Edit &each : m_edits)
            each.edit->suspend(); // what is half typed is offered when the rule is shown again
        m_key = key;
        m_market = m_working.market().id;
        m_hint->setText({});
    }
    load();
    if (isAnother && !key.isEmpty())
        m_drafts->offer();
}

void RuleForm::edit(const QString &field)
{
    if (auto *edit = findChild<InlineEdit *>(field))
        edit->startEditing();
}

void RuleForm::load()
{
    const ScoringRule *rule = current();
    if (!rule)
        return;
    for (const Edit &each : m_edits)
        each.edit->setValue(each.value(*rule));
    const bool asksTouches = rule->per != RulePer::Holds;
    const Decay::Kind kind = rule->decay.kind;
    m_form->setRowVisible(m_touches, asksTouches);
    m_form->setRowVisible(m_decay, asksTouches);
    m_form->setRowVisible(m_days, asksTouches && (kind == Decay::Kind::HalfLife || kind == Decay::Kind::Linear));
    m_form->setRowVisible(m_steps, asksTouches && kind == Decay::Kind::Steps);
    const QString touches = touchWords(*rule, m_working.catalog(), m_working.language());
    m_touches->setText(menuText(touches.size() > 44 ? touches.left(43) + u'…' : touches));
    m_touches->setToolTip(plainToolTip(touches));
    m_touches->setAccessibleDescription(touches);
    m_isOn->setChecked(rule->isOn);
    loadConditions(*rule);
}

void RuleForm::loadConditions(const ScoringRule &rule)
{
    m_conditions->setItems(scoringConditionItems(rule.when, m_working.catalog(), m_working.language()), rule.when.match);
    if (auto *match = m_conditions->findChild<QPushButton *>(QStringLiteral("match")))
        match->setToolTip(rule.when.match == FilterMatch::All ? tr("The rule counts when all conditions hold. Choose to make one enough.")
                                                              : tr("The rule counts when one condition holds. Choose to ask for all."));
}

void RuleForm::askTouches()
{
    const ScoringRule *rule = current();
    if (!rule || m_working.isReadOnly())
        return;
    auto *panel = new TouchPanel(m_theme, *rule, m_working.language(), m_panels.ground());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const QString problem = store([panel](ScoringRule &changed) { panel->putInto(changed); });
        if (problem.isEmpty())
            panel->dismiss();
        else
            panel->showProblem(problem);
    });
    m_panels.show(panel);
}

void RuleForm::addCondition()
{
    askCondition(std::nullopt, -1);
}

void RuleForm::askCondition(const std::optional<FilterCondition> &condition, int place)
{
    if (!current() || m_working.isReadOnly())
        return;
    auto *panel = new FilterPanel(m_theme, m_fields, m_panels.ground());
    panel->setFields(offeredScoringFields(m_working.catalog()));
    if (condition)
        panel->setCondition(*condition);
    panel->setTitle(condition ? tr("Change the condition") : tr("Add a condition"));
    connect(panel, &OverlayPanel::accepted, this, [this, panel, place] {
        const auto chosen = panel->condition();
        if (!chosen)
            return;
        const QString problem = store([&](ScoringRule &rule) {
            if (place < 0)
                rule.when.conditions.push_back(*chosen);
            else if (size_t(place) < rule.when.conditions.size())
                rule.when.conditions[size_t(place)] = *chosen;
        });
        if (problem.isEmpty())
            panel->dismiss();
        else
            panel->showProblem(problem);
    });
    m_panels.show(panel);
}

void RuleForm::removeCondition(const ConditionPlace &place)
{
    m_hint->setText(store([&](ScoringRule &rule) {
        if (place.group >= 0 && size_t(place.group) < rule.when.groups.size())
            rule.when.groups.erase(rule.when.groups.begin() + place.group);
        else if (place.condition >= 0 && size_t(place.condition) < rule.when.conditions.size())
            rule.when.conditions.erase(rule.when.conditions.begin() + place.condition);
    }));
}

} // namespace huni
