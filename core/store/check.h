#pragma once

#include "core/store/store.h"

#include <functional>

namespace huni {

/// How thoroughly a pipeline is looked at.
enum class CheckDepth {
    Quick, ///< pages and the numbering of the log: a fraction of a second for each 100 MB
    Full, ///< also every operation and row, the rule over them, the projections, and a replay of the whole
          ///< log
};

/// One thing that is wrong with a file.
struct CheckProblem {
    enum class Kind {
        Damaged, ///< SQLite found broken pages, or could not read
        Log, ///< operations, transactions or actions do not fit together
        Operation, ///< an operation cannot be read or does not fit its row
        Row, ///< a row's clock or custom values are wrong
        Projection, ///< derived data differ from rebuilt ones
        Rule, ///< rows that do not go together, though each is sound
        Replay, ///< the log does not give the rows that stand
    };

    Kind kind{};
    QString thing{}; ///< file, table and row, writer and number, or projection
    QString detail{}; ///< technical, English

    bool operator==(const CheckProblem &) const = default;
};

/// What a check found.
struct CheckReport {
    std::vector<CheckProblem> problems{}; ///< at most CheckReport::maxProblems
    int schema = 0; ///< version of the file's tables
    qint64 operations = 0;
    /// A running process is writing an action of many transactions, an import for example. Its part is not a
    /// problem.
    bool isBeingWritten = false;
    /// SHA-256 of the contents, in hex; see contentDigest(). Empty after a quick check.
    QByteArray digest{};

    static constexpr size_t maxProblems = 100;
    bool ok() const { return problems.empty(); }
};

/// Checks a pipeline. Reads on a connection of its own, so it may run on a worker thread; only the comparison
/// of the projections holds the write lock (a read-only file is checked without it). Memory is bounded; a
/// full check writes a temporary file of about the size of the pipeline.
CheckReport checkPipeline(Store &store, CheckDepth depth);

/// SHA-256, in hex, over every row's table number, id, whether it is there, and its groups: id, values, heads
/// as (writer id, number), in that order. Equal for equal contents whatever way they came about; without
/// projections, local numbers and receive times. Source: SYNC.md 14, I13.
QByteArray contentDigest(Connection &connection);

/// Word of a kind of problem for machines: `damaged`, `log`, `operation`, `row`, `projection`, `rule`,
/// `replay`.
QString checkProblemKey(CheckProblem::Kind kind);

} // namespace huni
