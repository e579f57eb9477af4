#pragma once

#include "core/base/uuid.h"

#include <QWidget>

class QHBoxLayout;

namespace huni {

class Chip;
class ContactActions;
class ContactLine;
class ElidedLabel;
class LeadSource;
class StageButton;
class Theme;

/// Who this is and how it stands: name, company, stage, owner, value, how long it has been there, ways to
/// reach them.
class LeadHeader final : public QWidget
{
    Q_OBJECT

public:
    enum Shape { Narrow, Wide }; ///< of the panel; of the page

    LeadHeader(LeadSource &source, const Theme &theme, Shape shape, QWidget *parent = nullptr);

    QString name() const;
    StageButton *stageButton() const { return m_stage; }
    ContactActions *contactActions() const { return m_reach; }
    /// Takes the control over and puts it at the right of the name.
    void addControl(QWidget *control);

Q_SIGNALS:
    void stageChosen(huni::StageId stage);
    /// The lead is being called.
    void called();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createLayout(Shape shape);
    void showLead();
    void showStanding();
    QString originText() const;

    LeadSource &m_source;
    const Theme &m_theme;
    QWidget *m_avatarPlace = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_work = nullptr;
    StageButton *m_stage = nullptr;
    Chip *m_score = nullptr;
    Chip *m_age = nullptr;
    ElidedLabel *m_owner = nullptr;
    ElidedLabel *m_value = nullptr;
    ElidedLabel *m_origin = nullptr;
    ContactLine *m_contacts[3]{};
    ContactActions *m_reach = nullptr;
    QHBoxLayout *m_controls = nullptr;
};

} // namespace huni
