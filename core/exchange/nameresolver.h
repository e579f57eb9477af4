#pragma once

#include "core/leads/catalog.h"
#include "core/store/writer.h"

namespace huni {

/// Finds what a row names, inside a write; what is made is in the catalogue from then on.
class NameResolver
{
public:
    enum class WhenMissing { Refuse, Make };

    NameResolver(Writer &writer, PipelineId pipeline, Catalog &catalog)
        : m_writer(writer)
        , m_pipeline(pipeline)
        , m_catalog(catalog)
    {
    }

    /// By name, folded; made when missing.
    CompanyId company(const QString &name);
    /// By key or name. \par Errors  UnknownChannel (detail: the channels there are)
    Result<ChannelId> channel(const QString &keyOrName, WhenMissing whenMissing);
    /// By name, folded; made when missing.
    CampaignId campaign(const QString &name, ChannelId channel);
    /// By name or e-mail. \par Errors  UnknownMember (detail: the members there are)
    Result<MemberId> member(const QString &name, WhenMissing whenMissing);
    /// A custom field of a kind of thing, by name; made with this type when missing.
    /// \par Errors  InvalidValue (a name without a letter or digit)
    Result<CustomField> customField(Table table, const QString &name, CustomType type = CustomType::Text,
                                    const QStringList &options = {});

private:
    Writer &m_writer;
    PipelineId m_pipeline;
    Catalog &m_catalog;
};

} // namespace huni
