#include "core/prediction/predictor.h"

#include "core/scoring/scores.h"

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

Result<LearntModel> Predictor::tryOut(const std::optional<QStringList> &without, const LearnWatch &watch)
{
    const auto table = m_store.reader().read([](Connection &connection) { return readClosedLeads(connection, readCatalog(connection)); });
    if (!table)
        return table.error();
    return learn(*table, without, watch);
}

Result<PredictionQuality> Predictor::train(const std::optional<QStringList> &without, const LearnWatch &watch)
{
    const auto learnt = tryOut(without, watch);
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
    return m_store.reader().read(readPrediction);
}

Result<Prediction> Predictor::predict(const StoredPrediction &with, LeadId lead)
{
    const auto said = m_store.reader().read([&](Connection &connection) -> std::optional<Prediction> {
        CustomFieldNumbers numbers;
        LeadRowReader rows(connection, readCatalog(connection), numbers, with.model.space().fieldKeys());
        rows.keepWritten();
        if (!rows.read(lead.uuid))
            return std::nullopt;
        const LeadTable &table = rows.table();
        Prediction prediction = with.model.explain(table, with.model.space().placesIn(table), 0);
        for (PredictionFactor &factor : prediction.factors) {
            const auto column = std::find_if(table.columns.begin(), table.columns.end(), [&](const DataColumn &each) { return each.key == factor.field; });
            if (factor.isMissing || column == table.columns.end())
                continue;
            if (column->kind == DataColumn::Kind::Number)
                factor.number = column->numbers.front();
            else
                factor.value = rows.written()[size_t(column - table.columns.begin())];
        }
        return prediction;
    });
    if (!said)
        return said.error();
    if (!*said)
        return Error{Errc::NotFound, lead.text(), {}, {}};
    return std::move(**said);
}

std::optional<PredictiveModel> readModelInForce(Connection &connection)
{
    Query query(connection, "SELECT body FROM predictive_model WHERE id=?1 AND gone=0", predictiveModelRow(pipelineOf(connection)));
    if (!query.next())
        return std::nullopt;
    auto model = PredictiveModel::fromJson(query.text(0).toUtf8());
    return model ? std::optional(std::move(*model)) : std::nullopt;
}

std::optional<StoredPrediction> readPrediction(Connection &connection)
{
    auto model = readModelInForce(connection);
    if (!model)
        return std::nullopt;
    Query query(connection, "SELECT quality, trained_at, member FROM predictive_model WHERE id=?1 AND gone=0", predictiveModelRow(pipelineOf(connection)));
    query.next();
    return StoredPrediction{std::move(*model), qualityFromJson(QJsonDocument::fromJson(query.text(0).toUtf8()).object()), query.integer(1), query.as<MemberId>(2)};
}

ClosedLeads countClosedLeads(Connection &connection)
{
    ClosedLeads closed;
    std::string sql = "SELECT ";
    sql += outcomeOfLeadSql();
    sql += " AS outcome, count(*) FROM lead l LEFT JOIN stage s ON s.id=l.stage WHERE l.gone=0 GROUP BY outcome";
    Query counts(connection, sql);
    while (counts.next()) {
        if (counts.integer(0) >= 0)
            (counts.integer(0) == 1 ? closed.won : closed.lost) = counts.integer(1);
    }
    return closed;
}

} // namespace huni
