#include "ui/words/chancewords.h"

#include "core/prediction/chances.h"
#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/numberwords.h"
#include "ui/words/tablewords.h"

#include <QCoreApplication>

#include <cmath>

namespace huni {

namespace {

struct ChanceWords {
    Q_DECLARE_TR_FUNCTIONS(ChanceWords)
};

QString withPercent(const QString &number, const QLocale &locale)
{
    return locale.language() == QLocale::Turkish ? u'%' + number : number + u'%';
}

// Ids of short lists stand there as hexadecimal digits.
Uuid idFromHex(const QString &hex)
{
    return Uuid::fromBytes(QByteArray::fromHex(hex.toLatin1())).value_or(Uuid{});
}

} // namespace

QString chanceText(int thousandths, const QLocale &locale)
{
    if (thousandths < 10)
        return u'<' + withPercent(locale.toString(1), locale);
    if (thousandths > 990)
        return u'>' + withPercent(locale.toString(99), locale);
    return withPercent(locale.toString((thousandths + 5) / 10), locale);
}

QString shareText(double share, const QLocale &locale, int decimals)
{
    return withPercent(locale.toString(share * 100, 'f', decimals), locale);
}

QString predictionFieldName(const QString &key, const QString &name, Language language)
{
    if (!name.isEmpty())
        return shownText(name, 80);
    if (key == u"touches")
        return ChanceWords::tr("Touchpoints");
    if (key.startsWith(u"touches."))
        //: a kind of touchpoint: how often it happened
        return ChanceWords::tr("How often: %1").arg(touchpointKindName(key.mid(8), language));
    if (key == u"email")
        return ChanceWords::tr("E-mail address known");
    if (key == u"phone")
        return ChanceWords::tr("Phone number known");
    return tableFieldName(Table::Lead, TableField{.key = key}, language);
}

QString factorValueWords(const PredictionFactor &factor, const Catalog &catalog, Language language)
{
    const QLocale locale = localeOf(language);
    if (factor.isMissing)
        return ChanceWords::tr("not known");
    if (factor.number)
        return factor.field == u"birth_year" ? QString::number(*factor.number) : writtenNumber(*factor.number, locale);
    if (factor.field == u"email" || factor.field == u"phone" || factor.field == u"consent")
        return factor.value == u"yes" ? ChanceWords::tr("yes") : ChanceWords::tr("no");
    if (factor.field == u"channel") {
        const Channel *channel = catalog.channel(ChannelId{idFromHex(factor.value)});
        return channel ? shownText(channel->name(language == Language::Turkish), 60) : ChanceWords::tr("(deleted)");
    }
    if (factor.field == u"campaign") {
        const Campaign *campaign = catalog.campaign(CampaignId{idFromHex(factor.value)});
        return campaign ? shownText(campaign->name, 60) : ChanceWords::tr("(deleted)");
    }
    if (factor.field == u"owner") {
        const Member *member = catalog.member(MemberId{idFromHex(factor.value)});
        return member ? shownText(member->name, 60) : ChanceWords::tr("(deleted)");
    }
    if (factor.field == u"title_kind")
        return choiceWords(TableField{.key = factor.field, .form = FieldForm::Choice, .choice = ChoiceOf::Shipped, .list = factor.field}, factor.value, catalog, language);
    const TableFields fields(Table::Lead, catalog);
    const TableField *field = fields.find(factor.field);
    if (field && field->form == FieldForm::YesNo && (factor.value == u"1" || factor.value == u"0"))
        return factor.value == u"1" ? ChanceWords::tr("yes") : ChanceWords::tr("no");
    if (field && !field->isCustom() && field->choice != ChoiceOf::None)
        return shownText(choiceWords(*field, factor.value, catalog, language), 60);
    return shownText(factor.value, 60);
}

QString leakWords(const PredictionQuality::Leak &leak, const QLocale &locale)
{
    switch (leak.why) {
    case PredictionQuality::LeakWhy::OnlyWon: return ChanceWords::tr("It is filled in for won leads and hardly for others, so it is probably written when it is over.");
    case PredictionQuality::LeakWhy::OnlyLost: return ChanceWords::tr("It is filled in for lost leads and hardly for others, so it is probably written when it is over.");
    case PredictionQuality::LeakWhy::AllWon: return ChanceWords::tr("Nearly every lead without it was won, so it is probably filled in on the way to being lost.");
    case PredictionQuality::LeakWhy::AllLost: return ChanceWords::tr("Nearly every lead without it was lost, so it is probably filled in on the way to being won.");
    case PredictionQuality::LeakWhy::Decides: break;
    }
    //: %1 is an AUC
    return ChanceWords::tr("Alone it nearly decides the outcome (AUC %1), so it is probably only known when it is over.").arg(locale.toString(leak.auc, 'f', 2));
}

QString aucText(double auc, double low, double high, const QLocale &locale)
{
    const auto number = [&](double value) { return locale.toString(value, 'f', 3); };
    //: how well won and lost leads are told apart; %2 and %3 are its bounds
    return ChanceWords::tr("%1 (%2 to %3)").arg(number(auc), number(low), number(high));
}

ChanceBand chanceBand(double probability, double threshold)
{
    return probability >= threshold ? ChanceBand::Likely : probability >= threshold / 2 ? ChanceBand::Possible : ChanceBand::Unlikely;
}

QString chanceBandKey(ChanceBand band)
{
    switch (band) {
    case ChanceBand::Unlikely: return QStringLiteral("unlikely");
    case ChanceBand::Possible: return QStringLiteral("possible");
    case ChanceBand::Likely: break;
    }
    return QStringLiteral("likely");
}

QString factorWeightText(double weight, const QLocale &locale)
{
    const QString number = locale.toString(std::fabs(weight), 'f', 2);
    return std::fabs(weight) < 0.005 ? number : (weight > 0 ? u'+' : QChar(0x2212)) + number;
}

QString chanceBandName(ChanceBand band)
{
    switch (band) {
    case ChanceBand::Unlikely: return ChanceWords::tr("Unlikely");
    case ChanceBand::Possible: return ChanceWords::tr("Possible");
    case ChanceBand::Likely: break;
    }
    return ChanceWords::tr("Likely");
}

QString factorStrengthWords(double weight)
{
    const double strength = std::fabs(weight);
    if (strength < 0.05)
        //: a field says nothing about being won
        return ChanceWords::tr("hardly matters");
    if (weight > 0)
        return strength >= 1 ? ChanceWords::tr("strongly for it") : strength >= 0.3 ? ChanceWords::tr("for it") : ChanceWords::tr("slightly for it");
    return strength >= 1 ? ChanceWords::tr("strongly against it") : strength >= 0.3 ? ChanceWords::tr("against it") : ChanceWords::tr("slightly against it");
}

std::optional<ChanceExperience> chanceExperience(double probability, const PredictionQuality &quality)
{
    const PredictionQuality::Calibration *nearest = nullptr;
    for (const PredictionQuality::Calibration &bin : quality.calibration) {
        if (bin.count > 0 && (!nearest || std::fabs(bin.said - probability) < std::fabs(nearest->said - probability)))
            nearest = &bin;
    }
    if (!nearest)
        return std::nullopt;
    // Wilson's bounds: they stay within 0 and 1 and are wide where there are few.
    constexpr double z = 1.959964;
    const double n = double(nearest->count);
    const double middle = (nearest->was + z * z / (2 * n)) / (1 + z * z / n);
    const double spread = z / (1 + z * z / n) * std::sqrt(nearest->was * (1 - nearest->was) / n + z * z / (4 * n * n));
    return ChanceExperience{nearest->count, nearest->was, std::max(0.0, middle - spread), std::min(1.0, middle + spread)};
}

} // namespace huni
