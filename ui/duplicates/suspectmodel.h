#pragma once

#include "ui/duplicates/duplicatesource.h"

#include <QAbstractListModel>

namespace huni {

/// The suspects of a search, groups together.
class SuspectModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSuspects(std::vector<SuspectLine> suspects);
    /// What is known of these things is replaced by what they look like now.
    void replace(const std::vector<Uuid> &things, const std::vector<SuspectLine> &suspects);
    const SuspectLine &line(int row) const { return m_lines[size_t(row)]; }
    /// Row of two things, whichever is named first; -1 when they are not suspected.
    int rowOf(const Uuid &a, const Uuid &b) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    static QString names(const SuspectLine &line);
    static QString reasons(const SuspectLine &line);

private:
    std::vector<SuspectLine> m_lines{};
};

} // namespace huni
