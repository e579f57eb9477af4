#include "ui/settings/computersection.h"

#include "ui/board/boardpage.h"
#include "ui/settings/choicegrid.h"
#include "ui/settings/settingform.h"
#include "ui/shell/preferences.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

QComboBox *comboOf(const QVector<std::pair<QString, QVariant>> &choices, const QVariant &current)
{
    auto *combo = new QComboBox;
    for (const auto &[text, value] : choices)
        combo->addItem(text, value);
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
    combo->setMinimumWidth(240);
    return combo;
}

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
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new SettingForm(source, theme, this);
    layout->addWidget(form);
    layout->addStretch(1);

    auto *language = comboOf({{QStringLiteral("English"), int(Language::English)}, {QStringLiteral("Türkçe"), int(Language::Turkish)}},
                             int(preferences.language()));
    language->setObjectName(QStringLiteral("language"));
    form->addRow(tr("Language"), language);
    connect(language, &QComboBox::activated, &preferences,
            [language, &preferences] { preferences.setLanguage(Language(language->currentData().toInt())); });

    auto *look = comboOf({{tr("As the system"), int(Theme::System)}, {tr("Light"), int(Theme::Light)}, {tr("Dark"), int(Theme::Dark)}},
                         int(preferences.theme()));
    look->setObjectName(QStringLiteral("theme"));
    form->addRow(tr("Theme"), look);
    connect(look, &QComboBox::activated, &preferences,
            [look, &preferences] { preferences.setTheme(Theme::Mode(look->currentData().toInt())); });

    auto *motion = comboOf({{tr("As the system"), int(Motion::AsSystem)}, {tr("Always"), int(Motion::Reduced)}, {tr("Never"), int(Motion::Full)}},
                           int(preferences.motion()));
    motion->setObjectName(QStringLiteral("motion"));
    //: Whether things jump to their place instead of gliding there
    form->addRow(tr("Reduce motion"), motion);
    connect(motion, &QComboBox::activated, &preferences,
            [motion, &preferences] { preferences.setMotion(Motion(motion->currentData().toInt())); });

    auto *cards = comboOf({{tr("Comfortable"), int(CardDensity::Comfortable)}, {tr("Compact"), int(CardDensity::Compact)}},
                          int(board.density()));
    cards->setObjectName(QStringLiteral("density"));
    form->addRow(tr("Cards"), cards);
    connect(cards, &QComboBox::activated, &board, [cards, &board] { board.setDensity(CardDensity(cards->currentData().toInt())); });
    connect(&board, &BoardPage::densityChanged, cards,
            [cards, &board] { cards->setCurrentIndex(cards->findData(int(board.density()))); });

    std::vector<std::pair<QString, QString>> parts;
    for (const CardPart part : allCardParts)
        parts.emplace_back(QString::number(int(part)), cardPartName(part));
    auto *shown = new ChoiceGrid(tr("Shown on cards"), parts, 2);
    shown->setObjectName(QStringLiteral("cardParts"));
    shown->setChosen(namesOf(board.parts()));
    form->addRow(tr("Shown on cards"), shown)->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(shown, &ChoiceGrid::changed, &board, [shown, &board] {
        CardParts chosen;
        for (const QString &part : shown->chosen())
            chosen |= CardPart(part.toInt());
        board.setParts(chosen);
    });
    auto *keys = new QPushButton(tr("Look at and change keys…"));
    keys->setObjectName(QStringLiteral("shortcuts"));
    form->addRow(tr("Keyboard"), keys);
    connect(keys, &QPushButton::clicked, this, &ComputerSection::shortcutsWanted);
    connect(&board, &BoardPage::partsChanged, shown, [shown, &board] { shown->setChosen(namesOf(board.parts())); });
}

} // namespace huni
