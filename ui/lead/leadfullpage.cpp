#include "ui/lead/leadfullpage.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int threeColumnsFrom = 1150;
constexpr int twoColumnsFrom = 800;

} // namespace

LeadFullPage::LeadFullPage(Pipeline &pipeline, const Theme &theme, QWidget *parent)
    : LeadView(pipeline, theme, tr("Choose a lead from the board or the list."), parent)
{
    setObjectName(QStringLiteral("leadPage"));
    createLayout();
}

void LeadFullPage::createLayout()
{
    auto *goBack = new QPushButton(themeIcon(theme(), QStringLiteral("arrow-left")), {}, content());
    goBack->setObjectName(QStringLiteral("back"));
    goBack->setToolTip(tr("Back"));
    goBack->setAccessibleName(tr("Back"));
    setButtonLook(*goBack, ButtonLook::Ghost);
    makeHeader(LeadHeader::Wide);
    makeBody(LeadBody::Cards);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(goBack, 0, Qt::AlignTop);
    top->addWidget(header(), 1);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(16, 14, 24, 18);
    layout->setSpacing(14);
    layout->addLayout(top);
    auto *lower = new QHBoxLayout;
    lower->setContentsMargins(8, 0, 0, 0);
    lower->addWidget(body());
    layout->addLayout(lower, 1);
    connect(goBack, &QPushButton::clicked, this, &LeadFullPage::back);
}

void LeadFullPage::resizeEvent(QResizeEvent *event)
{
    LeadView::resizeEvent(event);
    body()->setArrangement(width() >= threeColumnsFrom     ? LeadBody::ThreeColumns
                               : width() >= twoColumnsFrom ? LeadBody::TwoColumns
                                                           : LeadBody::OneColumn);
}

} // namespace huni
