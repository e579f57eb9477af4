#include "ui/settings/pipelinesection.h"

#include "ui/settings/currencychoices.h"
#include "ui/settings/settingssource.h"

namespace huni {

PipelineSection::PipelineSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : SettingForm(source, theme, QStringLiteral("pipeline"), source.store().pipeline().uuid, parent)
{
    const Catalog &catalog = source.catalog();
    PipelineSettings &settings = source.pipeline().settings();
    add({.name = QStringLiteral("pipelineName"),
         .label = tr("Name"),
         .value = [&catalog] { return catalog.title; },
         .keep = [&source, &settings](const QVariant &value) { return source.words(settings.setTitle(value.toString())); }});
    add({.name = QStringLiteral("pipelineCurrency"),
         .kind = InlineEdit::ChoiceList,
         .label = tr("Currency"),
         .value = [&catalog] { return catalog.currency.text(); },
         .keep = [&source, &settings](const QVariant &value) {
             return source.words(settings.setCurrency(Currency::fromText(value.toString()).value_or(source.catalog().currency)));
         },
         .choices = currencyChoices(source.locale())});
    addHint(tr("New amounts and sums are in this currency. Amounts that stand keep theirs."));
    add({.name = QStringLiteral("pipelineZone"),
         .kind = InlineEdit::ChoiceList,
         .label = tr("Time zone"),
         .value = [&catalog] { return QString::fromUtf8(catalog.zone.id()); },
         .keep = [&source, &settings](const QVariant &value) { return source.words(settings.setTimeZone(value.toString().toUtf8())); },
         .choices = timeZoneChoices()});
    addHint(tr("Days begin and end there: what is due today, how long a lead stands in a stage."));
    add({.name = QStringLiteral("pipelineTeam"),
         .kind = InlineEdit::ChoiceList,
         .label = tr("Work"),
         .value = [&catalog] { return teamKindKey(catalog.team); },
         .keep = [&source, &settings](const QVariant &value) {
             return source.words(settings.setTeamKind(teamKindFromKey(value.toString()).value_or(TeamKind::Team)));
         },
         .choices = {{teamKindKey(TeamKind::Alone), tr("I work alone")}, {teamKindKey(TeamKind::Team), tr("We are a team")}}});
    add({.name = QStringLiteral("pipelineBusiness"),
         .kind = InlineEdit::ChoiceList,
         .label = tr("Customers"),
         .value = [&catalog] { return businessKey(catalog.business); },
         .keep = [&source, &settings](const QVariant &value) {
             return source.words(settings.setBusiness(businessFromKey(value.toString()).value_or(Business::B2b)));
         },
         .choices = {{businessKey(Business::B2b), tr("Companies (B2B)")}, {businessKey(Business::B2c), tr("Persons (B2C)")}}});
}

} // namespace huni
