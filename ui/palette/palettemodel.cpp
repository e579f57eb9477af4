#include "ui/palette/palettemodel.h"

#include "ui/controls/plaintooltip.h"
#include "ui/palette/wordmatch.h"

#include <QAction>

#include <algorithm>

namespace huni {

namespace {

constexpr int mostFittingCommands = 8;
constexpr int recentCommandsShown = 5;
constexpr qsizetype shortestOtherName = 2; // one letter begins some word of everything

QString thingIcon(Table table)
{
    switch (table) {
    case Table::Company:
        return QStringLiteral("building-2");
    case Table::Opportunity:
        return QStringLiteral("briefcase");
    default:
        return QStringLiteral("user");
    }
}

} // namespace

PaletteQuery paletteQuery(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.startsWith(u'>'))
        return {PaletteScope::Commands, text.mid(1).trimmed()};
    if (text.startsWith(u'@'))
        return {PaletteScope::People, text.mid(1).trimmed()};
    return {PaletteScope::Everything, text};
}

void PaletteModel::setCommands(QVector<Command> commands, QStringList recent)
{
    m_commands = std::move(commands);
    m_recent = std::move(recent);
    rebuild();
}

void PaletteModel::setQuery(const PaletteQuery &query)
{
    m_query = query;
    rebuild();
}

void PaletteModel::setThings(std::vector<FoundThing> things)
{
    m_things = std::move(things);
    rebuild();
}

// Names that somebody types come before commands that fit only somehow.
void PaletteModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_query.scope != PaletteScope::Commands && m_query.words.isEmpty()) {
        std::vector<PaletteRow> opened;
        for (const Table table : {Table::Lead, Table::Company, Table::Opportunity})
            addThings(table, opened);
        addSection(tr("Opened last"), std::move(opened), m_rows);
    }
    if (m_query.scope != PaletteScope::People) {
        std::vector<PaletteRow> commands;
        if (m_query.words.isEmpty()) {
            addRecentCommands(commands);
            addSection(tr("Used last"), std::move(commands), m_rows);
            commands.clear();
        }
        addCommands(true, commands);
        addSection(tr("Commands"), std::move(commands), m_rows);
    }
    if (m_query.scope != PaletteScope::Commands && !m_query.words.isEmpty()) {
        const std::pair<Table, QString> kinds[]
            = {{Table::Lead, tr("Leads")}, {Table::Company, tr("Companies")}, {Table::Opportunity, tr("Opportunities")}};
        for (const auto &[table, title] : kinds) {
            std::vector<PaletteRow> found;
            addThings(table, found);
            addSection(title, std::move(found), m_rows);
        }
    }
    if (m_query.scope != PaletteScope::People && !m_query.words.isEmpty()) {
        std::vector<PaletteRow> others;
        addCommands(false, others);
        addSection(tr("Other commands"), std::move(others), m_rows);
    }
    endResetModel();
}

PaletteRow PaletteModel::rowOf(const Command &command)
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::Command;
    row.name = command.name;
    row.detail = command.group;
    row.keys = command.action ? Commands::keysOf(*command.action) : QString();
    const QString icon = command.action ? command.action->property("iconName").toString() : QString();
    row.icon = icon.isEmpty() ? QStringLiteral("chevron-right") : icon;
    row.commandId = command.id;
    row.enabled = command.action && command.action->isEnabled();
    return row;
}

void PaletteModel::addSection(const QString &title, std::vector<PaletteRow> more, std::vector<PaletteRow> &rows)
{
    if (more.empty())
        return;
    rows.push_back({.kind = PaletteRow::Kind::Section, .name = title});
    std::move(more.begin(), more.end(), std::back_inserter(rows));
}

void PaletteModel::addRecentCommands(std::vector<PaletteRow> &rows) const
{
    for (const QString &id : m_recent) {
        const auto command = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command &each) { return each.id == id; });
        if (command != m_commands.end() && rowOf(*command).enabled && int(rows.size()) < recentCommandsShown)
            rows.push_back(rowOf(*command));
    }
}

void PaletteModel::addCommands(bool fittingWell, std::vector<PaletteRow> &rows) const
{
    struct Fit {
        int score = 0;
        PaletteRow row{};
    };
    std::vector<Fit> fits;
    for (const Command &command : m_commands) {
        const auto byName = matchWords(m_query.words, command.name);
        const bool looksFurther = m_query.words.size() >= shortestOtherName && !(byName && byName->beginsWords());
        const auto byOther
            = looksFurther ? matchWords(m_query.words, command.group + u' ' + command.name + u' ' + command.otherNames) : std::nullopt;
        const bool other = byOther && (!byName || byOther->score > byName->score) && byOther->score >= 40;
        if (!byName && !other)
            continue;
        const int score = other ? byOther->score - 5 : byName->score;
        const bool well = m_query.words.isEmpty() || score >= 90;
        if (well != fittingWell)
            continue;
        Fit fit{score, rowOf(command)};
        if (byName && (!other || byName->score > 1))
            fit.row.letters = byName->letters;
        if (!fit.row.enabled)
            fit.score -= 50;
        fits.push_back(std::move(fit));
    }
    const auto recency = [this](const Fit &fit) {
        const qsizetype place = m_recent.indexOf(fit.row.commandId);
        return place < 0 ? m_recent.size() : place;
    };
    std::stable_sort(fits.begin(), fits.end(), [&](const Fit &a, const Fit &b) {
        return a.score != b.score ? a.score > b.score : !m_query.words.isEmpty() && recency(a) < recency(b);
    });
    if (!m_query.words.isEmpty() && fits.size() > mostFittingCommands)
        fits.resize(mostFittingCommands);
    for (Fit &fit : fits)
        rows.push_back(std::move(fit.row));
}

void PaletteModel::addThings(Table table, std::vector<PaletteRow> &rows) const
{
    for (const FoundThing &thing : m_things) {
        if (thing.table != table)
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Thing;
        row.name = thing.name;
        row.detail = thing.detail;
        row.icon = thingIcon(table);
        row.letters = lettersOfBeginnings(m_query.words, thing.name);
        row.thing = thing;
        rows.push_back(std::move(row));
    }
    // Whose name fits before those who are found by an address or a company.
    const auto section = rows.end() - std::count_if(rows.begin(), rows.end(), [&](const PaletteRow &row) { return row.thing.table == table; });
    std::stable_partition(section, rows.end(), [this](const PaletteRow &row) { return m_query.words.isEmpty() || !row.letters.isEmpty(); });
}

int PaletteModel::choosable(int place, int step) const
{
    for (; place >= 0 && place < int(m_rows.size()); place += step) {
        const PaletteRow &candidate = m_rows[size_t(place)];
        if (candidate.kind != PaletteRow::Kind::Section && candidate.enabled)
            return place;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow &at = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return at.name;
    if (role == Qt::ToolTipRole && at.kind != PaletteRow::Kind::Section) // neither may have room for all of it
        return plainToolTip(at.detail.isEmpty() ? at.name : at.name + u'\n' + at.detail);
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{at.name};
    for (const QString &part : {at.detail, at.keys}) {
        if (!part.isEmpty())
            parts += part;
    }
    if (at.kind != PaletteRow::Kind::Section && !at.enabled)
        parts += tr("not possible now");
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteRow &at = m_rows[size_t(index.row())];
    return at.kind == PaletteRow::Kind::Section || !at.enabled ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                                               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace huni
