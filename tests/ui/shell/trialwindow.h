#pragma once

#include "core/funnel/board.h"
#include "core/pipeline.h"
#include "ui/board/boardpage.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace huni::trial {

/// A real pipeline file and what people do with it, through core.
class TrialFile
{
public:
    TrialFile()
    {
        auto made = Pipeline::create(path(),
                                     {.currency = Currency::of("TRY"),
                                      .timeZone = "Europe/Istanbul",
                                      .memberName = QStringLiteral("Deniz")});
        if (made)
            m_pipeline = std::move(*made);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("trial.huni")); }
    QString folder() const { return m_folder.path(); }
    Pipeline &pipeline() { return *m_pipeline; }
    void close() { m_pipeline.reset(); }
    /// As the next run finds it.
    void reopen()
    {
        close();
        if (auto opened = Pipeline::open(path()))
            m_pipeline = std::move(*opened);
    }

    StageId stage(QStringView key) { return m_pipeline->catalog()->stageByKey(key)->id; }
    LeadId add(const QString &name, QStringView stageKey, qint64 value = 0,
               Currency currency = Currency::of("TRY"))
    {
        Lead lead;
        lead.givenName = name;
        lead.email = QStringLiteral("%1@example.com").arg(++m_number);
        lead.stage = stage(stageKey);
        if (value)
            lead.value = Money{value, currency};
        return m_pipeline->leads().create(lead).valueOr({});
    }
    Lead lead(LeadId id)
    {
        Reader reader = m_pipeline->store().reader();
        const auto found = reader.read([&](Connection &c) { return readLead(reader, c, id); });
        return found && *found ? **found : Lead{};
    }
    QString stageKeyOf(LeadId id) { return m_pipeline->catalog()->stage(lead(id).stage)->key; }
    /// What core says stands in a column, by name from the top.
    QStringList names(QStringView stageKey, const BoardFilter &filter = {},
                      BoardOrder order = BoardOrder::ByHand)
    {
        const Catalog catalog = m_pipeline->catalog().valueOr({});
        Reader reader = m_pipeline->store().reader();
        const auto read = reader.read([&](Connection &c) {
            QStringList out;
            const auto keys = readColumn(c, catalog.stageByKey(stageKey)->id, filter, order);
            for (const auto &[key, card] : readCards(c, catalog, keys, m_pipeline->store().clock().now()))
                out += card.name;
            return out;
        });
        return read.valueOr({});
    }
    std::optional<ActionCode> newestAction()
    {
        const auto next = m_pipeline->store().nextUndo();
        return next && *next ? std::optional((*next)->code) : std::nullopt;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Pipeline> m_pipeline;
    int m_number = 0;
};

/// What a view of a column shows, by name from the top.
inline QStringList shownNames(const BoardPage &page, int column)
{
    QStringList out;
    const QAbstractItemModel &model = *const_cast<BoardPage &>(page).view().columnView(column)->model();
    for (int row = 0; row < model.rowCount(); ++row)
        out += model.index(row, 0).data(CardRole).value<CardData>().name;
    return out;
}

/// Drags with the mouse, over the widgets that a person sees.
class Mouse
{
public:
    explicit Mouse(BoardView &view)
        : m_view(view)
    {
    }
    void press(int column, int row)
    {
        m_from = m_view.columnView(column);
        const QPoint at = m_from->cardRect(row).center();
        QTest::mousePress(m_from->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseMove(m_from->viewport(), at + QPoint(0, 20));
    }
    void over(int column, const QPoint &inColumn)
    {
        moveTo(m_view.columnView(column)->viewport()->mapTo(&m_view, inColumn));
    }
    void overTarget(DropTarget target)
    {
        moveTo(m_view.dropBar()->mapTo(&m_view, m_view.dropBar()->targetRect(target).center()));
    }
    void release() { QTest::mouseRelease(m_from->viewport(), Qt::LeftButton, {}, inPort(m_at)); }

private:
    QPoint inPort(const QPoint &board) const { return m_from->viewport()->mapFrom(&m_view, board); }
    void moveTo(const QPoint &board)
    {
        m_at = board;
        QTest::mouseMove(m_from->viewport(), inPort(board));
    }

    BoardView &m_view;
    ColumnView *m_from = nullptr;
    QPoint m_at;
};

} // namespace huni::trial
