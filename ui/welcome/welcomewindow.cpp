#include "ui/welcome/welcomewindow.h"

#include "ui/controls/accessibleroles.h"
#include "ui/controls/formrow.h"
#include "ui/settings/currencychoices.h"
#include "ui/settings/idealcustomerform.h"
#include "ui/theme/icons.h"
#include "ui/theme/mark.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace huni {

namespace {

enum Step { Start, Work, Customer, Place };
constexpr int lastStep = Place;
constexpr QSize welcomeSize(860, 660);
constexpr int columnWidth = 620;

QLabel *plainLabel(const QString &text, const QFont &font)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

void mute(QLabel &label, const Theme &theme)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, theme.color(ColorRole::Muted));
    label.setPalette(palette);
}

// Two or three answers, one of which holds.
QWidget *oneOf(QButtonGroup &group, const QVector<std::pair<int, QString>> &answers, int chosen)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto &[id, words] : answers) {
        auto *button = new QRadioButton(words, box);
        button->setChecked(id == chosen);
        group.addButton(button, id);
        layout->addWidget(button);
    }
    box->setFocusProxy(group.button(chosen));
    return box;
}

QString fileNameFrom(const QString &name)
{
    QString safe = name.simplified();
    for (const QChar unsafe : QStringLiteral("/\\:*?\"<>|"))
        safe.remove(unsafe);
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return safe.isEmpty() ? QString() : safe.left(80) + QStringLiteral(".huni");
}

} // namespace

WelcomeWindow::WelcomeWindow(const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_locale(locale)
{
    installAccessibleRoles();
    setAccessibleRole(*this, QAccessible::Window);
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Welcome to Huni"));
    setWindowIcon(markIcon(theme));
    m_steps = new QStackedWidget(this);
    m_steps->addWidget(createStart());
    m_steps->addWidget(createWork());
    m_steps->addWidget(createCustomer());
    m_steps->addWidget(createPlace());
    m_progress = plainLabel({}, theme.font(FontRole::Small));
    mute(*m_progress, theme);
    m_problem = plainLabel({}, theme.font(FontRole::Body));
    m_problem->setObjectName(QStringLiteral("problem"));
    QPalette bad = m_problem->palette();
    bad.setColor(QPalette::WindowText, theme.color(ColorRole::Bad));
    m_problem->setPalette(bad);
    m_problem->hide();
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName(QStringLiteral("back"));
    m_import = new QPushButton(tr("Create and import leads"), this);
    m_import->setObjectName(QStringLiteral("createAndImport"));
    m_next = new QPushButton(this);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setDefault(true);
    setButtonLook(*m_next, ButtonLook::Primary);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addWidget(m_progress, 1, Qt::AlignCenter);
    foot->addWidget(m_import);
    foot->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 32, 40, 24);
    layout->setSpacing(16);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_problem);
    layout->addLayout(foot);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_steps->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &WelcomeWindow::goOn);
    connect(m_import, &QPushButton::clicked, this, [this] {
        Choice wanted = choice();
        wanted.importsNext = true;
        Q_EMIT createWanted(wanted);
    });
    resize(welcomeSize * theme.basePixels() / 13);
    showStep(Start);
}

QString WelcomeWindow::usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

QWidget *WelcomeWindow::createStart()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    const auto add = [&](const QString &name, const QString &icon, const QString &words, const QString &explained, ButtonLook look) {
        auto *button = new QPushButton(words, body);
        button->setObjectName(name);
        button->setIcon(themeIcon(m_theme, icon, look == ButtonLook::Primary ? ColorRole::OnAccent : ColorRole::Muted));
        button->setMinimumWidth(260 * m_theme.basePixels() / 13);
        button->setAccessibleDescription(explained);
        setButtonLook(*button, look);
        QLabel *explanation = plainLabel(explained, m_theme.font(FontRole::Small));
        mute(*explanation, m_theme);
        layout->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(explanation);
        layout->addSpacing(10);
        return button;
    };
    connect(add(QStringLiteral("start"), QStringLiteral("plus"), tr("Start my pipeline"),
                tr("Three short questions, then your board is ready."), ButtonLook::Primary),
            &QPushButton::clicked, this, &WelcomeWindow::askForNew);
    connect(add(QStringLiteral("sample"), QStringLiteral("eye"), tr("Look at a sample"),
                tr("A filled pipeline in a file of its own, to try things. Nothing of it touches yours."), ButtonLook::Secondary),
            &QPushButton::clicked, this, &WelcomeWindow::sampleWanted);
    connect(add(QStringLiteral("open"), QStringLiteral("inbox"), tr("Open a pipeline"),
                tr("A .huni file that you or a colleague has."), ButtonLook::Secondary),
            &QPushButton::clicked, this, &WelcomeWindow::openWanted);
    auto *languages = new QHBoxLayout;
    for (const auto &[language, name] : {std::pair {QLocale::English, QStringLiteral("English")}, std::pair {QLocale::Turkish, QStringLiteral("Türkçe")}}) {
        auto *button = new QPushButton(name, body);
        button->setObjectName(language == QLocale::Turkish ? QStringLiteral("turkish") : QStringLiteral("english"));
        button->setCheckable(true);
        button->setChecked(m_locale.language() == language);
        setButtonLook(*button, ButtonLook::Ghost);
        languages->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button, language = language] {
            button->setChecked(m_locale.language() == language);
            Q_EMIT languageWanted(language);
        });
    }
    languages->addStretch(1);
    layout->addSpacing(24);
    layout->addLayout(languages);
    return page(tr("Welcome to Huni"), tr("Your sales pipeline, in a file on this computer. Nothing leaves it unless you say so."), body);
}

QWidget *WelcomeWindow::createWork()
{
    auto *body = new QWidget;
    auto *form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(14);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const int width = 320 * m_theme.basePixels() / 13;
    m_name = new QLineEdit(tr("My pipeline"), body);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setFixedWidth(width);
    addFormRow(*form, tr("Name of the pipeline"), m_name);
    m_member = new QLineEdit(accountName(), body);
    m_member->setObjectName(QStringLiteral("member"));
    m_member->setFixedWidth(width);
    addFormRow(*form, tr("Your name"), m_member);
    m_team = new QButtonGroup(body);
    addFormRow(*form, tr("Work"), oneOf(*m_team, {{int(TeamKind::Alone), tr("I work alone")}, {int(TeamKind::Team), tr("We are a team")}}, int(TeamKind::Alone)))
        ->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_business = new QButtonGroup(body);
    addFormRow(*form, tr("Customers"),
               oneOf(*m_business, {{int(Business::B2b), tr("Companies (B2B)")}, {int(Business::B2c), tr("Persons (B2C)")}}, int(Business::B2b)))
        ->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_currency = new QComboBox(body);
    m_currency->setObjectName(QStringLiteral("currency"));
    for (const huni::Choice &choice : currencyChoices(m_locale))
        m_currency->addItem(choice.text, choice.key);
    const QString own = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(m_locale.language() == QLocale::Turkish ? QStringLiteral("TRY") : own)));
    m_currency->setMinimumWidth(width);
    addFormRow(*form, tr("Currency"), m_currency);
    m_zone = new QComboBox(body);
    m_zone->setObjectName(QStringLiteral("zone"));
    for (const huni::Choice &choice : timeZoneChoices())
        m_zone->addItem(choice.text, choice.key);
    const QString here = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (m_zone->findData(here) < 0)
        m_zone->insertItem(0, here, here);
    m_zone->setCurrentIndex(m_zone->findData(here));
    m_zone->setMinimumWidth(width);
    addFormRow(*form, tr("Time zone"), m_zone);
    return page(tr("How you work"), tr("All of it can be changed later in the settings."), body);
}

QWidget *WelcomeWindow::createCustomer()
{
    m_ideal = new IdealCustomerForm(m_theme, m_locale);
    return page(tr("What you sell to whom"),
                tr("From this Huni tells leads that fit from those that do not. Leave empty what you do not know yet."), m_ideal);
}

QWidget *WelcomeWindow::createPlace()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *line = new QHBoxLayout;
    m_path = new QLineEdit(body);
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("File"));
    auto *choose = new QPushButton(tr("Choose…"), body);
    choose->setObjectName(QStringLiteral("choosePath"));
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    layout->addLayout(line);
    QLabel *hint = plainLabel(tr("One file holds everything. Keep it on this computer's own disk: teams share it later through the "
                                 "program, not by opening one file together. An encrypted disk keeps it safe when a laptop is lost."),
                              m_theme.font(FontRole::Small));
    mute(*hint, m_theme);
    layout->addWidget(hint);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = true; });
    connect(choose, &QPushButton::clicked, this, &WelcomeWindow::chooseFolder);
    return page(tr("Where the file goes"), {}, body);
}

QWidget *WelcomeWindow::page(const QString &title, const QString &sentence, QWidget *body)
{
    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth * m_theme.basePixels() / 13);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(title, m_theme.font(FontRole::Title)));
    if (!sentence.isEmpty()) {
        QLabel *words = plainLabel(sentence, m_theme.font(FontRole::Body));
        mute(*words, m_theme);
        layout->addWidget(words);
    }
    layout->addSpacing(16);
    layout->addWidget(body);
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    area->setWidget(column);
    return area;
}

void WelcomeWindow::askForNew()
{
    showStep(Work);
}

void WelcomeWindow::showStep(int step)
{
    showProblem({});
    if (step == Place)
        proposePath();
    m_ideal->setBusiness(Business(m_business->checkedId()));
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step > Start);
    m_next->setVisible(step > Start);
    m_import->setVisible(step == lastStep);
    m_next->setText(step == lastStep ? tr("Create pipeline") : tr("Next"));
    //: %1 of %2 steps
    m_progress->setText(step == Start ? QString() : tr("Step %1 of %2").arg(m_locale.toString(step), m_locale.toString(lastStep)));
    if (step == Start) {
        findChild<QPushButton *>(QStringLiteral("start"))->setFocus(Qt::OtherFocusReason);
    } else if (step == Work) {
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    } else if (step == Customer) {
        m_ideal->findChild<QLineEdit *>()->setFocus(Qt::OtherFocusReason);
    } else if (step == Place) {
        m_path->setFocus(Qt::OtherFocusReason);
    }
}

void WelcomeWindow::goOn()
{
    const int step = m_steps->currentIndex();
    if (step == Work && m_name->text().simplified().isEmpty()) {
        showProblem(tr("Give the pipeline a name: it stands in the title of the window."));
        m_name->setFocus();
        return;
    }
    if (step == Customer) {
        if (const QStringList unknown = m_ideal->unknownCountries(); !unknown.isEmpty()) {
            showProblem(tr("\"%1\" is no country that Huni knows. Write its name in English or Turkish, or its code.").arg(unknown.first()));
            return;
        }
    }
    if (step < lastStep)
        showStep(step + 1);
    else if (m_path->text().trimmed().isEmpty())
        showProblem(tr("Say where the file goes."));
    else
        Q_EMIT createWanted(choice());
}

WelcomeWindow::Choice WelcomeWindow::choice() const
{
    Choice choice;
    choice.path = m_path->text().trimmed();
    if (!choice.path.endsWith(QLatin1String(".huni")))
        choice.path += QStringLiteral(".huni");
    choice.setup.name = m_name->text().simplified();
    choice.setup.memberName = m_member->text().simplified();
    choice.setup.currency = Currency::fromText(m_currency->currentData().toString()).value_or(Currency::of("TRY"));
    choice.setup.timeZone = m_zone->currentData().toString().toUtf8();
    choice.setup.team = TeamKind(m_team->checkedId());
    choice.setup.business = Business(m_business->checkedId());
    choice.setup.ideal = m_ideal->value();
    return choice;
}

void WelcomeWindow::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString WelcomeWindow::problem() const
{
    return m_problem->text();
}

void WelcomeWindow::chooseFolder()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("New pipeline"), m_path->text(), tr("Huni pipelines (*.huni)"));
    if (path.isEmpty())
        return;
    m_path->setText(path);
    m_pathTyped = true;
}

// The name of the pipeline, with a number when there is such a file.
void WelcomeWindow::proposePath()
{
    if (m_pathTyped)
        return;
    QString name = fileNameFrom(m_name->text());
    if (name.isEmpty())
        name = fileNameFrom(tr("My pipeline"));
    const QDir folder(usualFolder());
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 %2.huni").arg(name.chopped(5)).arg(number));
    m_path->setText(path);
}

void WelcomeWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (isEnter && button)
        button->click();
    else if (isEnter && m_steps->currentIndex() > Start)
        m_next->click();
    else if (event->key() == Qt::Key_Escape && m_steps->currentIndex() > Start)
        m_back->click();
    else
        QWidget::keyPressEvent(event);
}

void WelcomeWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Background));
}

} // namespace huni
