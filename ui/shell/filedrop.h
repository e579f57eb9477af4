#pragma once

#include <QObject>
#include <QStringList>
#include <QWidget>

class QMimeData;

namespace huni {

class Theme;

/// What a file that is dropped on the window is for.
enum class DroppedKind { Pipeline, Table, Other };

/// By the name of the file.
DroppedKind droppedKind(const QString &path);

/// Takes files that are dropped anywhere on a window, and shows over it, while they hang there, what would
/// happen. A drag of something else (a card) is left to whom it belongs.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    FileDrop(const Theme &theme, QWidget &window);
    ~FileDrop() override;

    /// Whether the place to drop is shown.
    bool isShown() const;
    /// What is shown on it.
    QString words() const;

Q_SIGNALS:
    void pipelineDropped(const QString &path);
    void tableDropped(const QString &path);
    /// Cards of people and mails: to become leads. Taken only while somebody is connected.
    void captureWanted(const QStringList &paths);
    /// It is not for the window; a sentence says why.
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Cover;
    static QStringList localFiles(const QMimeData &data);
    bool takesCapture(const QStringList &paths) const;
    QString wordsFor(const QStringList &paths) const;
    void take(const QStringList &paths);

    QWidget &m_window;
    Cover *m_cover = nullptr;
};

} // namespace huni
