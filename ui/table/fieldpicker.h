#pragma once

#include <QWidget>

class QListWidget;
class QLineEdit;

namespace huni {

class Theme;

/// A list of fields that is narrowed by typing. Arrows go through it while the typing goes on; Enter takes one.
class FieldPicker final : public QWidget
{
    Q_OBJECT

public:
    FieldPicker(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Keys with their names.
    void setFields(const QVector<std::pair<QString, QString>> &fields);
    QString current() const;
    void setCurrent(const QString &key);
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void picked(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &typed);
    void pick();

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace huni
