#pragma once

#include "core/exchange/capture.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"

class QLabel;

namespace huni {

class CaptureFields;
class CaptureText;
class ElidedLabel;

/// Quick capture: a line, a signature or a file becomes a lead. Ctrl+Enter saves and closes, Ctrl+Shift+Enter
/// saves and starts the next, Enter in a field goes on, Esc leaves everything as it stands for the next time.
class CapturePanel final : public OverlayPanel
{
    Q_OBJECT

public:
    CapturePanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over);

    /// Empties it: nothing is kept for the next time.
    void clear();

Q_SIGNALS:
    /// A lead was written. \param name  for people
    void captured(huni::LeadId lead, const QString &name);

protected:
    QWidget *firstField() const override;
    int cardWidth() const override { return 760; }
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *) override { }

private:
    void createParts(const Catalog &catalog);
    void readText();
    /// \return whether it was written
    bool save();
    void saveAndClose();
    void saveAndNext();
    bool isReady(const CapturedLead &captured);
    void showRest(const CapturedLead &captured);

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    CaptureText *m_text = nullptr;
    CaptureFields *m_fields = nullptr;
    ElidedLabel *m_rest = nullptr; ///< what was understood beyond the fields
};

} // namespace huni
