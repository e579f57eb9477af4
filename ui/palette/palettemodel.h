#pragma once

#include "core/leads/leads.h"
#include "ui/shell/commands.h"

#include <QAbstractListModel>

namespace huni {

/// What the palette can be narrowed to by a first letter: `>` commands, `@` people.
enum class PaletteScope { Everything, Commands, People };

/// What was typed, without that letter.
struct PaletteQuery {
    PaletteScope scope = PaletteScope::Everything;
    QString words{};

    bool operator==(const PaletteQuery &) const = default;
};
PaletteQuery paletteQuery(const QString &typed);

/// A row of the palette: the title of a section, a command, or a thing of the pipeline.
struct PaletteRow {
    enum class Kind { Section, Command, Thing };

    Kind kind = Kind::Section;
    QString name{};
    QString detail{}; ///< of a thing: its company or city; of a command: where it belongs
    QString keys{};
    QString icon{};
    QVector<int> letters{}; ///< that fit what was typed
    QString commandId{};
    FoundThing thing{};
    bool enabled = true;
};

/// The rows of the palette for what was typed: commands at once, things when they have been read.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Commands that there are and those used last, newest first, by id; taken when the palette opens.
    void setCommands(QVector<Command> commands, QStringList recent);
    /// Shows the commands that fit. Things of the query before stay until those of this one are set, so that
    /// the list does not flicker.
    void setQuery(const PaletteQuery &query);
    const PaletteQuery &query() const { return m_query; }
    /// Things that were found for the query; without words: those opened last.
    void setThings(std::vector<FoundThing> things);

    const PaletteRow &row(int place) const { return m_rows[size_t(place)]; }
    /// The next row from `place` on in steps of +1 or -1 that can be chosen; -1 when there is none.
    int choosable(int place, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();
    void addCommands(bool fittingWell, std::vector<PaletteRow> &rows) const;
    void addRecentCommands(std::vector<PaletteRow> &rows) const;
    void addThings(Table table, std::vector<PaletteRow> &rows) const;
    static PaletteRow rowOf(const Command &command);
    static void addSection(const QString &title, std::vector<PaletteRow> more, std::vector<PaletteRow> &rows);

    QVector<Command> m_commands;
    QStringList m_recent;
    PaletteQuery m_query;
    std::vector<FoundThing> m_things;
    std::vector<PaletteRow> m_rows;
};

} // namespace huni
