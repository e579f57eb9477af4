#pragma once

#include <QListView>

class QMenu;
class QPushButton;

namespace huni {

class LeadSource;
class SectionHeader;
class Theme;
class TimelineDelegate;
class TimelineModel;

/// Everything that happened to a lead, newest first, by day; notes are edited and deleted where they stand.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    TimelineView(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    TimelineModel *model() const { return m_model; }

Q_SIGNALS:
    /// The text of a note that could not be kept because the note is gone.
    void textLeftOver(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createFilter(SectionHeader &header);
    void takeStory(bool anew);
    bool saveNote(const QModelIndex &index, const QString &text);
    void removeItem(const QModelIndex &index);
    void setDone(const QModelIndex &index);
    void showMenu(const QPoint &at);
    bool listKey(int key);

    LeadSource &m_source;
    const Theme &m_theme;
    TimelineModel *m_model = nullptr;
    TimelineDelegate *m_delegate = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_empty = nullptr;
    QPushButton *m_filter = nullptr;
};

} // namespace huni
