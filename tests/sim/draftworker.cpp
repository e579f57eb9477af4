// A window in which a person types into three forms and saves none of them. It runs until it is killed.
#include "core/pipeline.h"
#include "ui/board/boardpage.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/composer.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/profileform.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <cstdio>

using namespace huni;

namespace {

void typeInto(Window &window, LeadId lead)
{
    window.showLead(lead);
    window.board().addCard();
    for (QLineEdit *field : window.findChildren<QLineEdit *>(QStringLiteral("company")))
        QTest::keyClicks(field, QStringLiteral("Kraft Gm"));
    LeadBody &body = *window.leadPanel().body();
    body.composer()->setKind(QStringLiteral("call"));
    QTest::keyClicks(body.composer()->editor(), QStringLiteral("He wants it by spr"));
    body.showPart(QStringLiteral("profile"));
    // Last: leaving it would take what was typed.
    InlineEdit *title = body.profile()->field(QStringLiteral("title"));
    title->startEditing();
    qobject_cast<QLineEdit *>(title->focusProxy())->clear();
    QTest::keyClicks(title->focusProxy(), QStringLiteral("Head of purch"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    auto pipeline = Pipeline::open(arguments.value(1));
    if (!pipeline)
        return 1;
    Preferences preferences(arguments.value(2));
    Theme theme;
    theme.apply(application);
    Window window(**pipeline, theme, preferences);
    window.show();
    if (!QTest::qWaitForWindowActive(&window) || !QTest::qWaitFor([&] { return window.isSettled(); }, 20000))
        return 2;
    typeInto(window, LeadId{Uuid::fromText(arguments.value(3)).value_or(Uuid{})});
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}
