#include "ui/scoring/workingmodel.h"

#include "core/scoring/factfilter.h"
#include "ui/words/errorwords.h"
#include "ui/words/rulewords.h"

#include <QJsonDocument>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace huni {

namespace {

const QString modelDraft = QStringLiteral("model");
const QString sellsDraft = QStringLiteral("sells");

QString textOfModel(const ScoringModel &model)
{
    return QString::fromUtf8(QJsonDocument(scoringModelToJson(model)).toJson(QJsonDocument::Compact));
}

std::optional<ScoringModel> modelOfText(const QString &text)
{
    auto model = scoringModelFromJson(text.toUtf8(), QStringLiteral("draft"));
    return model ? std::optional(std::move(*model)) : std::nullopt;
}

} // namespace

WorkingModel::WorkingModel(Pipeline &pipeline, Language language, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_language(language)
    , m_locale(localeOf(language))
    , m_markets{{defaultScoringModelId(pipeline.store().pipeline()), QStringLiteral("default"), {}, {}, {{{}, {}, shippedScoringModel(), 0, {}, {}, {}}}}}
    , m_reader(pipeline.store().path())
{
    begin();
    connect(&pipeline.store(), &Store::committed, this, &WorkingModel::follow);
    connect(&pipeline.drafts(), &Drafts::changed, this, &WorkingModel::followDrafts);
    connect(&m_publishing, &BackgroundTask::runningChanged, this, &WorkingModel::publishingChanged);
    read();
}

DraftKey WorkingModel::draftKey(const QString &field) const
{
    return {QStringLiteral("scoring"), market().id.uuid, field};
}

// With a hundred versions of hundreds of rules this takes longer than a click may wait.
void WorkingModel::read()
{
    m_reader.askAfter(
        [pipeline = m_pipeline.store().pipeline()](Reader &reader, TaskControl &) {
            return reader.read([pipeline](Connection &connection) {
                Stored read{readCatalog(connection), readScoringModels(connection, pipeline), readIdealCustomer(connection, pipeline).sells, {}};
                read.review = readModelReview(connection, pipeline, read.catalog);
                return read;
            });
        },
        [this](Result<Stored> stored) {
            if (stored)
                take(std::move(*stored));
            else
                Q_EMIT failed(errorWords(stored.error(), m_language));
        });
}

// What is worked on stays; a copy that nobody changed follows.
void WorkingModel::take(Stored stored)
{
    const bool isFirst = !std::exchange(m_isRead, true);
    const bool wasChanged = !isFirst && isChanged();
    const ScoringModelId was = market().id;
    m_catalog = std::move(stored.catalog);
    m_markets = std::move(stored.markets);
    m_review = stored.review;
    m_sellsInFile = stored.sells;
    std::erase_if(m_markets, [this](const MarketModel &market) { return !market.isDefault() && market.hasEndedOn(today()); });
    const auto placeOf = [this](ScoringModelId id) {
        const auto found = std::find_if(m_markets.begin(), m_markets.end(), [id](const MarketModel &market) { return market.id == id; });
        return size_t(found - m_markets.begin());
    };
    const size_t wanted = placeOf(m_wanted);
    m_market = wanted < m_markets.size() ? wanted : std::min(placeOf(was), m_markets.size() - 1);
    m_wanted = {};
    if (isFirst || market().id != was) {
        begin();
        goOnWithDraft();
    } else if (!wasChanged) {
        begin();
    } else if (m_sells == m_storedSells) {
        m_sells = m_storedSells = m_sellsInFile;
    }
    if (isFirst)
        Q_EMIT ready();
    Q_EMIT WorkingModel::stored();
    Q_EMIT changed();
}

void WorkingModel::begin()
{
    m_base = newest().model;
    m_model = m_base;
    m_storedSells = m_sellsInFile;
    m_sells = m_storedSells;
}

void WorkingModel::goOnWithDraft()
{
    if (isReadOnly())
        return;
    if (const auto draft = m_pipeline.drafts().draft(draftKey(modelDraft))) {
        const auto model = modelOfText(draft->text);
        const auto base = modelOfText(draft->base);
        if (model && base) {
            m_model = *model;
            m_base = *base;
        }
    }
    if (const auto draft = m_pipeline.drafts().draft(draftKey(sellsDraft)))
        m_sells = draft->text;
}

void WorkingModel::keep()
{
    if (isReadOnly())
        return;
    const QScopedValueRollback keeping(m_isKeeping, true);
    m_pipeline.drafts().keep(draftKey(modelDraft), textOfModel(m_model), textOfModel(m_base));
    m_pipeline.drafts().keep(draftKey(sellsDraft), m_sells, m_storedSells);
}

void WorkingModel::follow(const ChangeSet &changes)
{
    const auto isAbout = [](const RowChange &row) {
        return row.table == Table::ScoringModel || row.table == Table::ScoringVersion || isCatalogTable(row.table);
    };
    if (changes.origin != ChangeSet::Origin::NewDay && changes.rows && std::none_of(changes.rows->begin(), changes.rows->end(), isAbout))
        return;
    read();
}

// The bar of drafts gave it up.
void WorkingModel::followDrafts(const DraftKey &key)
{
    if (m_isKeeping || isReadOnly() || !m_isRead || key.form != u"scoring" || key.thing != market().id.uuid)
        return;
    const bool isModelGone = m_model != m_base && !m_pipeline.drafts().draft(draftKey(modelDraft));
    const bool isSellsGone = m_sells != m_storedSells && !m_pipeline.drafts().draft(draftKey(sellsDraft));
    if (!isModelGone && !isSellsGone)
        return;
    if (isModelGone)
        m_model = m_base = newest().model;
    if (isSellsGone)
        m_sells = m_storedSells = m_sellsInFile;
    Q_EMIT changed();
}

void WorkingModel::noteReviewed()
{
    if (const auto noted = m_pipeline.settings().noteReviewed(today()); !noted)
        Q_EMIT failed(errorWords(noted.error(), m_language));
}

void WorkingModel::setReviewEvery(ReviewEvery every)
{
    if (const auto set = m_pipeline.settings().setReviewEvery(every); !set)
        Q_EMIT failed(errorWords(set.error(), m_language));
}

void WorkingModel::setMarket(ScoringModelId id)
{
    for (size_t i = 0; i < m_markets.size(); ++i) {
        if (m_markets[i].id != id || i == m_market)
            continue;
        m_market = i;
        begin();
        goOnWithDraft();
        Q_EMIT stored();
        Q_EMIT changed();
        return;
    }
}

std::optional<Error> WorkingModel::problem() const
{
    if (const auto readBack = scoringModelFromJson(textOfModel(m_model).toUtf8(), QStringLiteral("scoring_model")); !readBack)
        return readBack.error();
    if (const auto checked = checkScoringFields(m_model, TableFields(Table::Lead, m_catalog), QStringLiteral("scoring_model")); !checked)
        return checked.error();
    return std::nullopt;
}

QString WorkingModel::problemWords(const Error &error) const
{
    return scoringProblemWords(error, m_model, m_language);
}

// A change that would break the model is refused with the reason; one beside another that is broken already is taken.
QString WorkingModel::change(const std::function<void(ScoringModel &)> &work)
{
    const ScoringModel before = m_model;
    const bool wasWell = !problem();
    work(m_model);
    if (m_model == before)
        return {};
    if (const auto why = wasWell ? problem() : std::nullopt) {
        const QString words = problemWords(*why);
        m_model = before;
        return words;
    }
    keep();
    Q_EMIT changed();
    return {};
}

QString WorkingModel::changeRule(const QString &key, const std::function<void(ScoringRule &)> &work)
{
    return change([&](ScoringModel &model) {
        for (ScoringRule &rule : model.rules) {
            if (rule.key == key)
                work(rule);
        }
    });
}

void WorkingModel::take(const ScoringModel &model)
{
    m_model = model;
    keep();
    Q_EMIT changed();
}

QString WorkingModel::addRule(RuleGroup group)
{
    ScoringRule rule;
    rule.nameEn = tr("New rule");
    rule.nameTr = rule.nameEn;
    rule.group = group;
    rule.points = (group == RuleGroup::Negative ? -5 : 5) * pointHundredths;
    const bool isOfLead = group == RuleGroup::Demographic || group == RuleGroup::Fit;
    if (isOfLead) {
        rule.when.conditions = {{.field = QStringLiteral("title"), .op = FilterOp::IsFilled}};
    } else {
        rule.per = RulePer::Day;
        rule.touch.kinds = {QStringLiteral("page_view")};
        rule.decay = {Decay::Kind::HalfLife, 60, {}};
    }
    rule.key = newRuleKey(m_model, QStringLiteral("own"));
    ScoringModel changedModel = m_model;
    const auto behind = std::find_if(changedModel.rules.begin(), changedModel.rules.end(), [group](const ScoringRule &each) { return each.group > group; });
    changedModel.rules.insert(behind, rule);
    take(changedModel);
    return rule.key;
}

QString WorkingModel::duplicateRule(const QString &key)
{
    const auto found = std::find_if(m_model.rules.begin(), m_model.rules.end(), [&key](const ScoringRule &rule) { return rule.key == key; });
    if (found == m_model.rules.end())
        return {};
    ScoringRule copy = *found;
    copy.key = newRuleKey(m_model, copy.key);
    //: %1 is the name of a rule
    copy.nameEn = tr("%1 (copy)").arg(copy.nameEn.left(180));
    copy.nameTr = tr("%1 (copy)").arg(copy.nameTr.left(180));
    ScoringModel changedModel = m_model;
    changedModel.rules.insert(changedModel.rules.begin() + (found - m_model.rules.begin()) + 1, copy);
    take(changedModel);
    return copy.key;
}

void WorkingModel::deleteRule(const QString &key)
{
    ScoringModel changedModel = m_model;
    removeRule(changedModel, key);
    take(changedModel);
}

bool WorkingModel::canReset(const QString &key) const
{
    const ScoringRule *shipped = shippedScoringModel().rule(key);
    const ScoringRule *rule = m_model.rule(key);
    return shipped && rule && *shipped != *rule;
}

void WorkingModel::resetRule(const QString &key)
{
    if (const ScoringRule *shipped = shippedScoringModel().rule(key))
        changeRule(key, [shipped](ScoringRule &rule) { rule = *shipped; });
}

void WorkingModel::discard()
{
    const QScopedValueRollback keeping(m_isKeeping, true);
    m_pipeline.drafts().discard(QStringLiteral("scoring"), market().id.uuid);
    begin();
    Q_EMIT changed();
}

IdealCustomer WorkingModel::ideal() const
{
    IdealCustomer ideal = idealCustomerOf(m_model);
    ideal.sells = m_sells;
    return ideal;
}

void WorkingModel::setIdeal(const IdealCustomer &ideal)
{
    const IdealCustomer before = this->ideal();
    if (ideal == before)
        return;
    m_sells = ideal.sells;
    m_model = withIdealChange(m_model, before, ideal);
    keep();
    Q_EMIT changed();
}

void WorkingModel::publish(QDate from, const QString &note, ScoringVersionId seen)
{
    if (isPublishing() || !isChanged())
        return;
    if (const auto why = problem()) {
        Q_EMIT failed(problemWords(*why));
        return;
    }
    // Whom it is for is told to the file as well, where it is another answer now.
    const bool isOtherIdeal = m_sells != m_storedSells || idealCustomerOf(m_model) != idealCustomerOf(m_base);
    const std::optional<IdealCustomer> stored = isOtherIdeal && market().isDefault() ? std::optional(ideal()) : std::nullopt;
    m_publishing.start(
        [this, id = market().id, model = m_model, isOther = m_model != newest().model, from, note, stored, seen](TaskControl &control) -> Result<void> {
            if (!isOther)
                return m_pipeline.settings().setIdealCustomer(stored.value_or(IdealCustomer{}));
            const auto version = m_pipeline.scoring().publish(id, model, from, note, stored, seen, {.cancel = &control.cancelled});
            return version ? Result<void>{} : Result<void>{version.error()};
        },
        [this](const Result<void> &done) {
            if (!done) {
                const bool isBlind = done.error().thing == u"newer_version";
                Q_EMIT failed(isBlind ? tr("Another version was published a moment ago, so yours was not. Compare the two under Versions, then publish again.")
                                      : problemWords(done.error()));
                return;
            }
            {
                const QScopedValueRollback keeping(m_isKeeping, true);
                m_pipeline.drafts().discard(QStringLiteral("scoring"), market().id.uuid);
            }
            // As it will be read from the file in a moment.
            m_base = m_model;
            m_storedSells = m_sells;
            Q_EMIT changed();
            Q_EMIT published();
        });
}

void WorkingModel::writeMarket(MarketStep step, const QString &name, std::function<Result<ScoringModelId>()> write)
{
    if (isPublishing() || isReadOnly())
        return;
    m_publishing.start([write = std::move(write)](TaskControl &) { return write(); },
                       [this, step, name](const Result<ScoringModelId> &done) {
                           if (!done) {
                               Q_EMIT failed(errorWords(done.error(), m_language));
                               return;
                           }
                           if (step == MarketStep::Added)
                               m_wanted = *done;
                           if (step == MarketStep::Ended) {
                               for (const char *form : {"scoring", "scoring.rule", "scoring.model", "scoring.market"})
                                   m_pipeline.drafts().discard(QLatin1String(form), done->uuid);
                           }
                           read();
                           Q_EMIT marketStored(step, name);
                       });
}

void WorkingModel::addMarket(const QString &name, const Filter &takes)
{
    writeMarket(MarketStep::Added, name, [this, name, takes] { return m_pipeline.scoring().addMarket(name, takes); });
}

void WorkingModel::editMarket(const QString &name, const Filter &takes)
{
    writeMarket(MarketStep::Edited, name, [this, id = market().id, name, takes]() -> Result<ScoringModelId> {
        const auto done = m_pipeline.scoring().editMarket(id, name, takes);
        return done ? Result<ScoringModelId>(id) : Result<ScoringModelId>(done.error());
    });
}

void WorkingModel::endMarket()
{
    if (market().isDefault())
        return;
    writeMarket(MarketStep::Ended, market().name, [this, id = market().id]() -> Result<ScoringModelId> {
        const auto done = m_pipeline.scoring().removeMarket(id);
        return done ? Result<ScoringModelId>(id) : Result<ScoringModelId>(done.error());
    });
}

} // namespace huni
