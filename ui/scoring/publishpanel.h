#pragma once

#include "core/scoring/modelchanges.h"
#include "ui/controls/overlaypanel.h"

#include <QDate>
#include <QLocale>

class QLineEdit;

namespace huni {

/// Asks for the note of a new version and the day from which it counts.
class PublishPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    /// \param changes  what is new, in words
    PublishPanel(const Theme &theme, const QStringList &changes, QDate today, const QLocale &locale, QWidget *over);

    QString note() const;
    /// Nothing when what stands there is no day: the panel says so.
    std::optional<QDate> from();

protected:
    QWidget *firstField() const override;

private:
    QLineEdit *m_note;
    QLineEdit *m_from;
    QDate m_today;
    QLocale m_locale;
};

} // namespace huni
