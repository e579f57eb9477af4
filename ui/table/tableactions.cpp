#include "ui/table/tableactions.h"

#include "ui/controls/menutext.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/panelhost.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/tableview.h"

#include <QMenu>

namespace huni {

namespace {

constexpr size_t mostMerged = 20; // whoever chooses more has chosen by mistake

} // namespace

TableActions::TableActions(TableFeed &feed, TableView &view, const Theme &theme, RowWork &work, PanelHost &panels, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_theme(theme)
    , m_work(work)
    , m_panels(panels)
{
}

void TableActions::deleteChosen()
{
    m_work.withChosen(tr("Deleting %1 of %2…"), [this](const std::vector<Uuid> &things, const EachWatch &watch) {
        RowWork::Done done;
        Result<void> removed;
        if (m_feed.table() == Table::Lead) {
            std::vector<LeadId> leads;
            for (const Uuid &id : things)
                leads.push_back(LeadId {id});
            removed = m_feed.pipeline().leads().remove(leads, watch);
            done.sentence = tr("Deleted %Ln lead(s).", nullptr, int(things.size()));
        } else {
            std::vector<CompanyId> companies;
            for (const Uuid &id : things)
                companies.push_back(CompanyId {id});
            removed = m_feed.pipeline().leads().removeCompanies(companies, watch);
            done.sentence = tr("Deleted %Ln company(s).", nullptr, int(things.size()));
        }
        if (!removed)
            done.error = removed.error();
        return done;
    });
}

void TableActions::editField()
{
    const size_t count = m_view.selectedCount();
    if (count == 0)
        return;
    auto *panel = new BulkPanel(m_theme, m_feed, qint64(count), m_panels.ground());
    keepRows(*panel->keepDraft(tableForm(m_feed.table(), u"edit_field"), pipelineOf(m_feed)), m_work.chosen());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto text = panel->value();
        if (!text)
            return;
        const TableField field = panel->field();
        panel->dismiss();
        setField(field, *text);
    });
    m_panels.show(panel);
}

void TableActions::setField(const TableField &field, const QString &text)
{
    m_work.withChosen(tr("Changing %1 of %2…"), [this, editKey = field.editKey, text](const std::vector<Uuid> &things, const EachWatch &watch) {
        RowWork::Done done;
        auto set = FieldEditor(m_feed.pipeline()).setMany(m_feed.table(), things, {.values = {{editKey, text}}}, watch);
        if (!set) {
            done.error = set.error();
            return done;
        }
        done.sentence = m_feed.table() == Table::Lead ? tr("Changed %Ln lead(s).", nullptr, int(set->changed))
                                                      : tr("Changed %Ln company(s).", nullptr, int(set->changed));
        done.undoable = set->changed > 0;
        done.refused = std::move(set->refused);
        return done;
    });
}

void TableActions::moveTo(StageId stage)
{
    // One lead goes as on the board: what its stage asks for is asked.
    const std::vector<qint64> keys = m_view.selectedKeys();
    if (keys.size() == 1) {
        const auto ids = m_feed.idsOf(keys);
        if (!ids.empty())
            Q_EMIT moveRequested({CardRef::Kind::Lead, ids.front().first}, stage);
        return;
    }
    m_work.withChosen(tr("Moving %1 of %2…"), [this, stage](const std::vector<Uuid> &things, const EachWatch &watch) {
        std::vector<CardRef> cards;
        for (const Uuid &id : things)
            cards.push_back({CardRef::Kind::Lead, id});
        RowWork::Done done;
        auto moved = m_feed.pipeline().moves().moveEach(cards, {.stage = stage}, watch);
        if (!moved) {
            done.error = moved.error();
            return done;
        }
        done.sentence = tr("Moved %Ln lead(s).", nullptr, int(moved->moved.size()));
        done.undoable = !moved->moved.empty();
        for (RefusedMove &refused : moved->refused)
            done.refused.push_back({refused.card.id, refused.name, refused.error});
        return done;
    });
}

void TableActions::fillOwnerMenu(QMenu &menu)
{
    const TableField *field = m_feed.fields().find(u"owner");
    if (!field)
        return;
    const TableField owner = *field;
    for (const Member &member : m_feed.catalog().members) {
        connect(menu.addAction(menuName(member.name)), &QAction::triggered, this,
                [this, owner, name = member.name] { setField(owner, name); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Nobody")), &QAction::triggered, this, [this, owner] { setField(owner, {}); });
}

void TableActions::fillStageMenu(QMenu &menu)
{
    std::optional<Band> band;
    for (const Stage &stage : m_feed.catalog().stages) {
        if (band && *band != stage.band)
            menu.addSeparator();
        band = stage.band;
        connect(menu.addAction(menuName(stage.name(m_feed.isTurkish()))), &QAction::triggered, this,
                [this, id = stage.id] { moveTo(id); });
    }
}

void TableActions::merge()
{
    const std::vector<qint64> keys = m_view.selectedKeys();
    if (keys.size() > mostMerged) {
        m_work.say(tr("These are too many to be merged. Choose at most %1 that are the same.").arg(mostMerged));
        return;
    }
    std::vector<Uuid> things;
    for (const auto &[id, name] : m_feed.idsOf(keys))
        things.push_back(id);
    if (things.size() > 1)
        Q_EMIT mergeWanted(things);
}

} // namespace huni
