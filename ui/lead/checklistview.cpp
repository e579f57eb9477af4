#include "ui/lead/checklistview.h"

#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/answerbar.h"
#include "ui/lead/dimensionrow.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/mutedlabel.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace huni {

namespace {

const ChecklistDefault &bantChecklist()
{
    static const ChecklistDefault bant = [] {
        for (const ChecklistDefault &checklist : checklistDefaults().valueOr({})) {
            if (checklist.key == u"bant")
                return checklist;
        }
        return ChecklistDefault{};
    }();
    return bant;
}

std::array<Verdict, 4> verdictsIn(const BantAnswers &answers)
{
    std::array<Verdict, 4> verdicts{};
    std::transform(answers.begin(), answers.end(), verdicts.begin(),
                   [](const Answer &answer) { return answer.verdict; });
    return verdicts;
}

} // namespace

ChecklistView::ChecklistView(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_header(new SectionHeader(theme, tr("BANT"), this))
    , m_verdict(new Chip(theme, this))
    , m_missing(new MutedLabel(theme, this))
{
    setObjectName(QStringLiteral("checklist"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_header->addControl(m_verdict);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    layout->addWidget(m_missing);
    const QVector<ChecklistDimension> &dimensions = bantChecklist().dimensions;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        ChecklistDimension dimension;
        dimension.key = dimension.nameEn = dimension.nameTr = QString::fromUtf16(bantDimensions[i]);
        if (qsizetype(i) < dimensions.size())
            dimension = dimensions[qsizetype(i)];
        m_rows[i] = new DimensionRow(source, theme, dimension, this);
        layout->addWidget(m_rows[i]);
    }
    int widest = 0;
    for (const DimensionRow *row : m_rows)
        widest = std::max(widest, row->title()->sizeHint().width());
    for (DimensionRow *row : m_rows)
        row->title()->setMinimumWidth(widest); // the answers give way
    connect(&source, &LeadSource::aboutToShow, this, &ChecklistView::finishEdits);
    connect(&source, &LeadSource::aboutToBeGone, this, [this] {
        for (DimensionRow *row : m_rows)
            row->suspendEdits();
    });
    const auto offerDrafts = [this] {
        for (DimensionRow *row : m_rows)
            row->offerDrafts();
    };
    connect(&source, &LeadSource::shown, this, [this, offerDrafts] {
        showAnswers();
        offerDrafts();
    });
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & (LeadSource::Answers | LeadSource::Lists))
            showAnswers();
    });
    showAnswers();
    offerDrafts();
}

int ChecklistView::answered() const
{
    if (!m_source.isThere())
        return 0;
    const auto &answers = m_source.details().answers;
    return int(std::count_if(answers.begin(), answers.end(),
                             [](const Answer &a) { return a.verdict != Verdict::Unknown; }));
}

QString ChecklistView::dimensionName(const QString &key) const
{
    for (const ChecklistDimension &dimension : bantChecklist().dimensions) {
        if (dimension.key == key)
            return m_source.isTurkish() ? dimension.nameTr : dimension.nameEn;
    }
    return key;
}

QString ChecklistView::missingText() const
{
    if (!m_source.isThere())
        return {};
    const auto verdicts = verdictsIn(m_source.details().answers);
    if (bantVerdict(verdicts) == BantVerdict::Qualified)
        return tr("Ready for SQL.");
    QStringList names;
    for (const QString &key : missingForQualified(verdicts))
        names += dimensionName(key);
    //: %1 dimensions of the checklist, for example: Budget, Need
    return names.isEmpty() ? QString() : tr("Still missing: %1").arg(names.join(QStringLiteral(", ")));
}

void ChecklistView::showAnswers()
{
    if (!m_source.isThere())
        return;
    const BantAnswers &answers = m_source.details().answers;
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setAnswer(answers[i]);
    ChipLook look;
    switch (bantVerdict(answers)) {
    case BantVerdict::Qualified:
        look = {tr("Qualified"), QStringLiteral("circle-check"), ColorRole::Good, ColorRole::SoftGood};
        break;
    case BantVerdict::NotQualified:
        look = {tr("BANT not qualified"), QStringLiteral("circle-x"), ColorRole::Bad, ColorRole::SoftBad};
        break;
    case BantVerdict::Open:
        look = {tr("Open"), QStringLiteral("circle-dashed")};
        break;
    }
    m_verdict->setLook(look);
    //: How many of the four dimensions are answered
    m_header->setNote(tr("%1 of 4 answered").arg(answered()));
    m_missing->setText(missingText());
    m_missing->setVisible(!m_missing->text().isEmpty());
}

void ChecklistView::finishEdits()
{
    for (DimensionRow *each : m_rows)
        each->finishEdits();
}

void ChecklistView::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < int(m_rows.size()) && !(event->modifiers() & ~Qt::KeypadModifier))
        m_rows[size_t(digit)]->bar()->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace huni
