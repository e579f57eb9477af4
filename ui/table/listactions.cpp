#include "ui/table/listactions.h"

#include "ui/controls/menutext.h"
#include "ui/table/listpanel.h"
#include "ui/table/panelhost.h"
#include "ui/table/tabledrafts.h"
#include "ui/words/errorwords.h"

#include <QMenu>

namespace huni {

ListActions::ListActions(TableFeed &feed, const Theme &theme, RowWork &work, PanelHost &panels, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_theme(theme)
    , m_work(work)
    , m_panels(panels)
{
}

void ListActions::setOn(const FixedList &list, bool on)
{
    m_work.withChosen(on ? tr("Adding %1 of %2…") : tr("Taking off %1 of %2…"),
                      [this, list, on, expired = list.isExpired(m_feed.today())](const std::vector<Uuid> &things, const EachWatch &watch) {
                          RowWork::Done done;
                          Lists lists(m_feed.pipeline().store());
                          const auto changed = on ? lists.add(list.id, m_feed.table(), things, watch)
                                                  : lists.takeOff(list.id, m_feed.table(), things, watch);
                          if (!changed) {
                              done.error = changed.error();
                              return done;
                          }
                          done.undoable = *changed > 0;
                          //: %1 is a list
                          done.sentence = on ? tr("%Ln came on “%1”.", nullptr, int(*changed)).arg(shownText(list.name, 40))
                                             : tr("%Ln went off “%1”.", nullptr, int(*changed)).arg(shownText(list.name, 40));
                          if (on && expired)
                              done.sentence += u' ' + tr("This list has expired.");
                          return done;
                      });
}

void ListActions::fillMenu(QMenu &menu)
{
    connect(menu.addAction(tr("&New list from these…")), &QAction::triggered, this, &ListActions::addToNewList);
    if (m_feed.lists().empty())
        return;
    menu.addSeparator();
    for (const FixedList &list : m_feed.lists()) {
        QString name = menuName(list.name);
        if (list.isExpired(m_feed.today()))
            //: %1 is a list
            name = tr("%1 (expired)").arg(name);
        connect(menu.addAction(name), &QAction::triggered, this, [this, list] { setOn(list, true); });
    }
    QMenu *off = menu.addMenu(tr("&Take off"));
    for (const FixedList &list : m_feed.lists())
        connect(off->addAction(menuName(list.name)), &QAction::triggered, this, [this, list] { setOn(list, false); });
}

void ListActions::addToNewList()
{
    auto *panel = new ListPanel(m_theme, {}, m_feed.catalog().currency, m_feed.today(), m_feed.locale(), tr("New list"),
                                tr("Create list"), m_panels.ground());
    keepRows(*panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), u"new_list"), pipelineOf(m_feed)), m_work.chosen());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto list = panel->list();
        if (!list)
            return;
        const auto made = Lists(m_feed.pipeline().store()).create(*list);
        if (!made) {
            panel->showProblem(errorWords(made.error(), m_feed.language()));
            return;
        }
        panel->dismiss();
        FixedList stored = *list;
        stored.id = *made;
        setOn(stored, true);
    });
    m_panels.show(panel);
}

void ListActions::edit(const FixedList &list)
{
    auto *panel = new ListPanel(m_theme, list, m_feed.catalog().currency, m_feed.today(), m_feed.locale(), tr("List"), tr("Save"),
                                m_panels.ground());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), u"list_details"), list.id.uuid);
    connect(&m_feed, &TableFeed::listsChanged, panel, [this, panel, id = list.id] {
        if (const FixedList *stored = m_feed.list(id))
            panel->setStored(*stored);
    });
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        m_feed.pipeline().store().lookForCommitsElsewhere();
        const auto changed = panel->list();
        if (!changed)
            return;
        if (const auto done = Lists(m_feed.pipeline().store()).edit(*changed); !done)
            panel->showProblem(errorWords(done.error(), m_feed.language()));
        else
            panel->dismiss();
    });
    m_panels.show(panel);
}

void ListActions::remove(const FixedList &list)
{
    RowWork::Done done;
    if (const auto removed = Lists(m_feed.pipeline().store()).remove(list.id); !removed)
        done.error = removed.error();
    else
        //: %1 is a list
        done.sentence = tr("Deleted the list “%1”. Who was on it stays.").arg(shownText(list.name, 60));
    m_work.tell(done);
}

} // namespace huni
