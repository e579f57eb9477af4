#include "ui/exchange/outcomeview.h"

#include "ui/controls/plaintooltip.h"
#include "ui/exchange/counttile.h"
#include "ui/exchange/importwords.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace huni {

OutcomeView::OutcomeView(const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_language(language)
    , m_made(new QLabel(this))
    , m_caption(new QLabel(this))
    , m_table(new QTableView(this))
    , m_model(new QStandardItemModel(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *group = new QButtonGroup(this);
    group->setExclusive(true);
    const std::pair<QString, ColorRole> names[] = {{tr("Created"), ColorRole::Good},    {tr("Updated"), ColorRole::Info},
                                                   {tr("Skipped"), ColorRole::Neutral}, {tr("Failed"), ColorRole::Bad},
                                                   {tr("Duplicates"), ColorRole::Warning},
                                                   {tr("Without contact"), ColorRole::Warning}};
    for (const auto &[name, role] : names) {
        auto *tile = new CountTile(theme, name, role, this);
        tile->installEventFilter(this);
        group->addButton(tile, int(m_tiles.size()));
        m_tiles.push_back(tile);
        row->addWidget(tile);
    }
    m_made->setTextFormat(Qt::PlainText);
    m_made->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_table->setObjectName(QStringLiteral("rowsBehind"));
    m_table->setAccessibleName(tr("Rows behind the count"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_made);
    layout->addWidget(m_caption);
    layout->addWidget(m_table, 1);
    connect(group, &QButtonGroup::idToggled, this, [this](int fate, bool on) {
        if (on)
            showRows(fate);
    });
}

void OutcomeView::setOutcome(const ImportOutcome &outcome, bool isPlan)
{
    m_outcome = outcome;
    const QLocale locale = localeOf(m_language);
    const qint64 counts[] = {outcome.created,   outcome.updated,    outcome.skipped,
                             outcome.failed, outcome.duplicates, outcome.withoutContact};
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setCount(counts[i], locale.toString(counts[i]));
    m_made->setText(madeWords(isPlan));
    m_made->setVisible(!m_made->text().isEmpty());
    // What needs a look comes first.
    const int fate = outcome.failed > 0 ? Failed : outcome.created > 0 ? Created : outcome.updated > 0 ? Updated : Skipped;
    m_tiles[size_t(fate)]->setChecked(true);
    showRows(fate);
}

QString OutcomeView::madeWords(bool isPlan) const
{
    QStringList made;
    const auto add = [&made](qint64 count, const QString &words) {
        if (count > 0)
            made += words;
    };
    const ImportOutcome &o = m_outcome;
    add(o.newCustomFields, tr("%Ln custom field(s)", nullptr, int(o.newCustomFields)));
    add(o.newStages, tr("%Ln stage(s)", nullptr, int(o.newStages)));
    add(o.newChannels, tr("%Ln channel(s)", nullptr, int(o.newChannels)));
    add(o.newCampaigns, tr("%Ln campaign(s)", nullptr, int(o.newCampaigns)));
    add(o.newCompanies, tr("%Ln company(ies)", nullptr, int(o.newCompanies)));
    add(o.newMembers, tr("%Ln member(s) of the team", nullptr, int(o.newMembers)));
    add(o.newLeads, tr("%Ln lead(s)", nullptr, int(o.newLeads)));
    add(o.newOpportunities, tr("%Ln opportunity(ies)", nullptr, int(o.newOpportunities)));
    if (made.isEmpty())
        return {};
    const QString list = made.join(QStringLiteral(", "));
    //: %1 is a list such as: 2 custom fields, 14 companies
    return isPlan ? tr("These will be made too: %1.").arg(list) : tr("These were made too: %1.").arg(list);
}

QString OutcomeView::whyWords(const RowNote &note, int fate) const
{
    switch (fate) {
    case Created:
        return tr("New");
    case Updated:
        return note.changed.isEmpty()
            //: %1 is by what a row was recognised, such as: E-mail
            ? tr("Recognised by: %1").arg(note.by ? matchWords(*note.by) : QString())
            //: %1 is by what a row was recognised, %2 a list of fields
            : tr("Recognised by: %1. Changes: %2").arg(note.by ? matchWords(*note.by) : QString(),
                   changedWords(m_outcome.mapping.kind, note.changed, m_language));
    case Duplicates:
        //: %1 is by what a row was recognised, such as: E-mail
        return tr("An earlier row of this file has the same: %1").arg(note.by ? matchWords(*note.by) : QString());
    case WithoutContact:
        return tr("No e-mail address and no telephone number");
    default:
        break;
    }
    return note.by
        //: %1 is by what a row was recognised, such as: E-mail
        ? tr("There already, and nothing new in it. Recognised by: %1").arg(matchWords(*note.by))
        : tr("Not there yet, and nothing is to be added");
}

void OutcomeView::addRow(qint64 line, const QString &name, const QString &why)
{
    auto *number = new QStandardItem(localeOf(m_language).toString(line));
    number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *shown = new QStandardItem(name.isEmpty() ? QStringLiteral("—") : shownText(name, 100));
    auto *reason = new QStandardItem(why);
    reason->setToolTip(plainToolTip(why));
    m_model->appendRow({number, shown, reason});
}

void OutcomeView::addErrors()
{
    for (const RowError &error : m_outcome.errors)
        addRow(error.line, error.column, rowErrorWords(error, m_language));
}

void OutcomeView::showRows(int fate)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Line"), fate == Failed ? tr("Column") : tr("Name"), tr("Why")});
    const std::vector<RowNote> *notes[] = {&m_outcome.createdRows, &m_outcome.updatedRows,   &m_outcome.skippedRows,
                                           nullptr,                &m_outcome.duplicateRows, &m_outcome.withoutContactRows};
    if (fate == Failed) {
        addErrors();
    } else {
        for (const RowNote &note : *notes[fate])
            addRow(note.line, note.name, whyWords(note, fate));
    }
    const qint64 all = m_tiles[size_t(fate)]->count();
    const QLocale locale = localeOf(m_language);
    m_caption->setText(all > m_model->rowCount()
                           //: %1 and %2 are numbers of rows
                           ? tr("The first %1 of %2 rows").arg(locale.toString(m_model->rowCount()), locale.toString(all))
                           : all == 0 ? tr("There are no such rows.") : QString());
    m_caption->setVisible(!m_caption->text().isEmpty());
    m_table->setVisible(all > 0);
    m_table->setColumnWidth(0, 70 * m_theme.basePixels() / 13);
    m_table->setColumnWidth(1, 240 * m_theme.basePixels() / 13);
}

QStringList OutcomeView::shownRows() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_model->item(row, 0)->text() + QStringLiteral(" | ") + m_model->item(row, 1)->text() + QStringLiteral(" | ")
            + m_model->item(row, 2)->text();
    return rows;
}

// Left and right go from count to count, and show what is behind.
bool OutcomeView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->modifiers() != Qt::NoModifier ? 0 : key->key() == Qt::Key_Right ? 1 : key->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    for (int i = 0; i < int(m_tiles.size()); ++i) {
        if (m_tiles[size_t(i)] == watched && i + step >= 0 && i + step < int(m_tiles.size())) {
            m_tiles[size_t(i + step)]->setFocus(Qt::TabFocusReason);
            m_tiles[size_t(i + step)]->setChecked(true);
            break;
        }
    }
    return true;
}

} // namespace huni
