#include "ui/lead/outsidepanel.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int longestShownAddress = 300;

// Whole words break only at spaces: an address gets places where its line may end.
QString breakable(const QString &address)
{
    QString shown;
    for (qsizetype i = 0; i < address.size() && i < longestShownAddress; ++i) {
        shown += address.at(i);
        if (i % 8 == 7)
            shown += QChar(0x200b);
    }
    return address.size() > longestShownAddress ? shown + u'…' : shown;
}

} // namespace

OutsidePanel::OutsidePanel(const Theme &theme, const QUrl &address, QWidget *over)
    : OverlayPanel(theme, {}, over)
{
    setObjectName(QStringLiteral("outsidePanel"));
    const OutsideTarget target = outsideTarget(address);
    const bool mail = address.scheme() == u"mailto";
    const bool web = !mail && address.scheme() != u"tel";
    //: %1 a host such as example.com
    setTitle(web ? tr("Open %1 in the browser?").arg(breakable(target.host))
                 //: %1 an e-mail address
                 : mail ? tr("Write to %1 in the mail program?").arg(breakable(target.host))
                        //: %1 a phone number
                        : tr("Call %1?").arg(target.host));
    if (!target.looksLike.isEmpty())
        addText(theme,
                tr("This address looks like “%1”, but its letters are of several alphabets. It may be "
                   "another address than it seems.")
                    .arg(target.looksLike),
                true);
    if (!target.disguise.isEmpty())
        addText(theme,
                tr("“%1” stands before the host. It says nothing about where the address leads.")
                    .arg(target.disguise),
                true);
    if (web) {
        addText(theme, breakable(address.toString(QUrl::FullyEncoded)), false);
        m_trust = new QCheckBox(tr("Do not ask about this host again until Huni is closed"));
        content()->addWidget(m_trust);
    }
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &OutsidePanel::dismiss);
    m_open = addAcceptButton(web ? tr("Open") : mail ? tr("Write") : tr("Call"));
    m_open->setObjectName(QStringLiteral("openOutside"));
}

void OutsidePanel::addText(const Theme &theme, const QString &text, bool warns)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme.color(warns ? ColorRole::Warning : ColorRole::Muted));
    label->setPalette(palette);
    content()->addWidget(label);
}

bool OutsidePanel::isHostTrusted() const
{
    return m_trust && m_trust->isChecked();
}

QWidget *OutsidePanel::firstField() const
{
    return m_open;
}

} // namespace huni
