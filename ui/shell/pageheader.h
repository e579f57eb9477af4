#pragma once

#include "ui/shell/segmentbar.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace huni {

class ElidedLabel;
class SearchField;

/// Upper edge of a page: its name, segments, a search field, small controls and the primary button.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    PageHeader(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    SegmentBar *segments() const { return m_segments; }
    /// The field comes with the first call; a page that does not search has none.
    SearchField *addSearch(const QString &placeholder, const QString &hint);
    SearchField *search() const { return m_search; }
    /// Left of the primary button.
    void addControl(QWidget *control);
    QPushButton *addButton(const QString &iconName, const QString &text);
    QPushButton *addPrimaryButton(const QString &iconName, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ElidedLabel *m_title = nullptr;
    SegmentBar *m_segments = nullptr;
    SearchField *m_search = nullptr;
    QPushButton *m_primary = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace huni
