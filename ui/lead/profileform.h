#pragma once

#include "ui/lead/profilefields.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace huni {

class DraftKeeper;
class ElidedLabel;

/// Everything that is known of a lead, edited where it stands; each edit is one action.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    ProfileForm(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    /// The field of a column (`email`, `value`, `company`), or of a custom field by its name; nullptr when
    /// there is none.
    InlineEdit *field(const QString &key) const;
    /// The field that a draft is of: by its key, a custom field by its id.
    InlineEdit *draftField(const QString &key);

private:
    struct Row {
        ProfileField field{};
        ElidedLabel *label = nullptr;
        InlineEdit *edit = nullptr;
    };
    struct CustomRow {
        CustomField field{};
        ElidedLabel *label = nullptr;
        InlineEdit *edit = nullptr;
    };

    void createSections(QVBoxLayout &layout);
    QGridLayout *addSection(QVBoxLayout &layout, const QString &name, QWidget **section);
    static QGridLayout *fieldGrid(QWidget &body);
    ElidedLabel *addLabel(QGridLayout &grid, const QString &text, InlineEdit *edit);
    void createFolding(QWidget &header);
    void showLead();
    void showLists();
    void showCustomFields();
    void buildCustomRows(int count);
    void showCustomValue(const CustomRow &row);
    void foldPerson();
    void finishEdits();
    void suspendEdits();
    void keepDraftOf(InlineEdit &edit, const QString &key);
    void store(const Row &row, const QVariant &value);
    void storeCustom(const CustomField &field, InlineEdit &edit, const QVariant &value);
    void offerCompanies(InlineEdit &edit);
    void fitLabels();
    void fitLabel(ElidedLabel &label) const;
    QVector<Choice> choicesFor(const ProfileField &field) const;

    LeadSource &m_source;
    const Theme &m_theme;
    DraftKeeper *m_drafts = nullptr;
    std::vector<Row> m_rows;
    std::vector<CustomRow> m_customRows;
    std::vector<CustomField> m_customFields; ///< all that are shown, or will be
    std::vector<CustomField> m_customWaiting; ///< fields whose rows are not built yet, in order
    QTimer m_customTimer;
    QWidget *m_customSection = nullptr;
    QGridLayout *m_customGrid = nullptr;
    QWidget *m_personBody = nullptr;
    QPushButton *m_personToggle = nullptr;
    bool m_personWanted = false;
};

} // namespace huni
