#include "ui/exchange/checkstep.h"

#include "ui/exchange/counttile.h"
#include "ui/exchange/outcomeview.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

CheckStep::CheckStep(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : ImportStep(flow, parent)
    , m_stack(new QStackedWidget(this))
    , m_progress(new QProgressBar(this))
    , m_view(new OutcomeView(theme, flow.language(), this))
{
    setObjectName(QStringLiteral("checkStep"));
    auto *waiting = new QWidget(this);
    auto *words = new QLabel(tr("Trying the import without writing anything…"), waiting);
    words->setAlignment(Qt::AlignCenter);
    m_progress->setAccessibleName(words->text());
    m_progress->setMaximumWidth(360);
    m_progress->setRange(0, 100);
    auto *inside = new QVBoxLayout(waiting);
    inside->addStretch(1);
    inside->addWidget(words);
    inside->addWidget(m_progress, 0, Qt::AlignHCenter);
    inside->addStretch(2);
    auto *page = new QWidget(this);
    auto *note = new QLabel(tr("Nothing has been written yet. This is what the import would do:"), page);
    note->setTextFormat(Qt::PlainText);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(12);
    pageLayout->addWidget(note);
    pageLayout->addWidget(m_view, 1);
    m_stack->addWidget(waiting);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&flow, &ImportFlow::planned, this, &CheckStep::follow);
    connect(&flow, &ImportFlow::workChanged, this, [this] { Q_EMIT readyChanged(); });
    connect(&flow, &ImportFlow::progressed, this, [this](qint64 done, qint64 total) {
        if (this->flow().work() == ImportFlow::Work::Planning && total > 0)
            m_progress->setValue(int(done * 100 / total));
    });
}

void CheckStep::enter()
{
    m_progress->setValue(0);
    flow().plan();
    follow();
}

void CheckStep::follow()
{
    const auto &plan = flow().planOutcome();
    m_stack->setCurrentIndex(plan ? 1 : 0);
    if (plan)
        m_view->setOutcome(*plan, true);
    Q_EMIT readyChanged();
}

QWidget *CheckStep::firstField()
{
    for (CountTile *tile : m_view->tiles()) {
        if (tile->isChecked())
            return tile;
    }
    return m_view->tiles().front();
}

bool CheckStep::isReady() const
{
    return flow().planOutcome().has_value();
}

QString CheckStep::objection()
{
    const auto &plan = flow().planOutcome();
    if (!plan)
        return tr("The check is not done yet.");
    return plan->created + plan->updated > 0 ? QString() : tr("There is nothing to import: no row would be created or updated.");
}

} // namespace huni
