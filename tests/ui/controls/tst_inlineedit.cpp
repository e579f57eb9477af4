#include "ui/controls/inlineedit.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using huni::InlineEdit;

class TestInlineEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_layout = new QVBoxLayout(m_window.get());
        m_other = new QLineEdit;
    }
    void cleanup() { m_window.reset(); }

    void emptyIsADash()
    {
        InlineEdit *edit = shown(InlineEdit::Line, {});
        QCOMPARE(edit->displayText(), QStringLiteral("—"));
        QVERIFY(edit->accessibleName().contains(QStringLiteral("Name")));
    }

    void clickEditsAndEnterCommits()
    {
        InlineEdit *edit = shown(InlineEdit::Line, QStringLiteral("Ayşe"));
        QSignalSpy committed(edit, &InlineEdit::committed);
        QTest::mouseClick(edit, Qt::LeftButton);
        QVERIFY(edit->isEditing());
        field(edit)->setText(QStringLiteral("Ayşe Demir"));
        QTest::keyClick(field(edit), Qt::Key_Return);
        QVERIFY(!edit->isEditing());
        QCOMPARE(committed.count(), 1);
        QCOMPARE(edit->value().toString(), QStringLiteral("Ayşe Demir"));
    }

    void f2EditsAndEscapeGivesUp()
    {
        InlineEdit *edit = shown(InlineEdit::Line, QStringLiteral("Ayşe"));
        QSignalSpy committed(edit, &InlineEdit::committed);
        QTest::keyClick(edit, Qt::Key_F2);
        field(edit)->setText(QStringLiteral("else"));
        QTest::keyClick(field(edit), Qt::Key_Escape);
        QVERIFY(!edit->isEditing());
        QCOMPARE(committed.count(), 0);
        QCOMPARE(edit->value().toString(), QStringLiteral("Ayşe"));
    }

    void leavingCommits()
    {
        InlineEdit *edit = shown(InlineEdit::Line, QStringLiteral("Ayşe"));
        QSignalSpy committed(edit, &InlineEdit::committed);
        edit->startEditing();
        field(edit)->setText(QStringLiteral("Ali"));
        QTest::keyClick(field(edit), Qt::Key_Tab);
        QCOMPARE(committed.count(), 1);
        QVERIFY(m_other->hasFocus());
    }

    void unchangedCommitsNothing()
    {
        InlineEdit *edit
            = shown(InlineEdit::Amount, QVariant::fromValue(huni::Money{123456, huni::Currency::of("TRY")}));
        QSignalSpy committed(edit, &InlineEdit::committed);
        edit->startEditing();
        QVERIFY(edit->commit());
        QCOMPARE(committed.count(), 0);
    }

    void badTextStaysWithItsReason()
    {
        InlineEdit *edit = shown(InlineEdit::Date, QDate(2026, 11, 21));
        edit->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(edit->displayText(), QStringLiteral("21 Nov 2026"));
        edit->startEditing();
        field(edit)->setText(QStringLiteral("31.02.2026"));
        QTest::keyClick(field(edit), Qt::Key_Return);
        QVERIFY(edit->isEditing());
        QCOMPARE(field(edit)->text(), QStringLiteral("31.02.2026"));
        QVERIFY(!edit->problem().isEmpty());
        QCOMPARE(edit->value().toDate(), QDate(2026, 11, 21));
        field(edit)->setText(QStringLiteral("3 Dec 2026"));
        QTest::keyClick(field(edit), Qt::Key_Return);
        QCOMPARE(edit->value().toDate(), QDate(2026, 12, 3));
        QVERIFY(edit->problem().isEmpty());
    }

    void ownerCanRefuseAfterwards()
    {
        InlineEdit *edit = shown(InlineEdit::Line, QStringLiteral("a@b.example"));
        connect(edit, &InlineEdit::committed, edit,
                [edit] { edit->showProblem(QStringLiteral("Another lead has it.")); });
        edit->startEditing();
        field(edit)->setText(QStringLiteral("c@d.example"));
        QVERIFY(!edit->commit());
        QVERIFY(edit->isEditing());
        QCOMPARE(field(edit)->text(), QStringLiteral("c@d.example"));
        QCOMPARE(edit->problem(), QStringLiteral("Another lead has it."));
    }

    void checkIsAskedBefore()
    {
        InlineEdit *edit = shown(InlineEdit::Number, 5.0);
        edit->setCheck([](const QVariant &value) {
            return value.toDouble() > 100 ? QStringLiteral("At most 100.") : QString();
        });
        QSignalSpy committed(edit, &InlineEdit::committed);
        edit->startEditing();
        field(edit)->setText(QStringLiteral("101"));
        QVERIFY(!edit->commit());
        QCOMPARE(committed.count(), 0);
        QCOMPARE(edit->problem(), QStringLiteral("At most 100."));
    }

    void choiceIsFoundByFoldedText()
    {
        InlineEdit *edit = shown(InlineEdit::ChoiceList, QStringLiteral("it"));
        edit->setChoices({{QStringLiteral("it"), QStringLiteral("Bilişim")},
                          {QStringLiteral("textile"), QStringLiteral("Tekstil")},
                          {QStringLiteral("construction"), QStringLiteral("İnşaat")}});
        QCOMPARE(edit->displayText(), QStringLiteral("Bilişim"));
        edit->startEditing();
        field(edit)->setText(QStringLiteral("insa"));
        QVERIFY(edit->commit());
        QCOMPARE(edit->value().toString(), QStringLiteral("construction"));
        edit->startEditing();
        field(edit)->setText(QStringLiteral("zzz"));
        QVERIFY(!edit->commit());
        edit->cancel();
    }

    void keyOfAChoiceIsTakenToo()
    {
        InlineEdit *edit = shown(InlineEdit::ChoiceList, QStringLiteral("tr"));
        edit->setChoices({{QStringLiteral("tr"), QStringLiteral("Turkish")},
                          {QStringLiteral("de"), QStringLiteral("German")},
                          {QStringLiteral("x"), QStringLiteral("De luxe")}});
        const auto type = [&](const QString &text) {
            edit->startEditing();
            field(edit)->setText(text);
            return edit->commit();
        };
        QVERIFY(type(QStringLiteral("DE"))); // not 'De luxe', which begins so
        QCOMPARE(edit->value().toString(), QStringLiteral("de"));
        QVERIFY(!type(QStringLiteral("Elvish")));
        edit->cancel();
        edit->setOtherTextTaken(true);
        QVERIFY(type(QStringLiteral("Elvish")));
        QCOMPARE(edit->displayText(), QStringLiteral("Elvish"));
    }

    void frameBeginsAtTheEdge()
    {
        InlineEdit *edit = shown(InlineEdit::Line, {});
        m_other->setFocus();
        const auto edge = [edit] { return edit->grab().toImage().pixelColor(0, edit->height() / 2); };
        const QColor bare = edge();
        edit->setFramed(true);
        QVERIFY(edge() != bare);
    }

    void yesAndNo()
    {
        InlineEdit *edit = shown(InlineEdit::YesNo, {});
        edit->startEditing();
        field(edit)->setText(QStringLiteral("y"));
        QVERIFY(edit->commit());
        QCOMPARE(edit->value(), QVariant(true));
        edit->startEditing();
        field(edit)->clear();
        QVERIFY(edit->commit());
        QVERIFY(!edit->value().isValid());
    }

    void enterMakesALineInLongText()
    {
        InlineEdit *edit = shown(InlineEdit::MultiLine, QStringLiteral("one"));
        edit->startEditing();
        auto *text = edit->findChild<QPlainTextEdit *>();
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(edit->isEditing());
        QTest::keyClicks(text, QStringLiteral("two"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edit->value().toString(), QStringLiteral("one\ntwo"));
    }

    void readOnlyCannotBeEdited()
    {
        InlineEdit *edit = shown(InlineEdit::Line, QStringLiteral("x"));
        edit->setReadOnly(true);
        QTest::keyClick(edit, Qt::Key_F2);
        QVERIFY(!edit->isEditing());
    }

private:
    InlineEdit *shown(InlineEdit::Kind kind, const QVariant &value)
    {
        auto *edit = new InlineEdit(m_theme, kind, QStringLiteral("Name"));
        edit->setLocale(QLocale(QLocale::Turkish));
        edit->setCurrency(huni::Currency::of("TRY"));
        edit->setToday(QDate(2026, 11, 21));
        edit->setValue(value);
        m_layout->addWidget(edit);
        m_layout->addWidget(m_other);
        m_window->resize(400, 300);
        m_window->show();
        m_window->activateWindow();
        if (QTest::qWaitForWindowActive(m_window.get()))
            edit->setFocus();
        return edit;
    }
    static QLineEdit *field(InlineEdit *edit)
    {
        const auto fields = edit->findChildren<QLineEdit *>();
        for (QLineEdit *one : fields) {
            if (!one->isHidden())
                return one;
        }
        return nullptr;
    }

    huni::Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_other = nullptr;
};

QTEST_MAIN(TestInlineEdit)
#include "tst_inlineedit.moc"
