#pragma once

#include <QString>

namespace huni {

/// What a job title says of its holder's weight in a decision.
enum class TitleKind { Other, Manager, Executive };

QString titleKindKey(TitleKind kind); ///< `executive`, `manager`, `other`

/// Reads a title by words of English and Turkish, folded: Turkish words by their beginning (`Satış Müdürü` is a manager),
/// abbreviations only as whole words (`coo` is not `coordinator`). Of several the longest match wins; who assists an
/// executive is none. Source: CONTENT.md 9; words in `:/huni/scoring/titlewords.json`.
TitleKind titleKind(QStringView title);

} // namespace huni
