#include "ui/lead/draftsbar.h"

#include "core/pipeline.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace huni {

namespace {

constexpr QMargins draftsBarAround(24, 0, 24, 8); // beside the page above it
constexpr int draftsBarPart = 3; // of the window's height, at most
constexpr size_t mostDraftsOffered = 50; // more are offered where they were typed

} // namespace

DraftsBar::DraftsBar(Pipeline &pipeline, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_locale(locale)
    , m_title(new QLabel(this))
    , m_close(new QPushButton(this))
    , m_area(new QScrollArea(this))
    , m_rows(new QWidget(this))
    , m_lines(new QVBoxLayout(m_rows))
{
    setObjectName(QStringLiteral("draftsBar"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(tr("Typed and not saved"));
    setAccessibleName(m_title->text());
    m_close->setIcon(themeIcon(theme, QStringLiteral("x")));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close. Each is offered again in its place."));
    setButtonLook(*m_close, ButtonLook::Ghost);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_rows);
    m_area->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false);
    m_lines->setContentsMargins(0, 0, 6, 0);
    m_lines->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(draftsBarAround + QMargins(16, 8, 8, 12));
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_area, 1);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    const auto takeLook = [this] {
        m_title->setFont(m_theme.font(FontRole::BodyStrong));
        fit();
    };
    takeLook();
    connect(&theme, &Theme::changed, this, takeLook);
    parent->installEventFilter(this);
    hide();
}

std::vector<DraftPlace> DraftsBar::readPlaces()
{
    auto left = m_pipeline.drafts().leftBehind();
    if (left.size() > mostDraftsOffered)
        left.resize(mostDraftsOffered);
    Reader reader = m_pipeline.store().reader();
    return reader.read([&](Connection &connection) { return draftPlaces(reader, connection, left, m_locale.language() == QLocale::Turkish); }).valueOr({});
}

void DraftsBar::offer()
{
    m_sentences.clear();
    for (QWidget *row : m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_lines->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    const bool writable = !m_pipeline.store().isReadOnly();
    if (writable && !m_pipeline.drafts().leftBehind().empty()) {
        for (const DraftPlace &place : readPlaces())
            addRow(place);
    }
    if (m_sentences.isEmpty()) {
        hide();
        return;
    }
    show();
    fit();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString DraftsBar::sentence(const DraftPlace &place) const
{
    const QString when = relativeTime(place.at, m_pipeline.store().clock().now());
    const QString who = shownText(place.name, 120);
    switch (place.home) {
    case DraftHome::Gone:
        return tr("You were changing something that is gone (%1).").arg(when);
    case DraftHome::Capture:
        return tr("You were capturing a lead (%1).").arg(when);
    case DraftHome::Board:
        return place.key.form == u"card" ? tr("You were adding a card (%1).").arg(when)
                                         //: %1 a person or an opportunity, %2 such as: 5 min ago
                                         : tr("You were giving the reason for a move of %1 (%2).").arg(who, when);
    case DraftHome::Scoring:
        return place.key.form == u"scoring.customer" ? tr("You were describing your ideal customer (%1).").arg(when)
            : place.key.form == u"scoring.market"    ? tr("You were describing a market (%1).").arg(when)
            : place.key.form == u"scoring"           ? tr("You were changing the scoring rules (%1).").arg(when)
                                                     : tr("You were changing a value of the scoring rules (%1).").arg(when);
    case DraftHome::Table:
        return sentenceOfTable(place.key, who, when);
    case DraftHome::Settings:
        return sentenceOfSettings(place.key, who, when);
    case DraftHome::Lead:
        return sentenceOfLead(place.key, who, when);
    }
    return {};
}

QString DraftsBar::sentenceOfTable(const DraftKey &key, const QString &who, const QString &when) const
{
    const QString form = key.form.section(u'.', 1);
    if (form == u"new")
        return key.form.startsWith(u"companies") ? tr("You were adding a company (%1).").arg(when)
                                                 : tr("You were adding a lead (%1).").arg(when);
    if (form == u"edit_field")
        return tr("You were changing a field of several rows (%1).").arg(when);
    if (form == u"label")
        return tr("You were adding a label to several rows (%1).").arg(when);
    if (form == u"new_list")
        return tr("You were making a list (%1).").arg(when);
    if (form == u"list_details")
        //: %1 a list
        return tr("You were changing the list “%1” (%2).").arg(who, when);
    if (form == u"save_view_as" || form == u"duplicate_view")
        return tr("You were saving a view (%1).").arg(when);
    if (form == u"rename_view")
        //: %1 a view
        return tr("You were renaming the view “%1” (%2).").arg(who, when);
    return tr("You were changing a field of %1 (%2).").arg(who, when);
}

QString DraftsBar::sentenceOfSettings(const DraftKey &key, const QString &name, const QString &when) const
{
    const QString section = key.form.section(u'.', 1);
    if (section == u"stages")
        return tr("You were changing the stage “%1” (%2).").arg(name, when);
    if (section == u"channels")
        return tr("You were changing the channel “%1” (%2).").arg(name, when);
    if (section == u"fields")
        return tr("You were changing your own field “%1” (%2).").arg(name, when);
    if (section == u"questions")
        return tr("You were changing a BANT question (%1).").arg(when);
    return tr("You were changing the settings of the pipeline (%1).").arg(when);
}

QString DraftsBar::sentenceOfLead(const DraftKey &key, const QString &who, const QString &when) const
{
    const QString &form = key.form;
    if (form == u"note")
        //: %1 a person, %2 such as: 5 min ago
        return tr("You were changing a note for %1 (%2).").arg(who, when);
    if (form == u"answer")
        return tr("You were writing evidence for %1 (%2).").arg(who, when);
    if (form == u"opportunity")
        return tr("You were changing an opportunity of %1 (%2).").arg(who, when);
    if (form == u"label")
        return tr("You were adding a label to %1 (%2).").arg(who, when);
    if (form == u"points")
        return tr("You were giving points to %1 (%2).").arg(who, when);
    if (form != u"composer")
        return tr("You were changing a field of %1 (%2).").arg(who, when);
    const auto kept = m_pipeline.drafts().draft({form, key.thing, QStringLiteral("kind")});
    const QString kind = kept ? kept->text : QString();
    return (kind == u"call"          ? tr("You were noting a call with %1 (%2).")
                : kind == u"email"   ? tr("You were noting an e-mail to %1 (%2).")
                : kind == u"meeting" ? tr("You were planning a meeting with %1 (%2).")
                : kind == u"task"    ? tr("You were planning a task for %1 (%2).")
                                     : tr("You were writing a note for %1 (%2)."))
        .arg(who, when);
}

void DraftsBar::addRow(const DraftPlace &place)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *text = new QLabel(row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(sentence(place));
    line->addWidget(text, 1);
    // What it belonged to is gone: the text is all there is.
    const bool hasPlace = place.home != DraftHome::Gone;
    auto *goOn = new QPushButton(hasPlace ? tr("Go on") : tr("Copy"), row);
    auto *give = new QPushButton(tr("Discard"), row);
    for (QPushButton *button : {goOn, give}) {
        setButtonLook(*button, ButtonLook::Secondary);
        button->setAutoDefault(true);
        button->setAccessibleDescription(text->text());
        line->addWidget(button);
    }
    connect(goOn, &QPushButton::clicked, this, [this, place, hasPlace] {
        if (!hasPlace) {
            const auto draft = m_pipeline.drafts().draft(place.key);
            QApplication::clipboard()->setText(draft ? draft->text : QString());
            return;
        }
        if (isSavedAsAWhole(place.key))
            m_pipeline.drafts().takeUp(place.key.form, place.key.thing);
        else
            m_pipeline.drafts().takeUp(place.key);
        const DraftPlace wanted = place; // the row goes
        offer();
        Q_EMIT goOnWanted(wanted);
    });
    connect(give, &QPushButton::clicked, this, [this, place] { discard(place); });
    m_lines->addWidget(row);
    row->show();
    m_sentences += text->text();
}

void DraftsBar::discard(const DraftPlace &place)
{
    Drafts &drafts = m_pipeline.drafts();
    if (isSavedAsAWhole(place.key))
        drafts.discard(place.key.form, place.key.thing);
    else
        drafts.discard(place.key);
    offer();
}

void DraftsBar::fit()
{
    const QMargins around = layout()->contentsMargins();
    const int wide = width() - around.left() - around.right();
    const int head = around.top() + m_close->sizeHint().height() + layout()->spacing() + around.bottom();
    const int oneLine = m_close->sizeHint().height();
    const int room = std::max(oneLine, parentWidget()->height() / draftsBarPart - head);
    setFixedHeight(head + std::min(room, m_lines->totalHeightForWidth(std::max(100, wide)) + 1));
}

void DraftsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect().marginsRemoved(draftsBarAround)).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void DraftsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

bool DraftsBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && !isHidden())
        fit();
    return QWidget::eventFilter(watched, event);
}

void DraftsBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace huni
