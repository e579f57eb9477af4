#include "ui/duplicates/duplicatehint.h"

#include "core/leads/names.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/duplicatewords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace huni {

namespace {

constexpr int hintDelayMs = 250; // arrows go on from card to card meanwhile

struct HintAnswer {
    std::optional<Suspect> suspect{};
    QString name{};
};

HintAnswer likeliestOf(Connection &connection, LeadId lead)
{
    HintAnswer answer;
    const std::vector<Suspect> suspects = DuplicateFinder().suspectsOf(connection, lead.uuid);
    if (suspects.empty())
        return answer;
    answer.suspect = suspects.front();
    answer.name = leadTitle(connection, suspects.front().second).name;
    return answer;
}

} // namespace

DuplicateHint::DuplicateHint(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_text(new ElidedLabel(theme, FontRole::Body, ColorRole::Warning, this))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_reader(source.pipeline().store().path())
{
    setObjectName(QStringLiteral("duplicateHint"));
    m_compare->setObjectName(QStringLiteral("compareDuplicates"));
    setButtonLook(*m_compare, ButtonLook::Ghost);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(34, 3, 4, 3);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_compare);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(hintDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &DuplicateHint::look);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(m_lead, m_other); });
    connect(&source, &LeadSource::shown, this, [this] {
        hide();
        m_delay.start();
    });
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & LeadSource::Profile)
            m_delay.start();
    });
    connect(&source.pipeline().store(), &Store::committed, this, [this](const ChangeSet &changes) {
        for (const RowChange &row : *changes.rows) {
            if (row.table == Table::DistinctPair || (row.table == Table::Lead && row.row == m_other.uuid))
                m_delay.start();
        }
    });
}

QString DuplicateHint::text() const
{
    return m_text->text();
}

void DuplicateHint::look()
{
    const LeadId lead = m_source.isThere() ? m_source.lead() : LeadId{};
    if (!lead) {
        m_reader.drop();
        hide();
        return;
    }
    m_reader.ask(
        [lead](Reader &reader, TaskControl &) {
            return reader.read([lead](Connection &connection) { return likeliestOf(connection, lead); });
        },
        [this, lead](const Result<HintAnswer> &answer) {
            const HintAnswer found = answer.valueOr({});
            if (lead == m_source.lead())
                showSuspect(lead, found.suspect, found.name);
        });
}

void DuplicateHint::showSuspect(LeadId lead, const std::optional<Suspect> &suspect, const QString &name)
{
    setVisible(suspect.has_value());
    if (!suspect)
        return;
    m_lead = lead;
    m_other = LeadId{suspect->second};
    //: %1 is a lead, %2 what they have in common, such as 'same phone'
    m_text->setText(tr("Looks like %1 (%2)").arg(name.left(200), likenessWords(suspect->reasons.front())));
    m_compare->setAccessibleName(tr("Compare with %1").arg(name.left(200)));
}

void DuplicateHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::SoftWarning));
    painter.drawRoundedRect(rect(), 8, 8);
    paintIcon(painter, QRect(10, (height() - 16) / 2, 16, 16), QStringLiteral("copy"), m_theme.color(ColorRole::Warning));
}

} // namespace huni
