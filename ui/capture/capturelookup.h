#pragma once

#include "core/exchange/knownpeople.h"
#include "core/store/store.h"
#include "ui/background/backgroundreader.h"

#include <QObject>

namespace huni {

/// Who is there already, asked while one types, in another thread.
class CaptureLookup final : public QObject
{
    Q_OBJECT

public:
    explicit CaptureLookup(Store &store, QObject *parent = nullptr);

    /// \return whether an answer will come; not when the same was asked before
    bool ask(const PersonProbe &probe);
    const std::vector<KnownPerson> &people() const { return m_people; }
    const std::optional<KnownCompany> &company() const { return m_company; }

Q_SIGNALS:
    void answered();

private:
    BackgroundReader m_reader;
    std::optional<PersonProbe> m_probe{};
    std::vector<KnownPerson> m_people{};
    std::optional<KnownCompany> m_company{};
};

} // namespace huni
