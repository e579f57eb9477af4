#pragma once

#include "core/base/result.h"
#include "ui/controls/overlaypanel.h"

#include <QLocale>

class QLineEdit;

namespace huni {

class FormDraft;

/// Asks for points by hand and their reason.
class PointsPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    /// \param name  of the lead
    PointsPanel(const Theme &theme, const QString &name, const QLocale &locale, QWidget *over);

    /// In hundredths; nothing when what is typed is no number of points: it is said in the panel then.
    std::optional<qint64> points();
    QString reason() const;
    /// What is typed is kept; what an earlier run kept stands there again.
    void keepDraft(FormDraft &draft);

protected:
    QWidget *firstField() const override;

private:
    QLocale m_locale;
    QLineEdit *m_points;
    QLineEdit *m_reason;
};

} // namespace huni
