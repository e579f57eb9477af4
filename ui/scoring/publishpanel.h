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
    /// \param meanwhile  what another version says that was published since the draft began; empty: there is none
    PublishPanel(const Theme &theme, const QStringList &changes, const QString &meanwhile, QDate today, const QLocale &locale, QWidget *over);

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
