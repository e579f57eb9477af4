#include "ui/shell/commands.h"

#include "ui/shell/preferences.h"

#include <QAction>
#include <QActionEvent>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace huni {

namespace {

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    QString words = text;
    return words.replace(mnemonic, QStringLiteral("\\1")).remove(QStringLiteral("…"));
}

QStringList keyTexts(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &sequence : keys)
        texts += sequence.toString(QKeySequence::PortableText);
    return texts;
}

} // namespace

Commands::Commands(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
}

void Commands::watch(QWidget &widget, const QString &title, const QString &page)
{
    m_sources.push_back({&widget, title, page});
    widget.installEventFilter(this);
    for (QAction *each : widget.actions())
        take(*each);
    Q_EMIT changed();
}

bool Commands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActionAdded) {
        take(*static_cast<QActionEvent *>(event)->action());
        Q_EMIT changed();
    } else if (event->type() == QEvent::ActionRemoved) {
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

void Commands::take(QAction &action)
{
    const QString id = action.objectName();
    if (id.isEmpty())
        return;
    if (!m_shipped.contains(id))
        m_shipped.insert(id, action.shortcuts());
    if (m_chosen.contains(id))
        giveKeys(action);
}

void Commands::giveKeys(QAction &action)
{
    const QString id = action.objectName();
    const QList<QKeySequence> keys = m_chosen.contains(id) ? m_chosen.value(id) : m_shipped.value(id);
    if (action.shortcuts() != keys)
        action.setShortcuts(keys);
}

QVector<Command> Commands::all() const
{
    QVector<Command> commands;
    QHash<QString, qsizetype> places;
    for (const Source &source : m_sources) {
        for (QAction *each : source.widget ? source.widget->actions() : QList<QAction *>{}) {
            const QString id = each->objectName();
            if (id.isEmpty() || each->isSeparator())
                continue;
            const auto known = places.constFind(id);
            if (known == places.constEnd()) {
                places.insert(id, commands.size());
                commands += commandOf(source, *each);
            } else if (source.widget->isVisible()) {
                commands[*known] = commandOf(source, *each);
            }
        }
    }
    QStringList groups;
    for (const Command &command : std::as_const(commands)) {
        if (!groups.contains(command.group))
            groups += command.group;
    }
    std::stable_sort(commands.begin(), commands.end(), [&](const Command &a, const Command &b) {
        return groups.indexOf(a.group) < groups.indexOf(b.group);
    });
    return commands;
}

Command Commands::commandOf(const Source &source, QAction &action) const
{
    const QString group = action.property("commandGroup").toString();
    return {action.objectName(),  nameOf(action),
            otherNamesOf(action), group.isEmpty() ? source.title : withoutMnemonic(group),
            source.page,          &action};
}

QAction *Commands::action(const QString &id) const
{
    QAction *found = nullptr;
    for (const Source &source : m_sources) {
        for (QAction *each : source.widget ? source.widget->actions() : QList<QAction *>{}) {
            if (each->objectName() == id && (!found || source.widget->isVisible()))
                found = each;
        }
    }
    return found;
}

QString Commands::pageOf(const QString &id) const
{
    for (const Source &source : m_sources) {
        for (const QAction *each : source.widget ? source.widget->actions() : QList<QAction *>{}) {
            if (each->objectName() == id)
                return source.page;
        }
    }
    return {};
}

QList<QAction *> Commands::actionsOf(const QString &page) const
{
    QList<QAction *> actions;
    for (const Command &command : all()) {
        if (command.page == page)
            actions += command.action;
    }
    return actions;
}

QList<QKeySequence> Commands::shippedKeys(const QString &id) const
{
    return m_shipped.value(id);
}

void Commands::applyChosenKeys()
{
    const QHash<QString, QStringList> chosen = m_preferences.shortcuts();
    m_chosen.clear();
    for (auto each = chosen.begin(); each != chosen.end(); ++each) {
        QList<QKeySequence> keys;
        for (const QString &text : each.value())
            keys += QKeySequence::fromString(text, QKeySequence::PortableText);
        m_chosen.insert(each.key(), keys);
    }
    if (m_chosen.isEmpty())
        return;
    for (const Source &source : m_sources) {
        for (QAction *each : source.widget ? source.widget->actions() : QList<QAction *>{})
            take(*each);
    }
    Q_EMIT changed();
}

void Commands::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    if (keys == m_shipped.value(id)) {
        m_chosen.remove(id);
        m_preferences.setShortcut(id, std::nullopt);
    } else {
        m_chosen.insert(id, keys);
        m_preferences.setShortcut(id, keyTexts(keys));
    }
    for (const Source &source : m_sources) {
        for (QAction *each : source.widget ? source.widget->actions() : QList<QAction *>{}) {
            if (each->objectName() == id)
                giveKeys(*each);
        }
    }
    Q_EMIT changed();
}

void Commands::resetKeys(const QString &id)
{
    setKeys(id, m_shipped.value(id));
}

void Commands::resetAllKeys()
{
    for (const QString &id : m_chosen.keys())
        resetKeys(id);
}

// Keys of two pages never meet: only one of them has the focus.
std::optional<Command> Commands::holderOf(const QKeySequence &keys, const QString &exceptOf) const
{
    if (keys.isEmpty())
        return std::nullopt;
    const QString page = pageOf(exceptOf);
    for (const Command &command : all()) {
        const bool meets = page.isEmpty() || command.page.isEmpty() || command.page == page;
        if (command.id == exceptOf || !meets)
            continue;
        for (const QKeySequence &held : command.action->shortcuts()) {
            // `Ctrl+K` and `Ctrl+K, P` cannot both be reached.
            if (!held.isEmpty()
                && (held.matches(keys) != QKeySequence::NoMatch
                    || keys.matches(held) != QKeySequence::NoMatch))
                return command;
        }
    }
    return std::nullopt;
}

QString Commands::nameOf(const QAction &action)
{
    const QString own = action.property("commandName").toString();
    return withoutMnemonic(own.isEmpty() ? action.text() : own);
}

QString Commands::keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    if (const QString fixed = action.property("fixedKeys").toString(); !fixed.isEmpty())
        keys += fixed;
    return keys.join(QStringLiteral(", "));
}

// The id is made of English words. The Turkish name stands in the translations, under the class that made the
// action.
QString Commands::otherNamesOf(const QAction &action) const
{
    QString names = action.objectName().section(u'.', 1);
    names.replace(u'_', u' ');
    if (m_preferences.language() == Language::Turkish || !action.parent())
        return names;
    if (!m_turkish) {
        m_turkish = std::make_unique<QTranslator>();
        (void)m_turkish->load(QStringLiteral(":/i18n/huni_tr.qm"));
    }
    const QString own = action.property("commandName").toString();
    const QByteArray text = (own.isEmpty() ? action.text() : own).toUtf8();
    for (const QObject *maker = action.parent(); maker; maker = maker->parent()) {
        for (const QMetaObject *type = maker->metaObject(); type; type = type->superClass()) {
            const QString turkish = m_turkish->translate(type->className(), text.constData());
            if (!turkish.isEmpty())
                return names + u' ' + withoutMnemonic(turkish);
        }
    }
    return names;
}

} // namespace huni
