#include "core/leads/fieldsql.h"

#include "core/leads/names.h"

namespace huni {

namespace {

struct KeySql {
    const char *key;
    std::string value;
    const char *currency = "";
    bool needsCompany = false;
};

// A lead that stands on the board itself has no open opportunity (BoardRule): only for the others are they asked.
std::string ofFurthest(const std::string &column)
{
    return "CASE WHEN t.position IS NOT NULL THEN t." + column + " ELSE coalesce((SELECT o." + column
        + " FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.lead=t.id AND o.gone=0 AND s.band='bofu' "
          "ORDER BY s.position DESC LIMIT 1),t."
        + column + ") END";
}

constexpr const char *leadNextSql
    = "(SELECT min(moment) FROM (SELECT min(coalesce(a.due,a.at)) AS moment FROM activity a WHERE a.lead=t.id AND a.gone=0 "
      "AND coalesce(a.done,0)=0 UNION ALL SELECT min(coalesce(a.due,a.at)) FROM opportunity o JOIN activity a ON "
      "a.opportunity=o.id WHERE o.lead=t.id AND o.gone=0 AND a.gone=0 AND coalesce(a.done,0)=0))";

constexpr const char *leadNextKindSql
    = "(SELECT kind FROM (SELECT a.kind, coalesce(a.due,a.at) AS moment, a.id FROM activity a WHERE a.lead=t.id AND a.gone=0 "
      "AND coalesce(a.done,0)=0 UNION ALL SELECT a.kind, coalesce(a.due,a.at), a.id FROM opportunity o JOIN activity a ON "
      "a.opportunity=o.id WHERE o.lead=t.id AND o.gone=0 AND a.gone=0 AND coalesce(a.done,0)=0) "
      "WHERE moment IS NOT NULL ORDER BY moment, id LIMIT 1)";

constexpr const char *companyNextSql
    = "(SELECT min(moment) FROM (SELECT min(coalesce(a.due,a.at)) AS moment FROM activity a WHERE a.company=t.id AND a.gone=0 "
      "AND coalesce(a.done,0)=0 UNION ALL SELECT min(coalesce(a.due,a.at)) FROM lead l JOIN activity a ON a.lead=l.id WHERE "
      "l.company=t.id AND l.gone=0 AND a.gone=0 AND coalesce(a.done,0)=0 UNION ALL SELECT min(coalesce(a.due,a.at)) FROM "
      "opportunity o JOIN activity a ON a.opportunity=o.id WHERE o.company=t.id AND o.gone=0 AND a.gone=0 "
      "AND coalesce(a.done,0)=0))";

constexpr const char *companyNextKindSql
    = "(SELECT kind FROM (SELECT a.kind, coalesce(a.due,a.at) AS moment, a.id FROM activity a WHERE a.company=t.id AND "
      "a.gone=0 AND coalesce(a.done,0)=0 UNION ALL SELECT a.kind, coalesce(a.due,a.at), a.id FROM lead l JOIN activity a ON "
      "a.lead=l.id WHERE l.company=t.id AND l.gone=0 AND a.gone=0 AND coalesce(a.done,0)=0 UNION ALL SELECT a.kind, "
      "coalesce(a.due,a.at), a.id FROM opportunity o JOIN activity a ON a.opportunity=o.id WHERE o.company=t.id AND o.gone=0 "
      "AND a.gone=0 AND coalesce(a.done,0)=0) WHERE moment IS NOT NULL ORDER BY moment, id LIMIT 1)";

constexpr const char *companyContactSql
    = "(SELECT max(touched) FROM (SELECT max(touched) AS touched FROM lead WHERE company=t.id AND gone=0 "
      "UNION ALL SELECT max(touched) FROM opportunity WHERE company=t.id AND gone=0))";

// The rule of bantVerdict().
constexpr const char *bantSql
    = "coalesce((SELECT CASE WHEN sum(verdict='no')>=2 OR sum(dimension='need' AND verdict='no')>0 THEN 'not_qualified' "
      "WHEN sum(verdict='no')=0 AND sum(dimension='need' AND verdict='yes')>0 AND sum(verdict='yes')>=3 THEN 'qualified' "
      "ELSE 'open' END FROM answer WHERE lead=t.id AND checklist='bant' AND gone=0 "
      "AND dimension IN ('budget','authority','need','timing')),'open')";

// The keys of Grade and Temperature in their order.
constexpr const char *gradeSql
    = "(SELECT CASE sc.grade WHEN 1 THEN 'A' WHEN 2 THEN 'B' WHEN 3 THEN 'C' WHEN 4 THEN 'D' ELSE '?' END FROM score sc "
      "WHERE sc.lead=t.n AND sc.total IS NOT NULL)";
constexpr const char *temperatureSql
    = "(SELECT CASE sc.temperature WHEN 2 THEN 'hot' WHEN 1 THEN 'warm' ELSE 'cold' END FROM score sc "
      "WHERE sc.lead=t.n AND sc.total IS NOT NULL)";

constexpr const char *leadOpenCountSql
    = "(SELECT count(*) FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.lead=t.id AND o.gone=0 AND s.band='bofu')";
constexpr const char *companyOpenCountSql
    = "(SELECT count(*) FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.company=t.id AND o.gone=0 AND s.band='bofu')";

const std::vector<KeySql> &leadComputed()
{
    static const std::vector<KeySql> all{
    {"name", leadNameSql("t")},
    {"company", "co.name", "", true},
    {"stage", ofFurthest("stage")},
    {"band", ofFurthest("stage")},
    {"bant", bantSql},
    {"score", "(SELECT sc.total/100.0 FROM score sc WHERE sc.lead=t.n)"},
    {"grade", gradeSql},
    {"temperature", temperatureSql},
    {"chance", "(SELECT ch.thousandths/10.0 FROM chance ch WHERE ch.lead=t.n)"},
    {"value", "t.value", "t.value_currency"},
    {"opportunities", leadOpenCountSql},
    {"last_contact", "t.touched"},
    {"idle_days", "coalesce(t.touched,t.created_at)"},
    {"stage_days", ofFurthest("stage_since")},
    {"stage_since", ofFurthest("stage_since")},
    {"next_activity", leadNextSql},
    {"next_activity_kind", leadNextKindSql},
    {"has_contact", "(coalesce(t.email,t.email_personal,t.phone,t.mobile) IS NOT NULL)"},
    {"company.revenue", "co.revenue", "co.revenue_currency", true},
    {"consent", "CASE t.consent WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END"},
    };
    return all;
}

const std::vector<KeySql> &companyComputed()
{
    static const std::vector<KeySql> all{
    {"revenue", "t.revenue", "t.revenue_currency"},
    {"leads", "(SELECT count(*) FROM lead l WHERE l.company=t.id AND l.gone=0)"},
    {"opportunities", companyOpenCountSql},
    {"last_contact", companyContactSql},
    {"idle_days", "coalesce((SELECT max(touched) FROM (SELECT max(touched) AS touched FROM lead WHERE company=t.id AND gone=0 "
                  "UNION ALL SELECT max(touched) FROM opportunity WHERE company=t.id AND gone=0)),t.created_at)"},
    {"next_activity", companyNextSql},
    {"next_activity_kind", companyNextKindSql},
    };
    return all;
}

const KeySql *computedOf(Table table, const QString &key)
{
    for (const KeySql &entry : table == Table::Lead ? leadComputed() : companyComputed()) {
        if (key == QLatin1String(entry.key))
            return &entry;
    }
    return nullptr;
}

FieldSql customSql(Connection &connection, const TableField &field)
{
    Query number(connection, "SELECT n FROM custom_field WHERE id=?1", field.custom.id);
    const std::string arguments = "(t.custom," + std::to_string(number.next() ? number.integer(0) : 0) + ")";
    switch (field.form) {
    case FieldForm::Money: return {"money_minor(custom_text" + arguments + ")", "money_code(custom_text" + arguments + ")"};
    case FieldForm::Number:
    case FieldForm::YesNo: return {"custom_number" + arguments};
    case FieldForm::Day: return {"custom_day" + arguments};
    default: return {"custom_text" + arguments};
    }
}

// Other people's opportunities are as many as one likes, and each as large: a whole number could run over.
std::string openWorthWhere(Table table)
{
    return std::string("FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.") + (table == Table::Lead ? "lead" : "company")
        + "=t.id AND o.gone=0 AND s.band='bofu' AND o.amount IS NOT NULL";
}

} // namespace

FieldSql fieldSql(Connection &connection, Table table, const TableField &field)
{
    if (field.isCustom())
        return customSql(connection, field);
    if (field.choice == ChoiceOf::Label || field.choice == ChoiceOf::List || field.choice == ChoiceOf::View)
        return {};
    if (field.key == u"open_worth")
        return {"(SELECT total(o.amount) " + openWorthWhere(table) + " GROUP BY o.currency ORDER BY o.currency LIMIT 1)",
                "(SELECT o.currency " + openWorthWhere(table) + " ORDER BY o.currency LIMIT 1)"};
    if (const KeySql *computed = computedOf(table, field.key))
        return {computed->value, computed->currency, computed->needsCompany};
    if (field.isCompanys)
        return {"co." + field.key.mid(8).toStdString(), {}, true};
    return {"t." + field.key.toStdString()};
}

std::string openWorthSql(Table table, const std::string &mark)
{
    return "(SELECT CASE WHEN count(o.amount)>0 THEN total(o.amount) END " + openWorthWhere(table) + " AND o.currency=" + mark + ")";
}

std::string tableFromSql(Table table, bool needsCompany)
{
    if (table == Table::Company)
        return " FROM company t";
    return needsCompany ? " FROM lead t LEFT JOIN company co ON co.id=t.company AND co.gone=0" : " FROM lead t";
}

} // namespace huni
