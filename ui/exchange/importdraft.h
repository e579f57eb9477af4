#pragma once

#include "core/exchange/importer.h"

#include <QMap>

namespace huni {

/// What a person said about one column. Empty: as the program proposes.
struct ColumnChoice {
    QString field{}; ///< a field of the kind, `custom:NAME`, or `skip`
    QString type{}; ///< of a custom field
    QString format{}; ///< of numbers or dates
    QString currency{}; ///< of amounts that name none; empty: as the file says, else the pipeline's
    QMap<QString, QString> values{}; ///< texts of cells to what they mean; empty: nothing

    bool operator==(const ColumnChoice &) const = default;
};

/// Everything that a person chose for an import, before it runs.
struct ImportDraft {
    QString path{};
    QString title{}; ///< the file's name, or what stands for it
    QString encoding{};
    std::optional<char> delimiter{};
    std::optional<qint64> headerLine{};
    QString sheet{};
    bool localeIsMonthFirst = false; ///< whoever imports writes the month before the day
    std::optional<ImportKind> kind{};
    QString layout{}; ///< empty: recognise; `none`: use none
    QMap<QString, ColumnChoice> columns{}; ///< by the name of the column
    std::vector<MatchBy> match{MatchBy::ExternalId, MatchBy::Email, MatchBy::Phone, MatchBy::NameAndCompany};
    ImportMode mode = ImportMode::Both;
    std::optional<MemberId> owner{}; ///< of rows that name none; none: as the program proposes

    bool operator==(const ImportDraft &) const = default;
    MappingOverrides overrides() const;
    SurveyOptions surveyOptions() const;
    ImportRequest request() const;
};

} // namespace huni
