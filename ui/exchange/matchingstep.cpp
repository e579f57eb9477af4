#include "ui/exchange/matchingstep.h"

#include "ui/controls/heightscroll.h"
#include "ui/controls/sectionheader.h"
#include "ui/exchange/importwords.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace huni {

namespace {

constexpr int matchingWidth = 640;

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MatchingStep::MatchingStep(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : ImportStep(flow, parent)
{
    setObjectName(QStringLiteral("matchingStep"));
    auto *column = new QWidget(this);
    column->setMaximumWidth(matchingWidth * theme.basePixels() / 13);
    auto *scroll = new HeightScroll(this);
    scroll->hold(column);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new SectionHeader(theme, tr("What is there already is recognised by")));
    layout->addWidget(quietLabel(tr("The first one that fits decides. With none of them, every row becomes a new one."), column));
    for (const MatchBy by : {MatchBy::ExternalId, MatchBy::Email, MatchBy::Phone, MatchBy::NameAndCompany}) {
        auto *box = new QCheckBox(matchWords(by), column);
        box->setObjectName(QStringLiteral("match-") + matchKey(by));
        m_keys.emplace_back(by, box);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &MatchingStep::takeMatch);
    }
    layout->addSpacing(16);
    layout->addWidget(new SectionHeader(theme, tr("What may be done")));
    const std::pair<ImportMode, QString> modes[]
        = {{ImportMode::Both, tr("Add what is new, and bring what is there up to date")},
           {ImportMode::Create, tr("Only add what is new; leave what is there as it is")},
           {ImportMode::Update, tr("Only bring what is there up to date; add nothing")}};
    for (const auto &[mode, text] : modes) {
        auto *button = new QRadioButton(text, column);
        button->setObjectName(QStringLiteral("mode-%1").arg(int(mode)));
        m_modes.emplace_back(mode, button);
        layout->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this, mode = mode](bool on) {
            if (on)
                this->flow().setMode(mode);
        });
    }
    layout->addWidget(quietLabel(tr("Empty cells change nothing."), column));
    layout->addSpacing(16);
    m_ownerTitle = new SectionHeader(theme, tr("Whose the new ones are"));
    layout->addWidget(m_ownerTitle);
    m_owner = new QComboBox(column);
    m_owner->setObjectName(QStringLiteral("newOwner"));
    m_owner->setAccessibleName(tr("Whose the new ones are"));
    layout->addWidget(m_owner);
    m_ownerNote = quietLabel({}, column);
    m_ownerNote->setObjectName(QStringLiteral("newOwnerNote"));
    layout->addWidget(m_ownerNote);
    layout->addStretch(1);
    connect(m_owner, &QComboBox::activated, this,
            [this] { this->flow().setOwner(MemberId{m_owner->currentData().value<Uuid>()}); });
}

void MatchingStep::enter()
{
    const ImportKind kind = flow().mapping().kind;
    for (const auto &[by, box] : m_keys) {
        const QSignalBlocker quiet(box);
        box->setChecked(std::find(flow().draft().match.begin(), flow().draft().match.end(), by) != flow().draft().match.end());
        const bool isOfPeople = by == MatchBy::Email || by == MatchBy::Phone;
        box->setVisible(!isOfPeople || kind == ImportKind::Lead);
        if (by == MatchBy::NameAndCompany)
            box->setText(kind == ImportKind::Lead || kind == ImportKind::Opportunity ? matchWords(by) : matchWords(MatchBy::Name));
    }
    for (const auto &[mode, button] : m_modes) {
        const QSignalBlocker quiet(button);
        button->setChecked(mode == flow().draft().mode);
    }
    fillOwners();
}

void MatchingStep::fillOwners()
{
    const Catalog &catalog = flow().catalog();
    const MemberId me{flow().pipeline().store().person()};
    m_owner->clear();
    m_owner->addItem(tr("Nobody"), QVariant::fromValue(Uuid{}));
    for (const Member &member : catalog.members) {
        if (!member.active)
            continue;
        const QString name = shownText(member.name, 80);
        //: %1 is the name of the person who uses the program
        m_owner->addItem(member.id == me ? tr("%1 (you)").arg(name) : name, QVariant::fromValue(member.id.uuid));
        if (member.id == flow().owner())
            m_owner->setCurrentIndex(m_owner->count() - 1);
    }
    m_ownerNote->setText(flow().mapping().columnFor(QStringLiteral("owner"))
                             ? tr("For rows that name no owner. What is there already keeps its owner.")
                             : tr("The file names no owners. What is there already keeps its owner."));
    for (QWidget *part : {static_cast<QWidget *>(m_ownerTitle), static_cast<QWidget *>(m_owner), static_cast<QWidget *>(m_ownerNote)})
        part->setVisible(flow().takesOwner());
}

QWidget *MatchingStep::firstField()
{
    return m_keys.front().second;
}

void MatchingStep::takeMatch()
{
    std::vector<MatchBy> match;
    for (const auto &[by, box] : m_keys) {
        if (box->isChecked())
            match.push_back(by);
    }
    flow().setMatch(match);
}

} // namespace huni
