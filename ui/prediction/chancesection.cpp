#include "ui/prediction/chancesection.h"

#include "core/prediction/chances.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/plaintooltip.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/mutedlabel.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/chancewords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace huni {

namespace {

constexpr int mostFactors = 5; // at first

ChipLook bandChip(ChanceBand band)
{
    ChipLook look{chanceBandName(band), QStringLiteral("trending-up")};
    if (band == ChanceBand::Likely) {
        look.front = ColorRole::Good;
        look.back = ColorRole::SoftGood;
    } else if (band == ChanceBand::Possible) {
        look.icon = QStringLiteral("circle-dashed");
        look.front = ColorRole::Warning;
        look.back = ColorRole::SoftWarning;
    } else {
        look.icon = QStringLiteral("trending-down");
    }
    return look;
}

bool isOfChances(Table table)
{
    switch (table) {
    case Table::PredictiveModel:
    case Table::Company:
    case Table::Touchpoint:
    case Table::Opportunity:
    case Table::CustomField: return true;
    default: return false;
    }
}

} // namespace

ChanceSection::ChanceSection(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_reader(source.pipeline().store().path())
    , m_head(new SectionHeader(theme, tr("Chance of being won"), this))
    , m_number(new ElidedLabel(theme, FontRole::Section, ColorRole::Text, this))
    , m_band(new Chip(theme, this))
    , m_words(new MutedLabel(theme, this))
    , m_factors(new QTableWidget(0, 2, this))
    , m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("chanceSection"));
    setAccessibleName(tr("Chance of being won"));
    m_number->setObjectName(QStringLiteral("chanceNumber"));
    m_number->setElideMode(Qt::ElideNone);
    m_words->setObjectName(QStringLiteral("chanceWords"));
    m_factors->setObjectName(QStringLiteral("chanceFactors"));
    m_factors->setAccessibleName(tr("What speaks for it and against it"));
    m_factors->horizontalHeader()->hide();
    m_factors->verticalHeader()->hide();
    m_factors->setFrameShape(QFrame::NoFrame);
    m_factors->setShowGrid(false);
    m_factors->setWordWrap(false);
    m_factors->setTextElideMode(Qt::ElideMiddle); // what it is stands at its end
    m_factors->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_factors->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_factors->setSelectionMode(QAbstractItemView::SingleSelection);
    m_factors->setTabKeyNavigation(false);
    m_factors->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_factors->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_factors->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_factors->viewport()->setAutoFillBackground(false);
    m_factors->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_factors->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_more->setObjectName(QStringLiteral("moreFactors"));
    setButtonLook(*m_more, ButtonLook::Ghost);
    m_head->addControl(m_number);
    m_head->addControl(m_band);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_head);
    layout->addWidget(m_words);
    layout->addWidget(m_factors);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] { showAll(!m_showsAll); });
    connect(&source, &LeadSource::shown, this, &ChanceSection::takeLead);
    connect(&source, &LeadSource::gone, this, &ChanceSection::takeLead);
    connect(&source.pipeline().store(), &Store::committed, this, &ChanceSection::follow);
    takeLead();
}

void ChanceSection::takeLead()
{
    m_reader.drop();
    m_prediction.reset();
    m_showsAll = false;
    hide();
    ask(false);
}

void ChanceSection::follow(const ChangeSet &changes)
{
    if (!changes.rows || !m_source.lead())
        return;
    const bool concerns = std::any_of(changes.rows->begin(), changes.rows->end(),
                                      [this](const RowChange &row) { return row.row == m_source.lead().uuid || isOfChances(row.table); });
    if (concerns)
        ask(true);
}

void ChanceSection::ask(bool afterwards)
{
    if (!m_source.isThere())
        return;
    auto read = [&store = m_source.pipeline().store(), lead = m_source.lead()](Reader &reader, TaskControl &) -> Result<Answer> {
        auto stored = reader.read(readPrediction);
        if (!stored)
            return stored.error();
        Answer answer;
        if (!*stored)
            return answer;
        auto said = Predictor(store).predict(**stored, lead);
        if (said)
            answer = {std::move(*said), (*stored)->quality};
        else if (said.error().code != Errc::NotFound)
            return said.error();
        return answer;
    };
    auto take = [this](Result<Answer> answer) {
        if (!answer) {
            m_source.report(m_source.words(answer.error()));
            return;
        }
        m_prediction = std::move(answer->prediction);
        m_quality = std::move(answer->quality);
        showAnswer();
    };
    if (afterwards)
        m_reader.askAfter(std::move(read), std::move(take));
    else
        m_reader.ask(std::move(read), std::move(take));
}

QString ChanceSection::words() const
{
    return m_words->text();
}

void ChanceSection::showAnswer()
{
    setVisible(m_prediction.has_value());
    if (!m_prediction)
        return;
    const QLocale &locale = m_source.locale();
    m_number->setText(chanceText(chanceOf(m_prediction->probability), locale));
    const ChanceBand band = chanceBand(m_prediction->probability, m_quality.threshold);
    m_band->setLook(bandChip(band));
    m_band->setAccessibleName(chanceBandName(band));
    //: %1 a probability
    m_band->setToolTip(tr("Likely from %1 on, where won and lost leads are told apart best.").arg(shareText(m_quality.threshold, locale)));
    QStringList parts;
    const Stage *stage = m_source.isThere() ? m_source.catalog().stage(m_source.details().stage) : nullptr;
    if (stage && stage->key == u"won")
        parts += tr("This lead was won; the chance is what is said of leads like it.");
    else if (stage && stage->key == u"lost")
        parts += tr("This lead was lost; the chance is what is said of leads like it.");
    if (const auto experience = chanceExperience(m_prediction->probability, m_quality)) {
        //: %1 a number of closed leads, %2 the part of them that was won, %3 and %4 its bounds
        parts += tr("Of %1 closed leads with such a chance %2 were won (%3 to %4).")
                     .arg(locale.toString(qlonglong(experience->count)), shareText(experience->share, locale), shareText(experience->low, locale), shareText(experience->high, locale));
    }
    m_words->setText(parts.join(u' '));
    showFactors();
}

void ChanceSection::showAll(bool all)
{
    m_showsAll = all;
    showFactors();
}

int ChanceSection::shownFactors() const
{
    return m_factors->rowCount();
}

void ChanceSection::showFactors()
{
    const QLocale &locale = m_source.locale();
    const Language language = m_source.isTurkish() ? Language::Turkish : Language::English;
    const int count = int(m_prediction->factors.size());
    const int shown = m_showsAll ? count : std::min(count, mostFactors);
    m_factors->setRowCount(0);
    int height = 2;
    for (int row = 0; row < shown; ++row) {
        const PredictionFactor &factor = m_prediction->factors[size_t(row)];
        //: a field and what a lead has there
        const QString words = tr("%1: %2").arg(predictionFieldName(factor.field, factor.name, language), factorValueWords(factor, m_source.catalog(), language));
        const QString strength = factorStrengthWords(factor.weight);
        m_factors->insertRow(row);
        auto *what = new QTableWidgetItem(words);
        what->setToolTip(plainToolTip(words));
        what->setFont(m_theme.font(FontRole::Body));
        //: how strongly a field speaks for or against being won, with its weight
        auto *weight = new QTableWidgetItem(tr("%1 %2").arg(strength, factorWeightText(factor.weight, locale)));
        weight->setFont(m_theme.font(FontRole::NumberSmall));
        weight->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        weight->setForeground(m_theme.color(std::fabs(factor.weight) < 0.005 ? ColorRole::Muted : factor.weight > 0 ? ColorRole::Good : ColorRole::Bad));
        m_factors->setItem(row, 0, what);
        m_factors->setItem(row, 1, weight);
        height += m_factors->rowHeight(row);
    }
    m_factors->setFixedHeight(height);
    m_more->setVisible(count > mostFactors);
    m_more->setText(m_showsAll ? tr("Fewer") : tr("All %n field(s)", nullptr, count));
}

} // namespace huni
