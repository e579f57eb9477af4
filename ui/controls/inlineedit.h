#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QLocale>
#include <QVariant>
#include <QWidget>

#include <functional>

class QCompleter;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace huni {

class ChoiceLine;
class Theme;

/// One entry of a choice: what is stored, and what is read.
struct Choice {
    QString key{};
    QString text{};

    bool operator==(const Choice &) const = default;
};

/// A value shown as text that turns into a field where it stands. Click, F2 or Enter edits; Enter, Tab and
/// leaving commit; Esc gives up. What cannot be taken stays in the field with the reason below it: nothing
/// typed is lost.
///
/// Values by kind: Line, MultiLine QString; Choice QString (key); Date QDate; Amount Money; Number double;
/// YesNo bool. An invalid QVariant is 'empty' and shown as an em dash.
class InlineEdit final : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Line, MultiLine, ChoiceList, Date, Amount, Number, YesNo };

    /// \param name  of the value, for screen readers
    InlineEdit(const Theme &theme, Kind kind, const QString &name, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    QString name() const { return m_name; }
    /// What stands in the open field, readable or not; empty when it is not open.
    QString typedText() const;
    const QVariant &value() const { return m_value; }
    /// Shows another value. An edit that is going on is kept: it says what stands there now, and whoever
    /// types chooses between the two. \param changedBy  who changed it, for people; empty: not known
    void setValue(const QVariant &value, const QString &changedBy = {});
    /// What stood in the field when the edit began.
    const QString &baseText() const { return m_baseText; }
    /// Whether the value was changed by others since the edit began, and nobody has chosen yet.
    bool isContested() const { return m_contest != nullptr; }
    /// Offers to go on with a text that was typed before and not saved. \param base  what stood in the field
    /// then
    void offerText(const QString &text, const QString &base);
    void withdrawOffer();
    bool hasOffer() const { return m_offer != nullptr; }
    /// The line that asks to choose: of an offer or of a changed value; nullptr when there is none.
    ChoiceLine *choiceLine() const { return m_contest ? m_contest : m_offer; }
    void setChoices(const QVector<Choice> &choices);
    /// The keys `yes` and `no` with their words.
    static QVector<Choice> yesNoChoices();
    /// Whether a choice takes what is not in its list, as it is typed.
    void setOtherTextTaken(bool taken) { m_takesOtherText = taken; }
    void setLocale(const QLocale &locale);
    /// Currency of an amount that names none.
    void setCurrency(Currency currency) { m_currency = currency; }
    /// The day whose year a date without year takes.
    void setToday(QDate today) { m_today = today; }
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    /// What an empty value shows instead of an em dash: an invitation such as `Add evidence`.
    void setEmptyText(const QString &text);
    /// Whether a frame shows where it begins and ends: for one that stands among chips, not in a list of
    /// fields.
    void setFramed(bool framed);
    /// Says why a value cannot be taken, or nothing. Asked before `committed`.
    void setCheck(std::function<QString(const QVariant &)> check) { m_check = std::move(check); }

    bool isEditing() const { return m_editing; }
    void startEditing();
    /// Ends the edit as Enter does. \return false when the text cannot be taken and stays
    bool commit();
    void cancel();
    /// Closes the field without a decision: what was typed is neither taken nor given up.
    void suspend();
    /// For an owner that could not store what was committed: opens the field again with the text as typed.
    void showProblem(const QString &sentence);
    QString problem() const;
    /// The value in words, as shown.
    QString displayText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person chose another value. It is shown already.
    void committed(const QVariant &value);
    void editingStarted();
    void editingCancelled();
    /// Whenever other text stands in the open field.
    void typed(const QString &text);
    /// Somebody wants to commit: the last moment for setValue() to tell of a change.
    void aboutToCommit();
    /// The edit was committed or given up. What could not be stored is typed again right after it.
    void ended();
    /// What was offered is not wanted.
    void offerDeclined();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Reading {
        QVariant value{};
        QString problem{};
    };

    void createEditor();
    void showContest(const QString &changedBy);
    void endContest();
    void keepMine();
    void goOnWithOffer();
    void setTypedText(const QString &text);
    void createCompleter();
    void filterChoices(const QString &typed);
    void removeEditor();
    Reading read(const QString &typed) const;
    Reading readChoice(const QString &text) const;
    QString editText(const QVariant &value) const;
    QVector<Choice> choices() const;
    void setProblem(const QString &sentence);
    void updateAccessibleText();
    QSize sizeHintOfText() const;
    QRect valueRect() const;
    int textInset() const { return 8; }

    const Theme &m_theme;
    Kind m_kind;
    QString m_name;
    QVariant m_value;
    QVector<Choice> m_choices;
    QLocale m_locale;
    Currency m_currency;
    QDate m_today;
    std::function<QString(const QVariant &)> m_check;
    QString m_lastTyped;
    QString m_emptyText;
    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QCompleter *m_completer = nullptr;
    QLabel *m_problem = nullptr;
    ChoiceLine *m_contest = nullptr;
    ChoiceLine *m_offer = nullptr;
    QString m_baseText;
    QString m_offeredText;
    QString m_offeredBase;
    bool m_editing = false;
    bool m_readOnly = false;
    bool m_takesOtherText = false;
    bool m_hovered = false;
    bool m_framed = false;
};

} // namespace huni

Q_DECLARE_METATYPE(huni::Money)
