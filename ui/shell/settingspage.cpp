#include "ui/shell/settingspage.h"

#include "ui/board/boardpage.h"
#include "ui/controls/formrow.h"
#include "ui/controls/sectionheader.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int settingsWidth = 560;

QComboBox *comboOf(const QVector<std::pair<QString, QVariant>> &choices, const QVariant &current)
{
    auto *combo = new QComboBox;
    for (const auto &[text, value] : choices)
        combo->addItem(text, value);
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
    combo->setMinimumWidth(240);
    return combo;
}

} // namespace

SettingsPage::SettingsPage(const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *column = new QWidget(this);
    column->setMaximumWidth(settingsWidth);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 8, 24, 24);
    outer->addWidget(column);
    outer->addStretch(1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new SectionHeader(theme, tr("On this computer")));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    layout->addLayout(form);

    auto *language = comboOf({{QStringLiteral("English"), int(Language::English)}, {QStringLiteral("Türkçe"), int(Language::Turkish)}},
                             int(preferences.language()));
    language->setObjectName(QStringLiteral("language"));
    addFormRow(*form, tr("Language"), language);
    connect(language, &QComboBox::activated, &preferences,
            [language, &preferences] { preferences.setLanguage(Language(language->currentData().toInt())); });

    auto *look = comboOf({{tr("As the system"), int(Theme::System)}, {tr("Light"), int(Theme::Light)}, {tr("Dark"), int(Theme::Dark)}},
                         int(preferences.theme()));
    look->setObjectName(QStringLiteral("theme"));
    addFormRow(*form, tr("Theme"), look);
    connect(look, &QComboBox::activated, &preferences,
            [look, &preferences] { preferences.setTheme(Theme::Mode(look->currentData().toInt())); });

    auto *cards = comboOf({{tr("Comfortable"), int(CardDensity::Comfortable)}, {tr("Compact"), int(CardDensity::Compact)}},
                          int(board.density()));
    cards->setObjectName(QStringLiteral("density"));
    addFormRow(*form, tr("Cards"), cards);
    connect(cards, &QComboBox::activated, &board, [cards, &board] { board.setDensity(CardDensity(cards->currentData().toInt())); });
    connect(&board, &BoardPage::densityChanged, cards,
            [cards, &board] { cards->setCurrentIndex(cards->findData(int(board.density()))); });
}

} // namespace huni
