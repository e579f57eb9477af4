#include "ui/exchange/resultstep.h"

#include "ui/exchange/outcomeview.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

ResultStep::ResultStep(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : ImportStep(flow, parent)
    , m_title(new QLabel(this))
    , m_show(new QPushButton(tr("&Show what was imported"), this))
    , m_saveErrors(new QPushButton(tr("Save the rows that &failed…"), this))
    , m_undo(new QPushButton(tr("&Undo this import"), this))
    , m_another(new QPushButton(tr("&Import another file"), this))
    , m_view(new OutcomeView(theme, flow.language(), this))
{
    setObjectName(QStringLiteral("resultStep"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(theme.font(FontRole::Section));
    m_title->setObjectName(QStringLiteral("resultTitle"));
    m_show->setObjectName(QStringLiteral("showImported"));
    m_saveErrors->setObjectName(QStringLiteral("saveErrors"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_another->setObjectName(QStringLiteral("importAnother"));
    setButtonLook(*m_show, ButtonLook::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_show, m_saveErrors, m_undo, m_another})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(buttons);
    layout->addWidget(m_view, 1);
    connect(m_show, &QPushButton::clicked, this, &ResultStep::showWanted);
    connect(m_saveErrors, &QPushButton::clicked, this, &ResultStep::saveErrorsWanted);
    connect(m_undo, &QPushButton::clicked, this, &ResultStep::undoWanted);
    connect(m_another, &QPushButton::clicked, this, &ResultStep::anotherWanted);
    connect(&flow, &ImportFlow::ran, this, &ResultStep::follow);
    connect(&flow, &ImportFlow::undone, this, &ResultStep::follow);
}

void ResultStep::enter()
{
    follow();
}

void ResultStep::follow()
{
    const auto &outcome = flow().outcome();
    if (!outcome)
        return;
    m_view->setOutcome(*outcome, false);
    m_title->setText(flow().isUndone() ? tr("The import was taken back. Everything is as it was before.")
                                       : tr("%Ln row(s) were imported.", nullptr, int(outcome->created + outcome->updated)));
    m_saveErrors->setVisible(outcome->failed > 0);
    m_undo->setVisible(!flow().isUndone() && outcome->change != 0);
    m_show->setVisible(!flow().isUndone() && outcome->created + outcome->updated > 0
                       && outcome->mapping.kind == ImportKind::Lead);
}

QWidget *ResultStep::firstField()
{
    return flow().isUndone() || m_show->isHidden() ? m_another : m_show;
}

} // namespace huni
