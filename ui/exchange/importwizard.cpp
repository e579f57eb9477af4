#include "ui/exchange/importwizard.h"

#include "ui/exchange/checkstep.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/mappingstep.h"
#include "ui/exchange/matchingstep.h"
#include "ui/exchange/resultstep.h"
#include "ui/exchange/runstep.h"
#include "ui/exchange/sourcestep.h"
#include "ui/exchange/stepstrip.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace huni {

namespace {

constexpr int wizardMargin = 24;

} // namespace

ImportWizard::ImportWizard(Pipeline &pipeline, const Theme &theme, Language language, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new ImportFlow(pipeline, language, folder, this))
{
    setObjectName(QStringLiteral("importWizard"));
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Import"));
    createSteps();
    createLayout();
    createActions();
    connect(m_flow, &ImportFlow::workChanged, this, &ImportWizard::followWork);
    connect(m_flow, &ImportFlow::sourceChanged, this, [this] {
        if (m_step != Source)
            showStep(Source);
    });
    connect(m_flow, &ImportFlow::looked, this, [this] {
        if (m_step == Source && !m_source->isAncestorOf(QApplication::focusWidget()))
            takeFocus();
    });
    connect(m_flow, &ImportFlow::planned, this, &ImportWizard::takeFocus);
    connect(m_flow, &ImportFlow::surveyed, this, &ImportWizard::takeFocus);
    connect(m_flow, &ImportFlow::ran, this, [this] { showStep(Result); });
    connect(m_flow, &ImportFlow::undone, this, [this] { showStep(Result); });
    showStep(Source);
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::createSteps()
{
    m_strip = new StepStrip(m_theme, {tr("Source"), tr("Mapping"), tr("Matching"), tr("Check"), tr("Import"), tr("Result")}, this);
    m_stack = new QStackedWidget(this);
    m_source = new SourceStep(*m_flow, m_theme, this);
    m_mapping = new MappingStep(*m_flow, m_theme, this);
    m_check = new CheckStep(*m_flow, m_theme, this);
    m_result = new ResultStep(*m_flow, m_theme, this);
    for (ImportStep *step : {static_cast<ImportStep *>(m_source), static_cast<ImportStep *>(m_mapping),
                             static_cast<ImportStep *>(new MatchingStep(*m_flow, m_theme, this)), static_cast<ImportStep *>(m_check),
                             static_cast<ImportStep *>(new RunStep(*m_flow, m_theme, this)), static_cast<ImportStep *>(m_result)}) {
        m_stack->addWidget(step);
        connect(step, &ImportStep::readyChanged, this, &ImportWizard::updateFooter);
    }
    connect(m_source, &SourceStep::problem, this, &ImportWizard::showProblem);
    connect(m_strip, &StepStrip::chosen, this, [this](int step) { showStep(Step(step)); });
    connect(m_result, &ResultStep::anotherWanted, m_flow, &ImportFlow::clear);
    connect(m_result, &ResultStep::undoWanted, this, &ImportWizard::undo);
    connect(m_result, &ResultStep::saveErrorsWanted, this, &ImportWizard::saveErrors);
    connect(m_result, &ResultStep::showWanted, this, [this] {
        if (m_flow->outcome())
            Q_EMIT showImportedWanted(m_flow->outcome()->change);
    });
}

void ImportWizard::createLayout()
{
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("wizardProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_close = new QPushButton(tr("Close"), this);
    m_close->setObjectName(QStringLiteral("closeWizard"));
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_next = new QPushButton(tr("Next"), this);
    m_next->setObjectName(QStringLiteral("wizardNext"));
    setButtonLook(*m_next, ButtonLook::Primary);
    setButtonLook(*m_close, ButtonLook::Ghost);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(8);
    footer->addWidget(m_close);
    footer->addWidget(m_problem, 1);
    footer->addWidget(m_back);
    footer->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(wizardMargin, 4, wizardMargin, 16);
    layout->setSpacing(14);
    layout->addWidget(m_strip);
    layout->addWidget(m_stack, 1);
    layout->addLayout(footer);
    connect(m_close, &QPushButton::clicked, this, &ImportWizard::close);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
}

QAction *ImportWizard::addCommand(const char *name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void ImportWizard::createActions()
{
    m_backAction = addCommand("import.back", tr("Step &back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    m_nextAction = addCommand("import.next", tr("Next &step"),
                              {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::CTRL | Qt::Key_Return)});
    connect(m_backAction, &QAction::triggered, this, &ImportWizard::back);
    connect(m_nextAction, &QAction::triggered, this, &ImportWizard::next);
    connect(addCommand("import.choose_file", tr("&Choose a file to import…"), {}), &QAction::triggered, m_source,
            &SourceStep::chooseFile);
    connect(addCommand("import.paste", tr("&Paste a table to import"), {}), &QAction::triggered, m_source, &SourceStep::paste);
    m_undoAction = addCommand("import.undo", tr("&Undo the last import"), {});
    connect(m_undoAction, &QAction::triggered, this, &ImportWizard::undo);
    updateFooter();
}

ImportStep *ImportWizard::current() const
{
    return static_cast<ImportStep *>(m_stack->currentWidget());
}

void ImportWizard::open(const QString &path)
{
    if (isWriting()) {
        showProblem(tr("Another import is under way. Wait until it is done, or cancel it."));
        return;
    }
    m_flow->open(path);
    showStep(Source);
}

void ImportWizard::showStep(Step step)
{
    m_step = step;
    m_strip->setCurrent(step);
    m_strip->setReachable(step < Run ? step : -1);
    m_stack->setCurrentIndex(step);
    showProblem({});
    current()->enter();
    updateFooter();
    takeFocus();
}

// Not from somebody who works on another page meanwhile.
void ImportWizard::takeFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    if (isVisible() && (!focus || isAncestorOf(focus) || focus == this))
        current()->firstField()->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::next()
{
    if (m_step >= Run || !m_nextAction->isEnabled())
        return;
    if (m_flow->isSourceChanged()) {
        m_flow->lookAgain();
        //: %1 is the name of a file
        showProblem(tr("\"%1\" was changed meanwhile. Look at it once more, then go on.").arg(shownText(m_flow->draft().title, 60)));
        return;
    }
    if (const QString objection = current()->objection(); !objection.isEmpty()) {
        showProblem(objection);
        return;
    }
    if (m_step == Check)
        startRun();
    else
        showStep(Step(m_step + 1));
}

void ImportWizard::back()
{
    if (m_step == Source || m_step >= Run)
        return;
    m_flow->stopLooking();
    showStep(Step(m_step - 1));
}

void ImportWizard::startRun()
{
    m_flow->run();
    showStep(Run);
}

void ImportWizard::undo()
{
    if (m_step != Result)
        return;
    m_flow->undo();
    if (m_flow->work() == ImportFlow::Work::Undoing)
        showStep(Run);
}

// What went wrong in the other thread: said where it was begun.
void ImportWizard::followWork()
{
    updateFooter();
    if (!m_flow->problem() || m_flow->work() != ImportFlow::Work::None)
        return;
    const Error error = *m_flow->problem();
    if (m_step == Run)
        showStep(m_flow->outcome() ? Result : Check);
    else if (m_step == Mapping && !m_flow->surveyResult())
        showStep(Source);
    else if (m_step == Check && !m_flow->planOutcome())
        showStep(Matching);
    showProblem(errorWords(error, m_flow->language()));
}

void ImportWizard::updateFooter()
{
    if (!m_nextAction)
        return;
    m_back->setVisible(m_step > Source && m_step < Run);
    m_next->setVisible(m_step < Run);
    m_undoAction->setEnabled(m_step == Result && m_flow->outcome() && m_flow->outcome()->change != 0 && !m_flow->isUndone());
    m_backAction->setEnabled(m_step > Source && m_step < Run);
    m_nextAction->setEnabled(m_step < Run && current()->isReady());
    m_next->setEnabled(m_nextAction->isEnabled());
    const auto &plan = m_flow->planOutcome();
    m_next->setText(m_step == Check && plan ? tr("Import %Ln row(s)", nullptr, int(plan->created + plan->updated)) : tr("Next"));
}

void ImportWizard::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::Bad));
    m_problem->setPalette(palette);
    m_problem->setAccessibleName(sentence);
}

QString ImportWizard::problem() const
{
    return m_problem->text();
}

void ImportWizard::saveErrors()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Save the rows that failed"), tr("failed rows.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto saved = m_flow->saveErrors(path); !saved)
        showProblem(errorWords(saved.error(), m_flow->language()));
}

// What was chosen is kept until the import is done; an import under way goes on.
void ImportWizard::close()
{
    if (m_step == Result && m_flow->outcome())
        m_flow->clear();
    Q_EMIT closed();
}

void ImportWizard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (isEnter && button && isAncestorOf(button))
        button->click();
    else if (isEnter)
        next();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ImportWizard::focusInEvent(QFocusEvent *)
{
    current()->firstField()->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Background));
}

} // namespace huni
