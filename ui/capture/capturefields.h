#pragma once

#include "core/exchange/capture.h"
#include "core/leads/catalog.h"
#include "ui/words/translations.h"

#include <QWidget>

#include <map>
#include <set>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace huni {

/// The fields of a lead that is being captured. What the text says fills them, but not those in which
/// somebody typed.
class CaptureFields final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::show;
    CaptureFields(const Catalog &catalog, MemberId me, Language language, QWidget *parent = nullptr);

    /// The lists as they stand now; what was chosen stays chosen.
    void setLists(const Catalog &catalog);
    /// Fills the fields in which nobody typed.
    void fill(const CapturedLead &captured);
    /// Shows a card in all fields; what was typed before is forgotten. Without an owner or a stage these
    /// stay.
    void show(const CapturedLead &captured);
    /// What stands there, over what else the text said.
    CapturedLead captured() const;
    /// Empties all and forgets what was typed; source, owner and stage stay, as for the next of a pile of
    /// cards.
    void clear();
    /// What somebody typed, by field; fields that were typed in and emptied among them.
    std::map<QString, QString> typed() const;
    /// Puts it back as if it were typed.
    void takeTyped(const std::map<QString, QString> &typed);
    QString company() const;
    /// Brings the focus to a field: `email`.
    void focus(const QString &field);
    /// Goes on from the field that has the focus; false when it was the last.
    bool focusNext();

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addLine(const QString &key, const QString &label, int row, int column);
    QComboBox *addChoice(const QString &key, const QString &label, int row, int column);
    void place(QWidget &field, const QString &label, int row, int column, int span = 1);

    std::map<QString, QLineEdit *> m_lines{};
    std::set<QString> m_typed{}; ///< fields in which somebody typed
    QGridLayout *m_grid = nullptr;
    MemberId m_me;
    bool m_turkish;
    QComboBox *m_channel = nullptr;
    QComboBox *m_owner = nullptr;
    QComboBox *m_stage = nullptr;
    QPlainTextEdit *m_note = nullptr;
    std::vector<QWidget *> m_order{};
    CapturedLead m_read{}; ///< what the text says
    bool m_filling = false;
};

} // namespace huni
