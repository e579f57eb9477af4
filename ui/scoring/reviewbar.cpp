#include "ui/scoring/reviewbar.h"

#include "ui/controls/elidedlabel.h"
#include "ui/scoring/workingmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace huni {

ReviewBar::ReviewBar(WorkingModel &working, const Theme &theme, QAction &worth, QAction &looked, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
    , m_words(new ElidedLabel(theme, FontRole::Body, ColorRole::Text, this))
{
    setObjectName(QStringLiteral("reviewBar"));
    auto *icon = new QLabel(this);
    const int size = theme.basePixels() + 3;
    icon->setPixmap(themeIcon(theme, QStringLiteral("calendar-clock"), ColorRole::Info).pixmap(size, size));
    m_words->setObjectName(QStringLiteral("reviewWords"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_words, 1);
    const auto add = [&](const char *name, QAction &action, const QString &words, ButtonLook look) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(QLatin1String(name));
        setButtonLook(*button, look);
        connect(button, &QPushButton::clicked, &action, &QAction::trigger);
        layout->addWidget(button);
    };
    add("reviewWorth", worth, tr("What each rule is worth"), ButtonLook::Ghost);
    add("reviewLooked", looked, looked.iconText(), ButtonLook::Secondary);
    connect(&working, &WorkingModel::stored, this, &ReviewBar::showReview);
    showReview();
}

void ReviewBar::showReview()
{
    const ModelReview &review = m_working.review();
    const bool isDue = m_working.isRead() && !m_working.isReadOnly() && review.isDueOn(m_working.today());
    if (isDue) {
        //: %1 is a date
        m_words->setText(tr("The rules were last looked at on %1. Do they still say who buys?").arg(dateWords(review.last, m_working.locale())));
    }
    setVisible(isDue);
}

void ReviewBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::SoftInfo));
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace huni
