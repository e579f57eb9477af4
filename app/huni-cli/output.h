#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace huni {

/// A column of a table for people.
struct TableHead {
    QString name{};
    bool isNumber = false; ///< stands on the right
};

/// Standard output: one JSON document, or text for people. Nothing is written before finish(), so that a
/// command that fails prints nothing.
class Output
{
public:
    /// \param columns  of the terminal; 0: as wide as it gets
    explicit Output(int columns)
        : m_columns(columns)
    {
    }

    void json(const QJsonObject &document);
    void line(const QString &text = {});
    /// Aligned columns; the widest are shortened until a line fits the terminal.
    void table(const std::vector<TableHead> &heads, const std::vector<QStringList> &rows);
    /// `name  value` lines.
    void facts(const std::vector<std::pair<QString, QString>> &facts);

    /// Writes what was collected. \par Errors  FileUnwritable
    Result<void> finish();

private:
    QByteArray m_text;
    int m_columns;
};

/// Columns of the terminal on standard output; 0 when it is none.
int terminalColumns();
/// How many cells of a terminal a text takes.
int cellWidth(QStringView text);

} // namespace huni
