#include "ui/shell/shortcutsdialog.h"

#include "core/base/folding.h"
#include "ui/controls/plaintooltip.h"
#include "ui/controls/searchfield.h"
#include "ui/shell/commands.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QHideEvent>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace huni {

namespace {

constexpr QSize shortcutsSize(720, 680);
constexpr QSize shortcutsFrame(16, 40); // what the desktop puts around it
constexpr int commandRole = Qt::UserRole + 1;
constexpr int textKeysWidth = 32;

QVector<KeyGroup> keysOfCommands(const Commands &commands)
{
    QVector<KeyGroup> groups;
    for (const Command &command : commands.all()) {
        if (groups.isEmpty() || groups.last().title != command.group)
            groups += KeyGroup{command.group, {}};
        groups.last().keys += KeyWords{command.action ? Commands::keysOf(*command.action) : QString(),
                                       command.name, command.id};
    }
    return groups;
}

KeyGroup keysOfBoard()
{
    return {
        ShortcutsDialog::tr("On the board"),
        {{ShortcutsDialog::tr("Arrow keys"), ShortcutsDialog::tr("Go from card to card")},
         {ShortcutsDialog::tr("Home, End, Page Up, Page Down"), ShortcutsDialog::tr("Go through a column")},
         {ShortcutsDialog::tr("Enter"),
          ShortcutsDialog::tr("Open the lead beside the board; once more goes into it")},
         {ShortcutsDialog::tr("Space"), ShortcutsDialog::tr("Choose one card more or less")},
         {ShortcutsDialog::tr("Shift+Arrow keys"), ShortcutsDialog::tr("Choose several cards in a row")},
         {ShortcutsDialog::tr("Ctrl+A"), ShortcutsDialog::tr("Choose all cards of the column")},
         {ShortcutsDialog::tr("Menu key"), ShortcutsDialog::tr("What can be done with a card")},
         {ShortcutsDialog::tr("Esc"), ShortcutsDialog::tr("Give up a drag")}}};
}

KeyGroup keysOfLead()
{
    return {ShortcutsDialog::tr("In a lead"),
            {{ShortcutsDialog::tr("F2, Enter"), ShortcutsDialog::tr("Edit a field, a note")},
             {ShortcutsDialog::tr("Esc"), ShortcutsDialog::tr("Give up the edit, then leave the lead")},
             {ShortcutsDialog::tr("Ctrl+Enter"), ShortcutsDialog::tr("Save the note that is being written")},
             {ShortcutsDialog::tr("Space"), ShortcutsDialog::tr("Mark a task as done")},
             {ShortcutsDialog::tr("1, 2, 3, 4"), ShortcutsDialog::tr("Budget, authority, need, timing")},
             {ShortcutsDialog::tr("Y, P, N"), ShortcutsDialog::tr("Answer yes, partly, no")}}};
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Theme &theme, Commands &commands, Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_commands(commands)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    createLayout();
    fill();
    resize(firstSize());
    connect(&commands, &Commands::changed, this, &ShortcutsDialog::fill);
    m_search->setFocus();
}

QSize ShortcutsDialog::firstSize() const
{
    const QSize kept = m_preferences.dialogSize(objectName());
    const QSize wanted = (kept.isEmpty() ? shortcutsSize * m_theme.basePixels() / 13 : kept).expandedTo(minimumSizeHint());
    return screen() ? wanted.boundedTo(screen()->availableSize() - shortcutsFrame) : wanted;
}

void ShortcutsDialog::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous() && size() != firstSize()) // one that nobody changed fits the next screen anew
        m_preferences.setDialogSize(objectName(), size());
    QDialog::hideEvent(event);
}

void ShortcutsDialog::createLayout()
{
    m_search = new SearchField(m_theme, tr("Search for a command or its keys"), this);
    connect(m_search, &SearchField::textChanged, this, &ShortcutsDialog::filter);
    connect(m_search, &SearchField::resultsWanted, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::dismissed, this, &QDialog::reject);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (m_keys->isEnabled())
            m_keys->setFocus(Qt::OtherFocusReason);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // Qt's own words may not be there in every language
    m_resetAll = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    m_resetAll->setObjectName(QStringLiteral("resetAllKeys"));
    QPushButton *copy = buttons->addButton(tr("Copy the list"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("As plain text, to print or to send"));
    for (QPushButton *button : buttons->findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter belongs to the list
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_resetAll, &QPushButton::clicked, this, [this] { m_commands.resetAllKeys(); });
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainText()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(createEditor());
    layout->addWidget(buttons);
}

QWidget *ShortcutsDialog::createEditor()
{
    auto *editor = new QWidget(this);
    m_name = new QLabel(editor);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setFont(m_theme.font(FontRole::BodyStrong));
    m_keys = new QKeySequenceEdit(editor);
    m_keys->setObjectName(QStringLiteral("keyEdit"));
    m_keys->setClearButtonEnabled(true);
    m_keys->setFixedWidth(200 * m_theme.basePixels() / 13);
    m_reset = new QPushButton(tr("Reset"), editor);
    m_reset->setObjectName(QStringLiteral("resetKeys"));
    m_reset->setAutoDefault(false);
    m_problem = new QLabel(editor);
    m_problem->setObjectName(QStringLiteral("keyProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_takeOver = new QPushButton(tr("Take the keys from it"), editor);
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_takeOver->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(m_keys);
    line->addWidget(m_reset);
    auto *second = new QHBoxLayout;
    second->addWidget(m_problem, 1);
    second->addWidget(m_takeOver);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addLayout(second);
    m_problem->hide();
    m_takeOver->hide();
    m_keys->installEventFilter(this);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        if (keys.isEmpty()) // by its button
            give({});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_commands.resetKeys(currentCommand()); });
    connect(m_takeOver, &QPushButton::clicked, this, &ShortcutsDialog::takeOver);
    return editor;
}

void ShortcutsDialog::fill()
{
    const QString current = currentCommand();
    m_groups = keysOfCommands(m_commands);
    m_groups += keysOfBoard();
    m_groups += keysOfLead();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem *chosen = nullptr;
    for (const KeyGroup &group : std::as_const(m_groups)) {
        auto *head = new QTreeWidgetItem(m_list, {group.title});
        head->setFlags(Qt::ItemIsEnabled);
        head->setFirstColumnSpanned(true);
        head->setFont(0, m_theme.font(FontRole::SmallStrong));
        head->setForeground(0, m_theme.color(ColorRole::Muted));
        for (const KeyWords &key : group.keys) {
            auto *row = new QTreeWidgetItem(head, {key.does, key.keys});
            row->setData(0, commandRole, key.command);
            row->setToolTip(0, plainToolTip(key.does)); // it may have no room for all of it
            row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            const bool changed = m_commands.hasChosenKeys(key.command);
            row->setFont(1, m_theme.font(changed ? FontRole::NumberStrong : FontRole::Number));
            if (changed)
                row->setToolTip(1, tr("Changed by you"));
            if (!key.command.isEmpty() && (key.command == current || !chosen))
                chosen = row;
        }
        head->setExpanded(true);
    }
    filter(m_search->text());
    m_list->setCurrentItem(chosen);
    showCurrent();
    m_resetAll->setEnabled(std::any_of(m_groups.begin(), m_groups.end(), [this](const KeyGroup &group) {
        return std::any_of(group.keys.begin(), group.keys.end(),
                           [this](const KeyWords &key) { return m_commands.hasChosenKeys(key.command); });
    }));
}

// By words of the command, of its group, and by its keys.
void ShortcutsDialog::filter(const QString &typed)
{
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int group = 0; group < m_list->topLevelItemCount(); ++group) {
        QTreeWidgetItem *head = m_list->topLevelItem(group);
        bool any = false;
        for (int i = 0; i < head->childCount(); ++i) {
            QTreeWidgetItem *row = head->child(i);
            const QString text = folded(QString(head->text(0) + u' ' + row->text(0) + u' ' + row->text(1)));
            const bool fits = std::all_of(words.begin(), words.end(),
                                          [&](const QString &word) { return text.contains(word); });
            row->setHidden(!fits);
            any = any || fits;
            if (fits && !first)
                first = row;
        }
        head->setHidden(!any);
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

QString ShortcutsDialog::currentCommand() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    return row ? row->data(0, commandRole).toString() : QString();
}

void ShortcutsDialog::showCurrent()
{
    const QString id = currentCommand();
    const QAction *action = m_commands.action(id);
    const QTreeWidgetItem *row = m_list->currentItem();
    m_name->setText(row ? row->text(0) : QString());
    m_keys->setEnabled(action);
    //: %1 is a command
    m_keys->setAccessibleName(tr("Keys of “%1”").arg(m_name->text()));
    if (auto *field = m_keys->findChild<QLineEdit *>()) // it has the focus
        field->setAccessibleName(m_keys->accessibleName());
    m_reset->setEnabled(action && m_commands.hasChosenKeys(id));
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    if (auto *line = m_keys->findChild<QLineEdit *>())
        line->setPlaceholderText(tr("Press the keys"));
    m_problem->setText(!row || action || row->parent() == nullptr ? QString() : tr("These keys belong to the page itself and stay as they are."));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_takeOver->hide();
}

// One chord, at once: the field itself would wait for three more. Backspace takes the keys away, Esc goes
// back to the list.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_keys || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return false;
    default:
        break;
    }
    const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && key->key() == Qt::Key_Escape)
        m_list->setFocus(Qt::OtherFocusReason);
    else if (modifiers == Qt::NoModifier && key->key() == Qt::Key_Backspace)
        give({});
    else
        tryKeys(QKeySequence(QKeyCombination(modifiers, Qt::Key(key->key()))));
    return true;
}

void ShortcutsDialog::tryKeys(const QKeySequence &chord)
{
    const QString id = currentCommand();
    if (!m_commands.action(id))
        return;
    {
        const QSignalBlocker quiet(m_keys);
        m_keys->setKeySequence(chord);
    }
    if (const auto holder = m_commands.holderOf(chord, id)) {
        m_wanted = chord;
        //: %1 are keys, %2 is another command
        m_problem->setText(
            tr("%1 is taken by “%2”.").arg(chord.toString(QKeySequence::NativeText), holder->name));
        m_problem->show();
        m_takeOver->show();
        return;
    }
    give({chord});
}

void ShortcutsDialog::takeOver()
{
    const QKeySequence wanted = m_wanted;
    const QString id = currentCommand();
    while (const auto holder = m_commands.holderOf(wanted, id)) {
        QList<QKeySequence> left = holder->action->shortcuts();
        const qsizetype before = left.size();
        left.removeIf([&](const QKeySequence &each) {
            return each.matches(wanted) != QKeySequence::NoMatch
                || wanted.matches(each) != QKeySequence::NoMatch;
        });
        if (left.size() == before)
            return;
        m_commands.setKeys(holder->id, left);
    }
    give({wanted});
}

void ShortcutsDialog::give(const QList<QKeySequence> &keys)
{
    m_commands.setKeys(currentCommand(), keys);
}

QString ShortcutsDialog::plainText() const
{
    QStringList lines;
    for (const KeyGroup &group : m_groups) {
        QStringList rows;
        for (const KeyWords &key : group.keys) {
            if (!key.keys.isEmpty())
                rows += QStringLiteral("  ") + key.keys.leftJustified(textKeysWidth) + u' ' + key.does;
        }
        if (rows.isEmpty())
            continue;
        if (!lines.isEmpty())
            lines += QString();
        lines += group.title;
        lines += rows;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace huni
