#pragma once

#include "core/pipeline.h"

#include <QLocale>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace huni {

class IdealCustomerForm;
class Theme;

/// The first run, and every new pipeline: alone or in a team, to companies or persons, in which currency,
/// what is sold to whom, and where the file goes. The sample and files that are there already are one click
/// away. It makes nothing itself: it says what is wanted.
class WelcomeWindow final : public QWidget
{
    Q_OBJECT

public:
    /// What a person has chosen.
    struct Choice {
        QString path{};
        PipelineSetup setup{};
        bool importsNext = false; ///< leads are to be imported at once
    };

    WelcomeWindow(const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    /// Begins with the questions for a new pipeline.
    void askForNew();
    /// What stands in the fields now.
    Choice choice() const;
    /// Says why the file could not be made; everything typed stays.
    void showProblem(const QString &sentence);
    QString problem() const;
    /// The folder where a pipeline goes unless another is chosen.
    static QString usualFolder();

Q_SIGNALS:
    void createWanted(const huni::WelcomeWindow::Choice &choice);
    void openWanted();
    void sampleWanted();
    void languageWanted(QLocale::Language language);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *createStart();
    QWidget *createWork();
    QWidget *createCustomer();
    QWidget *createPlace();
    QWidget *page(const QString &title, const QString &sentence, QWidget *body);
    void showStep(int step);
    void goOn();
    void chooseFolder();
    void proposePath();

    const Theme &m_theme;
    QLocale m_locale;
    QStackedWidget *m_steps = nullptr;
    QLabel *m_progress = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_import = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_member = nullptr;
    QButtonGroup *m_team = nullptr;
    QButtonGroup *m_business = nullptr;
    QComboBox *m_currency = nullptr;
    QComboBox *m_zone = nullptr;
    IdealCustomerForm *m_ideal = nullptr;
    QLineEdit *m_path = nullptr;
    bool m_pathTyped = false;
};

} // namespace huni
