#pragma once

#include "core/scoring/scoringmodel.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace huni {

/// Asks which touchpoints a rule counts: kinds, pages, documents, how many.
class TouchPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    TouchPanel(const Theme &theme, const ScoringRule &rule, Language language, QWidget *over);

    /// Puts what was chosen into a rule. Channels and campaigns stay as they are.
    void putInto(ScoringRule &rule) const;

protected:
    QWidget *firstField() const override;

private:
    QLineEdit *m_pages;
    QLineEdit *m_assets;
    QListWidget *m_kinds;
    QComboBox *m_need;
    QSpinBox *m_count;
    QSpinBox *m_seconds;
    QSpinBox *m_within;
};

} // namespace huni
