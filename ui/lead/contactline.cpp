#include "ui/lead/contactline.h"

#include "core/leads/phonenumbers.h"
#include "ui/controls/menutext.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/outsideaddress.h"
#include "ui/lead/outsidelinks.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>

namespace huni {

ContactLine::ContactLine(Kind kind, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this))
{
    static constexpr const char *icons[] = {"mail", "phone", "smartphone"};
    m_open->setIcon(themeIcon(theme, QString::fromLatin1(icons[kind])));
    m_open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_open->setMinimumWidth(40);
    m_open->setProperty("huniAlignLeft", 2);
    m_copy->setIcon(themeIcon(theme, QStringLiteral("copy")));
    for (QPushButton *button : {m_open, m_copy}) {
        setButtonLook(*button, ButtonLook::Ghost);
        button->setMaximumHeight(28);
    }
    m_copy->setMaximumWidth(28);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_open);
    layout->addWidget(m_copy);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_open, &QPushButton::clicked, this, &ContactLine::open);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text); });
}

QUrl ContactLine::address() const
{
    return m_kind == Email ? mailAddress(m_text) : phoneAddress(m_text);
}

void ContactLine::open()
{
    if (!m_refusal.isEmpty())
        Q_EMIT refused(m_refusal);
    else if (OutsideLinks::of(*this, m_theme).openShown(address()) && m_kind != Email)
        Q_EMIT called();
}

void ContactLine::setRefusal(const QString &reason)
{
    m_refusal = reason;
    QFont font = m_open->font();
    font.setStrikeOut(!reason.isEmpty());
    m_open->setFont(font);
    m_open->setAccessibleDescription(reason);
    if (!reason.isEmpty())
        m_open->setToolTip(plainToolTip(reason));
}

void ContactLine::setContact(const QString &text, const QString &country)
{
    m_text = text;
    setVisible(!text.isEmpty());
    m_open->setText(menuText(m_kind == Email ? text : readablePhone(text, country)));
    m_open->setMaximumWidth(m_open->sizeHint().width()
                            - 8); // the text stands at the left: no need for much room at the right
    const bool known = isAllowedAddress(address());
    m_open->setEnabled(known);
    //: %1 an e-mail address or a phone number
    const QString action = m_kind == Email ? tr("Write to %1").arg(text) : tr("Call %1").arg(text);
    m_open->setToolTip(known ? plainToolTip(action) : tr("This is no address that can be opened."));
    m_open->setAccessibleName(action);
    m_copy->setToolTip(tr("Copy"));
    //: %1 an e-mail address or a phone number
    m_copy->setAccessibleName(tr("Copy %1").arg(text));
}

} // namespace huni
