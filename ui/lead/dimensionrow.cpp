#include "ui/lead/dimensionrow.h"

#include "ui/controls/draftkeeper.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/answerbar.h"
#include "ui/lead/finishedit.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/leadwords.h"
#include "ui/lead/mutedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

DimensionRow::DimensionRow(LeadSource &source, const Theme &theme, const ChecklistDimension &dimension,
                           QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_dimension(dimension)
{
    const QString name = source.isTurkish() ? dimension.nameTr : dimension.nameEn;
    setObjectName(QStringLiteral("bant_") + dimension.key);
    m_meaning = new MutedLabel(theme, this);
    m_questions = new MutedLabel(theme, this);
    m_questions->setText(questionText());
    m_questions->hide();
    m_help = new QPushButton(this);
    m_help->setCheckable(true);
    m_help->setIcon(
        themeIcon(theme, QStringLiteral("circle-question-mark"), ColorRole::Muted, ColorRole::AccentText));
    m_help->setToolTip(tr("Questions to ask"));
    //: %1 a dimension of the checklist
    m_help->setAccessibleName(tr("Questions about %1").arg(name));
    setButtonLook(*m_help, ButtonLook::Ghost);
    connect(m_help, &QPushButton::toggled, m_questions, &QWidget::setVisible);
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & LeadSource::Lists)
            m_questions->setText(questionText());
    });
    // After the help in the order of Tab: from the answer it goes on to the evidence.
    m_bar = new AnswerBar(theme, name, this);
    m_bar->setLocale(source.locale());
    m_bar->setReadOnly(source.isReadOnly());
    //: %1 a dimension of the checklist
    m_evidence = new InlineEdit(theme, InlineEdit::MultiLine, tr("Evidence for %1").arg(name), this);
    m_evidence->setObjectName(QStringLiteral("evidence_") + dimension.key);
    m_evidence->setEmptyText(tr("Add evidence"));
    m_evidence->setReadOnly(source.isReadOnly());
    if (dimension.key == u"timing") {
        m_date = new InlineEdit(theme, InlineEdit::Date, tr("When they will buy"), this);
        m_date->setObjectName(QStringLiteral("timingDate"));
        m_date->setLocale(source.locale());
        m_date->setToday(localDay(source.now(), source.catalog().zone));
        m_date->setReadOnly(source.isReadOnly());
    }
    m_by = new ElidedLabel(theme, FontRole::NumberSmall, ColorRole::Muted, this);
    createLayout(name);
    m_drafts = new DraftKeeper(source.pipeline().drafts(), this);
    for (InlineEdit *field : {m_evidence, m_date}) {
        if (field)
            m_drafts->watch(*field, [this, key = field->objectName()] {
                return DraftKey{QStringLiteral("answer"), m_source.lead().uuid, key};
            });
    }
    connect(m_bar, &AnswerBar::chosen, this, [this](Verdict verdict) {
        if (!give({.dimension = m_dimension.key, .verdict = verdict}, nullptr))
            m_bar->setVerdict(m_answer.verdict);
    });
    connect(m_evidence, &InlineEdit::committed, this, [this](const QVariant &value) {
        give({.dimension = m_dimension.key, .evidence = value.toString().trimmed()}, m_evidence);
    });
    if (m_date) {
        connect(m_date, &InlineEdit::committed, this, [this](const QVariant &value) {
            give({.dimension = m_dimension.key, .on = value.toDate()}, m_date);
        });
    }
}

void DimensionRow::createLayout(const QString &name)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    m_title = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, this);
    m_title->setText(name);
    head->addWidget(m_title);
    head->addWidget(m_help);
    head->addStretch();
    head->addWidget(m_bar);
    layout->addLayout(head);
    layout->addWidget(m_meaning);
    layout->addWidget(m_questions);
    layout->addWidget(m_evidence);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    if (m_date) {
        auto *when = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted, this);
        when->setText(tr("Buys on"));
        when->setMinimumWidth(when->sizeHint().width()); // who answered gives way, not what the date is
        foot->addWidget(when);
        foot->addWidget(m_date, 1);
        m_date->setMinimumWidth(92);
    } else {
        foot->addStretch(1);
    }
    foot->addWidget(m_by);
    layout->addLayout(foot);
}

QString DimensionRow::questionText() const
{
    QStringList lines;
    for (const ChecklistQuestion &question : m_dimension.questions) {
        const QString shipped = m_source.isTurkish() ? question.textTr : question.textEn;
        lines += QStringLiteral("• ") + m_source.catalog().questions.value(question.key, shipped);
    }
    return lines.join(u'\n');
}

void DimensionRow::setAnswer(const Answer &answer)
{
    m_answer = answer;
    m_bar->setVerdict(answer.verdict);
    m_evidence->setValue(answer.evidence.isEmpty() ? QVariant() : QVariant(answer.evidence),
                         m_source.changedBy());
    if (m_date)
        m_date->setValue(answer.on.isValid() ? QVariant(answer.on) : QVariant(), m_source.changedBy());
    QString meaning;
    for (const ChecklistMeaning &each : m_dimension.meanings) {
        if (each.answer == verdictKey(answer.verdict))
            meaning = m_source.isTurkish() ? each.textTr : each.textEn;
    }
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    const Member *member = m_source.catalog().member(answer.by);
    QStringList by;
    if (answer.at && member)
        by += member->name;
    if (answer.at)
        by += relativeTime(answer.at, m_source.now());
    m_by->setText(by.join(QStringLiteral(" · ")));
    m_by->setVisible(answer.at != 0);
    update();
    m_by->setToolTip(answer.at
                         ? plainToolTip(exactTime(answer.at, m_source.catalog().zone, m_source.locale()))
                         : QString());
}

bool DimensionRow::give(const AnswerEdit &edit, InlineEdit *field)
{
    const auto given = m_source.pipeline().qualification().answer(m_source.lead(), {edit});
    if (given)
        return true;
    const QString sentence = m_source.words(given.error());
    if (field)
        field->showProblem(sentence);
    else
        m_source.report(sentence);
    return false;
}

void DimensionRow::finishEdits()
{
    finishEdit(*m_evidence, m_source);
    if (m_date)
        finishEdit(*m_date, m_source);
}

void DimensionRow::suspendEdits()
{
    m_evidence->suspend();
    if (m_date)
        m_date->suspend();
}

void DimensionRow::offerDrafts()
{
    m_drafts->offer();
}

// The evidence stands behind a bar, as a quotation does.
void DimensionRow::paintEvent(QPaintEvent *)
{
    if (m_evidence->isEditing() || !m_evidence->value().isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Border));
    painter.drawRoundedRect(QRect(0, m_evidence->y() + 5, 3, m_evidence->height() - 10), 1.5, 1.5);
}

} // namespace huni
