#include "ui/lead/timelinefilter.h"

#include "ui/lead/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QPushButton>

namespace huni {

TimelineFilter::TimelineFilter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("timelineFilter"));
    setAccessibleName(tr("Shown in the timeline"));
    auto *layout = new FlowLayout(this, 2);
    using Model = TimelineModel;
    const std::tuple<Model::Filter, QString> kinds[] = {{Model::All, tr("All")},
                                                        {Model::Notes, tr("Notes")},
                                                        {Model::Calls, tr("Calls")},
                                                        {Model::Mails, tr("E-mails")},
                                                        {Model::Meetings, tr("Meetings")},
                                                        {Model::Tasks, tr("Tasks")},
                                                        {Model::Touches, tr("Touchpoints")},
                                                        {Model::Moves, tr("Moves")}};
    for (const auto &[filter, word] : kinds) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("story_") + TimelineModel::filterKey(filter));
        button->setCheckable(true);
        button->setProperty("word", word);
        button->setMaximumHeight(28);
        setButtonLook(*button, ButtonLook::Ghost);
        m_group->addButton(button, filter);
        layout->addWidget(button);
    }
    m_group->setExclusive(true);
    button(Model::All)->setChecked(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosen(TimelineModel::Filter(id));
    });
}

QPushButton *TimelineFilter::button(TimelineModel::Filter filter) const
{
    return qobject_cast<QPushButton *>(m_group->button(filter));
}

void TimelineFilter::setCounts(const TimelineModel::Counts &counts, const QLocale &locale)
{
    for (QAbstractButton *each : m_group->buttons()) {
        const int count = counts[size_t(m_group->id(each))];
        //: %1 a kind of thing (Notes, Calls), %2 how many
        const QString text = tr("%1 %2").arg(each->property("word").toString(), locale.toString(count));
        each->setText(text);
        each->setMaximumWidth(each->sizeHint().width() - 10); // most stories show all their kinds in one line
        each->setVisible(count > 0 || each->isChecked() || m_group->id(each) == TimelineModel::All);
    }
    updateGeometry();
}

void TimelineFilter::setCurrent(TimelineModel::Filter filter)
{
    button(filter)->setChecked(true);
    button(filter)->setVisible(true);
}

TimelineModel::Filter TimelineFilter::current() const
{
    return TimelineModel::Filter(m_group->checkedId());
}

} // namespace huni
