#include "core/base/folding.h"
#include "core/leads/fieldsql.h"
#include "core/leads/filter.h"
#include "core/leads/searchindex.h"

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

/// Views within views, and so the size of a statement, end somewhere.
constexpr size_t deepestView = 8;
constexpr int mostViews = 200;
/// As many values as a statement of SQLite takes, with some to spare for the rest of it.
constexpr size_t mostFilterValues = 30'000;

// Joined in halves: SQLite bounds the depth of an expression.
std::string joinedSql(std::span<const std::string> parts, const char *by)
{
    if (parts.size() == 1)
        return parts.front();
    const size_t half = parts.size() / 2;
    std::string sql = "(";
    sql += joinedSql(parts.first(half), by);
    sql += by;
    sql += joinedSql(parts.subspan(half), by);
    return sql += ")";
}

const char *matchSql(FilterMatch match)
{
    return match == FilterMatch::Any ? " OR " : " AND ";
}

// A pair of days, both included; an invalid one does not bound.
struct DayRange {
    QDate first{};
    QDate last{};
};

// Makes SQL of a filter and notes what is wrong with it.
class FilterCompiler
{
public:
    FilterCompiler(Connection &connection, const FilterScope &scope)
        : m_connection(connection)
        , m_scope(scope)
        , m_today(localDay(scope.now, scope.catalog.zone))
    {
    }

    void within(const Uuid &view) { m_views.push_back(view); }
    std::string compile(const Filter &filter);
    FilterSql take(std::string where) { return {std::move(where), std::move(m_values), m_needsCompany}; }
    const std::vector<FilterProblem> &problems() const { return m_problems; }

private:
    std::string searchSql(const QString &typed);
    std::string conditionsSql(const std::vector<FilterCondition> &conditions, FilterMatch match, int group);
    std::string conditionSql(const FilterCondition &condition);
    std::string formSql(const TableField &field, const FilterCondition &condition);
    std::string textSql(const std::string &value, const FilterCondition &condition);
    std::string numberSql(const TableField &field, const std::string &value,
                          const FilterCondition &condition);
    std::string moneySql(const TableField &field, const FieldSql &sql, const FilterCondition &condition);
    std::string dayCountSql(const std::string &since, double least, double most);
    std::string timeSql(const TableField &field, const std::string &value, const FilterCondition &condition);
    std::optional<DayRange> rangeOf(const FilterCondition &condition);
    std::string yesNoSql(const std::string &value, const FilterCondition &condition);
    std::string choiceSql(const TableField &field, const std::string &value,
                          const FilterCondition &condition);
    std::string choicesSql(const TableField &field, const std::string &value,
                           const FilterCondition &condition);
    std::string labelSql(const FilterCondition &condition);
    std::string listSql(const FilterCondition &condition);
    std::string viewSql(const FilterCondition &condition);
    std::string anyStageSql(const std::string &value, const std::vector<StageId> &stages);
    std::string idsSql(const std::string &value, const FilterCondition &condition);
    std::string foldedSql(const std::string &value, const FilterCondition &condition);

    std::string mark(Value value)
    {
        m_values.push_back(std::move(value));
        return "?" + std::to_string(m_values.size());
    }
    std::string problem(FilterProblem::Kind kind, const QString &detail = {})
    {
        m_problems.push_back(
            {kind, m_field, m_viewName.isEmpty() ? detail : m_viewName, m_group, m_condition});
        return "0";
    }
    std::string wrongValue(const FilterCondition &condition)
    {
        return problem(FilterProblem::Kind::WrongValue,
                       condition.values.join(QStringLiteral(", ")).left(200));
    }
    const char *thingColumn() const { return m_scope.fields.table() == Table::Lead ? "lead" : "company"; }

    Connection &m_connection;
    const FilterScope &m_scope;
    QDate m_today;
    std::vector<Value> m_values{};
    bool m_needsCompany = false;
    std::vector<FilterProblem> m_problems{};
    std::vector<Uuid> m_views{}; ///< that are being compiled, outermost first
    int m_viewCount = 0;
    QString m_viewName{}; ///< of the outermost one that is read
    QString m_field{};
    int m_group = -1;
    int m_condition = -1;
};

std::string FilterCompiler::compile(const Filter &filter)
{
    if (!filter.foreign.isEmpty()) {
        const bool isFilter = filter.foreign.trimmed().startsWith(u'{');
        return problem(isFilter ? FilterProblem::Kind::NewerVersion : FilterProblem::Kind::Unreadable,
                       filter.foreign.left(200));
    }
    std::vector<std::string> parts;
    if (std::string own = conditionsSql(filter.conditions, filter.match, -1); !own.empty())
        parts.push_back(std::move(own));
    for (size_t i = 0; i < filter.groups.size(); ++i) {
        if (std::string group = conditionsSql(filter.groups[i].conditions, filter.groups[i].match, int(i));
            !group.empty())
            parts.push_back(std::move(group));
    }
    std::string where = parts.empty() ? std::string() : joinedSql(parts, matchSql(filter.match));
    if (filter.search.trimmed().isEmpty())
        return where;
    const std::string search = searchSql(filter.search);
    return where.empty() ? search : "(" + search + " AND " + where + ")";
}

std::string FilterCompiler::searchSql(const QString &typed)
{
    const std::string words = SearchIndex::query(typed);
    if (words.empty())
        return "0";
    const FoundKind kind = m_scope.fields.table() == Table::Lead ? FoundKind::Lead : FoundKind::Company;
    return "t.n IN (SELECT rowid/4 FROM search WHERE search MATCH " + mark(Value{words})
        + " AND rowid%4=" + std::to_string(int(kind)) + ")";
}

std::string FilterCompiler::conditionsSql(const std::vector<FilterCondition> &conditions, FilterMatch match,
                                          int group)
{
    std::vector<std::string> parts;
    const bool isOutermost = m_viewName.isEmpty();
    for (size_t i = 0; i < conditions.size(); ++i) {
        if (isOutermost) {
            m_group = group;
            m_condition = int(i);
        }
        if (std::string sql = conditionSql(conditions[i]); !sql.empty())
            parts.push_back(std::move(sql));
    }
    return parts.empty() ? std::string() : joinedSql(parts, matchSql(match));
}

std::string FilterCompiler::conditionSql(const FilterCondition &condition)
{
    m_field = condition.field;
    if (condition.op == FilterOp::Unknown)
        return problem(FilterProblem::Kind::NewerVersion, condition.raw[u"op"].toString());
    const TableField *field = m_scope.fields.find(condition.field);
    if (!field)
        return problem(FilterProblem::Kind::UnknownField, condition.field);
    const auto taken = filterOpsOf(*field);
    if (std::find(taken.begin(), taken.end(), condition.op) == taken.end())
        return problem(FilterProblem::Kind::WrongOperator, filterOpKey(condition.op));
    const int count = valueCountOf(condition.op);
    const bool isEnough = count < 0 ? !condition.values.isEmpty() : condition.values.size() == count;
    if (!isEnough || m_values.size() + size_t(condition.values.size()) > mostFilterValues)
        return wrongValue(condition);
    return formSql(*field, condition);
}

std::string FilterCompiler::formSql(const TableField &field, const FilterCondition &condition)
{
    const FieldSql sql = fieldSql(m_connection, m_scope.fields.table(), field);
    m_needsCompany = m_needsCompany || sql.needsCompany;
    const bool asksEmpty = condition.op == FilterOp::IsEmpty || condition.op == FilterOp::IsFilled;
    if (asksEmpty && !sql.value.empty() && field.choice != ChoiceOf::Band) {
        const bool isEmpty = condition.op == FilterOp::IsEmpty;
        // An amount of open opportunities is there when its currency is.
        const std::string &value = field.key == u"open_worth" ? sql.currency : sql.value;
        return "coalesce(" + value + ",'')" + (isEmpty ? "=''" : "<>''");
    }
    switch (field.form) {
    case FieldForm::Text:
        return textSql(sql.value, condition);
    case FieldForm::Number:
        return numberSql(field, sql.value, condition);
    case FieldForm::Money:
        return moneySql(field, sql, condition);
    case FieldForm::Day:
    case FieldForm::Moment:
        return timeSql(field, sql.value, condition);
    case FieldForm::YesNo:
        return yesNoSql(sql.value, condition);
    case FieldForm::Choice:
        return choiceSql(field, sql.value, condition);
    case FieldForm::Choices:
        return choicesSql(field, sql.value, condition);
    }
    return "0";
}

std::string FilterCompiler::textSql(const std::string &value, const FilterCondition &condition)
{
    const std::string wanted = folded(condition.values.front()).toStdString();
    if (wanted.empty())
        return wrongValue(condition);
    switch (condition.op) {
    case FilterOp::Is:
        return "coalesce(folded(" + value + ")=" + mark(Value{wanted}) + ",0)";
    case FilterOp::IsNot:
        return "coalesce(folded(" + value + ")<>" + mark(Value{wanted}) + ",1)";
    case FilterOp::Contains:
        return "text_contains(" + value + "," + mark(Value{wanted}) + ")";
    case FilterOp::ContainsNot:
        return "NOT text_contains(" + value + "," + mark(Value{wanted}) + ")";
    case FilterOp::BeginsWith:
        return "text_begins(" + value + "," + mark(Value{wanted}) + ")";
    default:
        return "0";
    }
}

// A number of days between an instant and today, by the days of the pipeline's time zone.
std::string FilterCompiler::dayCountSql(const std::string &since, double least, double most)
{
    constexpr double farAway = 2'000'000;
    const auto dayBegin = [this](qint64 daysAgo) {
        return Value{startOfDay(m_today.addDays(-daysAgo), m_scope.catalog.zone)};
    };
    std::vector<std::string> parts;
    if (least > -farAway)
        parts.push_back("coalesce(" + since + "<"
                        + mark(dayBegin(qint64(std::ceil(std::min(least, farAway))) - 1)) + ",0)");
    if (most < farAway)
        parts.push_back("coalesce(" + since
                        + ">=" + mark(dayBegin(qint64(std::floor(std::max(most, -farAway))))) + ",0)");
    return parts.empty() ? "(" + since + ") IS NOT NULL" : joinedSql(parts, " AND ");
}

std::string FilterCompiler::numberSql(const TableField &field, const std::string &value,
                                      const FilterCondition &condition)
{
    std::vector<double> numbers;
    for (const QString &text : condition.values) {
        const auto number = filterNumber(text);
        if (!number)
            return wrongValue(condition);
        numbers.push_back(*number);
    }
    std::sort(numbers.begin(), numbers.end());
    constexpr double unbounded = HUGE_VAL;
    const double least = condition.op == FilterOp::AtMost ? -unbounded : numbers.front();
    const double most = condition.op == FilterOp::AtLeast ? unbounded : numbers.back();
    const std::string no = condition.op == FilterOp::IsNot ? "NOT " : "";
    if (field.key == u"idle_days" || field.key == u"stage_days")
        return no + dayCountSql(value, least, most);
    std::vector<std::string> parts;
    if (least > -unbounded)
        parts.push_back("coalesce(" + value + ">=" + mark(Value{least}) + ",0)");
    if (most < unbounded)
        parts.push_back("coalesce(" + value + "<=" + mark(Value{most}) + ",0)");
    return no + joinedSql(parts, " AND ");
}

std::string FilterCompiler::moneySql(const TableField &field, const FieldSql &sql,
                                     const FilterCondition &condition)
{
    std::vector<Money> amounts;
    for (const QString &text : condition.values) {
        const auto money = filterMoney(text);
        if (!money || (!amounts.empty() && money->currency != amounts.front().currency))
            return wrongValue(condition);
        amounts.push_back(*money);
    }
    std::sort(amounts.begin(), amounts.end(),
              [](const Money &a, const Money &b) { return a.minor < b.minor; });
    const std::string currency = mark(textValue(amounts.front().currency.text()));
    const bool isWorth = field.key == u"open_worth";
    const std::string value = isWorth ? openWorthSql(m_scope.fields.table(), currency) : sql.value;
    std::vector<std::string> parts;
    if (!isWorth)
        parts.push_back("coalesce(" + sql.currency + "," + mark(textValue(m_scope.catalog.currency.text()))
                        + ",'')=" + currency);
    if (condition.op != FilterOp::AtMost)
        parts.push_back("coalesce(" + value + ">=" + mark(Value{amounts.front().minor}) + ",0)");
    if (condition.op != FilterOp::AtLeast)
        parts.push_back("coalesce(" + value + "<=" + mark(Value{amounts.back().minor}) + ",0)");
    return joinedSql(parts, " AND ");
}

std::optional<DayRange> FilterCompiler::rangeOf(const FilterCondition &condition)
{
    if (condition.op == FilterOp::InLastDays || condition.op == FilterOp::MoreThanDaysAgo
        || condition.op == FilterOp::InNextDays) {
        const auto days = filterDays(condition.values.front());
        if (!days)
            return std::nullopt;
        if (condition.op == FilterOp::InLastDays)
            return DayRange{m_today.addDays(-*days), m_today};
        if (condition.op == FilterOp::InNextDays)
            return DayRange{m_today, m_today.addDays(*days)};
        return DayRange{{}, m_today.addDays(-*days - 1)};
    }
    std::vector<QDate> days;
    for (const QString &text : condition.values) {
        days.push_back(QDate::fromString(text, Qt::ISODate));
        if (!days.back().isValid())
            return std::nullopt;
    }
    std::sort(days.begin(), days.end());
    switch (condition.op) {
    case FilterOp::Before:
        return DayRange{{}, days.front().addDays(-1)};
    case FilterOp::After:
        return DayRange{days.front().addDays(1), {}};
    default:
        return DayRange{days.front(), days.back()};
    }
}

std::string FilterCompiler::timeSql(const TableField &field, const std::string &value,
                                    const FilterCondition &condition)
{
    const auto range = rangeOf(condition);
    if (!range)
        return wrongValue(condition);
    const bool isDay = field.form == FieldForm::Day;
    const auto bound
        = [&](QDate day) { return isDay ? dateValue(day) : Value{startOfDay(day, m_scope.catalog.zone)}; };
    std::vector<std::string> parts;
    if (range->first.isValid())
        parts.push_back("coalesce(" + value + ">=" + mark(bound(range->first)) + ",0)");
    if (range->last.isValid())
        parts.push_back("coalesce(" + value + "<" + mark(bound(range->last.addDays(1))) + ",0)");
    return joinedSql(parts, " AND ");
}

std::string FilterCompiler::yesNoSql(const std::string &value, const FilterCondition &condition)
{
    const QString &wanted = condition.values.front();
    if (wanted != u"yes" && wanted != u"no")
        return wrongValue(condition);
    const std::string is = "coalesce((" + value + ")" + (wanted == u"yes" ? "<>" : "=") + "0,0)";
    return condition.op == FilterOp::IsNot ? "NOT " + is : is;
}

std::string FilterCompiler::anyStageSql(const std::string &value, const std::vector<StageId> &stages)
{
    std::string marks;
    for (const StageId stage : stages)
        marks += (marks.empty() ? "" : ",") + mark(Value{stage.uuid});
    return "coalesce(" + value + " IN (" + marks + "),0)";
}

std::string FilterCompiler::idsSql(const std::string &value, const FilterCondition &condition)
{
    std::string marks;
    for (const QString &text : condition.values) {
        const auto id = Uuid::fromText(text);
        if (!id)
            return wrongValue(condition);
        marks += (marks.empty() ? "" : ",") + mark(Value{*id});
    }
    return "coalesce(" + value + " IN (" + marks + "),0)";
}

std::string FilterCompiler::foldedSql(const std::string &value, const FilterCondition &condition)
{
    std::string marks;
    for (const QString &text : condition.values)
        marks += (marks.empty() ? "" : ",") + mark(Value{folded(text).toStdString()});
    return "coalesce(folded(" + value + ") IN (" + marks + "),0)";
}

std::string FilterCompiler::choiceSql(const TableField &field, const std::string &value,
                                      const FilterCondition &condition)
{
    const std::string no
        = condition.op == FilterOp::NoneOf || condition.op == FilterOp::IsEmpty ? "NOT " : "";
    switch (field.choice) {
    case ChoiceOf::Band: {
        const bool asksAny = condition.values.isEmpty();
        std::vector<StageId> stages;
        for (const QString &key : condition.values) {
            if (!bandFromKey(key))
                return wrongValue(condition);
        }
        for (const Stage &stage : m_scope.catalog.stages) {
            if (asksAny || condition.values.contains(bandKey(stage.band)))
                stages.push_back(stage.id);
        }
        return no + anyStageSql(value, stages);
    }
    case ChoiceOf::Stage:
    case ChoiceOf::Member:
    case ChoiceOf::Channel:
    case ChoiceOf::Campaign:
        return no + idsSql(value, condition);
    default:
        return no + foldedSql(value, condition);
    }
}

std::string FilterCompiler::choicesSql(const TableField &field, const std::string &value,
                                       const FilterCondition &condition)
{
    const std::string no
        = condition.op == FilterOp::NoneOf || condition.op == FilterOp::IsEmpty ? "NOT " : "";
    switch (field.choice) {
    case ChoiceOf::Label:
        return no + labelSql(condition);
    case ChoiceOf::List:
        return no + listSql(condition);
    case ChoiceOf::View:
        return no + viewSql(condition);
    default:
        break;
    }
    std::vector<std::string> parts;
    for (const QString &text : condition.values)
        parts.push_back("has_part(" + value + "," + mark(Value{folded(text.trimmed()).toStdString()}) + ")");
    return no + joinedSql(parts, " OR ");
}

std::string FilterCompiler::labelSql(const FilterCondition &condition)
{
    const std::string column = thingColumn();
    std::string sql
        = "t.id IN (SELECT x." + column + " FROM label x WHERE x.gone=0 AND x." + column + " IS NOT NULL";
    if (condition.values.isEmpty())
        return sql += ")";
    std::string marks;
    for (const QString &label : condition.values)
        marks += (marks.empty() ? "" : ",") + mark(Value{folded(label.simplified()).toStdString()});
    return sql += " AND folded(x.name) IN (" + marks + "))";
}

std::string FilterCompiler::listSql(const FilterCondition &condition)
{
    const std::string column = thingColumn();
    std::string sql = "t.id IN (SELECT x." + column
        + " FROM list_member x JOIN list y ON y.id=x.list AND y.gone=0 WHERE x.gone=0 AND x." + column
        + " IS NOT NULL";
    if (condition.values.isEmpty())
        return sql += ")";
    std::string marks;
    for (const QString &text : condition.values) {
        const auto id = Uuid::fromText(text);
        if (!id)
            return wrongValue(condition);
        if (!Query(m_connection, "SELECT 1 FROM list WHERE id=?1 AND gone=0", *id).next())
            return problem(FilterProblem::Kind::UnknownList, text);
        marks += (marks.empty() ? "" : ",") + mark(Value{*id});
    }
    return sql += " AND x.list IN (" + marks + "))";
}

std::string FilterCompiler::viewSql(const FilterCondition &condition)
{
    std::vector<std::string> parts;
    for (const QString &text : condition.values) {
        const auto id = Uuid::fromText(text);
        if (!id)
            return wrongValue(condition);
        if (std::find(m_views.begin(), m_views.end(), *id) != m_views.end() || m_views.size() >= deepestView
            || ++m_viewCount > mostViews)
            return problem(FilterProblem::Kind::ViewLoop, text);
        QString name;
        Filter filter;
        {
            Query view(m_connection, "SELECT name, filter FROM \"view\" WHERE id=?1 AND gone=0 AND page=?2",
                       *id, tablePageKey(m_scope.fields.table()));
            if (!view.next())
                return problem(FilterProblem::Kind::UnknownView, text);
            name = view.text(0);
            filter = filterFromJson(view.text(1));
        }
        const QString before = m_viewName;
        const QString field = m_field;
        if (m_viewName.isEmpty())
            m_viewName = name.isEmpty() ? text : name;
        m_views.push_back(*id);
        const std::string sql = compile(filter);
        m_views.pop_back();
        m_viewName = before;
        m_field = field;
        parts.push_back(sql.empty() ? "1" : sql);
    }
    return joinedSql(parts, " OR ");
}

} // namespace

std::vector<FilterProblem> filterProblems(Connection &connection, const FilterScope &scope,
                                          const Filter &filter, const Uuid &within)
{
    FilterCompiler compiler(connection, scope);
    if (within)
        compiler.within(within);
    (void)compiler.compile(filter);
    return compiler.problems();
}

Error filterError(const FilterProblem &problem)
{
    return {Errc::BadFilter, problem.field, problem.detail, filterProblemKey(problem.kind)};
}

Result<FilterSql> compileFilter(Connection &connection, const FilterScope &scope, const Filter &filter)
{
    FilterCompiler compiler(connection, scope);
    std::string where = compiler.compile(filter);
    if (!compiler.problems().empty())
        return filterError(compiler.problems().front());
    return compiler.take(std::move(where));
}

} // namespace huni
