#include "ui/scoring/samplepanel.h"

#include "core/leads/finder.h"
#include "core/leads/names.h"
#include "core/scoring/scores.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/workingmodel.h"
#include "ui/settings/entrydelegate.h"
#include "ui/theme/theme.h"
#include "ui/words/namewords.h"
#include "ui/words/scorewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int sampleFoundHeight = 150;
constexpr int sampleEntryPad = 10;

QListWidget *plainList(const Theme &theme, const char *name, const QString &words, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(words);
    list->setItemDelegate(new EntryDelegate(theme, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

} // namespace

SamplePanel::SamplePanel(WorkingModel &working, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
    , m_facts(working.pipeline().store().path())
    , m_search(working.pipeline().store().path())
{
    setObjectName(QStringLiteral("samplePanel"));
    createLayout();
    connect(&working, &WorkingModel::changed, this, &SamplePanel::rescore);
    connect(&working.pipeline().store(), &Store::committed, this, &SamplePanel::follow);
    rescore();
}

void SamplePanel::createLayout()
{
    m_field = new SearchField(m_theme, tr("Try with a lead…"), this);
    m_field->setObjectName(QStringLiteral("sampleSearch"));
    m_field->setAccessibleName(tr("Sample lead"));
    m_found = plainList(m_theme, "sampleFound", tr("Leads found"), this);
    m_found->setFixedHeight(sampleFoundHeight * m_theme.basePixels() / 13);
    m_found->hide();
    m_body = new QWidget(this);
    m_name = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, m_body);
    m_detail = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted, m_body);
    m_total = new QLabel(m_body);
    m_total->setTextFormat(Qt::PlainText);
    m_total->setObjectName(QStringLiteral("sampleTotal"));
    m_heat = new Chip(m_theme, m_body);
    m_change = new ElidedLabel(m_theme, FontRole::NumberSmall, ColorRole::Muted, m_body);
    m_why = new MutedLabel(m_theme, this);
    m_entries = plainList(m_theme, "sampleEntries", tr("What the points are for"), m_body);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(10);
    figures->addWidget(m_total);
    figures->addWidget(m_heat);
    figures->addStretch(1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(sampleEntryPad, 0, 0, 0); // in line with the entries
    head->setSpacing(2);
    head->addWidget(m_name);
    head->addWidget(m_detail);
    head->addLayout(figures);
    head->addWidget(m_change);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(6);
    body->addLayout(head);
    body->addWidget(m_entries, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_field);
    layout->addWidget(m_found);
    layout->addWidget(m_why);
    layout->addWidget(m_body, 1000);
    layout->addStretch(1); // without a lead the search stays at the top
    const auto takeLook = [this] { m_total->setFont(m_theme.font(FontRole::Figure)); };
    takeLook();
    connect(&m_theme, &Theme::changed, this, takeLook);
    connect(m_field, &QLineEdit::textChanged, this, &SamplePanel::find);
    connect(m_field, &QLineEdit::returnPressed, this, &SamplePanel::choose);
    connect(m_field, &SearchField::resultsWanted, this, [this] {
        if (m_found->isVisible())
            m_found->setFocus(Qt::TabFocusReason);
    });
    connect(m_found, &QListWidget::itemActivated, this, &SamplePanel::choose);
    connect(m_found, &QListWidget::itemClicked, this, &SamplePanel::choose);
}

void SamplePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_hasAsked)
        read({});
}

void SamplePanel::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SamplePanel::showLead(LeadId lead)
{
    read(lead);
}

// What is told about the lead is read anew with every commit that may be about it.
void SamplePanel::follow(const ChangeSet &)
{
    if (m_hasAsked && isVisible())
        read(m_lead);
}

void SamplePanel::read(LeadId lead)
{
    m_hasAsked = true;
    const Instant now = m_working.pipeline().store().clock().now();
    m_facts.askAfter(
        [lead, now, catalog = m_working.catalog()](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) {
                Sample sample;
                DayNumbers days(catalog.zone);
                sample.lead = lead ? lead : leadWithMostPoints(connection);
                sample.day = days.of(now);
                if (!sample.lead)
                    return sample;
                sample.facts = readFacts(connection, reader.fields(), sample.lead.uuid, days);
                const LeadTitle title = leadTitle(connection, sample.lead.uuid);
                sample.name = title.name;
                sample.detail = title.detail;
                return sample;
            });
        },
        [this](const Result<Sample> &sample) {
            m_sample = sample && sample->facts.lead ? std::optional(*sample) : std::nullopt;
            m_lead = m_sample ? m_sample->lead : LeadId{};
            rescore();
        });
}

void SamplePanel::find(const QString &typed)
{
    if (typed.trimmed().isEmpty()) {
        m_search.drop();
        m_found->hide();
        return;
    }
    m_search.ask(
        [typed](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) { return findForBox(connection, typed, {.leads = 8, .others = 0}); });
        },
        [this](const Result<std::vector<FoundThing>> &things) { showFound(things.valueOr({})); });
}

void SamplePanel::showFound(const std::vector<FoundThing> &things)
{
    m_found->clear();
    for (const FoundThing &thing : things) {
        if (thing.table != Table::Lead)
            continue;
        auto *item = new QListWidgetItem(nameOrNone(thing.name.left(120)), m_found);
        item->setData(EntryId, thing.id.text());
        item->setData(EntryNote, thing.detail.left(80));
    }
    if (m_found->count() == 0) {
        auto *item = new QListWidgetItem(tr("No lead of this name"), m_found);
        item->setFlags(Qt::ItemIsEnabled);
    } else {
        m_found->setCurrentRow(0);
    }
    m_found->show();
}

void SamplePanel::choose()
{
    const QListWidgetItem *item = m_found->isVisible() ? m_found->currentItem() : nullptr;
    const auto id = item ? Uuid::fromText(item->data(EntryId).toString()) : std::nullopt;
    if (!id)
        return;
    m_field->clear();
    m_found->hide();
    m_field->setFocus(Qt::OtherFocusReason);
    read(LeadId{*id});
}

void SamplePanel::rescore()
{
    m_body->setVisible(m_sample.has_value());
    m_why->setVisible(!m_sample);
    m_score.reset();
    if (!m_sample) {
        m_why->setText(m_hasAsked ? tr("No lead is scored yet. Type a name to see what the rules give a lead.") : QString());
        return;
    }
    const ScoringRules rules(m_working.model(), m_working.catalog());
    const ScoringRules before(m_working.inForce().model, m_working.catalog());
    m_score = rules.on(m_sample->facts, m_sample->day, ScoringRules::Detail::Entries);
    const Score was = before.on(m_sample->facts, m_sample->day);
    const QLocale &locale = m_working.locale();
    m_name->setText(nameOrNone(m_sample->name.left(200)));
    m_detail->setText(m_sample->detail.left(200));
    m_total->setText(m_score->isScored ? pointsText(m_score->total, locale) : QStringLiteral("—"));
    //: %1 is a score
    m_total->setAccessibleName(m_score->isScored ? tr("%1 points").arg(m_total->text()) : tr("Not scored"));
    m_heat->setLook(heatChip(heatOf(m_score->temperature)));
    QString change = tr("Grade %1").arg(gradeName(m_score->grade));
    if (was.total != m_score->total || was.isScored != m_score->isScored)
        //: %1 is a score before rules were changed
        change += QStringLiteral(" · ") + tr("was %1").arg(was.isScored ? pointsText(was.total, locale) : QStringLiteral("—"));
    m_change->setText(change);
    fillEntries(*m_score);
}

void SamplePanel::fillEntries(const Score &score)
{
    const int place = m_entries->currentRow();
    m_entries->clear();
    const auto addGroup = [this](const QString &name, const auto &belongs, const Score &of) {
        bool hasHead = false;
        for (const ScoreEntry &entry : of.entries) {
            if (!belongs(entry))
                continue;
            if (!std::exchange(hasHead, true))
                (new QListWidgetItem(name, m_entries))->setFlags(Qt::ItemIsEnabled);
            const QString words = scoreEntryWords(entry, m_working.model(), m_working.language()).left(200);
            auto *item = new QListWidgetItem(words, m_entries);
            const QString points = pointsChangeText(entry.points, m_working.locale());
            item->setData(EntryId, entry.rule.isEmpty() ? QStringLiteral("-") : entry.rule);
            item->setData(EntryNote, points);
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(words, points));
        }
    };
    for (const RuleGroup group : allRuleGroups)
        addGroup(ruleGroupName(group), [group](const ScoreEntry &entry) { return entry.group == group; }, score);
    addGroup(tr("By hand"), [](const ScoreEntry &entry) { return !entry.group; }, score);
    if (m_entries->count() == 0)
        (new QListWidgetItem(tr("No rule gives this lead points."), m_entries))->setFlags(Qt::ItemIsEnabled);
    // The first row is the head of a group.
    m_entries->setCurrentRow(std::clamp(place, std::min(1, m_entries->count() - 1), m_entries->count() - 1));
}

} // namespace huni
