#pragma once

#include "core/base/clock.h"
#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/model/customvalue.h"
#include "core/model/member.h"
#include "core/model/pipelinekind.h"
#include "core/model/stage.h"
#include "core/store/connection.h"
#include "core/store/registry.h"

namespace huni {

/// The short lists that everything else names: stages, channels, members, campaigns, custom fields, and the
/// settings of the pipeline. Small, read as a whole, replaced when one of them changes.
struct Catalog {
    std::vector<Stage> stages{}; ///< in board order
    std::vector<Channel> channels{};
    std::vector<Member> members{};
    std::vector<Campaign> campaigns{};
    std::vector<CustomField> customFields{};
    Currency currency{};
    QTimeZone zone{};
    QString title{}; ///< name of the pipeline
    TeamKind team = TeamKind::Team;
    Business business = Business::B2b;
    QHash<QString, QString> questions{}; ///< own words of questions of checklists, by the question's key

    const Stage *stage(StageId id) const;
    const Stage *stageByKey(QStringView key) const;
    /// By key or a name in either language, folded. \par Errors  UnknownStage (detail: the stages there are)
    Result<const Stage *> findStage(QStringView keyOrName) const;
    std::vector<const Stage *> stagesOf(Band band) const;
    const Channel *channel(ChannelId id) const;
    const Channel *findChannel(QStringView keyOrName) const;
    const Member *member(MemberId id) const;
    const Member *findMember(QStringView name) const;
    const Campaign *campaign(CampaignId id) const;
    const Campaign *findCampaign(QStringView name) const;
    const CustomField *customField(FieldId id) const;
    const CustomField *findCustomField(QStringView kind, QStringView name) const;
};

Catalog readCatalog(Connection &connection);
/// Whether a change of this table makes the catalogue out of date.
bool isCatalogTable(Table table);

/// Ids of things that ship: the same on every device of a pipeline (DOMAIN.md, 'Rules for all data').
StageId stageIdFor(PipelineId pipeline, QStringView key);
ChannelId channelIdFor(PipelineId pipeline, QStringView key);
Uuid settingIdFor(PipelineId pipeline, QStringView key);
/// Key of the setting that holds the own words of a question of a checklist.
QString questionSetting(QStringView question);

} // namespace huni
