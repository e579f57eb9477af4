#include "ui/duplicates/pairview.h"

#include "ui/duplicates/pairdelegate.h"
#include "ui/duplicates/thinghead.h"
#include "ui/lead/mutedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int fieldColumnWidth = 140;

// The ground of the table: its corners are round.
class PairCard final : public QWidget
{
public:
    PairCard(const Theme &theme, QWidget *content, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(2, 5, 2, 5);
        layout->addWidget(content);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    }

private:
    const Theme &m_theme;
};

} // namespace

PairTable::PairTable(const Theme &theme, PairModel &model, QWidget *parent)
    : QTableView(parent)
    , m_pairs(model)
{
    setObjectName(QStringLiteral("pairTable"));
    setAccessibleName(tr("Fields of both"));
    setModel(&model);
    setItemDelegate(new PairDelegate(theme, model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(theme.font(FontRole::Body)).height() + 16);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(PairModel::Name, QHeaderView::Fixed);
    setColumnWidth(PairModel::Name, fieldColumnWidth);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == PairModel::Keep || index.column() == PairModel::Other)
            m_pairs.choose(index.row(), index.column() == PairModel::Keep ? Side::Keep : Side::Other);
    });
    connect(&theme, &Theme::changed, this, [this, &theme] {
        verticalHeader()->setDefaultSectionSize(QFontMetrics(theme.font(FontRole::Body)).height() + 16);
    });
}

void PairTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (row < 0 || !isPlain)
        return QTableView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return m_pairs.choose(row, Side::Keep);
    case Qt::Key_Right:
        return m_pairs.choose(row, Side::Other);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().column() == PairModel::Keep || currentIndex().column() == PairModel::Other)
            m_pairs.choose(row, currentIndex().column() == PairModel::Keep ? Side::Keep : Side::Other);
        return;
    case Qt::Key_Space:
        return m_pairs.choose(row, m_pairs.row(row).unit.side == Side::Keep ? Side::Other : Side::Keep);
    default:
        // Letters are commands of the page, not a search in the table.
        if (event->text().isEmpty() || !event->text().front().isPrint())
            QTableView::keyPressEvent(event);
        else
            event->ignore();
    }
}

void PairTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, PairModel::Name));
    viewport()->update();
}

PairView::PairView(const DuplicateSource &source, const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_keep(new ThingHead(theme, tr("Stays"), this))
    , m_other(new ThingHead(theme, tr("Goes into it"), this))
    , m_table(new PairTable(theme, m_model, this))
    , m_place(new MutedLabel(theme, this))
    , m_summary(new MutedLabel(theme, this))
{
    setObjectName(QStringLiteral("pairView"));
    createLayout(actions);
    connect(&m_model, &PairModel::chosen, this, &PairView::updateSummary);
    clear();
}

QPushButton *PairView::buttonFor(QAction *action, const char *name)
{
    auto *button = new QPushButton(action->text().remove(u'&'), this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        if (!button->text().isEmpty())
            button->setText(action->text().remove(u'&'));
    });
    return button;
}

void PairView::createLayout(const Actions &actions)
{
    auto *heads = new QHBoxLayout;
    heads->setSpacing(8);
    QPushButton *swap = buttonFor(actions.swap, "swapPair");
    swap->setText({});
    swap->setAccessibleName(actions.swap->text().remove(u'&'));
    swap->setToolTip(actions.swap->text().remove(u'&'));
    setButtonLook(*swap, ButtonLook::Ghost);
    heads->addWidget(m_keep, 1);
    heads->addWidget(swap);
    heads->addWidget(m_other, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_summary, 1);
    m_back = buttonFor(actions.back, "backToPair");
    setButtonLook(*m_back, ButtonLook::Ghost);
    m_skip = buttonFor(actions.skip, "skipPair");
    setButtonLook(*m_skip, ButtonLook::Ghost);
    QPushButton *distinct = buttonFor(actions.distinct, "keepApart");
    setButtonLook(*distinct, ButtonLook::Secondary);
    m_merge = buttonFor(actions.merge, "mergePair");
    setButtonLook(*m_merge, ButtonLook::Primary);
    for (QPushButton *button : {m_back, m_skip, distinct, m_merge})
        buttons->addWidget(button, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 0, 0);
    layout->setSpacing(10);
    m_place->setObjectName(QStringLiteral("placeAmongMany"));
    layout->addWidget(m_place);
    layout->addLayout(heads);
    layout->addWidget(new PairCard(m_theme, m_table, this), 1);
    layout->addLayout(buttons);
}

void PairView::showPair(const PairDetails &pair)
{
    m_hasPair = true;
    m_model.setPair(pair);
    m_keep->setFacts(pair.keep, m_source);
    m_other->setFacts(pair.other, m_source);
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->show();
    m_place->setText(placeAmongMany());
    m_place->setVisible(pair.isOfMany());
    m_back->setVisible(pair.isOfMany());
    m_table->scrollToTop();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isOpen(row)) {
            m_table->setCurrentIndex(m_model.index(row, PairModel::Name));
            break;
        }
    }
}

void PairView::choose(const CombineChoices &choices)
{
    m_model.choose(choices);
}

void PairView::clear()
{
    m_hasPair = false;
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->hide();
}

QString PairView::summary() const
{
    const CombineCounts &counts = m_model.pair().other.belongings;
    QStringList parts;
    if (counts.people > 0)
        parts += tr("%n lead(s)", nullptr, counts.people);
    if (counts.touchpoints > 0)
        parts += tr("%n touchpoint(s)", nullptr, counts.touchpoints);
    if (counts.activities > 0)
        parts += tr("%n note(s) and activities", nullptr, counts.activities);
    if (counts.opportunities > 0)
        parts += tr("%n opportunity(ies)", nullptr, counts.opportunities);
    if (counts.labels > 0)
        parts += tr("%n label(s)", nullptr, counts.labels);
    if (counts.lists > 0)
        parts += tr("%n list place(s)", nullptr, counts.lists);
    //: %1 lists what belongs to the one that goes: 3 touchpoints, 1 opportunity
    QString text = parts.isEmpty() ? tr("Nothing else moves over.") : tr("Moves over: %1.").arg(parts.join(QStringLiteral(", ")));
    if (m_model.pair().areDistinct)
        text.prepend(tr("Noted as not the same.") + u' ');
    if (const int lost = m_model.lostCount(); lost > 0)
        text += u' ' + tr("%n value(s) that are not chosen go into a note.", nullptr, lost);
    return text;
}

QString PairView::placeAmongMany() const
{
    const PairDetails &pair = m_model.pair();
    const int place = int(pair.earlier.size()) + 1;
    const int all = place + pair.toCome;
    if (place == 1)
        //: several chosen leads or companies become one, one after the other: %1 is 1, %2 how many go in
        return tr("%1 of %2 that go in. Choose for each in turn; all are merged at the end, as one action.").arg(place).arg(all);
    return pair.toCome > 0
        //: %1 and %2 are numbers
        ? tr("%1 of %2 that go in. At the left stands what you have chosen so far. Nothing is written yet.").arg(place).arg(all)
        //: %1 and %2 are numbers
        : tr("%1 of %2 that go in: the last. At the left stands what you have chosen so far; now all are merged as one action.")
              .arg(place)
              .arg(all);
}

void PairView::updateSummary()
{
    m_summary->setText(summary());
}

} // namespace huni
