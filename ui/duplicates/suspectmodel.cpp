#include "ui/duplicates/suspectmodel.h"

#include "ui/controls/plaintooltip.h"
#include "ui/words/duplicatewords.h"
#include "ui/words/namewords.h"

#include <algorithm>
#include <unordered_set>

namespace huni {

namespace {

constexpr qsizetype longestSpokenName = 120;

QString shortName(const QString &name)
{
    return name.size() <= longestSpokenName ? name : name.left(longestSpokenName) + u'…';
}

bool isPair(const Suspect &suspect, const Uuid &a, const Uuid &b)
{
    return (suspect.first == a && suspect.second == b) || (suspect.first == b && suspect.second == a);
}

} // namespace

void SuspectModel::setSuspects(std::vector<SuspectLine> suspects)
{
    beginResetModel();
    m_lines = std::move(suspects);
    endResetModel();
}

void SuspectModel::replace(const std::vector<Uuid> &things, const std::vector<SuspectLine> &suspects)
{
    const std::unordered_set<Uuid> ids(things.begin(), things.end());
    std::vector<SuspectLine> lines = m_lines;
    std::erase_if(lines, [&](const SuspectLine &line) {
        return ids.contains(line.suspect.first) || ids.contains(line.suspect.second);
    });
    for (const SuspectLine &suspect : suspects) {
        const bool isKnown = std::any_of(lines.begin(), lines.end(), [&](const SuspectLine &line) {
            return isPair(line.suspect, suspect.suspect.first, suspect.suspect.second);
        });
        if (!isKnown)
            lines.push_back(suspect);
    }
    setSuspects(inGroups(std::move(lines)));
}

int SuspectModel::rowOf(const Uuid &a, const Uuid &b) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (isPair(m_lines[i].suspect, a, b))
            return int(i);
    }
    return -1;
}

int SuspectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString SuspectModel::names(const SuspectLine &line)
{
    const QString first = nameOrNone(line.first.name);
    const QString second = nameOrNone(line.second.name);
    //: the names of two leads or companies that may be one and the same
    return first == second ? first : tr("%1 and %2").arg(first.left(longestSpokenName), second.left(longestSpokenName));
}

QString SuspectModel::reasons(const SuspectLine &line)
{
    QStringList reasons;
    for (const LikeReason &reason : line.suspect.reasons)
        reasons += likenessWords(reason);
    QString text = reasons.join(QStringLiteral(", "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QVariant SuspectModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return {};
    const SuspectLine &shown = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return names(shown);
    case Qt::ToolTipRole:
        return plainToolTip(shortName(names(shown)) + u'\n' + reasons(shown));
    case Qt::AccessibleTextRole:
        //: read aloud: %1 two names, %2 Likely or Possible, %3 what they have in common
        return tr("%1: %2, %3").arg(shortName(names(shown)), likelihoodWord(shown.suspect.likelihood), reasons(shown));
    default:
        return {};
    }
}

} // namespace huni
