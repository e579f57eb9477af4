#include "ui/settings/settingspage.h"

#include "ui/controls/sectionheader.h"
#include "ui/settings/channelsection.h"
#include "ui/settings/computersection.h"
#include "ui/settings/customersection.h"
#include "ui/settings/entrydelegate.h"
#include "ui/settings/fieldsection.h"
#include "ui/settings/listeditor.h"
#include "ui/settings/pipelinesection.h"
#include "ui/settings/questionsection.h"
#include "ui/settings/settingssource.h"
#include "ui/settings/stagesection.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int sectionListWidth = 190;
constexpr int settingsCardPad = 20;

} // namespace

SettingsPage::SettingsPage(Pipeline &pipeline, const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new SettingsSource(pipeline, this))
{
    setObjectName(QStringLiteral("settingsPage"));
    connect(m_source, &SettingsSource::problem, this, &SettingsPage::problem);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("sections"));
    m_list->setAccessibleName(tr("Parts of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFixedWidth(sectionListWidth * theme.basePixels() / 13);
    m_list->setItemDelegate(new EntryDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_card = new QWidget(this);
    m_stack = new QStackedWidget(m_card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(settingsCardPad, settingsCardPad - 8, settingsCardPad - 8, settingsCardPad);
    inside->addWidget(m_stack);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 24, 18);
    layout->setSpacing(20);
    layout->addWidget(m_list);
    layout->addWidget(m_card, 1);
    addSection(QStringLiteral("computer"), QStringLiteral("monitor-check"), tr("This computer"),
               [this, &preferences, &board] {
                   auto *computer = new ComputerSection(*m_source, m_theme, preferences, board);
                   connect(computer, &ComputerSection::shortcutsWanted, this, &SettingsPage::shortcutsWanted);
                   return computer;
               });
    addSection(QStringLiteral("pipeline"), QStringLiteral("funnel"), tr("Pipeline"),
               [this] { return new PipelineSection(*m_source, m_theme); });
    addSection(QStringLiteral("stages"), QStringLiteral("square-kanban"), tr("Stages"),
               [this] { return new StageSection(*m_source, m_theme); }, true);
    addSection(QStringLiteral("channels"), QStringLiteral("megaphone"), tr("Channels"),
               [this] { return new ChannelSection(*m_source, m_theme); }, true);
    addSection(QStringLiteral("fields"), QStringLiteral("list-checks"), tr("Own fields"),
               [this] { return new FieldSection(*m_source, m_theme); }, true);
    addSection(QStringLiteral("questions"), QStringLiteral("clipboard-check"), tr("BANT questions"),
               [this] { return new QuestionSection(*m_source, m_theme); });
    addSection(QStringLiteral("customer"), QStringLiteral("target"), tr("Ideal customer"),
               [this] {
                   auto *customer = new CustomerSection(m_theme);
                   connect(customer, &CustomerSection::scoringWanted, this, &SettingsPage::idealCustomerWanted);
                   return customer;
               });
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showCurrent);
    m_list->setCurrentRow(0);
    setFocusProxy(m_list);
}

void SettingsPage::addSection(const QString &key, const QString &icon, const QString &title, std::function<QWidget *()> make,
                              bool isWide)
{
    m_sections.push_back({key, title, std::move(make), nullptr, isWide});
    auto *item = new QListWidgetItem(themeIcon(m_theme, icon, ColorRole::Muted, ColorRole::AccentText), title, m_list);
    item->setData(EntryId, key);
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void SettingsPage::showSection(const QString &key)
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].key == key)
            m_list->setCurrentRow(int(i));
    }
}

QString SettingsPage::section() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_sections[size_t(row)].key;
}

void SettingsPage::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    Section &section = m_sections[size_t(row)];
    if (!section.page) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(12);
        layout->addWidget(new SectionHeader(m_theme, section.title, page));
        layout->addWidget(section.make(), 1);
        section.page = page;
        if (!section.isWide) {
            auto *area = new QScrollArea;
            area->setFrameShape(QFrame::NoFrame);
            area->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
            area->setAccessibleName(section.title);
            area->setWidgetResizable(true);
            area->setWidget(page);
            area->viewport()->setAutoFillBackground(false);
            page->setAutoFillBackground(false);
            section.page = area;
        }
        m_stack->addWidget(section.page);
    }
    m_stack->setCurrentWidget(section.page);
}

void SettingsPage::goOn(const DraftKey &draft)
{
    showSection(draft.form.section(u'.', 1));
    QWidget *page = m_stack->currentWidget();
    if (auto *list = page->findChild<ListEditor *>())
        list->setCurrent(draft.thing);
    if (auto *edit = page->findChild<InlineEdit *>(draft.field)) {
        edit->startEditing();
    } else if (auto *line = page->findChild<QLineEdit *>(draft.field)) {
        line->setFocus(Qt::OtherFocusReason);
        line->end(false);
    }
}

} // namespace huni
