#include "ui/controls/formline.h"

#include "ui/controls/choiceline.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

FormLine::FormLine(const Theme &theme, const QString &name, const QString &stored, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_line(new QLineEdit(stored, this))
    , m_stored(stored)
    , m_base(stored)
{
    m_line->setObjectName(name);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        if (m_contest && text() == m_stored) { // both mean the same
            m_base = m_stored;
            endContest();
        }
        Q_EMIT changed();
    });
}

QString FormLine::text() const
{
    return m_line->text();
}

void FormLine::setStored(const QString &stored)
{
    if (stored == m_stored)
        return;
    const bool wasTyped = text() != m_base;
    m_stored = stored;
    if (!wasTyped) {
        m_base = stored;
        m_line->setText(stored);
    }
    compare();
}

void FormLine::goOn(const QString &text, const QString &base)
{
    m_base = base;
    m_line->setText(text);
    compare();
}

void FormLine::settle(const QString &stored, const QString &text)
{
    m_stored = stored;
    m_base = stored;
    m_line->setText(text);
    compare();
}

void FormLine::compare()
{
    if (m_base != m_stored && text() == m_stored)
        m_base = m_stored;
    m_base == m_stored ? endContest() : showContest();
    Q_EMIT changed();
}

void FormLine::showContest()
{
    if (!m_contest) {
        m_contest = new ChoiceLine(m_theme, tr("Keep mine"), tr("Take theirs"), this);
        m_contest->setObjectName(QStringLiteral("contest"));
        m_layout->addWidget(m_contest);
        m_contest->show();
        connect(m_contest, &ChoiceLine::firstChosen, this, [this] {
            m_base = m_stored;
            m_line->setFocus(Qt::OtherFocusReason);
            compare();
        });
        connect(m_contest, &ChoiceLine::secondChosen, this, [this] {
            m_base = m_stored;
            m_line->setFocus(Qt::OtherFocusReason);
            m_line->setText(m_stored);
            compare();
        });
    }
    constexpr int shownOfStored = 200;
    //: %1 a value
    m_contest->setText(tr("Changed meanwhile: now “%1”").arg(m_stored.isEmpty() ? QStringLiteral("—") : m_stored.left(shownOfStored)));
    m_line->setAccessibleDescription(m_contest->text());
    tellRoom();
}

void FormLine::endContest()
{
    if (!m_contest)
        return;
    m_layout->removeWidget(m_contest);
    m_contest->hide();
    m_contest->deleteLater(); // it may have said so itself
    m_contest = nullptr;
    m_line->setAccessibleDescription({});
    tellRoom();
}

void FormLine::tellRoom()
{
    m_layout->activate();
    updateGeometry();
    Q_EMIT resized();
}

void FormLine::askToChoose()
{
    if (m_contest)
        m_contest->firstButton()->setFocus(Qt::TabFocusReason);
}

} // namespace huni
