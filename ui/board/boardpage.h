#pragma once

#include "ui/board/boardview.h"
#include "ui/board/cardactions.h"
#include "ui/models/boardmodel.h"

#include <QKeySequence>

#include <functional>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace huni {

class EmptyState;
class MessageBar;

class PageHeader;

/// The board of a pipeline: its columns, their bands, filter and order. What can be done with cards: CardActions.
class BoardPage final : public QWidget
{
    Q_OBJECT

public:
    /// With a model that has been read before the page is there, or with one of its own.
    BoardPage(Pipeline &pipeline, const Theme &theme, Language language, std::unique_ptr<BoardModel> model = {},
              QWidget *parent = nullptr);

    /// Fills the head of the page: bands, search, view menu, New.
    void attachHeader(PageHeader &header);
    void setMessages(MessageBar &messages);

    void showBand(std::optional<Band> band);
    std::optional<Band> band() const { return m_model.band(); }
    void setDensity(CardDensity density);
    CardDensity density() const { return m_density; }
    void setParts(CardParts parts);
    CardParts parts() const { return m_parts; }
    BoardModel &model() { return m_model; }
    BoardView &view() { return *m_view; }
    /// The panel that asks for something just now; nullptr for none.
    OverlayPanel *openPanel() const { return m_actions->openPanel(); }
    /// How many cards are shown and selected, as a sentence for the status line.
    QString countsText() const;

    /// The lead of the current card; nil when there is none.
    LeadId currentLead() const { return m_actions->leadOf(m_view->currentId()); }
    /// The opportunity that the current card stands for; nil when there is none.
    OpportunityId currentOpportunity() const { return m_actions->opportunityOf(m_view->currentId()); }
    void addCard() { m_actions->addCard(); }
    /// The same in the column of a stage, whose band is shown.
    void addCard(StageId stage);
    void focusFilter();
    void clearFilter();
    void moveCard(const CardRef &card, StageId stage) { m_actions->moveCard(card, stage); }
    /// Goes on with what was typed here in an earlier run and not saved.
    void goOn(const DraftKey &draft);

Q_SIGNALS:
    /// A card was opened: show its lead beside the board.
    void leadActivated(huni::LeadId lead);
    /// The current card is another one: an open panel follows. A nil id: none.
    void currentLeadChanged(huni::LeadId lead);
    void wholeLeadWanted(huni::LeadId lead);
    /// What was done with this lead is wanted.
    void historyWanted(huni::LeadId lead);
    void opportunityHistoryWanted(huni::OpportunityId opportunity);
    void checklistWanted(huni::LeadId lead);
    void countsChanged();
    void bandChanged();
    void densityChanged();
    void partsChanged();
    void undoWanted();
    void importWanted();
    void sampleWanted();

private:
    void createView();
    void createActions();
    QAction *addCommand(const char *id, const char *icon, const QString &text, const QList<QKeySequence> &keys,
                        const std::function<void()> &call);
    void createEmptyStates();
    void showColumns();
    void showHeads();
    void updateEmptyState();
    void fillViewMenu(QMenu &menu);
    template<class Value, class Choose>
    void addChoices(QMenu &menu, const QVector<std::pair<Value, QString>> &choices, const Value &current,
                    Choose choose);
    void addOwners(QMenu &menu);
    void addSources(QMenu &menu);
    void addLimits(QMenu &menu);
    void setFilter(const BoardFilter &filter);
    void showFilter();
    void comeBackToCard();
    void goToFirstCard();
    void showMenuFor(const QByteArray &id, const QPoint &global);
    ColumnNumbers numbersOf(int column) const;
    QString stageName(const Stage &stage) const;

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    QLocale m_locale;
    std::unique_ptr<BoardModel> m_ownModel;
    BoardModel &m_model;
    BoardView *m_view = nullptr;
    CardActions *m_actions = nullptr;
    PageHeader *m_header = nullptr;
    QPushButton *m_viewButton = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_empty = nullptr; ///< what stands in place of the columns
    EmptyState *m_noLeads = nullptr;
    EmptyState *m_noMatch = nullptr;
    CardDensity m_density = CardDensity::Comfortable;
    CardParts m_parts {everyCardPart};
    QByteArray m_keptCard {}; ///< the current card when a filter was cleared
};

} // namespace huni
