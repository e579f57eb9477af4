#pragma once

#include "core/model/defaults.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"


class QComboBox;
class QLineEdit;

namespace huni {

class FormDraft;

/// Asks for what a stage wants before a card may enter: why it was lost, or why it passes without BANT.
class ConditionPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    enum class Asks { LossReason, Override };

    /// \param card  name of the card; \param stage  name of the stage; \param missing  what BANT still lacks, in words
    ConditionPanel(const Theme &theme, Asks asks, const QString &card, const QString &stage, const QString &missing,
                   Language language, QWidget *over);

    Asks asks() const { return m_asks; }
    /// Key of the chosen reason.
    QString reason() const;
    /// What was written beside it.
    QString detail() const;
    /// What is written is kept with the reason; what an earlier run kept stands there again.
    void keepDraft(FormDraft &draft);

Q_SIGNALS:
    void checklistWanted();

protected:
    QWidget *firstField() const override;

private:
    void describeReason();

    Asks m_asks;
    QVector<ReasonDefault> m_reasons;
    QComboBox *m_reason = nullptr;
    QLineEdit *m_detail = nullptr;
};

} // namespace huni
