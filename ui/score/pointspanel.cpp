#include "ui/score/pointspanel.h"

#include "core/scoring/scoringmodel.h"
#include "ui/controls/formdraft.h"
#include "ui/controls/formrow.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace huni {

namespace {

constexpr int longestReason = 500;

} // namespace

PointsPanel::PointsPanel(const Theme &theme, const QString &name, const QLocale &locale, QWidget *over)
    //: %1 is a lead
    : OverlayPanel(theme, tr("Points for %1").arg(name), over)
    , m_locale(locale)
    , m_points(new QLineEdit)
    , m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("pointsPanel"));
    m_points->setObjectName(QStringLiteral("points"));
    m_points->setPlaceholderText(tr("10, or -5 to take points off"));
    m_points->setMaxLength(12);
    m_reason->setObjectName(QStringLiteral("pointsReason"));
    m_reason->setPlaceholderText(tr("Everybody sees it beside the points"));
    m_reason->setMaxLength(longestReason);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    addFormRow(*form, tr("Points"), m_points);
    addFormRow(*form, tr("Reason"), m_reason);
    m_points->setAccessibleName(tr("Points"));
    m_reason->setAccessibleName(tr("Reason"));
    content()->addLayout(form);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &PointsPanel::dismiss);
    addAcceptButton(tr("Give points"));
}

std::optional<qint64> PointsPanel::points()
{
    bool isNumber = false;
    const QString typed = m_points->text().trimmed();
    const double points = m_locale.toDouble(typed.startsWith(u'+') ? typed.mid(1) : typed, &isNumber);
    const double most = double(ScoringModel::mostPoints) / double(pointHundredths);
    const qint64 hundredths = isNumber && std::abs(points) <= most ? qint64(std::llround(points * double(pointHundredths))) : 0;
    if (hundredths == 0) {
        showProblem(tr("Points are a number between -%1 and %1, and not 0.").arg(m_locale.toString(most, 'f', 0)));
        m_points->setFocus();
        return std::nullopt;
    }
    if (reason().isEmpty()) {
        showProblem(tr("Say why: points without a reason help nobody."));
        m_reason->setFocus();
        return std::nullopt;
    }
    return hundredths;
}

QString PointsPanel::reason() const
{
    return m_reason->text().simplified();
}

void PointsPanel::keepDraft(FormDraft &draft)
{
    draft.watch(*m_points);
    draft.watch(*m_reason);
}

QWidget *PointsPanel::firstField() const
{
    return m_points;
}

} // namespace huni
