#include "ui/controls/sectionheader.h"

#include "ui/controls/elidedlabel.h"

#include <QHBoxLayout>

namespace huni {

SectionHeader::SectionHeader(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(theme, FontRole::BodyStrong, ColorRole::Text, this))
    , m_note(new ElidedLabel(theme, FontRole::NumberSmall, ColorRole::Muted, this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note);
    m_layout->addStretch();
    m_note->hide();
    setTitle(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::addControl(QWidget *control)
{
    m_layout->addWidget(control);
}

} // namespace huni
