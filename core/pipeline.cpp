#include "core/pipeline.h"

#include "core/base/orderkey.h"
#include "core/duplicates/mergerule.h"
#include "core/funnel/automaticmoves.h"
#include "core/funnel/boardrule.h"
#include "core/funnel/stagetotals.h"
#include "core/leads/lastcontact.h"
#include "core/leads/matchkeys.h"
#include "core/leads/searchindex.h"
#include "core/model/defaults.h"
#include "core/prediction/chances.h"
#include "core/scoring/scores.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace huni {

namespace {

StoreOptions withParts(StoreOptions options)
{
    options.projections = shippedProjections(options.businessClock);
    options.rules.push_back(std::make_unique<MergeRule>()); // first: it moves opportunities
    options.rules.push_back(std::make_unique<BoardRule>());
    options.effects.push_back(std::make_unique<AutomaticMoves>());
    return options;
}

Result<void> putStages(Writer &writer, PipelineId pipeline)
{
    const auto stages = stageDefaults();
    if (!stages)
        return stages.error();
    std::string position = OrderKeys::blockBefore({}, stages->size());
    for (const StageDefault &stage : *stages) {
        using C = col::Stage;
        writer.set(Table::Stage, stageIdFor(pipeline, stage.key).uuid,
                   {{C::Key, textValue(stage.key)},
                    {C::Band, textValue(bandKey(Band(int(stage.band))))},
                    {C::Lifecycle, textValue(stage.lifecycle)},
                    {C::Probability, numberValue(stage.probability)},
                    {C::IdleDays, numberValue(stage.idleDays)},
                    {C::Color, Value {qint64(stage.color)}},
                    {C::Position, Value {position}}});
        position = OrderKeys::next(position);
    }
    return {};
}

Result<void> putChannels(Writer &writer, PipelineId pipeline)
{
    const auto channels = channelDefaults();
    if (!channels)
        return channels.error();
    std::string position = OrderKeys::blockBefore({}, channels->size());
    for (const ChannelDefault &channel : *channels) {
        using C = col::Channel;
        const bool inbound = channel.direction == ChannelDefault::Direction::Inbound;
        writer.set(Table::Channel, channelIdFor(pipeline, channel.key).uuid,
                   {{C::Key, textValue(channel.key)},
                    {C::Direction, Value {std::string(inbound ? "inbound" : "outbound")}},
                    {C::Position, Value {position}}});
        position = OrderKeys::next(position);
    }
    return {};
}

QString loginName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (qEnvironmentVariableIsSet(variable))
            return qEnvironmentVariable(variable);
    }
    return accountName();
}

} // namespace

QString accountName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(getuid())) {
        const QString full = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
        return full.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : full;
    }
#endif
    const QString login = qEnvironmentVariable("USERNAME");
    return login.isEmpty() ? QStringLiteral("user") : login;
}

std::vector<std::unique_ptr<Projection>> shippedProjections(const Clock *clock)
{
    std::vector<std::unique_ptr<Projection>> projections;
    projections.push_back(std::make_unique<SearchIndex>());
    projections.push_back(std::make_unique<MatchKeys>());
    projections.push_back(std::make_unique<LastContact>());
    projections.push_back(std::make_unique<StageTotals>());
    projections.push_back(std::make_unique<Scores>(clock));
    projections.push_back(std::make_unique<Chances>());
    return projections;
}

Pipeline::Pipeline(std::unique_ptr<Store> store)
    : m_store(std::move(store))
    , m_leads(*m_store)
    , m_moves(*m_store)
    , m_opportunities(*m_store)
    , m_qualification(*m_store)
    , m_settings(*m_store)
    , m_scoring(*m_store)
{
}

Result<std::unique_ptr<Pipeline>> Pipeline::create(const QString &path, const PipelineSetup &setup, StoreOptions options)
{
    const QByteArray zone = setup.timeZone.isEmpty() ? QTimeZone::systemTimeZoneId() : setup.timeZone;
    if (!QTimeZone(zone).isValid())
        return Error {Errc::InvalidValue, QStringLiteral("time_zone"), {}, QString::fromUtf8(zone)};
    auto store = Store::create(path, withParts(std::move(options)));
    if (!store)
        return store.error();
    std::unique_ptr<Pipeline> pipeline(new Pipeline(std::move(*store)));
    const PipelineId id = pipeline->m_store->pipeline();
    const QString name = setup.name.isEmpty() ? QFileInfo(path).completeBaseName() : setup.name;
    const auto begun
        = pipeline->m_store->write(ActionCode::CreatePipeline, {name}, [&](Writer &writer) -> Result<void> {
              putSetting(writer, id, QStringLiteral("name"), name);
              putSetting(writer, id, QStringLiteral("currency"), setup.currency.text());
              putSetting(writer, id, QStringLiteral("time_zone"), QString::fromUtf8(zone));
              putSetting(writer, id, QStringLiteral("team"), teamKindKey(setup.team));
              putSetting(writer, id, QStringLiteral("business"), businessKey(setup.business));
              if (setup.ideal != IdealCustomer {})
                  putSetting(writer, id, QStringLiteral("ideal_customer"), QString::fromUtf8(idealCustomerToJson(setup.ideal)));
              if (auto stages = putStages(writer, id); !stages)
                  return stages;
              if (auto channels = putChannels(writer, id); !channels)
                  return channels;
              putFirstScoringModel(writer, id);
              using C = col::Member;
              writer.set(Table::Member, writer.newId(),
                         {{C::Name, textValue(setup.memberName.isEmpty() ? accountName() : setup.memberName)},
                          {C::Role, Value {std::string("team_lead")}},
                          {C::Active, Value {qint64(1)}},
                          {C::Account, textValue(loginName())},
                          {C::CreatedAt, Value {writer.now()}}});
              return {};
          });
    if (!begun)
        return begun.error();
    pipeline->actAsAccount();
    return pipeline;
}

Result<std::unique_ptr<Pipeline>> Pipeline::open(const QString &path, StoreOptions options)
{
    auto store = Store::open(path, withParts(std::move(options)));
    if (!store)
        return store.error();
    std::unique_ptr<Pipeline> pipeline(new Pipeline(std::move(*store)));
    pipeline->actAsAccount();
    return pipeline;
}

Drafts &Pipeline::drafts()
{
    if (!m_drafts)
        m_drafts = std::make_unique<Drafts>(*m_store);
    return *m_drafts;
}

Result<Catalog> Pipeline::catalog()
{
    return m_store->reader().read(readCatalog); // waits for nobody who writes
}

// The member of this OS account; a file from elsewhere has none, then its first member acts.
void Pipeline::actAsAccount()
{
    Catalog lists;
    (void)m_store->inspect([&](Connection &connection) -> Result<void> { // nobody writes yet, and it is open
        lists = readCatalog(connection);
        return {};
    });
    const QString account = loginName();
    for (const Member &member : lists.members) {
        if (member.account == account) {
            m_store->setPerson(member.id.uuid);
            return;
        }
    }
    if (!lists.members.empty())
        m_store->setPerson(lists.members.front().id.uuid);
}

Result<void> Pipeline::actAs(const QString &name)
{
    const auto lists = catalog();
    if (!lists)
        return lists.error();
    if (const Member *member = lists->findMember(name)) {
        m_store->setPerson(member->id.uuid);
        return {};
    }
    QStringList names;
    for (const Member &member : lists->members)
        names += member.name;
    return Error {Errc::UnknownMember, name, {}, names.join(QStringLiteral(", "))};
}

} // namespace huni
