#pragma once

#include "core/base/result.h"
#include "core/exchange/fields.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace huni {

/// Where a layout puts one column.
struct LayoutColumn {
    QString header{};
    QString field{}; ///< a field, `custom:NAME`, or `skip`
    QString format{}; ///< fixed number or date format; empty: detect
    bool isNegated = false; ///< yes means no: `Email Opt Out`
};

/// The export of another system, known by its headers: a file of `resources/exchange/layouts`.
struct Layout {
    QString name{};
    QString title{};
    ImportKind kind = ImportKind::Lead;
    QStringList recognise{}; ///< headers that must all be there
    std::vector<LayoutColumn> columns{};
    QHash<QString, QHash<QString, QString>> values{}; ///< header, then folded text, to the value meant
    QHash<QString, QString> fixed{}; ///< values for fields that no column has
};

/// All that ship, by name.
const std::vector<Layout> &importLayouts();

/// \par Errors  UnknownLayout (detail: the nearest name)
Result<const Layout *> layoutNamed(const QString &name);

/// The layout whose marks are all among these headers; of several the one with most marks. None: nullptr.
const Layout *recogniseLayout(const QStringList &headers);

} // namespace huni
