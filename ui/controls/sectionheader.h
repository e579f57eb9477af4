#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace huni {

class ElidedLabel;
class Theme;

/// Head of a part of a page: its name, a quiet note (a count, a date), and small controls at the right.
class SectionHeader final : public QWidget
{
    Q_OBJECT

public:
    SectionHeader(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    /// Takes the control over and puts it at the right end.
    void addControl(QWidget *control);

private:
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_note = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace huni
