#include "ui/lead/opportunityrow.h"

#include "ui/controls/chip.h"
#include "ui/controls/draftkeeper.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/finishedit.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace huni {

OpportunityRow::OpportunityRow(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_drafts(new DraftKeeper(source.pipeline().drafts(), this))
    , m_name(new InlineEdit(theme, InlineEdit::Line, tr("Opportunity"), this))
    , m_history(new QPushButton(themeIcon(theme, QStringLiteral("history")), {}, this))
    , m_amount(new InlineEdit(theme, InlineEdit::Amount, tr("Amount"), this))
    , m_close(new InlineEdit(theme, InlineEdit::Date, tr("Expected close"), this))
    , m_stage(new ElidedLabel(theme, FontRole::Small, ColorRole::Text, this))
    , m_probability(new Chip(theme, this))
{
    m_name->setObjectName(QStringLiteral("opportunityName"));
    m_amount->setObjectName(QStringLiteral("opportunityAmount"));
    m_close->setObjectName(QStringLiteral("opportunityClose"));
    m_name->setCheck([](const QVariant &value) {
        return value.toString().trimmed().isEmpty() ? tr("An opportunity needs a name.") : QString();
    });
    for (InlineEdit *field : {m_name, m_amount, m_close}) {
        field->setLocale(source.locale());
        field->setReadOnly(source.isReadOnly());
        field->setToday(localDay(source.now(), source.catalog().zone));
        m_drafts->watch(*field, [this, key = field->objectName()] {
            return DraftKey{QStringLiteral("opportunity"), m_opportunity.id.uuid, key};
        });
    }
    m_history->setObjectName(QStringLiteral("opportunityHistory"));
    m_history->setToolTip(tr("History: who changed what"));
    setButtonLook(*m_history, ButtonLook::Ghost);
    connect(m_history, &QPushButton::clicked, this, [this] { Q_EMIT historyWanted(m_opportunity.id); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_name, 1);
    head->addWidget(m_history, 0, Qt::AlignTop);
    layout->addLayout(head);
    auto *standing = new QHBoxLayout;
    standing->setContentsMargins(22, 2, 8, 2); // room for the dot of the stage
    standing->setSpacing(8);
    standing->addWidget(m_stage, 1);
    standing->addWidget(m_probability);
    layout->addLayout(standing);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(0);
    for (const auto &[label, field] :
         {std::pair{tr("Amount"), m_amount}, std::pair{tr("Closes on"), m_close}}) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        auto *word = new ElidedLabel(theme, FontRole::Tiny, ColorRole::Muted, this);
        word->setText(label);
        word->setContentsMargins(0, 0, 0, 0);
        auto *indented = new QHBoxLayout;
        indented->setContentsMargins(8, 4, 0, 0);
        indented->addWidget(word);
        cell->addLayout(indented);
        cell->addWidget(field);
        figures->addLayout(cell, 1);
    }
    layout->addLayout(figures);
    connect(m_name, &InlineEdit::committed, this, [this](const QVariant &value) {
        edit(m_name, {{col::Opportunity::Name, textValue(value.toString().simplified())}});
    });
    connect(m_amount, &InlineEdit::committed, this, [this](const QVariant &value) {
        const Money money = value.value<Money>();
        edit(m_amount,
             {{col::Opportunity::Amount, value.isValid() ? Value{money.minor} : Value{}},
              {col::Opportunity::Currency, value.isValid() ? textValue(money.currency.text()) : Value{}}});
    });
    connect(m_close, &InlineEdit::committed, this, [this](const QVariant &value) {
        edit(m_close, {{col::Opportunity::ExpectedClose, dateValue(value.toDate())}});
    });
}

void OpportunityRow::setOpportunity(const Opportunity &opportunity)
{
    const bool another = m_opportunity.id != opportunity.id;
    m_opportunity = opportunity;
    setObjectName(QStringLiteral("opportunity"));
    setAccessibleName(opportunity.name);
    //: %1 is an opportunity
    m_history->setAccessibleName(tr("History of “%1”").arg(opportunity.name));
    m_name->setValue(opportunity.name.isEmpty() ? QVariant() : QVariant(opportunity.name),
                     m_source.changedBy());
    m_amount->setCurrency(opportunity.amount && !opportunity.amount->currency.isEmpty()
                              ? opportunity.amount->currency
                              : m_source.catalog().currency);
    m_amount->setValue(opportunity.amount ? QVariant::fromValue(*opportunity.amount) : QVariant(),
                       m_source.changedBy());
    m_close->setValue(opportunity.expectedClose.isValid() ? QVariant(opportunity.expectedClose) : QVariant(),
                      m_source.changedBy());
    const Stage *stage = m_source.catalog().stage(opportunity.stage);
    m_stage->setText(stage ? stage->name(m_source.isTurkish()) : QStringLiteral("—"));
    m_color = stage ? stage->color : 0;
    const std::optional<int> probability = opportunity.probability ? opportunity.probability
        : stage                                                    ? stage->probability
                                                                   : std::nullopt;
    m_probability->setVisible(probability.has_value());
    if (probability)
        m_probability->setLook(probabilityChip(*probability, m_source.locale()));
    m_probability->setToolTip(tr("Chance of winning"));
    if (another)
        m_drafts->offer();
    update();
}

void OpportunityRow::edit(InlineEdit *field, std::vector<std::pair<int, Value>> cells)
{
    if (const auto done = m_source.pipeline().opportunities().edit(m_opportunity.id, cells); !done)
        field->showProblem(m_source.words(done.error()));
}

void OpportunityRow::finishEdits()
{
    for (InlineEdit *field : {m_name, m_amount, m_close})
        finishEdit(*field, m_source);
}

void OpportunityRow::suspendEdits()
{
    for (InlineEdit *field : {m_name, m_amount, m_close})
        field->suspend();
}

void OpportunityRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Theme::stageRole(m_color)));
    painter.drawEllipse(QPointF(m_stage->x() - 10, m_stage->geometry().center().y() + 1), 4, 4);
}

} // namespace huni
