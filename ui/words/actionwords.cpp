#include "ui/words/actionwords.h"

#include "core/exchange/fieldlists.h"
#include "core/model/defaults.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ActionWords {
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
};

QString argAt(const ActionInfo &action, int index)
{
    const QString text = shownText(action.args.value(index), 80);
    return text.isEmpty() ? QStringLiteral("—") : text;
}

int countAt(const ActionInfo &action, int index)
{
    return std::max(1, action.args.value(index).toInt());
}

// Moves carry: how many, a name, the stage's key and its name in both languages.
QString movedWords(const ActionInfo &action, Language language)
{
    const QString stage = argAt(action, language == Language::Turkish ? 4 : 3);
    const int count = countAt(action, 0);
    if (count == 1) {
        //: %1 is a lead or opportunity, %2 a stage
        return ActionWords::tr("moved \"%1\" to %2").arg(argAt(action, 1), stage);
    }
    return action.code == ActionCode::MoveOpportunities
        //: %1 is a stage
        ? ActionWords::tr("moved %Ln opportunity(ies) to %1", nullptr, count).arg(stage)
        //: %1 is a stage
        : ActionWords::tr("moved %Ln lead(s) to %1", nullptr, count).arg(stage);
}

QString deletedWords(const ActionInfo &action)
{
    const int count = countAt(action, 0);
    if (count == 1 && action.args.size() > 1)
        return ActionWords::tr("deleted \"%1\"").arg(argAt(action, 1));
    switch (action.code) {
    case ActionCode::DeleteCompanies:
        return ActionWords::tr("deleted %Ln company(ies)", nullptr, count);
    case ActionCode::DeleteOpportunities:
        return ActionWords::tr("deleted %Ln opportunity(ies)", nullptr, count);
    default:
        return ActionWords::tr("deleted %Ln lead(s)", nullptr, count);
    }
}

QString answeredWords(const ActionInfo &action)
{
    QStringList names;
    for (const QString &dimension : action.args.value(1).split(u',', Qt::SkipEmptyParts))
        names += dimensionName(dimension);
    //: %1 is a lead, %2 dimensions of BANT
    return names.isEmpty() ? ActionWords::tr("answered BANT of \"%1\"").arg(argAt(action, 0))
                           : ActionWords::tr("answered BANT of \"%1\": %2")
                                 .arg(argAt(action, 0), names.join(QStringLiteral(", ")));
}

QString activityWords(const ActionInfo &action, Language language)
{
    const QString kind = action.args.value(0);
    const bool isNote = kind == u"note" || action.args.size() < 2;
    if (isNote)
        return ActionWords::tr("added a note to \"%1\"").arg(argAt(action, action.args.size() < 2 ? 0 : 1));
    //: %1 is call, meeting, task ...; %2 a lead
    return ActionWords::tr("added to \"%2\": %1")
        .arg(shownText(activityKindName(kind, language)), argAt(action, 1));
}

QString bulkWords(const ActionInfo &action)
{
    const QString source = action.args.size() > 1 ? argAt(action, 1) : QString();
    const int count = action.args.value(0).toInt();
    if (action.code == ActionCode::Generate)
        return ActionWords::tr("generated %Ln lead(s)", nullptr, count);
    if (source.isEmpty()) // a name alone: of the file
        return ActionWords::tr("imported \"%1\"").arg(argAt(action, 0));
    //: %1 is a file
    return ActionWords::tr("imported %Ln row(s) from \"%1\"", nullptr, count).arg(source);
}

QString againWords(const ActionInfo &action, Language language, const ActionInfo *original)
{
    const QString what = original ? actionWords(*original, language) : QString();
    if (action.code == ActionCode::Redo)
        //: %1 is what was done again: moved "Ayşe Demir" to SQL
        return what.isEmpty() ? ActionWords::tr("did something again")
                              : ActionWords::tr("did again: %1").arg(what);
    //: %1 is what was taken back: moved "Ayşe Demir" to SQL
    return what.isEmpty() ? ActionWords::tr("undid something") : ActionWords::tr("undid: %1").arg(what);
}

} // namespace

QString actionWords(const ActionInfo &action, Language language, const ActionInfo *original)
{
    switch (action.code) {
    case ActionCode::CreatePipeline:
        return ActionWords::tr("created the pipeline \"%1\"").arg(argAt(action, 0));
    case ActionCode::Undo:
    case ActionCode::Redo:
    case ActionCode::TakeBack:
        return againWords(action, language, original);
    case ActionCode::Import:
    case ActionCode::Generate:
        return bulkWords(action);
    case ActionCode::CreateLead:
    case ActionCode::CreateCompany:
    case ActionCode::CreateOpportunity:
    case ActionCode::CreateCampaign:
        return ActionWords::tr("added \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditLead:
    case ActionCode::EditCompany:
    case ActionCode::EditOpportunity:
    case ActionCode::EditCampaign:
    case ActionCode::EditMember:
    case ActionCode::EditProduct:
        return ActionWords::tr("edited \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteLeads:
    case ActionCode::DeleteCompanies:
    case ActionCode::DeleteOpportunities:
        return deletedWords(action);
    case ActionCode::DeleteCampaign:
        return ActionWords::tr("deleted the campaign \"%1\"").arg(argAt(action, 0));
    case ActionCode::MoveLeads:
    case ActionCode::MoveOpportunities:
        return movedWords(action, language);
    case ActionCode::AddTouchpoint:
        //: %1 is a kind of touchpoint, %2 a lead
        return ActionWords::tr("noted for \"%2\": %1")
            .arg(shownText(touchpointKindName(action.args.value(0), language)), argAt(action, 1));
    case ActionCode::AddNote:
        return activityWords(action, language);
    case ActionCode::EditNote:
        return ActionWords::tr("edited a note of \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteNote:
        return ActionWords::tr("deleted a note of \"%1\"").arg(argAt(action, 0));
    case ActionCode::AnswerChecklist:
        return answeredWords(action);
    case ActionCode::CreateStage:
        return ActionWords::tr("added the stage \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditStage:
        return ActionWords::tr("edited the stage \"%1\"").arg(argAt(action, 0));
    case ActionCode::CreateCustomField:
        return ActionWords::tr("added the field \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditCustomField:
        return ActionWords::tr("edited the field \"%1\"").arg(argAt(action, 0));
    case ActionCode::CombineLeads:
    case ActionCode::CombineCompanies:
        if (action.args.size() > 2)
            //: several that were one and the same: %n others went into %1
            return ActionWords::tr("merged %Ln other(s) into \"%1\"", nullptr, countAt(action, 2)).arg(argAt(action, 1));
        //: two leads or companies that were one and the same: %1 went into %2
        return ActionWords::tr("merged \"%1\" into \"%2\"").arg(argAt(action, 0), argAt(action, 1));
    case ActionCode::MarkDistinct:
        //: %1 and %2 are leads or companies that look alike
        return ActionWords::tr("noted that \"%1\" and \"%2\" are not the same").arg(argAt(action, 0), argAt(action, 1));
    case ActionCode::EditLeads:
        return ActionWords::tr("edited %Ln lead(s)", nullptr, countAt(action, 0));
    case ActionCode::EditCompanies:
        return ActionWords::tr("edited %Ln company(ies)", nullptr, countAt(action, 0));
    case ActionCode::EditChecklist:
        return ActionWords::tr("edited the checklist \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteStage:
        return ActionWords::tr("deleted the stage \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteCustomField:
        return ActionWords::tr("deleted the field \"%1\"").arg(argAt(action, 0));
    case ActionCode::CreateChannel:
        return ActionWords::tr("added the channel \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditChannel:
        return ActionWords::tr("edited the channel \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteChannel:
        return ActionWords::tr("deleted the channel \"%1\"").arg(argAt(action, 0));
    case ActionCode::SaveView:
        return ActionWords::tr("saved the view \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteView:
        return ActionWords::tr("deleted the view \"%1\"").arg(argAt(action, 0));
    case ActionCode::CreateList:
        return ActionWords::tr("added the list \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditList:
        return ActionWords::tr("edited the list \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteList:
        return ActionWords::tr("deleted the list \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditListMembers:
        //: %1 is a list
        return ActionWords::tr("changed who is on the list \"%1\"").arg(argAt(action, 0));
    case ActionCode::EditSetting:
        return ActionWords::tr("changed the settings");
    case ActionCode::PublishScoring:
        if (!argAt(action, 0).isEmpty()) {
            //: %1 is a market
            return ActionWords::tr("published a new version of the scoring model for \"%1\"").arg(argAt(action, 0));
        }
        return ActionWords::tr("published a new version of the scoring model");
    case ActionCode::EditScoringModel:
        return ActionWords::tr("edited the scoring model of \"%1\"").arg(argAt(action, 0));
    case ActionCode::DeleteScoringModel:
        return ActionWords::tr("deleted the scoring model of \"%1\"").arg(argAt(action, 0));
    case ActionCode::TrainPrediction:
        return ActionWords::tr("learnt from won and lost leads anew");
    case ActionCode::GivePoints:
        //: %1 is a lead, %2 a number of points
        return ActionWords::tr("gave \"%1\" %2 points by hand").arg(argAt(action, 0), argAt(action, 1));
    case ActionCode::TakePointsBack:
        return ActionWords::tr("took back points given to \"%1\" by hand").arg(argAt(action, 0));
    case ActionCode::EditLabels:
        if (action.args.size() > 2) {
            //: %1 is a label, %n how many leads or companies
            return ActionWords::tr("changed the label \"%1\" of %Ln thing(s)", nullptr, countAt(action, 2)).arg(argAt(action, 0));
        }
        //: %1 is a label, %2 a lead
        return ActionWords::tr("changed the label \"%1\" of \"%2\"").arg(argAt(action, 0), argAt(action, 1));
    }
    //: a change that only a newer version of Huni knows
    return ActionWords::tr("changed something");
}

QString touchpointKindName(const QString &key, Language language)
{
    static const QVector<TouchpointKindDefault> kinds = touchpointKindDefaults().valueOr({});
    for (const TouchpointKindDefault &kind : kinds) {
        if (kind.key == key)
            return language == Language::Turkish ? kind.nameTr : kind.nameEn;
    }
    return key;
}

QString activityKindName(const QString &key, Language language)
{
    return listName(u"activity", key, language == Language::Turkish);
}

QString activityIcon(const QString &kind)
{
    static const QHash<QString, QString> icons{{QStringLiteral("call"), QStringLiteral("phone")},
                                               {QStringLiteral("email"), QStringLiteral("mail")},
                                               {QStringLiteral("meeting"), QStringLiteral("users")},
                                               {QStringLiteral("visit"), QStringLiteral("map-pin")},
                                               {QStringLiteral("video_call"), QStringLiteral("video")},
                                               {QStringLiteral("message"), QStringLiteral("message-square")},
                                               {QStringLiteral("task"), QStringLiteral("square-check")},
                                               {QStringLiteral("note"), QStringLiteral("sticky-note")},
                                               {QStringLiteral("comment"), QStringLiteral("message-circle")}};
    return icons.value(kind, QStringLiteral("activity"));
}

QStringList reasonKeys()
{
    QStringList keys;
    for (const ReasonDefault &reason : reasonDefaults().valueOr({})) {
        if (!keys.contains(reason.key))
            keys += reason.key;
    }
    return keys;
}

QString reasonName(const QString &key, Language language)
{
    static const QVector<ReasonDefault> reasons = reasonDefaults().valueOr({});
    for (const ReasonDefault &reason : reasons) {
        if (reason.key == key)
            return language == Language::Turkish ? reason.nameTr : reason.nameEn;
    }
    return key;
}

} // namespace huni
