#pragma once

#include "core/base/result.h"
#include "core/exchange/layouts.h"
#include "core/exchange/survey.h"

#include <QJsonObject>

namespace huni {

/// Where one column goes and how its cells are read.
struct ColumnMapping {
    enum class Reason { Header, Layout, Caller, File, Custom, Empty, KindTakesNone };

    QString column{}; ///< its name in the header
    int index = 0;
    QString field{}; ///< a field of the kind, `custom:NAME`, or `skip`
    FieldType type = FieldType::Text;
    NumberFormat number{}; ///< for Number and Money; its currency is that of cells that name none
    DateFormat date{}; ///< for Date, Instant and Year
    QHash<QString, QString> values{}; ///< folded text of a cell to the value meant
    QStringList choices{}; ///< of a custom Choice or Choices
    bool isNegated = false; ///< yes means no
    bool noMeansLost = false; ///< an outcome column with both answers: no is lost, not open
    Reason reason = Reason::Custom;

    bool isSkipped() const { return field == QLatin1String("skip"); }
    bool isCustom() const { return field.startsWith(QLatin1String("custom:")); }
    QString customName() const { return isCustom() ? field.mid(7) : QString(); }
    /// The cells could be read in another way too; a person should look.
    bool isAmbiguous() const;
    /// `1.234,56`, `dd.MM.yyyy`; empty for texts.
    QString formatName() const;
};

/// Where every column of a file goes.
struct ImportMapping {
    ImportKind kind = ImportKind::Lead;
    QString layout{}; ///< name; empty when none fits
    std::vector<ColumnMapping> columns{};
    QHash<QString, QString> fixed{}; ///< values for fields that no column has

    const ColumnMapping *columnFor(const QString &field) const;
};

/// What the caller says about the mapping: `--map`, `--value`, `--skip`, `--mapping`.
struct MappingOverrides {
    std::optional<ImportKind> kind{}; ///< `--as`; none: the layout's, else lead
    QString layout{}; ///< `--layout`; empty: recognise; `none`: use none
    QStringList maps{}; ///< `Column=field`
    QStringList values{}; ///< `Column:Text=value`
    QStringList skips{}; ///< `Column`
    QJsonObject file{}; ///< as mappingToJson
};

/// Decides for every column: first what the caller says, then the layout, then the synonyms; what is left
/// becomes a custom field, and an empty column is skipped. Each field gets one column, the one whose header
/// fits best.
///
/// `close date` of an opportunity goes to `expected_close`; the importer makes it `closed_at` on won and lost
/// rows. \par Errors  UnknownColumn, UnknownField, UnknownLayout (detail: the nearest name), BadMapping
/// (detail: the text)
Result<ImportMapping> proposeMapping(const SurveyResult &survey, const MappingOverrides &overrides = {});

/// Everything a person may change, to keep and to give back as MappingOverrides::file.
QJsonObject mappingToJson(const ImportMapping &mapping);

} // namespace huni
