#include "ui/board/conditionpanel.h"

#include "ui/controls/formdraft.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

ConditionPanel::ConditionPanel(const Theme &theme, Asks asks, const QString &card, const QString &stage, const QString &missing,
                               Language language, QWidget *over)
    : OverlayPanel(theme, {}, over)
    , m_asks(asks)
    , m_reason(new QComboBox)
    , m_detail(new QLineEdit)
{
    const bool lost = asks == Asks::LossReason;
    //: %1 is a lead or an opportunity
    setTitle(lost ? tr("Why was %1 lost?").arg(card)
                  //: %1 is a lead, %2 a stage
                  : tr("%1 does not meet the condition of %2").arg(card, stage));
    if (!lost) {
        auto *what = new QLabel(missing.isEmpty() ? tr("BANT does not say qualified yet.")
                                                  : tr("BANT does not say qualified yet. Still to clear up: %1.").arg(missing));
        what->setTextFormat(Qt::PlainText);
        what->setWordWrap(true);
        content()->addWidget(what);
    }
    const auto kind = lost ? ReasonDefault::Kind::Loss : ReasonDefault::Kind::Override;
    const bool turkish = language == Language::Turkish;
    for (const ReasonDefault &reason : reasonDefaults().valueOr({})) {
        if (reason.kind != kind)
            continue;
        m_reasons += reason;
        m_reason->addItem(turkish ? reason.nameTr : reason.nameEn, reason.key);
    }
    m_reason->setObjectName(QStringLiteral("reason"));
    m_detail->setObjectName(QStringLiteral("detail"));
    m_reason->setAccessibleName(tr("Reason"));
    m_detail->setAccessibleName(tr("In your own words"));
    content()->addWidget(m_reason);
    content()->addWidget(m_detail);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ConditionPanel::describeReason);
    describeReason();

    if (!lost)
        connect(addButton(tr("Open the checklist")), &QPushButton::clicked, this, &ConditionPanel::checklistWanted);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &ConditionPanel::dismiss);
    addAcceptButton(lost ? tr("Mark as lost") : tr("Move anyway"));
}

void ConditionPanel::describeReason()
{
    const int row = m_reason->currentIndex();
    const bool asks = row >= 0 && m_reasons[row].asksDetail;
    m_detail->setPlaceholderText(asks ? tr("Which one?") : tr("In your own words (optional)"));
}

QString ConditionPanel::reason() const
{
    return m_reason->currentData().toString();
}

QString ConditionPanel::detail() const
{
    return m_detail->text().trimmed();
}

void ConditionPanel::keepDraft(FormDraft &draft)
{
    draft.watch(*m_detail);
    draft.watch(*m_reason);
}

QWidget *ConditionPanel::firstField() const
{
    return m_detail->text().isEmpty() ? static_cast<QWidget *>(m_reason) : m_detail;
}

} // namespace huni
