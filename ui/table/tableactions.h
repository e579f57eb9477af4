#pragma once

#include "core/exchange/exporter.h"
#include "core/exchange/fieldeditor.h"
#include "core/store/drafts.h"
#include "ui/controls/overlaypanel.h"
#include "ui/table/tablefeed.h"

#include <QPointer>

#include <atomic>

class QMenu;

namespace huni {

class DraftKeeper;
class FormDraft;
class InlineEdit;
class MessageBar;
class SelectionBar;
class TableView;

/// What is done with the rows that are chosen: each is one action and can be undone. What takes long is done in another
/// thread.
class TableActions final : public QObject
{
    Q_OBJECT

public:
    TableActions(TableFeed &feed, TableView &view, const Theme &theme, QWidget &page);
    ~TableActions() override;

    void setMessages(MessageBar &messages) { m_messages = &messages; }
    void setBar(SelectionBar &bar);
    OverlayPanel *openPanel() const { return m_panel; }
    bool isBusy() const { return m_busy; }

    /// The field for a cell, and what becomes of what was typed.
    InlineEdit *makeEdit(const Uuid &thing, const QString &column, QWidget *parent);
    QString storeEdit(const Uuid &thing, const QString &column, const QVariant &value);

    void copyChosen();
    void deleteChosen();
    void editField();
    void addLabel();
    void addToNewList();
    void editList(const FixedList &list);
    void deleteList(const FixedList &list);
    /// Goes on with what was typed into one of the forms for the chosen rows.
    void goOn(const DraftKey &draft);
    void fillOwnerMenu(QMenu &menu);
    void fillStageMenu(QMenu &menu);
    void fillLabelMenu(QMenu &menu);
    void fillListMenu(QMenu &menu);
    void exportShown();
    void merge();
    void cancel() { m_cancelled = true; }
    void showPanel(OverlayPanel *panel);

    /// Applies a value to all chosen rows.
    void setField(const TableField &field, const QString &text);
    void moveTo(StageId stage);
    void setLabel(const QString &label, bool on);
    void setOnList(const FixedList &list, bool on);
    /// Writes the rows that are shown to a file.
    void exportTo(const QString &path, ExportFormat format, CsvProfile profile);

Q_SIGNALS:
    void moveRequested(const huni::CardRef &card, huni::StageId stage);
    void mergeWanted(const std::vector<huni::Uuid> &things);
    void listChosen(huni::ListId list);
    /// Long work begins or has ended.
    void busyChanged();

private:
    using Ids = std::vector<std::pair<Uuid, QString>>;
    struct Done {
        QString sentence{}; ///< what was done
        std::vector<RefusedThing> refused{};
        std::optional<Error> error{};
        bool undoable = true;
    };
    using Work = std::function<Done(const Ids &)>;

    /// Does something with the chosen rows: at once with a few, else in another thread.
    void withChosen(const QString &doing, Work work);
    Result<Ids> idsInPieces(const std::vector<qint64> &keys, const Catalog &catalog, Instant now);
    void tell(const Done &done);
    void report(const Error &error);
    void setBusy(bool busy);
    QWidget *ground() const;
    QString formOf(QStringView form) const;
    Uuid pipelineId() const;
    void keepRows(FormDraft &draft);
    /// Whether rows are chosen; the panel says when not.
    bool hasRows(OverlayPanel &panel);
    void readOpenCell();

    TableFeed &m_feed;
    TableView &m_view;
    const Theme &m_theme;
    QWidget &m_page;
    MessageBar *m_messages = nullptr;
    SelectionBar *m_bar = nullptr;
    QPointer<OverlayPanel> m_panel;
    DraftKeeper *m_drafts;
    QPointer<InlineEdit> m_cell; ///< the one that was opened last
    qint64 m_cellKey = 0;
    QString m_cellColumn;
    std::atomic<bool> m_cancelled = false;
    bool m_busy = false;
    std::unique_ptr<QThreadPool> m_worker; ///< last: waits for its work before anything else goes
};

} // namespace huni
