#include "core/exchange/sample.h"
#include "core/pipeline.h"
#include "ui/controls/elidedlabel.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace huni;

namespace {

constexpr QSize smallestWindow(900, 480); // a screen of 1920 x 1080 at 200 % leaves little more
constexpr QSize usualWindow(1280, 720);
constexpr int leastRing = 40; // pixels; a caret has fewer
constexpr int spareOfButtons = 12; // beside their text, given up before a letter is

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    for (const QString &part : {widget.objectName(), widget.accessibleName().left(60)})
        name += part.isEmpty() ? QString() : QStringLiteral(" '%1'").arg(part);
    return name;
}

// What lies beyond the edge of something that does not scroll cannot be brought into sight.
QString cutBy(const QWidget &widget)
{
    QRect place = widget.rect();
    for (const QWidget *child = &widget; !child->isWindow(); child = child->parentWidget()) {
        const QWidget *parent = child->parentWidget();
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return {};
        place.translate(child->pos());
        if (place.left() < -1 || place.right() > parent->width())
            return nameOf(*parent);
    }
    return {};
}

bool isTextWhole(const QLabel &label)
{
    if (label.text().isEmpty() || !label.toolTip().isEmpty())
        return true;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) <= label.height() + 1;
    return label.sizeHint().width() <= label.width() + 1;
}

bool isTextWhole(const QComboBox &combo)
{
    const int text = combo.fontMetrics().horizontalAdvance(combo.currentText());
    return combo.isEditable() || !combo.toolTip().isEmpty() || text + 42 <= combo.width();
}

// In words, what cannot be read on a page as it is.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *combo = qobject_cast<const QComboBox *>(widget);
        const bool isButton = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget)
            || qobject_cast<const QRadioButton *>(widget);
        const auto *elided = qobject_cast<const ElidedLabel *>(widget);
        QString text;
        bool isWhole = true;
        if (label) {
            text = label->text();
            isWhole = isTextWhole(*label);
        } else if (combo) {
            text = combo->currentText();
            isWhole = isTextWhole(*combo);
        } else if (isButton) {
            text = static_cast<const QAbstractButton *>(widget)->text();
            isWhole = text.isEmpty() || !widget->toolTip().isEmpty() || widget->sizeHint().width() <= widget->width() + spareOfButtons;
        } else if (elided) {
            text = elided->text();
            isWhole = elided->sizeHint().width() <= elided->width() + 1 || !elided->toolTip().isEmpty();
        } else {
            continue;
        }
        if (!text.isEmpty() && (!isWhole || !cutBy(*widget).isEmpty()))
            cut += QStringLiteral("%1 \"%2\" %3x%4, wants %5 %6")
                       .arg(nameOf(*widget), text.left(60))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(widget->sizeHint().width())
                       .arg(cutBy(*widget));
    }
    return cut;
}

int differentPixels(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return leastRing;
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y);
    }
    return count;
}

} // namespace

/// Every page that can be pictured, on a small screen.
class TestEveryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textIsWhole_data();
    void textIsWhole();
    void focusIsSeen_data();
    void focusIsSeen();

private:
    void walk(const QString &theme, const QString &language, const QSize &size, const std::function<void(Window &, const QString &)> &look)
    {
        ScreenshotWishes wishes;
        wishes.themes = {theme};
        wishes.languages = {language};
        wishes.size = size;
        wishes.look = look;
        const auto walked = takeScreenshots(path(), wishes, m_theme);
        QVERIFY2(walked.ok(), "the pages cannot be shown");
    }
    QString path() const { return m_folder.filePath(QStringLiteral("every.huni")); }

    QTemporaryDir m_folder;
    Theme m_theme;
};

void TestEveryPage::initTestCase()
{
    m_theme.apply(*qApp);
    auto made = Pipeline::create(path(), {.currency = Currency::of("TRY"), .timeZone = "Europe/Istanbul", .memberName = QStringLiteral("Deniz")});
    QVERIFY(made.ok());
    QVERIFY(loadSample(**made, localDay((*made)->store().clock().now(), (*made)->catalog().valueOr({}).zone)).ok());
}

void TestEveryPage::textIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("tr")}) {
        for (const QSize &size : {smallestWindow, usualWindow})
            QTest::addRow("%s, %d x %d", qPrintable(language), size.width(), size.height()) << language << size;
    }
}

void TestEveryPage::textIsWhole()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QStringList problems;
    int pages = 0;
    walk(QStringLiteral("light"), language, size, [&](Window &window, const QString &page) {
        ++pages;
        for (const QString &cut : cutTexts(window))
            problems += page + QStringLiteral(": ") + cut;
    });
    QCOMPARE(pages, int(screenshotPages().size()));
    problems.removeDuplicates();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestEveryPage::focusIsSeen_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
}

// One of each kind on each page: its picture with the focus differs by more than a caret.
void TestEveryPage::focusIsSeen()
{
    QFETCH(QString, theme);
    QApplication::setCursorFlashTime(0);
    QStringList problems;
    QSet<QString> seen;
    walk(theme, QStringLiteral("en"), usualWindow, [&](Window &window, const QString &page) {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setAttribute(Qt::WA_KeyboardFocusChange); // as after Tab
        QWidget *first = QApplication::focusWidget();
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            const QString kind = nameOf(*widget).section(u' ', 0, 0) + widget->objectName() + QString::number(widget->property("huniLook").toInt());
            const bool isReached = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
                && !widget->visibleRegion().isEmpty();
            if (!isReached || seen.contains(kind))
                continue;
            seen += kind;
            widget->setFocus(Qt::TabFocusReason);
            if (!widget->hasFocus())
                continue; // it hands the focus on
            if (widget->objectName() == u"paletteField")
                continue; // the one field of a panel that holds up the rest: it always has the focus
            QWidget *around = widget->isWindow() ? widget : widget->parentWidget(); // some draw the ring of a field in them
            const QImage with = around->grab().toImage();
            widget->clearFocus();
            if (differentPixels(with, around->grab().toImage()) < leastRing)
                problems += page + QStringLiteral(": ") + nameOf(*widget);
        }
        if (first)
            first->setFocus(Qt::OtherFocusReason);
    });
    QVERIFY2(seen.size() > 30, qPrintable(QString::number(seen.size())));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_MAIN(TestEveryPage)
#include "tst_everypage.moc"
