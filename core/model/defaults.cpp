#include "core/model/defaults.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <type_traits>
#include <utility>

namespace huni {

namespace {

/// One object of a defaults file. Remembers the first thing that is wrong with it, so that a reader can read
/// all fields in a row and ask once.
class DefaultsItem
{
public:
    explicit DefaultsItem(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    const QString &problem() const { return m_problem; }
    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QString text(QLatin1String field)
    {
        const QString value = m_object.value(field).toString();
        if (value.trimmed().isEmpty())
            complain(QStringLiteral("%1 is missing").arg(field));
        return value;
    }

    /// A text in one language, as of `"name": {"en": ..., "tr": ...}`.
    QString text(QLatin1String field, QLatin1String language)
    {
        const QString value = m_object.value(field).toObject().value(language).toString();
        if (value.trimmed().isEmpty())
            complain(QStringLiteral("%1.%2 is missing").arg(field, language));
        return value;
    }

    bool isNull(QLatin1String field) const { return m_object.value(field).isNull(); }

    /// A whole number within bounds, or null.
    std::optional<int> number(QLatin1String field, int low, int high)
    {
        const QJsonValue value = m_object.value(field);
        if (value.isNull())
            return std::nullopt;
        const int number = value.toInt(low - 1);
        if (number < low || number > high) {
            complain(QStringLiteral("%1 is no whole number from %2 to %3").arg(field).arg(low).arg(high));
            return std::nullopt;
        }
        return number;
    }

    bool flag(QLatin1String field)
    {
        const QJsonValue value = m_object.value(field);
        if (!value.isBool())
            complain(QStringLiteral("%1 is neither true nor false").arg(field));
        return value.toBool();
    }

    /// One of the given words; its place in the list.
    int choice(QLatin1String field, const QVector<QLatin1String> &words)
    {
        const QString value = m_object.value(field).toString();
        for (int i = 0; i < words.size(); ++i) {
            if (value == words[i])
                return i;
        }
        complain(QStringLiteral("%1 is unknown: %2").arg(field, value));
        return 0;
    }

    /// As choice(), for null an empty text.
    QString wordOrNull(QLatin1String field, const QVector<QLatin1String> &words)
    {
        if (isNull(field))
            return QString();
        return words[choice(field, words)];
    }

    /// Reads the objects of an array; their first problem becomes one of this item.
    template <class T>
    QVector<T> children(QLatin1String field, const std::function<T(DefaultsItem &)> &read)
    {
        QVector<T> out;
        QSet<QString> keys;
        for (const QJsonValue &value : m_object.value(field).toArray()) {
            DefaultsItem child(value.toObject());
            const QString key = child.text(QLatin1String("key"));
            if (keys.contains(key))
                child.complain(QStringLiteral("key is not unique"));
            keys.insert(key);
            out.append(read(child));
            if (!child.problem().isEmpty())
                complain(QStringLiteral("%1 %2: %3").arg(field, key, child.problem()));
        }
        if (out.isEmpty())
            complain(QStringLiteral("%1 is empty").arg(field));
        return out;
    }

    std::optional<DefaultsItem> child(QLatin1String field) const
    {
        const QJsonValue value = m_object.value(field);
        return value.isObject() ? std::optional(DefaultsItem(value.toObject())) : std::nullopt;
    }

private:
    QJsonObject m_object;
    QString m_problem;
};

constexpr QLatin1String defaultsKey("key");
constexpr QLatin1String defaultsName("name");
constexpr QLatin1String defaultsText("text");
constexpr QLatin1String defaultsEn("en");
constexpr QLatin1String defaultsTr("tr");

/// Key and names: what all of them have.
template <class T>
T namedDefault(DefaultsItem &item)
{
    T value;
    value.key = item.text(defaultsKey);
    value.nameEn = item.text(defaultsName, defaultsEn);
    value.nameTr = item.text(defaultsName, defaultsTr);
    return value;
}

StageDefault readStage(DefaultsItem &item)
{
    auto stage = namedDefault<StageDefault>(item);
    stage.band
        = StageDefault::Band(item.choice(QLatin1String("band"),
                                         {QLatin1String("tofu"), QLatin1String("mofu"), QLatin1String("bofu"),
                                          QLatin1String("end"), QLatin1String("aside")}));
    stage.lifecycle
        = item.wordOrNull(QLatin1String("lifecycle"),
                          {QLatin1String("lead"), QLatin1String("mql"), QLatin1String("sql"),
                           QLatin1String("opportunity"), QLatin1String("customer"), QLatin1String("advocate"),
                           QLatin1String("nurture"), QLatin1String("disqualified")});
    stage.probability = item.number(QLatin1String("probability"), 0, 10000);
    stage.idleDays = item.number(QLatin1String("idleDays"), 1, 1000);
    const auto color = item.number(QLatin1String("color"), 0, 4);
    if (!color)
        item.complain(QStringLiteral("color is missing"));
    stage.color = color.value_or(0);
    stage.movesOnEn = item.text(QLatin1String("movesOn"), defaultsEn);
    stage.movesOnTr = item.text(QLatin1String("movesOn"), defaultsTr);
    return stage;
}

ChannelDefault readChannel(DefaultsItem &item)
{
    auto channel = namedDefault<ChannelDefault>(item);
    channel.direction = ChannelDefault::Direction(
        item.choice(QLatin1String("direction"), {QLatin1String("inbound"), QLatin1String("outbound")}));
    return channel;
}

ChecklistQuestion readQuestion(DefaultsItem &item)
{
    return {item.text(defaultsKey), item.text(defaultsText, defaultsEn), item.text(defaultsText, defaultsTr)};
}

ChecklistDimension readDimension(DefaultsItem &item)
{
    auto dimension = namedDefault<ChecklistDimension>(item);
    dimension.questions = item.children<ChecklistQuestion>(QLatin1String("questions"), readQuestion);
    if (auto meanings = item.child(QLatin1String("meanings"))) {
        for (const auto &answer : {QLatin1String("yes"), QLatin1String("partly"), QLatin1String("no")})
            dimension.meanings.append(
                {answer, meanings->text(answer, defaultsEn), meanings->text(answer, defaultsTr)});
        if (!meanings->problem().isEmpty())
            item.complain(QStringLiteral("meanings: ") + meanings->problem());
    }
    return dimension;
}

ChecklistDefault readChecklist(DefaultsItem &item)
{
    auto checklist = namedDefault<ChecklistDefault>(item);
    checklist.dimensions = item.children<ChecklistDimension>(QLatin1String("dimensions"), readDimension);
    return checklist;
}

ReasonDefault readReason(DefaultsItem &item)
{
    auto reason = namedDefault<ReasonDefault>(item);
    reason.kind = ReasonDefault::Kind(
        item.choice(QLatin1String("kind"),
                    {QLatin1String("loss"), QLatin1String("won"), QLatin1String("return"),
                     QLatin1String("disqualify"), QLatin1String("nurture"), QLatin1String("override")}));
    static const QVector<QLatin1String> steps{
        QLatin1String("nurture"),    QLatin1String("task"),    QLatin1String("handover"),
        QLatin1String("disqualify"), QLatin1String("merge"),   QLatin1String("reassign"),
        QLatin1String("question"),   QLatin1String("exclude"), QLatin1String("withdraw_consent"),
        QLatin1String("leave_out"),  QLatin1String("move"),    QLatin1String("none")};
    reason.next = steps[item.choice(QLatin1String("next"), steps)];
    reason.days = item.number(QLatin1String("days"), 1, 1000);
    reason.until = item.wordOrNull(
        QLatin1String("until"),
        {QLatin1String("their_date"), QLatin1String("contract_end"), QLatin1String("budget_period")});
    reason.asksDetail = item.flag(QLatin1String("asksDetail"));
    if (!item.isNull(QLatin1String("proposes"))) {
        reason.proposesEn = item.text(QLatin1String("proposes"), defaultsEn);
        reason.proposesTr = item.text(QLatin1String("proposes"), defaultsTr);
    }
    return reason;
}

TouchpointKindDefault readTouchpointKind(DefaultsItem &item)
{
    auto kind = namedDefault<TouchpointKindDefault>(item);
    kind.icon = item.text(QLatin1String("icon"));
    kind.request = item.flag(QLatin1String("request"));
    return kind;
}

ListDefault readList(DefaultsItem &item)
{
    auto list = namedDefault<ListDefault>(item);
    list.values = item.children<ListValue>(QLatin1String("values"), namedDefault<ListValue>);
    return list;
}

/// What must not occur twice in a file: the key, for reasons within their kind.
template <class T>
QString uniqueKey(const T &value)
{
    if constexpr (std::is_same_v<T, ReasonDefault>)
        return QString::number(int(value.kind)) + u'.' + value.key;
    else
        return value.key;
}

template <class T>
Result<QVector<T>> readDefaults(const QByteArray &json, const QString &file, T (*read)(DefaultsItem &))
{
    QJsonParseError parse{};
    const QJsonObject root = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return Error{Errc::FileUnreadable, file, QString::number(parse.offset), parse.errorString()};
    if (root.value(QStringLiteral("format")).toInt() != 1)
        return Error{Errc::FileUnreadable, file, QString(), QStringLiteral("format is not 1")};
    QVector<T> out;
    QSet<QString> seen;
    for (const QJsonValue &value : root.value(QStringLiteral("items")).toArray()) {
        DefaultsItem item(value.toObject());
        out.append(read(item));
        const QString place = out.last().key.isEmpty() ? QString::number(out.size()) : out.last().key;
        if (seen.contains(uniqueKey(out.last())))
            item.complain(QStringLiteral("key is not unique"));
        seen.insert(uniqueKey(out.last()));
        if (!item.problem().isEmpty())
            return Error{Errc::InvalidValue, file, place, item.problem()};
    }
    if (out.isEmpty())
        return Error{Errc::FileUnreadable, file, QString(), QStringLiteral("no items")};
    return out;
}

template <class T>
Result<QVector<T>> readShipped(const QString &name, T (*read)(DefaultsItem &))
{
    QFile file(QStringLiteral(":/huni/defaults/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::FileUnreadable, file.fileName(), QString(), file.errorString()};
    return readDefaults<T>(file.readAll(), file.fileName(), read);
}

} // namespace

Result<QVector<StageDefault>> stageDefaults()
{
    return readShipped(QStringLiteral("stages.json"), readStage);
}

Result<QVector<StageDefault>> stageDefaults(const QByteArray &json, const QString &file)
{
    return readDefaults(json, file, readStage);
}

Result<QVector<ChannelDefault>> channelDefaults()
{
    return readShipped(QStringLiteral("channels.json"), readChannel);
}

Result<QVector<ChannelDefault>> channelDefaults(const QByteArray &json, const QString &file)
{
    return readDefaults(json, file, readChannel);
}

Result<QVector<ChecklistDefault>> checklistDefaults()
{
    return readShipped(QStringLiteral("checklists.json"), readChecklist);
}

Result<QVector<ChecklistDefault>> checklistDefaults(const QByteArray &json, const QString &file)
{
    return readDefaults(json, file, readChecklist);
}

Result<QVector<ReasonDefault>> reasonDefaults()
{
    return readShipped(QStringLiteral("reasons.json"), readReason);
}

Result<QVector<ReasonDefault>> reasonDefaults(const QByteArray &json, const QString &file)
{
    return readDefaults(json, file, readReason);
}

Result<QVector<TouchpointKindDefault>> touchpointKindDefaults()
{
    return readShipped(QStringLiteral("touchpointkinds.json"), readTouchpointKind);
}

Result<QVector<TouchpointKindDefault>> touchpointKindDefaults(const QByteArray &json, const QString &file)
{
    return readDefaults(json, file, readTouchpointKind);
}

Result<QVector<ListDefault>> listDefaults()
{
    return readShipped(QStringLiteral("lists.json"), readList);
}

Result<QVector<ListDefault>> listDefaults(const QByteArray &json, const QString &file)
{
    return readDefaults(json, file, readList);
}

} // namespace huni
