#pragma once

#include "core/model/customvalue.h"

#include <QLocale>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace huni {

/// What the rows of a file are.
enum class ImportKind { Lead, Company, Opportunity, Touchpoint, CampaignDay, Rate, Product, Member };

/// `lead`, `company`, ... `campaign-day`: the words of `--as`.
QString importKindKey(ImportKind kind);
std::optional<ImportKind> importKindFromKey(QStringView key);

/// The longest name of a field of one's own, in bytes of UTF-8. A longer one comes of a file whose separators or
/// quotation marks were taken for others.
constexpr qsizetype maxFieldNameBytes = 4'000;

/// What a field takes.
enum class FieldType {
    Text,
    Number,
    Money,
    Date,
    DateTime,
    Year,
    YesNo,
    Choice,
    Choices, ///< Choices: several, `;` between them
    Email,
    Phone,
    Country,
    Currency,
    Language,
    Stage,
    Member,
    Channel,
    Outcome,
};

QString fieldTypeKey(FieldType type);
std::optional<FieldType> fieldTypeFromKey(QStringView key);
/// What a field that users have added takes.
FieldType fieldTypeOf(CustomType type);

/// One field that import, add and set know.
struct Field {
    QString key{}; ///< as in CLI.md: `given_name`, `company.sector`
    FieldType type = FieldType::Text;
    QString english{};
    QString turkish{};

    bool operator==(const Field &) const = default;
    QString name(QLocale::Language language) const
    {
        return language == QLocale::Turkish ? turkish : english;
    }
};

/// The fields of a kind, in the order of CLI.md. Custom fields (`custom:NAME`) are not among them.
const std::vector<Field> &fieldsOf(ImportKind kind);
const Field *findField(ImportKind kind, QStringView key);
/// All kinds but rate and campaign day take `custom:NAME`.
bool takesCustomFields(ImportKind kind);

/// Where a header text leads, with its rank among the texts of that field (0 is the best).
struct HeaderMatch {
    QString field{};
    int rank = 0;
};
/// By the synonym file (`resources/exchange/synonyms.json`), compared as foldedKey.
std::optional<HeaderMatch> fieldForHeader(ImportKind kind, QStringView header);
/// Whether any kind knows this header text.
bool isKnownHeader(QStringView header);

/// The candidate nearest to `wanted` by edit distance of folded keys; empty when none is near.
QString nearestName(const QString &wanted, const QStringList &candidates);

} // namespace huni
