#include "ui/lead/stagebutton.h"

#include "ui/controls/menutext.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace huni {

namespace {

constexpr int stageButtonPad = 10;
constexpr int stageDotSide = 8;
constexpr int stageChevronSide = 14;
constexpr int widestStageName = 300;
constexpr int narrowestStageName = 60;

QIcon stageDotIcon(const QColor &color)
{
    QPixmap dot(32, 32);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(8, 8, 16, 16);
    return QIcon(dot);
}

} // namespace

StageButton::StageButton(const LeadSource &source, const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_source(source)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("stageButton"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setEnabled(!source.isReadOnly());
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &StageButton::fillMenu);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void StageButton::setStage(StageId stage)
{
    m_stage = stage;
    const Stage *now = m_source.catalog().stage(stage);
    const bool turkish = m_source.isTurkish();
    setText(now ? now->name(turkish) : QStringLiteral("—"));
    //: %1 a stage
    setAccessibleName(tr("Stage: %1").arg(text()));
    showToolTip();
    updateGeometry();
    update();
}

// The whole name, where there is no room for it, and what the stage waits for.
void StageButton::showToolTip()
{
    const Stage *now = m_source.catalog().stage(m_stage);
    QStringList says;
    if (QFontMetrics(m_theme.font(FontRole::SmallStrong)).horizontalAdvance(text()) > nameRoom().width())
        says += text();
    if (now && !now->movesOnEn.isEmpty())
        //: %1 a condition, for example: they ask for a price
        says += tr("Moves on when: %1").arg(m_source.isTurkish() ? now->movesOnTr : now->movesOnEn);
    setToolTip(plainToolTip(says.join(u'\n')));
}

QRect StageButton::nameRoom() const
{
    return rect().adjusted(stageButtonPad + stageDotSide + 7, 0, -stageButtonPad - stageChevronSide - 2, 0);
}

void StageButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showToolTip();
}

void StageButton::fillMenu()
{
    menu()->clear();
    std::optional<Band> band;
    for (const Stage &stage : m_source.catalog().stages) {
        if (band && *band != stage.band)
            menu()->addSeparator();
        band = stage.band;
        QAction *action = menu()->addAction(stageDotIcon(m_theme.color(Theme::stageRole(stage.color))),
                                            menuName(stage.name(m_source.isTurkish())));
        action->setEnabled(stage.id != m_stage);
        connect(action, &QAction::triggered, this, [this, id = stage.id] { Q_EMIT stageChosen(id); });
    }
}

QSize StageButton::sizeHint() const
{
    return sizeFor(widestStageName);
}

QSize StageButton::minimumSizeHint() const
{
    return sizeFor(narrowestStageName);
}

// With so much of its name, in pixels at the ordinary size of text.
QSize StageButton::sizeFor(int widestName) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::SmallStrong));
    const int name = std::min(metrics.horizontalAdvance(text()), widestName * m_theme.basePixels() / 13);
    return {2 * stageButtonPad + stageDotSide + 7 + name + 4 + stageChevronSide, metrics.height() + 12};
}

void StageButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Stage *stage = m_source.catalog().stage(m_stage);
    const bool active = underMouse() || isDown();
    painter.setPen(hasFocus() ? QPen(m_theme.color(ColorRole::Accent), 2)
                              : QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(active ? ColorRole::Hover : ColorRole::Raised));
    const qreal inset = hasFocus() ? 1 : 0.5;
    const QRectF pill = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Theme::stageRole(stage ? stage->color : 0)));
    painter.drawEllipse(QRectF(stageButtonPad, (height() - stageDotSide) / 2.0, stageDotSide, stageDotSide));
    painter.setFont(m_theme.font(FontRole::SmallStrong));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QRect room = nameRoom();
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    const QRect chevron(width() - stageButtonPad - stageChevronSide + 2,
                        (height() - stageChevronSide) / 2 + 1, stageChevronSide, stageChevronSide);
    paintIcon(painter, chevron, QStringLiteral("chevron-down"), m_theme.color(ColorRole::Muted));
}

} // namespace huni
