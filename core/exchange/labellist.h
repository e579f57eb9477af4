#pragma once

#include <QStringList>

#include <string>
#include <string_view>

namespace huni {

/// Labels in one cell of a file, and on the clipboard: `;` between them. A label that has a mark in it which parts labels
/// (`;`, `,`, `:::`), or begins with a quote, stands in quotes, those in it doubled: `"Istanbul, Fair";VIP`.

/// Adds a label to such a list, UTF-8.
void appendLabel(std::string &list, std::string_view label);
/// The same for people: `"Istanbul, Fair", VIP`.
QString labelListText(const QStringList &labels);
QStringList labelsFromText(const QString &text);

/// Takes a label in quotes off the front of a list: the rest begins behind the mark that follows it.
/// \param rest  begins with a quote \return false, and nothing taken, when the quotes do not enclose a whole label
bool takeQuotedLabel(std::string_view &rest, std::string &label);

} // namespace huni
