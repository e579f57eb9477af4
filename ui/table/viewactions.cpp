#include "ui/table/viewactions.h"

#include "ui/table/panelhost.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/textpanel.h"
#include "ui/table/viewstrip.h"
#include "ui/table/workingtable.h"
#include "ui/words/errorwords.h"

#include <algorithm>

namespace huni {

namespace {

const QString listTabPrefix = QStringLiteral("list:");
constexpr qsizetype longestTab = 200;

} // namespace

QString ViewActions::everythingKey()
{
    return QStringLiteral("all");
}

ViewActions::ViewActions(const Theme &theme, TableFeed &feed, WorkingTable &working, ViewStrip &strip, RowWork &work, PanelHost &panels,
                         QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_feed(feed)
    , m_working(working)
    , m_strip(strip)
    , m_work(work)
    , m_panels(panels)
{
    connect(&working, &WorkingTable::changed, this, &ViewActions::show);
    connect(&strip, &ViewStrip::chosen, this, &ViewActions::choose);
    show();
}

void ViewActions::show()
{
    QVector<ViewTab> tabs {{everythingKey(), m_feed.table() == Table::Lead ? tr("All leads") : tr("All companies"), false}};
    for (const SavedView &view : m_feed.views())
        tabs += {view.id.text(), view.name.left(longestTab), false};
    for (const FixedList &list : m_feed.lists()) {
        QString name = list.name.left(longestTab);
        if (list.isExpired(m_feed.today()))
            //: %1 is a list
            name = tr("%1 (expired)").arg(name);
        tabs += {listTabPrefix + list.id.text(), name, true};
    }
    m_strip.setTabs(tabs);
    const FixedList *list = m_working.shownList();
    const ViewId id = m_working.view().id();
    m_strip.setCurrent(list ? listTabPrefix + list->id.text() : id ? id.text() : everythingKey(), m_working.view().isChanged() && !list);
}

void ViewActions::choose(const QString &key)
{
    const auto id = Uuid::fromText(key.startsWith(listTabPrefix) ? key.mid(listTabPrefix.size()) : key);
    if (key.startsWith(listTabPrefix) && id)
        m_working.showList(ListId {*id});
    else
        m_working.choose(id ? m_feed.view(ViewId {*id}) : nullptr);
    const FixedList *list = m_working.shownList();
    if (list && list->isExpired(m_feed.today()))
        m_work.say(tr("The list “%1” has expired: whoever is on it may not be contacted because of it any more.").arg(shownText(list->name, 60)));
}

QString ViewActions::current() const
{
    return m_strip.current();
}

void ViewActions::save()
{
    if (!m_working.view().id() || m_working.view().isNewer())
        saveAs();
    else
        store(m_working.view().asSaved(), nullptr);
}

void ViewActions::saveAs()
{
    askForName(tr("Save as a view"), {}, u"save_view_as");
}

void ViewActions::duplicate()
{
    const QString name = m_working.view().id() ? m_working.view().name() : m_strip.tabs().value(0).name;
    //: name of a copy; %1 is a saved view
    askForName(tr("Duplicate the view"), tr("%1 (copy)").arg(name), u"duplicate_view");
}

void ViewActions::askForName(const QString &title, const QString &name, QStringView draft)
{
    auto *panel = new TextPanel(m_theme, title, tr("Name"), name, tr("Save view"), m_panels.ground());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), draft), pipelineOf(m_feed));
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        SavedView view = m_working.view().asSaved();
        view.id = {};
        view.position = {};
        view.name = panel->text();
        view.owner = MemberId {m_feed.pipeline().store().person()};
        if (view.name.isEmpty())
            panel->showProblem(tr("Give the view a name."));
        else
            store(std::move(view), panel);
    });
    m_panels.show(panel);
}

void ViewActions::store(SavedView view, OverlayPanel *panel)
{
    const auto saved = Views(m_feed.pipeline().store()).save(view);
    if (!saved) {
        const QString sentence = errorWords(saved.error(), m_feed.language());
        if (panel)
            panel->showProblem(sentence);
        else
            m_work.say(sentence);
        return;
    }
    if (panel)
        panel->dismiss();
    view.id = *saved;
    const SavedView *stored = m_feed.view(*saved);
    m_working.take(stored ? *stored : view);
}

void ViewActions::rename()
{
    if (!m_working.view().id())
        return;
    auto *panel = new TextPanel(m_theme, tr("Rename the view"), tr("Name"), m_working.view().name(), tr("Rename"), m_panels.ground());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), u"rename_view"), m_working.view().id().uuid);
    connect(&m_feed, &TableFeed::listsChanged, panel, [this, panel, id = m_working.view().id()] {
        if (const SavedView *stored = m_feed.view(id))
            panel->setStored(stored->name);
    });
    connect(panel, &OverlayPanel::accepted, this, [this, panel, id = m_working.view().id()] {
        m_feed.pipeline().store().lookForCommitsElsewhere();
        if (!panel->isDecided())
            return;
        if (const auto done = Views(m_feed.pipeline().store()).rename(id, panel->text()); !done)
            panel->showProblem(panel->text().isEmpty() ? tr("Give the view a name.") : errorWords(done.error(), m_feed.language()));
        else
            panel->dismiss();
    });
    m_panels.show(panel);
}

void ViewActions::remove()
{
    const ViewId id = m_working.view().id();
    const QString name = m_working.view().name();
    if (!id)
        return;
    if (const auto done = Views(m_feed.pipeline().store()).remove(id); !done) {
        m_work.report(done.error());
        return;
    }
    choose(everythingKey());
    //: %1 is a saved view
    m_work.tell({.sentence = tr("Deleted the view “%1”.").arg(shownText(name, 60))});
}

void ViewActions::revert()
{
    m_working.revert();
}

qint64 ViewActions::place() const
{
    const auto &views = m_feed.views();
    const auto found = std::find_if(views.begin(), views.end(), [this](const SavedView &v) { return v.id == m_working.view().id(); });
    return found == views.end() ? -1 : found - views.begin();
}

bool ViewActions::canMove(int by) const
{
    const qint64 at = place();
    return at >= 0 && at + by >= 0 && at + by < qint64(m_feed.views().size());
}

void ViewActions::move(int by)
{
    if (!canMove(by))
        return;
    const auto &views = m_feed.views();
    // Before the one that it passes, or before the one after that.
    const qint64 before = by < 0 ? place() + by : place() + by + 1;
    const ViewId next = before < qint64(views.size()) ? views[size_t(before)].id : ViewId {};
    if (const auto done = Views(m_feed.pipeline().store()).move(m_working.view().id(), next); !done)
        m_work.report(done.error());
}

void ViewActions::step(int by)
{
    const auto &tabs = m_strip.tabs();
    for (qsizetype i = 0; i < tabs.size(); ++i) {
        if (tabs[i].key == m_strip.current() && i + by >= 0 && i + by < tabs.size()) {
            choose(tabs[i + by].key);
            return;
        }
    }
}

} // namespace huni
