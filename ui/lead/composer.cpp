#include "ui/lead/composer.h"

#include "core/store/drafts.h"
#include "core/store/emptyrecord.h"
#include "ui/controls/choiceline.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/leadwords.h"
#include "ui/lead/markdownkeys.h"
#include "ui/lead/notetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>

namespace huni {

namespace {

constexpr const char *composerKinds[] = {"note", "call", "email", "meeting", "task"};

QString composerForm()
{
    return QStringLiteral("composer");
}

DraftKey composerDraft(LeadId lead, const char *field)
{
    return {composerForm(), lead.uuid, QString::fromLatin1(field)};
}

} // namespace

Composer::Composer(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_drafts(source.pipeline().drafts())
    , m_offer(new ChoiceLine(theme, tr("Go on"), tr("Discard"), this))
    , m_kinds(new QButtonGroup(this))
    , m_text(new QPlainTextEdit(this))
    , m_dueLabel(new QLabel(tr("When"), this))
    , m_due(new QDateTimeEdit(this))
    , m_save(new QPushButton(this))
    , m_look(new QPushButton(this))
    , m_preview(new QTextEdit(this))
{
    setObjectName(QStringLiteral("composer"));
    m_text->setObjectName(QStringLiteral("composerText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(2);
    m_text->installEventFilter(this);
    m_due->setObjectName(QStringLiteral("composerDue"));
    m_due->setCalendarPopup(true);
    m_due->setLocale(source.locale());
    m_due->setAccessibleName(tr("Date and time"));
    m_due->setDisplayFormat(datePattern() + u' ' + timePattern());
    m_due->setMinimumWidth(m_due->fontMetrics().horizontalAdvance(QStringLiteral("30 MMM 0000 00:00")) + 52);
    m_dueLabel->setBuddy(m_due);
    m_save->setObjectName(QStringLiteral("composerSave"));
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_look->setObjectName(QStringLiteral("composerPreview"));
    m_look->setIcon(themeIcon(theme, QStringLiteral("eye"), ColorRole::Muted, ColorRole::AccentText));
    m_look->setCheckable(true);
    m_look->setToolTip(tr("Preview. Ctrl+B makes text bold, Ctrl+I italic, Ctrl+L a list."));
    m_look->setAccessibleName(tr("Preview"));
    setButtonLook(*m_look, ButtonLook::Ghost);
    m_preview->setObjectName(QStringLiteral("composerPreviewText"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->viewport()->setAutoFillBackground(false);
    m_preview->setTabChangesFocus(true);
    m_preview->hide();
    connect(m_look, &QPushButton::toggled, this, &Composer::showPreview);
    connect(m_look, &QPushButton::clicked, this, [this](bool shown) {
        if (!shown)
            setTextFocus();
    });
    createKinds();
    createLayout();
    connect(m_save, &QPushButton::clicked, this, &Composer::save);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        m_save->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
        setButtonLook(*m_save, m_save->isEnabled() ? ButtonLook::Primary : ButtonLook::Secondary);
        keepDraft();
    });
    connect(m_due, &QDateTimeEdit::dateTimeChanged, this, &Composer::keepDraft);
    connect(&source, &LeadSource::shown, this, &Composer::loadDraft);
    connect(&m_drafts, &Drafts::changed, this, [this](const DraftKey &key) { // in the other of panel and page
        if (key.form == composerForm() && key.thing == m_source.lead().uuid && !m_keeping
            && !m_text->hasFocus())
            loadDraft();
    });
    m_offer->setObjectName(QStringLiteral("composerOffer"));
    connect(m_offer, &ChoiceLine::firstChosen, this, &Composer::goOn);
    connect(m_offer, &ChoiceLine::secondChosen, this, [this] {
        discardDraft();
        loadDraft();
        setTextFocus();
    });
    connect(&theme, &Theme::changed, this, &Composer::fitHeight);
    loadDraft();
}

void Composer::createKinds()
{
    m_kinds->setExclusive(true);
    for (const char *kind : composerKinds) {
        const QString key = QString::fromLatin1(kind);
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("compose_") + key);
        button->setIcon(themeIcon(m_theme, activityIcon(key), ColorRole::Muted, ColorRole::AccentText));
        button->setCheckable(true);
        button->setProperty("kind", key);
        button->setToolTip(listWord(QStringLiteral("activity"), key, m_source.isTurkish()));
        button->setAccessibleName(button->toolTip());
        setButtonLook(*button, ButtonLook::Ghost);
        m_kinds->addButton(button);
    }
    m_kinds->buttons().constFirst()->setChecked(true);
    connect(m_kinds, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on) {
            showKind();
            keepDraft();
        }
    });
}

void Composer::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(2);
    for (QAbstractButton *button : m_kinds->buttons())
        kinds->addWidget(button);
    kinds->addStretch();
    kinds->addWidget(m_look);
    kinds->addSpacing(4);
    kinds->addWidget(m_save);
    layout->addLayout(kinds);
    layout->addWidget(m_offer);
    layout->addWidget(m_text);
    layout->addWidget(m_preview);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addSpacing(4);
    foot->addWidget(m_dueLabel);
    foot->addWidget(m_due);
    foot->addStretch();
    layout->addLayout(foot);
    setTabOrder(m_text, m_due);
    setTabOrder(m_due, m_save);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Composer::setKind(const QString &kind)
{
    for (QAbstractButton *button : m_kinds->buttons()) {
        if (button->property("kind").toString() == kind)
            button->setChecked(true);
    }
}

QString Composer::kind() const
{
    return m_kinds->checkedButton()->property("kind").toString();
}

bool Composer::isPlanned() const
{
    return kind() == u"task" || kind() == u"meeting";
}

void Composer::setTextFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void Composer::appendText(const QString &text)
{
    m_text->appendPlainText(text);
    keepDraft();
}

// The next working day at ten.
QDateTime Composer::proposedDue() const
{
    const QTimeZone &zone = m_source.catalog().zone;
    QDate day = localDay(m_source.now(), zone).addDays(1);
    while (day.dayOfWeek() > 5)
        day = day.addDays(1);
    return QDateTime(day, QTime(10, 0), zone);
}

void Composer::showKind()
{
    for (QAbstractButton *button : m_kinds->buttons())
        button->setText(button->isChecked() ? button->toolTip() : QString());
    const QString now = kind();
    m_text->setPlaceholderText(now == u"note"          ? tr("Write a note")
                                   : now == u"call"    ? tr("What was said on the phone?")
                                   : now == u"email"   ? tr("What was written?")
                                   : now == u"meeting" ? tr("What is the meeting about?")
                                                       : tr("What is to be done?"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_save->setText(isPlanned() ? tr("Plan") : tr("Save"));
    m_due->setVisible(isPlanned());
    m_dueLabel->setVisible(isPlanned());
}

QString Composer::draftText(const char *field) const
{
    const auto draft = m_drafts.draft(composerDraft(m_source.lead(), field));
    return draft ? draft->text : QString();
}

void Composer::loadDraft()
{
    m_loading = true;
    m_look->setChecked(false);
    const QString text = draftText("text");
    const QString kindKept = draftText("kind");
    setKind(kindKept.isEmpty() ? QStringLiteral("note") : kindKept);
    if (m_text->toPlainText() != text) {
        m_text->setPlainText(text);
        m_text->moveCursor(QTextCursor::End);
    }
    const QDateTime kept = QDateTime::fromString(draftText("due"), Qt::ISODate);
    const QDateTime due = kept.isValid() ? kept : proposedDue();
    m_due->setTimeSpec(Qt::LocalTime);
    m_due->setDateTime(QDateTime(due.date(), due.time()));
    m_loading = false;
    const bool writable = m_source.isThere() && !m_source.isReadOnly();
    m_text->setReadOnly(!writable);
    m_save->setEnabled(writable && !m_text->toPlainText().trimmed().isEmpty());
    setButtonLook(*m_save, m_save->isEnabled() ? ButtonLook::Primary : ButtonLook::Secondary);
    showKind();
    showOffer();
    fitHeight();
}

// What an earlier run left behind stands in its place, and says that it was never saved.
void Composer::showOffer()
{
    const auto draft = m_drafts.draft(composerDraft(m_source.lead(), "text"));
    const bool offered = draft && draft->isFromBefore;
    m_offer->setVisible(offered);
    if (offered)
        //: %1 such as: 5 min ago
        m_offer->setText(tr("You were writing this %1. It is not saved yet.")
                             .arg(relativeTime(draft->at, m_source.now())));
    updateGeometry();
}

void Composer::goOn()
{
    m_drafts.takeUp(composerForm(), m_source.lead().uuid);
    showOffer();
    setTextFocus();
    m_text->moveCursor(QTextCursor::End);
}

void Composer::keepDraft()
{
    if (m_loading || !m_source.lead())
        return;
    m_keeping = true;
    const LeadId lead = m_source.lead();
    m_drafts.takeUp(composerForm(), lead.uuid);
    m_drafts.keep(composerDraft(lead, "text"), m_text->toPlainText());
    m_drafts.keep(composerDraft(lead, "kind"), kind(), QStringLiteral("note"));
    m_drafts.keep(composerDraft(lead, "due"),
                  isPlanned() ? QDateTime(m_due->date(), m_due->time()).toString(Qt::ISODate) : QString());
    m_keeping = false;
    showOffer();
}

void Composer::discardDraft()
{
    m_keeping = true;
    m_drafts.discard(composerForm(), m_source.lead().uuid);
    m_keeping = false;
}

void Composer::save()
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty() || !m_source.isThere())
        return;
    using C = col::Activity;
    Record activity = emptyRecord(Table::Activity);
    activity.at(C::Lead) = Value{m_source.lead().uuid};
    activity.at(C::Kind) = textValue(kind());
    activity.at(C::Text) = textValue(text);
    activity.at(C::Done) = Value{qint64(!isPlanned())};
    if (isPlanned()) {
        activity.at(C::Subject) = textValue(text.section(u'\n', 0, 0).trimmed());
        activity.at(C::Due)
            = Value{QDateTime(m_due->date(), m_due->time(), m_source.catalog().zone).toMSecsSinceEpoch()};
    }
    if (const auto added = m_source.pipeline().leads().addActivity(std::move(activity)); !added) {
        m_source.report(m_source.words(added.error()));
        return;
    }
    discardDraft();
    loadDraft();
}

// Two lines when empty, up to eight as it is written.
void Composer::fitHeight()
{
    const int line = QFontMetrics(m_theme.font(FontRole::Body)).lineSpacing();
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid() && lines < 8; block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    m_text->setFixedHeight(std::clamp(lines, 2, 8) * line + 10);
    m_look->setEnabled(!m_text->document()->isEmpty());
    updateGeometry();
}

void Composer::showPreview(bool shown)
{
    if (shown) {
        QTextDocument *before = m_preview->document();
        auto *document = new NoteDocument(m_text->toPlainText(), m_theme, m_preview);
        document->setDocumentMargin(2);
        m_preview->setDocument(document);
        if (before->parent() == m_preview)
            before->deleteLater();
        m_preview->setFixedHeight(
            std::max(m_text->height(), std::min(220, int(document->size().height()) + 8)));
    }
    m_preview->setVisible(shown);
    m_text->setVisible(!shown);
    updateGeometry();
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_text->hasFocus();
    painter.setPen(QPen(m_theme.color(focused ? ColorRole::Accent : ColorRole::Border), focused ? 2 : 1));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    const qreal half = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 9, 9);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::ShortcutOverride && isMarkdownKey(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // not a command of the window while text is written
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takeMarkdownKey(*m_text, *key))
            return true;
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && key->modifiers().testFlag(Qt::ControlModifier)) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace huni
