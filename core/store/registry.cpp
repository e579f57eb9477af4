#include "core/store/registry.h"

#include <array>

namespace huni {

namespace {

constexpr ColumnType T = ColumnType::Text;
constexpr ColumnType N = ColumnType::Integer;
constexpr ColumnType I = ColumnType::Id;

constexpr std::array settingColumns{ColumnInfo{"key", T, 1}, ColumnInfo{"value", T, 2}};

constexpr std::array memberColumns{
    ColumnInfo{"name", T, 1},    ColumnInfo{"email", T, 2},      ColumnInfo{"role", T, 3},
    ColumnInfo{"active", N, 4},  ColumnInfo{"manager", T, 5},    ColumnInfo{"territory", T, 6},
    ColumnInfo{"account", T, 7}, ColumnInfo{"created_at", N, 8}, ColumnInfo{"external_id", T, 9},
};

constexpr std::array companyColumns{
    ColumnInfo{"name", T, 1},
    ColumnInfo{"sector", T, 2},
    ColumnInfo{"employees", N, 3},
    ColumnInfo{"revenue", N, 4},
    ColumnInfo{"revenue_currency", T, 4},
    ColumnInfo{"country", T, 6},
    ColumnInfo{"region", T, 6},
    ColumnInfo{"city", T, 6},
    ColumnInfo{"street", T, 6},
    ColumnInfo{"postcode", T, 6},
    ColumnInfo{"domain", T, 11},
    ColumnInfo{"products", T, 12},
    ColumnInfo{"phone", T, 13},
    ColumnInfo{"owner", I, 14},
    ColumnInfo{"created_at", N, 15},
    ColumnInfo{"external_id", T, 16},
    ColumnInfo{"merged_into", I, 17},
};

constexpr std::array leadColumns{
    ColumnInfo{"given_name", T, 1},      ColumnInfo{"family_name", T, 2},  ColumnInfo{"salutation", T, 3},
    ColumnInfo{"title", T, 4},           ColumnInfo{"seniority", T, 5},    ColumnInfo{"email", T, 6},
    ColumnInfo{"email_personal", T, 7},  ColumnInfo{"phone", T, 8},        ColumnInfo{"mobile", T, 9},
    ColumnInfo{"gender", T, 10},         ColumnInfo{"birth_year", N, 11},  ColumnInfo{"education", T, 12},
    ColumnInfo{"income_band", T, 13},    ColumnInfo{"country", T, 14},     ColumnInfo{"region", T, 14},
    ColumnInfo{"city", T, 14},           ColumnInfo{"street", T, 14},      ColumnInfo{"postcode", T, 14},
    ColumnInfo{"language", T, 19},       ColumnInfo{"time_zone", T, 20},   ColumnInfo{"company", I, 21},
    ColumnInfo{"interest", T, 22},       ColumnInfo{"newsletter", T, 23},  ColumnInfo{"channel", I, 24},
    ColumnInfo{"latest_channel", I, 25}, ColumnInfo{"campaign", I, 26},    ColumnInfo{"keyword", T, 27},
    ColumnInfo{"arrival", T, 28},        ColumnInfo{"referrer", I, 29},    ColumnInfo{"owner", I, 30},
    ColumnInfo{"stage", I, 31},          ColumnInfo{"position", T, 31},    ColumnInfo{"stage_since", N, 31},
    ColumnInfo{"closed_at", N, 31},      ColumnInfo{"lost_reason", T, 31}, ColumnInfo{"value", N, 36},
    ColumnInfo{"value_currency", T, 36}, ColumnInfo{"wake_on", T, 38},     ColumnInfo{"created_at", N, 39},
    ColumnInfo{"external_id", T, 40},    ColumnInfo{"consent", T, 41},
    ColumnInfo{"merged_into", I, 42},
};

constexpr std::array opportunityColumns{
    ColumnInfo{"name", T, 1},         ColumnInfo{"lead", I, 2},         ColumnInfo{"company", I, 3},
    ColumnInfo{"product", T, 4},      ColumnInfo{"type", T, 5},         ColumnInfo{"amount", N, 6},
    ColumnInfo{"currency", T, 6},     ColumnInfo{"cost", N, 6},         ColumnInfo{"probability", N, 9},
    ColumnInfo{"stage", I, 10},       ColumnInfo{"position", T, 10},    ColumnInfo{"stage_since", N, 10},
    ColumnInfo{"closed_at", N, 10},   ColumnInfo{"lost_reason", T, 10}, ColumnInfo{"expected_close", T, 15},
    ColumnInfo{"competitor", T, 16},  ColumnInfo{"owner", I, 17},       ColumnInfo{"created_at", N, 18},
    ColumnInfo{"external_id", T, 19},
};

constexpr std::array stageColumns{
    ColumnInfo{"key", T, 1},       ColumnInfo{"name", T, 2},        ColumnInfo{"band", T, 3},
    ColumnInfo{"lifecycle", T, 4}, ColumnInfo{"probability", N, 5}, ColumnInfo{"idle_days", N, 6},
    ColumnInfo{"color", N, 7},     ColumnInfo{"position", T, 8},    ColumnInfo{"conditions", T, 9},
    ColumnInfo{"moves_on", T, 10},
};

constexpr std::array customFieldColumns{
    ColumnInfo{"kind", T, 1},    ColumnInfo{"name", T, 2},     ColumnInfo{"type", T, 3},
    ColumnInfo{"options", T, 4}, ColumnInfo{"position", T, 5},
};

constexpr std::array touchpointColumns{
    ColumnInfo{"lead", I, 1},      ColumnInfo{"visitor", T, 2},   ColumnInfo{"kind", T, 3},
    ColumnInfo{"at", N, 4},        ColumnInfo{"channel", I, 5},   ColumnInfo{"campaign", I, 6},
    ColumnInfo{"keyword", T, 7},   ColumnInfo{"page", T, 8},      ColumnInfo{"asset", T, 9},
    ColumnInfo{"seconds", N, 10},  ColumnInfo{"referrer", T, 11}, ColumnInfo{"landing_page", T, 12},
    ColumnInfo{"medium", T, 13},   ColumnInfo{"content", T, 14},  ColumnInfo{"term", T, 15},
    ColumnInfo{"click_id", T, 16},
};

constexpr std::array activityColumns{
    ColumnInfo{"lead", I, 1},  ColumnInfo{"opportunity", I, 2}, ColumnInfo{"company", I, 3},
    ColumnInfo{"kind", T, 4},  ColumnInfo{"subject", T, 5},     ColumnInfo{"text", T, 6},
    ColumnInfo{"at", N, 7},    ColumnInfo{"due", N, 8},         ColumnInfo{"reminder", N, 8},
    ColumnInfo{"done", N, 10}, ColumnInfo{"outcome", T, 11},    ColumnInfo{"member", I, 12},
};

constexpr std::array answerColumns{
    ColumnInfo{"lead", I, 1},    ColumnInfo{"checklist", T, 2},  ColumnInfo{"dimension", T, 3},
    ColumnInfo{"verdict", T, 4}, ColumnInfo{"evidence", T, 5},   ColumnInfo{"answers", T, 6},
    ColumnInfo{"day", T, 7},     ColumnInfo{"confidence", T, 8}, ColumnInfo{"at", N, 9},
    ColumnInfo{"member", I, 10},
};

constexpr std::array stageChangeColumns{
    ColumnInfo{"lead", I, 1},      ColumnInfo{"opportunity", I, 2}, ColumnInfo{"from_stage", I, 3},
    ColumnInfo{"to_stage", I, 4},  ColumnInfo{"at", N, 5},          ColumnInfo{"member", I, 6},
    ColumnInfo{"automatic", N, 7}, ColumnInfo{"reason", T, 8},      ColumnInfo{"override", T, 9},
};

constexpr std::array campaignColumns{
    ColumnInfo{"name", T, 1},       ColumnInfo{"channel", I, 2},     ColumnInfo{"starts_on", T, 3},
    ColumnInfo{"ends_on", T, 4},    ColumnInfo{"budget", N, 5},      ColumnInfo{"currency", T, 5},
    ColumnInfo{"created_at", N, 7}, ColumnInfo{"external_id", T, 8},
};

constexpr std::array channelColumns{ColumnInfo{"key", T, 1}, ColumnInfo{"name", T, 2},
                                    ColumnInfo{"direction", T, 3}, ColumnInfo{"position", T, 4}};

constexpr std::array labelColumns{ColumnInfo{"lead", I, 1}, ColumnInfo{"name", T, 2}, ColumnInfo{"company", I, 3}};

constexpr std::array productColumns{
    ColumnInfo{"name", T, 1},     ColumnInfo{"series", T, 2},      ColumnInfo{"price", N, 3},
    ColumnInfo{"currency", T, 3}, ColumnInfo{"external_id", T, 5},
};

constexpr std::array viewColumns{
    ColumnInfo{"page", T, 1}, ColumnInfo{"name", T, 2},     ColumnInfo{"filter", T, 3},
    ColumnInfo{"look", T, 4}, ColumnInfo{"position", T, 5}, ColumnInfo{"owner", I, 6},
};

constexpr std::array listColumns{
    ColumnInfo{"name", T, 1},        ColumnInfo{"supplier", T, 2},   ColumnInfo{"cost", N, 3},       ColumnInfo{"currency", T, 3},
    ColumnInfo{"allowed_use", T, 5}, ColumnInfo{"expires_on", T, 6}, ColumnInfo{"created_at", N, 7},
};

constexpr std::array listMemberColumns{ColumnInfo{"list", I, 1}, ColumnInfo{"lead", I, 2}, ColumnInfo{"company", I, 3}};

constexpr std::array distinctPairColumns{ColumnInfo{"first", I, 1}, ColumnInfo{"second", I, 2}, ColumnInfo{"at", N, 3},
                                         ColumnInfo{"member", I, 4}};

constexpr std::array scoringModelColumns{
    ColumnInfo{"key", T, 1},      ColumnInfo{"name", T, 2},       ColumnInfo{"market", T, 3},
    ColumnInfo{"position", T, 4}, ColumnInfo{"created_at", N, 5},
};

constexpr std::array scoringVersionColumns{
    ColumnInfo{"model", I, 1}, ColumnInfo{"from_day", T, 2}, ColumnInfo{"body", T, 3},
    ColumnInfo{"at", N, 4},    ColumnInfo{"member", I, 5},   ColumnInfo{"note", T, 6},
};

constexpr std::array handPointsColumns{
    ColumnInfo{"lead", I, 1}, ColumnInfo{"points", N, 2}, ColumnInfo{"reason", T, 3},
    ColumnInfo{"at", N, 4},   ColumnInfo{"member", I, 5},
};

constexpr std::array predictiveModelColumns{ColumnInfo{"body", T, 1}, ColumnInfo{"quality", T, 1}, ColumnInfo{"trained_at", N, 1},
                                             ColumnInfo{"member", I, 1}};

constexpr std::array<TableInfo, tableCount> tables{{
    {Table::Setting, "setting", settingColumns, false},
    {Table::Member, "member", memberColumns, true},
    {Table::Company, "company", companyColumns, true},
    {Table::Lead, "lead", leadColumns, true, "touched"},
    {Table::Opportunity, "opportunity", opportunityColumns, true, "touched"},
    {Table::Stage, "stage", stageColumns, false},
    {Table::CustomField, "custom_field", customFieldColumns, false},
    {Table::Touchpoint, "touchpoint", touchpointColumns, true},
    {Table::Activity, "activity", activityColumns, false},
    {Table::Answer, "answer", answerColumns, false},
    {Table::StageChange, "stage_change", stageChangeColumns, false},
    {Table::Campaign, "campaign", campaignColumns, true},
    {Table::Channel, "channel", channelColumns, false},
    {Table::Label, "label", labelColumns, false},
    {Table::Product, "product", productColumns, true},
    {Table::View, "view", viewColumns, false},
    {Table::List, "list", listColumns, false},
    {Table::ListMember, "list_member", listMemberColumns, false},
    {Table::DistinctPair, "distinct_pair", distinctPairColumns, false},
    {Table::ScoringModel, "scoring_model", scoringModelColumns, false},
    {Table::ScoringVersion, "scoring_version", scoringVersionColumns, false},
    {Table::HandPoints, "hand_points", handPointsColumns, false},
    {Table::PredictiveModel, "predictive_model", predictiveModelColumns, false},
}};

static_assert(leadColumns.size() == col::Lead::MergedInto);
static_assert(opportunityColumns.size() == col::Opportunity::ExternalId);
static_assert(companyColumns.size() == col::Company::MergedInto);
static_assert(memberColumns.size() == col::Member::ExternalId);
static_assert(touchpointColumns.size() == col::Touchpoint::ClickId);
static_assert(activityColumns.size() == col::Activity::Member);
static_assert(answerColumns.size() == col::Answer::Member);
static_assert(stageChangeColumns.size() == col::StageChange::Override);
static_assert(campaignColumns.size() == col::Campaign::ExternalId);
static_assert(stageColumns.size() == col::Stage::MovesOn);

} // namespace

int TableInfo::columnNamed(std::string_view wanted) const
{
    for (int number = 1; number <= columnCount(); ++number) {
        if (wanted == column(number).name)
            return number;
    }
    return 0;
}

std::span<const TableInfo> registeredTables()
{
    return tables;
}

const TableInfo &tableInfo(Table table)
{
    return tables[size_t(table) - 1];
}

const TableInfo *tableNumbered(int number)
{
    return number >= 1 && number <= tableCount ? &tables[size_t(number) - 1] : nullptr;
}

} // namespace huni
