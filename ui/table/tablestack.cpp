#include "ui/table/tablestack.h"

#include "ui/controls/emptystate.h"
#include "ui/table/tablefeed.h"
#include "ui/table/tableview.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

// The page's ground below the table: rounded, like a card.
class TableCard final : public QWidget
{
public:
    explicit TableCard(const Theme &theme)
        : m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.color(ColorRole::Border));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    }

private:
    const Theme &m_theme;
};

} // namespace

TableStack::TableStack(const Theme &theme, TableFeed &feed, TableView &view, QWidget *parent)
    : QStackedWidget(parent)
    , m_feed(feed)
    , m_view(view)
    , m_loading(new QWidget)
    , m_card(new TableCard(theme))
{
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(1, 5, 1, 5);
    layout->addWidget(&view);
    addWidget(m_loading);
    addWidget(m_card);
    createStates(theme);
    connect(&feed, &TableFeed::counted, this, &TableStack::showState);
}

void TableStack::createStates(const Theme &theme)
{
    const bool leads = m_feed.table() == Table::Lead;
    const bool writable = !m_feed.pipeline().store().isReadOnly();
    m_noThings = new EmptyState(
        theme, leads ? QStringLiteral("users") : QStringLiteral("building-2"), leads ? tr("No leads yet") : tr("No companies yet"),
        leads ? tr("Add the first one, bring in a file, or look at the sample: it opens in a file of its own.")
              : tr("They come with the leads that work there, from a file, or one by one."));
    if (writable) {
        connect(m_noThings->addButton(leads ? tr("New lead") : tr("New company"), ButtonLook::Primary), &QPushButton::clicked, this,
                &TableStack::newWanted);
        connect(m_noThings->addButton(tr("Import a file"), ButtonLook::Secondary), &QPushButton::clicked, this, &TableStack::importWanted);
    }
    connect(m_noThings->addButton(tr("Open the sample"), ButtonLook::Secondary), &QPushButton::clicked, this, &TableStack::sampleWanted);
    m_noMatch = new EmptyState(theme, QStringLiteral("search"), leads ? tr("No lead matches") : tr("No company matches"),
                               tr("Nothing fits the filter and the search."));
    m_noFilter = new EmptyState(theme, QStringLiteral("triangle-alert"), tr("This filter cannot be applied"), {});
    for (EmptyState *state : {m_noMatch, m_noFilter})
        connect(state->addButton(tr("Clear the filter"), ButtonLook::Primary), &QPushButton::clicked, this, &TableStack::clearFilterWanted);
    for (EmptyState *state : {m_noThings, m_noMatch, m_noFilter})
        addWidget(state);
}

void TableStack::showState()
{
    QWidget *wanted = m_card;
    if (!m_feed.hasRead())
        wanted = m_loading;
    else if (m_feed.problem())
        wanted = m_noFilter;
    else if (m_feed.model().thingCount() == 0)
        wanted = m_feed.total().value_or(0) == 0 ? m_noThings : m_noMatch;
    if (m_feed.problem())
        m_noFilter->setTexts(tr("This filter cannot be applied"), errorWords(*m_feed.problem(), m_feed.language()));
    if (currentWidget() == wanted)
        return;
    const bool hadFocus = m_view.hasFocus();
    setCurrentWidget(wanted);
    if (hadFocus && wanted != m_card)
        wanted->setFocus(Qt::OtherFocusReason);
}

} // namespace huni
