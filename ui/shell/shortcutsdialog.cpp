#include "ui/shell/shortcutsdialog.h"

#include "ui/controls/sectionheader.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr QSize shortcutsSize(560, 640);

// `&Undo: moved "R&&D" to SQL` is the entry `Undo`.
QString entryWords(const QAction &action)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    QString words = action.text().section(u':', 0, 0);
    return words.replace(mnemonic, QStringLiteral("\\1")).remove(QStringLiteral("…"));
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

KeyGroup keysOfMenus(const QMenuBar &menus)
{
    KeyGroup group{ShortcutsDialog::tr("Anywhere"), {}};
    for (const QAction *menu : menus.actions()) {
        for (const QAction *action : menu->menu() ? menu->menu()->actions() : QList<QAction *>{}) {
            if (!action->shortcuts().isEmpty())
                group.keys += {keysOf(*action), entryWords(*action)};
        }
    }
    return group;
}

KeyGroup keysOfBoard()
{
    return {
        ShortcutsDialog::tr("On the board"),
        {{ShortcutsDialog::tr("Arrow keys"), ShortcutsDialog::tr("Go from card to card")},
         {ShortcutsDialog::tr("Ctrl+Arrow keys"), ShortcutsDialog::tr("Move the chosen cards")},
         {ShortcutsDialog::tr("Home, End, Page Up, Page Down"), ShortcutsDialog::tr("Go through a column")},
         {ShortcutsDialog::tr("Enter"),
          ShortcutsDialog::tr("Open the lead beside the board; once more goes into it")},
         {ShortcutsDialog::tr("N"), ShortcutsDialog::tr("New card in this column")},
         {ShortcutsDialog::tr("Delete"), ShortcutsDialog::tr("Delete the chosen cards")},
         {ShortcutsDialog::tr("Space"), ShortcutsDialog::tr("Choose one card more or less")},
         {ShortcutsDialog::tr("Shift+Arrow keys"), ShortcutsDialog::tr("Choose several cards in a row")},
         {ShortcutsDialog::tr("Ctrl+A"), ShortcutsDialog::tr("Choose all cards of the column")},
         {ShortcutsDialog::tr("/"), ShortcutsDialog::tr("Filter cards")},
         {ShortcutsDialog::tr("1, 2, 3, 4"), ShortcutsDialog::tr("TOFU, MOFU, BOFU, whole funnel")},
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

ShortcutsDialog::ShortcutsDialog(const Theme &theme, const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_groups({keysOfMenus(menus), keysOfBoard(), keysOfLead()})
{
    setWindowTitle(tr("Keyboard shortcuts"));
    createLayout(theme);
    resize(screen() ? shortcutsSize.boundedTo(screen()->availableSize()) : shortcutsSize);
}

void ShortcutsDialog::createLayout(const Theme &theme)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(20, 12, 20, 12);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const KeyGroup &group : std::as_const(m_groups)) {
        if (line > 0)
            grid->setRowMinimumHeight(line++, 10);
        grid->addWidget(new SectionHeader(theme, group.title), line++, 0, 1, 2);
        for (const KeyWords &key : group.keys) {
            auto *keys = new QLabel(key.keys);
            keys->setTextFormat(Qt::PlainText);
            keys->setFont(theme.font(FontRole::BodyStrong));
            auto *does = new QLabel(key.does);
            does->setTextFormat(Qt::PlainText);
            does->setWordWrap(true);
            grid->addWidget(keys, line, 0, Qt::AlignTop);
            grid->addWidget(does, line++, 1);
        }
    }
    grid->setRowStretch(line, 1);
    auto *area = new QScrollArea(this); // takes the focus: arrows and Page Down read on
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(list);
    area->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 14);
    layout->addWidget(area, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
}

} // namespace huni
