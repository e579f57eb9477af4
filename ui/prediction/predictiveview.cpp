#include "ui/prediction/predictiveview.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/figuretable.h"
#include "ui/controls/heightscroll.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/mutedlabel.h"
#include "ui/prediction/calibrationchart.h"
#include "ui/scoring/workingmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/chancewords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace huni {

namespace {

constexpr int fieldListWidth = 290;
constexpr int fieldKeyRole = Qt::UserRole;
constexpr int fieldLeaksRole = Qt::UserRole + 1;

QString threeDigits(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', 3);
}

} // namespace

PredictiveView::PredictiveView(WorkingModel &working, const Theme &theme, QAction &learn, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
    , m_feed(new PredictionFeed(working.pipeline(), this))
{
    setObjectName(QStringLiteral("predictiveView"));
    createActions();
    createLayout(learn);
    connect(m_feed, &PredictionFeed::changed, this, &PredictiveView::showModel);
    connect(m_feed, &PredictionFeed::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(std::max<qint64>(1, total)));
        m_progress->setValue(int(done));
    });
    connect(m_feed, &PredictionFeed::learnt, this, [this] { Q_EMIT done(tr("Learnt: every lead gets its chance of being won.")); });
    connect(m_feed, &PredictionFeed::failed, this, &PredictiveView::failed);
    connect(&working, &WorkingModel::stored, this, &PredictiveView::showState);
    showModel();
}

void PredictiveView::createActions()
{
    const auto action = [this](const char *id, const char *icon, const QString &text, auto run) {
        auto *made = new QAction(themeIcon(m_theme, QString::fromLatin1(icon)), text, this);
        made->setObjectName(QString::fromLatin1(id));
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        made->setEnabled(false);
        connect(made, &QAction::triggered, this, run);
        return made;
    };
    m_copy = action("scoring.copy_calibration", "copy", tr("&Copy the calibration chart"), [this] {
        QApplication::clipboard()->setImage(m_chart->picture(tr("What was said and what came"), stateWords()));
    });
    m_copyTable = action("scoring.copy_calibration_table", "copy", tr("Copy the calibration as a &table"), [this] { QApplication::clipboard()->setText(m_chart->table()); });
    m_save = action("scoring.save_calibration", "download", tr("Save the calibration chart as a &picture..."), [this] { askWhere(); });
}

void PredictiveView::createLayout(QAction &learn)
{
    m_state = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, this);
    m_state->setObjectName(QStringLiteral("predictiveState"));
    m_again = new QPushButton(learn.icon(), learn.iconText(), this);
    m_again->setObjectName(QStringLiteral("learn"));
    setButtonLook(*m_again, ButtonLook::Secondary);
    connect(m_again, &QPushButton::clicked, &learn, &QAction::trigger);
    connect(&learn, &QAction::changed, m_again, [this, &learn] {
        m_again->setEnabled(learn.isEnabled());
        m_again->setText(learn.iconText());
    });
    auto *head = new QHBoxLayout;
    head->addWidget(m_state, 1);
    head->addWidget(m_again);
    m_progressRow = new QWidget(this);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Learning from won and lost leads"));
    auto *cancel = new QPushButton(tr("Cancel"), m_progressRow);
    cancel->setObjectName(QStringLiteral("cancelLearning"));
    setButtonLook(*cancel, ButtonLook::Secondary);
    connect(cancel, &QPushButton::clicked, m_feed, &PredictionFeed::callOff);
    auto *progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_progress, 1);
    progress->addWidget(cancel);
    m_intro = new EmptyState(m_theme, QStringLiteral("trending-up"), tr("What becomes of your leads?"),
                             tr("Huni compares the leads that were won with those that were lost, and says of each lead how likely it is to be won: by its profile, your own fields, its source and how often you were in touch. "
                                "It says honestly how good that is, on leads that it had not seen. The score of the rules stays as it is, and everything stays on this computer."),
                             this);
    m_intro->setObjectName(QStringLiteral("predictiveIntro"));
    m_introArea = new HeightScroll(this);
    m_introArea->hold(m_intro);
    m_body = new QWidget(this);
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
    body->addWidget(createFields());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_introArea, 1);
    layout->addWidget(m_body, 1);
    layout->addStretch(0);
}

QWidget *PredictiveView::createFigures()
{
    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 10, 0);
    column->setSpacing(8);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(16);
    const std::pair<QString, QString> heads[] = {{tr("Leads learnt from"), {}},
                                                 //: how well won and lost leads are told apart
                                                 {tr("Told apart (AUC)"), tr("How often a won lead gets a higher chance than a lost one: 0.5 is a guess, 1 is always. Asked about leads that it had not seen.")},
                                                 {tr("AUC of newer leads"), tr("The same, learnt from the oldest 70% and asked about the newest 30%: as it is with new leads.")},
                                                 {tr("Best threshold"), tr("From this chance on most leads are told apart: as many won ones above and lost ones below as there can be.")}};
    for (const auto &[words, hint] : heads) {
        auto *tile = new QVBoxLayout;
        tile->setSpacing(0);
        auto *name = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted, figures);
        name->setText(words);
        name->setHint(hint);
        m_tiles.push_back(new ElidedLabel(m_theme, FontRole::Figure, ColorRole::Text, figures));
        m_tileNotes.push_back(new ElidedLabel(m_theme, FontRole::NumberSmall, ColorRole::Muted, figures));
        tile->addWidget(name);
        tile->addWidget(m_tiles.back());
        tile->addWidget(m_tileNotes.back());
        tiles->addLayout(tile, 1);
    }
    column->addLayout(tiles);
    const auto headOf = [&](const QString &words) {
        auto *head = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, figures);
        head->setText(words);
        head->setContentsMargins(0, 10, 0, 0);
        return head;
    };
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    auto *chartHead = new QHBoxLayout;
    chartHead->addWidget(headOf(tr("What was said and what came")), 1);
    for (QAction *action : {m_copy, m_save}) {
        auto *button = new QPushButton(action->icon(), {}, figures);
        button->setObjectName(action->objectName());
        button->setAccessibleName(QString(action->text()).remove(u'&').remove(QStringLiteral("...")));
        button->setToolTip(button->accessibleName());
        setButtonLook(*button, ButtonLook::Ghost);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        button->setEnabled(false);
        chartHead->addWidget(button);
    }
    left->addLayout(chartHead);
    m_chart = new CalibrationChart(m_theme, m_working.locale(), figures);
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_chart->addActions({m_copy, m_copyTable, m_save});
    left->addWidget(m_chart, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    auto *liftHead = headOf(tr("If only the most likely are called"));
    liftHead->setMinimumHeight(chartHead->sizeHint().height()); // on one line with that of the chart
    right->addWidget(liftHead);
    m_lift = new FigureTable(m_theme, "lift", tr("If only the most likely are called"), {tr("Of all leads"), tr("Won found"), tr("Lift")}, figures);
    m_lift->horizontalHeaderItem(1)->setToolTip(tr("Of all won leads, the part that is among them."));
    m_lift->horizontalHeaderItem(2)->setToolTip(tr("How many times likelier than any lead they were won."));
    right->addWidget(m_lift);
    right->addStretch(1);
    sides->addLayout(left, 11);
    sides->addLayout(right, 9);
    column->addLayout(sides);
    column->addWidget(headOf(tr("How good it is on leads it had not seen")));
    m_splits = new FigureTable(m_theme, "splits", tr("How good it is on leads it had not seen"), {tr("Measure"), tr("Random fifths"), tr("Newest 30%")}, figures);
    column->addWidget(m_splits);
    m_splitWords = new MutedLabel(m_theme, figures);
    column->addWidget(m_splitWords);
    column->addStretch(1);
    return figures;
}

QWidget *PredictiveView::createFields()
{
    auto *side = new QWidget(m_body);
    side->setFixedWidth(fieldListWidth * m_theme.basePixels() / 13);
    auto *head = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, side);
    head->setText(tr("Fields it may look at"));
    m_fieldWords = new MutedLabel(m_theme, side);
    m_fields = new QListWidget(side);
    m_fields->setObjectName(QStringLiteral("predictionFields"));
    m_fields->setAccessibleName(tr("Fields it may look at"));
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_fields->setWordWrap(true);
    m_fields->setSpacing(1);
    m_fields->setResizeMode(QListView::Adjust);
    m_fields->viewport()->setAutoFillBackground(false);
    connect(m_fields, &QListWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            showState();
    });
    m_propose = new QPushButton(tr("As Huni proposes"), side);
    m_propose->setObjectName(QStringLiteral("proposeFields"));
    m_propose->setToolTip(tr("Leaves out the fields that are probably only known when it is over, and uses all others."));
    setButtonLook(*m_propose, ButtonLook::Ghost);
    connect(m_propose, &QPushButton::clicked, this, &PredictiveView::proposeFields);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(head);
    layout->addWidget(m_fieldWords);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_propose, 0, Qt::AlignLeft);
    return side;
}

void PredictiveView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed->setWanted(true);
}

void PredictiveView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed->setWanted(false);
}

bool PredictiveView::canLearn() const
{
    return m_feed->isKnown() && m_feed->isEnough() && !m_feed->isLearning() && !m_working.isReadOnly();
}

void PredictiveView::learn()
{
    m_learnsWhenKnown = !m_feed->isKnown();
    if (!canLearn())
        return;
    m_progress->setRange(0, 0);
    m_feed->learn(leftOut());
}

QString PredictiveView::stateWords() const
{
    const QLocale &locale = m_working.locale();
    if (!m_feed->isKnown())
        return {};
    if (m_feed->isLearning())
        return tr("Learning from won and lost leads…");
    const auto &stored = m_feed->stored();
    if (!stored && !m_feed->isEnough()) {
        const qint64 fewest = qint64(fewestOfAnOutcome);
        QStringList missing;
        if (m_feed->won() < fewest)
            missing += tr("%Ln won lead(s)", nullptr, int(fewest - m_feed->won()));
        if (m_feed->lost() < fewest)
            missing += tr("%Ln lost lead(s)", nullptr, int(fewest - m_feed->lost()));
        //: %1 won and %2 lost leads that there are; %3 what is missing: `12 won leads` or `12 won leads and 3 lost leads`
        return tr("Too little data: %1 won and %2 lost. Still missing: %3.")
            .arg(locale.toString(m_feed->won()), locale.toString(m_feed->lost()),
                 //: two things that are missing
                 missing.size() == 2 ? tr("%1 and %2").arg(missing[0], missing[1]) : missing.value(0));
    }
    if (!stored)
        return tr("Nothing was learnt yet. There are %1 won and %2 lost leads to learn from.").arg(locale.toString(m_feed->won()), locale.toString(m_feed->lost()));
    if (choiceChanged())
        return tr("Other fields are ticked than the model in force looks at. Learn again to use them.");
    const QString when = exactTime(stored->trainedAt, m_working.catalog().zone, locale);
    const Member *member = m_working.catalog().member(stored->member);
    QString words = member ? tr("In force: learnt %1 by %2.").arg(when, shownText(member->name, 60)) : tr("In force: learnt %1.").arg(when);
    const qint64 closed = m_feed->won() + m_feed->lost() - qint64(stored->quality.won + stored->quality.lost);
    if (closed > 0)
        words += u' ' + tr("%Ln more lead(s) were closed since.", nullptr, int(closed));
    return words;
}

void PredictiveView::showState()
{
    const bool isLearning = m_feed->isLearning();
    m_progressRow->setVisible(isLearning);
    m_state->setText(stateWords());
    const bool hasModel = m_feed->stored().has_value();
    m_body->setVisible(hasModel);
    m_introArea->setVisible(!hasModel && m_feed->isKnown());
    m_propose->setEnabled(!isLearning);
    m_fields->setEnabled(!isLearning);
    for (QAction *action : {m_copy, m_copyTable, m_save})
        action->setEnabled(hasModel);
    Q_EMIT stateChanged();
}

void PredictiveView::showModel()
{
    if (const auto &stored = m_feed->stored()) {
        showTiles(stored->quality);
        showSplits(stored->quality);
        showLift(stored->quality);
        m_chart->show(stored->quality);
        if (m_shownOf != stored->trainedAt) {
            m_shownOf = stored->trainedAt;
            fillFields(stored->quality);
        }
    }
    showState();
    if (m_learnsWhenKnown && m_feed->isKnown())
        learn();
}

void PredictiveView::showTiles(const PredictionQuality &quality)
{
    const QLocale &locale = m_working.locale();
    const auto &before = m_feed->before();
    m_tiles[0]->setText(locale.toString(qlonglong(quality.won + quality.lost)));
    //: numbers of leads
    m_tileNotes[0]->setText(tr("%1 won · %2 lost").arg(locale.toString(qlonglong(quality.won)), locale.toString(qlonglong(quality.lost))));
    m_tiles[1]->setText(threeDigits(quality.auc, locale));
    //: bounds of a number
    const auto bounds = [&](double low, double high) { return tr("%1 to %2").arg(threeDigits(low, locale), threeDigits(high, locale)); };
    //: %1 bounds of a number, %2 what the number was before
    m_tileNotes[1]->setText(before ? tr("%1 · before: %2").arg(bounds(quality.aucLow, quality.aucHigh), threeDigits(before->auc, locale)) : bounds(quality.aucLow, quality.aucHigh));
    const auto &time = quality.byTime;
    m_tiles[2]->setText(time ? threeDigits(time->auc, locale) : QStringLiteral("—"));
    m_tileNotes[2]->setText(!time ? tr("these ended all alike")
                            : before && before->byTime
                            ? tr("%1 · before: %2").arg(bounds(time->aucLow, time->aucHigh), threeDigits(before->byTime->auc, locale))
                            : bounds(time->aucLow, time->aucHigh));
    for (const size_t tile : {size_t(1), size_t(2)})
        m_tileNotes[tile]->setHint(tr("With 95% certainty it lies between these two."));
    m_tiles[3]->setText(shareText(quality.threshold, locale));
    //: of a probability
    m_tileNotes[3]->setText(tr("likely from here on"));
}

void PredictiveView::showSplits(const PredictionQuality &quality)
{
    const QLocale &locale = m_working.locale();
    const QString dash = QStringLiteral("—");
    const auto &time = quality.byTime;
    const auto &before = m_feed->before();
    const auto both = [&](const QString &now, const std::optional<QString> &then) { return then && *then != now ? QStringLiteral("%1 (%2)").arg(now, *then) : now; };
    const auto was = [&](double PredictionQuality::*member) { return before ? std::optional(threeDigits((*before).*member, locale)) : std::nullopt; };
    const auto wasByTime = [&](double PredictionQuality::TimeTest::*member) {
        return before && before->byTime ? std::optional(threeDigits((*before->byTime).*member, locale)) : std::nullopt;
    };
    const auto byTime = [&](double PredictionQuality::TimeTest::*member) { return time ? both(threeDigits((*time).*member, locale), wasByTime(member)) : dash; };
    const auto counts = [&](size_t won, size_t lost) { return tr("%1 + %2").arg(locale.toString(qlonglong(won)), locale.toString(qlonglong(lost))); };
    m_splits->setRowCount(0);
    const auto within = [&](double low, double high) { return tr("%1 to %2").arg(threeDigits(low, locale), threeDigits(high, locale)); };
    m_splits->addRow({tr("Told apart (AUC), higher is better"), both(threeDigits(quality.auc, locale), was(&PredictionQuality::auc)), byTime(&PredictionQuality::TimeTest::auc)});
    m_splits->addRow({tr("AUC with 95% certainty"), within(quality.aucLow, quality.aucHigh), time ? within(time->aucLow, time->aucHigh) : dash});
    m_splits->addRow({tr("Brier score, lower is better"), both(threeDigits(quality.brier, locale), was(&PredictionQuality::brier)), byTime(&PredictionQuality::TimeTest::brier)});
    m_splits->addRow({tr("Calibration error, lower is better"), both(threeDigits(quality.calibrationError, locale), was(&PredictionQuality::calibrationError)), byTime(&PredictionQuality::TimeTest::calibrationError)});
    m_splits->addRow({tr("Won + lost leads asked about"), counts(quality.won, quality.lost), time ? counts(time->won, time->lost) : dash});
    m_splits->fitRows();
    QString words = time ? tr("Random: each fifth by a model learnt from the others. Newest: by one learnt from the oldest 70%, as new leads are.")
                         : tr("By time there is nothing to compare: of the newest 30% all ended alike.");
    if (time && time->auc < quality.aucLow)
        words += u' ' + tr("Newer leads are told apart less well: what decides has changed. Learn again often.");
    if (before)
        words += u' ' + tr("In brackets: the model before.");
    m_splitWords->setText(words);
}

void PredictiveView::showLift(const PredictionQuality &quality)
{
    const QLocale &locale = m_working.locale();
    m_lift->setRowCount(0);
    for (const PredictionQuality::Lift &part : quality.lift) {
        m_lift->addRow({tr("the first %1").arg(shareText(part.share, locale)), shareText(part.share * part.lift, locale), locale.toString(part.lift, 'f', 2) + QStringLiteral("×")});
    }
    m_lift->fitRows();
}

QListWidgetItem *PredictiveView::addField(const QString &key, const QString &name, bool isUsed, double auc, const PredictionQuality::Leak *leak)
{
    const QLocale &locale = m_working.locale();
    const QString shown = predictionFieldName(key, name, m_working.language());
    const QString why = leak ? leakWords(*leak, locale) : QString();
    auto *item = new QListWidgetItem(leak ? shown + u'\n' + why : shown, m_fields);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isUsed ? Qt::Checked : Qt::Unchecked);
    item->setData(fieldKeyRole, key);
    item->setData(fieldLeaksRole, leak != nullptr);
    if (leak)
        item->setForeground(m_theme.color(ColorRole::Warning));
    //: %1 an AUC
    item->setToolTip(plainToolTip(tr("Alone it reaches an AUC of %1.").arg(locale.toString(auc, 'f', 2))));
    item->setData(Qt::AccessibleTextRole, leak ? shown + QStringLiteral(": ") + why : shown);
    return item;
}

void PredictiveView::fillFields(const PredictionQuality &quality)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_fields->clear();
    const auto leakOf = [&](const QString &key) -> const PredictionQuality::Leak * {
        const auto found = std::find_if(quality.leaks.begin(), quality.leaks.end(), [&](const PredictionQuality::Leak &leak) { return leak.field == key; });
        return found == quality.leaks.end() ? nullptr : &*found;
    };
    std::vector<PredictionQuality::FieldTell> fields = quality.fields;
    std::stable_sort(fields.begin(), fields.end(), [&](const auto &left, const auto &right) {
        return std::pair(leakOf(left.field) == nullptr, -left.auc) < std::pair(leakOf(right.field) == nullptr, -right.auc);
    });
    for (const PredictionQuality::FieldTell &field : fields)
        addField(field.field, field.name, field.isUsed, field.auc, leakOf(field.field));
    if (m_fields->count() > 0)
        m_fields->setCurrentRow(0);
    m_fieldWords->setText(quality.leaks.empty() ? tr("Those that tell most by themselves come first.")
                                                : tr("%n field(s) at the top are probably written when it is over; a chance that knows them says nothing about new leads.", nullptr, int(quality.leaks.size())));
}

void PredictiveView::proposeFields()
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        for (int row = 0; row < m_fields->count(); ++row) {
            QListWidgetItem *item = m_fields->item(row);
            item->setCheckState(item->data(fieldLeaksRole).toBool() ? Qt::Unchecked : Qt::Checked);
        }
    }
    showState();
}

// Nothing when it is what Huni proposes: then fields that come later are judged as well.
std::optional<QStringList> PredictiveView::leftOut() const
{
    QStringList keys;
    bool isProposed = true;
    for (int row = 0; row < m_fields->count(); ++row) {
        const QListWidgetItem *item = m_fields->item(row);
        const bool isOut = item->checkState() == Qt::Unchecked;
        isProposed = isProposed && isOut == item->data(fieldLeaksRole).toBool();
        if (isOut)
            keys += item->data(fieldKeyRole).toString();
    }
    return isProposed ? std::nullopt : std::optional(keys);
}

bool PredictiveView::choiceChanged() const
{
    const auto &stored = m_feed->stored();
    if (!stored || m_shownOf != stored->trainedAt)
        return false;
    for (int row = 0; row < m_fields->count(); ++row) {
        const QListWidgetItem *item = m_fields->item(row);
        if ((item->checkState() == Qt::Checked) != stored->quality.used.contains(item->data(fieldKeyRole).toString()))
            return true;
    }
    return false;
}

bool PredictiveView::savePicture(const QString &path) const
{
    return m_chart->picture(tr("What was said and what came"), stateWords()).save(path, "PNG");
}

void PredictiveView::askWhere()
{
    QString path = QFileDialog::getSaveFileName(window(), tr("Save the calibration chart"), tr("calibration") + QStringLiteral(".png"), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".png", Qt::CaseInsensitive))
        path += QStringLiteral(".png");
    if (!savePicture(path))
        //: %1 a file
        Q_EMIT problem(tr("The picture could not be written to %1. Choose another folder.").arg(path));
}

} // namespace huni
