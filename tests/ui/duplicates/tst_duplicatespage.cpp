#include "core/store/emptyrecord.h"
#include "tests/core/store/trialpipeline.h"
#include "ui/duplicates/duplicatehint.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace huni;

/// The page of duplicates by its keys, over a real file.
class TestDuplicatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qobject_cast<QApplication *>(qApp));
        m_words = std::make_unique<Translations>(Language::English); // forms of its numbers
    }
    void init();
    void cleanup();

    void suspectsComeWithTheFirstSight();
    void searchWaitsWhileAnotherPageIsShown();
    void smallChangesWaitWhileAnotherPageIsShown();
    void arrowsChooseWhatStands();
    void mergeByKeyTakesTheNextOne();
    void undoBringsTheSuspectBack();
    void notTheSameByKey();
    void skipAndExchangeByKey();
    void noDuplicatesSaysSo();
    void emptyFileSaysHowToGetSome();
    void oneOfAKindHasASentenceOfItsOwn();
    void similarityIsChosenByArrows();
    void companiesAreBehindASegment();
    void aPairChosenElsewhereIsShown();
    void severalAreGoneThroughAndMergedAsOne();
    void severalCanBeGoneBackThroughAndLeftOut();
    void whatIsKnownIsNotOfferedToUndo();
    void leadsWithoutNamesAreCalledByWhatTheySay();
    void whatIsDeletedMeanwhileGoes();
    void readOnlyOnlyShows();
    void hostileValuesStayText();
    void everyActionHasItsIdAndWords();
    void hintOfALeadLeadsToThePair();

private:
    LeadId lead(const QString &given, const QString &email, const QString &title = {})
    {
        Lead value;
        value.givenName = given;
        value.familyName = QStringLiteral("Demir");
        value.email = email;
        value.title = title;
        return *m_pipeline->leads().create(value);
    }
    void open()
    {
        m_page = std::make_unique<DuplicatesPage>(*m_pipeline, m_theme, Language::English);
        m_page->resize(1060, 640);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), 20'000); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key, modifiers);
    }
    bool isThere(LeadId id)
    {
        return trial::titleOf(*m_pipeline, id) != u"(gone)";
    }
    QStringList words() const
    {
        QStringList shown;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible())
                shown += label->text();
        }
        return shown;
    }
    int rows() const { return m_page->suspects().rowCount(); }

    Theme m_theme;
    std::unique_ptr<Translations> m_words;
    std::unique_ptr<trial::Place> m_place;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<DuplicatesPage> m_page;
};

void TestDuplicatesPage::init()
{
    m_place = std::make_unique<trial::Place>();
    m_pipeline = trial::newPipeline(m_place->path());
    QVERIFY(m_pipeline);
}

void TestDuplicatesPage::cleanup()
{
    m_page.reset();
    m_pipeline.reset();
    m_place.reset();
}

void TestDuplicatesPage::suspectsComeWithTheFirstSight()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"), QStringLiteral("CEO"));
    lead(QStringLiteral("Ayse"), QStringLiteral("A@example.com"), QStringLiteral("CTO"));
    open();
    QCOMPARE(rows(), 1);
    QVERIFY(m_page->pairView().hasPair());
    const QString spoken = m_page->suspects().index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("Almost certain")) && spoken.contains(QStringLiteral("Same e-mail")), qPrintable(spoken));
    QVERIFY(m_page->pairView().summary().contains(QStringLiteral("go into a note")));
    QCOMPARE(QApplication::focusWidget(), &m_page->list());
}

void TestDuplicatesPage::searchWaitsWhileAnotherPageIsShown()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Ayse"), QStringLiteral("A@example.com"));
    open();
    QCOMPARE(rows(), 1);
    m_page->hide();
    const auto made = m_pipeline->store().write(ActionCode::Import, {}, [](Writer &writer) -> Result<void> {
        for (int i = 0; i < 200; ++i) {
            Record record = emptyRecord(Table::Lead);
            record.at(col::Lead::GivenName) = textValue(QStringLiteral("Person %1").arg(i / 2));
            record.at(col::Lead::Email) = textValue(QStringLiteral("p%1@example.com").arg(i / 2));
            writer.create(Table::Lead, writer.newId(), std::move(record));
        }
        return {};
    });
    QVERIFY(made.ok());
    settle();
    QCOMPARE(rows(), 1);
    m_page->show();
    QTRY_VERIFY(rows() > 100);
}

void TestDuplicatesPage::smallChangesWaitWhileAnotherPageIsShown()
{
    const LeadId first = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Ayse"), QStringLiteral("A@example.com"));
    open();
    QCOMPARE(rows(), 1);
    m_page->hide();
    QVERIFY(m_pipeline->leads().remove(std::vector{first}).ok());
    QVERIFY(m_page->isSettled()); // nobody sees it: nothing is looked up
    QCOMPARE(rows(), 1);
    m_page->show();
    QVERIFY(!m_page->isSettled());
    settle();
    QCOMPARE(rows(), 0);
}

void TestDuplicatesPage::arrowsChooseWhatStands()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"), QStringLiteral("CEO"));
    lead(QStringLiteral("Ayse"), QStringLiteral("a@example.com"), QStringLiteral("CTO"));
    open();
    PairTable *table = m_page->pairView().table();
    table->setFocus(Qt::TabFocusReason);
    const PairModel &model = m_page->pairView().model();
    int title = -1;
    for (int row = 0; row < model.rowCount(); ++row)
        title = model.row(row).unit.key == u"title" ? row : title;
    QVERIFY(title >= 0);
    while (table->currentIndex().row() < title)
        press(Qt::Key_Down);
    while (table->currentIndex().row() > title)
        press(Qt::Key_Up);
    const QString keep = model.row(title).keep;
    const QString other = model.row(title).other;
    QVERIFY(keep != other);
    QCOMPARE(model.index(title, PairModel::Outcome).data().toString(), keep);
    press(Qt::Key_Right);
    QCOMPARE(model.index(title, PairModel::Outcome).data().toString(), other);
    QVERIFY(model.index(title, PairModel::Other).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral(", chosen")));
    press(Qt::Key_Left);
    QCOMPARE(model.index(title, PairModel::Outcome).data().toString(), keep);
    press(Qt::Key_Space);
    QCOMPARE(model.index(title, PairModel::Outcome).data().toString(), other);
    const LeadId stays{model.pair().keepId};
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(trial::titleOf(*m_pipeline, stays), other);
}

void TestDuplicatesPage::mergeByKeyTakesTheNextOne()
{
    const LeadId a = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    const LeadId b = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Jonas"), QStringLiteral("j@example.com"));
    lead(QStringLiteral("Jonas"), QStringLiteral("j@example.com"));
    open();
    QCOMPARE(rows(), 2);
    QSignalSpy done(m_page.get(), &DuplicatesPage::done);
    const Uuid first = m_page->pairView().model().pair().keepId;
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QTRY_COMPARE(rows(), 1);
    settle();
    QCOMPARE(done.size(), 1);
    QVERIFY(m_page->pairView().hasPair());
    QVERIFY(m_page->pairView().model().pair().keepId != first);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QTRY_COMPARE(rows(), 0);
    QVERIFY(isThere(a) != isThere(b));
    QVERIFY(!m_page->pairView().hasPair());
}

void TestDuplicatesPage::undoBringsTheSuspectBack()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    open();
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QTRY_COMPARE(rows(), 0);
    QVERIFY(m_pipeline->store().undo().ok());
    QTRY_COMPARE(rows(), 1);
    settle();
    QTRY_VERIFY(m_page->pairView().hasPair());
}

void TestDuplicatesPage::notTheSameByKey()
{
    const LeadId a = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    const LeadId b = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    open();
    press(Qt::Key_N);
    settle();
    QTRY_COMPARE(rows(), 0);
    QVERIFY(isThere(a) && isThere(b));
    press(Qt::Key_F5);
    settle();
    QCOMPARE(rows(), 0);
    QVERIFY(m_pipeline->store().undo().ok());
    QTRY_COMPARE(rows(), 1);
}

void TestDuplicatesPage::skipAndExchangeByKey()
{
    for (const char *who : {"a", "b"}) {
        for (int i = 0; i < 2; ++i)
            lead(QString::fromLatin1(who) + QStringLiteral("li"), QString::fromLatin1(who) + QStringLiteral("@example.com"));
    }
    open();
    QCOMPARE(rows(), 2);
    const Uuid keep = m_page->pairView().model().pair().keepId;
    const Uuid other = m_page->pairView().model().pair().otherId;
    press(Qt::Key_X);
    settle();
    QCOMPARE(m_page->pairView().model().pair().keepId, other);
    QCOMPARE(m_page->pairView().model().pair().otherId, keep);
    press(Qt::Key_S);
    settle();
    QVERIFY(m_page->pairView().model().pair().keepId != other && m_page->pairView().model().pair().keepId != keep);
    press(Qt::Key_S); // after the last comes the first
    settle();
    QVERIFY(m_page->pairView().model().pair().keepId == other || m_page->pairView().model().pair().keepId == keep);
}

void TestDuplicatesPage::noDuplicatesSaysSo()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    open();
    QCOMPARE(rows(), 0);
    QVERIFY2(words().contains(QStringLiteral("No duplicates found")), qPrintable(words().join(u'|')));
    for (const char *id : {"duplicates.merge", "duplicates.distinct", "duplicates.skip", "duplicates.swap"})
        QVERIFY(!m_page->findChild<QAction *>(QString::fromLatin1(id))->isEnabled());
    settle();
}

void TestDuplicatesPage::emptyFileSaysHowToGetSome()
{
    open();
    QVERIFY2(words().contains(QStringLiteral("No leads yet")), qPrintable(words().join(u'|')));
    QSignalSpy added(m_page.get(), &DuplicatesPage::newWanted);
    QSignalSpy imported(m_page.get(), &DuplicatesPage::importWanted);
    for (QPushButton *button : m_page->findChild<QWidget *>(QStringLiteral("nothingToCompare"))->findChildren<QPushButton *>()) {
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.front().front().value<Table>(), Table::Lead);
    QCOMPARE(imported.count(), 1);
    m_page->showKind(Table::Company);
    settle();
    QVERIFY2(words().contains(QStringLiteral("No companies yet")), qPrintable(words().join(u'|')));
    m_page->showKind(Table::Lead);
    settle();
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com")); // while the page is looked at
    settle();
    QTRY_VERIFY2(!words().contains(QStringLiteral("No leads yet")), qPrintable(words().join(u'|')));
}

void TestDuplicatesPage::oneOfAKindHasASentenceOfItsOwn()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    open();
    QVERIFY2(words().contains(QStringLiteral("There is only one lead: nothing to compare it with yet.")), qPrintable(words().join(u'|')));
    for (const QPushButton *button : m_page->findChildren<QPushButton *>())
        QVERIFY(!button->isVisible() || button->text() != u"Search less strictly");
    lead(QStringLiteral("Jonas"), QStringLiteral("jonas@example.com"));
    settle();
    QTRY_VERIFY2(words().contains(QStringLiteral("2 leads were compared by e-mail, phone, name and company.")), qPrintable(words().join(u'|')));
}

void TestDuplicatesPage::similarityIsChosenByArrows()
{
    lead(QStringLiteral("Ayşe Nur"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Ayşe"), QStringLiteral("b@example.com"));
    open();
    QCOMPARE(rows(), 0);
    m_page->findChild<QWidget *>(QStringLiteral("similarity"))->setFocus();
    press(Qt::Key_Right);
    QTRY_COMPARE(rows(), 1);
    press(Qt::Key_Left);
    QTRY_COMPARE(rows(), 0);
    settle();
}

void TestDuplicatesPage::companiesAreBehindASegment()
{
    (void)m_pipeline->leads().createCompany({.name = QStringLiteral("Kraft GmbH")});
    (void)m_pipeline->leads().createCompany({.name = QStringLiteral("KRAFT")});
    open();
    QCOMPARE(rows(), 0);
    m_page->findChild<QWidget *>(QStringLiteral("duplicateKinds"))->setFocus();
    press(Qt::Key_Right);
    settle();
    QTRY_COMPARE(rows(), 1);
    m_page->list().setFocus();
    settle();
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(trial::numberFrom(m_pipeline->store(), "SELECT count(*) FROM company WHERE gone=0"), 1);
}

void TestDuplicatesPage::aPairChosenElsewhereIsShown()
{
    const LeadId a = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    const LeadId b = lead(QStringLiteral("Jonas"), QStringLiteral("j@example.com"));
    lead(QStringLiteral("Can"), QStringLiteral("c@example.com"));
    lead(QStringLiteral("Can"), QStringLiteral("c@example.com"));
    open();
    m_page->showThings({a.uuid, b.uuid});
    settle();
    QCOMPARE(m_page->pairView().model().pair().keepId, a.uuid);
    QCOMPARE(m_page->pairView().model().pair().otherId, b.uuid);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(isThere(a) && !isThere(b));
    QTRY_VERIFY(m_page->pairView().hasPair());
    QVERIFY(m_page->pairView().model().pair().keepId != a.uuid);
}

void TestDuplicatesPage::severalAreGoneThroughAndMergedAsOne()
{
    const LeadId a = lead(QStringLiteral("Ada"), QStringLiteral("a@example.com"), QStringLiteral("CEO"));
    const LeadId b = lead(QStringLiteral("Bo"), QStringLiteral("b@example.com"), QStringLiteral("CTO"));
    const LeadId c = lead(QStringLiteral("Cem"), QStringLiteral("c@example.com"), QStringLiteral("CFO"));
    open();
    const qint64 before = (*m_pipeline->store().nextUndo())->action;
    QSignalSpy done(m_page.get(), &DuplicatesPage::done);
    m_page->showThings({a.uuid, b.uuid, c.uuid});
    settle();
    const QAction *merge = m_page->findChild<QAction *>(QStringLiteral("duplicates.merge"));
    const QAction *distinct = m_page->findChild<QAction *>(QStringLiteral("duplicates.distinct"));
    QVERIFY(m_page->pairView().placeAmongMany().startsWith(QStringLiteral("1 of 2")));
    QVERIFY(!distinct->isEnabled());
    for (int row = 0; row < m_page->pairView().model().rowCount(); ++row) {
        if (m_page->pairView().model().row(row).unit.key == u"title")
            m_page->pairView().table()->setCurrentIndex(m_page->pairView().model().index(row, 0));
    }
    m_page->pairView().table()->setFocus();
    press(Qt::Key_Right); // the title of the second stands
    QCOMPARE(merge->text(), QStringLiteral("&Next one"));
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(isThere(b) && isThere(c)); // nothing is written before the last
    QCOMPARE((*m_pipeline->store().nextUndo())->action, before);
    QCOMPARE(m_page->pairView().model().pair().otherId, c.uuid);
    QVERIFY(m_page->pairView().placeAmongMany().startsWith(QStringLiteral("2 of 2")));
    QVERIFY(merge->text().contains(u'3'));
    for (int row = 0; row < m_page->pairView().model().rowCount(); ++row) {
        if (m_page->pairView().model().row(row).unit.key == u"title")
            QCOMPARE(m_page->pairView().model().row(row).keep, QStringLiteral("CTO"));
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QCOMPARE(done.size(), 1);
    QVERIFY(isThere(a) && !isThere(b) && !isThere(c));
    QCOMPARE(trial::titleOf(*m_pipeline, a), QStringLiteral("CTO"));
    QVERIFY(m_pipeline->store().undo().ok());
    QVERIFY(isThere(b) && isThere(c));
    QCOMPARE((*m_pipeline->store().nextUndo())->action, before);
}

void TestDuplicatesPage::severalCanBeGoneBackThroughAndLeftOut()
{
    const LeadId a = lead(QStringLiteral("Ada"), QStringLiteral("a@example.com"), QStringLiteral("CEO"));
    const LeadId b = lead(QStringLiteral("Bo"), QStringLiteral("b@example.com"), QStringLiteral("CTO"));
    const LeadId c = lead(QStringLiteral("Cem"), QStringLiteral("c@example.com"), QStringLiteral("CFO"));
    open();
    m_page->showThings({a.uuid, b.uuid, c.uuid});
    settle();
    m_page->pairView().choose({{QStringLiteral("title"), Side::Other}});
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    press(Qt::Key_B);
    settle();
    QCOMPARE(m_page->pairView().model().pair().otherId, b.uuid);
    QCOMPARE(m_page->pairView().model().choices(), (CombineChoices{{QStringLiteral("title"), Side::Other}}));
    press(Qt::Key_S); // the second stays out of it
    settle();
    QCOMPARE(m_page->pairView().model().pair().otherId, c.uuid);
    QVERIFY(!m_page->pairView().model().pair().isOfMany());
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(isThere(a) && isThere(b) && !isThere(c));
    QCOMPARE(trial::titleOf(*m_pipeline, a), QStringLiteral("CEO"));
}

void TestDuplicatesPage::whatIsKnownIsNotOfferedToUndo()
{
    const LeadId a = lead(QStringLiteral("Ada"), QStringLiteral("a@example.com"));
    const LeadId b = lead(QStringLiteral("Bo"), QStringLiteral("b@example.com"));
    open();
    m_page->showThings({a.uuid, b.uuid});
    settle();
    QSignalSpy done(m_page.get(), &DuplicatesPage::done);
    QSignalSpy noticed(m_page.get(), &DuplicatesPage::noticed);
    // Somebody else says it while the pair is looked at.
    QVERIFY(*Combine(m_pipeline->store()).markDistinct(a.uuid, b.uuid));
    press(Qt::Key_N);
    settle();
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(done.size(), 0);
    m_page->showThings({a.uuid, b.uuid});
    settle();
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("duplicates.distinct"))->isEnabled());
    QVERIFY(m_page->pairView().summary().startsWith(QStringLiteral("Noted as not the same.")));
}

void TestDuplicatesPage::leadsWithoutNamesAreCalledByWhatTheySay()
{
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_pipeline->leads().create({.emailPersonal = QStringLiteral("home@example.com")}).ok());
    open();
    QCOMPARE(rows(), 1);
    QCOMPARE(m_page->suspects().line(0).first.name, QStringLiteral("home@example.com"));
    QCOMPARE(m_page->pairView().model().pair().keep.name, QStringLiteral("home@example.com"));
}

void TestDuplicatesPage::whatIsDeletedMeanwhileGoes()
{
    const LeadId a = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    open();
    QCOMPARE(rows(), 1);
    QVERIFY(m_pipeline->leads().remove({a}).ok());
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(!m_page->pairView().hasPair());
}

void TestDuplicatesPage::readOnlyOnlyShows()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    m_pipeline.reset();
    QFile::setPermissions(m_place->path(), QFileDevice::ReadOwner);
    m_pipeline = trial::openPipeline(m_place->path());
    if (!m_pipeline->store().isReadOnly())
        QSKIP("this account may write everything");
    open();
    QVERIFY(m_page->pairView().hasPair());
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("duplicates.merge"))->isEnabled());
}

void TestDuplicatesPage::hostileValuesStayText()
{
    const QString html = QStringLiteral("<img src=\"http://example.com/x.png\"><b>Ayşe</b>");
    lead(html, QStringLiteral("a@example.com"), QString(10'000, u'W'));
    lead(html, QStringLiteral("a@example.com"), QStringLiteral("<h1>CTO</h1>"));
    open();
    QVERIFY(m_page->pairView().hasPair());
    QVERIFY(!m_page->grab().isNull());
    QVERIFY(m_page->suspects().index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;img")));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText);
    QVERIFY(m_page->pairView().width() <= m_page->width());
}

void TestDuplicatesPage::everyActionHasItsIdAndWords()
{
    open();
    QStringList ids;
    for (const QAction *action : m_page->actions()) {
        QVERIFY(action->objectName().startsWith(QStringLiteral("duplicates.")));
        QVERIFY(!action->text().isEmpty() && !action->icon().isNull() && !action->shortcut().isEmpty());
        QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
        ids += action->objectName();
    }
    QCOMPARE(ids.size(), 6);
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestDuplicatesPage::hintOfALeadLeadsToThePair()
{
    const LeadId a = lead(QStringLiteral("Ayşe"), QStringLiteral("a@example.com"));
    const LeadId b = lead(QStringLiteral("Ayse"), QStringLiteral("a@example.com"));
    const LeadId c = lead(QStringLiteral("Jonas"), QStringLiteral("j@example.com"));
    QWidget host;
    LeadSource source(*m_pipeline);
    auto *hint = new DuplicateHint(source, m_theme, &host);
    host.show();
    QSignalSpy wanted(hint, &DuplicateHint::compareWanted);
    source.show(a);
    QTRY_VERIFY(hint->isVisible());
    QCOMPARE(hint->text(), QStringLiteral("Looks like Ayse Demir (same e-mail)"));
    hint->findChild<QPushButton *>(QStringLiteral("compareDuplicates"))->setFocus();
    QTest::keyClick(hint->findChild<QPushButton *>(QStringLiteral("compareDuplicates")), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).value<LeadId>(), b);
    QVERIFY(m_pipeline->leads().remove({b}).ok());
    QTRY_VERIFY(!hint->isVisible());
    source.show(c);
    QVERIFY(!hint->isVisible());
}

QTEST_MAIN(TestDuplicatesPage)
#include "tst_duplicatespage.moc"
