#pragma once

#include "ui/lead/timelinemodel.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace huni {

class Theme;

/// The kinds of things in a story with their counts, one of them chosen; arrows go from one to the next.
/// Kinds of which there is none are left out.
class TimelineFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineFilter(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const TimelineModel::Counts &counts, const QLocale &locale);
    void setCurrent(TimelineModel::Filter filter);
    TimelineModel::Filter current() const;
    QPushButton *button(TimelineModel::Filter filter) const;

Q_SIGNALS:
    void chosen(huni::TimelineModel::Filter filter);

private:
    const Theme &m_theme;
    QButtonGroup *m_group = nullptr;
};

} // namespace huni
