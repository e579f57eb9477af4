#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/base/folding.h"
#include "core/funnel/board.h"
#include "core/model/defaults.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct BoardCommandWords {
    Q_DECLARE_TR_FUNCTIONS(BoardCommandWords)
};

constexpr OptionSpec moveOptions[] = {
    {"reason", "KEY",
     QT_TRANSLATE_NOOP("Commands", "Why: the key or name of a reason; asked for when something is lost.")},
    {"override", "TEXT", QT_TRANSLATE_NOOP("Commands", "Why an entry condition may be passed over.")},
};

constexpr OptionSpec boardOptions[] = {
    {"band", "tofu|mofu|bofu", QT_TRANSLATE_NOOP("Commands", "One board; by default the whole funnel.")},
};

Result<QString> reasonKey(const QString &text)
{
    const QString wanted = foldedKey(text);
    QStringList known;
    for (const ReasonDefault &reason : reasonDefaults().valueOr({})) {
        known += reason.key;
        if (wanted == foldedKey(reason.key) || wanted == foldedKey(reason.nameEn)
            || wanted == foldedKey(reason.nameTr))
            return reason.key;
    }
    return Error{Errc::InvalidValue, QStringLiteral("--reason"), known.join(QStringLiteral(", ")), text};
}

Result<MoveTarget> targetFrom(const Session &session)
{
    MoveTarget target;
    const auto stage = session.catalog().findStage(session.word(2));
    if (!stage)
        return stage.error();
    target.stage = (*stage)->id;
    if (session.arguments().has("reason")) {
        auto reason = reasonKey(session.arguments().value("reason"));
        if (!reason)
            return reason.error();
        target.reason = *reason;
    }
    target.override = session.arguments().value("override").trimmed();
    return target;
}

Result<CardRef> cardFrom(Session &session)
{
    const auto id = session.thing(session.word(1));
    if (!id)
        return id.error();
    const auto table = session.editor().tableOf(*id);
    if (table == Table::Lead)
        return CardRef{CardRef::Kind::Lead, *id};
    if (table == Table::Opportunity)
        return CardRef{CardRef::Kind::Opportunity, *id};
    return Error{Errc::NotFound, session.word(1), {}, {}};
}

Result<void> runMove(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    const auto card = cardFrom(session);
    const auto target = targetFrom(session);
    if (!card || !target)
        return card ? target.error() : card.error();
    const auto outcomes = session.pipeline().moves().move({*card}, *target);
    if (!outcomes)
        return outcomes.error();
    const MoveOutcome &outcome = outcomes->front();
    if (session.isJson()) {
        QJsonObject object{{QStringLiteral("id"), card->id.text()},
                           {QStringLiteral("opportunity"),
                            outcome.opportunity ? QJsonValue(outcome.opportunity.text()) : QJsonValue()}};
        putStage(object, QStringLiteral("from"), session, outcome.from);
        putStage(object, QStringLiteral("to"), session, outcome.to);
        session.out().json(object);
        return {};
    }
    //: %1 and %2 are stages
    session.out().line(BoardCommandWords::tr("Moved from %1 to %2.")
                           .arg(stageShown(session, outcome.from), stageShown(session, outcome.to)));
    return {};
}

// Sums of a column in the pipeline's currency, and one line for every other.
struct ColumnFigures {
    std::optional<qint64> sum = 0;
    std::optional<qint64> weighted = 0;
    QJsonArray sums{};
    QStringList shown{};
};

// A sum that is too large to be shown is undefined.
QJsonValue sumJson(std::optional<qint64> minor)
{
    return minor ? QJsonValue(*minor) : QJsonValue(QJsonValue::Null);
}

std::optional<Money> sumMoney(std::optional<qint64> minor, Currency currency)
{
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

ColumnFigures figuresOf(const Session &session, const ColumnHead &head)
{
    ColumnFigures figures;
    for (const StageSum &sum : head.sums) {
        if (sum.currency.isEmpty())
            continue;
        if (sum.currency == session.catalog().currency) {
            figures.sum = sum.amount;
            figures.weighted = sum.weighted;
        }
        figures.sums += QJsonObject{{QStringLiteral("currency"), sum.currency.text()},
                                    {QStringLiteral("count"), sum.count},
                                    {QStringLiteral("sum"), sumJson(sum.amount)},
                                    {QStringLiteral("weighted"), sumJson(sum.weighted)}};
        figures.shown += moneyShown(session, sumMoney(sum.amount, sum.currency));
    }
    return figures;
}

struct BoardColumn {
    ColumnHead head{};
    qint64 idle = 0;
};

QJsonObject columnJson(const Session &session, const BoardColumn &column, const ColumnFigures &figures)
{
    QJsonObject json{{QStringLiteral("count"), column.head.count},
                     {QStringLiteral("sum"), sumJson(figures.sum)},
                     {QStringLiteral("weighted"), sumJson(figures.weighted)},
                     {QStringLiteral("currency"), session.catalog().currency.text()},
                     {QStringLiteral("sums"), figures.sums},
                     {QStringLiteral("idle"), column.idle}};
    putStage(json, QStringLiteral("stage"), session, column.head.stage);
    return json;
}

QStringList columnCells(const Session &session, const BoardColumn &column, const ColumnFigures &figures)
{
    return {stageShown(session, column.head.stage), session.locale().toString(column.head.count),
            figures.shown.join(QStringLiteral(" + ")),
            moneyShown(session, sumMoney(figures.weighted, session.catalog().currency)),
            session.locale().toString(column.idle)};
}

Result<std::optional<Band>> bandAsked(const Session &session)
{
    if (!session.arguments().has("band"))
        return std::optional<Band>();
    const auto band = bandFromKey(session.arguments().value("band").toLower());
    if (!band)
        return usageError(BoardCommandWords::tr("There is no band \"%1\": tofu, mofu or bofu.")
                              .arg(quotedWord(session.arguments().value("band"))));
    return band;
}

Result<void> runBoard(Session &session)
{
    const auto band = bandAsked(session);
    if (!band)
        return band.error();
    if (auto opened = session.open(); !opened)
        return opened;
    const auto all = session.read([&](Reader &, Connection &connection) {
        std::vector<BoardColumn> found;
        for (const Stage *stage : boardStages(session.catalog(), *band))
            found.push_back({readHead(connection, *stage),
                             readIdleCount(connection, session.catalog(), *stage, session.now())});
        return found;
    });
    if (!all)
        return all.error();
    QJsonArray columns;
    std::vector<QStringList> rows;
    for (const BoardColumn &column : *all) {
        const ColumnFigures figures = figuresOf(session, column.head);
        columns += columnJson(session, column, figures);
        rows.push_back(columnCells(session, column, figures));
    }
    if (session.isJson())
        session.out().json({{QStringLiteral("band"), *band ? QJsonValue(bandKey(**band)) : QJsonValue()},
                            {QStringLiteral("columns"), columns}});
    else
        session.out().table({{BoardCommandWords::tr("Stage")},
                             {BoardCommandWords::tr("Cards"), true},
                             {BoardCommandWords::tr("Sum"), true},
                             {BoardCommandWords::tr("Weighted"), true},
                             {BoardCommandWords::tr("Idle"), true}},
                            rows);
    return {};
}

constexpr Command boardTable[] = {
    {"move", "FILE ID STAGE",
     QT_TRANSLATE_NOOP("Commands", "Move a lead or an opportunity to another stage."),
     "move sales.huni ayse@example.com lost --reason price", 3, 3, moveOptions, runMove},
    {"board", "FILE",
     QT_TRANSLATE_NOOP("Commands", "Show the columns of a board with their counts and sums."),
     "board sales.huni --band bofu", 1, 1, boardOptions, runBoard},
};

} // namespace

std::span<const Command> boardCommands()
{
    return boardTable;
}

} // namespace huni
