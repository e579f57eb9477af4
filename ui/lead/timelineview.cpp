#include "ui/lead/timelineview.h"

#include "ui/controls/choiceline.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/menutext.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/notetext.h"
#include "ui/lead/outsideaddress.h"
#include "ui/lead/outsidelinks.h"
#include "ui/lead/timelinedelegate.h"
#include "ui/lead/timelinefilter.h"
#include "ui/lead/timelinemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace huni {

TimelineView::TimelineView(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_model(new TimelineModel(source, this))
    , m_list(new QListView(this))
    , m_empty(new ElidedLabel(theme, FontRole::Body, ColorRole::Muted, this))
{
    m_delegate = new TimelineDelegate(
        theme, *m_model, *m_list,
        [this](const QModelIndex &index, const QString &text) { return saveNote(index, text); });
    m_delegate->setParent(this);
    m_list->setObjectName(QStringLiteral("timeline"));
    m_list->setAccessibleName(tr("Timeline"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // its width must not come and go with the height of rows
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(60); // each of them may be a note to lay out
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(createFilter());
    layout->addWidget(m_search);
    static_cast<ElidedLabel *>(m_empty)->setText(tr("Nothing of this kind has happened yet."));
    layout->addWidget(m_empty);
    m_contest = new ChoiceLine(theme, tr("Keep mine"), tr("Take theirs"), this);
    m_contest->setObjectName(QStringLiteral("noteContest"));
    m_contest->hide();
    layout->addWidget(m_contest);
    layout->addWidget(m_list, 1);
    connect(m_contest, &ChoiceLine::firstChosen, this, &TimelineView::keepMine);
    connect(m_contest, &ChoiceLine::secondChosen, m_delegate, &TimelineDelegate::giveEditorUp);
    connect(m_delegate, &TimelineDelegate::editorOpened, this, &TimelineView::openNote);
    connect(m_delegate, &TimelineDelegate::typed, this, [this](const QModelIndex &index, const QString &text) {
        m_source.pipeline().drafts().keep(draftOf(index), text, m_noteBase);
    });
    connect(m_delegate, &TimelineDelegate::givenUp, this, [this](const QModelIndex &index) {
        m_source.pipeline().drafts().discard(draftOf(index));
        m_contest->hide();
    });

    connect(m_list, &QWidget::customContextMenuRequested, this, &TimelineView::showMenu);
    connect(m_delegate, &TimelineDelegate::editClicked, m_list,
            qOverload<const QModelIndex &>(&QListView::edit));
    connect(m_delegate, &TimelineDelegate::deleteClicked, this, &TimelineView::removeItem);
    connect(m_delegate, &TimelineDelegate::linkClicked, this, &TimelineView::openLink);
    connect(m_delegate, &TimelineDelegate::doneClicked, this, &TimelineView::setDone);
    connect(&source, &LeadSource::shown, this, [this] { takeStory(true); });
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & (LeadSource::Story | LeadSource::Lists))
            takeStory(false);
        if (parts & LeadSource::Lists)
            m_list->viewport()->update();
    });
    connect(&theme, &Theme::changed, m_list, &QListView::doItemsLayout);
    auto *minute = new QTimer(this); // `5 min ago` grows older
    connect(minute, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    minute->start(int(minuteMs));
    takeStory(true);
}

QLayout *TimelineView::createFilter()
{
    m_find = new QPushButton(themeIcon(m_theme, QStringLiteral("search")), {}, this);
    m_find->setObjectName(QStringLiteral("findInTimeline"));
    m_find->setCheckable(true);
    m_find->setToolTip(tr("Find in the timeline"));
    m_find->setAccessibleName(tr("Find in the timeline"));
    setButtonLook(*m_find, ButtonLook::Ghost);
    m_find->setFixedSize(28, 28);
    m_filter = new TimelineFilter(m_theme, this);
    m_search = new SearchField(m_theme, tr("Find in the timeline"), this);
    m_search->setObjectName(QStringLiteral("timelineSearch"));
    m_search->setAccessibleName(tr("Find in the timeline"));
    m_search->hide();
    connect(m_find, &QPushButton::clicked, this, &TimelineView::showSearch);
    connect(m_filter, &TimelineFilter::chosen, this, [this](TimelineModel::Filter filter) {
        m_model->setFilter(filter);
        m_empty->setVisible(m_model->rowCount() == 0);
        Q_EMIT filterChosen(TimelineModel::filterKey(filter));
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setSearch(words);
        m_empty->setVisible(m_model->rowCount() == 0);
        m_list->scrollToTop();
    });
    connect(m_search, &SearchField::dismissed, this, [this] { showSearch(false); });
    connect(m_search, &SearchField::resultsWanted, m_list, qOverload<>(&QWidget::setFocus));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 4, 8, 4);
    line->setSpacing(0);
    line->addWidget(m_filter, 1);
    line->addWidget(m_find, 0, Qt::AlignTop);
    return line;
}

void TimelineView::showCounts()
{
    m_filter->setCounts(m_model->counts(), m_source.locale());
}

void TimelineView::search()
{
    showSearch(true);
}

void TimelineView::showSearch(bool shown)
{
    m_find->setChecked(shown);
    m_search->setVisible(shown);
    if (shown) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return;
    }
    m_search->clear();
    m_list->setFocus(Qt::OtherFocusReason);
}

void TimelineView::openLink(const QUrl &address)
{
    if (!OutsideLinks::of(*this, m_theme).open(address))
        m_source.report(OutsideLinks::refusal());
}

QVector<QUrl> TimelineView::linksOf(const QModelIndex &index) const
{
    return index.isValid() ? noteLinks(m_model->body(m_model->row(index.row()))) : QVector<QUrl>();
}

// A hand over what opens when it is clicked.
void TimelineView::setPointer(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    const bool link = index.isValid() && !m_model->row(index.row()).isHeading()
        && !m_delegate->linkAt(index, m_list->visualRect(index), at).isEmpty();
    m_list->viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::takeStory(bool anew)
{
    if (!anew && m_delegate->editor() && !m_delegate->editorText().isEmpty()) {
        const QModelIndex current = m_list->currentIndex();
        const Uuid edited = current.isValid() ? m_model->row(current.row()).item.id : Uuid{};
        const auto &story = m_source.story();
        if (std::none_of(story.begin(), story.end(),
                         [&](const TimelineItem &item) { return item.id == edited; }))
            Q_EMIT textLeftOver(m_delegate->editorText());
    }
    if (anew)
        m_contest->hide();
    m_model->takeStory(anew);
    showCounts();
    lookForContest();
    m_empty->setVisible(m_model->rowCount() == 0);
    if (anew)
        m_list->scrollToTop();
}

bool TimelineView::saveNote(const QModelIndex &index, const QString &text)
{
    m_source.pipeline().store().lookForCommitsElsewhere();
    if (!index.isValid())
        return true; // the note is gone, and its text was told of
    const TimelineItem item = m_model->row(index.row()).item;
    if (!m_contest->isHidden() && text != m_noteBase && text != item.text) {
        m_contest->firstButton()->setFocus(Qt::TabFocusReason);
        return false; // not over what somebody else wrote, unless whoever types says so
    }
    m_contest->hide();
    m_source.pipeline().drafts().discard(draftOf(index));
    if (text == item.text || text == m_noteBase)
        return true;
    const ActivityId note{item.id};
    Leads &leads = m_source.pipeline().leads();
    const auto saved = text.trimmed().isEmpty() ? leads.removeNote(note) : leads.editNote(note, text);
    if (!saved) {
        m_source.pipeline().drafts().keep({QStringLiteral("note"), item.id, QStringLiteral("text")}, text, m_noteBase);
        m_source.report(m_source.words(saved.error()));
    }
    return saved.ok();
}

DraftKey TimelineView::draftOf(const QModelIndex &index) const
{
    return {QStringLiteral("note"), m_model->row(index.row()).item.id, QStringLiteral("text")};
}

void TimelineView::openNote(const QModelIndex &index, QPlainTextEdit *editor)
{
    m_noteBase = m_model->row(index.row()).item.text;
    if (const auto draft = m_source.pipeline().drafts().draft(draftOf(index))) {
        editor->setPlainText(draft->text);
        m_noteBase = draft->base;
    }
    lookForContest();
}

void TimelineView::lookForContest()
{
    const QModelIndex edited = m_delegate->edited();
    if (!m_delegate->editor() || !edited.isValid()) {
        m_contest->hide();
        return;
    }
    const QString &now = m_model->row(edited.row()).item.text;
    m_contest->setVisible(now != m_noteBase && now != m_delegate->editorText());
    constexpr int shownOfNote = 200;
    const QString shown = now.size() > shownOfNote ? now.left(shownOfNote) + u'…' : now;
    m_contest->setText(m_source.changedBy().isEmpty()
                           ? tr("This note was changed meanwhile: now “%1”").arg(shown)
                           //: %1 a person, %2 a text
                           : tr("This note was changed meanwhile by %1: now “%2”").arg(m_source.changedBy(), shown));
}

void TimelineView::keepMine()
{
    m_contest->hide();
    const QModelIndex edited = m_delegate->edited();
    if (edited.isValid())
        m_noteBase = m_model->row(edited.row()).item.text;
    m_delegate->saveEditor();
}

void TimelineView::editNote(const Uuid &note)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->row(i).isHeading() || m_model->row(i).item.id != note)
            continue;
        m_list->setCurrentIndex(m_model->index(i));
        m_list->edit(m_model->index(i));
        return;
    }
}

void TimelineView::removeItem(const QModelIndex &index)
{
    if (const auto removed
        = m_source.pipeline().leads().removeNote(ActivityId{m_model->row(index.row()).item.id});
        !removed)
        m_source.report(m_source.words(removed.error()));
}

void TimelineView::setDone(const QModelIndex &index)
{
    const TimelineRow &row = m_model->row(index.row());
    if (const auto done
        = m_source.pipeline().leads().setActivityDone(ActivityId{row.item.id}, row.isPlanned());
        !done)
        m_source.report(m_source.words(done.error()));
}

void TimelineView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    const QVector<QUrl> links = linksOf(index);
    const bool editable = index.isValid() && index.flags() & Qt::ItemIsEditable;
    if (!editable && links.isEmpty())
        return;
    const QPersistentModelIndex kept(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QUrl &link : links)
        //: %1 a host, an e-mail address or a phone number
        menu->addAction(themeIcon(m_theme, QStringLiteral("external-link")), tr("Open %1").arg(menuText(outsideTarget(link).host)),
                        this, [this, link] { openLink(link); });
    if (!editable) {
        menu->popup(m_list->viewport()->mapToGlobal(at));
        return;
    }
    if (m_model->row(index.row()).isPlanned())
        menu->addAction(themeIcon(m_theme, QStringLiteral("check")), tr("Done"), this,
                        [this, kept] { setDone(kept); });
    menu->addAction(themeIcon(m_theme, QStringLiteral("pencil")), tr("Edit"), this,
                    [this, kept] { m_list->edit(kept); });
    menu->addAction(themeIcon(m_theme, QStringLiteral("trash-2")), tr("Delete"), this,
                    [this, kept] { removeItem(kept); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool TimelineView::listKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = m_list->currentIndex();
    const bool opensLink = (key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers.testFlag(Qt::ControlModifier);
    if (opensLink || (key == Qt::Key_Menu && index.isValid())) {
        const QVector<QUrl> links = linksOf(index);
        if (opensLink && links.size() == 1)
            openLink(links.constFirst());
        else if (!opensLink || !links.isEmpty()) // which of them, the menu asks
            showMenu(m_list->visualRect(index).center());
        return true;
    }
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable))
        return false;
    switch (key) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->edit(index);
        return true;
    case Qt::Key_Delete:
        removeItem(index);
        return true;
    case Qt::Key_Space:
        if (!m_model->row(index.row()).isPlanned())
            return false;
        setDone(index);
        return true;
    default:
        return false;
    }
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Escape)
            return listKey(key, static_cast<QKeyEvent *>(event)->modifiers());
        event->ignore(); // Esc is for who owns the page
        return true;
    }
    if (watched == m_list && event->type() == QEvent::FocusIn && !m_list->currentIndex().isValid()
        && m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1)); // row 0 is a heading
    if (watched == m_list->viewport() && event->type() == QEvent::MouseMove)
        setPointer(static_cast<QMouseEvent *>(event)->position().toPoint());
    return QWidget::eventFilter(watched, event);
}

} // namespace huni
