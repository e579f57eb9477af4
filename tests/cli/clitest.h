#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace huni::test {

/// Drives the real program over a pipeline file of its own: what scripts and people see of it.
class CliTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init();
    void cleanup();

protected:
    struct Answer {
        int status = -1;
        QString out{};
        QString err{};
        QJsonObject json{};
    };
    Answer run(const QStringList &words);
    /// With --json, expecting success.
    QJsonObject ask(QStringList words);
    QString file(const QString &name = QStringLiteral("a.huni")) const { return m_folder->filePath(name); }
    QString addLead(const QString &email, const QStringList &more = {});
    /// The database and what is still in its log.
    QByteArray bytes() const;
    /// A file of the folder with this text; its path.
    QString written(const QString &name, const QByteArray &text) const;
    /// As every failure is told.
    static bool isOneLine(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace huni::test
