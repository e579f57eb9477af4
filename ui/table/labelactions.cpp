#include "ui/table/labelactions.h"

#include "core/base/folding.h"
#include "ui/table/panelhost.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/tableview.h"
#include "ui/words/errorwords.h"

namespace huni {

namespace {

constexpr size_t mostLookedAt = 100; // rows: of more it is left open which labels they have

} // namespace

LabelActions::LabelActions(TableFeed &feed, TableView &view, const Theme &theme, RowWork &work, PanelHost &panels, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_theme(theme)
    , m_work(work)
    , m_panels(panels)
{
}

void LabelActions::editChosen()
{
    ask(m_view.selectedKeys(), {});
}

void LabelActions::editCurrent(const QString &typed)
{
    if (const qint64 key = m_view.currentKey())
        ask({key}, typed);
}

void LabelActions::set(const QString &label, bool on)
{
    setOne(m_view.selectedKeys(), label, on);
}

void LabelActions::ask(const std::vector<qint64> &keys, const QString &typed)
{
    if (keys.empty() || m_work.isBusy() || m_work.refusesChanges())
        return;
    QString title = tr("Labels of %Ln row(s)", nullptr, int(keys.size()));
    if (keys.size() == 1) {
        const auto ids = m_feed.idsOf(keys);
        if (ids.empty())
            return;
        //: %1 is a lead or a company
        title = tr("Labels of %1").arg(shownText(ids.front().second, 60));
    }
    auto *panel = new LabelPanel(m_theme, title, knownOf(keys), m_panels.ground());
    keepRows(*panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), u"label"), pipelineOf(m_feed)), keys);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, keys] {
        const QStringList added = panel->added();
        const QStringList removed = panel->removed();
        panel->dismiss();
        apply(keys, added, removed);
    });
    m_panels.show(panel);
    if (!typed.isEmpty())
        panel->setTyped(typed);
}

std::vector<LabelPanel::Known> LabelActions::knownOf(const std::vector<qint64> &keys)
{
    QHash<QString, size_t> counts;
    const bool looked = keys.size() <= mostLookedAt;
    const auto ids = looked ? m_feed.idsOf(keys) : std::vector<std::pair<Uuid, QString>>();
    const auto all = m_feed.read([&](Connection &connection) {
        for (const auto &[id, name] : ids) {
            const QStringList labels = m_feed.table() == Table::Lead ? readLabels(connection, LeadId {id}) : readLabels(connection, CompanyId {id});
            for (const QString &label : labels)
                ++counts[folded(label)];
        }
        return allLabels(connection, m_feed.table());
    });
    std::vector<LabelPanel::Known> having;
    std::vector<LabelPanel::Known> others;
    for (const QString &label : all.valueOr({})) {
        const size_t count = counts.value(folded(label));
        if (!looked)
            others.push_back({label, Qt::PartiallyChecked});
        else if (count == 0)
            others.push_back({label, Qt::Unchecked});
        else
            having.push_back({label, count == ids.size() ? Qt::Checked : Qt::PartiallyChecked});
    }
    having.insert(having.end(), others.begin(), others.end());
    return having;
}

void LabelActions::apply(const std::vector<qint64> &keys, const QStringList &added, const QStringList &removed)
{
    if (added.isEmpty() && removed.isEmpty())
        return;
    if (added.size() + removed.size() == 1) {
        setOne(keys, added.isEmpty() ? removed.front() : added.front(), !added.isEmpty());
        return;
    }
    m_work.withRows(tr("Changing labels of %1 of %2…"), keys,
                    [this, edit = BulkEdit {.addLabels = added, .removeLabels = removed}](const std::vector<Uuid> &things, const EachWatch &watch) {
                        RowWork::Done done;
                        const auto set = FieldEditor(m_feed.pipeline()).setMany(m_feed.table(), things, edit, watch);
                        if (!set) {
                            done.error = set.error();
                            return done;
                        }
                        done.undoable = set->changed > 0;
                        done.sentence = tr("Changed the labels of %Ln row(s).", nullptr, int(set->changed));
                        return done;
                    });
}

void LabelActions::setOne(const std::vector<qint64> &keys, const QString &label, bool on)
{
    m_work.withRows(tr("Changing labels of %1 of %2…"), keys, [this, label, on](const std::vector<Uuid> &things, const EachWatch &watch) {
        RowWork::Done done;
        const auto set = m_feed.pipeline().leads().setLabels(m_feed.table(), things, label, on, watch);
        if (!set) {
            done.error = set.error();
            return done;
        }
        done.undoable = *set > 0;
        //: %1 is a label
        done.sentence = on ? tr("“%1” was put on %Ln row(s).", nullptr, int(*set)).arg(shownText(label, 40))
                           : tr("“%1” was taken off %Ln row(s).", nullptr, int(*set)).arg(shownText(label, 40));
        return done;
    });
}

} // namespace huni
