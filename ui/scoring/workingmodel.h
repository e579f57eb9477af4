#pragma once

#include "core/pipeline.h"
#include "core/scoring/modelchanges.h"
#include "ui/background/backgroundreader.h"
#include "ui/words/translations.h"

#include <QLocale>
#include <QObject>

#include <functional>

namespace huni {

/// The scoring model that is worked on: a copy of the version in force, kept as a draft until it is published or discarded.
/// Nothing that was published is ever changed. What stands in the file is read in another thread: until `isRead` there are the
/// rules that ship.
class WorkingModel final : public QObject
{
    Q_OBJECT

public:
    WorkingModel(Pipeline &pipeline, Language language, QObject *parent = nullptr);

    Pipeline &pipeline() const { return m_pipeline; }
    Language language() const { return m_language; }
    bool isTurkish() const { return m_language == Language::Turkish; }
    const QLocale &locale() const { return m_locale; }
    const Catalog &catalog() const { return m_catalog; }
    bool isReadOnly() const { return m_pipeline.store().isReadOnly(); }
    QDate today() const { return localDay(m_pipeline.store().clock().now(), m_catalog.zone); }

    /// Whether what stands in the file has been read once.
    bool isRead() const { return m_isRead; }
    /// Whether everything that is to be read has been read.
    bool isSettled() const { return !m_reader.isReading() && !isPublishing(); }
    /// Of every market that takes leads today, the default one last.
    const std::vector<MarketModel> &markets() const { return m_markets; }
    const MarketModel &market() const { return m_markets[m_market]; }
    void setMarket(ScoringModelId id);
    /// When the rules, of whatever market, are to be looked at again.
    const ModelReview &review() const { return m_review; }
    void noteReviewed();
    void setReviewEvery(ReviewEvery every);
    const ScoringVersion &inForce() const { return market().inForceOn(today()); }

    /// The copy as it stands.
    const ScoringModel &model() const { return m_model; }
    bool isChanged() const { return m_model != m_base || m_sells != m_storedSells; }
    /// How it differs from the version that it began from.
    std::vector<ModelChange> changes() const { return modelChanges(m_base, m_model); }
    /// Whether another version was published since the copy began.
    bool isBehind() const { return m_model != m_base && m_base != newest().model; }
    const ScoringVersion &newest() const { return market().versions.back(); }
    /// How it differs from the newest version, whoever published that: what publishing does.
    std::vector<ModelChange> changesOfPublishing() const { return modelChanges(newest().model, m_model); }
    /// What keeps it from being published; nothing when it can be.
    std::optional<Error> problem() const;
    QString problemWords(const Error &error) const;

    /// Changes the copy. \return why the change is not taken, in words; empty when it is
    QString change(const std::function<void(ScoringModel &)> &work);
    QString changeRule(const QString &key, const std::function<void(ScoringRule &)> &work);
    /// Puts another version, or any model, in its place.
    void take(const ScoringModel &model);
    /// \return the key of the new rule
    QString addRule(RuleGroup group);
    QString duplicateRule(const QString &key);
    void deleteRule(const QString &key);
    /// As it ships; for a rule of the model only.
    void resetRule(const QString &key);
    bool canReset(const QString &key) const;
    void discard();

    /// What is sold to whom, as the fit rules of the copy say it.
    IdealCustomer ideal() const;
    void setIdeal(const IdealCustomer &ideal);

    /// Publishes the copy as a new version, in the background.
    /// \param seen  the newest version that whoever publishes was shown: where there is a newer one by then, nothing is published
    void publish(QDate from, const QString &note, ScoringVersionId seen);
    /// A market with rules of its own, which begin as the default ones are; the same of the market that is worked on. In the
    /// background, as every score of it is worked out anew.
    void addMarket(const QString &name, const Filter &takes);
    void editMarket(const QString &name, const Filter &takes);
    /// From today on the market takes no lead any more; with it goes the draft.
    void endMarket();
    bool isPublishing() const { return m_publishing.isRunning(); }

    enum class MarketStep { Added, Edited, Ended };
    Q_ENUM(MarketStep)

Q_SIGNALS:
    /// What stands in the file has been read for the first time.
    void ready();
    void marketStored(huni::WorkingModel::MarketStep step, const QString &name);
    /// The copy is another now.
    void changed();
    /// Versions or lists are others now.
    void stored();
    void published();
    void publishingChanged();
    void failed(const QString &sentence);

private:
    /// What stands in the file.
    struct Stored {
        Catalog catalog{};
        std::vector<MarketModel> markets{};
        QString sells{};
        ModelReview review{};
    };

    DraftKey draftKey(const QString &field) const;
    void follow(const ChangeSet &changes);
    void followDrafts(const DraftKey &key);
    void read();
    void take(Stored stored);
    void writeMarket(MarketStep step, const QString &name, std::function<Result<ScoringModelId>()> write);
    void begin();
    void goOnWithDraft();
    void keep();

    Pipeline &m_pipeline;
    Language m_language;
    QLocale m_locale;
    Catalog m_catalog;
    std::vector<MarketModel> m_markets;
    ModelReview m_review{};
    size_t m_market = 0;
    ScoringModel m_base; ///< of the version that the copy began from
    ScoringModel m_model;
    QString m_sells; ///< what the team sells: the rest of the ideal customer is what the rules ask for
    QString m_storedSells;
    QString m_sellsInFile;
    ScoringModelId m_wanted{}; ///< a market that is there after the next reading
    bool m_isRead = false;
    bool m_isKeeping = false; ///< drafts change by what is done here
    BackgroundReader m_reader;
    BackgroundTask m_publishing;
};

} // namespace huni
