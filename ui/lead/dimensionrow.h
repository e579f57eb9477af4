#pragma once

#include "core/funnel/qualification.h"
#include "core/model/defaults.h"

#include <QWidget>

class QPushButton;

namespace huni {

class AnswerBar;
class DraftKeeper;
class ElidedLabel;
class InlineEdit;
class LeadSource;
class MutedLabel;
class Theme;

/// One dimension of the checklist: its answer and what that means, the questions behind it, the evidence, and
/// who said so when.
class DimensionRow final : public QWidget
{
    Q_OBJECT

public:
    DimensionRow(LeadSource &source, const Theme &theme, const ChecklistDimension &dimension,
                 QWidget *parent = nullptr);

    void setAnswer(const Answer &answer);
    /// The names of all rows are as wide as the widest of them: their answers look alike.
    ElidedLabel *title() const { return m_title; }
    AnswerBar *bar() const { return m_bar; }
    InlineEdit *evidence() const { return m_evidence; }
    /// The date of timing; nullptr for the others.
    InlineEdit *date() const { return m_date; }
    void finishEdits();
    void suspendEdits();
    void offerDrafts();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createLayout(const QString &name);
    bool give(const AnswerEdit &edit, InlineEdit *field);
    QString questionText() const;

    LeadSource &m_source;
    const Theme &m_theme;
    ChecklistDimension m_dimension;
    Answer m_answer;
    DraftKeeper *m_drafts = nullptr;
    ElidedLabel *m_title = nullptr;
    AnswerBar *m_bar = nullptr;
    MutedLabel *m_meaning = nullptr;
    MutedLabel *m_questions = nullptr;
    QPushButton *m_help = nullptr;
    InlineEdit *m_evidence = nullptr;
    InlineEdit *m_date = nullptr;
    ElidedLabel *m_by = nullptr;
};

} // namespace huni
