// Paints a lead's panel and page to PNG files, to be looked at. Not shipped.
// Usage: huni-lead-gallery FOLDER [tr|en] [SUFFIX]

#include "tests/ui/lead/richlead.h"
#include "ui/lead/composer.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/outsidelinks.h"
#include "ui/lead/profileform.h"
#include "ui/lead/timelinefilter.h"
#include "ui/lead/timelineview.h"
#include "ui/theme/theme.h"
#include "ui/words/translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

void save(QWidget &widget, const QString &folder, const QString &name, QSize size)
{
    widget.resize(size);
    widget.show();
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

// What a form looks like when somebody else changed the value, and what was typed before the program ended.
void saveForms(huni::RichPipeline &rich, const huni::Theme &theme, const QString &folder, const QString &look)
{
    huni::Drafts &drafts = rich.pipeline->drafts();
    drafts.keep({QStringLiteral("lead"), rich.lead.uuid, QStringLiteral("title")},
                QStringLiteral("Head of purchasing"), QStringLiteral("Buyer"));
    huni::LeadPanel panel(*rich.pipeline, theme);
    panel.showLead(rich.lead);
    panel.body()->showPart(QStringLiteral("profile"));
    huni::InlineEdit *phone = panel.body()->profile()->field(QStringLiteral("mobile"));
    phone->startEditing();
    qobject_cast<QLineEdit *>(phone->focusProxy())->setText(QStringLiteral("+90 532 000 11 22"));
    phone->setValue(QStringLiteral("+90 533 999 88 77"), QStringLiteral("Mert Aydemir"));
    save(panel, folder, QStringLiteral("panel-forms") + look, {420, 900});
    phone->cancel();
    drafts.discard(QStringLiteral("lead"), rich.lead.uuid);
    huni::OutsideLinks::of(panel, theme).open(QUrl(QString::fromUtf8("https://аpple.com/support?case=4711")));
    save(panel, folder, QStringLiteral("panel-outside") + look, {420, 700});
}

void addMarkdownNote(huni::RichPipeline &rich)
{
    (void)rich.pipeline->leads().addNote(
        rich.lead,
        QString::fromUtf8(
            "## Görüşme özeti\n**Bütçe** onaylı, *karar* yönetim kurulunda. ~~Haziran~~ Temmuz.\n\n"
            "- dört depo\n- iki yıllık bakım\n- [x] demo yapıldı\n- [ ] teklif gidecek\n\n"
            "1. önce sayım\n2. sonra sevkiyat\n\n> Bugünkü sistemle bir gün daha çalışmak istemiyoruz.\n\n"
            "Koşullar: https://example.com/kosullar ve `SAP-4711`.\n\n```\nINVOICE 4711\n  3 x 250\n```"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    const bool turkish = argc > 2 && QByteArray(argv[2]) == "tr";
    const QString suffix = (turkish ? QStringLiteral("-tr") : QStringLiteral("-en"))
        + (argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString());
    QLocale::setDefault(turkish ? QLocale(QLocale::Turkish, QLocale::Turkey)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const huni::Translations translations(turkish ? huni::Language::Turkish : huni::Language::English);
    huni::Theme theme;
    theme.setMode(huni::Theme::Light);
    theme.apply(application);
    QTemporaryDir files;
    huni::FixedClock clock(
        QDateTime({2026, 11, 20}, {14, 20}, QTimeZone("Europe/Istanbul")).toMSecsSinceEpoch());
    huni::RichPipeline rich = huni::makeRichPipeline(files.filePath(QStringLiteral("p.huni")), clock);
    addMarkdownNote(rich);
    for (const auto mode : {huni::Theme::Light, huni::Theme::Dark}) {
        theme.setMode(mode);
        const QString look
            = (mode == huni::Theme::Light ? QStringLiteral("-light") : QStringLiteral("-dark")) + suffix;
        huni::LeadPanel panel(*rich.pipeline, theme);
        panel.showLead(rich.lead);
        save(panel, folder, QStringLiteral("panel-story") + look, {420, 820});
        panel.body()->timeline()->filter()->setCurrent(huni::TimelineModel::Notes);
        save(panel, folder, QStringLiteral("panel-notes") + look, {420, 820});
        panel.body()->timeline()->filter()->setCurrent(huni::TimelineModel::All);
        saveForms(rich, theme, folder, look);
        panel.body()->composer()->setKind(QStringLiteral("task"));
        panel.body()->composer()->editor()->setPlainText(
            QString::fromUtf8("Teklifi güncelle: dört depo, iki yıllık bakım"));
        save(panel, folder, QStringLiteral("panel-narrow") + look, {360, 640});
        panel.body()->composer()->editor()->clear();
        panel.body()->composer()->setKind(QStringLiteral("note"));
        panel.body()->showPart(QStringLiteral("deal"));
        save(panel, folder, QStringLiteral("panel-deal") + look, {420, 820});
        panel.body()->showPart(QStringLiteral("profile"));
        huni::InlineEdit *mail = panel.body()->profile()->field(QStringLiteral("email_personal"));
        mail->startEditing();
        save(panel, folder, QStringLiteral("panel-profile") + look, {420, 820});
        mail->cancel();
        huni::LeadFullPage page(*rich.pipeline, theme);
        page.showLead(rich.lead);
        save(page, folder, QStringLiteral("page-1440") + look, {1228, 848});
        save(page, folder, QStringLiteral("page-1280") + look, {1068, 668});
        save(page, folder, QStringLiteral("page-700") + look, {700, 668});
    }
    huni::addPageViews(*rich.pipeline, rich.lead, 5000);
    huni::LeadFullPage page(*rich.pipeline, theme);
    page.resize(1228, 848);
    page.show();
    QApplication::processEvents();
    QElapsedTimer timer;
    timer.start();
    page.showLead(rich.lead);
    const qint64 shown = timer.elapsed();
    page.repaint();
    QTextStream(stdout) << "lead with 5000 touches: shown " << shown << " ms, painted " << timer.elapsed()
                        << " ms\n";
    (void)rich.pipeline->leads().remove({rich.lead});
    save(page, folder, QStringLiteral("page-gone") + suffix, {1068, 668});
    return 0;
}
