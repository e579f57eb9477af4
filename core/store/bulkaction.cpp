#include "core/store/bulkaction.h"

#include "core/store/store.h"

namespace huni {

BulkAction::BulkAction(Store &store, ActionCode code, std::optional<ActionRef> undoes,
                       std::unique_ptr<QLockFile> alive)
    : m_store(&store)
    , m_code(code)
    , m_undoes(undoes)
    , m_alive(std::move(alive))
{
}

BulkAction::BulkAction(BulkAction &&other) noexcept
    : m_store(other.m_store)
    , m_code(other.m_code)
    , m_undoes(other.m_undoes)
    , m_action(other.m_action)
    , m_commitNo(other.m_commitNo)
    , m_open(std::exchange(other.m_open, false))
    , m_alive(std::move(other.m_alive))
{
}

BulkAction::~BulkAction()
{
    // A taking back that failed half-way is not taken back itself: the next open goes on with it.
    if (m_open && m_code != ActionCode::TakeBack)
        (void)takeBack();
}

Result<void> BulkAction::write(const std::function<Result<void>(Writer &)> &call)
{
    const Store::ActionRequest request{m_code, {}, m_undoes, m_action, false};
    auto written = m_store->transact(request, call);
    if (!written)
        return written.error();
    if (written->commitNo != 0) {
        m_action = written->action;
        m_commitNo = written->commitNo;
    }
    m_store->afterBulkTransaction();
    return {};
}

Result<void> BulkAction::writeWhatFollows()
{
    for (const auto &effect : m_store->m_options.effects) {
        while (effect->hasMore()) {
            const auto written = write([&](Writer &writer) -> Result<void> {
                effect->goOn(writer);
                return {};
            });
            if (!written)
                return written;
        }
    }
    return {};
}

bool BulkAction::isWaitedFor() const
{
    return m_store->isWaitedFor();
}

Result<void> BulkAction::close(const QStringList &args)
{
    if (m_action || m_undoes) {
        auto written = m_store->transact({m_code, args, m_undoes, m_action, true},
                                         [](Writer &) { return Result<void>{}; });
        if (!written)
            return written.error();
        m_action = written->action;
        m_open = false; // it stands
        m_store->settle();
    }
    m_open = false;
    m_alive.reset();
    return {};
}

Result<void> BulkAction::takeBack()
{
    m_open = false;
    Result<void> done;
    if (m_action)
        done = m_store->takeBackAction(*m_action);
    m_alive.reset();
    return done;
}

} // namespace huni
