#include "ui/score/scorechart.h"

#include "core/base/daynumbers.h"
#include "ui/chart/stepchart.h"
#include "ui/controls/chip.h"
#include "ui/shell/segmentbar.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/scorewords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int mostCauseLines = 8;

struct RangeSpec {
    ScoreRange range;
    const char *key;
    int days; ///< back; 0: from the beginning
    int ahead;
};

constexpr RangeSpec rangeSpecs[] = {
    {ScoreRange::Month, "month", 30, projectedDays},
    {ScoreRange::Quarter, "quarter", 90, projectedDays},
    {ScoreRange::Year, "year", 365, projectedDays},
    {ScoreRange::All, "all", 0, projectedDays},
};

double shownPoints(qint64 hundredths)
{
    return double(hundredths) / double(pointHundredths);
}

} // namespace

ScoreChart::ScoreChart(const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_language(language)
    , m_locale(localeOf(language))
    , m_ranges(new SegmentBar(theme, this))
    , m_chart(new StepChart(theme, tr("Score over time"), this))
    , m_copy(new QAction(themeIcon(theme, QStringLiteral("copy")), tr("&Copy the score chart"), this))
    , m_save(new QAction(themeIcon(theme, QStringLiteral("download")), tr("Save the score chart as a &picture..."), this))
{
    setObjectName(QStringLiteral("scoreChart"));
    m_chart->setObjectName(QStringLiteral("scoreSteps"));
    m_chart->setLocale(m_locale);
    m_chart->setDayWords([this](int day) { return dayWords(day); });
    m_ranges->setObjectName(QStringLiteral("scoreRanges"));
    //: a time of 30 days
    m_ranges->setSegments({{QStringLiteral("month"), tr("30 d"), {}, tr("The last 30 days")},
                           {QStringLiteral("quarter"), tr("90 d"), {}, tr("The last 90 days")},
                           {QStringLiteral("year"), tr("1 y"), {}, tr("The last year")},
                           {QStringLiteral("all"), tr("All"), {}, tr("From the beginning")}});
    m_ranges->setCurrent(QStringLiteral("quarter"));
    connect(m_ranges, &SegmentBar::chosen, this, [this](const QString &key) {
        for (const RangeSpec &spec : rangeSpecs) {
            if (key == QLatin1String(spec.key))
                setRange(spec.range);
        }
    });
    connect(m_chart, &StepChart::dayChosen, this, &ScoreChart::dayChosen);
    createActions();
    createLayout();
}

void ScoreChart::createActions()
{
    m_copy->setObjectName(QStringLiteral("lead.copy_score_chart"));
    m_save->setObjectName(QStringLiteral("lead.save_score_chart"));
    connect(m_copy, &QAction::triggered, this, &ScoreChart::copyPicture);
    connect(m_save, &QAction::triggered, this, &ScoreChart::askWhere);
    for (QAction *action : {m_copy, m_save}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
    }
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_chart->addActions({m_copy, m_save});
}

void ScoreChart::createLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_ranges);
    head->addStretch();
    for (QAction *action : {m_copy, m_save}) {
        auto *button = new QPushButton(action->icon(), {}, this);
        button->setObjectName(action->objectName());
        button->setAccessibleName(QString(action->text()).remove(u'&').remove(QStringLiteral("...")));
        button->setToolTip(button->accessibleName());
        setButtonLook(*button, ButtonLook::Ghost);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        button->setEnabled(action->isEnabled());
        head->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_chart);
}

void ScoreChart::showStory(const ScoreTold &told)
{
    m_told = told;
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    m_chart->setData(chartData());
}

void ScoreChart::clear(int today)
{
    m_told = {};
    m_told.today = today;
    m_told.firstDay = today;
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_chart->setData(chartData());
    m_chart->setChosenDay(today);
}

void ScoreChart::setRange(ScoreRange range)
{
    m_range = range;
    m_ranges->setCurrent(QLatin1String(rangeSpecs[size_t(range)].key));
    m_chart->setData(chartData());
    const ChartData &shown = m_chart->data();
    if (m_chart->chosenDay() < shown.from || m_chart->chosenDay() > shown.to) {
        m_chart->setChosenDay(shown.today);
        Q_EMIT dayChosen(shown.today);
    }
}

void ScoreChart::setChosenDay(int day)
{
    m_chart->setChosenDay(day);
}

void ScoreChart::setPictureWords(const QString &title, const QString &sentence)
{
    m_title = title;
    m_sentence = sentence;
}

ChartData ScoreChart::chartData() const
{
    const RangeSpec &spec = rangeSpecs[size_t(m_range)];
    ChartData drawn;
    drawn.today = m_told.today;
    drawn.from = spec.days > 0 ? m_told.today - spec.days : std::min(m_told.firstDay - 1, m_told.today - 7);
    drawn.to = m_told.today + spec.ahead;
    for (const ScorePoint &point : m_told.totals) {
        if (point.isScored)
            drawn.points.push_back({point.day, shownPoints(point.total)});
    }
    const ScoreThresholds &limits = m_told.thresholds;
    drawn.bands = {{0, scoreBandName(ScoreBand::NotForSales), ColorRole::Surface},
                  {shownPoints(limits.sales), scoreBandName(ScoreBand::Sales), ColorRole::SoftInfo},
                  {shownPoints(limits.mql), scoreBandName(ScoreBand::Mql), ColorRole::SoftWarning},
                  {shownPoints(limits.demo), scoreBandName(ScoreBand::Demo), ColorRole::SoftGood}};
    for (size_t i = 0; i < m_told.causes.size();) {
        const int day = m_told.causes[i].day;
        QStringList lines;
        qint64 points = 0;
        bool isModel = false;
        int count = 0;
        for (; i < m_told.causes.size() && m_told.causes[i].day == day; ++i, ++count) {
            points += m_told.causes[i].points;
            isModel = isModel || m_told.causes[i].isModel;
            if (count < mostCauseLines)
                lines += m_told.causes[i].words;
        }
        if (count > mostCauseLines)
            lines += tr("and %n more", nullptr, count - mostCauseLines);
        const ChartMarker::Kind kind = isModel || points == 0 ? ChartMarker::Kind::Other : points > 0 ? ChartMarker::Kind::Rise : ChartMarker::Kind::Fall;
        drawn.markers.push_back({day, kind, lines.join(u'\n')});
    }
    return drawn;
}

QString ScoreChart::dayWords(int day) const
{
    const QString date = dateWords(DayNumbers::dateOf(day), m_locale);
    const int place = day - m_told.firstDay;
    const bool isTold = place >= 0 && place < int(m_told.totals.size());
    if (!isTold || !m_told.totals[size_t(place)].isScored)
        //: %1 a date
        return tr("%1: not scored").arg(date);
    const QString points = pointsText(m_told.totals[size_t(place)].total, m_locale);
    //: %1 a date to come, %2 points that are left when nothing happens
    return day > m_told.today ? tr("%1: %2 points if nothing happens").arg(date, points)
                              //: %1 a date
                              : tr("%1: %2 points").arg(date, points);
}

void ScoreChart::copyPicture()
{
    QApplication::clipboard()->setImage(m_chart->picture(m_title, m_sentence));
}

bool ScoreChart::savePicture(const QString &path) const
{
    return m_chart->picture(m_title, m_sentence).save(path, "PNG");
}

void ScoreChart::askWhere()
{
    QString name = m_title;
    for (QChar &letter : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || letter.category() == QChar::Other_Control)
            letter = u'-';
    }
    const QString proposed = (name.isEmpty() ? QStringLiteral("score") : name.left(80)) + QStringLiteral(".png");
    QString path = QFileDialog::getSaveFileName(window(), tr("Save the score chart"), proposed, tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".png", Qt::CaseInsensitive))
        path += QStringLiteral(".png");
    if (!savePicture(path))
        //: %1 a file
        Q_EMIT problem(tr("The picture could not be written to %1. Choose another folder.").arg(path));
}

} // namespace huni
