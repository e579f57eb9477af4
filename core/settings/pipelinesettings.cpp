#include "core/settings/pipelinesettings.h"

#include "core/model/defaults.h"

namespace huni {

namespace {

bool isQuestion(const QString &key)
{
    for (const ChecklistDefault &checklist : checklistDefaults().valueOr({})) {
        for (const ChecklistDimension &dimension : checklist.dimensions) {
            for (const ChecklistQuestion &question : dimension.questions) {
                if (question.key == key)
                    return true;
            }
        }
    }
    return false;
}

Error badSetting(const char *key, const QString &detail)
{
    return {Errc::InvalidValue, QString::fromLatin1(key), {}, detail};
}

} // namespace

void putSetting(Writer &writer, PipelineId pipeline, const QString &key, const QString &value)
{
    writer.set(Table::Setting, settingIdFor(pipeline, key),
               {{col::Setting::Key, textValue(key)}, {col::Setting::Value, textValue(value)}});
}

Result<void> PipelineSettings::setTitle(const QString &title)
{
    const QString name = title.simplified();
    return name.isEmpty() ? Result<void> {badSetting("name", title)} : put(QStringLiteral("name"), name);
}

Result<void> PipelineSettings::setCurrency(Currency currency)
{
    return put(QStringLiteral("currency"), currency.text());
}

Result<void> PipelineSettings::setTimeZone(const QByteArray &id)
{
    if (!QTimeZone(id).isValid())
        return badSetting("time_zone", QString::fromUtf8(id));
    return put(QStringLiteral("time_zone"), QString::fromUtf8(id));
}

Result<void> PipelineSettings::setTeamKind(TeamKind kind)
{
    return put(QStringLiteral("team"), teamKindKey(kind));
}

Result<void> PipelineSettings::setBusiness(Business business)
{
    return put(QStringLiteral("business"), businessKey(business));
}

Result<void> PipelineSettings::setIdealCustomer(const IdealCustomer &ideal)
{
    return put(QStringLiteral("ideal_customer"), ideal == IdealCustomer {} ? QString() : QString::fromUtf8(idealCustomerToJson(ideal)));
}

Result<IdealCustomer> PipelineSettings::idealCustomer()
{
    return m_store.reader().read([&](Connection &connection) {
        Query query(connection, "SELECT value FROM setting WHERE id=?1 AND gone=0",
                    settingIdFor(m_store.pipeline(), u"ideal_customer"));
        return query.next() ? idealCustomerFromJson(query.text(0).toUtf8()) : IdealCustomer {};
    });
}

Result<void> PipelineSettings::setReviewEvery(ReviewEvery every)
{
    return put(QStringLiteral("scoring_review"), reviewEveryKey(every));
}

Result<void> PipelineSettings::noteReviewed(QDate day)
{
    if (!day.isValid())
        return badSetting("scoring_reviewed", {});
    return put(QStringLiteral("scoring_reviewed"), day.toString(Qt::ISODate));
}

Result<void> PipelineSettings::setQuestion(const QString &key, const QString &text)
{
    if (!isQuestion(key))
        return Error {Errc::UnknownField, key, {}, {}};
    return m_store.write(ActionCode::EditChecklist, {key.section(u'.', 0, 0)}, [&](Writer &writer) -> Result<void> {
        putSetting(writer, m_store.pipeline(), questionSetting(key), text.simplified());
        return {};
    });
}

Result<void> PipelineSettings::put(const QString &key, const QString &value)
{
    return m_store.write(ActionCode::EditSetting, {key}, [&](Writer &writer) -> Result<void> {
        putSetting(writer, m_store.pipeline(), key, value);
        return {};
    });
}

} // namespace huni
