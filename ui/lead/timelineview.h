#pragma once

#include "core/store/drafts.h"

#include <QListView>

class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace huni {

class ChoiceLine;
class SearchField;
class TimelineFilter;
class LeadSource;
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
    /// Asks what to do with a note that was changed by others while it is edited here; hidden when there is none.
    ChoiceLine *contest() const { return m_contest; }
    /// Opens the editor of a note, with what was typed and not saved.
    void editNote(const Uuid &note);
    TimelineFilter *filter() const { return m_filter; }
    SearchField *searchField() const { return m_search; }
    /// Goes to the field that searches the story.
    void search();

Q_SIGNALS:
    /// The text of a note that could not be kept because the note is gone.
    void textLeftOver(const QString &text);
    /// The person chose to see only this; its key is for settings. \see TimelineModel::filterKey
    void filterChosen(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *createFilter();
    void showSearch(bool shown);
    void showCounts();
    void openLink(const QUrl &address);
    QVector<QUrl> linksOf(const QModelIndex &index) const;
    void setPointer(const QPoint &at);
    void takeStory(bool anew);
    void openNote(const QModelIndex &index, QPlainTextEdit *editor);
    void lookForContest();
    void keepMine();
    DraftKey draftOf(const QModelIndex &index) const;
    bool saveNote(const QModelIndex &index, const QString &text);
    void removeItem(const QModelIndex &index);
    void setDone(const QModelIndex &index);
    void showMenu(const QPoint &at);
    bool listKey(int key, Qt::KeyboardModifiers modifiers);

    LeadSource &m_source;
    const Theme &m_theme;
    TimelineModel *m_model = nullptr;
    TimelineDelegate *m_delegate = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_empty = nullptr;
    ChoiceLine *m_contest = nullptr;
    QString m_noteBase; ///< the open note as it was when its edit began
    TimelineFilter *m_filter = nullptr;
    SearchField *m_search = nullptr;
    QPushButton *m_find = nullptr;
};

} // namespace huni
