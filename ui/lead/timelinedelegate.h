#pragma once

#include "ui/lead/notetext.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

#include <functional>

class QAbstractScrollArea;
class QPlainTextEdit;

namespace huni {

class Theme;
class TimelineModel;
struct TimelineRow;

/// Where the parts of a row of the timeline stand.
struct TimelineRowLayout {
    QRect icon{};
    QRect headline{};
    QRect time{};
    QRect detail{};
    QRect body{};
    QRect buttons[2]{}; ///< edit or done, delete
    int height = 0;
};

/// Paints the timeline and edits notes where they stand.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Keeps a note. \return false when it could not: the text stays in the editor
    using Save = std::function<bool(const QModelIndex &, const QString &)>;

    TimelineDelegate(const Theme &theme, const TimelineModel &model, const QAbstractScrollArea &view,
                     Save save);

    TimelineRowLayout layoutIn(const QRect &rect, const TimelineRow &row) const;
    /// The open editor and its text, for when its row goes away.
    QWidget *editor() const { return m_editor; }
    QString editorText() const;
    QModelIndex edited() const { return m_edited; }
    /// The link of a note under a point of the view; empty when there is none. \param rect  of the row
    QUrl linkAt(const QModelIndex &index, const QRect &rect, const QPoint &point) const;
    /// Saves what stands in the open editor and closes it, or closes it without saving.
    void saveEditor();
    void giveEditorUp();

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void editClicked(const QModelIndex &index);
    void doneClicked(const QModelIndex &index);
    void deleteClicked(const QModelIndex &index);
    /// The editor of a note is open, filled with the note.
    void editorOpened(const QModelIndex &index, QPlainTextEdit *editor);
    void typed(const QModelIndex &index, const QString &text);
    void givenUp(const QModelIndex &index);
    void linkClicked(const QUrl &address);

private:
    struct Measured {
        int height = 0;
        bool isMarkdown = false;
    };
    int bodyHeight(const QString &body, int width) const;
    Measured measured(const QString &body, int width) const;
    NoteDocument &document(const QString &body, int width) const;
    void forgetLayouts();
    void paintHeading(QPainter &painter, const QRect &rect, const TimelineRow &row) const;
    void paintGround(QPainter &painter, const QRect &rect, bool hovered, bool focused) const;
    void paintMark(QPainter &painter, const QRect &circle, const TimelineRow &row) const;
    void paintFirstLine(QPainter &painter, const TimelineRowLayout &layout, const TimelineRow &row,
                        bool withButtons) const;
    void paintTexts(QPainter &painter, const TimelineRowLayout &layout, const TimelineRow &row) const;

    const Theme &m_theme;
    const TimelineModel &m_model;
    const QAbstractScrollArea &m_view;
    Save m_save;
    mutable QWidget *m_editor = nullptr;
    mutable QPersistentModelIndex m_edited;
    /// Notes laid out lately, and how high those of a width are: both are asked for again and again.
    mutable QCache<QString, NoteDocument> m_documents;
    mutable QHash<std::pair<QString, int>, Measured> m_measured;
};

} // namespace huni
