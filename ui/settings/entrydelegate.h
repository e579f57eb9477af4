#pragma once

#include <QStyledItemDelegate>

namespace huni {

class Theme;

/// What an entry says besides its words and its icon. An entry without an id is the head of a group.
enum EntryRole {
    EntryId = Qt::UserRole + 1,
    EntryNote, ///< quiet words at the right
    EntryDot ///< ColorRole of a dot in front
};

/// Paints a line of a list to choose from: a dot or an icon, the name, a quiet note; heads of groups are small.
class EntryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EntryDelegate(const Theme &theme, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Says a name that is too long for its line.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    void paintHead(QPainter &painter, const QRect &rect, const QString &name) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    struct Words {
        QRect name{};
        int note = 0; ///< width; 0 for no note
    };
    Words wordsIn(const QRect &rect, const QModelIndex &index) const;
    int markWidth(const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QRect &room, const QModelIndex &index, bool chosen) const;

    const Theme &m_theme;
};

} // namespace huni
