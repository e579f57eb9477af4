#pragma once

#include "ui/exchange/importdraft.h"

namespace huni {

/// What a person chose for files with one set of headers.
struct RememberedLayout {
    QString name{}; ///< as a person knows it: the name of the file it was made for
    QStringList headers{}; ///< folded and sorted
    ImportKind kind = ImportKind::Lead;
    QString layout{}; ///< of those that ship: `none`, or empty for whatever is recognised
    QMap<QString, ColumnChoice> columns{};
    std::vector<MatchBy> match{};
    ImportMode mode = ImportMode::Both;
};

/// The mappings of earlier imports, in a JSON file among a person's settings. A file that cannot be read is kept
/// beside it as `.bad`.
class RememberedLayouts
{
public:
    explicit RememberedLayouts(const QString &folder);

    const std::vector<RememberedLayout> &all() const { return m_layouts; }
    /// The one for these headers, in whatever order.
    std::optional<RememberedLayout> fitting(const QStringList &headers) const;
    std::optional<RememberedLayout> named(const QString &name) const;
    /// Keeps what was chosen; takes the place of what was kept for the same headers.
    void keep(const QStringList &headers, const ImportDraft &draft, const ImportMapping &mapping);
    /// Files imported lately that are still there, newest first.
    QStringList recentSources() const;
    void noteSource(const QString &path);

    QString path() const { return m_path; }

private:
    void read();
    void write() const;

    QString m_path;
    std::vector<RememberedLayout> m_layouts{}; ///< newest first
    QStringList m_sources{};
};

} // namespace huni
