#pragma once

#include <QWidget>

class QButtonGroup;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextEdit;

namespace huni {

class ChoiceLine;
class Drafts;
class LeadSource;
class Theme;

/// Where a note, a call, a mail, a meeting or a task is written down. Ctrl+Enter saves; what is typed stays
/// with its lead, in the file, until it is saved.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    Composer(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    /// One of note, call, email, meeting, task.
    void setKind(const QString &kind);
    QString kind() const;
    /// Puts text that found no other place behind what is written already.
    void appendText(const QString &text);
    void save();
    QPlainTextEdit *editor() const { return m_text; }
    void setTextFocus();
    /// What an earlier run left behind is gone on with.
    void goOn();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createKinds();
    void createLayout();
    void loadDraft();
    void keepDraft();
    void discardDraft();
    QString draftText(const char *field) const;
    void showOffer();
    void showKind();
    void fitHeight();
    void showPreview(bool shown);
    QDateTime proposedDue() const;
    bool isPlanned() const;

    LeadSource &m_source;
    const Theme &m_theme;
    Drafts &m_drafts;
    ChoiceLine *m_offer = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_dueLabel = nullptr;
    QDateTimeEdit *m_due = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_look = nullptr;
    QTextEdit *m_preview = nullptr;
    bool m_loading = false;
    bool m_keeping = false;
};

} // namespace huni
