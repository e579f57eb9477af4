#include "core/store/emptyrecord.h"
#include "tests/ui/responsive/largewindow.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/leadpanel.h"
#include "ui/palette/palette.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>

using namespace huni;

/// Pages of a window on 100,000 leads are opened, looked through and edited, and nothing blocks it.
class TestResponsive : public QObject
{
    Q_OBJECT

public:
    explicit TestResponsive(trial::WatchedApplication &application)
        : m_large(application)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void boardScrollsAndFilters();
    void cellsAreEdited();
    void tableIsSortedGroupedAndFiltered();
    void paletteFinds();
    void captureReadsASignature();
    void thousandLeadsAreChangedAndTakenBack();
    void leadOpens();
    void everyPageOpensScrollsAndIsSearched();
    void ownFieldsAreMany();

private:
    void begin(const QString &doing) { m_large.begin(doing); }
    void settle() { m_large.settle(); }
    void call(const std::function<void()> &use) { m_large.call(use); }
    void press(int key, int times, Qt::KeyboardModifiers modifiers = {})
    {
        m_large.press(key, times, modifiers);
    }
    void type(const QString &text) { m_large.type(text); }

    trial::LargeWindow m_large;
    Window *m_window = nullptr;
};

void TestResponsive::initTestCase()
{
    QCOMPARE(m_large.open(), QString());
    m_window = &m_large.window();
}

void TestResponsive::cleanupTestCase()
{
    m_large.close();
}

void TestResponsive::boardScrollsAndFilters()
{
    begin(QStringLiteral("board"));
    m_window->frame().showPage(QStringLiteral("board"));
    settle();
    m_window->board().view().setFocus();
    press(Qt::Key_PageDown, 30);
    press(Qt::Key_End, 1);
    press(Qt::Key_Right, 3);
    settle();
    begin(QStringLiteral("board filter"));
    press(Qt::Key_Slash, 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("an"));
    settle();
    press(Qt::Key_Escape, 2);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::everyPageOpensScrollsAndIsSearched()
{
    for (const QString &page : m_window->frame().pages()) {
        begin(page);
        m_window->frame().showPage(page);
        settle();
        press(Qt::Key_Tab, 3);
        press(Qt::Key_PageDown, 10);
        settle();
        if (auto *search
            = m_window->frame().header(page) ? m_window->frame().header(page)->search() : nullptr) {
            begin(page + QStringLiteral(" search"));
            search->setFocus();
            QTest::keyClicks(search, QStringLiteral("ka"));
            settle();
            search->clear();
            settle();
        }
        HUNI_NOTHING_BLOCKED(m_large);
    }
}

void TestResponsive::leadOpens()
{
    m_window->frame().showPage(QStringLiteral("board"));
    settle();
    begin(QStringLiteral("lead panel"));
    m_window->board().view().setFocus();
    press(Qt::Key_Home, 1);
    press(Qt::Key_Return, 1);
    settle();
    press(Qt::Key_Down, 5);
    settle();
    begin(QStringLiteral("lead page"));
    m_window->showLeadPage(m_window->leadPanel().lead());
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::cellsAreEdited()
{
    ThingTablePage &page = m_large.leads();
    begin(QStringLiteral("cell"));
    for (const char *column : {"name", "company", "value"}) {
        QVERIFY(m_large.goToColumn(page, column));
        type(QStringLiteral("7700"));
        QVERIFY(page.view().isEditing());
        press(Qt::Key_Return, 1);
        QVERIFY(!page.view().isEditing());
        settle();
    }
    HUNI_NOTHING_BLOCKED(m_large);
    begin(QStringLiteral("one cell after the other"));
    QVERIFY(m_large.goToColumn(page, "name"));
    constexpr int many = 70;
    for (int i = 0; i < many; ++i) {
        type(QStringLiteral("7"));
        press(Qt::Key_Return, 1);
    }
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
    begin(QStringLiteral("cell undone"));
    press(Qt::Key_Z, 3, Qt::ControlModifier);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::tableIsSortedGroupedAndFiltered()
{
    ThingTablePage &page = m_large.leads();
    begin(QStringLiteral("sort"));
    call([&] { page.sortBy(QStringLiteral("name"), false); });
    press(Qt::Key_PageDown, 5);
    call([&] { page.sortBy(QStringLiteral("value"), false); });
    begin(QStringLiteral("group"));
    call([&] { page.groupBy(QStringLiteral("stage")); });
    press(Qt::Key_PageDown, 5);
    press(Qt::Key_Home, 1);
    press(Qt::Key_Left, 1); // folds the first
    press(Qt::Key_Right, 1);
    settle();
    call([&] { page.groupBy({}); });
    begin(QStringLiteral("filter"));
    Filter filter;
    filter.conditions
        = {{.field = QStringLiteral("score"), .op = FilterOp::AtLeast, .values = {QStringLiteral("10")}}};
    call([&] { page.setFilter(filter); });
    press(Qt::Key_PageDown, 5);
    call([&] { page.clearFilter(); });
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::paletteFinds()
{
    m_large.leads();
    begin(QStringLiteral("palette"));
    press(Qt::Key_K, 1, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return m_window->commandPalette().field()->hasFocus(); }));
    for (const QChar letter : QStringLiteral("an")) {
        type(letter);
        QVERIFY(QTest::qWaitFor([&] { return m_window->commandPalette().isSettled(); }));
    }
    press(Qt::Key_Down, 3);
    press(Qt::Key_Escape, 1);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::captureReadsASignature()
{
    m_large.leads();
    begin(QStringLiteral("capture"));
    press(Qt::Key_N, 1, Qt::ControlModifier | Qt::ShiftModifier);
    auto *text = m_window->capturePanel().findChild<QPlainTextEdit *>(QStringLiteral("capture_text"));
    QVERIFY(text && QTest::qWaitFor([&] { return text->hasFocus(); }));
    type(QStringLiteral("Ada Kaya, Kaya Tekstil, Sales Manager, ada@kaya.example, +90 532 111 22 33"));
    QVERIFY(QTest::qWaitFor([&] { return m_window->capturePanel().isSettled(); }));
    settle();
    press(Qt::Key_Return, 1, Qt::ControlModifier);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
    begin(QStringLiteral("capture undone"));
    press(Qt::Key_Z, 1, Qt::ControlModifier);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::thousandLeadsAreChangedAndTakenBack()
{
    ThingTablePage &page = m_large.leads();
    m_large.chooseRows(page, 1000);
    QCOMPARE(page.view().selectedCount(), size_t(1000));
    begin(QStringLiteral("bulk edit"));
    call([&] { page.command(QStringLiteral("edit_field"))->trigger(); });
    type(QStringLiteral("titl"));
    press(Qt::Key_Return, 1);
    type(QStringLiteral("Engineer"));
    press(Qt::Key_Return, 1);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
    begin(QStringLiteral("bulk edit undone"));
    press(Qt::Key_Z, 1, Qt::ControlModifier);
    settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestResponsive::ownFieldsAreMany()
{
    m_window->frame().showPage(QStringLiteral("board"));
    settle();
    const auto made = m_large.pipeline().store().write(
        ActionCode::CreateCustomField, {}, [](Writer &writer) -> Result<void> {
            for (int i = 0; i < 500; ++i) {
                Record field = emptyRecord(Table::CustomField);
                field.at(col::CustomField::Kind) = Value{std::string("lead")};
                field.at(col::CustomField::Name) = textValue(QStringLiteral("Field %1").arg(i));
                field.at(col::CustomField::Type) = textValue(customTypeKey(CustomType::Text));
                writer.create(Table::CustomField, writer.newId(), std::move(field));
            }
            return {};
        });
    QVERIFY(made.ok());
    begin(QStringLiteral("own fields"));
    settle();
    m_window->board().view().setFocus();
    press(Qt::Key_Home, 1);
    press(Qt::Key_Return, 1);
    settle();
    call([&] { m_window->showLeadPage(m_window->leadPanel().lead()); });
    call([&] { m_window->frame().showPage(QStringLiteral("leads")); });
    HUNI_NOTHING_BLOCKED(m_large);
}

int main(int argc, char **argv)
{
    huni::trial::WatchedApplication application(argc, argv);
    TestResponsive test(application);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_responsive.moc"
