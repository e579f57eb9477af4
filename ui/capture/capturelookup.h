#pragma once

#include "core/exchange/knownpeople.h"
#include "core/store/store.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace huni {

/// Who is there already, asked while one types: read in another thread, an answer that is out of date is
/// dropped.
class CaptureLookup final : public QObject
{
    Q_OBJECT

public:
    explicit CaptureLookup(Store &store, QObject *parent = nullptr);
    ~CaptureLookup() override;

    /// \return whether an answer will come; not when the same was asked before
    bool ask(const PersonProbe &probe);
    const std::vector<KnownPerson> &people() const { return m_people; }
    const std::optional<KnownCompany> &company() const { return m_company; }

Q_SIGNALS:
    void answered();

private:
    void take(quint64 question, std::vector<KnownPerson> people, std::optional<KnownCompany> company);

    std::shared_ptr<Reader> m_reader; ///< of the other thread
    PersonProbe m_probe{};
    quint64 m_question = 0;
    std::vector<KnownPerson> m_people{};
    std::optional<KnownCompany> m_company{};
    QThreadPool m_worker;
};

} // namespace huni
