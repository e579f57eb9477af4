#include "ui/lead/labelsedit.h"

#include "ui/controls/chip.h"
#include "ui/controls/draftkeeper.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/finishedit.h"
#include "ui/lead/flowlayout.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

namespace huni {

namespace {

class LabelChip final : public QAbstractButton
{
public:
    LabelChip(const QString &label, const Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_look{label, QStringLiteral("x"), ColorRole::AccentText, ColorRole::SoftAccent, true}
    {
        setText(label);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override { return chipSize(m_look, m_theme) + QSize(0, 6); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintChip(painter, rect(), m_look, m_theme);
        if (!hasFocus())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    const Theme &m_theme;
    ChipLook m_look;
};

} // namespace

LabelsEdit::LabelsEdit(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_layout(new FlowLayout(this))
    , m_add(new InlineEdit(theme, InlineEdit::Line, tr("Add label"), this))
{
    setObjectName(QStringLiteral("labels"));
    setAccessibleName(tr("Labels"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_add->setObjectName(QStringLiteral("addLabel"));
    m_add->setEmptyText(tr("Add label"));
    m_add->setFramed(true); // its text alone would stand inside the edge that chips and headings keep
    m_add->setVisible(!source.isReadOnly());
    m_layout->addWidget(m_add);
    m_drafts = new DraftKeeper(source.pipeline().drafts(), this);
    m_drafts->watch(*m_add, [this] {
        return DraftKey{QStringLiteral("label"), m_source.lead().uuid, QStringLiteral("text")};
    });
    connect(m_add, &InlineEdit::committed, this, [this](const QVariant &value) {
        const QString label = value.toString().simplified();
        m_add->setValue({});
        if (!label.isEmpty())
            setLabel(label, true);
    });
    connect(&source, &LeadSource::aboutToShow, this, [this] { finishEdit(*m_add, m_source); });
    connect(&source, &LeadSource::aboutToBeGone, this, [this] { m_add->suspend(); });
    connect(&source, &LeadSource::shown, this, [this] {
        showLabels();
        m_drafts->offer();
    });
    connect(&source, &LeadSource::changed, this, &LabelsEdit::showLabels);
    showLabels();
    m_drafts->offer();
}

void LabelsEdit::setLabel(const QString &label, bool on)
{
    if (const auto set = m_source.pipeline().leads().setLabel(m_source.lead(), label, on); !set)
        m_source.report(m_source.words(set.error()));
}

void LabelsEdit::showLabels()
{
    const QStringList labels = m_source.isThere() ? m_source.details().labels : QStringList{};
    if (labels == m_labels)
        return;
    m_labels = labels;
    for (QAbstractButton *chip : std::as_const(m_chips)) {
        if (chip->hasFocus())
            m_add->setFocus();
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const QString &label : labels) {
        auto *chip = new LabelChip(label, m_theme, this);
        //: %1 a label
        chip->setAccessibleName(tr("Label %1").arg(label));
        chip->setToolTip(tr("Take the label off"));
        chip->setEnabled(!m_source.isReadOnly());
        connect(chip, &QAbstractButton::clicked, this, [this, label] { setLabel(label, false); });
        m_layout->insertWidget(int(m_chips.size()), chip);
        chip->show();
        m_chips.append(chip);
    }
    updateGeometry();
}

} // namespace huni
