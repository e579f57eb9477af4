#include "core/scoring/scoringdesk.h"

#include "core/base/orderkey.h"
#include "core/leads/names.h"
#include "core/scoring/comingscores.h"
#include "core/scoring/scores.h"
#include "core/settings/pipelinesettings.h"

#include <QJsonDocument>

#include <set>

namespace huni {

namespace {

const QString defaultKey = QStringLiteral("default");

QString bodyOf(const ScoringModel &model)
{
    return QString::fromUtf8(QJsonDocument(scoringModelToJson(model)).toJson(QJsonDocument::Compact));
}

Error badScoring(const char *field, const QString &detail)
{
    return {Errc::InvalidValue, QString::fromLatin1(field), {}, detail};
}

void putVersion(Writer &writer, ScoringVersionId id, ScoringModelId model, const ScoringModel &body, QDate from, const QString &note)
{
    using C = col::ScoringVersion;
    writer.set(Table::ScoringVersion, id.uuid,
               {{C::Model, Value{model.uuid}},
                {C::FromDay, dateValue(from)},
                {C::Body, textValue(bodyOf(body))},
                {C::At, Value{writer.now()}},
                {C::Member, idValue(writer.member())},
                {C::Note, textValue(note)}});
}

const MarketModel *modelWith(const std::vector<MarketModel> &models, ScoringModelId id)
{
    const auto found = std::find_if(models.begin(), models.end(), [id](const MarketModel &model) { return model.id == id; });
    return found == models.end() ? nullptr : &*found;
}

Result<void> checkMarket(const QString &name, const Filter &market, const TableFields &fields)
{
    if (name.simplified().isEmpty())
        return badScoring("name", name);
    if (!market.foreign.isEmpty() || !market.search.isEmpty() || market.conditionCount() == 0)
        return badScoring("market", market.foreign);
    std::vector<FilterCondition> conditions = market.conditions;
    for (const FilterGroup &group : market.groups)
        conditions.insert(conditions.end(), group.conditions.begin(), group.conditions.end());
    for (const FilterCondition &condition : conditions) {
        if (const QString problem = factConditionProblem(condition, fields); !problem.isEmpty())
            return badScoring("market", problem);
    }
    return {};
}

} // namespace

void putFirstScoringModel(Writer &writer, PipelineId pipeline)
{
    const std::vector<MarketModel> models = readScoringModels(writer.connection(), pipeline);
    const MarketModel &shipped = models.back();
    if (shipped.versions.front().id)
        return;
    writer.set(Table::ScoringModel, shipped.id.uuid,
               {{col::ScoringModel::Key, textValue(defaultKey)}, {col::ScoringModel::CreatedAt, Value{writer.now()}}});
    const ScoringVersionId first{Uuid::v5(shipped.id.uuid, "1")};
    putVersion(writer, first, shipped.id, shipped.versions.front().model, {}, {});
}

/// What publish() was asked for.
struct ScoringDesk::NewVersion {
    ScoringModelId model{};
    const ScoringModel &body;
    QDate from{};
    QString note{};
    const std::optional<IdealCustomer> &ideal;
    const std::optional<ScoringVersionId> &known;
    mutable ScoringVersionId id{}; ///< given when it is put for the first time, as is a day of `from`
    mutable QDate day{};
    mutable QString market{}; ///< name
};

ScoringDesk::ScoringDesk(Store &store, qint64 scoredAtOnce)
    : m_store(store)
    , m_scoredAtOnce(scoredAtOnce)
{
}

Result<void> ScoringDesk::putNewVersion(Writer &writer, const NewVersion &version)
{
    const Catalog catalog = readCatalog(writer.connection());
    const std::vector<MarketModel> models = readScoringModels(writer.connection(), m_store.pipeline());
    const MarketModel *market = modelWith(models, version.model);
    if (!market)
        return Error{Errc::NotFound, version.model.text(), {}, {}};
    if (version.known && market->versions.back().id != *version.known)
        return badScoring("newer_version", market->versions.back().id.text());
    // What cannot be read back would leave the old model in force without a word.
    if (const auto readBack = scoringModelFromJson(bodyOf(version.body).toUtf8(), QStringLiteral("scoring_model")); !readBack)
        return readBack.error();
    if (const auto checked = checkScoringFields(version.body, TableFields(Table::Lead, catalog), QStringLiteral("scoring_model")); !checked)
        return checked.error();
    if (!version.day.isValid())
        version.day = version.from.isValid() ? version.from : localDay(writer.now(), catalog.zone);
    if (market->versions.back().from.isValid() && version.day < market->versions.back().from)
        return badScoring("from", version.day.toString(Qt::ISODate));
    if (market->versions.back().model == version.body && market->versions.back().problem.isEmpty())
        return badScoring("scoring_model", QStringLiteral("this is the model in force"));
    putFirstScoringModel(writer, m_store.pipeline());
    if (!version.id)
        version.id = {writer.newId()};
    putVersion(writer, version.id, version.model, version.body, version.day, version.note.trimmed());
    if (version.ideal)
        putSetting(writer, m_store.pipeline(), QStringLiteral("ideal_customer"),
                   *version.ideal == IdealCustomer{} ? QString() : QString::fromUtf8(idealCustomerToJson(*version.ideal)));
    version.market = market->name;
    writer.setArgs({market->name});
    return {};
}

Result<ScoringVersionId> ScoringDesk::publish(ScoringModelId model, const ScoringModel &changed, QDate from, const QString &note,
                                              const std::optional<IdealCustomer> &ideal, const std::optional<ScoringVersionId> &known,
                                              const EachWatch &watch)
{
    const NewVersion version{.model = model, .body = changed, .from = from, .note = note, .ideal = ideal, .known = known};
    if (leadsAtMost() > m_scoredAtOnce) {
        // Where something else of many transactions is at work, everybody waits in turn as it is.
        if (auto action = m_store.beginBulk(ActionCode::PublishScoring)) {
            const auto published = publishInPieces(*action, version, watch);
            return published ? Result<ScoringVersionId>{version.id} : Result<ScoringVersionId>{published.error()};
        }
    }
    return m_store.write(ActionCode::PublishScoring, {}, [&](Writer &writer) -> Result<ScoringVersionId> {
        const auto put = putNewVersion(writer, version);
        return put ? Result<ScoringVersionId>{version.id} : Result<ScoringVersionId>{put.error()};
    });
}

// The version is written once and taken back, to see what it makes of models and lists; then for good, when all are scored by it.
Result<void> ScoringDesk::publishInPieces(BulkAction &action, const NewVersion &version, const EachWatch &watch)
{
    std::unique_ptr<ScoringKit> kit;
    const auto rehearsed = m_store.write(ActionCode::PublishScoring, {}, [&](Writer &writer) -> Result<void> {
        if (const auto put = putNewVersion(writer, version); !put)
            return put;
        kit = std::make_unique<ScoringKit>(writer.connection());
        return Error{Errc::Cancelled, m_store.path(), {}, QStringLiteral("rehearsed")};
    });
    if (!kit)
        return rehearsed;
    auto coming = std::make_shared<ComingScores>(m_store, version.id, std::move(kit));
    const auto published = coming->workOut(watch, [&]() -> Result<void> {
        expect(coming);
        const auto written = action.write([&](Writer &writer) {
            writer.leaveMuch();
            return putNewVersion(writer, version);
        });
        expect(nullptr);
        return written;
    });
    coming.reset(); // whoever publishes next, in another process, has a table of the same name
    if (!published)
        return published;
    if (const auto followed = action.writeWhatFollows(); !followed)
        return followed;
    return action.close({version.market});
}

void ScoringDesk::expect(std::shared_ptr<ComingScores> coming)
{
    (void)m_store.inspect([&](Connection &) -> Result<void> {
        for (const auto &projection : m_store.projections()) {
            if (auto *scores = dynamic_cast<Scores *>(projection.get()))
                scores->expect(coming);
        }
        return {};
    });
}

qint64 ScoringDesk::leadsAtMost()
{
    return m_store.reader()
        .read([](Connection &connection) {
            Query last(connection, "SELECT max(n) FROM lead");
            return last.next() ? last.integer(0) : 0;
        })
        .valueOr(0);
}

Result<ScoringModelId> ScoringDesk::addMarket(const QString &name, const Filter &market)
{
    return m_store.write(ActionCode::EditScoringModel, {name.simplified()}, [&](Writer &writer) -> Result<ScoringModelId> {
        const Catalog catalog = readCatalog(writer.connection());
        if (const auto checked = checkMarket(name, market, TableFields(Table::Lead, catalog)); !checked)
            return checked.error();
        putFirstScoringModel(writer, m_store.pipeline());
        const std::vector<MarketModel> models = readScoringModels(writer.connection(), m_store.pipeline());
        std::string last;
        {
            Query query(writer.connection(), "SELECT max(position) FROM scoring_model WHERE gone=0");
            if (query.next())
                last = std::string(query.utf8(0));
        }
        const ScoringModelId id{writer.newId()};
        using C = col::ScoringModel;
        writer.set(Table::ScoringModel, id.uuid,
                   {{C::Name, textValue(name.simplified())},
                    {C::Market, textValue(filterToJson(market))},
                    {C::Position, Value{last.empty() ? OrderKeys::blockBefore({}, 1) : OrderKeys::next(last)}},
                    {C::CreatedAt, Value{writer.now()}}});
        putVersion(writer, {writer.newId()}, id, models.back().inForceOn(localDay(writer.now(), catalog.zone)).model, {}, {});
        return id;
    });
}

Result<void> ScoringDesk::editMarket(ScoringModelId model, const QString &name, const Filter &market)
{
    return m_store.write(ActionCode::EditScoringModel, {name.simplified()}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::ScoringModel, model.uuid);
        if (!record)
            return Error{Errc::NotFound, model.text(), {}, {}};
        if (textOf(record->at(col::ScoringModel::Key)) == defaultKey)
            return badScoring("market", defaultKey);
        const Catalog catalog = readCatalog(writer.connection());
        if (const auto checked = checkMarket(name, market, TableFields(Table::Lead, catalog)); !checked)
            return checked.error();
        writer.set(Table::ScoringModel, model.uuid,
                   {{col::ScoringModel::Name, textValue(name.simplified())}, {col::ScoringModel::Market, textValue(filterToJson(market))}});
        return {};
    });
}

Result<void> ScoringDesk::removeMarket(ScoringModelId model)
{
    return m_store.write(ActionCode::DeleteScoringModel, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::ScoringModel, model.uuid);
        if (!record)
            return Error{Errc::NotFound, model.text(), {}, {}};
        if (textOf(record->at(col::ScoringModel::Key)) == defaultKey)
            return badScoring("market", defaultKey);
        writer.setArgs({textOf(record->at(col::ScoringModel::Name))});
        const std::vector<MarketModel> models = readScoringModels(writer.connection(), m_store.pipeline());
        const MarketModel *market = modelWith(models, model);
        if (!market)
            return Error{Errc::NotFound, model.text(), {}, {}};
        // Versions that wait for their day would bring it back.
        const QDate today = localDay(writer.now(), readCatalog(writer.connection()).zone);
        std::set<QDate> days{today};
        for (const ScoringVersion &version : market->versions) {
            if (version.from.isValid() && version.from > today)
                days.insert(version.from);
        }
        ScoringModel last = market->inForceOn(today).model;
        last.ends = true;
        for (const QDate &day : days)
            putVersion(writer, {writer.newId()}, model, last, day, {});
        return {};
    });
}

Result<Uuid> ScoringDesk::givePoints(LeadId lead, qint64 points, const QString &reason)
{
    if (points == 0 || std::abs(points) > ScoringModel::mostPoints)
        return badScoring("points", QString::number(double(points) / double(pointHundredths)));
    if (reason.trimmed().isEmpty())
        return badScoring("reason", {});
    return m_store.write(ActionCode::GivePoints, {}, [&](Writer &writer) -> Result<Uuid> {
        const auto record = writer.record(Table::Lead, lead.uuid);
        if (!record)
            return Error{Errc::NotFound, lead.text(), {}, {}};
        writer.setArgs({leadName(writer, *record), QString::number(double(points) / double(pointHundredths))});
        const Uuid id = writer.newId();
        using C = col::HandPoints;
        writer.set(Table::HandPoints, id,
                   {{C::Lead, Value{lead.uuid}},
                    {C::Points, Value{points}},
                    {C::Reason, textValue(reason.trimmed())},
                    {C::At, Value{writer.now()}},
                    {C::Member, idValue(writer.member())}});
        return id;
    });
}

Result<void> ScoringDesk::takePointsBack(const Uuid &given)
{
    return m_store.write(ActionCode::TakePointsBack, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::HandPoints, given);
        if (!record)
            return Error{Errc::NotFound, given.text(), {}, {}};
        if (const auto lead = writer.record(Table::Lead, uuidOf(record->at(col::HandPoints::Lead))))
            writer.setArgs({leadName(writer, *lead)});
        writer.remove(Table::HandPoints, given);
        return {};
    });
}

Result<std::vector<MarketModel>> ScoringDesk::models()
{
    return m_store.reader().read([&](Connection &connection) { return readScoringModels(connection, m_store.pipeline()); });
}

Result<bool> ScoringDesk::refresh(const std::atomic<bool> *cancel)
{
    if (m_store.isReadOnly())
        return false;
    bool wereOld = false;
    for (const auto &projection : m_store.projections()) {
        const QLatin1String name(projection->name());
        if (name != QLatin1String("score") && name != QLatin1String("chance"))
            continue;
        for (bool more = true; more && !(cancel && *cancel);) {
            const auto done = m_store.writeLocal([&](Connection &connection) -> Result<void> {
                more = projection->tidy(connection);
                return {};
            });
            if (!done)
                return done.error();
            wereOld = wereOld || more;
        }
    }
    return wereOld;
}

} // namespace huni
