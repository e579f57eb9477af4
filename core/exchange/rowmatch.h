#pragma once

#include "core/exchange/importtarget.h"
#include "core/exchange/knownrows.h"

#include <algorithm>
#include <functional>

namespace huni {

/// One key by which a row may be recognised.
struct RowKey {
    MatchBy by{};
    std::string_view text{};
    Uuid company{};
};

/// A row of the pipeline that a row of the file is about.
struct RowMatch {
    Uuid id{};
    Record record{};
    MatchBy by{};
    /// What stood in the row that went into this one, when that was found. Where the file says the same, it says
    /// nothing new: which of the two values stays was decided then.
    const Record *settled = nullptr;

    bool isSettled(int column, const Value &value) const { return settled && settled->at(column) == value; }
    bool isSettled(const CustomCell &cell) const
    {
        return settled && std::find(settled->custom.begin(), settled->custom.end(), cell) != settled->custom.end();
    }
};

/// Whether a record has the key: a hash alone proves nothing.
bool recordHas(Table table, const Record &record, const RowKey &key);

/// The row that has the key. One that went into another leads to where it went: what a file says of it is about that.
/// \param isWanted  nothing: any; asked with the row that has the key
std::optional<RowMatch> rowWithKey(ImportTarget &target, const KnownRows &known, Table table, const RowKey &key,
                                   const std::function<bool(const RowMatch &)> &isWanted = {});

} // namespace huni
