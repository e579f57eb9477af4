#pragma once

#include "core/base/uuid.h"
#include "ui/controls/inlineedit.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace huni {

class DraftKeeper;
class SettingsSource;

/// Labels on the left, values edited where they stand on the right: what the parts of the settings are made of. Values are read again
/// with every commit, what is typed is a draft until it is stored, and what is refused stays with the reason below it.
class SettingForm : public QWidget
{
    Q_OBJECT

public:
    /// A value that is typed.
    struct Setting {
        QString name {}; ///< of its field and of its draft
        InlineEdit::Kind kind = InlineEdit::Line;
        QString label {};
        std::function<QVariant()> value {}; ///< that is stored
        std::function<QString(const QVariant &)> keep {}; ///< stores another one. \return why it was not taken; empty when it was
        QVector<Choice> choices {};
    };
    /// A value that is picked from a short list and holds at once.
    struct Pick {
        QString name {};
        QString label {};
        QVector<std::pair<QString, QVariant>> choices {}; ///< words and values
        std::function<QVariant()> value {};
        std::function<void(const QVariant &)> take {};
    };

    /// \param section  key of the part of the settings \param about  the thing whose values they are; nil: none yet
    SettingForm(SettingsSource &source, const Theme &theme, const QString &section, const Uuid &about, QWidget *parent = nullptr);

    InlineEdit *add(const Setting &setting);
    /// Across the form, without a label beside it.
    InlineEdit *addWide(const Setting &setting);
    QComboBox *add(const Pick &pick);
    /// A row for another control.
    QLabel *addRow(const QString &label, QWidget *control);
    void addAcross(QWidget *control);
    /// Shows or hides the row of a control, with its label.
    void setRowShown(QWidget &control, bool shown);
    /// Words below the last row.
    void addHint(const QString &words);
    /// Shows the values of another thing.
    void showThing(const Uuid &about);

public Q_SLOTS:
    /// Shows what is stored now.
    void load();

protected:
    SettingsSource &source() const { return m_source; }
    const Theme &theme() const { return m_theme; }

private:
    InlineEdit *makeEdit(const Setting &setting);

    SettingsSource &m_source;
    const Theme &m_theme;
    QString m_section;
    Uuid m_about;
    DraftKeeper *m_drafts;
    std::vector<std::pair<InlineEdit *, std::function<QVariant()>>> m_edits;
    std::vector<std::pair<QComboBox *, std::function<QVariant()>>> m_picks;
    QFormLayout *m_form = nullptr;
};

} // namespace huni
