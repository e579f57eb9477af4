#pragma once

#include "core/store/operation.h"

#include <QMetaType>

#include <memory>
#include <vector>

namespace huni {

/// What an action did, as a code: ui/words turns it into 'moved "%1" to %2'. Stored in the file: append only.
enum class ActionCode : int {
    CreatePipeline = 1, ///< init; cannot be undone
    Undo = 2, ///< takes back another action
    Redo = 3, ///< takes back an undo
    TakeBack = 4, ///< takes back an action that a crash cut off
    Import = 5,
    Generate = 6,
    CreateLead = 10,
    EditLead = 11,
    DeleteLeads = 12,
    MoveLeads = 13,
    CombineLeads = 14, ///< one lead goes into another
    MarkDistinct = 15, ///< two things that look alike are not the same
    EditLeads = 16, ///< many at once
    CreateCompany = 20,
    EditCompany = 21,
    DeleteCompanies = 22,
    CombineCompanies = 23,
    EditCompanies = 24,
    CreateOpportunity = 30,
    EditOpportunity = 31,
    DeleteOpportunities = 32,
    MoveOpportunities = 33,
    AddTouchpoint = 40,
    AddNote = 41,
    EditNote = 42,
    DeleteNote = 43,
    AnswerChecklist = 50,
    EditChecklist = 51,
    CreateCampaign = 60,
    EditCampaign = 61,
    DeleteCampaign = 62,
    CreateStage = 70,
    EditStage = 71,
    DeleteStage = 72,
    CreateCustomField = 80,
    EditCustomField = 81,
    DeleteCustomField = 82,
    EditMember = 90,
    EditSetting = 91,
    EditLabels = 92,
    EditProduct = 93,
    CreateChannel = 100,
    EditChannel = 101,
    DeleteChannel = 102,
    SaveView = 110,
    DeleteView = 111,
    CreateList = 120,
    EditList = 121,
    DeleteList = 122,
    EditListMembers = 123,
    PublishScoring = 130, ///< a new version of a scoring model
    EditScoringModel = 131, ///< its name or market, or a model more
    DeleteScoringModel = 132,
    GivePoints = 133, ///< by hand, with a reason
    TakePointsBack = 134,
    TrainPrediction = 135, ///< a probability learnt from closed leads
};

/// One action in the log: what undo takes back as a whole.
struct ActionInfo {
    qint64 writer = 0; ///< local index of the writer
    qint64 action = 0; ///< number of the action within its writer
    ActionCode code{};
    QStringList args{}; ///< names for the sentence, as they were then
    Uuid person{}; ///< the member who acted
    std::optional<qint64> undoes{}; ///< the action that this one takes back
    bool closed = true;
    Instant at = 0;
    /// Writer of the action that `undoes` names. A restored or copied file goes on under a new writer id and
    /// takes back what its earlier ones did, so it need not be `writer`.
    qint64 undoesWriter = 0;

    bool operator==(const ActionInfo &) const = default;
};

/// One row that a transaction changed. `before` and `after` are null when the row was or is not there for
/// people (not created yet, or deleted).
struct RowChange {
    Table table{};
    Uuid row{};
    qint64 n = 0; ///< local number of the row in its table
    std::shared_ptr<const Record> before{};
    std::shared_ptr<const Record> after{};
};

/// Everything that one transaction changed, announced once after it was committed.
struct ChangeSet {
    enum class Origin {
        Here, ///< this process
        ElsewhereHere, ///< another process on the same file: `before` is null, but for rows that it deleted
        NewDay, ///< nobody wrote, there are no rows: another day has come, so that idle days, scores and dates are others
    };

    qint64 commitNo = 0;
    Origin origin = Origin::Here;
    ActionInfo action{};
    std::shared_ptr<const std::vector<RowChange>> rows{};
};

} // namespace huni

Q_DECLARE_METATYPE(huni::ChangeSet)
