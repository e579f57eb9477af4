#pragma once

#include "core/funnel/moves.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadheader.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace huni {

class HeightScroll;
class LeadSource;
class Pipeline;
class Theme;

/// What the panel and the page of a lead have in common: one source for all parts, head and body, and what
/// stands in their place when there is no lead or it was deleted.
class LeadView : public QWidget
{
    Q_OBJECT

public:
    /// Shows a lead; none empties the view.
    void showLead(LeadId lead);
    LeadId lead() const;

    LeadSource &source() const { return *m_source; }
    LeadHeader *header() const { return m_header; }
    LeadBody *body() const { return m_body; }
    void findInTimeline();

Q_SIGNALS:
    /// What went wrong and belongs to no field.
    void problem(const QString &sentence);
    /// A stage was chosen in the menu. Entry conditions are for who owns the view.
    void moveRequested(const huni::CardRef &card, huni::StageId stage);
    /// The lead and one that it looks like are to be compared.
    void compareWanted(huni::LeadId lead, huni::LeadId other);
    void opportunityHistoryWanted(huni::OpportunityId opportunity);

protected:
    LeadView(Pipeline &pipeline, const Theme &theme, const QString &whenNone, QWidget *parent);
    // Each is to be called once, in the order of Tab among the controls of who derives.
    void makeHeader(LeadHeader::Shape shape);
    void makeBody(LeadBody::Ground ground);

    const Theme &theme() const { return m_theme; }
    /// Where head and body are laid out.
    QWidget *content() const { return m_content; }
    /// Esc, where no part of the lead wants it.
    virtual void leave() = 0;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void showState();
    void createActions();
    void noteCall();
    QString unsavedText() const;
    QAction *actionOf(const QKeyEvent &key) const;

    const Theme &m_theme;
    LeadSource *m_source = nullptr;
    QStackedWidget *m_states = nullptr;
    HeightScroll *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    LeadHeader *m_header = nullptr;
    LeadBody *m_body = nullptr;
    QWidget *m_none = nullptr;
    QWidget *m_gone = nullptr;
    QPushButton *m_copyTyped = nullptr;
};

} // namespace huni
