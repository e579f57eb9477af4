#pragma once

#include "core/funnel/moves.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace huni {

class LeadBody;
class LeadHeader;
class LeadSource;
class Pipeline;
class Theme;

/// A lead beside the board: 360 to 480 pixels wide, its parts behind segments. Esc leaves it.
class LeadPanel final : public QWidget
{
    Q_OBJECT

public:
    LeadPanel(Pipeline &pipeline, const Theme &theme, QWidget *parent = nullptr);

    /// Shows a lead; none empties the panel.
    void showLead(LeadId lead);
    LeadId lead() const;

    LeadSource &source() const { return *m_source; }
    LeadHeader *header() const { return m_header; }
    LeadBody *body() const { return m_body; }
    QSize sizeHint() const override { return {420, 640}; }

Q_SIGNALS:
    void openFullPage(huni::LeadId lead);
    void closed();
    /// What went wrong and belongs to no field.
    void problem(const QString &sentence);
    /// A stage was chosen in the menu. Entry conditions are for who owns the panel.
    void moveRequested(const huni::CardRef &card, huni::StageId stage);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createContent();
    void showState();
    QPushButton *iconButton(const QString &icon, const QString &hint, const QString &name);

    const Theme &m_theme;
    LeadSource *m_source = nullptr;
    LeadHeader *m_header = nullptr;
    LeadBody *m_body = nullptr;
    QStackedWidget *m_states = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_none = nullptr;
    QWidget *m_gone = nullptr;
};

/// The quiet page that stands for a lead that is no longer there, with a button that brings it back.
QWidget *makeGoneState(LeadSource &source, const Theme &theme, QWidget *parent);

} // namespace huni
