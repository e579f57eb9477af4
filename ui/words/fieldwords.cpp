#include "ui/words/fieldwords.h"

#include "core/exchange/fieldeditor.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

// Columns that no command edits, but that history shows.
QString innerFieldName(QStringView column)
{
    if (column == u"position")
        return FieldWords::tr("Place in the column");
    if (column == u"stage_since")
        return FieldWords::tr("In this stage since");
    if (column == u"closed_at")
        return FieldWords::tr("Closed");
    if (column == u"lost_reason")
        return FieldWords::tr("Reason for losing");
    if (column == u"latest_channel")
        return FieldWords::tr("Latest channel");
    if (column == u"referrer")
        return FieldWords::tr("Referred by");
    if (column == u"value_currency" || column == u"revenue_currency" || column == u"currency")
        return FieldWords::tr("Currency");
    if (column == u"verdict")
        return FieldWords::tr("Answer");
    if (column == u"evidence")
        return FieldWords::tr("Evidence");
    if (column == u"day")
        return FieldWords::tr("Date");
    if (column == u"confidence")
        return FieldWords::tr("Confidence");
    if (column == u"name")
        return FieldWords::tr("Name");
    if (column == u"probability")
        return FieldWords::tr("Probability");
    if (column == u"idle_days")
        return FieldWords::tr("Idle after (days)");
    if (column == u"created_at")
        return FieldWords::tr("Created");
    if (column == u"member")
        return FieldWords::tr("Member");
    if (column == u"at")
        return FieldWords::tr("Time");
    if (column == u"from_stage")
        return FieldWords::tr("From stage");
    if (column == u"to_stage")
        return FieldWords::tr("To stage");
    if (column == u"reason")
        return FieldWords::tr("Reason");
    if (column == u"override")
        return FieldWords::tr("Reason for passing over a condition");
    if (column == u"filter")
        return FieldWords::tr("Filter");
    if (column == u"look")
        return FieldWords::tr("Columns and order");
    if (column == u"page")
        return FieldWords::tr("Page");
    if (column == u"supplier")
        return FieldWords::tr("Supplier");
    if (column == u"allowed_use")
        return FieldWords::tr("Allowed use");
    if (column == u"expires_on")
        return FieldWords::tr("Expires on");
    if (column == u"cost")
        return FieldWords::tr("Cost");
    if (column == u"merged_into")
        return FieldWords::tr("Merged into");
    if (column == u"list")
        return FieldWords::tr("List");
    if (column == u"lead")
        return FieldWords::tr("Lead");
    if (column == u"company")
        return FieldWords::tr("Company");
    if (column == u"owner")
        return FieldWords::tr("Owner");
    if (column == u"first" || column == u"second")
        return FieldWords::tr("One of the two");
    if (column == u"value")
        return FieldWords::tr("Value");
    return column.toString();
}

} // namespace

QString fieldName(Table table, QStringView column, Language language)
{
    if (const Field *field = FieldEditor::field(table, column))
        return field->name(localeLanguage(language));
    return innerFieldName(column);
}

QString thingName(Table table)
{
    switch (table) {
    case Table::Setting:
        return FieldWords::tr("setting");
    case Table::Member:
        return FieldWords::tr("member");
    case Table::Company:
        return FieldWords::tr("company");
    case Table::Lead:
        return FieldWords::tr("lead");
    case Table::Opportunity:
        return FieldWords::tr("opportunity");
    case Table::Stage:
        return FieldWords::tr("stage");
    case Table::CustomField:
        return FieldWords::tr("field");
    case Table::Touchpoint:
        return FieldWords::tr("touchpoint");
    case Table::Activity:
        return FieldWords::tr("activity");
    case Table::Answer:
        return FieldWords::tr("answer");
    case Table::StageChange:
        return FieldWords::tr("stage change");
    case Table::Campaign:
        return FieldWords::tr("campaign");
    case Table::Channel:
        return FieldWords::tr("channel");
    case Table::Label:
        return FieldWords::tr("label");
    case Table::Product:
        return FieldWords::tr("product");
    case Table::View:
        return FieldWords::tr("view");
    case Table::List:
        return FieldWords::tr("list");
    case Table::ListMember:
        return FieldWords::tr("place on a list");
    case Table::DistinctPair:
        return FieldWords::tr("pair that is not the same");
    case Table::ScoringModel:
        return FieldWords::tr("scoring model");
    case Table::ScoringVersion:
        return FieldWords::tr("version of the scoring model");
    case Table::HandPoints:
        return FieldWords::tr("points given by hand");
    case Table::PredictiveModel:
        return FieldWords::tr("predictive model");
    default:
        return QString::fromLatin1(tableInfo(table).name);
    }
}

QString dimensionName(QStringView key)
{
    if (key == u"budget")
        return FieldWords::tr("Budget");
    if (key == u"authority")
        return FieldWords::tr("Authority");
    if (key == u"need")
        return FieldWords::tr("Need");
    if (key == u"timing")
        return FieldWords::tr("Timing");
    return key.toString();
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unknown:
        return FieldWords::tr("not known");
    case Verdict::No:
        return FieldWords::tr("no");
    case Verdict::Partly:
        return FieldWords::tr("partly");
    case Verdict::Yes:
        return FieldWords::tr("yes");
    }
    return {};
}

QString bantVerdictName(BantVerdict verdict)
{
    switch (verdict) {
    //: BANT, the verdict
    case BantVerdict::Open:
        return FieldWords::tr("open");
    //: BANT, the verdict
    case BantVerdict::Qualified:
        return FieldWords::tr("qualified");
    //: BANT, the verdict
    case BantVerdict::NotQualified:
        return FieldWords::tr("not qualified");
    }
    return {};
}

QString bandName(Band band)
{
    switch (band) {
    //: top of the funnel
    case Band::Tofu:
        return FieldWords::tr("TOFU");
    //: middle of the funnel
    case Band::Mofu:
        return FieldWords::tr("MOFU");
    //: bottom of the funnel
    case Band::Bofu:
        return FieldWords::tr("BOFU");
    //: won and lost
    case Band::End:
        return FieldWords::tr("Ended");
    //: nurture, disqualified, advocate
    case Band::Aside:
        return FieldWords::tr("Aside");
    }
    return {};
}

QString relativeTime(Instant at, Instant now)
{
    const qint64 apart = now - at;
    if (apart < 0) {
        const qint64 ahead = -apart;
        if (ahead < hourMs)
            return FieldWords::tr("in %n min", nullptr, std::max(1, int(ahead / minuteMs)));
        if (ahead < dayMs)
            return FieldWords::tr("in %n h", nullptr, int(ahead / hourMs));
        return FieldWords::tr("in %n day(s)", nullptr, int(ahead / dayMs));
    }
    if (apart < minuteMs)
        return FieldWords::tr("just now");
    if (apart < hourMs)
        return FieldWords::tr("%n min ago", nullptr, int(apart / minuteMs));
    if (apart < dayMs)
        return FieldWords::tr("%n h ago", nullptr, int(apart / hourMs));
    return FieldWords::tr("%n day(s) ago", nullptr, int(apart / dayMs));
}

QString daysWords(int days)
{
    return FieldWords::tr("%n day(s)", nullptr, days);
}

} // namespace huni
