#include "ui/scoring/modelform.h"

#include "ui/controls/draftkeeper.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/formrow.h"
#include "ui/controls/inlineedit.h"
#include "ui/scoring/workingmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/rulewords.h"
#include "ui/words/scorewords.h"

#include <QFormLayout>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace huni {

namespace {

constexpr int modelFieldWidth = 140;

qint64 pointsFrom(const QVariant &value)
{
    return qint64(std::llround(std::clamp(value.toDouble(), -1e9, 1e9) * double(pointHundredths)));
}

QVariant pointsShown(qint64 hundredths)
{
    return double(hundredths) / double(pointHundredths);
}

int wholeFrom(const QVariant &value)
{
    return int(std::llround(std::clamp(value.toDouble(), -1e6, 1e6)));
}

} // namespace

ModelForm::ModelForm(WorkingModel &working, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_drafts(new DraftKeeper(working.pipeline().drafts(), this))
{
    setObjectName(QStringLiteral("modelForm"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(20);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addStretch(1);
    addHead(tr("Thresholds"));
    addPoints(QStringLiteral("threshold_sales"), scoreThresholdName(0), tr("Below it a lead is not for sales."),
              [](ScoringModel &model) -> qint64 & { return model.thresholds.sales; });
    addPoints(QStringLiteral("threshold_mql"), scoreThresholdName(1), tr("From here on marketing hands a lead over."),
              [](ScoringModel &model) -> qint64 & { return model.thresholds.mql; });
    addPoints(QStringLiteral("threshold_demo"), scoreThresholdName(2), tr("From here on a lead is invited to a demo."),
              [](ScoringModel &model) -> qint64 & { return model.thresholds.demo; });
    addHead(tr("Grades, percent of the fit there can be"));
    for (size_t i = 0; i < 3; ++i) {
        const QString letter(QChar(u'A' + char16_t(i)));
        addNumber(QStringLiteral("grade_") + letter, letter, {}, [i](const ScoringModel &model) { return model.grades[i]; },
                  [i](ScoringModel &model, const QVariant &value) { model.grades[i] = wholeFrom(value); });
    }
    addHead(tr("Temperature, by behaviour and engagement"));
    addPoints(QStringLiteral("hot"), tr("Hot"), {}, [](ScoringModel &model) -> qint64 & { return model.hot; });
    addPoints(QStringLiteral("warm"), tr("Warm"), {}, [](ScoringModel &model) -> qint64 & { return model.warm; });
    addNumber(QStringLiteral("request_days"), tr("A request is hot for days"), {}, [](const ScoringModel &model) { return model.requestDays; },
              [](ScoringModel &model, const QVariant &value) { model.requestDays = wholeFrom(value); });
    addHead(tr("Limits of groups"));
    for (const RuleGroup group : allRuleGroups) {
        addNumber(QStringLiteral("cap_") + ruleGroupKey(group), ruleGroupName(group), tr("So many points at most, of all its rules together. Empty: no limit."),
                  [group](const ScoringModel &model) {
                      const auto cap = model.groupCaps[size_t(group)];
                      return cap ? pointsShown(*cap) : QVariant();
                  },
                  [group](ScoringModel &model, const QVariant &value) {
                      model.groupCaps[size_t(group)] = value.isValid() ? std::optional(pointsFrom(value)) : std::nullopt;
                  });
    }
    load();
    connect(&working, &WorkingModel::changed, this, &ModelForm::load);
}

void ModelForm::addHead(const QString &words)
{
    auto *head = new ElidedLabel(m_theme, FontRole::SmallStrong, ColorRole::Muted, this);
    head->setText(words);
    head->setContentsMargins(0, m_form->rowCount() > 0 ? 10 : 0, 0, 2);
    m_form->addRow(head);
}

void ModelForm::addNumber(const QString &name, const QString &label, const QString &hint, std::function<QVariant(const ScoringModel &)> value,
                          std::function<void(ScoringModel &, const QVariant &)> keep)
{
    auto *edit = new InlineEdit(m_theme, InlineEdit::Number, label, this);
    edit->setObjectName(name);
    edit->setLocale(m_working.locale());
    edit->setFramed(true);
    edit->setReadOnly(m_working.isReadOnly());
    edit->setToolTip(hint);
    edit->setEmptyText(tr("No limit"));
    edit->setMinimumWidth(modelFieldWidth * m_theme.basePixels() / 13);
    addFormRow(*m_form, label, edit);
    connect(edit, &InlineEdit::committed, this, [this, edit, keep = std::move(keep)](const QVariant &committed) {
        const QString problem = m_working.change([&](ScoringModel &model) { keep(model, committed); });
        if (problem.isEmpty())
            load();
        else
            edit->showProblem(problem);
    });
    if (!m_working.isReadOnly())
        m_drafts->watch(*edit, [this, name] { return DraftKey{QStringLiteral("scoring.model"), m_working.market().id.uuid, name}; });
    m_edits.push_back({edit, std::move(value)});
}

void ModelForm::addPoints(const QString &name, const QString &label, const QString &hint, std::function<qint64 &(ScoringModel &)> part)
{
    addNumber(name, label, hint,
              [part](const ScoringModel &model) {
                  ScoringModel copy;
                  copy.thresholds = model.thresholds;
                  copy.hot = model.hot;
                  copy.warm = model.warm;
                  return pointsShown(part(copy));
              },
              [part](ScoringModel &model, const QVariant &value) { part(model) = pointsFrom(value); });
}

void ModelForm::load()
{
    const bool isAnother = std::exchange(m_market, m_working.market().id) != m_working.market().id;
    for (const Edit &each : m_edits) {
        if (isAnother)
            each.edit->suspend();
        each.edit->setValue(each.value(m_working.model()));
    }
    if (isAnother)
        m_drafts->offer();
}

void ModelForm::edit(const QString &field)
{
    if (auto *edit = findChild<InlineEdit *>(field))
        edit->startEditing();
}

} // namespace huni
