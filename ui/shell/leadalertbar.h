#pragma once

#include "core/funnel/leadalerts.h"
#include "core/pipeline.h"
#include "ui/background/backgroundreader.h"
#include "ui/words/translations.h"

#include <QTimer>

namespace huni {

class MainFrame;
class MessageBar;
class Theme;

/// Tells quietly that somebody asked for something, or reached the MQL score: one sentence for all that came together, so that
/// an import tells once. What was told stays in a list.
class LeadAlertBar final : public QObject
{
    Q_OBJECT

public:
    LeadAlertBar(Pipeline &pipeline, const Theme &theme, Language language, MainFrame &frame, QObject *parent = nullptr);

    /// Opens the list of what was alerted lately.
    void showList();
    MessageBar &bar() { return *m_bar; }
    bool isSettled() const { return !m_gathering.isActive() && !m_reader.isReading(); }

Q_SIGNALS:
    void leadActivated(huni::LeadId lead);
    void problem(const huni::Error &error);

private:
    void follow(const ChangeSet &changes);
    void read();
    void tell(const std::vector<LeadAlert> &alerts);
    void open();
    QString words(const LeadAlert &alert) const;

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    MainFrame &m_frame;
    MessageBar *m_bar;
    QTimer m_gathering;
    std::vector<LeadAlert> m_gathered;
    LeadId m_told{}; ///< the one lead that the sentence is about; nil: several
    BackgroundReader m_reader;
};

} // namespace huni
