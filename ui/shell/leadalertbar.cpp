#include "ui/shell/leadalertbar.h"

#include "ui/controls/messagebar.h"
#include "ui/controls/overlaypanel.h"
#include "ui/lead/mutedlabel.h"
#include "ui/settings/entrydelegate.h"
#include "ui/shell/mainframe.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/fieldwords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/namewords.h"

#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace huni {

namespace {

constexpr int gatherMs = 800; // of an import comes another transaction before that
constexpr int mostAlertsListed = 200;
constexpr int alertListHeight = 320;

/// What was alerted lately; Enter opens the lead.
class AlertListPanel final : public OverlayPanel
{
public:
    AlertListPanel(const Theme &theme, const QString &title, QWidget *over)
        : OverlayPanel(theme, title, over)
        , m_list(new QListWidget)
        , m_nothing(new MutedLabel(theme))
    {
        setCardWidth(520);
        m_list->setObjectName(QStringLiteral("alertList"));
        m_list->setAccessibleName(title);
        m_list->setItemDelegate(new EntryDelegate(theme, m_list));
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_list->setMinimumHeight(alertListHeight * theme.basePixels() / 13);
        m_list->viewport()->setAutoFillBackground(false);
        m_nothing->setObjectName(QStringLiteral("noAlerts"));
        m_nothing->hide();
        content()->addWidget(m_list);
        content()->addWidget(m_nothing);
    }
    QListWidget &list() { return *m_list; }
    void sayNothing(const QString &words)
    {
        m_nothing->setText(words);
        m_nothing->show();
        m_list->hide();
        place();
    }
    using OverlayPanel::addButton;

protected:
    QWidget *firstField() const override { return m_list; }

private:
    QListWidget *m_list;
    MutedLabel *m_nothing;
};

} // namespace

LeadAlertBar::LeadAlertBar(Pipeline &pipeline, const Theme &theme, Language language, MainFrame &frame, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
    , m_frame(frame)
    , m_bar(new MessageBar(theme, frame.messageBar()->parentWidget()))
    , m_reader(pipeline.store().path())
{
    m_bar->setObjectName(QStringLiteral("leadAlertBar"));
    frame.messageBar()->stayAbove(*m_bar);
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatherMs);
    connect(&m_gathering, &QTimer::timeout, this, &LeadAlertBar::read);
    connect(m_bar, &MessageBar::actionTriggered, this, &LeadAlertBar::open);
    connect(&pipeline.store(), &Store::committed, this, &LeadAlertBar::follow);
}

void LeadAlertBar::follow(const ChangeSet &changes)
{
    const std::vector<LeadAlert> alerts = alertsIn(changes);
    m_gathered.insert(m_gathered.end(), alerts.begin(), alerts.end());
    // More of a long action may come, also without anything to tell.
    if (!m_gathered.empty())
        m_gathering.start();
}

void LeadAlertBar::read()
{
    m_reader.askAfter(
        [alerts = std::exchange(m_gathered, {}), me = MemberId{m_pipeline.store().person()}](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) { return alertsFor(connection, me, alerts); });
        },
        [this](const Result<std::vector<LeadAlert>> &alerts) {
            if (!alerts)
                Q_EMIT problem(alerts.error());
            else if (!alerts->empty())
                tell(*alerts);
        });
}

QString LeadAlertBar::words(const LeadAlert &alert) const
{
    const QString name = shownText(nameOrNone(alert.name), 80);
    return alert.kind == LeadAlert::Kind::Request
        //: %1 is a lead
        ? tr("%1 asked for a demo, a quote or a talk.").arg(name)
        //: %1 is a lead
        : tr("%1 reached the MQL score.").arg(name);
}

void LeadAlertBar::tell(const std::vector<LeadAlert> &alerts)
{
    const bool isOne = alerts.size() == 1;
    m_told = isOne ? alerts.front().lead : LeadId{};
    const auto requests = std::count_if(alerts.begin(), alerts.end(), [](const LeadAlert &alert) { return alert.kind == LeadAlert::Kind::Request; });
    QString sentence;
    if (isOne)
        sentence = words(alerts.front());
    else if (requests == 0)
        sentence = tr("%Ln leads reached the MQL score.", nullptr, int(alerts.size()));
    else if (size_t(requests) == alerts.size())
        sentence = tr("%Ln leads asked for a demo, a quote or a talk.", nullptr, int(alerts.size()));
    else
        sentence = tr("%Ln leads asked for something or reached the MQL score.", nullptr, int(alerts.size()));
    m_bar->showMessage(MessageBar::Done, sentence, isOne ? tr("Open") : tr("Show"));
}

void LeadAlertBar::open()
{
    if (m_told)
        Q_EMIT leadActivated(m_told);
    else
        showList();
}

void LeadAlertBar::showList()
{
    auto *panel = new AlertListPanel(m_theme, tr("What leads were alerted for"), m_frame.window());
    connect(panel, &OverlayPanel::dismissed, panel, &QObject::deleteLater);
    connect(panel->addButton(tr("Close")), &QPushButton::clicked, panel, &OverlayPanel::dismiss);
    QListWidget *list = &panel->list();
    const auto openLead = [this, panel, list] {
        const QListWidgetItem *item = list->currentItem();
        const auto id = item ? Uuid::fromText(item->data(EntryId).toString()) : std::nullopt;
        if (!id)
            return;
        panel->dismiss();
        Q_EMIT leadActivated(LeadId{*id});
    };
    connect(list, &QListWidget::itemActivated, panel, openLead);
    connect(panel, &OverlayPanel::accepted, panel, openLead);
    panel->open();
    m_reader.askAfter(
        [me = MemberId{m_pipeline.store().person()}](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) { return readAlerts(connection, me, mostAlertsListed); });
        },
        [this, held = QPointer<AlertListPanel>(panel)](const Result<std::vector<LeadAlert>> &alerts) {
            if (!held)
                return;
            QListWidget &shown = held->list();
            const Instant now = m_pipeline.store().clock().now();
            for (const LeadAlert &alert : alerts.valueOr({})) {
                auto *item = new QListWidgetItem(words(alert), &shown);
                item->setData(EntryId, alert.lead.uuid.text());
                item->setData(EntryNote, relativeTime(alert.at, now));
            }
            if (shown.count() > 0)
                shown.setCurrentRow(0);
            else
                held->sayNothing(tr("Nobody was alerted yet: it is told here who asks for something, and who reaches the MQL score."));
        });
}

} // namespace huni
