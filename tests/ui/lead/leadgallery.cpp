// Paints a lead's panel and page to PNG files, to be looked at. Not shipped.
// Usage: huni-lead-gallery FOLDER [tr|en] [SUFFIX]

#include "tests/ui/lead/richlead.h"
#include "ui/lead/composer.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/profileform.h"
#include "ui/theme/theme.h"
#include "ui/words/translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

namespace {

class LeadTurkish final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QHash<QString, QString> words = [] {
            QHash<QString, QString> all;
            const char *pairs[][2] = {{"Timeline", "Zaman akışı"},
                                      {"Profile", "Profil"},
                                      {"All", "Tümü"},
                                      {"Planned", "Planlanan"},
                                      {"Today", "Bugün"},
                                      {"Yesterday", "Dün"},
                                      {"Tomorrow", "Yarın"},
                                      {"dddd, d MMMM", "d MMMM dddd"},
                                      {"%1 y ago", "%1 yıl önce"},
                                      {"%1 mo ago", "%1 ay önce"},
                                      {"%1 d ago", "%1 gün önce"},
                                      {"%1 h ago", "%1 sa önce"},
                                      {"%1 min ago", "%1 dk önce"},
                                      {"now", "şimdi"},
                                      {"%1 by %2", "%1 – %2"},
                                      {"Lead created", "Aday oluşturuldu"},
                                      {"Moved to %1", "%1 aşamasına taşındı"},
                                      {"Moved from %1 to %2", "%1 → %2"},
                                      {"by %1", "%1"},
                                      {"by itself", "kendiliğinden"},
                                      {"Write a note", "Not yazın"},
                                      {"What is to be done?", "Ne yapılacak?"},
                                      {"When", "Ne zaman"},
                                      {"What is the meeting about?", "Toplantının konusu ne?"},
                                      {"Save", "Kaydet"},
                                      {"Plan", "Planla"},
                                      {"Yes", "Evet"},
                                      {"Partly", "Kısmen"},
                                      {"No", "Hayır"},
                                      {"Not answered", "Yanıtlanmadı"},
                                      {"Add evidence", "Dayanak ekleyin"},
                                      {"Buys on", "Alım tarihi"},
                                      {"Ready for SQL.", "SQL için hazır."},
                                      {"Still missing: %1", "Eksik: %1"},
                                      {"Qualified", "Nitelikli"},
                                      {"BANT not qualified", "BANT: nitelikli değil"},
                                      {"Open", "Açık"},
                                      {"%1 of 4 answered", "4 sorudan %1 yanıt"},
                                      {"Opportunities", "Fırsatlar"},
                                      {"New", "Yeni"},
                                      {"Amount", "Tutar"},
                                      {"Closes on", "Kapanış"},
                                      {"Nothing has been offered yet.", "Henüz bir teklif yok."},
                                      {"%1 d in stage", "%1 gündür aşamada"},
                                      {"%1 d idle", "%1 gündür hareketsiz"},
                                      {"Created %1", "%1 oluşturuldu"},
                                      {"No owner", "Sorumlusu yok"},
                                      {"Add label", "Etiket ekle"},
                                      {"Own fields", "Kendi alanlarınız"},
                                      {"Identity", "Kimlik"},
                                      {"Contact", "İletişim"},
                                      {"Work", "İş"},
                                      {"Place", "Yer"},
                                      {"Interest and source", "İlgi ve kaynak"},
                                      {"Value and owner", "Değer ve sorumlu"},
                                      {"About the person", "Kişi hakkında"},
                                      {"First name", "Ad"},
                                      {"Last name", "Soyad"},
                                      {"Salutation", "Hitap"},
                                      {"Work e-mail", "İş e-postası"},
                                      {"Private e-mail", "Kişisel e-posta"},
                                      {"Phone", "Telefon"},
                                      {"Mobile", "Cep telefonu"},
                                      {"Company", "Firma"},
                                      {"Title", "Unvan"},
                                      {"Seniority", "Kıdem"},
                                      {"Estimated value", "Tahmini değer"},
                                      {"Owner", "Sorumlu"},
                                      {"Contact again on", "Tekrar temas tarihi"},
                                      {"Interested in", "İlgilendiği konu"},
                                      {"First source", "İlk kaynak"},
                                      {"Latest source", "Son kaynak"},
                                      {"Campaign", "Kampanya"},
                                      {"Keyword", "Anahtar kelime"},
                                      {"How it arrived", "Nasıl geldi"},
                                      {"Newsletter", "E-bülten"},
                                      {"Consent", "İzin"},
                                      {"Street", "Sokak"},
                                      {"Postcode", "Posta kodu"},
                                      {"City", "Şehir"},
                                      {"Region", "Bölge"},
                                      {"Country", "Ülke"},
                                      {"Language", "Dil"},
                                      {"Time zone", "Saat dilimi"},
                                      {"This lead was deleted", "Bu aday silindi"},
                                      {"Undo", "Geri al"},
                                      {"Everything about it is still in the file and can be brought back.",
                                       "Her şey dosyada duruyor, geri getirilebilir."}};
            for (const auto &pair : pairs)
                all.insert(QString::fromUtf8(pair[0]), QString::fromUtf8(pair[1]));
            return all;
        }();
        return words.value(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

void save(QWidget &widget, const QString &folder, const QString &name, QSize size)
{
    widget.resize(size);
    widget.show();
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
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
    LeadTurkish words;
    if (turkish)
        QApplication::installTranslator(&words);
    huni::Theme theme;
    theme.setMode(huni::Theme::Light);
    theme.apply(application);
    QTemporaryDir files;
    huni::FixedClock clock(
        QDateTime({2026, 11, 20}, {14, 20}, QTimeZone("Europe/Istanbul")).toMSecsSinceEpoch());
    huni::RichPipeline rich = huni::makeRichPipeline(files.filePath(QStringLiteral("p.huni")), clock);
    for (const auto mode : {huni::Theme::Light, huni::Theme::Dark}) {
        theme.setMode(mode);
        const QString look
            = (mode == huni::Theme::Light ? QStringLiteral("-light") : QStringLiteral("-dark")) + suffix;
        huni::LeadPanel panel(*rich.pipeline, theme);
        panel.showLead(rich.lead);
        save(panel, folder, QStringLiteral("panel-story") + look, {420, 820});
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
