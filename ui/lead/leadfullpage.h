#pragma once

#include "core/funnel/moves.h"

#include <QWidget>

class QStackedWidget;

namespace huni {

class LeadBody;
class LeadHeader;
class LeadSource;
class Pipeline;
class Theme;

/// A lead on a page of its own: profile, story and qualification beside each other in three columns from 1150
/// pixels on; two below, one below 800. Esc goes back.
class LeadFullPage final : public QWidget
{
    Q_OBJECT

public:
    LeadFullPage(Pipeline &pipeline, const Theme &theme, QWidget *parent = nullptr);

    void showLead(LeadId lead);
    LeadId lead() const;

    LeadSource &source() const { return *m_source; }
    LeadHeader *header() const { return m_header; }
    LeadBody *body() const { return m_body; }

Q_SIGNALS:
    void back();
    /// What went wrong and belongs to no field.
    void problem(const QString &sentence);
    /// A stage was chosen in the menu. Entry conditions are for who owns the page.
    void moveRequested(const huni::CardRef &card, huni::StageId stage);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createContent();
    void showState();

    const Theme &m_theme;
    LeadSource *m_source = nullptr;
    LeadHeader *m_header = nullptr;
    LeadBody *m_body = nullptr;
    QStackedWidget *m_states = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_none = nullptr;
    QWidget *m_gone = nullptr;
};

} // namespace huni
