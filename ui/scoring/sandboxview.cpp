#include "ui/scoring/sandboxview.h"

#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/figuretable.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/scorehistogram.h"
#include "ui/scoring/workingmodel.h"
#include "ui/settings/entrydelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/namewords.h"
#include "ui/words/rulewords.h"
#include "ui/words/scorewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace huni {

namespace {

constexpr int moverListWidth = 290;
const QString sandboxDash = QStringLiteral("—");

QString modelAsText(const WorkingModel &working)
{
    return working.market().id.text() + QString::fromUtf8(QJsonDocument(scoringModelToJson(working.model())).toJson(QJsonDocument::Compact));
}

QString partWords(std::optional<double> part, const QLocale &locale)
{
    return part ? percentText(int(std::lround(*part * 10'000)), locale) : sandboxDash;
}

QString timesWords(std::optional<double> times, const QLocale &locale)
{
    return times ? locale.toString(*times, 'f', 2) + QStringLiteral("×") : sandboxDash;
}

} // namespace

SandboxView::SandboxView(WorkingModel &working, const Theme &theme, QAction &run, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
    , m_reader(working.pipeline().store().path())
    , m_model(modelAsText(working))
{
    setObjectName(QStringLiteral("sandboxView"));
    createLayout(run);
    connect(&working, &WorkingModel::changed, this, &SandboxView::follow);
    connect(&working.pipeline().store(), &Store::committed, this, &SandboxView::followLeads);
    connect(&m_reader, &BackgroundReader::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(std::max<qint64>(1, total)));
        m_progress->setValue(int(done));
    });
    showState();
}

void SandboxView::createLayout(QAction &run)
{
    m_state = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, this);
    auto *again = new QPushButton(run.icon(), run.iconText(), this);
    again->setObjectName(QStringLiteral("runSandbox"));
    again->setToolTip(run.iconText());
    setButtonLook(*again, ButtonLook::Secondary);
    connect(again, &QPushButton::clicked, &run, &QAction::trigger);
    auto *head = new QHBoxLayout;
    head->addWidget(m_state, 1);
    head->addWidget(again);
    m_progressRow = new QWidget(this);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Trying the rules on every lead"));
    auto *cancel = new QPushButton(tr("Cancel"), m_progressRow);
    cancel->setObjectName(QStringLiteral("cancelSandbox"));
    setButtonLook(*cancel, ButtonLook::Secondary);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_reader.drop();
        showState();
    });
    auto *progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_progress, 1);
    progress->addWidget(cancel);
    m_movers = new QListWidget;
    m_movers->setObjectName(QStringLiteral("movers"));
    m_movers->setAccessibleName(tr("Leads that cross a threshold"));
    m_movers->setItemDelegate(new EntryDelegate(m_theme, m_movers));
    m_movers->setFrameShape(QFrame::NoFrame);
    m_movers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_movers->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_movers->setUniformItemSizes(true);
    m_movers->setMouseTracking(true);
    m_movers->viewport()->setAutoFillBackground(false);
    connect(m_movers, &QListWidget::itemActivated, this, &SandboxView::openCurrent);
    m_moverHead = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text);
    m_body = new QWidget(this);
    auto *side = new QWidget(m_body);
    side->setFixedWidth(moverListWidth * m_theme.basePixels() / 13);
    auto *movers = new QVBoxLayout(side);
    movers->setContentsMargins(0, 0, 0, 0);
    movers->addWidget(m_moverHead);
    movers->addWidget(m_movers, 1);
    auto *area = new QScrollArea(m_body);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("Figures"));
    area->setWidgetResizable(true);
    area->setWidget(createFigures());
    area->viewport()->setAutoFillBackground(false);
    area->widget()->setAutoFillBackground(false);
    auto *body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(24);
    body->addWidget(area, 1);
    body->addWidget(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_body, 1);
    layout->addStretch(0);
}

QWidget *SandboxView::createFigures()
{
    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 10, 0);
    column->setSpacing(8);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(16);
    for (size_t i = 0; i < scoreThresholdCount; ++i) {
        auto *tile = new QVBoxLayout;
        tile->setSpacing(0);
        auto *name = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted, figures);
        name->setText(scoreThresholdName(i));
        m_tiles.push_back(new ElidedLabel(m_theme, FontRole::Figure, ColorRole::Text, figures));
        m_tileNotes.push_back(new ElidedLabel(m_theme, FontRole::NumberSmall, ColorRole::Muted, figures));
        tile->addWidget(name);
        tile->addWidget(m_tiles.back());
        tile->addWidget(m_tileNotes.back());
        tiles->addLayout(tile, 1);
    }
    column->addLayout(tiles);
    const auto addHead = [&](const QString &words) {
        auto *head = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, figures);
        head->setText(words);
        head->setContentsMargins(0, 10, 0, 0);
        column->addWidget(head);
    };
    addHead(tr("Leads by score: bars after, line before"));
    m_histogram = new ScoreHistogram(m_theme, m_working.locale(), figures);
    column->addWidget(m_histogram);
    addHead(tr("On won and lost leads"));
    m_testWords = new MutedLabel(m_theme, figures);
    column->addWidget(m_testWords);
    m_test = new FigureTable(m_theme, "backTest", tr("What thresholds tell of closed leads"),
                         {tr("Threshold"), tr("Points"), tr("Won of those above"), tr("Of all won found"), tr("Lift")}, figures);
    m_test->horizontalHeaderItem(2)->setToolTip(tr("Precision: of the closed leads at the threshold or above, the part that was won."));
    m_test->horizontalHeaderItem(3)->setToolTip(tr("Recall: of all won leads, the part at the threshold or above."));
    m_test->horizontalHeaderItem(4)->setToolTip(tr("How many times likelier than any closed lead they were won."));
    column->addWidget(m_test);
    addHead(tr("What each rule is worth"));
    m_rules = new FigureTable(m_theme, "ruleWorth", tr("What each rule is worth"),
                          {tr("Rule"), tr("Leads"), tr("Won with it"), tr("Without it"), tr("Points"), tr("Proposed")}, figures);
    m_rules->horizontalHeaderItem(1)->setToolTip(tr("Leads that it gives points to today."));
    m_rules->horizontalHeaderItem(5)->setToolTip(
        tr("Points by the odds of being won with the rule against without it, scaled to the points of all rules. A dash: too few closed leads."));
    column->addWidget(m_rules);
    column->addStretch(1);
    return figures;
}

void SandboxView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isRunning() && (!m_result || isOutdated()))
        run();
}

void SandboxView::follow()
{
    m_model = modelAsText(m_working);
    if (isVisible() && m_model != m_askedModel)
        run();
    else
        showState();
}

// With many leads it takes seconds and moves what somebody looks at: whoever looks says when.
void SandboxView::followLeads(const ChangeSet &changes)
{
    const auto isOfLeads = [](const RowChange &row) {
        switch (row.table) {
        case Table::Lead:
        case Table::Company:
        case Table::Opportunity:
        case Table::Touchpoint:
        case Table::Activity:
        case Table::Answer:
        case Table::HandPoints: return true;
        default: return false;
        }
    };
    const bool isNewDay = changes.origin == ChangeSet::Origin::NewDay;
    if (!m_result || m_isOfBefore || (!isNewDay && changes.commitNo <= m_readCommit))
        return;
    m_isOfBefore = isNewDay || std::any_of(changes.rows->begin(), changes.rows->end(), isOfLeads);
    if (m_isOfBefore)
        showState();
}

void SandboxView::run()
{
    if (m_working.problem()) {
        showState();
        return;
    }
    const PipelineId pipeline = m_working.pipeline().store().pipeline();
    const Instant now = m_working.pipeline().store().clock().now();
    m_askedModel = m_model;
    m_reader.ask(
        [pipeline, id = m_working.market().id, model = m_working.model(), now](Reader &reader, TaskControl &control) {
            auto sandbox = reader.read([&](Connection &connection) {
                return trySandbox(connection, pipeline, id, model, now, [&control](qint64 done, qint64 total) {
                    control.done = done;
                    control.total = total;
                    return !control.cancelled;
                });
            });
            return std::pair(std::move(sandbox), reader.commitNo());
        },
        [this, asked = m_model, now](const std::pair<Result<std::optional<Sandbox>>, qint64> &answer) {
            const auto &[sandbox, commitNo] = answer;
            if (!sandbox) {
                Q_EMIT failed(sandbox.error());
            } else if (*sandbox) {
                m_triedModel = asked;
                m_triedAt = now;
                m_readCommit = commitNo;
                m_isOfBefore = false;
                show(**sandbox);
            }
            showState();
        });
    m_progress->setRange(0, 0);
    showState();
}

void SandboxView::showState()
{
    const bool isBusy = isRunning();
    m_progressRow->setVisible(isBusy);
    m_body->setVisible(m_result && m_result->leads > 0);
    m_state->setText(stateWords());
}

QString SandboxView::stateWords() const
{
    const QLocale &locale = m_working.locale();
    if (const auto problem = m_working.problem())
        return m_working.problemWords(*problem);
    if (isRunning())
        return tr("Trying the rules on every lead…");
    if (!m_result)
        return tr("See what the changed rules would do with the leads of today, before anything is published.");
    if (isOutdated())
        return tr("The rules were changed since. Try them again.");
    if (m_isOfBefore)
        //: %1 is a date and time
        return tr("This is of %1: leads were changed since. Try again.").arg(exactTime(m_triedAt, m_working.catalog().zone, locale));
    if (m_result->leads == 0)
        return tr("There are no leads yet: the sandbox says something once some have come in.");
    if (!m_working.isChanged())
        return tr("These are the rules in force: nobody moves. Change a rule to see what it would do.");
    //: %1 a number of scored leads, %2 how many of them cross a threshold
    return tr("Scored leads: %1. Crossing a threshold: %2. Nothing is changed before you publish.")
        .arg(locale.toString(m_result->scoredAfter), locale.toString(m_result->moverCount));
}

void SandboxView::show(const Sandbox &sandbox)
{
    m_result = sandbox;
    showThresholds(sandbox);
    m_histogram->show(sandbox.bins, thresholdsOf(m_working.model()));
    showMovers(sandbox);
    showTest(sandbox);
    showRules(sandbox);
}

void SandboxView::showThresholds(const Sandbox &sandbox)
{
    const QLocale &locale = m_working.locale();
    const auto limits = thresholdsOf(m_working.model());
    for (size_t i = 0; i < scoreThresholdCount; ++i) {
        const ThresholdMoves &moves = sandbox.thresholds[i];
        m_tiles[i]->setText(moves.before == moves.after && moves.up == 0
                                ? locale.toString(moves.after)
                                //: numbers of leads before and after
                                : tr("%1 → %2").arg(locale.toString(moves.before), locale.toString(moves.after)));
        //: %1 points, %2 leads that come above it, %3 that fall below
        m_tileNotes[i]->setText(tr("from %1 points · %2 up · %3 down").arg(pointsText(limits[i], locale), locale.toString(moves.up), locale.toString(moves.down)));
    }
}

void SandboxView::showMovers(const Sandbox &sandbox)
{
    const QLocale &locale = m_working.locale();
    m_movers->clear();
    m_moverHead->setText(sandbox.moverCount > qint64(sandbox.movers.size())
                             ? tr("The first %1 of %2 that move").arg(locale.toString(qlonglong(sandbox.movers.size())), locale.toString(sandbox.moverCount))
                             : tr("Who moves: %1").arg(locale.toString(sandbox.moverCount)));
    const QIcon up = themeIcon(m_theme, QStringLiteral("trending-up"), ColorRole::Good, ColorRole::Good);
    const QIcon down = themeIcon(m_theme, QStringLiteral("trending-down"), ColorRole::Bad, ColorRole::Bad);
    for (const SandboxMover &mover : sandbox.movers) {
        QString threshold;
        bool isUp = false;
        for (size_t i = 0; i < scoreThresholdCount; ++i) {
            if (mover.crossed[i] != 0 && (mover.crossed[i] > 0 || threshold.isEmpty())) {
                threshold = scoreThresholdName(i);
                isUp = mover.crossed[i] > 0;
            }
        }
        const auto score = [&](const std::optional<qint64> &total) { return total ? pointsText(*total, locale) : sandboxDash; };
        const QString name = nameOrNone(mover.name.left(120));
        auto *item = new QListWidgetItem(name, m_movers);
        item->setData(EntryId, mover.lead.text());
        item->setIcon(isUp ? up : down);
        // Whole points, as on cards; the hundredths stand in the tool tip.
        const auto whole = [&](const std::optional<qint64> &total) { return total ? scoreChip(double(*total) / double(pointHundredths), 0, {}, locale).text : sandboxDash; };
        item->setData(EntryNote, tr("%1 → %2").arg(whole(mover.before), whole(mover.after)));
        item->setToolTip(plainToolTip(tr("%1 → %2").arg(score(mover.before), score(mover.after))));
        //: a lead, its score before and after, and the threshold that it crosses
        item->setData(Qt::AccessibleTextRole, isUp ? tr("%1, from %2 to %3, reaches \"%4\"").arg(name, score(mover.before), score(mover.after), threshold)
                                                   : tr("%1, from %2 to %3, falls below \"%4\"").arg(name, score(mover.before), score(mover.after), threshold));
    }
    if (sandbox.movers.empty())
        (new QListWidgetItem(tr("Nobody crosses a threshold."), m_movers))->setFlags(Qt::ItemIsEnabled);
    else
        m_movers->setCurrentRow(0);
}

void SandboxView::showTest(const Sandbox &sandbox)
{
    const QLocale &locale = m_working.locale();
    const BackTest &test = sandbox.testAfter;
    m_test->setRowCount(0);
    m_test->setVisible(test.isEnough());
    if (!test.isEnough()) {
        //: %1 won and %2 lost leads, %3 the fewest of each
        m_testWords->setText(tr("Too little data: %1 won and %2 lost leads. From %3 of each on Huni says how well the score tells them apart.")
                                 .arg(locale.toString(test.won), locale.toString(test.lost), locale.toString(BackTest::fewest)));
        return;
    }
    m_testWords->setText(tr("%1 won and %2 lost leads, each as of the day it was closed. In brackets: with the rules in force.")
                             .arg(locale.toString(test.won), locale.toString(test.lost)));
    const auto both = [&](const QString &after, const QString &before) {
        return after == before ? after : QStringLiteral("%1 (%2)").arg(after, before);
    };
    const auto put = [&](const QString &name, const ThresholdQuality &after, const ThresholdQuality &before) {
        m_test->addRow({name, both(pointsText(after.threshold, locale), pointsText(before.threshold, locale)),
                        both(partWords(after.precision(), locale), partWords(before.precision(), locale)),
                        both(partWords(after.recall(), locale), partWords(before.recall(), locale)),
                        both(timesWords(after.lift(), locale), timesWords(before.lift(), locale))});
    };
    for (size_t i = 0; i < scoreThresholdCount; ++i)
        put(scoreThresholdName(i), test.at[i], sandbox.testBefore.at[i]);
    if (test.best && sandbox.testBefore.best)
        put(tr("Best there is"), *test.best, *sandbox.testBefore.best);
    m_test->fitRows();
}

void SandboxView::showRules(const Sandbox &sandbox)
{
    const QLocale &locale = m_working.locale();
    m_rules->setRowCount(0);
    for (const RuleWorth &worth : sandbox.rules) {
        const ScoringRule *rule = m_working.model().rule(worth.rule);
        if (!rule)
            continue;
        m_rules->addRow({rule->name(m_working.isTurkish()), locale.toString(worth.leads), partWords(worth.conversion(), locale),
                        partWords(worth.restConversion(), locale), pointsChangeText(rule->points, locale),
                        worth.proposed ? pointsChangeText(*worth.proposed, locale) : sandboxDash});
    }
    m_rules->fitRows();
}

void SandboxView::openCurrent()
{
    const QListWidgetItem *item = m_movers->currentItem();
    const auto id = item ? Uuid::fromText(item->data(EntryId).toString()) : std::nullopt;
    if (id)
        Q_EMIT leadActivated(LeadId{*id});
}

} // namespace huni
