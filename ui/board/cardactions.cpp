#include "ui/board/cardactions.h"

#include "core/exchange/fieldeditor.h"
#include "ui/board/boardview.h"
#include "ui/board/conditionpanel.h"
#include "ui/board/quickaddpanel.h"
#include "ui/controls/formdraft.h"
#include "ui/controls/messagebar.h"
#include "ui/models/boardmodel.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"

#include <algorithm>

namespace huni {

namespace {

// Of drafts: the cards that a move is about, as `lead:<id>` or `opportunity:<id>` with commas between.
const QString cardsContext = QStringLiteral("cards");
const QString stageContext = QStringLiteral("stage");
const QString moveForm = QStringLiteral("move");

QString draftTextOf(const QVector<CardRef> &cards)
{
    QStringList texts;
    for (const CardRef &card : cards)
        texts += (card.kind == CardRef::Kind::Lead ? QStringLiteral("lead:") : QStringLiteral("opportunity:")) + card.id.text();
    return texts.join(u',');
}

QVector<CardRef> cardsOfDraftText(const QString &text)
{
    QVector<CardRef> cards;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
        const bool isLead = each.startsWith(u"lead:");
        if (const auto id = Uuid::fromText(each.section(u':', 1)))
            cards += {isLead ? CardRef::Kind::Lead : CardRef::Kind::Opportunity, *id};
    }
    return cards;
}

} // namespace

CardActions::CardActions(Pipeline &pipeline, const Theme &theme, Language language, BoardModel &model, BoardView &view)
    : QObject(&view)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
    , m_model(model)
    , m_view(view)
{
    connect(&m_model, &BoardModel::settled, this, &CardActions::goToNewCard);
}

QVector<CardRef> CardActions::refsOf(const QVector<QByteArray> &ids) const
{
    QVector<CardRef> refs;
    for (const QByteArray &id : ids) {
        const auto [column, row] = m_model.find(Uuid::fromBytes(id).value_or(Uuid {}));
        if (const auto card = m_model.card(column, row))
            refs += card->ref;
    }
    return refs;
}

LeadId CardActions::leadOf(const QByteArray &id) const
{
    if (id.isEmpty())
        return {};
    const auto [column, row] = m_model.find(Uuid::fromBytes(id).value_or(Uuid {}));
    const auto card = m_model.card(column, row);
    return card ? card->lead : LeadId {};
}

OpportunityId CardActions::opportunityOf(const QByteArray &id) const
{
    const QVector<CardRef> cards = id.isEmpty() ? QVector<CardRef> {} : refsOf({id});
    const bool isOne = !cards.isEmpty() && cards.first().kind == CardRef::Kind::Opportunity;
    return isOne ? OpportunityId {cards.first().id} : OpportunityId {};
}

void CardActions::drop(const QVector<QByteArray> &ids, int toColumn, int row)
{
    const QVector<CardRef> cards = refsOf(ids);
    if (cards.isEmpty())
        return;
    MoveTarget target;
    target.stage = m_model.stageOf(toColumn).id;
    if (m_model.order() != BoardOrder::ByHand) {
        const auto [fromColumn, fromRow] = m_model.find(cards.first().id);
        Q_UNUSED(fromRow)
        if (fromColumn == toColumn) {
            m_view.showRefusal(toColumn, tr("The cards are sorted. Choose the order ‘By hand’ to place them yourself."));
            return;
        }
    } else {
        // The first card from that row on that stays where it is.
        const ColumnModel &column = *m_model.columns()[size_t(toColumn)];
        for (int i = row; i < column.rowCount() && !target.before; ++i) {
            const auto card = column.cardAt(i);
            if (card && !cards.contains(card->ref))
                target.before = card->ref;
        }
        target.atEnd = !target.before;
    }
    tryMove(cards, target);
}

void CardActions::moveCards(const QVector<QByteArray> &ids, StageId stage)
{
    const QVector<CardRef> cards = refsOf(ids);
    if (!cards.isEmpty())
        tryMove(cards, {.stage = stage});
}

void CardActions::moveCard(const CardRef &card, StageId stage)
{
    tryMove({card}, {.stage = stage});
}

void CardActions::tryMove(const QVector<CardRef> &cards, const MoveTarget &target)
{
    const auto moved = m_pipeline.moves().move({cards.begin(), cards.end()}, target);
    if (moved)
        return; // the models follow the commit
    if (moved.error().code == Errc::ConditionNotMet
        && (moved.error().detail == u"lost_reason" || moved.error().detail == u"bant_qualified"))
        askFor(moved.error(), cards, target);
    else
        refuse(moved.error(), target.stage);
}

LeadId CardActions::leadOf(const CardRef &card) const
{
    return card.kind == CardRef::Kind::Lead ? LeadId {card.id} : leadOf(card.id.view().toByteArray());
}

// Read from the file: the lead may stand on another board than this one.
QString CardActions::missingOf(LeadId lead) const
{
    Reader reader = m_pipeline.store().reader();
    const auto answers = reader.read([&](Connection &connection) { return readBant(connection, lead); });
    if (!lead || !answers)
        return {};
    QStringList names;
    for (const QString &dimension : missingForQualified(verdictsOf(*answers)))
        names += dimensionName(dimension);
    return names.join(QStringLiteral(", "));
}

void CardActions::askFor(const Error &error, const QVector<CardRef> &cards, const MoveTarget &target)
{
    const Stage *stage = m_model.catalog().stage(target.stage);
    if (!stage)
        return;
    const auto asks = error.detail == u"lost_reason" ? ConditionPanel::Asks::LossReason : ConditionPanel::Asks::Override;
    const LeadId lead = leadOf(cards.first());
    auto *panel = new ConditionPanel(m_theme, asks, error.thing, stage->name(m_language == Language::Turkish),
                                     cards.size() == 1 ? missingOf(lead) : QString(), m_language, panelGround());
    panel->keepDraft(*draftOfMove(cards, target.stage, *panel));
    connect(panel, &ConditionPanel::accepted, this, [this, panel, cards, target, asks] {
        MoveTarget filled = target;
        filled.reason = panel->reason();
        if (asks == ConditionPanel::Asks::Override)
            filled.override = panel->detail().isEmpty() ? panel->reason() : panel->detail();
        else if (!panel->detail().isEmpty())
            filled.override = panel->detail();
        // What was written stays while it cannot be used.
        if (const auto moved = m_pipeline.moves().move({cards.begin(), cards.end()}, filled); !moved)
            panel->showProblem(errorWords(moved.error(), m_language));
        else
            panel->dismiss();
    });
    connect(panel, &ConditionPanel::checklistWanted, this, [this, panel, lead] {
        panel->dismiss();
        Q_EMIT checklistWanted(lead);
    });
    openPanel(panel);
}

// The reason is about the first of the cards; the others are named beside it.
FormDraft *CardActions::draftOfMove(const QVector<CardRef> &cards, StageId stage, OverlayPanel &panel)
{
    auto *draft = new FormDraft(m_pipeline.drafts(), moveForm, cards.first().id, panel);
    draft->setContext(cardsContext, draftTextOf(cards));
    draft->setContext(stageContext, stage.text());
    return draft;
}

void CardActions::goOnMoving(const DraftKey &draft)
{
    const FormDraft kept(m_pipeline.drafts(), draft.form, draft.thing, nullptr);
    const QVector<CardRef> cards = cardsOfDraftText(kept.context(cardsContext));
    const auto stage = Uuid::fromText(kept.context(stageContext));
    if (!cards.isEmpty() && stage)
        tryMove(cards, {.stage = StageId {*stage}});
    if (!m_panel) // it may go there without a reason now, or not at all: this was said
        m_pipeline.drafts().discard(draft.form, draft.thing);
}

// Panels lie over the whole window, so that a move asked for on a lead's page can be answered there.
QWidget *CardActions::panelGround()
{
    return m_view.window();
}

void CardActions::openPanel(OverlayPanel *panel)
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

void CardActions::refuse(const Error &error, StageId stage)
{
    const int column = m_model.columnOf(stage);
    if (column >= 0)
        m_view.showRefusal(column, errorWords(error, m_language));
    else if (m_messages)
        m_messages->showMessage(MessageBar::Problem, errorWords(error, m_language));
}

void CardActions::dropOn(const QVector<QByteArray> &ids, DropTarget target)
{
    if (target == DropTarget::Delete) {
        deleteCards(ids);
        return;
    }
    const char16_t *key = target == DropTarget::Won ? u"won" : target == DropTarget::Lost ? u"lost" : u"nurture";
    if (const Stage *stage = m_model.catalog().stageByKey(key))
        moveCards(ids, stage->id);
}

void CardActions::deleteCards(const QVector<QByteArray> &ids)
{
    std::vector<LeadId> leads;
    std::vector<OpportunityId> opportunities;
    std::vector<Uuid> both;
    for (const CardRef &card : refsOf(ids)) {
        both.push_back(card.id);
        if (card.kind == CardRef::Kind::Lead)
            leads.push_back(LeadId {card.id});
        else
            opportunities.push_back(OpportunityId {card.id});
    }
    Result<void> done;
    if (!leads.empty() && !opportunities.empty())
        done = FieldEditor(m_pipeline).remove(both); // one action: one undo brings all of them back
    else if (!leads.empty())
        done = m_pipeline.leads().remove(leads);
    else if (!opportunities.empty())
        done = m_pipeline.opportunities().remove(opportunities);
    if (!m_messages)
        return;
    if (!done)
        m_messages->showMessage(MessageBar::Problem, errorWords(done.error(), m_language));
    else if (!leads.empty() || !opportunities.empty())
        m_messages->showMessage(MessageBar::Done, tr("Deleted %Ln card(s).", nullptr, int(leads.size() + opportunities.size())),
                                tr("Undo"));
}

void CardActions::addCard()
{
    if (!m_model.columns().empty())
        addIn(std::clamp(m_view.currentColumn(), 0, int(m_model.columns().size()) - 1));
}

void CardActions::addCardTo(StageId stage)
{
    for (int column = 0; column < int(m_model.columns().size()); ++column) {
        if (m_model.stageOf(column).id == stage)
            return addIn(column);
    }
}

void CardActions::addIn(int column)
{
    if (m_pipeline.store().isReadOnly()) {
        if (m_messages)
            m_messages->showMessage(MessageBar::Problem, errorWords({Errc::ReadOnly, m_pipeline.store().path(), {}, {}}, m_language));
        return;
    }
    // Where cards end, none begins: the first column takes it.
    const Stage &stage = m_model.stageOf(m_model.stageOf(column).isOpen() ? column : 0);
    auto *panel = new QuickAddPanel(m_theme, m_model.catalog(), stage, m_language, panelGround());
    panel->keepDraft(m_pipeline.drafts(), QStringLiteral("card"), stage.id.uuid);
    connect(panel, &QuickAddPanel::accepted, this, [this, panel] {
        Uuid made;
        std::optional<Error> error;
        if (panel->isOpportunity()) {
            const auto opportunity = panel->opportunity();
            if (!opportunity)
                return;
            auto created = m_pipeline.opportunities().create(*opportunity, panel->companyName());
            created ? void(made = created->uuid) : void(error = created.error());
        } else {
            const auto lead = panel->lead();
            if (!lead)
                return;
            auto created = m_pipeline.leads().create(*lead, panel->companyName());
            created ? void(made = created->uuid) : void(error = created.error());
        }
        if (error) {
            panel->showProblem(errorWords(*error, m_language));
            return;
        }
        panel->dismiss();
        m_newCard = made;
        goToNewCard();
    });
    openPanel(panel);
}

// While a filter or an order stands, the columns are read anew behind the scenes: the card comes with them, or is not let
// through.
void CardActions::goToNewCard()
{
    if (m_newCard.isNil())
        return;
    if (const auto [column, row] = m_model.find(m_newCard); column >= 0) {
        m_newCard = {};
        m_view.setCurrentCard(column, row);
    } else if (m_model.isComplete()) {
        m_newCard = {};
        if (m_messages && !m_model.filter().isEmpty())
            m_messages->showMessage(MessageBar::Done, tr("The new card was added, but the filter does not show it."));
    }
}

} // namespace huni
