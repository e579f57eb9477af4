#pragma once

#include <QWidget>

namespace huni {

class Theme;

/// Leads to where the ideal customer is described: on the page of scoring, whose rules of fit it writes.
class CustomerSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerSection(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void scoringWanted();
};

} // namespace huni
