#include "ui/shell/overlays.h"

#include "core/pipeline.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/messagebar.h"
#include "ui/history/historypanel.h"
#include "ui/history/undolistpanel.h"
#include "ui/palette/palette.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/pages.h"
#include "ui/shell/preferences.h"
#include "ui/words/errorwords.h"

#include <QFileDialog>

namespace huni {

Overlays::Overlays(const Parts &parts, QWidget &over)
    : QObject(&over)
    , m_parts(parts)
    , m_over(over)
{
}

Palette &Overlays::palette()
{
    if (m_palette)
        return *m_palette;
    m_palette = new Palette(m_parts.commands, m_parts.preferences, m_parts.theme,
                            m_parts.pipeline.store().path(), &m_over);
    Pages &pages = m_parts.pages;
    connect(m_palette, &Palette::commandChosen, this, &Overlays::commandChosen);
    connect(m_palette, &Palette::leadChosen, &pages,
            [&pages](LeadId lead, bool whole) { whole ? pages.showLeadPage(lead) : pages.showLead(lead); });
    connect(m_palette, &Palette::companyChosen, &pages, &Pages::openCompany);
    connect(m_palette, &Palette::opportunityChosen, &pages, &Pages::openOpportunity);
    return *m_palette;
}

void Overlays::openUndoList()
{
    if (!m_undoList)
        m_undoList = new UndoListPanel(m_parts.pipeline, m_parts.undoRunner, m_parts.theme,
                                       m_parts.preferences.language(), &m_over);
    m_undoList->start();
}

void Overlays::showHistory(Table table, const Uuid &id)
{
    if (id.isNil())
        return;
    if (!m_history)
        m_history
            = new HistoryPanel(m_parts.pipeline, m_parts.theme, m_parts.preferences.language(), &m_over);
    m_history->showThing(table, id);
}

CapturePanel &Overlays::capturePanel()
{
    if (m_capture)
        return *m_capture;
    MessageBar *messages = m_parts.frame.messageBar();
    m_capture
        = new CapturePanel(m_parts.pipeline, m_parts.theme, m_parts.preferences.language(), &m_parts.frame);
    connect(m_capture, &CapturePanel::captured, this, [messages](LeadId, const QString &name) {
        //: %1 is a lead
        messages->showMessage(MessageBar::Done, tr("Added “%1”.").arg(shownText(name, 60)), tr("Undo"));
    });
    connect(m_capture, &CapturePanel::allCaptured, this,
            [this](const CaptureCounts &counts) { tellCaptured(counts.added, counts.known); });
    connect(m_capture, &CapturePanel::leadWanted, &m_parts.pages, &Pages::showLead);
    return *m_capture;
}

void Overlays::tellCaptured(qsizetype added, qsizetype known)
{
    const QString addedWords = tr("Added %Ln lead(s).", nullptr, int(added));
    const QString knownWords = tr("%Ln were there already and stay as they are.", nullptr, int(known));
    //: two whole sentences
    m_parts.frame.messageBar()->showMessage(MessageBar::Done,
                                            known > 0 ? tr("%1 %2").arg(addedWords, knownWords) : addedWords,
                                            added > 0 ? tr("Undo") : QString());
}

bool Overlays::refusesToCapture()
{
    const Store &store = m_parts.pipeline.store();
    if (store.isReadOnly())
        Q_EMIT problem(errorWords({Errc::ReadOnly, store.path(), {}, {}}, m_parts.preferences.language()));
    return store.isReadOnly();
}

void Overlays::capture()
{
    if (!refusesToCapture())
        capturePanel().open();
}

void Overlays::captureFiles(const QStringList &paths)
{
    if (refusesToCapture())
        return;
    const QStringList chosen = !paths.isEmpty()
        ? paths
        : QFileDialog::getOpenFileNames(&m_over, tr("Open contact or mail"), {},
                                        tr("Contacts and mails (*.vcf *.vcard *.eml);;All files (*)"));
    if (!chosen.isEmpty())
        capturePanel().captureFiles(chosen);
}

bool Overlays::isSettled() const
{
    return !m_palette || m_palette->isSettled();
}

} // namespace huni
