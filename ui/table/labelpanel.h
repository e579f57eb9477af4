#pragma once

#include "core/store/drafts.h"
#include "ui/controls/overlaypanel.h"

#include <QStringList>

class QListWidget;
class QListWidgetItem;

namespace huni {

class FormDraft;
class SearchField;

/// Labels of one or of many things: on, off, or left as they are where only some have them. Typing narrows the list;
/// Enter turns over the first that is found or makes a new label, and in the empty line goes on.
class LabelPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    struct Known {
        QString name{};
        Qt::CheckState state = Qt::Unchecked; ///< partly: only some have it, or nobody has looked

        bool operator==(const Known &) const = default;
    };

    LabelPanel(const Theme &theme, const QString &title, const std::vector<Known> &labels, QWidget *over);

    /// What is to come on all, and what is to go off.
    QStringList added() const;
    QStringList removed() const;
    /// Types into the line, as the person would.
    void setTyped(const QString &text);
    /// What is typed, and what was turned on, survives until it is applied or given up.
    FormDraft *keepDraft(Drafts &drafts, const QString &form, const Uuid &about);

protected:
    QWidget *firstField() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListWidgetItem *addItem(const QString &name, Qt::CheckState state, int row);
    QListWidgetItem *itemNamed(const QString &name) const;
    void narrow();
    void turnOver(QListWidgetItem &item);
    void takeTyped();
    void keepNew();
    QStringList changedTo(Qt::CheckState state) const;

    SearchField *m_search;
    QListWidget *m_list;
};

} // namespace huni
