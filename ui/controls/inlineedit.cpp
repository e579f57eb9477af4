#include "ui/controls/inlineedit.h"

#include "core/base/folding.h"
#include "ui/controls/accessibleroles.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/typedvalues.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QStringListModel>
#include <QVBoxLayout>

namespace huni {

namespace {

const QString dateHintName = QStringLiteral("typedDateHint");

// Says how a date of numbers is read while it is typed: `03/04` is March or April, as the language has it.
QLabel *dateHint(const Theme &theme, QLineEdit &line, const QLocale &locale, QDate today)
{
    auto *hint = new QLabel(line.parentWidget());
    hint->setObjectName(dateHintName);
    hint->setTextFormat(Qt::PlainText);
    hint->setFont(theme.font(FontRole::Small));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->hide();
    QObject::connect(&line, &QLineEdit::textEdited, hint, [hint, &line, locale, today](const QString &typed) {
        const bool hasWords = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
        const auto day = hasWords ? std::nullopt : dateFromTyped(typed, locale, today);
        //: %1 is a date in words: 3 Apr 2026
        hint->setText(day ? InlineEdit::tr("Read as %1").arg(dateWords(*day, locale)) : QString());
        hint->setVisible(day.has_value());
        line.setAccessibleDescription(hint->text());
    });
    return hint;
}

} // namespace

InlineEdit::InlineEdit(const Theme &theme, Kind kind, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_name(name)
    , m_today(QDate::currentDate())
    , m_layout(new QVBoxLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->setAlignment(Qt::AlignTop);
    setAccessibleRole(*this, QAccessible::Button, [this] { startEditing(); });
    updateAccessibleText();
    connect(&theme, &Theme::changed, this, [this] {
        if (m_problem)
            setProblem(m_problem->text());
        updateGeometry();
    });
}

void InlineEdit::setValue(const QVariant &value, const QString &changedBy)
{
    if (!m_editing && value == m_value && value.isValid() == m_value.isValid())
        return;
    m_value = value;
    if (m_editing) {
        if (editText(value) == m_baseText || editText(value) == typedText())
            endContest();
        else
            showContest(changedBy);
    }
    updateAccessibleText();
    updateGeometry();
    update();
}

void InlineEdit::setChoices(const QVector<Choice> &choices)
{
    m_choices = choices;
    updateAccessibleText();
    update();
}

void InlineEdit::setLocale(const QLocale &locale)
{
    m_locale = locale;
    QWidget::setLocale(locale);
    updateAccessibleText();
    update();
}

void InlineEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(readOnly ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (readOnly)
        cancel();
}

void InlineEdit::startEditing()
{
    if (m_editing || m_readOnly)
        return;
    if (m_offer) {
        goOnWithOffer();
        return;
    }
    m_editing = true;
    m_baseText = editText(m_value);
    createEditor();
    updateGeometry();
    update();
    Q_EMIT editingStarted();
}

void InlineEdit::offerText(const QString &text, const QString &base)
{
    if (m_editing || m_readOnly || text.isEmpty())
        return;
    withdrawOffer();
    m_offeredText = text;
    m_offeredBase = base;
    m_offer = new ChoiceLine(m_theme, tr("Go on"), tr("Discard"), this);
    m_offer->setObjectName(QStringLiteral("offer"));
    constexpr int shownOfOffer = 200;
    const QString shown = text.size() > shownOfOffer ? text.left(shownOfOffer) + u'…' : text;
    //: %1 what was typed
    m_offer->setText(tr("Typed and not saved: “%1”").arg(shown));
    connect(m_offer, &ChoiceLine::firstChosen, this, &InlineEdit::startEditing);
    connect(m_offer, &ChoiceLine::secondChosen, this, [this] {
        withdrawOffer();
        setFocus();
        Q_EMIT offerDeclined();
    });
    m_layout->setContentsMargins(0, sizeHintOfText().height(), 0, 0); // below the value
    m_layout->addWidget(m_offer);
    m_offer->show();
    updateGeometry();
    update();
}

void InlineEdit::withdrawOffer()
{
    if (!m_offer)
        return;
    m_layout->removeWidget(m_offer);
    m_offer->hide();
    m_offer->deleteLater();
    m_offer = nullptr;
    m_layout->setContentsMargins(0, 0, 0, 0);
    updateGeometry();
    update();
}

void InlineEdit::goOnWithOffer()
{
    withdrawOffer();
    startEditing();
    m_baseText = m_offeredBase;
    setTypedText(m_offeredText);
    if (m_text)
        m_text->moveCursor(QTextCursor::End);
    if (editText(m_value) != m_baseText)
        showContest({});
}

void InlineEdit::setTypedText(const QString &text)
{
    if (m_text)
        m_text->setPlainText(text);
    else if (m_line)
        m_line->setText(text);
}

void InlineEdit::showContest(const QString &changedBy)
{
    if (!m_contest) {
        m_contest = new ChoiceLine(m_theme, tr("Keep mine"), tr("Take theirs"), this);
        m_contest->setObjectName(QStringLiteral("contest"));
        connect(m_contest, &ChoiceLine::firstChosen, this, &InlineEdit::keepMine);
        connect(m_contest, &ChoiceLine::secondChosen, this, [this] {
            if (focusProxy())
                focusProxy()->setFocus(); // so that it goes on to the value
            cancel();
        });
        m_layout->addWidget(m_contest);
        m_contest->show();
    }
    const QString now = editText(m_value).isEmpty() ? QStringLiteral("—") : editText(m_value).left(200);
    //: %1 a person, %2 a value
    m_contest->setText(changedBy.isEmpty() ? tr("Changed meanwhile: now “%1”").arg(now)
                                           : tr("Changed meanwhile by %1: now “%2”").arg(changedBy, now));
    if (focusProxy())
        focusProxy()->setAccessibleDescription(m_contest->text());
    updateGeometry();
}

void InlineEdit::endContest()
{
    if (!m_contest)
        return;
    m_layout->removeWidget(m_contest);
    m_contest->hide();
    m_contest->deleteLater();
    m_contest = nullptr;
    updateGeometry();
}

void InlineEdit::keepMine()
{
    if (focusProxy())
        focusProxy()->setFocus();
    m_baseText = editText(m_value);
    endContest();
    commit();
}

bool InlineEdit::commit()
{
    if (!m_editing)
        return true;
    Q_EMIT aboutToCommit();
    if (!m_editing) // the change it told of took what was edited away
        return true;
    m_lastTyped = typedText();
    if (m_contest && m_lastTyped == m_baseText) { // nothing was typed that could be lost
        cancel();
        return true;
    }
    if (m_contest && m_lastTyped != editText(m_value))
        return false; // not over what somebody else wrote, unless whoever types says so
    Reading reading = read(m_lastTyped);
    if (reading.problem.isEmpty() && m_check)
        reading.problem = m_check(reading.value);
    if (!reading.problem.isEmpty()) {
        setProblem(reading.problem);
        return false;
    }
    const bool same = editText(reading.value) == editText(m_value);
    removeEditor();
    const QPointer<InlineEdit> alive(this);
    Q_EMIT ended();
    if (same || !alive)
        return true;
    setValue(reading.value);
    Q_EMIT committed(reading.value);
    return !alive || !m_editing; // a listener may have reported a problem at once
}

void InlineEdit::cancel()
{
    if (!m_editing)
        return;
    removeEditor();
    Q_EMIT ended();
    Q_EMIT editingCancelled();
}

void InlineEdit::suspend()
{
    if (m_editing)
        removeEditor();
}

void InlineEdit::showProblem(const QString &sentence)
{
    if (!m_editing) {
        m_editing = true;
        createEditor();
        Q_EMIT editingStarted();
        setTypedText(m_lastTyped);
        Q_EMIT typed(m_lastTyped); // also where the same text stands in it already
    }
    setProblem(sentence);
}

QString InlineEdit::problem() const
{
    return m_problem ? m_problem->text() : m_contest ? m_contest->text() : QString();
}

QString InlineEdit::displayText() const
{
    const QString text = m_kind == Amount && m_value.canConvert<Money>() && m_value.isValid()
        ? moneyText(m_value.value<Money>(), m_locale)
        : editText(m_value);
    if (!text.isEmpty())
        return text;
    return m_emptyText.isEmpty() ? QStringLiteral("—") : m_emptyText;
}

void InlineEdit::setEmptyText(const QString &text)
{
    m_emptyText = text;
    updateAccessibleText();
    updateGeometry();
    update();
}

void InlineEdit::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

QVector<Choice> InlineEdit::choices() const
{
    return m_kind == YesNo ? yesNoChoices() : m_choices;
}

QVector<Choice> InlineEdit::yesNoChoices()
{
    return {{QStringLiteral("yes"), tr("Yes")}, {QStringLiteral("no"), tr("No")}};
}

// The value as it stands in the field, which reads back to the same value.
QString InlineEdit::editText(const QVariant &value) const
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (m_kind) {
    case Line:
    case MultiLine:
        return value.toString();
    case ChoiceList:
    case YesNo: {
        const QString key = m_kind == ChoiceList ? value.toString()
            : value.toBool()                     ? QStringLiteral("yes")
                                                 : QStringLiteral("no");
        for (const Choice &choice : choices()) {
            if (choice.key == key)
                return choice.text;
        }
        return key;
    }
    case Date:
        return dateWords(value.toDate(), m_locale);
    case Amount:
        return moneyText(value.value<Money>(), m_locale);
    case Number:
        return m_locale.toString(value.toDouble(), 'g', 15);
    }
    return {};
}

InlineEdit::Reading InlineEdit::read(const QString &typed) const
{
    const QString text = m_kind == MultiLine ? typed : typed.trimmed();
    if (text.trimmed().isEmpty())
        return {};
    if (text == editText(m_value))
        return {m_value, {}}; // what is shown must not lose precision by being read again
    switch (m_kind) {
    case Line:
    case MultiLine:
        return {text, {}};
    case ChoiceList:
    case YesNo:
        return readChoice(text);
    case Date:
        if (const auto date = dateFromTyped(text, m_locale, m_today))
            return {*date, {}};
        return {{}, tr("This is no date. Write it like %1.").arg(dateWords(m_today, m_locale))};
    case Amount:
        if (const auto money = moneyFromTyped(text, m_locale, m_currency))
            return {QVariant::fromValue(*money), {}};
        return {{},
                tr("This is no amount. Write it like %1.").arg(moneyText({123450, m_currency}, m_locale))};
    case Number:
        if (const auto number = numberFromTyped(text, m_locale))
            return {*number, {}};
        return {{}, tr("This is no number.")};
    }
    return {};
}

// A whole text of the list, else the key of one (a code is typed faster than its name), else a beginning that
// leaves no doubt.
InlineEdit::Reading InlineEdit::readChoice(const QString &text) const
{
    const auto valueOf = [this](const Choice &choice) {
        return m_kind == YesNo ? QVariant(choice.key == QLatin1String("yes")) : QVariant(choice.key);
    };
    const QString wanted = foldedKey(text);
    const QVector<Choice> all = choices();
    QVector<Choice> byKey;
    QVector<Choice> begun;
    for (const Choice &choice : all) {
        const QString folded = foldedKey(choice.text);
        if (folded == wanted)
            return {valueOf(choice), {}};
        if (foldedKey(choice.key) == wanted)
            byKey.append(choice);
        else if (folded.startsWith(wanted))
            begun.append(choice);
    }
    if (byKey.size() == 1)
        return {valueOf(byKey.constFirst()), {}};
    if (begun.size() == 1)
        return {valueOf(begun.constFirst()), {}};
    if (m_takesOtherText && m_kind == ChoiceList)
        return {text, {}};
    return {{}, tr("“%1” is not in the list.").arg(text)};
}

QString InlineEdit::typedText() const
{
    return m_text ? m_text->toPlainText() : m_line ? m_line->text() : QString();
}

void InlineEdit::createEditor()
{
    if (m_kind == MultiLine) {
        m_text = new QPlainTextEdit(editText(m_value), this);
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(std::max(height(), 6 * fontMetrics().lineSpacing()));
        m_text->selectAll();
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT typed(typedText()); });
    } else {
        m_line = new QLineEdit(editText(m_value), this);
        m_line->setFixedHeight(sizeHintOfText().height());
        m_line->selectAll();
        connect(m_line, &QLineEdit::textChanged, this, &InlineEdit::typed);
        if (m_kind == ChoiceList || m_kind == YesNo)
            createCompleter();
    }
    QWidget *editor = m_text ? static_cast<QWidget *>(m_text) : m_line;
    editor->setAccessibleName(m_name);
    editor->installEventFilter(this);
    m_layout->addWidget(editor);
    if (m_kind == Date) {
        QLabel *hint = dateHint(m_theme, *m_line, m_locale, m_today);
        hint->setContentsMargins(textInset(), 0, textInset(), 2);
        m_layout->addWidget(hint);
    }
    setFocusProxy(editor);
    editor->show();
    editor->setFocus();
}

void InlineEdit::createCompleter()
{
    m_completer = new QCompleter(new QStringListModel(this), this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // filtered here, by folded text
    m_completer->setWidget(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &InlineEdit::filterChoices);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &text) {
                if (m_line) {
                    m_line->setText(text);
                    commit();
                    setFocus();
                }
            });
    filterChoices({});
}

void InlineEdit::filterChoices(const QString &typed)
{
    if (!m_completer)
        return;
    const QString wanted = foldedKey(typed);
    QStringList texts;
    for (const Choice &choice : choices()) {
        if (wanted.isEmpty() || foldedKey(choice.text).contains(wanted))
            texts.append(choice.text);
    }
    qobject_cast<QStringListModel *>(m_completer->model())->setStringList(texts);
    if (texts.isEmpty())
        m_completer->popup()->hide();
    else if (m_line->isVisible())
        m_completer->complete();
}

void InlineEdit::removeEditor()
{
    const bool hadFocus = focusProxy() && focusProxy()->hasFocus();
    m_editing = false;
    setFocusProxy(nullptr);
    QWidget *editor = m_text ? static_cast<QWidget *>(m_text) : m_line;
    QObject *parts[] = {editor, m_completer, m_problem, m_contest, findChild<QLabel *>(dateHintName)};
    m_line = nullptr;
    m_text = nullptr;
    m_completer = nullptr;
    m_problem = nullptr;
    m_contest = nullptr;
    for (QObject *part : parts) {
        if (!part)
            continue;
        part->removeEventFilter(this);
        if (auto *widget = qobject_cast<QWidget *>(part)) {
            m_layout->removeWidget(widget);
            widget->hide();
        }
        part->deleteLater(); // we may stand in one of its own events
    }
    if (hadFocus)
        setFocus();
    updateGeometry();
    update();
}

void InlineEdit::setProblem(const QString &sentence)
{
    if (!m_problem) {
        m_problem = new QLabel(this);
        m_problem->setTextFormat(Qt::PlainText);
        m_problem->setWordWrap(true);
        m_problem->setContentsMargins(textInset(), 0, textInset(), 2);
        m_layout->addWidget(m_problem);
    }
    m_problem->setFont(m_theme.font(FontRole::Small));
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText, m_theme.color(ColorRole::Bad));
    m_problem->setPalette(red);
    m_problem->setText(sentence);
    m_problem->show();
    if (focusProxy())
        focusProxy()->setAccessibleDescription(sentence);
    updateGeometry();
}

void InlineEdit::updateAccessibleText()
{
    //: %1 the name of a value, %2 the value itself
    setAccessibleName(tr("%1: %2").arg(m_name, displayText()));
}

QSize InlineEdit::sizeHint() const
{
    if (!m_editing && !m_offer)
        return sizeHintOfText();
    const QSize hint = m_layout->sizeHint();
    return {hint.width(), m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(std::max(80, width())) : hint.height()};
}

QSize InlineEdit::sizeHintOfText() const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Body));
    const QString text = displayText();
    const int natural = metrics.horizontalAdvance(text.section(u'\n', 0, 0)) + 2 * textInset();
    if (m_kind != MultiLine)
        return {natural, metrics.lineSpacing() + 12};
    // Wrapped to the width it has; a new width asks again.
    const QRect room(0, 0, std::max(80, width()) - 2 * textInset(), 100000);
    return {natural, metrics.boundingRect(room, Qt::AlignTop | Qt::TextWordWrap, text).height() + 12};
}

void InlineEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((m_kind == MultiLine || m_offer || m_contest) && event->size().width() != event->oldSize().width())
        updateGeometry(); // lines wrap elsewhere now
}

QSize InlineEdit::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

// Where the value stands, above what is offered.
QRect InlineEdit::valueRect() const
{
    return m_offer ? QRect(0, 0, width(), sizeHintOfText().height()) : rect();
}

void InlineEdit::paintEvent(QPaintEvent *)
{
    if (m_editing)
        return;
    const QRect place = valueRect();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = m_hovered && !m_readOnly;
    if (hovered || (m_framed && !m_readOnly)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(hovered ? ColorRole::Hover : ColorRole::Surface));
        painter.drawRoundedRect(place, 7, 7);
    }
    if (m_framed) {
        painter.setPen(QPen(m_theme.color(hovered ? ColorRole::Outline : ColorRole::Border), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 6, 6);
    }
    const bool empty = editText(m_value).isEmpty();
    const bool figures = m_kind == Amount || m_kind == Number || m_kind == Date;
    painter.setFont(m_theme.font(figures ? FontRole::Number : FontRole::Body));
    painter.setPen(m_theme.color(empty ? ColorRole::Muted : ColorRole::Text));
    QRect room = place.adjusted(textInset(), 0, -textInset(), 0);
    if (m_kind == MultiLine) {
        painter.drawText(room.adjusted(0, 6, 0, -6), Qt::AlignTop | Qt::TextWordWrap, displayText());
        return;
    }
    if (m_hovered && !m_readOnly) {
        paintIcon(painter, QRect(room.right() - 13, room.center().y() - 6, 14, 14), QStringLiteral("pencil"),
                  m_theme.color(ColorRole::Muted));
        room.adjust(0, 0, -20, 0);
    }
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(displayText(), Qt::ElideRight, room.width()));
}

void InlineEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_editing && event->key() == Qt::Key_Escape && focusProxy()) { // from one of the choices
        focusProxy()->setFocus();
        return;
    }
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        startEditing();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void InlineEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_readOnly)
        QWidget::mousePressEvent(event);
}

void InlineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_editing && valueRect().contains(event->position().toPoint()))
        startEditing();
}

void InlineEdit::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QWidget::enterEvent(event);
}

void InlineEdit::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QWidget::leaveEvent(event);
}

void InlineEdit::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void InlineEdit::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

bool InlineEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != focusProxy())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc belongs to the field while it is open, not to the window.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape) {
            cancel();
            return true;
        }
        if (enter && !(m_kind == MultiLine && key->modifiers() == Qt::NoModifier)) {
            if (!commit() && m_contest)
                m_contest->firstButton()->setFocus(Qt::TabFocusReason); // the next Enter keeps mine
            return true;
        }
        if (m_completer && key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            filterChoices({});
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            commit();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace huni
