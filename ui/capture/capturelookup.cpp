#include "ui/capture/capturelookup.h"

namespace huni {

CaptureLookup::CaptureLookup(Store &store, QObject *parent)
    : QObject(parent)
    , m_reader(std::make_shared<Reader>(store.reader()))
{
    m_worker.setMaxThreadCount(1);
}

CaptureLookup::~CaptureLookup()
{
    m_worker.clear();
    m_worker.waitForDone();
}

bool CaptureLookup::ask(const PersonProbe &probe)
{
    if (probe == m_probe && m_question > 0)
        return false;
    m_probe = probe;
    const quint64 question = ++m_question;
    m_worker.clear(); // what was asked before and has not begun
    m_worker.start([this, question, probe, reader = m_reader] {
        std::vector<KnownPerson> people;
        std::optional<KnownCompany> company;
        (void)reader->read([&](Connection &connection) {
            people = knownPeople(connection, probe);
            company = knownCompany(connection, probe);
            return true;
        });
        QMetaObject::invokeMethod(
            this, [this, question, people, company] { take(question, people, company); },
            Qt::QueuedConnection);
    });
    return true;
}

void CaptureLookup::take(quint64 question, std::vector<KnownPerson> people,
                         std::optional<KnownCompany> company)
{
    if (question != m_question)
        return;
    m_people = std::move(people);
    m_company = std::move(company);
    Q_EMIT answered();
}

} // namespace huni
