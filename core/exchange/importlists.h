#pragma once

#include "core/base/orderkey.h"
#include "core/exchange/importer.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/knownrows.h"
#include "core/leads/catalog.h"

#include <QHash>

namespace huni {

/// Whether an import knows what a text of a stage, channel, member, outcome or short list means. What it does not know
/// it makes (an outcome, and a value of a list that takes no others, fail).
bool isKnownText(const Catalog &catalog, ImportKind kind, const ColumnMapping &column, const QString &text);

/// What the rows of an import name: finds it, and makes what is missing. Every text is looked up once.
class ImportLists
{
public:
    ImportLists(Catalog catalog, PipelineId pipeline, const KnownRows &known, ImportOutcome &outcome);

    /// Takes the lists as they are now, and looks everything up anew.
    void forget(Catalog catalog);

    const Catalog &catalog() const { return m_catalog; }
    PipelineId pipeline() const { return m_pipeline; }
    const Stage *stage(const Uuid &id) const { return m_catalog.stage(StageId{id}); }
    StageId shippedStage(QStringView key);

    Uuid channel(ImportTarget &target, std::string_view text);
    Uuid campaign(ImportTarget &target, std::string_view text, const Uuid &channel);
    Uuid member(ImportTarget &target, std::string_view text);
    /// A stage of leads or of opportunities by key, name, or a word for won and lost; nil: `open`, which is
    /// none.
    Uuid stage(ImportTarget &target, ImportKind kind, std::string_view text);
    /// The company of that name; nil when there is none.
    Uuid findCompany(ImportTarget &target, std::string_view name);
    Uuid company(ImportTarget &target, std::string_view name);
    /// A company that a row made itself.
    void noteCompany(std::string_view name, const Uuid &id);

    /// The field of a custom column, without making it.
    CustomField customField(Table table, const ColumnMapping &column) const;
    /// Makes it, or adds the column's choices to those it has.
    void ensureCustomField(ImportTarget &target, const CustomField &field, const QStringList &choices);

    /// Places for cards that come to the top of a stage, in the order of the file.
    /// \param most  how many there can be
    std::string nextPosition(ImportTarget &target, const Uuid &stage, qint64 most);

private:
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using IdsByText = std::unordered_map<std::string, Uuid, TextHash, std::equal_to<>>;

    using IdsByName = QHash<QString, Uuid>; ///< by folded name

    void readNames();
    void noteStage(const Stage &stage);
    Uuid makeStage(ImportTarget &target, ImportKind kind, const QString &name);
    Uuid makeChannel(ImportTarget &target, const QString &name);
    std::string nextChannelPosition(ImportTarget &target);

    Catalog m_catalog;
    PipelineId m_pipeline;
    std::vector<std::pair<QString, StageId>> m_shippedStages{};
    const KnownRows &m_known;
    ImportOutcome &m_outcome;
    // The names of the catalogue: a column of texts that are all different asks for each of them.
    IdsByName m_channelNames{};
    IdsByName m_campaignNames{};
    IdsByName m_memberNames{};
    IdsByName m_leadStageNames{};
    IdsByName m_opportunityStageNames{};
    std::string m_lastChannel{}; ///< position of the last channel that was made
    IdsByText m_channels{};
    IdsByText m_campaigns{};
    IdsByText m_members{};
    IdsByText m_leadStages{};
    IdsByText m_opportunityStages{};
    IdsByText m_companies{}; ///< by name as written
    IdsByText m_companyKeys{}; ///< by name as compared: those that this import made
    std::unordered_map<Uuid, std::string> m_places{};
};

} // namespace huni
