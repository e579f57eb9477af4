#include "ui/scoring/conditionitems.h"

#include "core/scoring/factfilter.h"
#include "core/scoring/scoringmodel.h"
#include "ui/words/filterwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

std::vector<FilterBar::Item> scoringConditionItems(const Filter &filter, const Catalog &catalog, Language language)
{
    const TableFields fields(Table::Lead, catalog);
    const FilterNames names{fields, catalog, language, nullptr, nullptr, &ownScoringFields()};
    std::vector<FilterBar::Item> items;
    for (size_t i = 0; i < filter.conditions.size(); ++i) {
        const FilterCondition &condition = filter.conditions[i];
        const QString problem = factConditionProblem(condition, fields).isEmpty()
            ? QString()
            : QCoreApplication::translate("huni::RuleForm", "This condition cannot be asked. Change or remove it.");
        items.push_back({{-1, int(i)}, conditionWords(condition, names), problem});
    }
    for (size_t i = 0; i < filter.groups.size(); ++i) {
        Filter group;
        group.match = filter.groups[i].match;
        group.conditions = filter.groups[i].conditions;
        items.push_back({{int(i), -1}, filterWords(group, names), {}});
    }
    return items;
}

std::vector<TableField> offeredScoringFields(const Catalog &catalog)
{
    const TableFields fields(Table::Lead, catalog);
    std::vector<TableField> offered = ownScoringFields();
    for (const TableField &field : fields.all()) {
        const bool isOwn = std::any_of(offered.begin(), offered.end(), [&](const TableField &own) { return own.key == field.key; });
        if (!isOwn && scoringField(fields, field.key))
            offered.push_back(field);
    }
    return offered;
}

} // namespace huni
