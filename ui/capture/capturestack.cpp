#include "ui/capture/capturestack.h"

#include "ui/controls/elidedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace huni {

CaptureStack::CaptureStack(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new ElidedLabel(theme, FontRole::BodyStrong, ColorRole::Text))
    , m_progress(new QProgressBar)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    row->addWidget(m_progress);
    m_previous = addButton({}, QStringLiteral("chevron-left"), QStringLiteral("previous_card"));
    m_previous->setAccessibleName(tr("Previous card"));
    m_previous->setToolTip(tr("Previous card"));
    m_next = addButton({}, QStringLiteral("chevron-right"), QStringLiteral("next_card"));
    m_next->setAccessibleName(tr("Next card"));
    m_next->setToolTip(tr("Next card"));
    m_all = addButton({}, {}, QStringLiteral("add_all"));
    m_cancel = addButton(tr("Cancel"), {}, QStringLiteral("cancel_work"));
    connect(m_previous, &QPushButton::clicked, this, &CaptureStack::previousWanted);
    connect(m_next, &QPushButton::clicked, this, &CaptureStack::nextWanted);
    connect(m_all, &QPushButton::clicked, this, &CaptureStack::allWanted);
    connect(m_cancel, &QPushButton::clicked, this, &CaptureStack::cancelWanted);
    setBusy(false);
    hide();
}

QPushButton *CaptureStack::addButton(const QString &text, const QString &icon, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    if (!icon.isEmpty())
        button->setIcon(themeIcon(m_theme, icon));
    layout()->addWidget(button);
    return button;
}

void CaptureStack::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    m_previous->setVisible(!busy);
    m_next->setVisible(!busy);
    m_all->setVisible(!busy);
}

void CaptureStack::finish()
{
    setBusy(false);
    hide();
}

bool CaptureStack::isBusy() const
{
    return !m_cancel->isHidden();
}

void CaptureStack::showCard(int current, int count, int ofFiles, const QString &source)
{
    setBusy(false);
    const QString place = count > 1 ? tr("Card %L1 of %L2").arg(current + 1).arg(count) : tr("One card");
    //: %1 says which card, %2 is the name of a file
    m_words->setText(tr("%1 · %2").arg(place, source));
    m_previous->setEnabled(current > 0);
    m_next->setEnabled(current + 1 < count);
    for (QPushButton *button : {m_previous, m_next})
        button->setVisible(count > 1);
    m_all->setVisible(ofFiles > 1);
    m_all->setText(tr("Add all %Ln", nullptr, ofFiles));
    show();
}

void CaptureStack::showProgress(const QString &what, qint64 done, qint64 of)
{
    setBusy(true);
    m_words->setText(what);
    m_progress->setRange(0, of > 0 ? 1000 : 0);
    m_progress->setValue(of > 0 ? int(done * 1000 / of) : 0);
    show();
}

} // namespace huni
