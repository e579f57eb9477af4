#pragma once

#include <QLocalServer>
#include <QObject>

namespace huni {

/// Keeps one window a pipeline file: who comes second asks the first to come to the front.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// \param path  of the pipeline file
    explicit SingleInstance(const QString &path, QObject *parent = nullptr);

    /// Asks a window that shows the file already to come to the front. \return whether there is one
    bool raiseOther() const;
    /// From now on this process is the one that is asked.
    void listen();

Q_SIGNALS:
    void raiseWanted();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace huni
