#pragma once

#include "core/leads/catalog.h"
#include "core/store/rowplace.h"
#include "core/store/store.h"

namespace huni {

/// What a person may change of a stage; what is unset stays.
struct StageEdit {
    std::optional<QString> name {}; ///< empty: the name that ships
    std::optional<int> probability {}; ///< basis points
    std::optional<int> idleDays {}; ///< working days; 0: never idle
    std::optional<int> color {}; ///< index into the stage colours
    std::optional<QString> movesOn {}; ///< empty: the sentence that ships
};

/// The columns of the boards. Each call is one action.
class StageList
{
public:
    explicit StageList(Store &store)
        : m_store(store)
    {
    }

    /// A stage at the end of its band. \param band  Tofu, Mofu, Bofu or Aside
    /// \par Errors  InvalidValue (a name without a letter or digit; a band that takes no stages), Ambiguous (the name is taken)
    Result<StageId> add(Band band, const QString &name);
    /// \par Errors  NotFound, InvalidValue (`name`; `probability` below 0 or above 100 %; `idle_days` below 0), Ambiguous
    Result<void> edit(StageId stage, const StageEdit &edit);
    /// Within its band. \par Errors  NotFound
    Result<void> moveBefore(StageId stage, const PlaceBefore &before);
    /// Deletes a stage; its cards go to the end of another of the same kind, with a stage change each.
    /// \par Errors  NotFound; InvalidValue (the stage is one that rules name; or `into` holds other things);
    /// Ambiguous (it has cards and there is no `into`; detail: how many)
    Result<void> remove(StageId stage, StageId into = {});
    /// Leads and opportunities that stand in it, closed and hidden ones among them.
    Result<qint64> cards(StageId stage);

    /// Whether rules name it, so that it can be renamed but not deleted.
    static bool isNeeded(const Stage &stage);
    /// Whether the cards of one can stand in the other.
    static bool canTake(const Stage &stage, const Stage &into);

private:
    Result<void> change(StageId stage, const std::function<Result<void>(Writer &, const Stage &, const Catalog &)> &call);

    Store &m_store;
};

} // namespace huni
