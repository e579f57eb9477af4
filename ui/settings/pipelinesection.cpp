#include "ui/settings/pipelinesection.h"

#include "ui/settings/currencychoices.h"
#include "ui/settings/settingform.h"
#include "ui/settings/settingssource.h"

#include <QVBoxLayout>

namespace huni {

PipelineSection::PipelineSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new SettingForm(source, theme, this);
    layout->addWidget(form);
    layout->addStretch(1);

    auto *title = form->addEdit(QStringLiteral("pipelineName"), InlineEdit::Line, tr("Name"),
                                [&source](const QVariant &value) { return source.words(source.pipeline().settings().setTitle(value.toString())); });
    auto *currency = form->addEdit(QStringLiteral("pipelineCurrency"), InlineEdit::ChoiceList, tr("Currency"), [&source](const QVariant &value) {
        return source.words(source.pipeline().settings().setCurrency(Currency::fromText(value.toString()).value_or(source.catalog().currency)));
    });
    currency->setChoices(currencyChoices(source.locale()));
    form->addHint(tr("New amounts and sums are in this currency. Amounts that stand keep theirs."));
    auto *zone = form->addEdit(QStringLiteral("pipelineZone"), InlineEdit::ChoiceList, tr("Time zone"), [&source](const QVariant &value) {
        return source.words(source.pipeline().settings().setTimeZone(value.toString().toUtf8()));
    });
    zone->setChoices(timeZoneChoices());
    form->addHint(tr("Days begin and end there: what is due today, how long a lead stands in a stage."));
    auto *team = form->addEdit(QStringLiteral("pipelineTeam"), InlineEdit::ChoiceList, tr("Work"), [&source](const QVariant &value) {
        return source.words(source.pipeline().settings().setTeamKind(teamKindFromKey(value.toString()).value_or(TeamKind::Team)));
    });
    team->setChoices({{teamKindKey(TeamKind::Alone), tr("I work alone")}, {teamKindKey(TeamKind::Team), tr("We are a team")}});
    auto *business = form->addEdit(QStringLiteral("pipelineBusiness"), InlineEdit::ChoiceList, tr("Customers"), [&source](const QVariant &value) {
        return source.words(source.pipeline().settings().setBusiness(businessFromKey(value.toString()).value_or(Business::B2b)));
    });
    business->setChoices({{businessKey(Business::B2b), tr("Companies (B2B)")}, {businessKey(Business::B2c), tr("Persons (B2C)")}});

    const auto show = [&source, title, currency, zone, team, business] {
        const Catalog &catalog = source.catalog();
        title->setValue(catalog.title);
        currency->setValue(catalog.currency.text());
        zone->setValue(QString::fromUtf8(catalog.zone.id()));
        team->setValue(teamKindKey(catalog.team));
        business->setValue(businessKey(catalog.business));
    };
    show();
    connect(&source, &SettingsSource::changed, this, show);
}

} // namespace huni
