#include "ui/scoring/touchpanel.h"

#include "core/model/defaults.h"
#include "ui/controls/formrow.h"
#include "ui/controls/heightscroll.h"
#include "ui/theme/theme.h"
#include "ui/words/actionwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int touchPanelWidth = 520;
constexpr int kindListHeight = 180;

QStringList patternsIn(const QString &text)
{
    QStringList patterns;
    for (const QString &pattern : QString(text).replace(u';', u',').split(u',')) {
        if (!pattern.trimmed().isEmpty())
            patterns += pattern.trimmed();
    }
    return patterns;
}

QSpinBox *spinBox(const char *name, int value, int most, const QString &none)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setValue(value);
    box->setSpecialValueText(none);
    return box;
}

// Which way of counting, as one number for a list to choose from.
int keyOfNeed(TouchNeed::Of of, TouchNeed::Within within)
{
    return int(of) * 2 + int(within);
}

} // namespace

TouchPanel::TouchPanel(const Theme &theme, const ScoringRule &rule, Language language, QWidget *over)
    : OverlayPanel(theme, tr("Which touchpoints count"), over)
    , m_pages(new QLineEdit(rule.touch.pages.join(QStringLiteral(", "))))
    , m_assets(new QLineEdit(rule.touch.assets.join(QStringLiteral(", "))))
    , m_kinds(new QListWidget)
    , m_need(new QComboBox)
    , m_count(spinBox("touchCount", rule.needs ? rule.needs->count : 1, 10'000, {}))
    , m_seconds(spinBox("touchSeconds", rule.touch.secondsAtLeast, 86'400, tr("Any")))
    , m_within(spinBox("touchWithin", rule.withinDays, Decay::longest, tr("Any")))
{
    setCardWidth(touchPanelWidth);
    m_kinds->setObjectName(QStringLiteral("touchKinds"));
    m_kinds->setAccessibleName(tr("Kinds"));
    m_kinds->setFrameShape(QFrame::NoFrame);
    m_kinds->viewport()->setAutoFillBackground(false);
    m_kinds->setUniformItemSizes(true);
    m_kinds->setFixedHeight(kindListHeight * theme.basePixels() / 13);
    QStringList keys;
    for (const TouchpointKindDefault &kind : touchpointKindDefaults().valueOr({}))
        keys += kind.key;
    for (const QString &kind : rule.touch.kinds) {
        if (!keys.contains(kind))
            keys += kind;
    }
    for (const QString &key : keys) {
        auto *item = new QListWidgetItem(touchpointKindName(key, language), m_kinds);
        item->setData(Qt::UserRole, key);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(rule.touch.kinds.contains(key) ? Qt::Checked : Qt::Unchecked);
        if (rule.touch.kinds.contains(key) && !m_kinds->currentItem())
            m_kinds->setCurrentItem(item);
    }
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(3, 3, 3, 3); // room for the ring of focus
    column->setSpacing(10);
    column->addWidget(m_kinds);
    m_pages->setObjectName(QStringLiteral("touchPages"));
    m_pages->setPlaceholderText(tr("All pages; or for example /pricing*, /demo*"));
    m_assets->setObjectName(QStringLiteral("touchAssets"));
    m_assets->setPlaceholderText(tr("All documents; or for example *case*study*"));
    for (QLineEdit *line : {m_pages, m_assets})
        line->setMaxLength(4000);
    m_need->setObjectName(QStringLiteral("touchNeed"));
    using Of = TouchNeed::Of;
    using Within = TouchNeed::Within;
    m_need->addItem(tr("Every one counts"), -1);
    m_need->addItem(tr("At least so many a day"), keyOfNeed(Of::Touches, Within::Day));
    m_need->addItem(tr("At least so many ever"), keyOfNeed(Of::Touches, Within::Ever));
    m_need->addItem(tr("At least so many different pages a day"), keyOfNeed(Of::Pages, Within::Day));
    m_need->addItem(tr("At least so many different pages ever"), keyOfNeed(Of::Pages, Within::Ever));
    m_need->addItem(tr("On at least so many days"), keyOfNeed(Of::Days, Within::Ever));
    m_need->setCurrentIndex(std::max(0, m_need->findData(rule.needs ? keyOfNeed(rule.needs->of, rule.needs->within) : -1)));
    m_count->setMinimum(1);
    const auto showCount = [this] { m_count->setEnabled(m_need->currentData().toInt() >= 0); };
    connect(m_need, &QComboBox::currentIndexChanged, this, showCount);
    showCount();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormRow(*form, tr("Pages"), m_pages);
    addFormRow(*form, tr("Documents"), m_assets);
    addFormRow(*form, tr("How many"), m_need);
    addFormRow(*form, tr("Number"), m_count);
    addFormRow(*form, tr("Seconds at least"), m_seconds);
    addFormRow(*form, tr("In the last days"), m_within);
    column->addLayout(form);
    auto *scroll = new HeightScroll;
    scroll->hold(inside);
    content()->addWidget(scroll);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &TouchPanel::dismiss);
    addAcceptButton(tr("Apply"));
}

QWidget *TouchPanel::firstField() const
{
    return m_kinds;
}

void TouchPanel::putInto(ScoringRule &rule) const
{
    rule.touch.kinds.clear();
    for (int row = 0; row < m_kinds->count(); ++row) {
        if (m_kinds->item(row)->checkState() == Qt::Checked)
            rule.touch.kinds += m_kinds->item(row)->data(Qt::UserRole).toString();
    }
    rule.touch.pages = patternsIn(m_pages->text());
    rule.touch.assets = patternsIn(m_assets->text());
    rule.touch.secondsAtLeast = m_seconds->value();
    rule.withinDays = m_within->value();
    const int need = m_need->currentData().toInt();
    rule.needs = need < 0 ? std::nullopt
                          : std::optional(TouchNeed{TouchNeed::Of(need / 2), m_count->value(), TouchNeed::Within(need % 2)});
}

} // namespace huni
