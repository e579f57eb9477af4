#pragma once

#include "core/store/drafts.h"

#include <functional>

class QComboBox;
class QLineEdit;

namespace huni {

class FormLine;
class InlineEdit;
class OverlayPanel;

/// Keeps what is typed into a form that is saved as a whole, until it is saved or given up; what an earlier run left behind stands
/// in the fields again. A value that is saved by itself has a DraftKeeper.
class FormDraft final : public QObject
{
    Q_OBJECT

public:
    /// A child of the form. \param about  the thing that the form is about; the pipeline for something new
    FormDraft(Drafts &drafts, const QString &form, const Uuid &about, QObject *parent);
    /// Of a panel: done when this is dismissed, by whom- and whatever. One that goes with its window is not.
    FormDraft(Drafts &drafts, const QString &form, const Uuid &about, OverlayPanel &panel);

    /// Fields have the names of their objects, unless one is said. What is kept comes back at once.
    void watch(QLineEdit &line, const QString &field = {});
    void watch(FormLine &line, const QString &field = {});
    void watch(InlineEdit &edit, const QString &field);
    /// A choice that goes with what is typed: kept beside it.
    void watch(QComboBox &choice);
    /// What the text is about, such as the rows that were chosen: kept beside it. \see DraftKey::isContext
    void setContext(const QString &field, const QString &text);
    /// What an earlier run kept of it; empty when there is none.
    QString context(const QString &field) const;
    /// What is kept of a field that is no line: the form shows it, and says when it is another.
    QString kept(const QString &field) const;
    void keep(const QString &field, const QString &text, const QString &base = {});
    /// The form was saved, or given up.
    void done();

private:
    DraftKey key(const QString &field) const { return {m_form, m_about, field}; }

    Drafts &m_drafts;
    QString m_form;
    Uuid m_about;
    std::map<QString, QString> m_context;
    bool m_isDone = false;
};

} // namespace huni
