#include "ui/lead/opportunitylist.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/opportunityrow.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace huni {

OpportunityList::OpportunityList(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_header(new SectionHeader(theme, tr("Opportunities"), this))
    , m_new(new QPushButton(themeIcon(theme, QStringLiteral("plus")), tr("New"), this))
    , m_empty(new ElidedLabel(theme, FontRole::Body, ColorRole::Muted, this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("opportunities"));
    m_new->setObjectName(QStringLiteral("newOpportunity"));
    m_new->setAccessibleName(tr("New opportunity"));
    m_new->setToolTip(tr("New opportunity"));
    m_new->setEnabled(!source.isReadOnly());
    setButtonLook(*m_new, ButtonLook::Secondary); // framed: it ends where the rows below it end
    m_header->addControl(m_new);
    m_empty->setText(tr("Nothing has been offered yet."));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_header);
    m_layout->addWidget(m_empty);
    connect(m_new, &QPushButton::clicked, this, &OpportunityList::openNew);
    connect(&source, &LeadSource::aboutToShow, this, [this] {
        for (OpportunityRow *row : m_rows)
            row->finishEdits();
    });
    connect(&source, &LeadSource::aboutToBeGone, this, [this] {
        for (OpportunityRow *row : m_rows)
            row->suspendEdits();
    });
    connect(&source, &LeadSource::shown, this, &OpportunityList::showOpportunities);
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & (LeadSource::Opportunities | LeadSource::Lists))
            showOpportunities();
    });
    showOpportunities();
}

void OpportunityList::showOpportunities()
{
    const std::vector<Opportunity> opportunities
        = m_source.isThere() ? m_source.details().opportunities : std::vector<Opportunity>{};
    // A row keeps its opportunity, and with it an edit that is going on.
    std::vector<OpportunityRow *> rows;
    for (size_t i = 0; i < opportunities.size(); ++i) {
        const auto kept = std::find_if(m_rows.begin(), m_rows.end(), [&](const OpportunityRow *row) {
            return row && row->opportunity() == opportunities[i].id;
        });
        OpportunityRow *row = kept == m_rows.end() ? newRow() : std::exchange(*kept, nullptr);
        row->setOpportunity(opportunities[i]);
        if (m_layout->indexOf(row) != int(i) + 2) {
            m_layout->removeWidget(row);
            m_layout->insertWidget(int(i) + 2, row);
        }
        row->show();
        rows.push_back(row);
    }
    for (OpportunityRow *row : m_rows) {
        if (row) {
            row->hide();
            row->deleteLater();
        }
    }
    m_rows = std::move(rows);
    m_empty->setVisible(m_rows.empty());
    m_header->setNote(m_rows.size() > 1 ? m_source.locale().toString(qlonglong(m_rows.size())) : QString());
}

OpportunityRow *OpportunityList::newRow()
{
    auto *row = new OpportunityRow(m_source, m_theme, this);
    connect(row, &OpportunityRow::historyWanted, this, &OpportunityList::historyWanted);
    return row;
}

void OpportunityList::openNew()
{
    if (!m_source.isThere())
        return;
    const auto stages = m_source.catalog().stagesOf(Band::Bofu);
    if (stages.empty()) {
        m_source.report(tr("There is no BOFU stage to put an opportunity into."));
        return;
    }
    const auto &opportunities = m_source.details().opportunities;
    const bool anyOpen
        = std::any_of(opportunities.begin(), opportunities.end(), [&](const Opportunity &opportunity) {
              const Stage *stage = m_source.catalog().stage(opportunity.stage);
              return stage && stage->band == Band::Bofu;
          });
    Moves &moves = m_source.pipeline().moves();
    Result<void> done;
    if (anyOpen) {
        if (const auto opened = moves.openOpportunity(m_source.lead(), stages.front()->id); !opened)
            done = opened.error();
    } else if (const auto moved
               = moves.move({{CardRef::Kind::Lead, m_source.lead().uuid}}, {.stage = stages.front()->id});
               !moved) {
        done = moved.error();
    }
    if (!done)
        m_source.report(m_source.words(done.error()));
    else if (!m_rows.empty())
        m_rows.front()->amount()->setFocus(Qt::OtherFocusReason);
}

} // namespace huni
