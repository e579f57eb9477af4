#pragma once

#include "tests/bench/workload.h"

namespace huni::bench {

/// Single edits and bulk writing, against the same rows, indexes and search index without log and clocks.
void storePart(Workload &workload);
/// Columns, heads and moves of the board, against single statements over the same indexes.
void boardPart(Workload &workload);
/// Search as you type and opening a lead, against the bare index and the bare rows.
void readPart(Workload &workload);
/// Rows of a table of leads in order, and the lines in sight, against plain statements.
void tablePart(Workload &workload);
/// Import of 25 columns, against the import of the sqlite3 program followed by indexes and search index.
void importPart(Workload &workload, const QString &program);
/// What a child process of importPart does: imports a file, takes it back, prints times in ms and peak memory in MB.
int importAlone(const QString &csv, const QString &path);
/// Taking back what was written in bulk, against writing it.
void undoPart(Workload &workload);
/// Scores after a touchpoint and after a new version of the model, against the same rows without log and rules; the history
/// of a score; learning from closed leads.
void scorePart(Workload &workload);
/// Bytes a lead takes, and memory with a board in hand.
void sizePart(Workload &workload, const QString &program);
/// The time of a given command, when it exists: `huni --bench-start`.
void startPart(Workload &workload, const QString &command);
/// What a child process of sizePart does: opens the file, reads the board, prints its peak memory in MB.
int boardInMemory(const QString &path);

} // namespace huni::bench
