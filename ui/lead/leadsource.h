#pragma once

#include "core/funnel/board.h"
#include "core/leads/timeline.h"
#include "core/pipeline.h"
#include "core/scoring/scoringmodel.h"

#include <QLocale>
#include <QTimer>

namespace huni {

/// What is known of one lead besides its story.
struct LeadDetails {
    Lead lead{};
    std::optional<Company> company{};
    QString referrer{}; ///< name of who sent it
    QStringList labels{};
    BantAnswers answers{};
    std::vector<Opportunity> opportunities{}; ///< newest first
    StageId stage{}; ///< of its furthest open opportunity, else its own
    std::optional<LeadScore> score{}; ///< as it is kept; nothing: not scored
    ScoreThresholds limits{}; ///< of the model that scores it
    QString market{}; ///< name of the market whose model that is; empty for the default one
    bool hasMarkets = false; ///< whether there is any but the default one
    std::optional<Card> card{}; ///< that opportunity's or the lead's own card: idle, last contact, next step

    bool operator==(const LeadDetails &) const = default;
};

/// The lead that is shown, read from the file and kept up to date with every commit. All parts of a lead page
/// share one.
class LeadSource final : public QObject
{
    Q_OBJECT

public:
    enum Part {
        Profile = 1, ///< fields, company, labels, stage, standing
        Story = 2, ///< timeline
        Answers = 4,
        Opportunities = 8,
        Lists = 16 ///< stages, channels, members, campaigns, custom fields
    };
    Q_DECLARE_FLAGS(Parts, Part)

    explicit LeadSource(Pipeline &pipeline, QObject *parent = nullptr);

    void show(LeadId lead);
    LeadId lead() const { return m_lead; }
    /// Whether the lead is there; false for none and for a deleted one.
    bool isThere() const { return m_details.has_value(); }
    /// \pre isThere()
    const LeadDetails &details() const { return *m_details; }
    /// Country of phone numbers that name none: the lead's, else its company's, else the pipeline's. \pre isThere()
    QString phoneCountry() const;
    const std::vector<TimelineItem> &story() const { return m_story; }
    const Catalog &catalog() const { return m_catalog; }
    Pipeline &pipeline() const { return m_pipeline; }
    const QLocale &locale() const { return m_locale; }
    bool isTurkish() const { return m_locale.language() == QLocale::Turkish; }
    Instant now() const { return m_pipeline.store().clock().now(); }
    bool isReadOnly() const { return m_pipeline.store().isReadOnly(); }
    std::vector<FoundThing> companiesLike(const QString &typed);
    /// Takes back the action that deleted the lead. \par Errors  NothingToUndo, those of Store::undoAction
    Result<void> undoDeletion();
    /// Who made the change that was announced last; empty when that is nobody else, or nobody who is known.
    const QString &changedBy() const { return m_changedBy; }
    /// What went wrong, in the language of the screen.
    QString words(const Error &error) const;
    /// Says it where no field can.
    void report(const QString &sentence) { Q_EMIT problem(sentence); }

Q_SIGNALS:
    /// Another lead is about to be shown: what is being typed belongs to lead(), still the old one.
    void aboutToShow();
    /// Another lead, or none, is shown now.
    void shown();
    /// These parts of the lead are others now.
    void changed(huni::LeadSource::Parts parts);
    /// The lead was deleted; what is being typed about it is not given up.
    void aboutToBeGone();
    void gone();
    void problem(const QString &sentence);

private:
    void follow(const ChangeSet &changes);
    bool concerns(const RowChange &row) const;
    std::optional<LeadDetails> readDetails(Connection &connection);
    void readWhole();
    void readRestOfStory();
    bool readStory(int limit);
    void readCatalogAgain();

    Pipeline &m_pipeline;
    Reader m_reader;
    QLocale m_locale;
    Catalog m_catalog;
    LeadId m_lead;
    std::optional<LeadDetails> m_details;
    std::vector<TimelineItem> m_story;
    bool m_storyIsWhole = true;
    QTimer m_restTimer;
    QString m_changedBy;
    qint64 m_deletedBy = 0; ///< number of the action that deleted the lead
};

Q_DECLARE_OPERATORS_FOR_FLAGS(LeadSource::Parts)

} // namespace huni
