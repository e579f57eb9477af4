#include "ui/capture/capturepanel.h"

#include "core/store/pipelinefile.h"
#include "core/exchange/contactfile.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/fieldcells.h"
#include "core/exchange/signaturereader.h"
#include "core/leads/names.h"
#include "ui/capture/capturefields.h"
#include "ui/capture/capturelookup.h"
#include "ui/capture/capturematches.h"
#include "ui/capture/capturestack.h"
#include "ui/capture/capturetext.h"
#include "ui/controls/heightscroll.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/outsideaddress.h"
#include "ui/theme/style.h"
#include "ui/words/contactwording.h"
#include "ui/words/errorwords.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace huni {

namespace {

const QString captureForm = QStringLiteral("capture"); // of drafts
const QString captureText = QStringLiteral("text");
constexpr int panelWidth = 760; // two columns of fields

} // namespace

CapturePanel::CapturePanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over)
    : OverlayPanel(theme, tr("Quick capture"), over)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
    , m_catalog(pipeline.catalog().valueOr({}))
    , m_lookup(new CaptureLookup(pipeline.store(), this))
{
    setObjectName(QStringLiteral("capture_panel"));
    setAcceptDrops(true);
    setCardWidth(panelWidth);
    createParts();
    createButtons();
    connect(m_text, &QPlainTextEdit::textChanged, this, &CapturePanel::readText);
    connect(m_text, &CaptureText::filesDropped, this, &CapturePanel::captureFiles);
    connect(m_fields, &CaptureFields::changed, this, &CapturePanel::lookUp);
    connect(m_lookup, &CaptureLookup::answered, this, &CapturePanel::showMatches);
    connect(m_matches, &CaptureMatches::leadWanted, this, [this](LeadId lead) {
        dismiss();
        Q_EMIT leadWanted(lead);
    });
    connect(m_stack, &CaptureStack::previousWanted, this, [this] { goTo(m_current - 1); });
    connect(m_stack, &CaptureStack::nextWanted, this, [this] { goTo(m_current + 1); });
    connect(m_stack, &CaptureStack::allWanted, this, &CapturePanel::saveAll);
    connect(m_stack, &CaptureStack::cancelWanted, this, [this] { m_task.cancel(); });
    connect(&m_task, &BackgroundTask::progressed, this,
            [this](qint64 done, qint64 of) { m_stack->showProgress(m_doing, done, of); });
    connect(this, &OverlayPanel::accepted, this, &CapturePanel::saveAndClose);
    connect(&m_pipeline.store(), &Store::committed, this, &CapturePanel::follow);
    takeDraft();
    connect(m_text, &QPlainTextEdit::textChanged, this, &CapturePanel::keepDraft);
    connect(m_fields, &CaptureFields::changed, this, &CapturePanel::keepDraft);
}

void CapturePanel::createParts()
{
    const MemberId me{m_pipeline.store().person()};
    m_scroll = new HeightScroll;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(3, 3, 3, 3); // room for the ring of focus
    column->setSpacing(12);
    m_stack = new CaptureStack(m_theme);
    m_text = new CaptureText(m_theme);
    m_text->setObjectName(QStringLiteral("capture_text"));
    m_text->setAccessibleName(tr("Text to capture"));
    m_text->setPlaceholderText(
        tr("Type or paste: name, company, phone, e-mail …\nOr drop a contact card (.vcf) or a mail (.eml)."));
    m_fields = new CaptureFields(m_catalog, me, m_language);
    m_rest = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted);
    m_rest->hide();
    m_matches = new CaptureMatches(m_theme, m_catalog, me, m_language);
    column->addWidget(m_stack);
    column->addWidget(m_text);
    column->addWidget(m_fields);
    column->addWidget(m_rest);
    column->addStretch(1);
    m_scroll->hold(inside);
    content()->addWidget(m_scroll);
    content()->addWidget(m_matches); // in sight also where the fields are scrolled
}

void CapturePanel::createButtons()
{
    QPushButton *empty = addButton(tr("Clear"));
    empty->setObjectName(QStringLiteral("clear_capture"));
    setButtonLook(*empty, ButtonLook::Ghost);
    connect(empty, &QPushButton::clicked, this, [this] {
        clear();
        firstField()->setFocus(Qt::OtherFocusReason);
    });
    QPushButton *close = addButton(tr("Close"));
    close->setToolTip(tr("Esc: what you typed stays here for the next time."));
    connect(close, &QPushButton::clicked, this, &CapturePanel::dismiss);
    QPushButton *next = addButton(tr("Add and next"));
    next->setToolTip(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(next, &QPushButton::clicked, this, &CapturePanel::saveAndNext);
    QPushButton *add = addAcceptButton(tr("Add lead"));
    add->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
}

// Stages, channels and members may change while it waits.
void CapturePanel::follow(const ChangeSet &changes)
{
    const bool isConcerned = !changes.rows
        || std::any_of(changes.rows->begin(), changes.rows->end(), [](const RowChange &row) { return isCatalogTable(row.table); });
    if (!isConcerned)
        return;
    Reader reader = m_pipeline.store().reader(); // waits for nobody who writes
    if (auto catalog = reader.read(readCatalog)) {
        m_catalog = std::move(*catalog);
        m_fields->setLists(m_catalog);
    }
}

QWidget *CapturePanel::firstField() const
{
    return isTypedShown() ? static_cast<QWidget *>(m_text)
                             : m_fields->findChild<QWidget *>(QStringLiteral("name"));
}

void CapturePanel::setText(const QString &text)
{
    m_text->setPlainText(text);
}

bool CapturePanel::isSettled() const
{
    return !m_stack->isBusy() && !m_isLooking;
}

void CapturePanel::clear()
{
    if (m_stack->isBusy())
        return; // what is being read or written is called off by Cancel
    if (!isTypedShown())
        forgetFiles();
    else if (m_waiting.empty())
        forgetTyped();
    else
        dropCurrent();
    showProblem({});
    fit();
}

bool CapturePanel::hasTyped() const
{
    const auto typed = m_fields->typed();
    return !m_text->toPlainText().trimmed().isEmpty()
        || std::any_of(typed.begin(), typed.end(), [](const auto &field) { return !field.second.trimmed().isEmpty(); });
}

void CapturePanel::forgetTyped()
{
    m_text->clear();
    m_fields->clear();
    showRest({});
    m_pipeline.drafts().discard(captureForm, m_pipeline.store().pipeline().uuid);
}

// What was typed stays, and is all there is again.
void CapturePanel::forgetFiles()
{
    const Waiting typed = !m_waiting.empty() && m_waiting.front().isTyped ? m_waiting.front() : Waiting{.isTyped = true};
    m_waiting.clear();
    m_current = 0;
    m_stack->finish();
    showTyped(typed);
}

void CapturePanel::dropCurrent()
{
    if (isTypedShown())
        forgetTyped();
    if (!m_waiting.empty())
        m_waiting.erase(m_waiting.begin() + m_current);
    if (fileCards() == 0)
        forgetFiles();
    else
        showCard(std::min(m_current, int(m_waiting.size()) - 1));
}

qint64 CapturePanel::fileCards() const
{
    return std::count_if(m_waiting.begin(), m_waiting.end(), [](const Waiting &card) { return !card.isTyped; });
}

// --- text
// ------------------------------------------------------------------------------------------------------------

// Cards of files are in their files; what is typed is nowhere else.
void CapturePanel::keepDraft()
{
    if (!isTypedShown())
        return;
    Drafts &drafts = m_pipeline.drafts();
    const Uuid thing = m_pipeline.store().pipeline().uuid;
    drafts.keep({captureForm, thing, captureText}, m_text->toPlainText());
    for (const auto &[field, text] : m_fields->typed())
        drafts.keep({captureForm, thing, field}, text);
}

void CapturePanel::takeDraft()
{
    const Uuid thing = m_pipeline.store().pipeline().uuid;
    std::map<QString, QString> typed;
    QString text;
    for (const auto &[key, draft] : m_pipeline.drafts().all()) {
        if (key.form != captureForm || key.thing != thing)
            continue;
        if (key.field == captureText)
            text = draft.text;
        else
            typed[key.field] = draft.text;
    }
    if (text.isEmpty() && typed.empty())
        return;
    m_pipeline.drafts().takeUp(captureForm, thing);
    m_text->setPlainText(text);
    m_fields->takeTyped(typed);
}

void CapturePanel::readText()
{
    const QString text = m_text->toPlainText();
    // More than a note holds cannot be kept: it is said, and stays in the field.
    const bool isTooLong = text.size() > maxFieldBytes / 2;
    const ContactCard card = isTooLong ? ContactCard{} : readSignature(text);
    m_text->setPieces(card.pieces);
    CapturedLead captured = capturedLead(card, moreWords);
    captured.lead.arrival = QStringLiteral("hand");
    m_fields->fill(captured);
    showRest(captured);
    showProblem(isTooLong ? tr("This text is too long to be kept. Keep the signature and take out the rest.")
                          : QString());
    fit();
}

// What was understood beyond the fields goes with the lead: it is said, so that nobody wonders.
void CapturePanel::showRest(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    QStringList parts{lead.street, (lead.postcode + u' ' + lead.city).trimmed(), lead.region,
                      lead.country.isEmpty() ? QString()
                                             : countryName(lead.country, localeLanguage(m_language)),
                      lead.emailPersonal, captured.companyDomain, captured.labels.join(QStringLiteral(", ")),
                      //: %1 is the subject of a mail
                      captured.mail ? tr("mail “%1”").arg(shownText(captured.mail->subject, 60)) : QString()};
    parts.removeAll(QString());
    //: %1 is an address, a website and the like, as they were read from a text
    m_rest->setText(tr("Also kept: %1").arg(shownText(parts.join(QStringLiteral(" · ")), 300)));
    m_rest->setVisible(!parts.isEmpty());
}

void CapturePanel::fit()
{
    m_scroll->updateGeometry();
    if (isVisible())
        place();
}

// --- who is there already
// --------------------------------------------------------------------------------------------

void CapturePanel::lookUp()
{
    const CapturedLead captured = m_fields->captured();
    const bool isAsked = m_lookup->ask({captured.lead, m_fields->company(), captured.companyDomain});
    m_isLooking = m_isLooking || isAsked;
}

void CapturePanel::showMatches()
{
    m_isLooking = false;
    m_matches->show(m_lookup->people(), m_lookup->company());
    fit();
}

// --- files
// -----------------------------------------------------------------------------------------------------------

void CapturePanel::captureFiles(const QStringList &paths)
{
    const bool wasHidden = isHidden();
    if (wasHidden)
        open();
    if (m_stack->isBusy() || paths.isEmpty())
        return;
    m_wasOpenedByFiles = wasHidden;
    showProblem({});
    showWork(tr("Reading “%1” …").arg(shownText(QFileInfo(paths.first()).fileName(), 60)), 0);
    fit();
    readFiles(paths);
}

void CapturePanel::showWork(const QString &what, qint64 of)
{
    m_doing = what;
    m_stack->showProgress(what, 0, of);
}

void CapturePanel::readFiles(const QStringList &paths)
{
    m_task.start([paths, own = m_pipeline.store().path()](
                     TaskControl &control) { return cardsOfFiles(paths, own, control); },
                 [this](FilesRead read) { takeFiles(std::move(read)); });
}

CapturePanel::FilesRead CapturePanel::cardsOfFiles(const QStringList &paths, const QString &pipelinePath,
                                                   TaskControl &control)
{
    FilesRead read;
    qint64 before = 0; // bytes of the files that were read
    for (const QString &path : paths)
        control.total += QFileInfo(path).size();
    for (const QString &path : paths) {
        if (isPartOfPipeline(path, pipelinePath)) {
            read.errors.push_back({Errc::NoContacts, path, {}, {}});
            continue;
        }
        const auto cards = readContactFile(path, [&](qint64 at) {
            control.done = before + at;
            return !control.cancelled;
        });
        before += QFileInfo(path).size();
        if (!cards) {
            read.errors.push_back(cards.error());
            continue;
        }
        const bool isMail = cards->front().mail.has_value();
        for (const ContactCard &card : *cards) {
            CapturedLead captured = capturedLead(card, moreWords);
            captured.lead.arrival = isMail ? QStringLiteral("mail") : QStringLiteral("list");
            read.cards.push_back({std::move(captured), QFileInfo(path).fileName()});
        }
    }
    return read;
}

void CapturePanel::takeFiles(FilesRead read)
{
    leaveCard();
    if (m_waiting.empty() && !read.cards.empty() && hasTyped()) {
        m_waiting.push_back({.captured = m_fields->captured(), .isTyped = true, .typed = m_fields->typed()});
        m_current = 0;
    }
    // Whoever is typing goes on typing; else the first of the new cards is shown.
    const bool staysWithText = !m_waiting.empty() && isTypedShown() && !m_wasOpenedByFiles;
    const int shown = staysWithText || read.cards.empty() ? m_current : int(m_waiting.size());
    for (Waiting &one : read.cards)
        m_waiting.push_back(std::move(one));
    if (!m_waiting.empty())
        showCard(shown);
    else
        m_stack->finish();
    QStringList sentences;
    for (const Error &error : read.errors) {
        if (error.code != Errc::Cancelled && sentences.size() < 3)
            sentences += errorWords(error, m_language);
    }
    showProblem(sentences.join(u'\n'));
    fit();
}

// What somebody changed on a card stays with it while others are looked at. The text stays where it is.
void CapturePanel::leaveCard()
{
    if (m_current >= int(m_waiting.size()))
        return;
    Waiting &card = m_waiting[size_t(m_current)];
    card.captured = m_fields->captured();
    if (card.isTyped)
        card.typed = m_fields->typed();
}

void CapturePanel::goTo(int index)
{
    if (index < 0 || index >= int(m_waiting.size()))
        return;
    leaveCard();
    showCard(index);
}

void CapturePanel::showCard(int index)
{
    m_current = index;
    const Waiting &card = m_waiting[size_t(index)];
    //: in place of the name of a file: this card is what somebody types
    const QString source = card.isTyped ? tr("typed here") : shownText(card.source, 80);
    m_stack->showCard(index, int(m_waiting.size()), int(fileCards()), source);
    showProblem({});
    if (card.isTyped) {
        showTyped(card);
    } else {
        m_text->hide();
        m_fields->show(card.captured);
        showRest(card.captured);
        fit();
    }
    if (!m_stack->isAncestorOf(focusWidget()) && !(card.isTyped && isAncestorOf(focusWidget())))
        firstField()->setFocus(Qt::OtherFocusReason);
}

void CapturePanel::showTyped(const Waiting &card)
{
    m_text->show();
    m_fields->show(card.captured);
    readText();
    m_fields->takeTyped(card.typed);
}

// --- saving
// ----------------------------------------------------------------------------------------------------------

bool CapturePanel::isReady(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    if (!lead.email.isEmpty() && mailAddress(lead.email).isEmpty()) {
        showProblem(
            tr("“%1” is no e-mail address. Write it like name@company.com.").arg(shownText(lead.email, 60)));
        m_fields->focus(QStringLiteral("email"));
        return false;
    }
    if (!lead.hasContact() && captured.companyName.isEmpty()) {
        showProblem(
            tr("There is no way to reach them yet: add an e-mail address, a phone number or a company."));
        m_fields->focus(QStringLiteral("email"));
        return false;
    }
    return true;
}

bool CapturePanel::save()
{
    if (m_stack->isBusy())
        return false;
    const CapturedLead captured = m_fields->captured();
    if (isTypedShown() && m_text->toPlainText().size() > maxFieldBytes / 2) {
        readText();
        return false;
    }
    if (!isReady(captured))
        return false;
    const auto lead = Captures(m_pipeline).add(captured);
    if (!lead) {
        showProblem(errorWords(lead.error(), m_language));
        return false;
    }
    const QString name = leadName(captured.lead, captured.companyName);
    dropCurrent();
    showProblem({});
    fit();
    Q_EMIT this->captured(*lead, name);
    return true;
}

// Cards that wait for their turn keep it open.
void CapturePanel::saveAndClose()
{
    if (save() && m_waiting.empty() && !hasTyped())
        dismiss();
}

void CapturePanel::saveAndNext()
{
    if (save())
        firstField()->setFocus(Qt::OtherFocusReason);
}

void CapturePanel::saveAll()
{
    leaveCard();
    std::vector<CapturedLead> all;
    for (const Waiting &one : m_waiting) {
        if (!one.isTyped) // it is added by itself: whoever types has not said that it is complete
            all.push_back(one.captured);
    }
    const qint64 count = qint64(all.size());
    showWork(tr("Adding %Ln card(s) …", nullptr, int(count)), count);
    m_task.start(
        [&pipeline = m_pipeline, all = std::move(all), count,
         source = m_waiting.back().source](TaskControl &control) {
            control.total = count;
            return Captures(pipeline).addAll(all, source, [&](qint64 at) {
                control.done = at;
                return !control.cancelled;
            });
        },
        [this](const Result<CaptureCounts> &done) { tookAll(done); });
}

void CapturePanel::tookAll(const Result<CaptureCounts> &done)
{
    if (m_waiting.empty())
        return; // emptied meanwhile
    if (!done) {
        showCard(m_current);
        if (done.error().code != Errc::Cancelled)
            showProblem(errorWords(done.error(), m_language));
        return;
    }
    forgetFiles();
    if (!hasTyped())
        dismiss();
    Q_EMIT allCaptured(*done);
}

// --- keys and drops
// --------------------------------------------------------------------------------------------------

void CapturePanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        OverlayPanel::keyPressEvent(event);
        return;
    }
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier))
        saveAndNext();
    else if (event->modifiers() & Qt::ControlModifier)
        saveAndClose();
    else if (button)
        button->click();
    else
        m_fields->focusNext();
}

void CapturePanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void CapturePanel::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    captureFiles(paths);
}

} // namespace huni
