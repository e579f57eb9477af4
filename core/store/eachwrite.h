#pragma once

#include "core/store/eachwatch.h"
#include "core/store/store.h"

namespace huni {

/// What is done with one of many things. Called in order, beginning at 0; it begins there once more, with
/// nothing written, when the things turn out to be too many for one transaction.
using EachWrite = std::function<Result<void>(Writer &writer, size_t index)>;

/// Does something with each of many things as one action that one undo takes back: in one transaction, or
/// when these are more than BulkAction::maxOperations operations, in several. When it fails, nothing has
/// happened. \param args  names for the sentence that describes the action; asked for at the end
/// \param watch  is told how far it is, and may cancel until the last thing is written: then all is taken back
/// \par Errors  those of `write`; FileLocked when many are asked for while another action of many is under way; Cancelled
Result<void> writeEach(Store &store, ActionCode code, size_t count, const EachWrite &write,
                       const std::function<QStringList()> &args, const EachWatch &watch = {});

} // namespace huni
