#include "ui/palette/palette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettesearch.h"
#include "ui/shell/preferences.h"
#include "ui/theme/icons.h"

#include <QAccessible>
#include <QAction>
#include <QCryptographicHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace huni {

namespace {

constexpr int paletteWidth = 640;
constexpr int rowsInSight = 12;
constexpr int rowsOfAPage = 8;

QLabel *mutedLine(const Theme &theme, const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme.font(FontRole::Small));
    label->setContentsMargins(18, 10, 18, 12);
    label->setWordWrap(true);
    return label;
}

} // namespace

Palette::Palette(Commands &commands, Preferences &preferences, const Theme &theme, const QString &file,
                 QWidget *over)
    : OverlayPanel(theme, tr("Search or command"), over)
    , m_commands(commands)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_file(file)
    , m_model(new PaletteModel(this))
    , m_search(new PaletteSearch(file, this))
{
    setObjectName(QStringLiteral("palette"));
    setCardWidth(paletteWidth);
    setBareAtTop();
    createLayout();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_hasMoved = false;
        m_opensWhenFound.reset();
        search();
    });
    connect(m_search, &PaletteSearch::found, this,
            [this](const PaletteQuery &query, const std::vector<FoundThing> &things) {
                if (query.words != m_model->query().words)
                    return;
                const int before = currentRow();
                m_model->setThings(things);
                choose(m_hasMoved && before >= 0 ? before : m_model->choosable(0, 1));
                fit();
                if (const auto whole = std::exchange(m_opensWhenFound, std::nullopt))
                    open(*whole);
            });
    connect(this, &OverlayPanel::dismissed, m_search, &PaletteSearch::forget);
}

void Palette::createLayout()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("Search leads, companies, opportunities and commands"));
    m_field->setAccessibleName(tr("Search or command"));
    m_field->setAccessibleDescription(
        tr("Type > for commands alone and @ for people alone; arrows choose below."));
    m_field->setFrame(false);
    QFont large = m_theme.font(FontRole::Section);
    large.setWeight(QFont::Normal);
    m_field->setFont(large);
    m_field->setTextMargins(6, 0, 0, 0);
    m_field->addAction(themeIcon(m_theme, QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(m_field->placeholderText());
    m_field->setMinimumHeight(m_field->fontMetrics().height() + 26);
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, *m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the field has it
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row());
        open(false);
    });
    m_nothing = mutedLine(
        m_theme,
        tr("Nothing found. Every typed word has to begin a word of a name, address or phone number."));
    m_foot = mutedLine(
        m_theme, tr("Enter opens, Ctrl+Enter opens in full. Type > for commands alone, @ for people alone."));
    for (QWidget *line : {m_nothing, m_foot}) {
        QPalette ink = line->palette();
        ink.setColor(QPalette::WindowText, m_theme.color(ColorRole::Muted));
        line->setPalette(ink);
    }
    content()->addWidget(m_field);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_nothing);
    content()->addWidget(m_foot);
}

QString Palette::usedList() const
{
    const QByteArray hash
        = QCryptographicHash::hash(m_file.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("things-") + QString::fromLatin1(hash);
}

void Palette::start(const QString &typed)
{
    m_hasMoved = false;
    m_opensWhenFound.reset();
    {
        const QSignalBlocker quiet(m_field);
        m_field->setText(typed);
    }
    m_model->setThings({});
    m_model->setCommands(m_commands.all(), m_preferences.recentlyUsed(QStringLiteral("commands")));
    OverlayPanel::open();
    search();
}

void Palette::search()
{
    const PaletteQuery query = paletteQuery(m_field->text());
    m_model->setQuery(query);
    if (query.scope == PaletteScope::Commands) {
        m_search->forget();
        m_model->setThings({});
    } else {
        m_search->ask(query, m_preferences.recentlyUsed(usedList()));
    }
    choose(m_model->choosable(0, 1));
    fit();
}

bool Palette::isSettled() const
{
    return !m_search->isReading();
}

// As high as what was found, up to a dozen rows.
void Palette::fit()
{
    int height = 0;
    for (int row = 0; row < std::min(m_model->rowCount(), rowsInSight); ++row)
        height += m_list->sizeHintForRow(row);
    const int room = this->height() - 120 - m_field->height() - m_foot->sizeHint().height();
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_list->setFixedHeight(std::clamp(height + 6, 20, std::max(80, room)));
    m_nothing->setVisible(!any && !m_search->isReading());
    m_foot->setVisible(any);
    place();
}

QWidget *Palette::firstField() const
{
    return m_field;
}

int Palette::currentRow() const
{
    return m_list->currentIndex().row();
}

void Palette::choose(int row)
{
    row = row < 0 ? -1 : std::min(row, m_model->rowCount() - 1);
    if (row >= 0 && m_model->choosable(row, 1) != row)
        row = m_model->choosable(row, 1);
    const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        return;
    // The title of the first section comes into sight with its first row.
    m_list->scrollTo(row == m_model->choosable(0, 1) ? m_model->index(0) : index);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

void Palette::step(int by)
{
    const int direction = by < 0 ? -1 : 1;
    int row = currentRow();
    for (int left = std::abs(by); left > 0; --left) {
        const int next = m_model->choosable(row + direction, direction);
        if (next < 0)
            break;
        row = next;
    }
    if (row == currentRow() && std::abs(by) == 1) // round the end
        row = direction > 0 ? m_model->choosable(0, 1) : m_model->choosable(m_model->rowCount() - 1, -1);
    m_hasMoved = true;
    choose(row);
}

void Palette::complete()
{
    if (currentRow() < 0)
        return;
    const PaletteRow &row = m_model->row(currentRow());
    const QString sign = row.kind == PaletteRow::Kind::Command ? QStringLiteral("> ")
        : m_model->query().scope == PaletteScope::People       ? QStringLiteral("@ ")
                                                               : QString();
    m_field->setText(sign + row.name);
}

void Palette::open(bool whole)
{
    if (m_search->isReading() && !m_hasMoved) { // what is about to come may be what is meant
        m_opensWhenFound = whole;
        return;
    }
    if (currentRow() < 0)
        return;
    const PaletteRow row = m_model->row(currentRow());
    dismiss();
    if (row.kind == PaletteRow::Kind::Command) {
        m_preferences.addRecentlyUsed(QStringLiteral("commands"), row.commandId);
        Q_EMIT commandChosen(row.commandId);
        return;
    }
    remember(row.thing.table, row.thing.id);
    if (row.thing.table == Table::Lead)
        Q_EMIT leadChosen(LeadId{row.thing.id}, whole);
    else if (row.thing.table == Table::Company)
        Q_EMIT companyChosen(CompanyId{row.thing.id});
    else
        Q_EMIT opportunityChosen(OpportunityId{row.thing.id}, whole);
}

void Palette::remember(Table table, const Uuid &id)
{
    if (const QString key = openedKey(table, id); !key.isEmpty())
        m_preferences.addRecentlyUsed(usedList(), key);
}

bool Palette::handleKey(const QKeyEvent &event)
{
    if (isOwnKey(event)) {
        dismiss();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(rowsOfAPage);
        return true;
    case Qt::Key_PageUp:
        step(-rowsOfAPage);
        return true;
    case Qt::Key_Tab:
        complete();
        return true;
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(event.modifiers() & Qt::ControlModifier);
        return true;
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_field && event->type() == QEvent::ShortcutOverride
        && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // it comes as a key then
        return true;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        const bool handled = OverlayPanel::eventFilter(watched, event);
        fit();
        return handled;
    }
    return OverlayPanel::eventFilter(watched, event);
}

void Palette::mousePressEvent(QMouseEvent *event)
{
    if (!childAt(event->position().toPoint()))
        dismiss();
}

// The keys that opened it close it.
bool Palette::isOwnKey(const QKeyEvent &event) const
{
    const QAction *opening = m_commands.action(QStringLiteral("edit.search"));
    return opening && opening->shortcuts().contains(QKeySequence(event.keyCombination()));
}

} // namespace huni
