#include "tests/core/leads/trialworld.h"

#include "core/base/folding.h"
#include "core/funnel/qualification.h"
#include "core/leads/lists.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/model/checklist.h"
#include "core/scoring/scoring.h"
#include "core/store/emptyrecord.h"

#include <algorithm>
#include <cmath>

namespace huni::trial {

const QStringList &TrialWorld::texts()
{
    static const QStringList all{QStringLiteral("Ankara"),    QStringLiteral("ankara"),   QStringLiteral("İZMİR"),
                                 QStringLiteral("izmir"),     QStringLiteral("Işık"),     QStringLiteral("IŞIK"),
                                 QStringLiteral("straße"),    QStringLiteral("STRASSE"),  QStringLiteral("a'b\"c"),
                                 QStringLiteral("100%"),      QStringLiteral("_%"),       QStringLiteral("'); DROP TABLE lead;--"),
                                 QStringLiteral("日本"),      QStringLiteral("ğüşiöç"),   QStringLiteral("x;y"),
                                 QStringLiteral("technology"), QStringLiteral("tr"),      QStringLiteral("TR"),
                                 QStringLiteral("{\"a\":1}"), QStringLiteral("back\\slash"), QStringLiteral("line\nbreak"),
                                 QStringLiteral("👩‍💻"),        QStringLiteral("executive"), QStringLiteral("5"),
                                 QStringLiteral("2026-01-01")};
    return all;
}

const QStringList &TrialWorld::labels()
{
    static const QStringList all{QStringLiteral("VIP"), QStringLiteral("Işık fuarı"), QStringLiteral("o'clock"), QStringLiteral("çok   sıcak")};
    return all;
}

const QStringList &TrialWorld::options()
{
    static const QStringList all{QStringLiteral("Red"), QStringLiteral("GREEN"), QStringLiteral("Mavi İş"), QStringLiteral("q'")};
    return all;
}

TrialWorld::TrialWorld(Pipeline &pipeline, quint32 seed, int leads)
    : m_random(seed)
    , m_pipeline(pipeline.store().pipeline())
    , m_now(instantFromIso(u"2026-06-15T14:00:00+03:00", QTimeZone("Europe/Istanbul")).value_or(0))
    , m_scoredAt(pipeline.store().clock().now())
    , m_catalog(pipeline.catalog().valueOr({}))
{
    for (const Table table : {Table::Lead, Table::Company, Table::List})
        m_order[table];
    const auto done = pipeline.store().write(ActionCode::Generate, {}, [&](Writer &writer) { return fill(writer, leads); });
    if (!done)
        qFatal("The trial world was not made: %s", qPrintable(done.error().detail));
    m_catalog = pipeline.catalog().valueOr({});
}

Result<void> TrialWorld::fill(Writer &writer, int leads)
{
    makeFields(writer);
    m_catalog = readCatalog(writer.connection());
    makeLists(writer);
    for (int i = 0; i < leads / 3 + 1; ++i)
        makeCompany(writer);
    for (int i = 0; i < leads; ++i)
        makeLead(writer);
    // One that was deleted: the lead stays, without a company to show.
    const Uuid gone = m_order[Table::Company].back();
    writer.remove(Table::Company, gone);
    m_records[Table::Company].erase(gone);
    m_order[Table::Company].pop_back();
    return {};
}

const Record &TrialWorld::put(Writer &writer, Table table, const Uuid &id, Record record)
{
    writer.create(table, id, record);
    m_order[table].push_back(id);
    return m_records[table][id] = std::move(record);
}

void TrialWorld::makeFields(Writer &writer)
{
    int number = 0;
    for (const char *kind : {"lead", "company"}) {
        for (const CustomType type : {CustomType::Text, CustomType::Number, CustomType::Money, CustomType::Date, CustomType::YesNo,
                                      CustomType::Choice, CustomType::Choices}) {
            using C = col::CustomField;
            Record record = emptyRecord(Table::CustomField);
            record.at(C::Kind) = Value{std::string(kind)};
            record.at(C::Name) = textValue(QStringLiteral("Field \"%1\"; --").arg(++number));
            record.at(C::Type) = textValue(customTypeKey(type));
            if (type == CustomType::Choice || type == CustomType::Choices)
                record.at(C::Options) = Value{std::string("[\"Red\",\"GREEN\",\"Mavi İş\",\"q'\"]")};
            writer.create(Table::CustomField, writer.newId(), std::move(record));
        }
    }
}

void TrialWorld::makeLists(Writer &writer)
{
    for (const char *name : {"Fair", "Bought"}) {
        Record record = emptyRecord(Table::List);
        record.at(col::List::Name) = Value{std::string(name)};
        put(writer, Table::List, writer.newId(), std::move(record));
    }
}

Value TrialWorld::anyText()
{
    return often() ? textValue(any(texts())) : Value{};
}

// Around now, also in the future and at the edge of a day.
Instant TrialWorld::anyInstant()
{
    const QDate day = localDay(m_now, m_catalog.zone).addDays(below(24) - 18);
    const Instant begin = startOfDay(day, m_catalog.zone);
    switch (below(4)) {
    case 0: return begin;
    case 1: return begin - 1;
    default: return begin + below(24) * hourMs;
    }
}

std::vector<CustomCell> TrialWorld::customCells(const QString &kind)
{
    std::vector<CustomCell> cells;
    for (const CustomField &field : m_catalog.customFields) {
        if (field.kind != kind || !often())
            continue;
        Value value;
        // Now and then something of another kind: the field was of another type once.
        switch (below(8) == 0 ? CustomType(below(7)) : field.type) {
        case CustomType::Text: value = textValue(any(texts())); break;
        case CustomType::Number:
            value = below(2) == 0 ? Value{double(below(12)) - 4.5} : Value{qint64(below(12) - 4)};
            break;
        case CustomType::Money: value = textValue(QStringLiteral("%1.00 %2").arg(below(5)).arg(below(3) == 0 ? u"EUR" : u"TRY")); break;
        case CustomType::Date: value = dateValue(localDay(anyInstant(), m_catalog.zone)); break;
        case CustomType::YesNo: value = Value{qint64(below(2))}; break;
        case CustomType::Choice: value = textValue(any(options())); break;
        case CustomType::Choices:
            value = textValue(QString(any(options()) + u';' + (below(2) == 0 ? any(options()) : any(texts()))));
            break;
        }
        cells.push_back({field.id.uuid, value});
    }
    return cells;
}

void TrialWorld::makeCompany(Writer &writer)
{
    using C = col::Company;
    Record record = emptyRecord(Table::Company);
    for (const int column : {C::Name, C::Sector, C::Country, C::Region, C::City, C::Street, C::Postcode, C::Domain, C::Products, C::Phone, C::ExternalId})
        record.at(column) = anyText();
    if (often())
        record.at(C::Employees) = Value{qint64(below(10))};
    if (often()) {
        record.at(C::Revenue) = Value{qint64(below(5) * 100)};
        record.at(C::RevenueCurrency) = Value{std::string(below(3) == 0 ? "EUR" : "TRY")};
    }
    if (often())
        record.at(C::Owner) = idValue(any(m_catalog.members).id);
    record.at(C::CreatedAt) = Value{anyInstant()};
    record.custom = customCells(QStringLiteral("company"));
    const Uuid id = writer.newId();
    put(writer, Table::Company, id, std::move(record));
    makeAround(writer, Table::Company, id);
    if (below(2) == 0)
        makeActivities(writer, {}, {}, id);
    if (below(3) == 0)
        makeOpportunities(writer, {}, id);
}

void TrialWorld::makeLead(Writer &writer)
{
    using C = col::Lead;
    Record record = emptyRecord(Table::Lead);
    for (const int column :
         {C::GivenName, C::FamilyName, C::Salutation, C::Title, C::Seniority, C::Email, C::EmailPersonal, C::Phone, C::Mobile,
          C::Gender, C::Education, C::IncomeBand, C::Country, C::Region, C::City, C::Street, C::Postcode, C::Language, C::TimeZone,
          C::Interest, C::Newsletter, C::Keyword, C::Arrival, C::LostReason, C::ExternalId})
        record.at(column) = anyText();
    record.at(C::Consent) = below(3) == 0 ? Value{} : textValue(std::string_view(below(2) == 0 ? "yes" : "no"));
    if (often())
        record.at(C::BirthYear) = Value{qint64(below(10))};
    if (often()) {
        record.at(C::Value) = Value{qint64(below(5) * 100)};
        record.at(C::ValueCurrency) = Value{std::string(below(3) == 0 ? "EUR" : "TRY")};
    }
    Uuid company;
    if (often())
        record.at(C::Company) = idValue(company = any(m_order[Table::Company]));
    for (const int column : {C::Channel, C::LatestChannel}) {
        if (often())
            record.at(column) = idValue(any(m_catalog.channels).id);
    }
    if (often())
        record.at(C::Owner) = idValue(any(m_catalog.members).id);
    for (const int column : {C::CreatedAt, C::StageSince})
        record.at(column) = Value{anyInstant()};
    if (below(4) == 0)
        record.at(C::ClosedAt) = Value{anyInstant()};
    if (often())
        record.at(C::WakeOn) = dateValue(localDay(anyInstant(), m_catalog.zone));
    std::vector<Stage> stages = m_catalog.stages;
    std::erase_if(stages, [](const Stage &stage) { return stage.band == Band::Bofu; });
    record.at(C::Stage) = idValue(any(stages).id);
    const bool hasOpen = below(3) == 0;
    if (!hasOpen)
        record.at(C::Position) = Value{std::string("U000")};
    record.custom = customCells(QStringLiteral("lead"));
    const Uuid id = writer.newId();
    put(writer, Table::Lead, id, std::move(record));
    if (hasOpen)
        makeOpportunities(writer, id, company);
    makeAround(writer, Table::Lead, id);
    if (below(2) == 0)
        makeActivities(writer, id, {}, {});
    if (below(3) == 0) {
        Record touchpoint = emptyRecord(Table::Touchpoint);
        touchpoint.at(col::Touchpoint::Lead) = Value{id};
        touchpoint.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        touchpoint.at(col::Touchpoint::At) = Value{anyInstant()};
        put(writer, Table::Touchpoint, writer.newId(), std::move(touchpoint));
    }
    for (const char16_t *dimension : bantDimensions) {
        if (below(2) == 0)
            continue;
        Record answer = emptyRecord(Table::Answer);
        answer.at(col::Answer::Lead) = Value{id};
        answer.at(col::Answer::Checklist) = Value{std::string("bant")};
        answer.at(col::Answer::Dimension) = textValue(QStringView(dimension).toString());
        answer.at(col::Answer::Verdict) = textValue(verdictKey(below(5) != 0 ? Verdict::Yes : Verdict(below(4))));
        put(writer, Table::Answer, answerIdFor(LeadId{id}, u"bant", dimension), std::move(answer));
    }
}

void TrialWorld::makeOpportunities(Writer &writer, const Uuid &lead, const Uuid &company)
{
    const int count = 1 + below(2);
    for (int i = 0; i < count; ++i) {
        using C = col::Opportunity;
        Record record = emptyRecord(Table::Opportunity);
        record.at(C::Name) = anyText();
        record.at(C::Lead) = idValue(lead);
        record.at(C::Company) = idValue(company);
        std::vector<Stage> stages = m_catalog.stages;
        std::erase_if(stages, [&](const Stage &stage) { return stage.band != (i == 0 ? Band::Bofu : Band::End); });
        record.at(C::Stage) = idValue(any(stages).id);
        record.at(C::Position) = Value{std::string("U000")};
        record.at(C::StageSince) = Value{anyInstant()};
        record.at(C::CreatedAt) = Value{anyInstant()};
        if (often()) {
            record.at(C::Amount) = Value{qint64(below(5) * 100)};
            record.at(C::Currency) = Value{std::string(below(3) == 0 ? "EUR" : "TRY")};
        }
        const Uuid id = writer.newId();
        put(writer, Table::Opportunity, id, std::move(record));
        if (below(2) == 0)
            makeActivities(writer, {}, id, {});
    }
}

void TrialWorld::makeActivities(Writer &writer, const Uuid &lead, const Uuid &opportunity, const Uuid &company)
{
    for (int i = 0; i < 2; ++i) {
        using C = col::Activity;
        Record record = emptyRecord(Table::Activity);
        record.at(C::Lead) = idValue(lead);
        record.at(C::Opportunity) = idValue(opportunity);
        record.at(C::Company) = idValue(company);
        record.at(C::Kind) = Value{std::string(below(2) == 0 ? "call" : "meeting")};
        record.at(C::At) = Value{anyInstant()};
        if (below(2) == 0)
            record.at(C::Due) = Value{anyInstant()};
        if (below(2) == 0)
            record.at(C::Done) = Value{qint64(below(2))};
        put(writer, Table::Activity, writer.newId(), std::move(record));
    }
}

void TrialWorld::makeAround(Writer &writer, Table table, const Uuid &thing)
{
    const bool isLead = table == Table::Lead;
    for (const QString &label : labels()) {
        if (below(4) != 0)
            continue;
        Record record = emptyRecord(Table::Label);
        record.at(isLead ? int(col::Label::Lead) : int(col::Label::Company)) = Value{thing};
        record.at(col::Label::Name) = textValue(label.simplified());
        put(writer, Table::Label, isLead ? labelIdFor(LeadId{thing}, label) : labelIdFor(CompanyId{thing}, label), std::move(record));
    }
    for (const Uuid &list : lists()) {
        if (below(4) != 0)
            continue;
        Record record = emptyRecord(Table::ListMember);
        record.at(col::ListMember::List) = Value{list};
        record.at(isLead ? int(col::ListMember::Lead) : int(col::ListMember::Company)) = Value{thing};
        put(writer, Table::ListMember, listMemberIdFor(ListId{list}, thing), std::move(record));
    }
}

// What follows is how conditions are meant, in plain loops over records.

namespace {

CellValue worldText(const QString &text)
{
    return text.isEmpty() ? CellValue{} : CellValue{text};
}

QString worldPlain(const Value &value)
{
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return textOf(value);
}

bool worldEmpty(const CellValue &cell)
{
    return std::holds_alternative<std::monostate>(cell);
}

std::optional<double> worldNumber(const CellValue &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        return double(*number);
    if (const auto *real = std::get_if<double>(&cell))
        return *real;
    return std::nullopt;
}

std::optional<QDate> worldDay(const CellValue &cell, const QTimeZone &zone)
{
    if (const auto *day = std::get_if<QDate>(&cell))
        return *day;
    if (const auto *at = std::get_if<qint64>(&cell))
        return localDay(*at, zone);
    return std::nullopt;
}

bool sameWord(const QString &a, const QString &b)
{
    return folded(a) == folded(b);
}

} // namespace

CellValue TrialWorld::own(const TableField &field, const Value &value, const Value &currency) const
{
    if (isNull(value))
        return {};
    switch (field.form) {
    case FieldForm::Text: return worldText(worldPlain(value));
    case FieldForm::Number:
        if (const auto *real = std::get_if<double>(&value))
            return *real;
        return numberOf(value) ? CellValue{*numberOf(value)} : CellValue{};
    case FieldForm::Money: {
        if (numberOf(value) && !field.isCustom())
            return std::vector<Money>{{*numberOf(value), *Currency::fromText(textOf(currency))}};
        const QStringList parts = textOf(value).split(u' ');
        if (parts.size() != 2 || !parts[0].endsWith(u".00"))
            return {};
        return std::vector<Money>{{parts[0].chopped(3).toLongLong() * 100, *Currency::fromText(parts[1])}};
    }
    case FieldForm::Day: return dateOf(value).isValid() ? CellValue{dateOf(value)} : CellValue{};
    case FieldForm::Moment: return *numberOf(value);
    case FieldForm::YesNo:
        if (const auto *real = std::get_if<double>(&value))
            return *real != 0;
        return numberOf(value) ? CellValue{*numberOf(value) != 0} : CellValue{};
    case FieldForm::Choice:
        if (const Uuid id = uuidOf(value))
            return id;
        return worldText(worldPlain(value));
    case FieldForm::Choices: {
        QStringList parts;
        for (const QString &part : worldPlain(value).split(u';')) {
            if (!part.trimmed().isEmpty())
                parts += part.trimmed();
        }
        return parts.isEmpty() ? CellValue{} : CellValue{parts};
    }
    }
    return {};
}

CellValue TrialWorld::customCell(const TableField &field, const Record &record) const
{
    for (const CustomCell &cell : record.custom) {
        if (cell.field == field.custom.id.uuid)
            return own(field, cell.value, {});
    }
    return {};
}

CellValue TrialWorld::cell(Table table, const Uuid &thing, const TableField &field) const
{
    const Record &record = m_records.at(table).at(thing);
    if (field.isCustom())
        return customCell(field, record);
    if (field.key == u"labels")
        return labelsOf(table, thing);
    if (field.key == u"lists")
        return listsOf(table, thing);
    if (field.key == u"opportunities")
        return qint64(openOf(table, thing).size());
    if (field.key == u"open_worth")
        return worth(openOf(table, thing));
    if (field.key == u"next_activity" || field.key == u"next_activity_kind") {
        const auto next = nextActivity(table, thing);
        return !next ? CellValue{} : field.key == u"next_activity" ? CellValue{next->first} : CellValue{next->second};
    }
    return table == Table::Lead ? leadCell(thing, record, field) : companyCell(thing, record, field);
}

CellValue TrialWorld::leadCell(const Uuid &id, const Record &lead, const TableField &field) const
{
    using C = col::Lead;
    const auto &companies = m_records.at(Table::Company);
    const auto company = companies.find(uuidOf(lead.at(C::Company)));
    if (field.key == u"name")
        return worldText(nameOf(Table::Lead, id));
    if (field.key == u"company")
        return company == companies.end() ? CellValue{} : worldText(textOf(company->second.at(col::Company::Name)));
    if (field.isCompanys) {
        if (company == companies.end())
            return {};
        const int column = tableInfo(Table::Company).columnNamed(field.key.mid(8).toStdString());
        return own(field, company->second.at(column), company->second.at(col::Company::RevenueCurrency));
    }
    const Record *open = furthest(id);
    const Uuid stage = uuidOf(open ? open->at(col::Opportunity::Stage) : lead.at(C::Stage));
    const auto since = numberOf(open ? open->at(col::Opportunity::StageSince) : lead.at(C::StageSince));
    if (field.key == u"stage")
        return stage;
    if (field.key == u"band")
        return bandKey(m_catalog.stage(StageId{stage})->band);
    if (field.key == u"stage_since")
        return *since;
    if (field.key == u"stage_days")
        return days(since);
    if (field.key == u"bant")
        return bant(id);
    if (field.key == u"score" || field.key == u"grade" || field.key == u"temperature") {
        const Score score = scoreOf(id);
        if (!score.isScored)
            return {};
        return field.key == u"score" ? CellValue{double(score.total) / 100} : worldText(field.key == u"grade" ? gradeKey(score.grade) : temperatureKey(score.temperature));
    }
    if (field.key == u"chance")
        return {}; // nobody has learnt a model
    if (field.key == u"last_contact")
        return touchedLead(id) ? CellValue{*touchedLead(id)} : CellValue{};
    if (field.key == u"idle_days")
        return days(touchedLead(id) ? touchedLead(id) : numberOf(lead.at(C::CreatedAt)));
    if (field.key == u"has_contact")
        return leadFrom({}, lead).hasContact();
    if (field.key == u"consent")
        return isNull(lead.at(C::Consent)) ? CellValue{} : CellValue{textOf(lead.at(C::Consent)) == u"yes"};
    return own(field, lead.at(tableInfo(Table::Lead).columnNamed(field.key.toStdString())), lead.at(C::ValueCurrency));
}

CellValue TrialWorld::companyCell(const Uuid &id, const Record &company, const TableField &field) const
{
    if (field.key == u"leads") {
        const auto &leads = m_records.at(Table::Lead);
        return qint64(std::count_if(leads.begin(), leads.end(), [&](const auto &lead) { return uuidOf(lead.second.at(col::Lead::Company)) == id; }));
    }
    if (field.key == u"last_contact")
        return touchedCompany(id) ? CellValue{*touchedCompany(id)} : CellValue{};
    if (field.key == u"idle_days")
        return days(touchedCompany(id) ? touchedCompany(id) : numberOf(company.at(col::Company::CreatedAt)));
    return own(field, company.at(tableInfo(Table::Company).columnNamed(field.key.toStdString())),
               company.at(col::Company::RevenueCurrency));
}

QString TrialWorld::nameOf(Table table, const Uuid &thing) const
{
    const Record &record = m_records.at(table).at(thing);
    if (table == Table::Company)
        return companyName(record);
    return leadName(record, [this](const Uuid &id) {
        const auto company = m_records.at(Table::Company).find(id);
        return company == m_records.at(Table::Company).end() ? QString() : textOf(company->second.at(col::Company::Name));
    });
}

CellValue TrialWorld::labelsOf(Table table, const Uuid &thing) const
{
    const int column = table == Table::Lead ? int(col::Label::Lead) : int(col::Label::Company);
    QStringList names;
    const auto records = m_records.find(Table::Label);
    for (const auto &[id, record] : records == m_records.end() ? Records{} : records->second) {
        if (uuidOf(record.at(column)) == thing)
            names += textOf(record.at(col::Label::Name));
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return compareNames(a, b) < 0; });
    return names.isEmpty() ? CellValue{} : CellValue{names};
}

CellValue TrialWorld::listsOf(Table table, const Uuid &thing) const
{
    const int column = table == Table::Lead ? int(col::ListMember::Lead) : int(col::ListMember::Company);
    std::vector<Uuid> ids;
    // By name: Bought stands before Fair.
    for (auto list = lists().rbegin(); list != lists().rend(); ++list) {
        const auto records = m_records.find(Table::ListMember);
        for (const auto &[id, record] : records == m_records.end() ? Records{} : records->second) {
            if (uuidOf(record.at(column)) == thing && uuidOf(record.at(col::ListMember::List)) == *list)
                ids.push_back(*list);
        }
    }
    return ids.empty() ? CellValue{} : CellValue{ids};
}

std::vector<const Record *> TrialWorld::openOf(Table table, const Uuid &thing) const
{
    const int column = table == Table::Lead ? int(col::Opportunity::Lead) : int(col::Opportunity::Company);
    std::vector<const Record *> open;
    const auto records = m_records.find(Table::Opportunity);
    if (records == m_records.end())
        return open;
    for (const auto &[id, record] : records->second) {
        const Stage *stage = m_catalog.stage(StageId{uuidOf(record.at(col::Opportunity::Stage))});
        if (uuidOf(record.at(column)) == thing && stage->band == Band::Bofu)
            open.push_back(&record);
    }
    return open;
}

const Record *TrialWorld::furthest(const Uuid &lead) const
{
    const Record *best = nullptr;
    QString position;
    for (const Record *record : openOf(Table::Lead, lead)) {
        const Stage *stage = m_catalog.stage(StageId{uuidOf(record->at(col::Opportunity::Stage))});
        if (!best || stage->position > position) {
            best = record;
            position = stage->position;
        }
    }
    return best;
}

CellValue TrialWorld::worth(const std::vector<const Record *> &open) const
{
    std::map<Currency, qint64> sums;
    for (const Record *record : open) {
        if (const auto amount = numberOf(record->at(col::Opportunity::Amount)))
            sums[*Currency::fromText(textOf(record->at(col::Opportunity::Currency)))] += *amount;
    }
    std::vector<Money> worth;
    for (const auto &[currency, sum] : sums)
        worth.push_back({sum, currency});
    return worth.empty() ? CellValue{} : CellValue{worth};
}

std::optional<Instant> TrialWorld::touched(int column, const Uuid &thing) const
{
    std::optional<Instant> newest;
    const auto take = [&](const Value &at) { newest = std::max(newest.value_or(*numberOf(at)), *numberOf(at)); };
    if (const auto records = m_records.find(Table::Activity); records != m_records.end()) {
        for (const auto &[id, record] : records->second) {
            if (uuidOf(record.at(column)) == thing && numberOf(record.at(col::Activity::Done)) == 1)
                take(record.at(col::Activity::At));
        }
    }
    if (column != col::Activity::Lead || !m_records.contains(Table::Touchpoint))
        return newest;
    for (const auto &[id, record] : m_records.at(Table::Touchpoint)) {
        if (uuidOf(record.at(col::Touchpoint::Lead)) == thing)
            take(record.at(col::Touchpoint::At));
    }
    return newest;
}

std::optional<Instant> TrialWorld::touchedLead(const Uuid &lead) const
{
    return touched(col::Activity::Lead, lead);
}

std::optional<Instant> TrialWorld::touchedCompany(const Uuid &company) const
{
    std::optional<Instant> newest;
    const auto take = [&](std::optional<Instant> at) {
        if (at)
            newest = std::max(newest.value_or(*at), *at);
    };
    for (const auto &[id, lead] : m_records.at(Table::Lead)) {
        if (uuidOf(lead.at(col::Lead::Company)) == company)
            take(touchedLead(id));
    }
    if (!m_records.contains(Table::Opportunity))
        return newest;
    for (const auto &[id, opportunity] : m_records.at(Table::Opportunity)) {
        if (uuidOf(opportunity.at(col::Opportunity::Company)) == company)
            take(touched(col::Activity::Opportunity, id));
    }
    return newest;
}

std::optional<std::pair<Instant, QString>> TrialWorld::nextActivity(Table table, const Uuid &thing) const
{
    std::optional<std::tuple<Instant, Uuid, QString>> next;
    const auto records = m_records.find(Table::Activity);
    if (records == m_records.end())
        return std::nullopt;
    for (const auto &[id, record] : records->second) {
        using C = col::Activity;
        const auto lead = m_records.at(Table::Lead).find(uuidOf(record.at(C::Lead)));
        bool isIts = uuidOf(record.at(table == Table::Lead ? int(C::Lead) : int(C::Company))) == thing;
        if (table == Table::Company && lead != m_records.at(Table::Lead).end())
            isIts = isIts || uuidOf(lead->second.at(col::Lead::Company)) == thing;
        if (const Uuid opportunity = uuidOf(record.at(C::Opportunity))) {
            const Record &of = m_records.at(Table::Opportunity).at(opportunity);
            isIts = isIts || uuidOf(of.at(table == Table::Lead ? int(col::Opportunity::Lead) : int(col::Opportunity::Company))) == thing;
        }
        if (!isIts || numberOf(record.at(C::Done)).value_or(0) != 0)
            continue;
        const Instant at = *numberOf(isNull(record.at(C::Due)) ? record.at(C::At) : record.at(C::Due));
        const std::tuple<Instant, Uuid, QString> here{at, id, textOf(record.at(C::Kind))};
        if (!next || here < *next)
            next = here;
    }
    return next ? std::optional(std::pair(std::get<0>(*next), std::get<2>(*next))) : std::nullopt;
}

CellValue TrialWorld::days(std::optional<Instant> since) const
{
    return since ? CellValue{localDay(*since, m_catalog.zone).daysTo(localDay(m_now, m_catalog.zone))} : CellValue{};
}

Score TrialWorld::scoreOf(const Uuid &id) const
{
    DayNumbers dayNumbers(m_catalog.zone);
    LeadFacts facts;
    const Record &lead = m_records.at(Table::Lead).at(id);
    facts.lead = std::make_shared<const Record>(lead);
    if (const auto company = m_records.at(Table::Company).find(uuidOf(lead.at(col::Lead::Company))); company != m_records.at(Table::Company).end())
        facts.company = std::make_shared<const Record>(company->second);
    if (const auto touches = m_records.find(Table::Touchpoint); touches != m_records.end()) {
        for (const auto &[row, touch] : touches->second) {
            using C = col::Touchpoint;
            const Instant at = numberOf(touch.at(C::At)).value_or(0);
            if (uuidOf(touch.at(C::Lead)) == id)
                facts.touches.push_back({.id = row, .at = at, .day = dayNumbers.of(at), .kind = std::string(utf8Of(touch.at(C::Kind))),
                                         .page = std::string(utf8Of(touch.at(C::Page))), .asset = std::string(utf8Of(touch.at(C::Asset)))});
        }
    }
    std::sort(facts.touches.begin(), facts.touches.end(), [](const TouchFact &a, const TouchFact &b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); });
    for (const auto &[row, activity] : m_records.at(Table::Activity)) {
        const QString kind = textOf(activity.at(col::Activity::Kind));
        const bool reaches = kind == u"call" || kind == u"message" || kind == u"meeting" || kind == u"visit" || kind == u"video_call";
        if (!reaches || uuidOf(activity.at(col::Activity::Lead)) != id || numberOf(activity.at(col::Activity::Done)).value_or(0) == 0)
            continue;
        const int day = dayNumbers.of(numberOf(activity.at(col::Activity::At)).value_or(0));
        facts.reachedOn = facts.reachedOn ? std::min(*facts.reachedOn, day) : day;
    }
    return ScoringRules(shippedScoringModel(), m_catalog).on(facts, dayNumbers.of(m_scoredAt));
}

QString TrialWorld::bant(const Uuid &lead) const
{
    std::array<Verdict, 4> verdicts{};
    if (m_records.contains(Table::Answer)) {
        for (const auto &[id, record] : m_records.at(Table::Answer)) {
            for (size_t i = 0; i < bantDimensions.size(); ++i) {
                if (uuidOf(record.at(col::Answer::Lead)) == lead && textOf(record.at(col::Answer::Dimension)) == QStringView(bantDimensions[i]))
                    verdicts[i] = *verdictFromKey(textOf(record.at(col::Answer::Verdict)));
            }
        }
    }
    return bantVerdictKey(bantVerdict(verdicts));
}

bool TrialWorld::holds(Table table, const Uuid &thing, const TableFields &fields, const FilterCondition &condition) const
{
    const TableField &field = *fields.find(condition.field);
    const CellValue value = cell(table, thing, field);
    const QDate today = localDay(m_now, m_catalog.zone);
    const auto word = [&](qsizetype i) { return condition.values.at(i); };
    const auto number = [&](qsizetype i) { return word(i).toDouble(); };
    const auto day = [&](qsizetype i) { return QDate::fromString(word(i), Qt::ISODate); };
    const auto is = [&]() -> bool {
        if (const auto *text = std::get_if<QString>(&value))
            return sameWord(*text, word(0));
        if (const auto *yes = std::get_if<bool>(&value))
            return *yes == (word(0) == u"yes");
        return worldNumber(value) && *worldNumber(value) == number(0);
    };
    const auto contains = [&] {
        const auto *text = std::get_if<QString>(&value);
        return text && folded(*text).contains(folded(word(0)));
    };
    const auto any = [&] {
        return std::any_of(condition.values.begin(), condition.values.end(), [&](const QString &wanted) {
            if (const auto *text = std::get_if<QString>(&value))
                return sameWord(*text, wanted);
            if (const auto *id = std::get_if<Uuid>(&value))
                return id->text() == wanted;
            if (const auto *words = std::get_if<QStringList>(&value))
                return std::any_of(words->begin(), words->end(), [&](const QString &one) { return sameWord(one, wanted.simplified()) || sameWord(one, wanted.trimmed()); });
            if (const auto *ids = std::get_if<std::vector<Uuid>>(&value))
                return std::any_of(ids->begin(), ids->end(), [&](const Uuid &one) { return one.text() == wanted; });
            return false;
        });
    };
    // The amount in the currency that is asked for.
    const auto amount = [&]() -> std::optional<qint64> {
        const auto *amounts = std::get_if<std::vector<Money>>(&value);
        for (const Money &money : amounts ? *amounts : std::vector<Money>{}) {
            if (money.currency == filterMoney(word(0))->currency)
                return money.minor;
        }
        return std::nullopt;
    };
    const auto within = [&](double least, double most) {
        if (field.form == FieldForm::Money)
            return amount() && double(*amount()) >= least && double(*amount()) <= most;
        return worldNumber(value) && *worldNumber(value) >= least && *worldNumber(value) <= most;
    };
    const auto bound = [&](qsizetype i) { return field.form == FieldForm::Money ? double(filterMoney(word(i))->minor) : number(i); };
    const auto at = worldDay(value, m_catalog.zone);
    switch (condition.op) {
    case FilterOp::Is: return is();
    case FilterOp::IsNot: return !is();
    case FilterOp::Contains: return contains();
    case FilterOp::ContainsNot: return !contains();
    case FilterOp::BeginsWith: {
        const auto *text = std::get_if<QString>(&value);
        return text && folded(*text).startsWith(folded(word(0)));
    }
    case FilterOp::IsEmpty: return worldEmpty(value);
    case FilterOp::IsFilled: return !worldEmpty(value);
    case FilterOp::AtLeast: return within(bound(0), HUGE_VAL);
    case FilterOp::AtMost: return within(-HUGE_VAL, bound(0));
    case FilterOp::Between:
        if (field.form == FieldForm::Day || field.form == FieldForm::Moment)
            return at && *at >= std::min(day(0), day(1)) && *at <= std::max(day(0), day(1));
        return within(std::min(bound(0), bound(1)), std::max(bound(0), bound(1)));
    case FilterOp::Before: return at && *at < day(0);
    case FilterOp::After: return at && *at > day(0);
    case FilterOp::On: return at && *at == day(0);
    case FilterOp::InLastDays: return at && *at >= today.addDays(-word(0).toInt()) && *at <= today;
    case FilterOp::MoreThanDaysAgo: return at && *at < today.addDays(-word(0).toInt());
    case FilterOp::InNextDays: return at && *at >= today && *at <= today.addDays(word(0).toInt());
    case FilterOp::AnyOf: return any();
    case FilterOp::NoneOf: return !any();
    case FilterOp::Unknown: break;
    }
    return false;
}

bool TrialWorld::holds(Table table, const Uuid &thing, const TableFields &fields, const Filter &filter) const
{
    std::vector<bool> parts;
    for (const FilterCondition &condition : filter.conditions)
        parts.push_back(holds(table, thing, fields, condition));
    for (const FilterGroup &group : filter.groups) {
        std::vector<bool> inner;
        for (const FilterCondition &condition : group.conditions)
            inner.push_back(holds(table, thing, fields, condition));
        if (!inner.empty())
            parts.push_back(group.match == FilterMatch::All ? std::find(inner.begin(), inner.end(), false) == inner.end()
                                                            : std::find(inner.begin(), inner.end(), true) != inner.end());
    }
    if (parts.empty())
        return true;
    // The conditions of the filter itself count one by one, each group as one.
    return filter.match == FilterMatch::All ? std::find(parts.begin(), parts.end(), false) == parts.end()
                                            : std::find(parts.begin(), parts.end(), true) != parts.end();
}

} // namespace huni::trial
