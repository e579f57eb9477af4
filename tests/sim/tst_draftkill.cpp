#include "core/leads/leads.h"
#include "core/leads/lists.h"
#include "core/leads/views.h"
#include "core/settings/customfields.h"
#include "core/settings/stagelist.h"
#include "tests/core/store/trialpipeline.h"
#include "tests/sim/draftforms.h"
#include "ui/board/boardpage.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/draftsbar.h"
#include "ui/scoring/scoringpage.h"
#include "ui/scoring/workingmodel.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window.h"
#include "ui/table/listpanel.h"
#include "ui/theme/theme.h"

#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <span>

using namespace huni;
using namespace huni::trial;

/// Kills a window while its forms are half typed, and starts another one on the file.
class TestDraftKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wholeFormsAreOfferedAndGoneOnWith();
    void valueIsOfferedAndGoneOnWith_data();
    void valueIsOfferedAndGoneOnWith();
    void changedValueIsNotOverwritten_data();
    void changedValueIsNotOverwritten();
    void changedListIsNotOverwritten();
    void discardedOffersAreGone();

private:
    bool typeAndKill(const QString &form, qsizetype texts);
    qint64 textsInFile();
    void openWindow();
    void goOn(const QString &words);
    QWidget *focus() { return QApplication::focusWidget(); }
    QString focusText()
    {
        if (auto *line = qobject_cast<QLineEdit *>(focus()))
            return line->text();
        auto *text = qobject_cast<QPlainTextEdit *>(focus());
        return text ? text->toPlainText() : QString();
    }
    void answer(const HalfTyped &form);
    void checkNothingIsLeft();
    qint64 count(std::string_view sql) { return numberFrom(m_pipeline->store(), sql); }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Window> m_window;
    LeadId m_lead;
};

void TestDraftKill::init()
{
    m_place = std::make_unique<Place>();
    m_pipeline = newPipeline(m_place->path());
    QVERIFY(m_pipeline);
    m_lead = addLead(*m_pipeline, QStringLiteral("Ayse"));
    (void)addLead(*m_pipeline, QStringLiteral("Bora"));
    QVERIFY(setTitle(*m_pipeline, m_lead, "Buyer"));
    QVERIFY(m_pipeline->leads().setCompany(m_lead, QStringLiteral("Kraft")));
    QVERIFY(Views(m_pipeline->store()).save({.name = QStringLiteral("Mine")}));
    QVERIFY(Lists(m_pipeline->store()).create({.name = QStringLiteral("Fair")}));
    QVERIFY(CustomFields(m_pipeline->store()).add(Table::Lead, QStringLiteral("Fleet"), CustomType::Text));
}

void TestDraftKill::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_preferences.reset();
    m_pipeline.reset();
    m_place.reset();
}

qint64 TestDraftKill::textsInFile()
{
    Reader reader(m_place->path());
    return reader
        .read([](Connection &connection) {
            Query query(connection, "SELECT count(*) FROM draft WHERE field NOT LIKE '@%' AND field<>'kind'");
            return query.next() ? query.integer(0) : 0;
        })
        .valueOr(0);
}

// Dead once what was typed last stands in the file as it was typed: a draft may be written before its last letters.
bool TestDraftKill::typeAndKill(const QString &form, qsizetype texts)
{
    m_pipeline.reset();
    QStringList wanted;
    for (const auto &list : {std::span<const HalfTyped>(wholeForms), std::span<const HalfTyped>(values)}) {
        for (const HalfTyped &each : list) {
            if (form == QLatin1String(each.form) || (form == u"whole" && list.data() == wholeForms))
                wanted += QString::fromUtf8(each.text);
        }
    }
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(HUNI_DRAFT_WORKER), {m_place->path(), m_place->path("worker.ini"), m_lead.uuid.text(), form});
    if (!worker.waitForStarted() || !worker.waitForReadyRead(60000) || worker.readLine() != "typed\n")
        return false;
    Reader reader(m_place->path());
    QStringList missing;
    const bool isKept = QTest::qWaitFor(
        [&] {
            const auto kept = reader.read([](Connection &connection) {
                QStringList all;
                Query query(connection, "SELECT text FROM draft");
                while (query.next())
                    all += query.text(0);
                return all;
            });
            missing = wanted;
            for (const QString &text : kept.valueOr({}))
                missing.removeOne(text);
            return missing.isEmpty();
        },
        20000);
    if (!isKept)
        qWarning("not kept: %s", qPrintable(missing.join(u'\n')));
    worker.kill();
    const bool killed = worker.waitForFinished() && worker.exitStatus() == QProcess::CrashExit;
    m_pipeline = openPipeline(m_place->path());
    return isKept && killed && m_pipeline && textsInFile() == texts;
}

void TestDraftKill::openWindow()
{
    m_preferences = std::make_unique<Preferences>(m_place->path("window.ini"));
    m_preferences->setLanguage(Language::English);
    m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    m_window = std::make_unique<Window>(*m_pipeline, *m_theme, *m_preferences);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->draftsBar() && m_window->draftsBar()->isVisible());
    QTRY_VERIFY(m_window->isSettled());
}

void TestDraftKill::goOn(const QString &words)
{
    for (QPushButton *button : m_window->draftsBar()->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(m_window->draftsBar()) && button->accessibleDescription().contains(words) && button->text() == u"Go on") {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
            return;
        }
    }
    QFAIL(qPrintable(words + QStringLiteral(" is not offered, but ") + m_window->draftsBar()->sentences().join(u'\n')));
}

void TestDraftKill::checkNothingIsLeft()
{
    QVERIFY(!m_window->draftsBar()->isVisible());
    QVERIFY(m_pipeline->drafts().writeNow());
    QCOMPARE(textsInFile(), 0);
    QCOMPARE(count("SELECT count(*) FROM draft"), 0);
}

void TestDraftKill::answer(const HalfTyped &form)
{
    const QString typed = QString::fromUtf8(form.text);
    const auto field = [&]() -> QWidget * {
        if (auto *line = seenField<QLineEdit>(*m_window, form.field))
            return line;
        if (auto *text = seenField<QPlainTextEdit>(*m_window, form.field))
            return text;
        return focus();
    };
    QTRY_VERIFY2(field() && (field()->property("text").toString() == typed || field()->property("plainText").toString() == typed),
                 qPrintable(typed + u'/' + focusText()));
    if (form.form == QByteArrayView("points"))
        seenField<QLineEdit>(*m_window, "points")->setText(QStringLiteral("15"));
    QWidget *at = field();
    at->setFocus();
    const bool takesLines = qobject_cast<QPlainTextEdit *>(at);
    QTest::keyClick(at, Qt::Key_Return, takesLines ? Qt::ControlModifier : Qt::NoModifier);
    if (form.form == QByteArrayView("leads.label"))
        QTest::keyClick(at, Qt::Key_Return); // the first took the label, this one applies it
}

void TestDraftKill::wholeFormsAreOfferedAndGoneOnWith()
{
    QVERIFY(typeAndKill(QStringLiteral("whole"), std::size(wholeForms)));
    openWindow();
    QCOMPARE(m_window->draftsBar()->sentences().size(), qsizetype(std::size(wholeForms)));
    for (const HalfTyped &form : wholeForms) {
        goOn(QString::fromUtf8(form.offer));
        answer(form);
        if (QTest::currentTestFailed())
            qFatal("%s", form.form);
    }
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(count("SELECT count(*) FROM activity WHERE text='He wants it by spr'"), 1);
    QCOMPARE(count("SELECT count(*) FROM lead l JOIN stage s ON s.id=l.stage WHERE s.key='sql'"), 1);
    QCOMPARE(count("SELECT count(*) FROM company WHERE name IN ('Kraft Gm', 'Nord Ltd', 'Ost Gm')"), 3);
    QCOMPARE(count("SELECT count(*) FROM lead WHERE title='Head of s'"), 2); // the rows that were chosen
    QCOMPARE(count("SELECT count(*) FROM label WHERE name='fair 20'"), 2);
    QCOMPARE(count("SELECT count(*) FROM list_member"), 2);
    QCOMPARE(count("SELECT count(*) FROM list WHERE name IN ('Berlin f', 'Hannover f')"), 2);
    QCOMPARE(count("SELECT count(*) FROM \"view\" WHERE name IN ('My lea', 'Warm le')"), 2);
    QCOMPARE(count("SELECT count(*) FROM lead WHERE email='ada@x.exampl'"), 1);
    QCOMPARE(count("SELECT count(*) FROM hand_points WHERE points=1500 AND reason='Met at the fai'"), 1);
    QTRY_COMPARE(count("SELECT count(*) FROM scoring_model WHERE name='North of s' AND market LIKE '%located_in%'"), 1);
    checkNothingIsLeft();
}

void TestDraftKill::valueIsOfferedAndGoneOnWith_data()
{
    QTest::addColumn<int>("place");
    for (int place = 0; place < int(std::size(values)); ++place)
        QTest::newRow(values[place].form) << place;
}

void TestDraftKill::valueIsOfferedAndGoneOnWith()
{
    QFETCH(int, place);
    const HalfTyped &value = values[place];
    QVERIFY(typeAndKill(QLatin1String(value.form), 1));
    const qint64 actions = count("SELECT count(*) FROM sync_action");
    openWindow();
    QCOMPARE(m_window->draftsBar()->sentences().size(), 1);
    goOn(QString::fromUtf8(value.offer));
    QTRY_COMPARE(focusText(), QString::fromUtf8(value.text));
    QTest::keyClick(focus(), Qt::Key_End);
    QTest::keyClicks(focus(), QStringLiteral("xy"));
    QTest::keyClick(focus(), Qt::Key_Return);
    if (QByteArrayView(value.form).startsWith("scoring.")) { // it is part of the draft of the rules until that is published
        WorkingModel &rules = m_window->scoringPage().working();
        const bool isOfRule = value.form == QByteArrayView("scoring.rule");
        QCOMPARE(isOfRule ? rules.model().rule(u"title_executive")->nameEn : rules.ideal().sells, QString::fromUtf8(value.text) + QStringLiteral("xy"));
        QCOMPARE(count("SELECT count(*) FROM sync_action"), actions);
        rules.publish({}, {}, rules.newest().id);
        QTRY_VERIFY(m_window->scoringPage().isSettled() && !rules.isChanged());
    }
    QCOMPARE(count("SELECT count(*) FROM sync_action"), actions + 1);
    checkNothingIsLeft();
}

void TestDraftKill::changedValueIsNotOverwritten_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"lead", "leads.cell", "settings.stages"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestDraftKill::changedValueIsNotOverwritten()
{
    QFETCH(QString, form);
    QVERIFY(typeAndKill(form, 1));
    if (form == u"settings.stages")
        QVERIFY(StageList(m_pipeline->store()).edit(m_pipeline->catalog()->stageByKey(u"mql")->id, {.name = QStringLiteral("Theirs")}));
    else
        QVERIFY(setTitle(*m_pipeline, m_lead, "Theirs"));
    openWindow();
    goOn(form == u"settings.stages" ? QStringLiteral("stage") : QStringLiteral("Ayse"));
    QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()));
    const auto theirs = [&] {
        return form == u"settings.stages" ? m_pipeline->catalog()->stageByKey(u"mql")->nameEn : titleOf(*m_pipeline, m_lead);
    };
    auto *edit = qobject_cast<InlineEdit *>(focus()->parentWidget());
    QVERIFY(edit && edit->isContested());
    QVERIFY2(edit->choiceLine()->text().contains(u"Theirs"), qPrintable(edit->choiceLine()->text()));
    const QString mine = edit->typedText();
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(theirs(), QStringLiteral("Theirs"));
    QTest::mouseClick(edit->choiceLine()->firstButton(), Qt::LeftButton); // keep mine
    QCOMPARE(theirs(), mine);
    checkNothingIsLeft();
}

void TestDraftKill::changedListIsNotOverwritten()
{
    QVERIFY(typeAndKill(QStringLiteral("whole"), std::size(wholeForms)));
    Lists lists(m_pipeline->store());
    Reader reader = m_pipeline->store().reader();
    FixedList list = reader.read(readLists)->front();
    list.name = QStringLiteral("Theirs");
    list.supplier = QStringLiteral("Somebody");
    QVERIFY(lists.edit(list));
    openWindow();
    goOn(QStringLiteral("changing the list"));
    auto *panel = m_window->findChild<ListPanel *>();
    QVERIFY(panel);
    auto *contest = panel->findChild<ChoiceLine *>();
    QVERIFY(contest && contest->text().contains(u"Theirs"));
    auto *name = seenField<QLineEdit>(*m_window, "name");
    QCOMPARE(name->text(), QStringLiteral("Hannover f"));
    QCOMPARE(seenField<QLineEdit>(*m_window, "supplier")->text(), QStringLiteral("Somebody"));
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_window->findChild<ListPanel *>()->isVisible());
    QCOMPARE(reader.read(readLists)->front().name, QStringLiteral("Theirs"));
    QCOMPARE(focus(), static_cast<QWidget *>(contest->firstButton())); // asks to choose
    QTest::mouseClick(contest->secondButton(), Qt::LeftButton);
    QCOMPARE(name->text(), QStringLiteral("Theirs"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!m_pipeline->drafts().draft({QStringLiteral("leads.list_details"), list.id.uuid, QStringLiteral("name")}));
}

void TestDraftKill::discardedOffersAreGone()
{
    QVERIFY(typeAndKill(QStringLiteral("whole"), std::size(wholeForms)));
    openWindow();
    for (size_t left = std::size(wholeForms); left > 0; --left) {
        QPushButton *discard = nullptr;
        for (QPushButton *button : m_window->draftsBar()->findChildren<QPushButton *>()) {
            if (button->isVisibleTo(m_window->draftsBar()) && button->text() == u"Discard")
                discard = button;
        }
        QVERIFY(discard);
        discard->click();
        QCOMPARE(m_window->draftsBar()->sentences().size(), qsizetype(left) - 1);
    }
    checkNothingIsLeft();
}

QTEST_MAIN(TestDraftKill)
#include "tst_draftkill.moc"
