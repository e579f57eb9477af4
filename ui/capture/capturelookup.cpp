#include "ui/capture/capturelookup.h"

namespace huni {

namespace {

struct WhoIsThere {
    std::vector<KnownPerson> people{};
    std::optional<KnownCompany> company{};
};

} // namespace

CaptureLookup::CaptureLookup(Store &store, QObject *parent)
    : QObject(parent)
    , m_reader(store.path())
{
}

bool CaptureLookup::ask(const PersonProbe &probe)
{
    if (probe == m_probe)
        return false;
    m_probe = probe;
    m_reader.ask(
        [probe](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) {
                return WhoIsThere{knownPeople(connection, probe), knownCompany(connection, probe)};
            });
        },
        [this](const Result<WhoIsThere> &read) {
            WhoIsThere known = read.valueOr({});
            m_people = std::move(known.people);
            m_company = std::move(known.company);
            Q_EMIT answered();
        });
    return true;
}

} // namespace huni
