#include "core/prediction/predictor.h"

#include <QJsonDocument>

namespace huni {

namespace {

Uuid predictiveModelRow(PipelineId pipeline)
{
    return Uuid::v5(pipeline.uuid, "predictive_model");
}

} // namespace

Predictor::Predictor(Store &store)
    : m_store(store)
{
}

Result<PredictionQuality> Predictor::train(const std::optional<QStringList> &without)
{
    const auto table = m_store.reader().read([](Connection &connection) { return readLeadTable(connection, readCatalog(connection), WhichLeads::Closed); });
    if (!table)
        return table.error();
    auto learnt = learn(*table, without);
    if (!learnt)
        return learnt.error();
    const auto written = m_store.write(ActionCode::TrainPrediction, {}, [&](Writer &writer) -> Result<void> {
        using C = col::PredictiveModel;
        writer.set(Table::PredictiveModel, predictiveModelRow(m_store.pipeline()),
                   {{C::Body, textValue(QString::fromUtf8(learnt->model.toJson()))},
                    {C::Quality, textValue(QString::fromUtf8(QJsonDocument(qualityToJson(learnt->quality)).toJson(QJsonDocument::Compact)))},
                    {C::TrainedAt, Value{writer.now()}},
                    {C::Member, idValue(writer.member())}});
        return {};
    });
    if (!written)
        return written.error();
    return learnt->quality;
}

Result<std::optional<StoredPrediction>> Predictor::stored()
{
    return m_store.reader().read([&](Connection &connection) -> std::optional<StoredPrediction> {
        Query query(connection, "SELECT body, quality, trained_at, member FROM predictive_model WHERE id=?1 AND gone=0", predictiveModelRow(m_store.pipeline()));
        if (!query.next())
            return std::nullopt;
        auto model = PredictiveModel::fromJson(query.text(0).toUtf8());
        if (!model)
            return std::nullopt;
        return StoredPrediction{std::move(*model), qualityFromJson(QJsonDocument::fromJson(query.text(1).toUtf8()).object()), query.integer(2), query.as<MemberId>(3)};
    });
}

Result<Prediction> Predictor::predict(const StoredPrediction &with, LeadId lead)
{
    const auto table = m_store.reader().read([&](Connection &connection) { return readLeadTable(connection, readCatalog(connection), WhichLeads::All, lead); });
    if (!table)
        return table.error();
    if (table->rows() == 0)
        return Error{Errc::NotFound, lead.text(), {}, {}};
    return with.model.explain(*table, with.model.space().placesIn(*table), 0);
}

} // namespace huni
