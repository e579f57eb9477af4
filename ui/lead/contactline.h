#pragma once

#include <QUrl>
#include <QWidget>

class QPushButton;

namespace huni {

class Theme;

/// One way to reach a person: writes or calls when clicked, and copies.
class ContactLine final : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Email, Phone, Mobile };

    ContactLine(Kind kind, const Theme &theme, QWidget *parent = nullptr);

    /// Hides itself when there is nothing. \param country  of a phone number that names none
    void setContact(const QString &text, const QString &country = {});
    QUrl address() const;
    /// Strikes the address out: it is not to be used, and why. An empty reason takes that back.
    void setRefusal(const QString &reason);

Q_SIGNALS:
    void called();
    void refused(const QString &reason);

private:
    void open();

    const Theme &m_theme;
    Kind m_kind;
    QString m_refusal;
    QString m_text;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace huni
