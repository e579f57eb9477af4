#pragma once

#include "ui/controls/overlaypanel.h"
#include "ui/lead/outsideaddress.h"

class QCheckBox;

namespace huni {

/// Asks before something is opened outside of Huni: says the host, and what is odd about it.
class OutsidePanel final : public OverlayPanel
{
    Q_OBJECT

public:
    OutsidePanel(const Theme &theme, const QUrl &address, QWidget *over);

    /// Whether the host need not be asked about again.
    bool isHostTrusted() const;

protected:
    QWidget *firstField() const override;

private:
    void addText(const Theme &theme, const QString &text, bool warns);

    QCheckBox *m_trust = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace huni
