#include "ui/exchange/matchingstep.h"

#include "ui/controls/sectionheader.h"
#include "ui/exchange/importwords.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
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
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
    outer->addStretch(1);
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
