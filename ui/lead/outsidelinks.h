#pragma once

#include <QObject>
#include <QSet>
#include <QUrl>

namespace huni {

class Theme;

/// The only way out of Huni: opens web pages, mails and calls in the programs of the desktop. One for each
/// window, so that a host that may be opened without asking is so everywhere in it, until it is closed.
class OutsideLinks final : public QObject
{
    Q_OBJECT

public:
    /// That of the window in which a widget stands; made when it is first asked for.
    static OutsideLinks &of(const QWidget &widget, const Theme &theme);

    /// Shows where an address leads and opens it when that is wanted.
    /// \return false when it is one that is never opened; nothing is asked then
    bool open(const QUrl &address);
    /// Opens an address that stands in full on what was clicked, such as a phone number. Web pages are still
    /// asked about.
    bool openShown(const QUrl &address);
    /// Why an address is not opened.
    static QString refusal();

Q_SIGNALS:
    void opened(const QUrl &address);

private:
    OutsideLinks(QWidget &window, const Theme &theme);
    void ask(const QUrl &address);
    void hand(const QUrl &address);

    QWidget &m_window;
    const Theme &m_theme;
    QSet<QString> m_allowedHosts;
};

} // namespace huni
