#include "ui/settings/computersection.h"

#include "ui/board/boardpage.h"
#include "ui/settings/choicegrid.h"
#include "ui/shell/preferences.h"

#include <QLabel>
#include <QPushButton>

namespace huni {

namespace {

QStringList namesOf(CardParts parts)
{
    QStringList names;
    for (const CardPart part : allCardParts) {
        if (parts.testFlag(part))
            names += QString::number(int(part));
    }
    return names;
}

} // namespace

ComputerSection::ComputerSection(SettingsSource &source, const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent)
    : SettingForm(source, theme, QStringLiteral("computer"), {}, parent)
{
    add({.name = QStringLiteral("language"),
         .label = tr("Language"),
         .choices = {{QStringLiteral("English"), int(Language::English)}, {QStringLiteral("Türkçe"), int(Language::Turkish)}},
         .value = [&preferences] { return int(preferences.language()); },
         .take = [&preferences](const QVariant &value) { preferences.setLanguage(Language(value.toInt())); }});
    add({.name = QStringLiteral("theme"),
         .label = tr("Theme"),
         .choices = {{tr("As the system"), int(Theme::System)}, {tr("Light"), int(Theme::Light)}, {tr("Dark"), int(Theme::Dark)}},
         .value = [&preferences] { return int(preferences.theme()); },
         .take = [&preferences](const QVariant &value) { preferences.setTheme(Theme::Mode(value.toInt())); }});
    add({.name = QStringLiteral("motion"),
         //: Whether things jump to their place instead of gliding there
         .label = tr("Reduce motion"),
         .choices = {{tr("As the system"), int(Motion::AsSystem)}, {tr("Always"), int(Motion::Reduced)}, {tr("Never"), int(Motion::Full)}},
         .value = [&preferences] { return int(preferences.motion()); },
         .take = [&preferences](const QVariant &value) { preferences.setMotion(Motion(value.toInt())); }});
    add({.name = QStringLiteral("density"),
         .label = tr("Cards"),
         .choices = {{tr("Comfortable"), int(CardDensity::Comfortable)}, {tr("Compact"), int(CardDensity::Compact)}},
         .value = [&board] { return int(board.density()); },
         .take = [&board](const QVariant &value) { board.setDensity(CardDensity(value.toInt())); }});
    connect(&preferences, &Preferences::themeChanged, this, &SettingForm::load);
    connect(&preferences, &Preferences::motionChanged, this, &SettingForm::load);
    connect(&board, &BoardPage::densityChanged, this, &SettingForm::load);
    addCardParts(board);
    auto *keys = new QPushButton(tr("Look at and change keys…"));
    keys->setObjectName(QStringLiteral("shortcuts"));
    addRow(tr("Keyboard"), keys);
    connect(keys, &QPushButton::clicked, this, &ComputerSection::shortcutsWanted);
}

void ComputerSection::addCardParts(BoardPage &board)
{
    std::vector<std::pair<QString, QString>> parts;
    for (const CardPart part : allCardParts)
        parts.emplace_back(QString::number(int(part)), cardPartName(part));
    auto *shown = new ChoiceGrid(tr("Shown on cards"), parts, 2);
    shown->setObjectName(QStringLiteral("cardParts"));
    shown->setChosen(namesOf(board.parts()));
    addRow(tr("Shown on cards"), shown)->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(shown, &ChoiceGrid::changed, &board, [shown, &board] {
        CardParts chosen;
        for (const QString &part : shown->chosen())
            chosen |= CardPart(part.toInt());
        board.setParts(chosen);
    });
    connect(&board, &BoardPage::partsChanged, shown, [shown, &board] { shown->setChosen(namesOf(board.parts())); });
}

} // namespace huni
