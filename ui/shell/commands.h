#pragma once

#include "ui/words/translations.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QTranslator>
#include <QVector>

class QAction;
class QMenu;

namespace huni {

class Preferences;

/// One command, as the palette and the list of shortcuts show it.
struct Command {
    QString id{}; ///< stable: `board.new_card`
    QString name{}; ///< in words, without mnemonic
    QString otherNames{}; ///< words in the other language, by which it is found too
    QString group{}; ///< title of the menu or page that it belongs to
    QString page{}; ///< key of its page; empty: of the window
    QPointer<QAction> action{};
};

/// Every command of the window and of its pages: an action with an id as its object's name. Pages add actions
/// to themselves; those that come later are known from then on. Keys that a person chose take the place of
/// the shipped ones.
///
/// An action may say more by properties: `commandName` its name where the text says more than that,
/// `fixedKeys` keys that the widget takes itself and nobody can change.
class Commands final : public QObject
{
    Q_OBJECT

public:
    explicit Commands(Preferences &preferences, QObject *parent = nullptr);

    /// Knows the actions of a widget from now on. \param title  of the group; \param page  key of the page,
    /// empty for the window. A group that has been named keeps its place.
    void watch(QWidget &widget, const QString &title, const QString &page = {});

    /// Each command once, by group; of an action that two widgets have, the one in sight.
    QVector<Command> all() const;
    /// The action with that id; nullptr when there is none (yet).
    QAction *action(const QString &id) const;
    /// The page of a command; empty for the window's.
    QString pageOf(const QString &id) const;
    /// Actions of a page in the order in which they were added, each once.
    QList<QAction *> actionsOf(const QString &page) const;

    /// Keys as they ship.
    QList<QKeySequence> shippedKeys(const QString &id) const;
    bool hasChosenKeys(const QString &id) const { return m_chosen.contains(id); }
    /// Takes up what was chosen on this machine; until then the shipped keys stand.
    void applyChosenKeys();
    /// Gives a command other keys, at once and for the next time; none: it has no key.
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void resetKeys(const QString &id);
    void resetAllKeys();
    /// Another command that the same keys would start in the same place.
    std::optional<Command> holderOf(const QKeySequence &keys, const QString &exceptOf) const;

    /// What an action is called: no mnemonic, no ellipsis.
    static QString nameOf(const QAction &action);
    /// Its keys in the words of the desktop, those that the widget takes itself among them.
    static QString keysOf(const QAction &action);

Q_SIGNALS:
    /// Commands came, went, or have other keys.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Source {
        QPointer<QWidget> widget{};
        QString title{};
        QString page{};
    };
    void take(QAction &action);
    void giveKeys(QAction &action);
    Command commandOf(const Source &source, QAction &action) const;
    QString otherNamesOf(const QAction &action) const;

    Preferences &m_preferences;
    std::vector<Source> m_sources;
    QHash<QString, QList<QKeySequence>> m_shipped;
    QHash<QString, QList<QKeySequence>> m_chosen;
    mutable std::unique_ptr<QTranslator> m_turkish; ///< loaded when a command is first looked for
};

} // namespace huni
