#include "core/store/eachwrite.h"

namespace huni {

namespace {

constexpr size_t doneBetweenLooks = 16; // a look for somebody who waits costs as much as a small write
constexpr qint64 mostOperationsOfOne = 16; // a card that is moved, a lead with its opportunities
constexpr size_t toldAfter = 50; // things

Error cancelledWork()
{
    return {Errc::Cancelled, {}, {}, {}};
}

} // namespace

Result<void> writeEach(Store &store, ActionCode code, size_t count, const EachWrite &write,
                       const std::function<QStringList()> &args, const EachWatch &watch)
{
    if (count <= size_t(BulkAction::maxOperations)) {
        bool tooMany = false;
        const Result<void> done = store.write(code, {}, [&](Writer &writer) -> Result<void> {
            for (size_t i = 0; i < count; ++i) {
                if (watch.isCancelled())
                    return cancelledWork();
                if (i % toldAfter == 0)
                    watch.tell(i);
                if (auto written = write(writer, i); !written)
                    return written;
                tooMany = writer.operations() > BulkAction::maxOperations;
                if (tooMany)
                    return Error{
                        Errc::Overflow, {}, {}, {}}; // takes back what was written: it goes on in parts
            }
            writer.setArgs(args());
            return {};
        });
        if (!tooMany)
            return done;
    }
    auto bulk = store.beginBulk(code);
    if (!bulk)
        return bulk.error();
    for (size_t next = 0; next < count;) {
        const auto done = bulk->write([&](Writer &writer) -> Result<void> {
            const qint64 enough = BulkAction::maxOperations - mostOperationsOfOne;
            while (next < count && writer.operations() < enough) {
                if (watch.isCancelled())
                    return cancelledWork();
                if (auto written = write(writer, next); !written)
                    return written;
                if (++next % toldAfter == 0)
                    watch.tell(next);
                if (next % doneBetweenLooks == 0 && bulk->isWaitedFor())
                    break;
            }
            return {};
        });
        if (!done)
            return done;
    }
    return bulk->close(args());
}

} // namespace huni
