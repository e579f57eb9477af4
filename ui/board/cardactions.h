#pragma once

#include "core/pipeline.h"
#include "core/store/drafts.h"
#include "ui/board/dropbar.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"

#include <QPointer>

namespace huni {

class BoardModel;
class BoardView;
class FormDraft;
class MessageBar;

/// What can be done with the cards of a board: moving, deleting, adding. Rules are asked of core; what a stage wants is asked
/// for in a small panel.
class CardActions final : public QObject
{
    Q_OBJECT

public:
    /// A child of the view.
    CardActions(Pipeline &pipeline, const Theme &theme, Language language, BoardModel &model, BoardView &view);

    void setMessages(MessageBar &messages) { m_messages = &messages; }
    /// The panel that asks for something just now; nullptr for none.
    OverlayPanel *openPanel() const { return m_panel; }
    LeadId leadOf(const QByteArray &id) const;
    /// The opportunity that the card stands for; nil when it stands for a lead.
    OpportunityId opportunityOf(const QByteArray &id) const;

    /// Cards were dropped in a column, before a row.
    void drop(const QVector<QByteArray> &ids, int toColumn, int row);
    void dropOn(const QVector<QByteArray> &ids, DropTarget target);
    /// Moves cards by hand of a menu: the same rules and panels as a drop.
    void moveCards(const QVector<QByteArray> &ids, StageId stage);
    void moveCard(const CardRef &card, StageId stage);
    void deleteCards(const QVector<QByteArray> &ids);
    /// In the current column.
    void addCard();
    /// The same in the column of a stage that is shown.
    void addCardTo(StageId stage);
    void addIn(int column);
    /// Goes on with a reason that was being written: the panel opens again, unless the stage asks for none any more.
    void goOnMoving(const DraftKey &draft);

Q_SIGNALS:
    void checklistWanted(huni::LeadId lead);

private:
    void tryMove(const QVector<CardRef> &cards, const MoveTarget &target);
    FormDraft *draftOfMove(const QVector<CardRef> &cards, StageId stage, OverlayPanel &panel);
    /// The lead whose card this is: itself, or that of the opportunity on this board.
    LeadId leadOf(const CardRef &card) const;
    QString missingOf(LeadId lead) const;
    void askFor(const Error &error, const QVector<CardRef> &cards, const MoveTarget &target);
    void refuse(const Error &error, StageId stage);
    QVector<CardRef> refsOf(const QVector<QByteArray> &ids) const;
    QWidget *panelGround();
    void openPanel(OverlayPanel *panel);
    void goToNewCard();

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    BoardModel &m_model;
    BoardView &m_view;
    MessageBar *m_messages = nullptr;
    QPointer<OverlayPanel> m_panel;
    Uuid m_newCard {}; ///< just added, and not among the cards that have been read
};

} // namespace huni
