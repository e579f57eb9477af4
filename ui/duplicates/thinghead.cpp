#include "ui/duplicates/thinghead.h"

#include "ui/controls/avatar.h"
#include "ui/controls/elidedlabel.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/namewords.h"

#include <QPainter>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int headAvatar = 36;
constexpr int headPad = 12;

} // namespace

ThingHead::ThingHead(const Theme &theme, const QString &role, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
    , m_roleLabel(new ElidedLabel(theme, FontRole::Tiny, ColorRole::Muted, this))
    , m_name(new ElidedLabel(theme, FontRole::BodyStrong, ColorRole::Text, this))
    , m_detail(new ElidedLabel(theme, FontRole::Small, ColorRole::Text, this))
    , m_standing(new ElidedLabel(theme, FontRole::Small, ColorRole::Muted, this))
    , m_times(new ElidedLabel(theme, FontRole::Small, ColorRole::Muted, this))
{
    m_roleLabel->setText(role);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(headPad + headAvatar + 10, 10, headPad, 10);
    layout->setSpacing(1);
    for (ElidedLabel *line : {m_roleLabel, m_name, m_detail, m_standing, m_times})
        layout->addWidget(line);
}

void ThingHead::setFacts(const ThingFacts &facts, const DuplicateSource &source)
{
    const QLocale locale = localeOf(source.language());
    m_name->setText(nameOrNone(facts.name.left(500)));
    m_detail->setText(facts.detail.isEmpty() ? QStringLiteral("—") : facts.detail.left(500));
    const QString owner = facts.owner.isEmpty() ? tr("Nobody has it") : tr("With %1").arg(facts.owner);
    m_standing->setText(facts.stage.isEmpty() ? owner : facts.stage + QStringLiteral(" · ") + owner);
    //: %1 is a date
    QString times = facts.createdAt ? tr("Created %1").arg(dateWords(localDay(*facts.createdAt, source.zone()), locale)) : QString();
    const QString contact = facts.lastContact
        //: %1 is how long ago, such as '3 days ago'
        ? tr("last contact %1").arg(relativeTime(*facts.lastContact, source.now()))
        : tr("no contact yet");
    if (!times.isEmpty())
        times += QStringLiteral(" · ");
    m_times->setText(times + contact);
    //: read aloud: %1 Stays or Goes into it, %2 a name, %3 to %5 facts
    setAccessibleName(tr("%1: %2, %3, %4, %5").arg(m_role, m_name->text(), m_detail->text(), m_standing->text(), m_times->text()));
    update();
}

void ThingHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    paintAvatar(painter, QRect(headPad, 14, headAvatar, headAvatar), m_name->text(), m_theme);
}

} // namespace huni
