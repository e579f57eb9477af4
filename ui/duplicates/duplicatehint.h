#pragma once

#include "core/duplicates/duplicatefinder.h"
#include "core/pipeline.h"
#include "ui/background/backgroundreader.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace huni {

class ElidedLabel;
class LeadSource;
class Theme;

/// A line that says that a lead looks like another one, with a way to compare them; hidden when none does.
class DuplicateHint final : public QWidget
{
    Q_OBJECT

public:
    DuplicateHint(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    QString text() const;

Q_SIGNALS:
    void compareWanted(huni::LeadId lead, huni::LeadId other);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void look();
    void showSuspect(LeadId lead, const std::optional<Suspect> &suspect, const QString &name);

    LeadSource &m_source;
    const Theme &m_theme;
    ElidedLabel *m_text = nullptr;
    QPushButton *m_compare = nullptr;
    QTimer m_delay;
    LeadId m_lead{};
    LeadId m_other{};
    BackgroundReader m_reader;
};

} // namespace huni
