#pragma once

#include <QStringList>

namespace huni {

/// The key of a value of a list that ships (`sector`, `seniority` ...), by key or name in either language;
/// the text itself when the list does not have it.
QString listKey(QStringView list, const QString &text);
/// The name of such a key for people; the key itself when the list does not have it.
QString listName(QStringView list, const QString &key, bool turkish);
/// The keys of a list that ships, in its order.
QStringList listValues(QStringView list);
/// The list that a field takes its values from; empty when it takes any text.
QString listOfField(QStringView fieldKey);
/// Whether a field takes nothing but the values of its list.
bool isListClosed(QStringView fieldKey);
/// Whether a list that ships has a value of that key or name.
bool isInList(QStringView list, const QString &text);

} // namespace huni
