#pragma once

#include "core/store/connection.h"

#include <span>

namespace huni {

/// `PRAGMA application_id` of a pipeline: the letters HUNI.
constexpr qint32 pipelineApplicationId = 0x48554e49;

/// One step of the schema. Steps are only ever added.
struct Migration {
    int version;
    void (*run)(Connection &connection);
};

/// All steps, oldest first.
std::span<const Migration> migrations();
/// The schema version that this program writes.
int schemaVersion();
/// Brings the file of an open transaction from `version` up to schemaVersion().
void migrate(Connection &connection, int version);

} // namespace huni
