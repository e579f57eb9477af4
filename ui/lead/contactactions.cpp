#include "ui/lead/contactactions.h"

#include "core/exchange/countrynames.h"
#include "core/leads/phonenumbers.h"
#include "ui/controls/chip.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/flowlayout.h"
#include "ui/lead/leadtime.h"
#include "ui/lead/outsideaddress.h"
#include "ui/lead/outsidelinks.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTimer>

namespace huni {

ContactActions::ContactActions(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_layout(new FlowLayout(this, 2))
    , m_time(new Chip(theme, this))
{
    setObjectName(QStringLiteral("contactActions"));
    createActions();
    for (size_t way = 0; way < wayCount; ++way)
        createButton(Way(way));
    m_time->setObjectName(QStringLiteral("localTime"));
    m_layout->addWidget(m_time);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &ContactActions::showTime);
    minute->start(int(minuteMs));
    connect(&theme, &Theme::changed, this, &ContactActions::fitButtons);
    fitButtons();
    connect(&source, &LeadSource::shown, this, &ContactActions::showLead);
    connect(&source, &LeadSource::changed, this, &ContactActions::showLead);
    showLead();
}

void ContactActions::createActions()
{
    struct Command {
        const char *id;
        QString text;
        const char *icon;
        Qt::Key key;
    };
    // Not with Ctrl+Alt: on many keyboards that is the key for further letters.
    const Command commands[wayCount] = {{"lead.call", tr("&Call"), "phone", Qt::Key_P},
                                        {"lead.message", tr("&Message"), "message-circle", Qt::Key_M},
                                        {"lead.mail", tr("&E-mail"), "mail", Qt::Key_E},
                                        {"lead.map", tr("M&ap"), "map-pin", Qt::Key_A},
                                        {"lead.copy_contact", tr("C&opy contact"), "copy", Qt::Key_C}};
    for (size_t way = 0; way < wayCount; ++way) {
        const Command &command = commands[way];
        auto *action = new QAction(themeIcon(m_theme, QString::fromLatin1(command.icon)), command.text, this);
        action->setObjectName(QString::fromLatin1(command.id));
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | command.key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, way] { start(Way(way)); });
        m_actions[way] = action;
    }
}

void ContactActions::createButton(Way way)
{
    const QString words[wayCount] = {tr("Call"), tr("Message"), tr("E-mail"), tr("Map"), tr("Copy")};
    auto *button = new QPushButton(m_actions[way]->icon(), words[way], this);
    button->setObjectName(QString(m_actions[way]->objectName()).replace(u'.', u'_'));
    button->setMaximumHeight(30);
    button->setProperty("huniAlignLeft", 3); // below the addresses, which stand so
    setButtonLook(*button, ButtonLook::Ghost);
    connect(button, &QPushButton::clicked, m_actions[way], &QAction::trigger);
    m_layout->addWidget(button);
    m_buttons[way] = button;
}

// Close together: all of them stand in one line of the panel.
void ContactActions::fitButtons()
{
    for (QPushButton *button : m_buttons)
        button->setMaximumWidth(button->sizeHint().width() - 16);
}

QString ContactActions::phone() const
{
    const Lead &lead = m_source.details().lead;
    return lead.phone.isEmpty() ? lead.mobile : lead.phone;
}

QString ContactActions::mobile() const
{
    const Lead &lead = m_source.details().lead;
    return lead.mobile.isEmpty() ? lead.phone : lead.mobile;
}

QString ContactActions::email() const
{
    const Lead &lead = m_source.details().lead;
    return lead.email.isEmpty() ? lead.emailPersonal : lead.email;
}

QString ContactActions::placeText() const
{
    const LeadDetails &details = m_source.details();
    const Lead &lead = details.lead;
    const bool own = !lead.city.isEmpty() || !lead.street.isEmpty() || !lead.postcode.isEmpty();
    const QString country = own || !details.company ? lead.country : details.company->country;
    QStringList parts{lead.street, (lead.postcode + u' ' + lead.city).trimmed(), lead.region};
    if (!own)
        parts = {details.company ? details.company->city : QString()};
    parts.removeAll(QString());
    if (!parts.isEmpty())
        parts += countryName(country, m_source.locale().language());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void ContactActions::setWay(Way way, bool possible, const QString &hint, const QString &refusal)
{
    QAction *action = m_actions[way];
    QPushButton *button = m_buttons[way];
    const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
    action->setEnabled(possible);
    button->setEnabled(possible);
    QFont font = button->font();
    font.setStrikeOut(!refusal.isEmpty());
    button->setFont(font);
    const QString says = refusal.isEmpty() ? hint : refusal;
    button->setToolTip(plainToolTip(possible ? says + QStringLiteral(" (") + shortcut + u')' : says));
    button->setAccessibleDescription(says);
}

void ContactActions::showLead()
{
    if (!m_source.isThere())
        return;
    m_refusals = refusalsOf(m_source);
    const QString toCall = phone();
    const QString toMessage = mobile();
    const QString toMail = email();
    setWay(Call, !phoneAddress(toCall).isEmpty(),
           toCall.isEmpty() ? tr("No phone number is known.") : tr("Call %1").arg(readablePhone(toCall, m_source.phoneCountry())), m_refusals.call);
    setWay(Message, !messageAddress(toMessage).isEmpty(),
           toMessage.isEmpty()                       ? tr("No phone number is known.")
               : messageAddress(toMessage).isEmpty() ? tr("A message needs a number with its country, such as +90 …")
                                                     : tr("Message to %1").arg(readablePhone(toMessage, m_source.phoneCountry())),
           m_refusals.message);
    setWay(Mail, !mailAddress(toMail).isEmpty(),
           toMail.isEmpty() ? tr("No e-mail address is known.") : tr("Write to %1").arg(toMail), m_refusals.mail);
    setWay(Map, !mapAddress(placeText()).isEmpty(),
           placeText().isEmpty() ? tr("No address is known.") : tr("Show %1 on a map").arg(placeText()), {});
    setWay(Copy, true, tr("Copy name, phone, e-mail and address"), {});
    showTime();
}

QString ContactActions::timeText() const
{
    if (!m_source.isThere())
        return {};
    const LeadDetails &details = m_source.details();
    const Company *company = details.company ? &*details.company : nullptr;
    const auto place = placeOf(details.lead, company, m_source.now(), m_source.locale());
    if (!place)
        return {};
    const QString clock = QDateTime::fromMSecsSinceEpoch(m_source.now(), place->zone).toString(timePattern());
    const QString country = details.lead.country.isEmpty() && company ? company->country : details.lead.country;
    //: %1 a time of day, %2 a city or a country
    return isWorkingTime(m_source.now(), place->zone, country) ? tr("%1 in %2, within working hours").arg(clock, place->name)
                                                               //: %1 a time of day, %2 a city or a country
                                                               : tr("%1 in %2, outside working hours").arg(clock, place->name);
}

void ContactActions::showTime()
{
    const QString text = timeText();
    m_time->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_time->setLook({text, QStringLiteral("clock")});
}

void ContactActions::start(Way way)
{
    if (!m_source.isThere())
        return;
    const QString refusal = way == Call ? m_refusals.call
        : way == Message                ? m_refusals.message
        : way == Mail                   ? m_refusals.mail
                                        : QString();
    if (!refusal.isEmpty()) {
        m_source.report(refusal);
        return;
    }
    switch (way) {
    case Call:
        if (OutsideLinks::of(*this, m_theme).openShown(phoneAddress(phone())))
            Q_EMIT called();
        break;
    case Message:
        (void)OutsideLinks::of(*this, m_theme).openShown(messageAddress(mobile()));
        break;
    case Mail:
        (void)OutsideLinks::of(*this, m_theme).openShown(mailAddress(email()));
        break;
    case Map:
        (void)OutsideLinks::of(*this, m_theme).open(mapAddress(placeText()));
        break;
    case Copy:
        copy();
        break;
    }
}

void ContactActions::copy()
{
    const LeadDetails &details = m_source.details();
    QStringList lines{details.lead.fullName(), details.lead.title, details.company ? details.company->name : QString(),
                      details.lead.phone,      details.lead.mobile, email(),
                      placeText()};
    lines.removeAll(QString());
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace huni
