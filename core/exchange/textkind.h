#pragma once

#include <QString>

#include <string_view>

namespace huni {

/// What a text is that is no table, by how it begins: `vcard`, `icalendar`, `json`, `xml`, `html`, `email`. Empty when it
/// may be a table. \param head  UTF-8, the first few thousand bytes
QString textKind(std::string_view head);

} // namespace huni
