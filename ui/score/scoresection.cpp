#include "ui/score/scoresection.h"

#include "core/base/daynumbers.h"
#include "core/scoring/scoretrend.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/formdraft.h"
#include "ui/controls/sectionheader.h"
#include "ui/chart/stepchart.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/mutedlabel.h"
#include "ui/score/ledgermodel.h"
#include "ui/score/ledgerview.h"
#include "ui/score/pointspanel.h"
#include "ui/score/scorechart.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/namewords.h"
#include "ui/words/scorewords.h"

#include "core/leads/names.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int mostReasons = 14;
constexpr int mostReasonsCompact = 5;

ChipLook gradeChip(Grade grade, const QString &words)
{
    ChipLook look{words, QStringLiteral("target")};
    if (grade == Grade::A) {
        look.front = ColorRole::Good;
        look.back = ColorRole::SoftGood;
    } else if (grade == Grade::B) {
        look.front = ColorRole::Info;
        look.back = ColorRole::SoftInfo;
    }
    return look;
}

} // namespace

ScoreSection::ScoreSection(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_locale(localeOf(source.isTurkish() ? Language::Turkish : Language::English))
    , m_feed(new ScoreFeed(source, this))
    , m_number(new ElidedLabel(theme, FontRole::Figure, ColorRole::Text, this))
    , m_grade(new Chip(theme, this))
    , m_heat(new Chip(theme, this))
    , m_give(new QPushButton(themeIcon(theme, QStringLiteral("plus")), tr("Points"), this))
    , m_why(new MutedLabel(theme, this))
    , m_market(new MutedLabel(theme, this))
    , m_chart(new ScoreChart(theme, source.isTurkish() ? Language::Turkish : Language::English, this))
    , m_day(new SectionHeader(theme, {}, this))
    , m_today(new QPushButton(tr("Today"), this))
    , m_ledger(new LedgerView(theme, this))
    , m_nothing(new MutedLabel(theme, this))
    , m_takeBack(new QPushButton(themeIcon(theme, QStringLiteral("undo-2")), tr("Take these points back"), this))
    , m_giveAction(new QAction(themeIcon(theme, QStringLiteral("plus")), tr("&Give points by hand..."), this))
{
    setObjectName(QStringLiteral("scoreSection"));
    setAccessibleName(tr("Score"));
    m_number->setObjectName(QStringLiteral("scoreNumber"));
    m_why->setObjectName(QStringLiteral("scoreWhy"));
    m_market->setObjectName(QStringLiteral("scoreMarket"));
    m_day->setObjectName(QStringLiteral("scoreDay"));
    m_grade->setObjectName(QStringLiteral("scoreGrade"));
    m_heat->setObjectName(QStringLiteral("scoreHeat"));
    m_give->setObjectName(QStringLiteral("givePoints"));
    m_give->setToolTip(tr("Give points by hand, with a reason"));
    m_give->setAccessibleName(tr("Give points by hand"));
    m_today->setObjectName(QStringLiteral("scoreToday"));
    m_today->setToolTip(tr("Back to today"));
    m_takeBack->setObjectName(QStringLiteral("takePointsBack"));
    for (QPushButton *button : {m_give, m_takeBack})
        setButtonLook(*button, ButtonLook::Secondary);
    setButtonLook(*m_today, ButtonLook::Ghost);
    m_giveAction->setObjectName(QStringLiteral("lead.give_points"));
    m_giveAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_giveAction->setEnabled(!source.isReadOnly());
    m_give->setEnabled(!source.isReadOnly());
    m_commands = {m_giveAction, m_chart->copyAction(), m_chart->saveAction()};
    m_ledger->setMost(mostReasons);
    m_day->addControl(m_today);
    createLayout();
    connect(m_give, &QPushButton::clicked, m_giveAction, &QAction::trigger);
    connect(m_giveAction, &QAction::triggered, this, &ScoreSection::givePoints);
    connect(m_today, &QPushButton::clicked, this, [this] { chooseDay(m_feed->today()); });
    connect(m_chart, &ScoreChart::dayChosen, this, &ScoreSection::chooseDay);
    connect(m_chart, &ScoreChart::problem, &source, &LeadSource::report);
    connect(m_ledger, &LedgerView::takeBackWanted, this, &ScoreSection::takeBack);
    connect(m_ledger, &LedgerView::currentGivenChanged, this,
            [this] { m_takeBack->setVisible(m_ledger->currentGiven() && !m_source.isReadOnly()); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { takeBack(m_ledger->currentGiven()); });
    connect(m_feed, &ScoreFeed::storyRead, this, &ScoreSection::showStory);
    connect(m_feed, &ScoreFeed::dayRead, this, &ScoreSection::showDay);
    connect(&source, &LeadSource::shown, this, &ScoreSection::showLead);
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & LeadSource::Profile)
            showNumbers();
    });
    m_takeBack->hide();
    showLead();
}

void ScoreSection::createLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_number);
    head->addWidget(m_grade);
    head->addWidget(m_heat);
    head->addStretch();
    head->addWidget(m_give);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_why);
    layout->addWidget(m_market);
    layout->addSpacing(4);
    layout->addWidget(m_chart);
    layout->addWidget(m_day);
    layout->addWidget(m_nothing);
    layout->addWidget(m_ledger);
    layout->addWidget(m_takeBack, 0, Qt::AlignLeft);
    for (QWidget *inOrder : std::initializer_list<QWidget *>{m_chart, m_today, m_ledger, m_takeBack})
        setTabOrder(inOrder == m_chart ? m_give : inOrder->previousInFocusChain(), inOrder);
}

void ScoreSection::setCompact(bool compact)
{
    m_ledger->setMost(compact ? mostReasonsCompact : mostReasons);
    showDay();
}

QString ScoreSection::why() const
{
    return m_why->text();
}

// What was read of the story is of today; what is kept may be of yesterday.
std::optional<LeadScore> ScoreSection::now() const
{
    if (m_feed->told())
        return m_feed->told()->isScored ? std::optional(m_feed->told()->now) : std::nullopt;
    return m_source.isThere() ? m_source.details().score : std::nullopt;
}

QString ScoreSection::totalText() const
{
    const std::optional<LeadScore> score = now();
    return scoreChip(score ? std::optional(double(score->total) / double(pointHundredths)) : std::nullopt, 0, bands(), m_locale).text;
}

ScoreBands ScoreSection::bands() const
{
    return bandsOf(m_feed->told() ? m_feed->told()->thresholds : m_source.isThere() ? m_source.details().limits : ScoreThresholds{});
}

int ScoreSection::trend() const
{
    const auto &told = m_feed->told();
    const int place = told ? told->today - told->firstDay : 0;
    if (place < trendDays || place >= int(told->totals.size()))
        return 0;
    return shownTrend(told->totals[size_t(place)].total - told->totals[size_t(place - trendDays)].total);
}

void ScoreSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed->setWanted(true);
}

void ScoreSection::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed->setWanted(false);
}

// What was kept of the score stands there at once; its story comes when it has been read.
void ScoreSection::showLead()
{
    m_why->setText({});
    m_nothing->hide();
    m_day->hide();
    m_ledger->setRows({}, m_locale);
    m_chart->setEnabled(false);
    m_chart->clear(m_feed->today());
    showNumbers();
}

void ScoreSection::showNumbers()
{
    if (!m_source.isThere())
        return;
    const std::optional<LeadScore> score = now();
    m_number->setText(totalText());
    QStringList meaning;
    if (score) {
        meaning = {scoreBandName(bandOf(double(score->total) / double(pointHundredths), bands()))};
        if (const QString week = trendText(trend(), m_locale); !week.isEmpty())
            meaning += week;
    }
    m_number->setHint(score ? tr("%1 points").arg(pointsText(score->total, m_locale)) + u'\n' + meaning.join(u'\n') : QString());
    m_number->setAccessibleName(score ? tr("Score: %1").arg(totalText()) + QStringLiteral(", ") + meaning.join(QStringLiteral(", ")) : tr("Not scored yet"));
    // Where there is one model, nobody asks which.
    m_market->setVisible(m_source.details().hasMarkets);
    const QString market = m_source.details().market;
    //: %1 is the name of a market
    m_market->setText(market.isEmpty() ? tr("Scored by the default rules: no market takes this lead.") : tr("Scored by the rules of the market %1.").arg(shownText(market, 80)));
    const Grade grade = score ? score->grade : Grade::Unknown;
    m_grade->setVisible(score && grade != Grade::Unknown);
    //: how well a lead fits: %1 is A, B, C or D
    m_grade->setLook(gradeChip(grade, tr("Fit %1").arg(gradeName(grade))));
    m_grade->setToolTip(tr("How well the lead fits whom you sell to, A to D"));
    m_grade->setAccessibleName(m_grade->look().text);
    m_heat->setVisible(score.has_value());
    m_heat->setLook(heatChip(score ? heatOf(score->temperature) : Heat::Unknown));
    m_heat->setToolTip(tr("How busy the lead is with you: hot, warm or cold"));
    m_heat->setAccessibleName(m_heat->look().text);
}

void ScoreSection::showStory()
{
    const ScoreTold &told = *m_feed->told();
    m_chart->setEnabled(true);
    m_chart->showStory(told);
    m_why->setText(told.why);
    const LeadDetails &details = m_source.details();
    //: heading of a picture: %1 is a lead, %2 a number of points
    m_chart->setPictureWords(tr("%1: score %2").arg(nameOrNone(leadName(details.lead, details.company ? details.company->name : QString())), totalText()), told.why);
    showNumbers();
}

void ScoreSection::chooseDay(int day)
{
    m_chart->setChosenDay(day);
    m_feed->askForDay(day == m_feed->today() ? std::nullopt : std::optional(day));
}

void ScoreSection::showDay()
{
    const auto &told = m_feed->dayTold();
    if (!told)
        return;
    const int today = m_feed->today();
    m_chart->setChosenDay(told->day);
    const QDate day = DayNumbers::dateOf(told->day);
    const QString heading = dayHeading(day, DayNumbers::dateOf(today), m_locale);
    m_day->show();
    //: %1 a day, %2 a number of points
    m_day->setTitle(told->isScored ? tr("%1: %2 points").arg(heading, pointsText(told->total, m_locale))
                                   //: %1 a day
                                   : tr("%1: not scored").arg(heading));
    m_day->setNote(told->day > today ? tr("if nothing happens") : QString());
    m_today->setVisible(told->day != today);
    m_ledger->setRows(told->rows, m_locale);
    m_ledger->setVisible(!told->rows.empty());
    m_nothing->setVisible(told->rows.empty());
    m_nothing->setText(told->isScored ? tr("What counted has faded.")
                           : told->day < today
                           ? tr("Nothing was known yet that gives points.")
                           : tr("Points come from who the lead is, such as title, sector and country, and from what the lead does: looking at prices, "
                                "downloading, asking for a demo. Fill in the profile, or give points by hand."));
}

void ScoreSection::givePoints()
{
    if (!m_source.isThere() || m_source.isReadOnly() || m_panel)
        return;
    const LeadDetails &details = m_source.details();
    m_panel = new PointsPanel(m_theme, nameOrNone(leadName(details.lead, details.company ? details.company->name : QString())), m_locale, window());
    auto *draft = new FormDraft(m_source.pipeline().drafts(), QStringLiteral("points"), m_source.lead().uuid, *m_panel);
    m_panel->keepDraft(*draft);
    connect(m_panel, &PointsPanel::accepted, this, [this, lead = m_source.lead()] { acceptPoints(lead); });
    m_panel->open();
}

void ScoreSection::acceptPoints(LeadId lead)
{
    const std::optional<qint64> points = m_panel->points();
    if (!points)
        return;
    if (const auto given = m_source.pipeline().scoring().givePoints(lead, *points, m_panel->reason()); !given)
        m_panel->showProblem(m_source.words(given.error()));
    else
        m_panel->dismiss();
}

void ScoreSection::takeBack(const Uuid &given)
{
    if (!given || m_source.isReadOnly())
        return;
    if (const auto taken = m_source.pipeline().scoring().takePointsBack(given); !taken)
        m_source.report(m_source.words(taken.error()));
}

} // namespace huni
