#pragma once

#include <QWidget>

class QPushButton;
class QProgressBar;

namespace huni {

class ElidedLabel;
class Theme;

/// Several cards of files: which one is shown, stepping through them, adding all at once; and how far long
/// work has got.
class CaptureStack final : public QWidget
{
    Q_OBJECT

public:
    explicit CaptureStack(const Theme &theme, QWidget *parent = nullptr);

    /// \param current  counted from 0 \param ofFiles  how many of all are cards of files and can be added at once
    void showCard(int current, int count, int ofFiles, const QString &source);
    /// \param of  0: not known
    void showProgress(const QString &what, qint64 done, qint64 of);
    /// Nothing to show: no cards, no work.
    void finish();
    bool isBusy() const;

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void allWanted();
    void cancelWanted();

private:
    QPushButton *addButton(const QString &text, const QString &icon, const QString &objectName);
    void setBusy(bool busy);

    const Theme &m_theme;
    ElidedLabel *m_words = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace huni
