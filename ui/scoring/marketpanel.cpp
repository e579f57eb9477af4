#include "ui/scoring/marketpanel.h"

#include "ui/controls/formdraft.h"
#include "ui/controls/formrow.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/conditionitems.h"
#include "ui/table/filterpanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

const QString takesDraft = QStringLiteral("takes");

} // namespace

MarketPanel::MarketPanel(const Theme &theme, const QString &name, const Filter &takes, bool isNew, const Catalog &catalog, Language language, TableFeed &fields,
                         QWidget *over)
    : OverlayPanel(theme, isNew ? tr("A market with rules of its own") : tr("Change the market"), over)
    , m_theme(theme)
    , m_catalog(catalog)
    , m_language(language)
    , m_fields(fields)
    , m_name(new QLineEdit(name))
    , m_conditions(new FilterBar(theme))
    , m_takes(takes)
{
    setCardWidth(500);
    auto *what = new MutedLabel(theme);
    what->setText(isNew ? tr("Its rules begin as the default ones are. A lead is scored by the first market that takes it, and by the default rules where none does.")
                        : tr("Every lead is scored anew by the market that takes it."));
    content()->addWidget(what);
    m_name->setObjectName(QStringLiteral("marketName"));
    m_name->setMaxLength(80);
    m_name->setPlaceholderText(tr("Such as Türkiye or Large companies"));
    m_conditions->setObjectName(QStringLiteral("marketConditions"));
    m_conditions->setAccessibleName(tr("Leads"));
    m_conditions->addButton()->setText(tr("Add condition"));
    m_conditions->addButton()->setIcon(themeIcon(theme, QStringLiteral("plus")));
    connect(m_conditions->addButton(), &QPushButton::clicked, this, [this] { askCondition(); });
    connect(m_conditions, &FilterBar::editWanted, this, [this](const ConditionPlace &place) {
        if (place.group < 0)
            askCondition(place.condition);
    });
    connect(m_conditions, &FilterBar::removeWanted, this, [this](const ConditionPlace &place) {
        if (place.group >= 0 && size_t(place.group) < m_takes.groups.size())
            m_takes.groups.erase(m_takes.groups.begin() + place.group);
        else if (place.condition >= 0 && size_t(place.condition) < m_takes.conditions.size())
            m_takes.conditions.erase(m_takes.conditions.begin() + place.condition);
        showConditions();
    });
    connect(m_conditions, &FilterBar::matchChanged, this, [this](FilterMatch match) {
        m_takes.match = match;
        showConditions();
    });
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    addFormRow(*form, tr("Name"), m_name);
    addFormRow(*form, tr("Leads"), m_conditions);
    content()->addLayout(form);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &MarketPanel::dismiss);
    addAcceptButton(isNew ? tr("Add") : tr("Save"));
    showConditions();
}

QWidget *MarketPanel::firstField() const
{
    return m_name;
}

QString MarketPanel::name() const
{
    return m_name->text().simplified();
}

bool MarketPanel::check()
{
    if (name().isEmpty())
        showProblem(tr("Give the market a name."));
    else if (m_takes.conditionCount() == 0)
        showProblem(tr("Say which leads it is for: add a condition, such as a country."));
    else
        return true;
    return false;
}

void MarketPanel::keepDraft(FormDraft &draft)
{
    if (const QString kept = draft.context(takesDraft); !kept.isEmpty())
        setTakes(filterFromJson(kept));
    draft.watch(*m_name);
    m_draft = &draft;
}

void MarketPanel::setTakes(const Filter &takes)
{
    m_takes = takes;
    showConditions();
}

void MarketPanel::askCondition(int place)
{
    auto *panel = new FilterPanel(m_theme, m_fields, parentWidget());
    panel->setFields(offeredScoringFields(m_catalog));
    const bool isThere = place >= 0 && size_t(place) < m_takes.conditions.size();
    if (isThere)
        panel->setCondition(m_takes.conditions[size_t(place)]);
    panel->setTitle(isThere ? tr("Change the condition") : tr("Which leads the market is for"));
    connect(panel, &OverlayPanel::dismissed, panel, &QObject::deleteLater);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, place, isThere] {
        const auto chosen = panel->condition();
        if (!chosen)
            return;
        if (isThere)
            m_takes.conditions[size_t(place)] = *chosen;
        else
            m_takes.conditions.push_back(*chosen);
        panel->dismiss();
        showConditions();
    });
    panel->open();
}

void MarketPanel::showConditions()
{
    m_conditions->setItems(scoringConditionItems(m_takes, m_catalog, m_language), m_takes.match);
    if (m_draft)
        m_draft->setContext(takesDraft, filterToJson(m_takes));
    place();
}

} // namespace huni
