#pragma once

#include "core/base/uuid.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace huni {

class Store;

/// What was begun for a lead and not saved yet.
struct ComposerDraft {
    QString kind = QStringLiteral("note");
    QString text{};
    QDateTime due{}; ///< in the pipeline's time zone; invalid: the proposed one

    bool operator==(const ComposerDraft &) const = default;
};

/// The drafts of a pipeline while it is open: panel and page show the same one.
class ComposerDrafts final : public QObject
{
    Q_OBJECT

public:
    /// The drafts that belong to an open store; made when they are first asked for, and gone with it.
    static ComposerDrafts &of(Store &store);

    ComposerDraft draft(LeadId lead) const { return m_drafts.value(lead); }
    void keep(LeadId lead, const ComposerDraft &draft);

Q_SIGNALS:
    void changed(huni::LeadId lead);

private:
    explicit ComposerDrafts(QObject *parent);

    QHash<LeadId, ComposerDraft> m_drafts;
};

} // namespace huni
