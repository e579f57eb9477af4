#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

/// The lists that ship with every new pipeline, read from the program's resources (`:/huni/defaults/`).
///
/// Things are stored by key; the names are what a person reads until the pipeline renames them.
/// Every reader also takes the bytes of a file, with the name that errors shall carry.
/// \par Errors  FileUnreadable (no such resource, no JSON, other format); InvalidValue: thing = the file,
///              place = the key of the item (or its number, when it has none), detail = what is wrong
/// \par Source  CONTENT.md
namespace huni {

/// A column of a board.
struct StageDefault {
    enum class Band { Tofu, Mofu, Bofu, End, Aside };

    QString key{};
    QString nameEn{};
    QString nameTr{};
    Band band{};
    QString lifecycle{}; ///< key of the state a lead reaches here; empty: keeps the one it has
    std::optional<int> probability{}; ///< basis points
    std::optional<int> idleDays{}; ///< working days
    int color = 0; ///< index into the stage colours, 0 to 4
    QString movesOnEn{};
    QString movesOnTr{};

    bool operator==(const StageDefault &) const = default;
};

/// Where people come from.
struct ChannelDefault {
    enum class Direction { Inbound, Outbound };

    QString key{};
    QString nameEn{};
    QString nameTr{};
    Direction direction{};

    bool operator==(const ChannelDefault &) const = default;
};

struct ChecklistQuestion {
    QString key{}; ///< unique over all checklists, for example `budget.1`
    QString textEn{};
    QString textTr{};

    bool operator==(const ChecklistQuestion &) const = default;
};

/// What one answer to a dimension means.
struct ChecklistMeaning {
    QString answer{}; ///< yes, partly or no
    QString textEn{};
    QString textTr{};

    bool operator==(const ChecklistMeaning &) const = default;
};

struct ChecklistDimension {
    QString key{};
    QString nameEn{};
    QString nameTr{};
    QVector<ChecklistQuestion> questions{};
    QVector<ChecklistMeaning> meanings{}; ///< none, or all of yes, partly, no in this order

    bool operator==(const ChecklistDimension &) const = default;
};

/// A qualification framework.
struct ChecklistDefault {
    QString key{};
    QString nameEn{};
    QString nameTr{};
    QVector<ChecklistDimension> dimensions{};

    bool operator==(const ChecklistDefault &) const = default;
};

/// Why something was lost, won, returned, disqualified, put aside or let through, and what Huni proposes
/// next.
struct ReasonDefault {
    enum class Kind { Loss, Won, Return, Disqualify, Nurture, Override };

    Kind kind{};
    QString key{}; ///< unique within its kind
    QString nameEn{};
    QString nameTr{};
    QString next{}; ///< nurture, task, handover, disqualify, merge, reassign, question, exclude,
                    ///< withdraw_consent, leave_out, move or none
    std::optional<int> days{}; ///< working days until the proposed follow-up
    QString until{}; ///< their_date, contract_end or budget_period, goes before `days` when known; or empty
    bool asksDetail = false; ///< a word more is wanted: which competitor, which feature
    QString proposesEn{}; ///< both empty when nothing is proposed
    QString proposesTr{};

    bool operator==(const ReasonDefault &) const = default;
};

struct TouchpointKindDefault {
    QString key{};
    QString nameEn{};
    QString nameTr{};
    QString icon{}; ///< name of an icon of the Lucide set
    bool request = false; ///< asks for a demo, a quote or a talk: hot for 14 days

    bool operator==(const TouchpointKindDefault &) const = default;
};

struct ListValue {
    QString key{};
    QString nameEn{};
    QString nameTr{};

    bool operator==(const ListValue &) const = default;
};

/// A short list to choose from: sectors, seniority, roles.
struct ListDefault {
    QString key{};
    QString nameEn{};
    QString nameTr{};
    QVector<ListValue> values{};

    bool operator==(const ListDefault &) const = default;
};

Result<QVector<StageDefault>> stageDefaults();
Result<QVector<StageDefault>> stageDefaults(const QByteArray &json, const QString &file);

Result<QVector<ChannelDefault>> channelDefaults();
Result<QVector<ChannelDefault>> channelDefaults(const QByteArray &json, const QString &file);

Result<QVector<ChecklistDefault>> checklistDefaults();
Result<QVector<ChecklistDefault>> checklistDefaults(const QByteArray &json, const QString &file);

Result<QVector<ReasonDefault>> reasonDefaults();
Result<QVector<ReasonDefault>> reasonDefaults(const QByteArray &json, const QString &file);

Result<QVector<TouchpointKindDefault>> touchpointKindDefaults();
Result<QVector<TouchpointKindDefault>> touchpointKindDefaults(const QByteArray &json, const QString &file);

Result<QVector<ListDefault>> listDefaults();
Result<QVector<ListDefault>> listDefaults(const QByteArray &json, const QString &file);

} // namespace huni
