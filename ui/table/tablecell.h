#pragma once

#include "ui/controls/bantbar.h"
#include "ui/theme/colorroles.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace huni {

/// What a cell of a table shows: words, and how they look.
struct CellData {
    enum Look {
        Text,
        Strong, ///< the name of the thing
        Figures, ///< at the right, with tabular figures
        Person, ///< with an avatar
        Stage, ///< with the dot of a stage
        Chips,
        Bant,
    };

    Look look = Text;
    QString text{}; ///< as it is read, copied and spoken; empty: nothing is known
    QString hint{}; ///< what the tooltip adds: the exact time, a name in full
    QStringList chips{};
    ColorRole color = ColorRole::Text; ///< of the text, of the dot, or of chips
    BantMarks bant{};

    bool operator==(const CellData &) const = default;
};

/// One column of a table as it is shown.
struct TableColumn {
    QString key{}; ///< of the field
    QString title{};
    bool figures = false; ///< its head stands at the right too
    bool editable = false;
    bool sortable = true;
    int width = 140; ///< at a text size of 13 pixels

    bool operator==(const TableColumn &) const = default;
};

/// One group of rows.
struct GroupHead {
    QString key{};
    QString title{};
    QString detail{}; ///< count and sum, in words
    ColorRole dot = ColorRole::Text; ///< Text: none
    qint64 count = 0; ///< rows in it

    bool operator==(const GroupHead &) const = default;
};

} // namespace huni

Q_DECLARE_METATYPE(huni::CellData)
