#include "ui/table/newthing.h"

#include "ui/board/quickaddpanel.h"
#include "ui/table/panelhost.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/textpanel.h"
#include "ui/words/errorwords.h"

#include <algorithm>

namespace huni {

NewThing::NewThing(const Theme &theme, TableFeed &feed, RowWork &work, PanelHost &panels, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_feed(feed)
    , m_work(work)
    , m_panels(panels)
{
}

void NewThing::ask()
{
    if (m_work.refusesChanges())
        return;
    if (m_feed.table() == Table::Company)
        askForCompany();
    else
        askForLead();
}

void NewThing::askForCompany()
{
    auto *panel = new TextPanel(m_theme, tr("New company"), tr("Name"), {}, tr("Add company"), m_panels.ground());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(Table::Company, u"new"), pipelineOf(m_feed));
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        Company company;
        company.name = panel->text();
        if (company.name.isEmpty()) {
            panel->showProblem(tr("Give the company a name."));
            return;
        }
        const auto created = m_feed.pipeline().leads().createCompany(company);
        if (!created) {
            panel->showProblem(errorWords(created.error(), m_feed.language()));
            return;
        }
        Q_EMIT made(created->uuid);
        panel->dismiss();
    });
    m_panels.show(panel);
}

void NewThing::askForLead()
{
    const auto &stages = m_feed.catalog().stages;
    const auto open = std::find_if(stages.begin(), stages.end(), [](const Stage &s) { return s.isOpen(); });
    if (open == stages.end())
        return;
    auto *panel = new QuickAddPanel(m_theme, m_feed.catalog(), *open, m_feed.language(), m_panels.ground());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(Table::Lead, u"new"), pipelineOf(m_feed));
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto lead = panel->lead();
        if (!lead)
            return;
        const auto created = m_feed.pipeline().leads().create(*lead, panel->companyName());
        if (!created) {
            panel->showProblem(errorWords(created.error(), m_feed.language()));
            return;
        }
        Q_EMIT made(created->uuid);
        panel->dismiss();
    });
    m_panels.show(panel);
}

} // namespace huni
