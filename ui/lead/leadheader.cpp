#include "ui/lead/leadheader.h"

#include "core/leads/names.h"
#include "core/scoring/scoringmodel.h"
#include "ui/controls/avatar.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/contactactions.h"
#include "ui/lead/contactline.h"
#include "ui/lead/flowlayout.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/leadwords.h"
#include "ui/lead/stagebutton.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/namewords.h"

#include <QHBoxLayout>
#include <QPainter>

namespace huni {

namespace {

constexpr int headAvatarSide = 44;
constexpr int ownerAvatarSide = 20;
constexpr int longestOwner = 24; // letters, where the value and where the lead comes from want room too

} // namespace

LeadHeader::LeadHeader(LeadSource &source, const Theme &theme, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_avatarPlace(new QWidget(this))
    , m_name(
          new ElidedLabel(theme, shape == Wide ? FontRole::Title : FontRole::Section, ColorRole::Text, this))
    , m_work(new ElidedLabel(theme, FontRole::Body, ColorRole::Muted, this))
    , m_stage(new StageButton(source, theme, this))
    , m_score(new Chip(theme, this))
    , m_age(new Chip(theme, this))
    , m_owner(new ElidedLabel(theme, FontRole::Body, ColorRole::Text, this))
    , m_value(new ElidedLabel(theme, FontRole::NumberStrong, ColorRole::Text, this))
    , m_origin(new ElidedLabel(theme, FontRole::NumberSmall, ColorRole::Muted, this))
    , m_controls(new QHBoxLayout)
{
    setObjectName(QStringLiteral("leadHeader"));
    m_score->setObjectName(QStringLiteral("leadScore"));
    m_name->setObjectName(QStringLiteral("leadName"));
    m_owner->setObjectName(QStringLiteral("leadOwner"));
    m_owner->setWanted(longestOwner);
    m_value->setObjectName(QStringLiteral("leadValue"));
    m_value->setElideMode(Qt::ElideNone); // half a sum would be another one
    m_avatarPlace->setFixedSize(headAvatarSide, headAvatarSide);
    m_contacts[0] = new ContactLine(ContactLine::Email, theme, this);
    m_contacts[1] = new ContactLine(ContactLine::Phone, theme, this);
    m_contacts[2] = new ContactLine(ContactLine::Mobile, theme, this);
    for (ContactLine *line : m_contacts) {
        connect(line, &ContactLine::called, this, &LeadHeader::called);
        connect(line, &ContactLine::refused, &source, &LeadSource::report);
    }
    m_reach = new ContactActions(source, theme, this);
    connect(m_reach, &ContactActions::called, this, &LeadHeader::called);
    createLayout(shape);
    connect(m_stage, &StageButton::stageChosen, this, &LeadHeader::stageChosen);
    connect(&source, &LeadSource::shown, this, &LeadHeader::showLead);
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & (LeadSource::Profile | LeadSource::Opportunities | LeadSource::Lists | LeadSource::Story))
            showLead();
    });
    showLead();
}

void LeadHeader::createLayout(Shape shape)
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_work);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_avatarPlace);
    top->addLayout(names, 1);
    m_controls->setSpacing(0);
    top->addLayout(m_controls);
    top->setAlignment(m_controls, Qt::AlignTop);

    auto *standing = new QHBoxLayout;
    standing->setSpacing(8);
    standing->addWidget(m_stage);
    standing->addWidget(m_score);
    standing->addWidget(m_age);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(14);
    facts->addSpacing(ownerAvatarSide + 8);
    facts->addWidget(m_owner);
    facts->addWidget(m_value);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    if (shape == Wide) {
        standing->addSpacing(8);
        standing->addLayout(facts);
        standing->addStretch();
        layout->addLayout(standing);
        auto *reach = new QWidget(this);
        auto *flow = new FlowLayout(reach, 10);
        for (ContactLine *line : m_contacts)
            flow->addWidget(line);
        flow->addWidget(m_origin);
        layout->setSpacing(6);
        layout->addWidget(reach);
        layout->addWidget(m_reach);
        return;
    }
    standing->addStretch();
    facts->addWidget(m_origin, 1);
    layout->addLayout(standing);
    layout->addLayout(facts);
    auto *reach = new QWidget(this); // e-mail in the first line, both phones in the second
    auto *flow = new FlowLayout(reach, 2);
    for (ContactLine *line : m_contacts)
        flow->addWidget(line);
    layout->setSpacing(6);
    layout->addWidget(reach);
    layout->addWidget(m_reach);
    layout->addWidget(m_reach->timeChip(), 0, Qt::AlignLeft);
}

void LeadHeader::addControl(QWidget *control)
{
    m_controls->addWidget(control);
}

QString LeadHeader::name() const
{
    return m_name->text();
}

QString LeadHeader::originText() const
{
    const Lead &lead = m_source.details().lead;
    const Channel *channel = m_source.catalog().channel(lead.channel);
    const Campaign *campaign = m_source.catalog().campaign(lead.campaign);
    const QDate today = localDay(m_source.now(), m_source.catalog().zone);
    //: %1 a date
    QStringList parts{
        tr("Created %1")
            .arg(shortDate(localDay(lead.createdAt, m_source.catalog().zone), today, m_source.locale()))};
    if (channel)
        parts += channel->name(m_source.isTurkish());
    if (campaign)
        parts += campaign->name;
    return parts.join(QStringLiteral(" · "));
}

void LeadHeader::showLead()
{
    if (!m_source.isThere())
        return;
    const LeadDetails &details = m_source.details();
    const Lead &lead = details.lead;
    const QString company = details.company ? details.company->name : QString();
    const QString name = leadName(lead, company);
    m_name->setText(nameOrNone(name));
    QStringList work{lead.title, name == company ? QString() : company};
    work.removeAll(QString());
    m_work->setText(work.join(QStringLiteral(" · ")));
    m_work->setVisible(!work.isEmpty());
    m_stage->setStage(details.stage);
    const Member *owner = m_source.catalog().member(lead.owner);
    m_owner->setText(owner ? owner->name : tr("No owner"));
    m_owner->setHint(tr("Owner"));
    const std::optional<Money> worth
        = details.card && details.card->amount ? details.card->amount : lead.value;
    m_value->setText(worth ? moneyText(*worth, m_source.locale()) : QString());
    m_value->setVisible(worth.has_value()); // a dash without a word beside it says nothing
    m_value->setAccessibleName(tr("Value: %1").arg(m_value->text()));
    m_contacts[0]->setContact(lead.email.isEmpty() ? lead.emailPersonal : lead.email);
    m_contacts[1]->setContact(lead.phone, m_source.phoneCountry());
    m_contacts[2]->setContact(lead.mobile, m_source.phoneCountry());
    const Refusals refusals = refusalsOf(m_source);
    m_contacts[0]->setRefusal(refusals.mail);
    m_contacts[1]->setRefusal(refusals.call);
    m_contacts[2]->setRefusal(refusals.call);
    m_origin->setText(originText());
    m_origin->setHint(exactTime(lead.createdAt, m_source.catalog().zone, m_source.locale()));
    showStanding();
    update();
}

void LeadHeader::showStanding()
{
    const std::optional<Card> &card = m_source.details().card;
    const std::optional<LeadScore> &score = m_source.details().score;
    m_score->setVisible(score.has_value());
    if (score) {
        const ScoreBands bands = bandsOf(m_source.details().limits);
        const double points = double(score->total) / double(pointHundredths);
        ChipLook mark = scoreChip(points, 0, bands, m_source.locale());
        mark.icon = heatChip(heatOf(score->temperature)).icon;
        mark.iconAfterText = false;
        m_score->setLook(mark);
        //: %1 a number of points, %2 what they mean: not for sales, MQL; %3 hot, warm or cold
        const QString words = tr("Score %1, %2, %3").arg(mark.text, scoreBandName(bandOf(points, bands)), heatText(heatOf(score->temperature)));
        m_score->setToolTip(words);
        m_score->setAccessibleName(words);
    }
    const QTimeZone &zone = m_source.catalog().zone;
    m_age->setVisible(card.has_value());
    if (!card)
        return;
    const int days = std::max(0, daysBetween(card->stageSince, m_source.now(), zone));
    ChipLook look{tr("%1 d in stage").arg(days), QStringLiteral("clock")};
    if (card->idle) {
        const int idle = std::max(
            0, daysBetween(std::max(card->stageSince, card->lastContact.value_or(0)), m_source.now(), zone));
        look = {tr("%1 d idle").arg(idle), QStringLiteral("hourglass"), ColorRole::Warning,
                ColorRole::SoftWarning};
    }
    m_age->setLook(look);
    QString hint = tr("In this stage since %1").arg(exactTime(card->stageSince, zone, m_source.locale()));
    if (card->lastContact)
        hint += u'\n' + tr("Last contact: %1").arg(exactTime(*card->lastContact, zone, m_source.locale()));
    m_age->setToolTip(plainToolTip(hint));
}

void LeadHeader::paintEvent(QPaintEvent *)
{
    if (!m_source.isThere())
        return;
    QPainter painter(this);
    paintAvatar(painter, m_avatarPlace->geometry(), m_source.details().lead.fullName(), m_theme);
    const Member *owner = m_source.catalog().member(m_source.details().lead.owner);
    const QRect beside = m_owner->geometry();
    paintAvatar(painter,
                QRect(beside.x() - ownerAvatarSide - 8, beside.center().y() - ownerAvatarSide / 2 + 1,
                      ownerAvatarSide, ownerAvatarSide),
                owner ? owner->name : QString(), m_theme);
}

} // namespace huni
