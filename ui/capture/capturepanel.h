#pragma once

#include "core/exchange/capture.h"
#include "ui/background/backgroundtask.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"

#include <map>

namespace huni {

class CaptureFields;
class CaptureLookup;
class CaptureMatches;
class CaptureStack;
class CaptureText;
class ElidedLabel;
class HeightScroll;

/// Quick capture: a line, a signature or a file becomes a lead. Ctrl+Enter saves and closes, Ctrl+Shift+Enter
/// saves and starts the next, Enter in a field goes on, Esc leaves everything as it stands for the next time.
///
/// Cards of files are stepped through: each can be changed and added, or all of them at once. What is being typed when files come
/// is the first of the stack, and stays when the others are done with.
class CapturePanel final : public OverlayPanel
{
    Q_OBJECT

public:
    CapturePanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over);

    /// Reads contact cards and mails in another thread and shows them; what cannot be read is said.
    void captureFiles(const QStringList &paths);
    void setText(const QString &text);
    /// Whether nothing is being read or written and what is there already has been looked up.
    bool isSettled() const;

public Q_SLOTS:
    /// Empties what is shown: the text with its fields, or the cards of files. Nothing of it is kept for the next time.
    void clear();

Q_SIGNALS:
    /// A lead was written. \param name  for people
    void captured(huni::LeadId lead, const QString &name);
    void allCaptured(const huni::CaptureCounts &counts);
    void leadWanted(huni::LeadId lead);

protected:
    QWidget *firstField() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *) override { } // a click beside it is no answer
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Waiting {
        CapturedLead captured{};
        QString source{}; ///< name of its file
        bool isTyped = false; ///< of no file: what stands in the text and was typed into the fields
        std::map<QString, QString> typed{};
    };
    struct FilesRead {
        std::vector<Waiting> cards{};
        std::vector<Error> errors{};
    };

    void createParts();
    void createButtons();
    void follow(const ChangeSet &changes);
    void keepDraft();
    void takeDraft();
    void readText();
    void readFiles(const QStringList &paths);
    static FilesRead cardsOfFiles(const QStringList &paths, const QString &pipelinePath,
                                  TaskControl &control);
    void showWork(const QString &what, qint64 of);
    void takeFiles(FilesRead read);
    void goTo(int index);
    void showCard(int index);
    void showTyped(const Waiting &card);
    void leaveCard();
    /// Whether the text is shown, not a card of a file.
    bool isTypedShown() const { return m_waiting.empty() || m_waiting[size_t(m_current)].isTyped; }
    bool hasTyped() const;
    qint64 fileCards() const;
    void forgetTyped();
    void forgetFiles();
    /// The shown card is done with.
    void dropCurrent();
    void lookUp();
    void showMatches();
    /// \return whether it was written
    bool save();
    void saveAndClose();
    void saveAndNext();
    void saveAll();
    void tookAll(const Result<CaptureCounts> &done);
    bool isReady(const CapturedLead &captured);
    void showRest(const CapturedLead &captured);
    void fit();

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    Catalog m_catalog;
    HeightScroll *m_scroll = nullptr;
    CaptureStack *m_stack = nullptr;
    CaptureText *m_text = nullptr;
    CaptureFields *m_fields = nullptr;
    CaptureMatches *m_matches = nullptr;
    CaptureLookup *m_lookup = nullptr;
    ElidedLabel *m_rest = nullptr; ///< what was understood beyond the fields
    std::vector<Waiting> m_waiting{}; ///< cards of files, behind what is being typed; empty without files
    int m_current = 0;
    bool m_wasOpenedByFiles = false;
    bool m_isLooking = false;
    QString m_doing{}; ///< what the task does
    BackgroundTask m_task;
};

} // namespace huni
