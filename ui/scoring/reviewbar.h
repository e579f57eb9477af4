#pragma once

#include <QWidget>

class QAction;

namespace huni {

class ElidedLabel;
class Theme;
class WorkingModel;

/// Says that it is time to look at the rules again, where the team wants to be told. Not there otherwise.
class ReviewBar final : public QWidget
{
    Q_OBJECT

public:
    /// \param worth  shows what each rule is worth \param looked  notes that somebody has looked; their buttons stand here
    ReviewBar(WorkingModel &working, const Theme &theme, QAction &worth, QAction &looked, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showReview();

    WorkingModel &m_working;
    const Theme &m_theme;
    ElidedLabel *m_words = nullptr;
};

} // namespace huni
