#include "core/funnel/qualification.h"

#include "core/leads/names.h"
#include "core/leads/records.h"

#include <algorithm>

namespace huni {

namespace {

std::optional<size_t> dimensionIndex(QStringView dimension)
{
    for (size_t i = 0; i < bantDimensions.size(); ++i) {
        if (dimension == QStringView(bantDimensions[i]))
            return i;
    }
    return std::nullopt;
}

} // namespace

Uuid answerIdFor(LeadId lead, QStringView checklist, QStringView dimension)
{
    return Uuid::v5(lead.uuid, (QStringLiteral("answer|") + checklist.toString() + u'.' + dimension.toString()).toUtf8());
}

BantAnswers readBant(Connection &connection, LeadId lead)
{
    BantAnswers answers;
    for (size_t i = 0; i < answers.size(); ++i)
        answers[i].dimension = QString::fromUtf16(bantDimensions[i]);
    Query query(connection,
                "SELECT dimension, verdict, evidence, day, confidence, at, member FROM answer "
                "WHERE lead=?1 AND checklist='bant' AND gone=0",
                lead);
    while (query.next()) {
        const auto index = dimensionIndex(query.text(0));
        if (!index)
            continue;
        Answer &answer = answers[*index];
        answer.verdict = verdictFromKey(query.text(1)).value_or(Verdict::Unknown);
        answer.evidence = query.text(2);
        answer.on = QDate::fromString(query.text(3), Qt::ISODate);
        answer.confidence = query.text(4);
        answer.at = query.integer(5);
        answer.by = query.as<MemberId>(6);
    }
    return answers;
}

Qualification::Qualification(Store &store)
    : m_store(store)
{
}

Result<BantVerdict> Qualification::answer(LeadId lead, const std::vector<AnswerEdit> &edits)
{
    return m_store.write(ActionCode::AnswerChecklist, {}, [&](Writer &writer) -> Result<BantVerdict> {
        const auto record = writer.record(Table::Lead, lead.uuid);
        if (!record)
            return Error {Errc::NotFound, lead.text(), {}, {}};
        QStringList dimensions;
        for (const AnswerEdit &edit : edits) {
            if (!dimensionIndex(edit.dimension))
                return Error {Errc::UnknownField, edit.dimension, {}, {}};
            using C = col::Answer;
            std::vector<std::pair<int, Value>> cells;
            if (edit.verdict)
                cells.emplace_back(C::Verdict, textValue(verdictKey(*edit.verdict)));
            if (edit.evidence)
                cells.emplace_back(C::Evidence, textValue(*edit.evidence));
            if (edit.on)
                cells.emplace_back(C::On, dateValue(*edit.on));
            if (edit.confidence)
                cells.emplace_back(C::Confidence, textValue(*edit.confidence));
            const Uuid row = answerIdFor(lead, u"bant", edit.dimension);
            const auto before = writer.record(Table::Answer, row);
            const bool differs = !before || std::any_of(cells.begin(), cells.end(), [&](const auto &cell) {
                return before->at(cell.first) != cell.second;
            });
            if (!differs)
                continue;
            cells.emplace_back(C::Lead, Value {lead.uuid});
            cells.emplace_back(C::Checklist, Value {std::string("bant")});
            cells.emplace_back(C::Dimension, textValue(edit.dimension));
            cells.emplace_back(C::At, Value {writer.now()});
            cells.emplace_back(C::Member, idValue(writer.member()));
            writer.set(Table::Answer, row, cells);
            dimensions += edit.dimension;
        }
        writer.setArgs({leadName(writer, *record), dimensions.join(u',')});
        return bantVerdict(readBant(writer.connection(), lead));
    });
}

} // namespace huni
