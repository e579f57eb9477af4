#include "ui/table/tableactions.h"

#include "core/funnel/board.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/cellwords.h"
#include "ui/table/listpanel.h"
#include "ui/table/selectionbar.h"
#include "ui/table/tablecopy.h"
#include "ui/table/tableheader.h"
#include "ui/table/tableview.h"
#include "ui/table/textpanel.h"
#include "ui/words/errorwords.h"
#include "ui/words/namewords.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

#include <utility>

namespace huni {

namespace {

constexpr size_t atOnce = 100; // more are worked on in another thread
constexpr size_t idsInPiece = 500;
constexpr size_t mostCopied = 20000;
constexpr qsizetype refusedNamed = 3;

} // namespace

TableActions::TableActions(TableFeed &feed, TableView &view, const Theme &theme, QWidget &page)
    : QObject(&page)
    , m_feed(feed)
    , m_view(view)
    , m_theme(theme)
    , m_page(page)
    , m_worker(std::make_unique<QThreadPool>())
{
    m_worker->setMaxThreadCount(1);
}

TableActions::~TableActions()
{
    m_cancelled = true;
    m_worker->waitForDone();
}

void TableActions::setBar(SelectionBar &bar)
{
    m_bar = &bar;
    connect(&bar, &SelectionBar::cancelWanted, this, &TableActions::cancel);
}

QWidget *TableActions::ground() const
{
    return m_page.window();
}

void TableActions::showPanel(OverlayPanel *panel)
{
    delete m_panel;
    m_panel = panel;
    connect(panel, &OverlayPanel::dismissed, this, [this, panel] {
        if (m_panel == panel)
            m_panel = nullptr;
        panel->deleteLater();
    });
    panel->open();
}

void TableActions::report(const Error &error)
{
    if (m_messages)
        m_messages->showMessage(MessageBar::Problem, errorWords(error, m_feed.language()));
}

InlineEdit *TableActions::makeEdit(const Uuid &thing, const QString &column, QWidget *parent)
{
    const TableField *field = m_feed.fields().find(column);
    if (!field || m_feed.pipeline().store().isReadOnly())
        return nullptr;
    InlineEdit *edit = makeFieldEdit(m_theme, m_feed, *field, parent);
    const TableModel::Line *line = m_feed.model().line(m_view.currentIndex().row());
    const int place = m_feed.model().columnOf(column);
    if (edit && line && line->id == thing && place >= 0)
        edit->setValue(editValueOf(*field, line->values[size_t(place)]));
    return edit;
}

QString TableActions::storeEdit(const Uuid &thing, const QString &column, const QVariant &value)
{
    const TableField *known = m_feed.fields().find(column);
    if (!known)
        return tr("This field was deleted meanwhile.");
    const TableField field = *known;
    if (field.choice == ChoiceOf::Stage) {
        const auto stage = Uuid::fromText(value.toString());
        if (stage)
            Q_EMIT moveRequested({CardRef::Kind::Lead, thing}, StageId {*stage});
        return {};
    }
    Result<void> done;
    if (field.choice == ChoiceOf::Label) {
        BulkEdit edit {.replaceLabels = true};
        for (const QString &label : value.toString().split(u',', Qt::SkipEmptyParts)) {
            if (!label.simplified().isEmpty())
                edit.addLabels += label.simplified();
        }
        const auto set = FieldEditor(m_feed.pipeline()).setMany(m_feed.table(), {thing}, edit);
        if (!set)
            done = set.error();
        else if (!set->refused.empty())
            done = set->refused.front().error;
    } else {
        done = FieldEditor(m_feed.pipeline()).set(thing, {{field.editKey, fieldTextOf(field, value, m_feed.catalog())}});
    }
    return done ? QString() : errorWords(done.error(), m_feed.language());
}

void TableActions::copyChosen()
{
    std::vector<qint64> keys = m_view.selectedKeys();
    if (keys.empty() && m_view.currentKey())
        keys = {m_view.currentKey()};
    if (keys.empty())
        return;
    if (keys.size() > mostCopied) {
        if (m_messages)
            m_messages->showMessage(MessageBar::Problem,
                                    tr("These are too many to copy. Export them to a file, or choose at most %1.")
                                        .arg(m_feed.locale().toString(qint64(mostCopied))));
        return;
    }
    std::vector<int> order;
    QStringList titles;
    for (int visual = 0; visual < m_view.heads()->count(); ++visual) {
        const int column = m_view.heads()->logicalIndex(visual);
        order.push_back(column);
        titles += m_feed.model().columns()[size_t(column)].title;
    }
    TableCopy copy(titles);
    for (const qint64 key : keys) {
        if (const TableModel::Line *line = m_feed.model().line(m_feed.model().rowOf(key)))
            copy.addRow(line->cells, order);
    }
    QApplication::clipboard()->setMimeData(copy.mimeData().release());
    if (m_messages)
        m_messages->showMessage(MessageBar::Done, tr("Copied %Ln row(s).", nullptr, int(keys.size())));
}

Result<TableActions::Ids> TableActions::idsInPieces(const std::vector<qint64> &keys, const Catalog &catalog, Instant now)
{
    Ids ids;
    Reader reader(m_feed.pipeline().store().path());
    for (size_t from = 0; from < keys.size() && !m_cancelled; from += idsInPiece) {
        const std::span piece(keys.data() + from, std::min(idsInPiece, keys.size() - from));
        const auto lines = reader.read(
            [&](Connection &connection) { return readLines(connection, catalog, m_feed.table(), piece, {}, now); });
        if (!lines)
            return lines.error(); // some of the rows would be changed, and be taken for all
        for (const TableLine &line : *lines)
            ids.emplace_back(line.id, line.name);
    }
    return ids;
}

void TableActions::setBusy(bool busy)
{
    m_busy = busy;
    if (!busy && m_bar)
        m_bar->setIdle();
    Q_EMIT busyChanged();
}

void TableActions::withChosen(const QString &doing, Work work)
{
    if (m_busy)
        return;
    const std::vector<qint64> keys = m_view.selectedKeys();
    if (keys.empty())
        return;
    if (m_feed.pipeline().store().isReadOnly()) {
        report({Errc::ReadOnly, m_feed.pipeline().store().path(), {}, {}});
        return;
    }
    if (keys.size() <= atOnce) {
        tell(work(m_feed.idsOf(keys)));
        return;
    }
    m_cancelled = false;
    setBusy(true);
    if (m_bar)
        m_bar->setBusy(doing, 0, 0, true);
    m_worker->start([this, keys, work = std::move(work), catalog = m_feed.catalog(), now = m_feed.now()] {
        const auto ids = idsInPieces(keys, catalog, now);
        Done done;
        if (!ids)
            done.error = ids.error();
        else if (m_cancelled)
            done.error = Error {Errc::Cancelled, {}, {}, {}};
        else
            done = work(*ids);
        QMetaObject::invokeMethod(
            this,
            [this, done = std::move(done)] {
                setBusy(false);
                tell(done);
            },
            Qt::QueuedConnection);
    });
}

void TableActions::tell(const Done &done)
{
    if (!m_messages)
        return;
    if (done.error) {
        if (done.error->code != Errc::Cancelled)
            report(*done.error);
        return;
    }
    if (done.refused.empty()) {
        if (!done.sentence.isEmpty())
            m_messages->showMessage(MessageBar::Done, done.sentence, done.undoable ? tr("Undo") : QString());
        return;
    }
    QStringList named;
    for (qsizetype i = 0; i < std::min<qsizetype>(refusedNamed, qsizetype(done.refused.size())); ++i)
        named += nameOrNone(shownText(done.refused[size_t(i)].name, 40));
    const auto more = qsizetype(done.refused.size()) - named.size();
    QString names = named.join(QStringLiteral(", "));
    if (more > 0)
        //: %1 names of leads or companies
        names = tr("%1 and %Ln more", nullptr, int(more)).arg(names);
    // An id says nothing to people: what is not there any more is told in words.
    const Error &first = done.refused.front().error;
    const QString reason = first.code == Errc::NotFound && Uuid::fromText(first.thing) ? tr("They were deleted meanwhile.")
                                                                                       : errorWords(first, m_feed.language());
    //: %1 what was done, %2 names, %3 the reason of the first
    m_messages->showMessage(MessageBar::Problem, tr("%1 Left as they were: %2. %3").arg(done.sentence, names, reason),
                            done.undoable && !done.sentence.isEmpty() ? tr("Undo") : QString());
}

void TableActions::deleteChosen()
{
    withChosen(tr("Deleting…"), [this](const Ids &things) {
        Done done;
        Result<void> removed;
        if (m_feed.table() == Table::Lead) {
            std::vector<LeadId> leads;
            for (const auto &[id, name] : things)
                leads.push_back(LeadId {id});
            removed = m_feed.pipeline().leads().remove(leads);
            done.sentence = tr("Deleted %Ln lead(s).", nullptr, int(things.size()));
        } else {
            std::vector<CompanyId> companies;
            for (const auto &[id, name] : things)
                companies.push_back(CompanyId {id});
            removed = m_feed.pipeline().leads().removeCompanies(companies);
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
    auto *panel = new BulkPanel(m_theme, m_feed, qint64(count), ground());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto text = panel->value();
        if (!text)
            return;
        const TableField field = panel->field();
        panel->dismiss();
        setField(field, *text);
    });
    showPanel(panel);
}

void TableActions::setField(const TableField &field, const QString &text)
{
    withChosen(tr("Changing…"), [this, editKey = field.editKey, text](const Ids &things) {
        std::vector<Uuid> ids;
        for (const auto &[id, name] : things)
            ids.push_back(id);
        Done done;
        auto set = FieldEditor(m_feed.pipeline()).setMany(m_feed.table(), ids, {.values = {{editKey, text}}});
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
    withChosen(tr("Moving…"), [this, stage](const Ids &things) {
        std::vector<CardRef> cards;
        for (const auto &[id, name] : things)
            cards.push_back({CardRef::Kind::Lead, id});
        Done done;
        auto moved = m_feed.pipeline().moves().moveEach(cards, {.stage = stage});
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

void TableActions::setLabel(const QString &label, bool on)
{
    withChosen(tr("Changing labels…"), [this, label, on](const Ids &things) {
        std::vector<Uuid> ids;
        for (const auto &[id, name] : things)
            ids.push_back(id);
        Done done;
        const auto set = m_feed.pipeline().leads().setLabels(m_feed.table(), ids, label, on);
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

void TableActions::setOnList(const FixedList &list, bool on)
{
    withChosen(tr("Changing the list…"), [this, list, on, expired = list.isExpired(m_feed.today())](const Ids &things) {
        std::vector<Uuid> ids;
        for (const auto &[id, name] : things)
            ids.push_back(id);
        Done done;
        Lists lists(m_feed.pipeline().store());
        const auto changed = on ? lists.add(list.id, m_feed.table(), ids) : lists.takeOff(list.id, m_feed.table(), ids);
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

void TableActions::fillOwnerMenu(QMenu &menu)
{
    const TableField *field = m_feed.fields().find(u"owner");
    if (!field)
        return;
    const TableField owner = *field;
    for (const Member &member : m_feed.catalog().members) {
        connect(menu.addAction(menuText(member.name.left(80))), &QAction::triggered, this,
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
        connect(menu.addAction(menuText(stage.name(m_feed.isTurkish()).left(80))), &QAction::triggered, this,
                [this, id = stage.id] { moveTo(id); });
    }
}

void TableActions::addLabel()
{
    if (m_view.selectedCount() == 0)
        return;
    auto *panel = new TextPanel(m_theme, tr("Add a label"), tr("Label"), {}, tr("Add label"), ground());
    const auto labels = m_feed.read([this](Connection &connection) { return allLabels(connection, m_feed.table()); });
    panel->setSuggestions(labels.valueOr({}));
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const QString label = panel->text();
        if (label.isEmpty()) {
            panel->showProblem(tr("Type a label first."));
            return;
        }
        panel->dismiss();
        setLabel(label, true);
    });
    showPanel(panel);
}

void TableActions::fillLabelMenu(QMenu &menu)
{
    connect(menu.addAction(tr("&New label…")), &QAction::triggered, this, &TableActions::addLabel);
    const auto labels = m_feed.read([this](Connection &connection) { return allLabels(connection, m_feed.table()); }).valueOr({});
    if (labels.isEmpty())
        return;
    menu.addSeparator();
    for (const QString &label : labels.mid(0, 20))
        connect(menu.addAction(menuText(label.left(80))), &QAction::triggered, this, [this, label] { setLabel(label, true); });
    QMenu *off = menu.addMenu(tr("&Take off"));
    for (const QString &label : labels.mid(0, 40))
        connect(off->addAction(menuText(label.left(80))), &QAction::triggered, this, [this, label] { setLabel(label, false); });
}

void TableActions::fillListMenu(QMenu &menu)
{
    connect(menu.addAction(tr("&New list from these…")), &QAction::triggered, this, &TableActions::addToNewList);
    if (m_feed.lists().empty())
        return;
    menu.addSeparator();
    QMenu *off = nullptr;
    for (const FixedList &list : m_feed.lists()) {
        QString name = menuText(list.name.left(80));
        if (list.isExpired(m_feed.today()))
            //: %1 is a list
            name = tr("%1 (expired)").arg(name);
        connect(menu.addAction(name), &QAction::triggered, this, [this, list] { setOnList(list, true); });
    }
    off = menu.addMenu(tr("&Take off"));
    for (const FixedList &list : m_feed.lists())
        connect(off->addAction(menuText(list.name.left(80))), &QAction::triggered, this, [this, list] { setOnList(list, false); });
}

void TableActions::addToNewList()
{
    auto *panel = new ListPanel(m_theme, {}, m_feed.catalog().currency, m_feed.today(), m_feed.locale(), tr("New list"),
                                tr("Create list"), ground());
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
        setOnList(stored, true);
    });
    showPanel(panel);
}

void TableActions::editList(const FixedList &list)
{
    auto *panel = new ListPanel(m_theme, list, m_feed.catalog().currency, m_feed.today(), m_feed.locale(), tr("List"), tr("Save"),
                                ground());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto changed = panel->list();
        if (!changed)
            return;
        if (const auto done = Lists(m_feed.pipeline().store()).edit(*changed); !done)
            panel->showProblem(errorWords(done.error(), m_feed.language()));
        else
            panel->dismiss();
    });
    showPanel(panel);
}

void TableActions::deleteList(const FixedList &list)
{
    Done done;
    if (const auto removed = Lists(m_feed.pipeline().store()).remove(list.id); !removed)
        done.error = removed.error();
    else
        //: %1 is a list
        done.sentence = tr("Deleted the list “%1”. Who was on it stays.").arg(shownText(list.name, 60));
    tell(done);
}

void TableActions::merge()
{
    const auto ids = m_feed.idsOf(m_view.selectedKeys());
    std::vector<Uuid> things;
    for (const auto &[id, name] : ids)
        things.push_back(id);
    if (things.size() > 1)
        Q_EMIT mergeWanted(things);
}

void TableActions::exportShown()
{
    const QString csv = tr("CSV, exact (*.csv)");
    const QString sheet = tr("CSV for spreadsheets (*.csv)");
    const QString json = tr("JSON (*.json)");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = m_feed.table() == Table::Lead ? tr("Leads") : tr("Companies");
    QString chosen = sheet;
    QString path = QFileDialog::getSaveFileName(&m_page, tr("Export what is shown"), folder + u'/' + name + QStringLiteral(".csv"),
                                                QStringList {sheet, csv, json}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    const bool asJson = chosen == json || path.endsWith(u".json", Qt::CaseInsensitive);
    if (!path.section(u'/', -1).contains(u'.'))
        path += asJson ? QStringLiteral(".json") : QStringLiteral(".csv");
    exportTo(path, asJson ? ExportFormat::Json : ExportFormat::Csv, chosen == csv ? CsvProfile::Exact : CsvProfile::Spreadsheet);
}

void TableActions::exportTo(const QString &path, ExportFormat format, CsvProfile profile)
{
    if (m_busy)
        return;
    ExportRequest request;
    request.kind = m_feed.table() == Table::Lead ? ExportKind::Leads : ExportKind::Companies;
    request.path = path;
    request.format = format;
    request.profile = profile;
    // Where the decimal sign is a comma, a spreadsheet takes the semicolon for what parts cells.
    request.delimiter = profile == CsvProfile::Spreadsheet && m_feed.locale().decimalPoint() == u"," ? ';' : ',';
    request.now = m_feed.now();
    ShownTable shown;
    const std::vector<qint64> chosen = m_view.selectedKeys();
    shown.rows = chosen.size() > 1 ? chosen : m_feed.model().keys();
    for (int visual = 0; visual < m_view.heads()->count(); ++visual) {
        const TableColumn &column = m_feed.model().columns()[size_t(m_view.heads()->logicalIndex(visual))];
        shown.fields += column.key;
        if (profile == CsvProfile::Spreadsheet && format == ExportFormat::Csv)
            shown.headers += column.title;
    }
    const auto all = qint64(shown.rows.size());
    request.shown = std::move(shown);
    request.cancel = &m_cancelled;
    m_cancelled = false;
    request.progress = [this, all](qint64 rows) {
        QMetaObject::invokeMethod(
            this,
            [this, rows, all] {
                if (m_busy && m_bar)
                    m_bar->setBusy(tr("Exporting %1 of %2…").arg(m_feed.locale().toString(rows), m_feed.locale().toString(all)), rows, all, true);
            },
            Qt::QueuedConnection);
    };
    setBusy(true);
    if (m_bar)
        m_bar->setBusy(tr("Exporting…"), 0, all, true);
    m_worker->start([this, request] {
        const auto written = exportThings(m_feed.pipeline().store(), request);
        QMetaObject::invokeMethod(
            this,
            [this, written, path = request.path] {
                setBusy(false);
                Done done;
                done.undoable = false;
                if (!written)
                    done.error = written.error();
                else
                    //: %1 is a file
                    done.sentence = tr("Exported %Ln row(s) to %1.", nullptr, int(*written)).arg(shownText(path));
                tell(done);
            },
            Qt::QueuedConnection);
    });
}

} // namespace huni
