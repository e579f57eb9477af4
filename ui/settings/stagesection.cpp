#include "ui/settings/stagesection.h"

#include "ui/controls/chip.h"
#include "ui/theme/theme.h"
#include "ui/words/fieldwords.h"

#include <QMenu>
#include <QPushButton>

#include <cmath>

namespace huni {

namespace {

constexpr Band stageBands[] {Band::Tofu, Band::Mofu, Band::Bofu, Band::End, Band::Aside};

// Whole percent or with decimals; empty is none.
std::optional<int> basisPoints(const QVariant &value)
{
    if (!value.isValid())
        return std::nullopt;
    const double percent = value.toDouble();
    return std::abs(percent) > 1000 ? -1 : int(std::lround(percent * 100));
}

} // namespace

StageSection::StageSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : ListSection(source, theme, QStringLiteral("stages"), tr("Stages"), parent)
    , m_stages(source.store())
{
    QPushButton *add = addButton(tr("Add stage"), QStringLiteral("addStage"));
    auto *bands = new QMenu(add);
    for (const Band band : {Band::Tofu, Band::Mofu, Band::Bofu, Band::Aside})
        connect(bands->addAction(bandName(band)), &QAction::triggered, this, [this, band] { addStage(band); });
    add->setMenu(bands);
    createForm();
    begin();
}

SettingForm::Setting StageSection::setting(const char *name, InlineEdit::Kind kind, const QString &label, QVariant (*value)(const Stage &, bool),
                                           StageEdit (*edit)(const QVariant &))
{
    return {.name = QString::fromLatin1(name),
            .kind = kind,
            .label = label,
            .value = [this, value] { return stage() ? value(*stage(), source().isTurkish()) : QVariant(); },
            .keep = [this, edit](const QVariant &typed) {
                return stage() ? source().words(m_stages.edit(stage()->id, edit(typed))) : QString();
            }};
}

void StageSection::createForm()
{
    form().add(setting("stageName", InlineEdit::Line, tr("Name"),
                       [](const Stage &stage, bool turkish) { return QVariant(stage.name(turkish)); },
                       [](const QVariant &value) { return StageEdit {.name = value.toString()}; }));
    form().add(setting("stageProbability", InlineEdit::Number, tr("Chance of winning (%)"),
                       [](const Stage &stage, bool) { return stage.probability ? QVariant(*stage.probability / 100.0) : QVariant(); },
                       [](const QVariant &value) { return StageEdit {.probability = basisPoints(value).value_or(0)}; }));
    form().add(setting("stageIdleDays", InlineEdit::Number, tr("Idle after (working days)"),
                       [](const Stage &stage, bool) { return stage.idleDays ? QVariant(double(*stage.idleDays)) : QVariant(); },
                       [](const QVariant &value) { return StageEdit {.idleDays = value.toInt()}; }))
        ->setEmptyText(tr("never"));
    form().add(setting("stageColor", InlineEdit::ChoiceList, tr("Colour"),
                       [](const Stage &stage, bool) { return QVariant(QString::number(stage.color)); },
                       [](const QVariant &value) { return StageEdit {.color = value.toInt()}; }))
        ->setChoices({{QStringLiteral("0"), tr("Grey")},
                      {QStringLiteral("1"), tr("Blue")},
                      {QStringLiteral("2"), tr("Violet")},
                      {QStringLiteral("3"), tr("Orange")},
                      {QStringLiteral("4"), tr("Green")}});
    form().add(setting("stageMovesOn", InlineEdit::MultiLine, tr("Goes on when"),
                       [](const Stage &stage, bool turkish) { return QVariant(turkish ? stage.movesOnTr : stage.movesOnEn); },
                       [](const QVariant &value) { return StageEdit {.movesOn = value.toString()}; }));
    form().addHint(tr("A shipped stage whose name is emptied is called as before, in your language."));
}

void StageSection::addStage(Band band)
{
    addThing([](int number) { return number == 1 ? tr("New stage") : tr("New stage %1").arg(number); },
             [&](const QString &name) { return m_stages.add(band, name); });
}

std::vector<ListEntry> StageSection::entries() const
{
    std::vector<ListEntry> entries;
    for (const Band band : stageBands) {
        entries.push_back({{}, bandName(band), {}, {}});
        for (const Stage *stage : source().catalog().stagesOf(band)) {
            const QString note = stage->probability ? percentText(*stage->probability, source().locale()) : QString();
            entries.push_back({stage->id.uuid, stage->name(source().isTurkish()), note, Theme::stageRole(stage->color)});
        }
    }
    return entries;
}

void StageSection::showCurrent()
{
    list().setRemovable(stage() && !StageList::isNeeded(*stage()), tr("Rules of Huni need this stage. It can be renamed."));
}

void StageSection::remove(const Uuid &id)
{
    const Stage *gone = source().catalog().stage(StageId {id});
    if (!gone)
        return;
    const qint64 cards = m_stages.cards(StageId {id}).valueOr(0);
    std::vector<Replacement> others;
    for (const Stage &other : source().catalog().stages) {
        if (StageList::canTake(*gone, other))
            others.push_back({other.id.uuid, other.name(source().isTurkish())});
    }
    removeInFavourOf(tr("Move its %Ln card(s) to", nullptr, int(cards)), cards, others,
                     [stages = m_stages, id](const Uuid &into) mutable { return stages.remove(StageId {id}, StageId {into}); });
}

// In front of the first stage of the next band is behind the last of its own.
Result<void> StageSection::move(const Uuid &id, const Uuid &before)
{
    const Catalog &catalog = source().catalog();
    return catalog.stage(StageId {id})
        ? m_stages.moveBefore(StageId {id}, catalog.stage(StageId {before}) ? PlaceBefore(before) : std::nullopt)
        : Result<void>();
}

const Stage *StageSection::stage() const
{
    return source().catalog().stage(StageId {current()});
}

} // namespace huni
