#include "ui/settings/stagesection.h"

#include "ui/controls/chip.h"
#include "ui/controls/inlineedit.h"
#include "ui/settings/addnamed.h"
#include "ui/settings/listeditor.h"
#include "ui/settings/replacementmenu.h"
#include "ui/settings/settingform.h"
#include "ui/settings/settingssource.h"
#include "ui/theme/theme.h"
#include "ui/words/fieldwords.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

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
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_stages(source.store())
{
    m_list = new ListEditor(theme, tr("Stages"), createDetails(theme), this);
    m_list->setReadOnly(source.isReadOnly());
    QPushButton *add = m_list->addButton(tr("Add stage"));
    add->setObjectName(QStringLiteral("addStage"));
    add->setEnabled(!source.isReadOnly());
    auto *bands = new QMenu(add);
    for (const Band band : {Band::Tofu, Band::Mofu, Band::Bofu, Band::Aside}) {
        connect(bands->addAction(bandName(band)), &QAction::triggered, this, [this, band] { addStage(band); });
    }
    add->setMenu(bands);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &ListEditor::currentChanged, this, &StageSection::showStage);
    connect(m_list, &ListEditor::removeWanted, this, &StageSection::remove);
    connect(m_list, &ListEditor::moveWanted, this, &StageSection::move);
    connect(&source, &SettingsSource::changed, this, &StageSection::showList);
    showList();
    showStage();
}

void StageSection::addStage(Band band)
{
    const auto added = addNamed([](int number) { return number == 1 ? tr("New stage") : tr("New stage %1").arg(number); },
                                [&](const QString &name) { return m_stages.add(band, name); });
    if (!added) {
        m_source.report(m_source.words(added.error()));
        return;
    }
    m_list->setCurrent(added->uuid);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->startEditing();
}

QWidget *StageSection::createDetails(const Theme &theme)
{
    auto *form = new SettingForm(m_source, theme);
    m_name = form->addEdit(QStringLiteral("stageName"), InlineEdit::Line, tr("Name"),
                           [this](const QVariant &value) { return edit({.name = value.toString()}); });
    m_probability = form->addEdit(QStringLiteral("stageProbability"), InlineEdit::Number, tr("Chance of winning (%)"),
                                  [this](const QVariant &value) { return edit({.probability = basisPoints(value).value_or(0)}); });
    m_idleDays = form->addEdit(QStringLiteral("stageIdleDays"), InlineEdit::Number, tr("Idle after (working days)"),
                               [this](const QVariant &value) { return edit({.idleDays = value.toInt()}); });
    m_idleDays->setEmptyText(tr("never"));
    m_color = form->addEdit(QStringLiteral("stageColor"), InlineEdit::ChoiceList, tr("Colour"),
                            [this](const QVariant &value) { return edit({.color = value.toInt()}); });
    m_color->setChoices({{QStringLiteral("0"), tr("Grey")},
                         {QStringLiteral("1"), tr("Blue")},
                         {QStringLiteral("2"), tr("Violet")},
                         {QStringLiteral("3"), tr("Orange")},
                         {QStringLiteral("4"), tr("Green")}});
    m_movesOn = form->addEdit(QStringLiteral("stageMovesOn"), InlineEdit::MultiLine, tr("Goes on when"),
                              [this](const QVariant &value) { return edit({.movesOn = value.toString()}); });
    form->addHint(tr("A shipped stage whose name is emptied is called as before, in your language."));
    return form;
}

void StageSection::showList()
{
    std::vector<ListEntry> entries;
    for (const Band band : stageBands) {
        entries.push_back({{}, bandName(band), {}, {}});
        for (const Stage *stage : m_source.catalog().stagesOf(band)) {
            const QString note = stage->probability ? percentText(*stage->probability, m_source.locale()) : QString();
            entries.push_back({stage->id.uuid, stage->name(m_source.isTurkish()), note, Theme::stageRole(stage->color)});
        }
    }
    m_list->setEntries(entries);
    showStage();
}

void StageSection::showStage()
{
    const Stage *stage = current();
    m_list->setRemovable(stage && !StageList::isNeeded(*stage), tr("Rules of Huni need this stage. It can be renamed."));
    if (!stage)
        return;
    m_name->setValue(stage->name(m_source.isTurkish()));
    m_probability->setValue(stage->probability ? QVariant(*stage->probability / 100.0) : QVariant());
    m_idleDays->setValue(stage->idleDays ? QVariant(double(*stage->idleDays)) : QVariant());
    m_color->setValue(QString::number(stage->color));
    m_movesOn->setValue(m_source.isTurkish() ? stage->movesOnTr : stage->movesOnEn);
}

void StageSection::remove(const Uuid &id)
{
    const Stage *stage = current();
    if (!stage)
        return;
    const qint64 cards = m_stages.cards(StageId {id}).valueOr(0);
    if (cards == 0) {
        m_source.report(m_source.words(m_stages.remove(StageId {id})));
        return;
    }
    std::vector<Replacement> others;
    for (const Stage &other : m_source.catalog().stages) {
        if (StageList::canTake(*stage, other))
            others.push_back({other.id.uuid, other.name(m_source.isTurkish())});
    }
    askForReplacement(*m_list, m_theme, tr("Move its %Ln card(s) to", nullptr, int(cards)), others,
                      [this, id, cards](const Uuid &into) {
                          m_source.change(cards, [stages = m_stages, id, into]() mutable {
                              return stages.remove(StageId{id}, StageId{into});
                          });
                      });
}

void StageSection::move(const Uuid &id, const Uuid &before)
{
    const Catalog &catalog = m_source.catalog();
    const Stage *stage = catalog.stage(StageId {id});
    const Stage *next = catalog.stage(StageId {before});
    // In front of the first stage of the next band is behind the last of its own.
    if (stage)
        m_source.report(m_source.words(m_stages.moveBefore(stage->id, next ? PlaceBefore(before) : std::nullopt)));
    showList();
}

QString StageSection::edit(const StageEdit &edit)
{
    const Stage *stage = current();
    return stage ? m_source.words(m_stages.edit(stage->id, edit)) : QString();
}

const Stage *StageSection::current() const
{
    return m_source.catalog().stage(StageId {m_list->current()});
}

} // namespace huni
