#include "ui/settings/customersection.h"

#include "ui/lead/mutedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int customerWordsWidth = 460;

} // namespace

CustomerSection::CustomerSection(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *words = new MutedLabel(theme, this);
    words->setText(tr("What you sell to whom stands with the rules that score leads, because it writes some of them. Changes there are tried first and count when you publish them."));
    words->setMaximumWidth(customerWordsWidth * theme.basePixels() / 13);
    auto *open = new QPushButton(themeIcon(theme, QStringLiteral("gauge")), tr("Describe your ideal customer"), this);
    open->setObjectName(QStringLiteral("openIdealCustomer"));
    open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setButtonLook(*open, ButtonLook::Secondary);
    connect(open, &QPushButton::clicked, this, &CustomerSection::scoringWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(words);
    layout->addWidget(open);
    layout->addStretch(1);
}

} // namespace huni
