#pragma once

#include "core/base/money.h"
#include "core/leads/tablefields.h"

#include <QJsonObject>

namespace huni {

/// What a condition asks of a field. Negations are exact complements: what has no value `is not` anything.
enum class FilterOp {
    Unknown, ///< of a newer version: kept as it is, never applied
    Is, ///< Text (folded), Number, Money, YesNo (`yes` / `no`)
    IsNot,
    Contains, ///< Text, folded: so are the next two
    ContainsNot,
    BeginsWith,
    IsEmpty, ///< every form; takes no value
    IsFilled,
    AtLeast, ///< Number, Money (of that currency)
    AtMost,
    Between, ///< Number, Money, Day, Moment: two values, both included
    Before, ///< Day, Moment: earlier than that local day
    After, ///< later than that local day
    On,
    InLastDays, ///< from so many days ago up to today, today included
    MoreThanDaysAgo,
    InNextDays, ///< from today up to so many days ahead
    AnyOf, ///< Choice, Choices: has one of the values
    NoneOf,
};

/// `is`, `is_not`, `at_least` ...; empty for Unknown.
QString filterOpKey(FilterOp op);
FilterOp filterOpFromKey(QStringView key);
/// The operators that a field takes, in the order in which a builder offers them.
std::vector<FilterOp> filterOpsOf(const TableField &field);
/// How many values an operator takes: 0, 1 or 2; -1: one or more.
int valueCountOf(FilterOp op);

/// One condition. Values are texts, the same in every language: numbers with a point, amounts `1234.50 TRY`,
/// days `2026-11-21`, numbers of days, `yes` and `no`, and for choices what ChoiceOf says.
struct FilterCondition {
    QString field{}; ///< TableField::key
    FilterOp op{};
    QStringList values{};
    QJsonObject raw{}; ///< of an Unknown one: as it stood in the file

    bool operator==(const FilterCondition &) const = default;
};

enum class FilterMatch { All, Any };

struct FilterGroup {
    FilterMatch match = FilterMatch::Any;
    std::vector<FilterCondition> conditions{};

    bool operator==(const FilterGroup &) const = default;
};

/// Which things a table shows: words to search for, and conditions, with groups of conditions among them.
/// Empty: all.
struct Filter {
    static constexpr int version = 1;

    QString search{}; ///< as typed: words as SearchIndex finds them; always holds besides the conditions
    FilterMatch match = FilterMatch::All; ///< of conditions and groups
    std::vector<FilterCondition> conditions{};
    std::vector<FilterGroup> groups{}; ///< an empty group does not restrict
    /// The text of a filter that this version does not understand as a whole: kept, never applied.
    QString foreign{};

    bool operator==(const Filter &) const = default;
    bool isEmpty() const
    {
        return *this == Filter{}
        || (search.trimmed().isEmpty() && conditionCount() == 0 && foreign.isEmpty());
    }
    size_t conditionCount() const;
};

/// JSON for the file. What this version did not understand is written as it was read.
QString filterToJson(const Filter &filter);
/// Never fails: what is not understood is kept (`foreign`, `raw`) and told by filterProblems(). Empty text:
/// no filter.
Filter filterFromJson(QStringView json);

/// Why a filter cannot be applied.
struct FilterProblem {
    enum class Kind {
        NewerVersion, ///< the whole filter, or a condition, is of a newer version
        Unreadable, ///< is no filter at all
        UnknownField, ///< the field was deleted
        WrongOperator, ///< the field does not take that condition (its type was changed)
        WrongValue, ///< a value is missing or cannot be read
        UnknownView, ///< the saved view was deleted
        ViewLoop, ///< a view within itself
        UnknownList, ///< the list was deleted
    };

    Kind kind{};
    QString field{}; ///< key of the field
    QString detail{}; ///< what was found there; of a condition within a saved view: the name of that view
    int group = -1; ///< -1: among the conditions of the filter itself
    int condition = -1; ///< its place there; -1: the filter as a whole

    bool operator==(const FilterProblem &) const = default;
};

QString filterProblemKey(FilterProblem::Kind kind);
std::optional<FilterProblem::Kind> filterProblemFromKey(QStringView key);

/// What a filter is applied to.
struct FilterScope {
    const TableFields &fields;
    const Catalog &catalog;
    Instant now = 0;
};

/// Everything that keeps a filter from being applied; empty when it can be. Reads saved views and lists.
/// \param within  the saved view that the filter is of: it may not name itself
std::vector<FilterProblem> filterProblems(Connection &connection, const FilterScope &scope,
                                          const Filter &filter, const Uuid &within = {});
/// The first of them as an error: BadFilter (thing: the field's key, place: `detail`, detail:
/// filterProblemKey).
Error filterError(const FilterProblem &problem);

/// A condition in SQL over the thing `t` (its company `co` where `needsCompany`), with bound values only.
struct FilterSql {
    std::string where{}; ///< an expression; empty: everything
    std::vector<Value> values{}; ///< of ?1, ?2 ...
    bool needsCompany = false;
};

/// \par Errors  BadFilter, as filterError
Result<FilterSql> compileFilter(Connection &connection, const FilterScope &scope, const Filter &filter);

/// Reads the values of conditions. Nothing for a text that is none.
std::optional<double> filterNumber(QStringView text);
std::optional<Money> filterMoney(QStringView text);
QString filterMoneyText(const Money &money);
std::optional<int> filterDays(QStringView text);

} // namespace huni
