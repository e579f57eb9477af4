#pragma once

#include "core/leads/companydetails.h"
#include "ui/table/tablefeed.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QVBoxLayout;

namespace huni {

class DraftKeeper;
class ElidedLabel;
class InlineEdit;
class SectionHeader;
class Theme;

/// A company beside the table: its fields, edited where they stand, its people and opportunities. Esc leaves it.
class CompanyPanel final : public QWidget
{
    Q_OBJECT

public:
    CompanyPanel(TableFeed &feed, const Theme &theme, QWidget *parent = nullptr);

    void showCompany(CompanyId company);
    /// Goes on with what was typed into a field of the company that is shown.
    void goOn(const QString &field);
    CompanyId company() const { return m_id; }
    /// The field with that key; nullptr when there is none.
    InlineEdit *field(const QString &key) const;
    /// Gives the keys to its first part.
    void takeFocus();

Q_SIGNALS:
    void leadActivated(huni::LeadId lead);
    void closed();
    void problem(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void readWhenSeen();
    void follow(const ChangeSet &changes);
    void createFields();
    void showFields();
    void showPeople();
    void showOpportunities();
    void addRest(QVBoxLayout &list, qint64 count);
    void finishEdits();
    void store(const TableField &field, InlineEdit &edit, const QVariant &value);

    TableFeed &m_feed;
    const Theme &m_theme;
    Reader m_reader;
    CompanyId m_id{};
    bool m_isStale = false; ///< something was committed while it was hidden
    std::optional<CompanyDetails> m_details;
    ElidedLabel *m_name;
    ElidedLabel *m_second;
    QWidget *m_body;
    QGridLayout *m_grid;
    std::map<QString, InlineEdit *> m_edits;
    QStringList m_fieldKeys;
    DraftKeeper *m_drafts;
    SectionHeader *m_peopleHead;
    QVBoxLayout *m_people;
    SectionHeader *m_salesHead;
    QVBoxLayout *m_sales;
};

} // namespace huni
