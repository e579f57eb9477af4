<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
<context>
    <name>ActionWords</name>
    <message>
        <source>moved &quot;%1&quot; to %2</source>
        <extracomment>%1 is a lead or opportunity, %2 a stage</extracomment>
        <translation>&quot;%1&quot; kartını %2 aşamasına taşıdı</translation>
    </message>
    <message>
        <source>deleted &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kaydını sildi</translation>
    </message>
    <message>
        <source>answered BANT of &quot;%1&quot;</source>
        <extracomment>%1 is a lead, %2 dimensions of BANT</extracomment>
        <translation>&quot;%1&quot; için BANT yanıtı verdi</translation>
    </message>
    <message>
        <source>answered BANT of &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot; için BANT yanıtı verdi: %2</translation>
    </message>
    <message>
        <source>added a note to &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kaydına not ekledi</translation>
    </message>
    <message>
        <source>added to &quot;%2&quot;: %1</source>
        <extracomment>%1 is call, meeting, task ...; %2 a lead</extracomment>
        <translation>&quot;%2&quot; kaydına ekledi: %1</translation>
    </message>
    <message>
        <source>imported &quot;%1&quot;</source>
        <translation>&quot;%1&quot; dosyasını içe aktardı</translation>
    </message>
    <message>
        <source>did something again</source>
        <extracomment>%1 is what was done again: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation>bir işlemi yineledi</translation>
    </message>
    <message>
        <source>did again: %1</source>
        <translation>yineledi: %1</translation>
    </message>
    <message>
        <source>undid something</source>
        <extracomment>%1 is what was taken back: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation>bir işlemi geri aldı</translation>
    </message>
    <message>
        <source>undid: %1</source>
        <translation>geri aldı: %1</translation>
    </message>
    <message>
        <source>created the pipeline &quot;%1&quot;</source>
        <translation>&quot;%1&quot; satış hattını oluşturdu</translation>
    </message>
    <message>
        <source>added &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kaydını ekledi</translation>
    </message>
    <message>
        <source>edited &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kaydını düzenledi</translation>
    </message>
    <message>
        <source>deleted the campaign &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kampanyasını sildi</translation>
    </message>
    <message>
        <source>noted for &quot;%2&quot;: %1</source>
        <extracomment>%1 is a kind of touchpoint, %2 a lead</extracomment>
        <translation>&quot;%2&quot; için temas kaydetti: %1</translation>
    </message>
    <message>
        <source>edited a note of &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kaydının bir notunu düzenledi</translation>
    </message>
    <message>
        <source>deleted a note of &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kaydının bir notunu sildi</translation>
    </message>
    <message>
        <source>added the stage &quot;%1&quot;</source>
        <translation>&quot;%1&quot; aşamasını ekledi</translation>
    </message>
    <message>
        <source>edited the stage &quot;%1&quot;</source>
        <translation>&quot;%1&quot; aşamasını düzenledi</translation>
    </message>
    <message>
        <source>added the field &quot;%1&quot;</source>
        <translation>&quot;%1&quot; alanını ekledi</translation>
    </message>
    <message>
        <source>edited the field &quot;%1&quot;</source>
        <translation>&quot;%1&quot; alanını düzenledi</translation>
    </message>
    <message>
        <source>changed the settings</source>
        <translation>ayarları değiştirdi</translation>
    </message>
    <message>
        <source>changed the label &quot;%1&quot; of &quot;%2&quot;</source>
        <extracomment>%1 is a label, %2 a lead</extracomment>
        <translation>&quot;%2&quot; kaydının &quot;%1&quot; etiketini değiştirdi</translation>
    </message>
    <message>
        <source>changed something</source>
        <extracomment>a change that only a newer version of Huni knows</extracomment>
        <translation>bir değişiklik yaptı</translation>
    </message>
    <message numerus="yes">
        <source>moved %Ln opportunity(ies) to %1</source>
        <translation>
            <numerusform>%Ln fırsatı %1 aşamasına taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %Ln lead(s) to %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation>
            <numerusform>%Ln adayı %1 aşamasına taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %Ln company(ies)</source>
        <translation>
            <numerusform>%Ln şirketi sildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %Ln opportunity(ies)</source>
        <translation>
            <numerusform>%Ln fırsatı sildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %Ln lead(s)</source>
        <translation>
            <numerusform>%Ln adayı sildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>generated %Ln lead(s)</source>
        <translation>
            <numerusform>%Ln aday üretti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>imported %Ln row(s) from &quot;%1&quot;</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; dosyasından %Ln satır aktardı</numerusform>
        </translation>
    </message>
    <message>
        <source>merged &quot;%1&quot; into &quot;%2&quot;</source>
        <extracomment>two leads or companies that were one and the same: %1 went into %2</extracomment>
        <translation>&quot;%1&quot; kaydını &quot;%2&quot; kaydına kattı</translation>
    </message>
    <message>
        <source>noted that &quot;%1&quot; and &quot;%2&quot; are not the same</source>
        <extracomment>%1 and %2 are leads or companies that look alike</extracomment>
        <translation>&quot;%1&quot; ile &quot;%2&quot; kayıtlarını farklı diye işaretledi</translation>
    </message>
    <message numerus="yes">
        <source>edited %Ln lead(s)</source>
        <translation>
            <numerusform>%Ln adayı düzenledi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edited %Ln company(ies)</source>
        <translation>
            <numerusform>%Ln şirketi düzenledi</numerusform>
        </translation>
    </message>
    <message>
        <source>edited the checklist &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kontrol listesini düzenledi</translation>
    </message>
    <message>
        <source>deleted the stage &quot;%1&quot;</source>
        <translation>&quot;%1&quot; aşamasını sildi</translation>
    </message>
    <message>
        <source>deleted the field &quot;%1&quot;</source>
        <translation>&quot;%1&quot; alanını sildi</translation>
    </message>
    <message>
        <source>added the channel &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kanalını ekledi</translation>
    </message>
    <message>
        <source>edited the channel &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kanalını düzenledi</translation>
    </message>
    <message>
        <source>deleted the channel &quot;%1&quot;</source>
        <translation>&quot;%1&quot; kanalını sildi</translation>
    </message>
    <message>
        <source>saved the view &quot;%1&quot;</source>
        <translation>&quot;%1&quot; görünümünü kaydetti</translation>
    </message>
    <message>
        <source>deleted the view &quot;%1&quot;</source>
        <translation>&quot;%1&quot; görünümünü sildi</translation>
    </message>
    <message>
        <source>added the list &quot;%1&quot;</source>
        <translation>&quot;%1&quot; listesini ekledi</translation>
    </message>
    <message>
        <source>edited the list &quot;%1&quot;</source>
        <translation>&quot;%1&quot; listesini düzenledi</translation>
    </message>
    <message>
        <source>deleted the list &quot;%1&quot;</source>
        <translation>&quot;%1&quot; listesini sildi</translation>
    </message>
    <message>
        <source>changed who is on the list &quot;%1&quot;</source>
        <extracomment>%1 is a list</extracomment>
        <translation>&quot;%1&quot; listesindekileri değiştirdi</translation>
    </message>
    <message numerus="yes">
        <source>changed the label &quot;%1&quot; of %Ln thing(s)</source>
        <extracomment>%1 is a label, %n how many leads or companies</extracomment>
        <translation>
            <numerusform>%Ln kaydın &quot;%1&quot; etiketi değiştirildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merged %Ln other(s) into &quot;%1&quot;</source>
        <extracomment>several that were one and the same: %n others went into %1</extracomment>
        <translation>
            <numerusform>%Ln kayıt &quot;%1&quot; ile birleştirildi</numerusform>
        </translation>
    </message>
    <message>
        <source>published a new version of the scoring model for &quot;%1&quot;</source>
        <extracomment>%1 is a market</extracomment>
        <translation>&quot;%1&quot; için puanlama modelinin yeni sürümünü yayımladı</translation>
    </message>
    <message>
        <source>published a new version of the scoring model</source>
        <translation>puanlama modelinin yeni sürümünü yayımladı</translation>
    </message>
    <message>
        <source>edited the scoring model of &quot;%1&quot;</source>
        <translation>&quot;%1&quot; puanlama modelini düzenledi</translation>
    </message>
    <message>
        <source>deleted the scoring model of &quot;%1&quot;</source>
        <translation>&quot;%1&quot; puanlama modelini sildi</translation>
    </message>
    <message>
        <source>learnt from won and lost leads anew</source>
        <translation>kazanılan ve kaybedilen adaylardan yeniden öğrendi</translation>
    </message>
    <message>
        <source>gave &quot;%1&quot; %2 points by hand</source>
        <extracomment>%1 is a lead, %2 a number of points</extracomment>
        <translation>&quot;%1&quot; adayına elle %2 puan verdi</translation>
    </message>
    <message>
        <source>took back points given to &quot;%1&quot; by hand</source>
        <translation>&quot;%1&quot; adayına elle verilen puanı geri aldı</translation>
    </message>
</context>
<context>
    <name>ArgumentWords</name>
    <message>
        <source>There is no option &quot;--%1&quot; here.</source>
        <translation>Burada &quot;--%1&quot; seçeneği yok.</translation>
    </message>
    <message>
        <source>The option &quot;--%1&quot; takes no value.</source>
        <translation>&quot;--%1&quot; seçeneği değer almaz.</translation>
    </message>
    <message>
        <source>The option &quot;--%1&quot; needs a value.</source>
        <translation>&quot;--%1&quot; seçeneği bir değer ister.</translation>
    </message>
    <message>
        <source>%1 See: huni --help</source>
        <extracomment>%1 says what was wrong on the command line</extracomment>
        <translation>%1 Bakın: huni --help</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>“%1” diye bir seçenek yok.</translation>
    </message>
    <message>
        <source>Give one file at most.</source>
        <translation>En çok bir dosya verin.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Bu yardımı göster.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Sürümü göster.</translation>
    </message>
    <message>
        <source>Open the sample pipeline in a file of its own.</source>
        <translation>Örnek satış hattını kendi dosyasında aç.</translation>
    </message>
    <message>
        <source>Render the pages to PNG files and end.</source>
        <translation>Sayfaları PNG dosyalarına çiz ve bitir.</translation>
    </message>
    <message>
        <source>Pages to render: %1</source>
        <translation>Çizilecek sayfalar: %1</translation>
    </message>
    <message>
        <source>Themes to render: %1</source>
        <translation>Çizilecek temalar: %1</translation>
    </message>
    <message>
        <source>Languages to render: %1</source>
        <translation>Çizilecek diller: %1</translation>
    </message>
    <message>
        <source>Size of the window to render, by default %1.</source>
        <translation>Çizilecek pencerenin boyu, verilmezse %1.</translation>
    </message>
    <message>
        <source>Usage: huni [options] [FILE]</source>
        <translation>Kullanım: huni [seçenekler] [FILE]</translation>
    </message>
    <message>
        <source>Huni: a sales pipeline on your own computer.</source>
        <translation>Huni: kendi bilgisayarınızda satış hattı.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Seçenekler:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Girdiler:</translation>
    </message>
    <message>
        <source>The pipeline to open; the last one when left out.</source>
        <translation>Açılacak satış hattı; verilmezse en son açılan.</translation>
    </message>
    <message>
        <source>The folder of --screenshots has no name. Give one such as shots.</source>
        <translation>--screenshots için klasör adı verilmedi. Örneğin resimler yazın.</translation>
    </message>
    <message>
        <source>“%1” is no size of a window. Give one such as 1440x900.</source>
        <translation>“%1” bir pencere boyu değil. Örneğin 1440x900 yazın.</translation>
    </message>
</context>
<context>
    <name>BackTestWords</name>
    <message>
        <source>Too little data: %1 won and %2 lost leads. From %3 of each on Huni says how well the score tells them apart.</source>
        <extracomment>%1 won and %2 lost leads, %3 the fewest of each</extracomment>
        <translation>Çok az veri: kazanılan %1, kaybedilen %2 aday. Huni puanın bunları ne kadar iyi ayırdığını her birinden %3 aday olunca söyler.</translation>
    </message>
    <message>
        <source>%1 won and %2 lost leads, each as of the day it was closed. In brackets: with the rules in force.</source>
        <translation>Kazanılan %1 ve kaybedilen %2 aday, her biri kapandığı günkü hâliyle. Parantez içinde: yürürlükteki kurallarla.</translation>
    </message>
    <message>
        <source>Best there is</source>
        <translation>Olabilecek en iyisi</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Eşik</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Won of those above</source>
        <translation>Üstündekilerden kazanılan</translation>
    </message>
    <message>
        <source>Of all won found</source>
        <translation>Kazanılanlardan bulunan</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>Scored leads: %1. Crossing a threshold: %2. Nothing is changed.</source>
        <translation>Puanlanan aday: %1. Eşik geçen: %2. Hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Çıkan</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Düşen</translation>
    </message>
    <message>
        <source>Who moves</source>
        <translation>Yer değiştirenler</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ile %2 arası</translation>
    </message>
    <message>
        <source>Leads by score</source>
        <translation>Puana göre adaylar</translation>
    </message>
</context>
<context>
    <name>BoardCommandWords</name>
    <message>
        <source>Moved from %1 to %2.</source>
        <extracomment>%1 and %2 are stages</extracomment>
        <translation>%1 aşamasından %2 aşamasına taşındı.</translation>
    </message>
    <message>
        <source>There is no band &quot;%1&quot;: tofu, mofu or bofu.</source>
        <translation>&quot;%1&quot; diye bir bant yok: tofu, mofu ya da bofu.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kart</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Ağırlıklı</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Hareketsiz</translation>
    </message>
</context>
<context>
    <name>CaptureCommandWords</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Unvan</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Cep telefonu</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Posta kodu</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ülke</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>There already: %1 (%2)</source>
        <extracomment>%1 is a person, %2 an id</extracomment>
        <translation>Zaten kayıtlı: %1 (%2)</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was changed.</source>
        <translation>Bu bir denemeydi: hiçbir şey değişmedi.</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln aday eklendi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartlar</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Zaten kayıtlı</translation>
    </message>
    <message>
        <source>Without a contact detail</source>
        <translation>İletişim bilgisi olmayan</translation>
    </message>
</context>
<context>
    <name>CardFieldWords</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Unvan</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Cep telefonu</translation>
    </message>
    <message>
        <source>Fax: stays in the note</source>
        <translation>Faks: notta kalır</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Web sitesi</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Posta kodu</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bölge</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ülke</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Doğum günü</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
</context>
<context>
    <name>CardPartWords</name>
    <message>
        <source>Company and title</source>
        <translation>Şirket ve unvan</translation>
    </message>
    <message>
        <source>Score or chance of winning</source>
        <translation>Puan ya da kazanma olasılığı</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Sıcaklık</translation>
    </message>
    <message>
        <source>BANT</source>
        <translation>BANT</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Beklenen kapanış</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>Aşamadaki gün</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Sonraki adım</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>next step on a card: kind of activity, then when; for example &quot;Call, tomorrow 10:00&quot;</extracomment>
        <translation>%2 · %1</translation>
    </message>
</context>
<context>
    <name>ChanceWords</name>
    <message>
        <source>Touchpoints</source>
        <translation>Temaslar</translation>
    </message>
    <message>
        <source>How often: %1</source>
        <extracomment>a kind of touchpoint: how often it happened</extracomment>
        <translation>Kaç kez: %1</translation>
    </message>
    <message>
        <source>E-mail address known</source>
        <translation>E-posta adresi biliniyor</translation>
    </message>
    <message>
        <source>Phone number known</source>
        <translation>Telefon numarası biliniyor</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(silindi)</translation>
    </message>
    <message>
        <source>It is filled in for won leads and hardly for others, so it is probably written when it is over.</source>
        <translation>Kazanılan adaylarda dolu, ötekilerde neredeyse hiç: büyük olasılıkla iş bittiğinde yazılıyor.</translation>
    </message>
    <message>
        <source>It is filled in for lost leads and hardly for others, so it is probably written when it is over.</source>
        <translation>Kaybedilen adaylarda dolu, ötekilerde neredeyse hiç: büyük olasılıkla iş bittiğinde yazılıyor.</translation>
    </message>
    <message>
        <source>Alone it nearly decides the outcome (AUC %1), so it is probably only known when it is over.</source>
        <extracomment>%1 is an AUC</extracomment>
        <translation>Tek başına sonucu neredeyse belirliyor (AUC %1): büyük olasılıkla ancak iş bittiğinde biliniyor.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>how well won and lost leads are told apart; %2 and %3 are its bounds</extracomment>
        <translation>%1 (%2 – %3)</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Zayıf</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Olası</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Güçlü</translation>
    </message>
    <message>
        <source>hardly matters</source>
        <extracomment>a field says nothing about being won</extracomment>
        <translation>pek etkisi yok</translation>
    </message>
    <message>
        <source>strongly for it</source>
        <translation>çok artırıyor</translation>
    </message>
    <message>
        <source>for it</source>
        <translation>artırıyor</translation>
    </message>
    <message>
        <source>slightly for it</source>
        <translation>biraz artırıyor</translation>
    </message>
    <message>
        <source>strongly against it</source>
        <translation>çok azaltıyor</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>azaltıyor</translation>
    </message>
    <message>
        <source>slightly against it</source>
        <translation>biraz azaltıyor</translation>
    </message>
    <message>
        <source>Nearly every lead without it was won, so it is probably filled in on the way to being lost.</source>
        <translation>Boş olduğu adayların neredeyse hepsi kazanılmış: büyük olasılıkla kayba giden yolda dolduruluyor.</translation>
    </message>
    <message>
        <source>Nearly every lead without it was lost, so it is probably filled in on the way to being won.</source>
        <translation>Boş olduğu adayların neredeyse hepsi kaybedilmiş: büyük olasılıkla kazanmaya giden yolda dolduruluyor.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>a field that was deleted</source>
        <translation>silinmiş bir alan</translation>
    </message>
    <message>
        <source>deleted since</source>
        <extracomment>in place of the name of a thing that is not there any more</extracomment>
        <translation>sonradan silinmiş</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>what was changed: %1 is a field, %2 its value before, %3 the one after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a lead or company, %2 names of its fields</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>after the names of some things: how many others</extracomment>
        <translation>
            <numerusform>%Ln tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Left as it is, because it was changed since: %1.</source>
        <extracomment>after an undo; %1 names things and their fields</extracomment>
        <translation>Sonradan değiştirildiği için olduğu gibi bırakıldı: %1.</translation>
    </message>
</context>
<context>
    <name>CommandLineWords</name>
    <message>
        <source>%1 See: huni-cli %2 --help</source>
        <translation>%1 Bakınız: huni-cli %2 --help</translation>
    </message>
    <message>
        <source>%1 See: huni-cli --help</source>
        <translation>%1 Bakınız: huni-cli --help</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Seçenekler:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Örnek:</translation>
    </message>
    <message>
        <source>Works on a Huni sales pipeline without a window.</source>
        <translation>Bir Huni satış hattı üzerinde pencere açmadan çalışır.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Komutlar:</translation>
    </message>
    <message>
        <source>Options for every command:</source>
        <translation>Her komutta geçerli seçenekler:</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 could not be done, the file is unchanged; 2 wrong usage.</source>
        <translation>Çıkış durumu: 0 yapıldı; 1 yapılamadı, dosya değişmedi; 2 yanlış kullanım.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Standart çıktıya yazılamıyor.</translation>
    </message>
    <message>
        <source>The option &quot;--%1&quot; needs a value.</source>
        <translation>&quot;--%1&quot; seçeneği bir değer ister.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Eksik bir şey var.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation>&quot;%1&quot; fazla.</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;: en or tr.</source>
        <translation>&quot;%1&quot; diye bir dil yok: en ya da tr.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Hangi komut?</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; diye bir komut yok.</translation>
    </message>
    <message>
        <source>A word of the command is empty.</source>
        <translation>Komuttaki bir sözcük boş.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Why: the key or name of a reason; asked for when something is lost.</source>
        <translation>Neden: bir nedenin anahtarı ya da adı; kaybedilenler için gereklidir.</translation>
    </message>
    <message>
        <source>Why an entry condition may be passed over.</source>
        <translation>Bir giriş koşulunun atlanma gerekçesi.</translation>
    </message>
    <message>
        <source>One board; by default the whole funnel.</source>
        <translation>Tek bir pano; belirtilmezse bütün huni.</translation>
    </message>
    <message>
        <source>Move a lead or an opportunity to another stage.</source>
        <translation>Bir adayı ya da fırsatı başka bir aşamaya taşır.</translation>
    </message>
    <message>
        <source>Show the columns of a board with their counts and sums.</source>
        <translation>Bir panonun sütunlarını adetleri ve toplamlarıyla gösterir.</translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation>Tek bir JSON belgesi yazar.</translation>
    </message>
    <message>
        <source>Language of what people read.</source>
        <translation>Okunacak metnin dili.</translation>
    </message>
    <message>
        <source>Business time, such as 2026-11-21T14:00:00+03:00.</source>
        <translation>Şimdi sayılacak an; örneğin 2026-11-21T14:00:00+03:00.</translation>
    </message>
    <message>
        <source>Act as this member.</source>
        <translation>Bu üye adına çalışır.</translation>
    </message>
    <message>
        <source>Explain the command.</source>
        <translation>Komutu açıklar.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Sürümü yazar.</translation>
    </message>
    <message>
        <source>When it happened, by default now.</source>
        <translation>Ne zaman olduğu; belirtilmezse şimdi.</translation>
    </message>
    <message>
        <source>The channel, by key or name.</source>
        <translation>Kanal; anahtarıyla ya da adıyla.</translation>
    </message>
    <message>
        <source>The campaign; made when it is new.</source>
        <translation>Kampanya; yoksa oluşturulur.</translation>
    </message>
    <message>
        <source>The keyword that led here.</source>
        <translation>Buraya getiren anahtar kelime.</translation>
    </message>
    <message>
        <source>The page that was seen.</source>
        <translation>Görüntülenen sayfa.</translation>
    </message>
    <message>
        <source>The document, webinar or event.</source>
        <translation>Belge, webinar ya da etkinlik.</translation>
    </message>
    <message>
        <source>How long it lasted.</source>
        <translation>Kaç saniye sürdüğü.</translation>
    </message>
    <message>
        <source>What the answers rest on.</source>
        <translation>Yanıtların dayanağı.</translation>
    </message>
    <message>
        <source>For timing: when they will buy.</source>
        <translation>Zamanlama için: ne zaman satın alacakları.</translation>
    </message>
    <message>
        <source>Add one thing, named by its fields.</source>
        <translation>Alanları verilen bir kaydı ekler.</translation>
    </message>
    <message>
        <source>Change fields of one thing; an empty value clears a field.</source>
        <translation>Bir kaydın alanlarını değiştirir; boş değer alanı temizler.</translation>
    </message>
    <message>
        <source>Delete things; undo brings them back.</source>
        <translation>Kayıtları siler; &quot;undo&quot; geri getirir.</translation>
    </message>
    <message>
        <source>Note a contact with a lead.</source>
        <translation>Bir adayla kurulan teması kaydeder.</translation>
    </message>
    <message>
        <source>Answer the BANT checklist of a lead, or show it.</source>
        <translation>Bir adayın BANT listesini yanıtlar ya da gösterir.</translation>
    </message>
    <message>
        <source>Currency of the pipeline, by default TRY.</source>
        <translation>Satış hattının para birimi; belirtilmezse TRY.</translation>
    </message>
    <message>
        <source>Time zone of the pipeline, by default that of this computer.</source>
        <translation>Satış hattının saat dilimi; belirtilmezse bu bilgisayarınki.</translation>
    </message>
    <message>
        <source>Fill it with the sample that ships.</source>
        <translation>Programla gelen örnekle doldurur.</translation>
    </message>
    <message>
        <source>Make a new pipeline.</source>
        <translation>Yeni bir satış hattı oluşturur.</translation>
    </message>
    <message>
        <source>Copy a pipeline, also while it is in use, and check the copy.</source>
        <translation>Satış hattını, kullanımdayken bile, kopyalar ve kopyayı denetler.</translation>
    </message>
    <message>
        <source>Take back this change, whatever came after it.</source>
        <translation>Sonrasında ne olmuş olursa olsun bu değişikliği geri alır.</translation>
    </message>
    <message>
        <source>Take back the newest changes, or one of them.</source>
        <translation>En yeni değişiklikleri ya da birini geri alır.</translation>
    </message>
    <message>
        <source>Do again what was undone last.</source>
        <translation>Son geri alınanı yineler.</translation>
    </message>
    <message>
        <source>Words that names, companies, addresses or phones begin with.</source>
        <translation>Adların, şirketlerin, adreslerin ya da telefonların başındaki sözcükler.</translation>
    </message>
    <message>
        <source>Only in these stages, by key or name.</source>
        <translation>Yalnızca bu aşamalardakiler; anahtarıyla ya da adıyla.</translation>
    </message>
    <message>
        <source>Only on these boards.</source>
        <translation>Yalnızca bu panolardakiler.</translation>
    </message>
    <message>
        <source>Only those of this member, or of nobody.</source>
        <translation>Yalnızca bu üyeninkiler ya da sorumlusu olmayanlar.</translation>
    </message>
    <message>
        <source>Only those who came through this channel.</source>
        <translation>Yalnızca bu kanaldan gelenler.</translation>
    </message>
    <message>
        <source>Only with at least this score.</source>
        <translation>Yalnızca puanı en az bu kadar olanlar.</translation>
    </message>
    <message>
        <source>At most so many, by default 50; all gives all.</source>
        <translation>En çok bu kadar; belirtilmezse 50, all yazılırsa hepsi.</translation>
    </message>
    <message>
        <source>Leave out so many at the beginning.</source>
        <translation>Baştan bu kadarını atlar.</translation>
    </message>
    <message>
        <source>List leads.</source>
        <translation>Adayları listeler.</translation>
    </message>
    <message>
        <source>Show everything about one lead.</source>
        <translation>Bir aday hakkındaki her şeyi gösterir.</translation>
    </message>
    <message>
        <source>How many leads.</source>
        <translation>Kaç aday.</translation>
    </message>
    <message>
        <source>How many touchpoints over all leads.</source>
        <translation>Bütün adaylarda toplam kaç temas.</translation>
    </message>
    <message>
        <source>The same number gives the same people; by default 1.</source>
        <translation>Aynı sayı aynı kişileri verir; belirtilmezse 1.</translation>
    </message>
    <message>
        <source>Put a backup in the place of a pipeline; what was there is kept.</source>
        <translation>Bir yedeği satış hattının yerine koyar; eskisi saklanır.</translation>
    </message>
    <message>
        <source>Look for damage; the exit status is 1 when there is some.</source>
        <translation>Hasar arar; varsa çıkış durumu 1 olur.</translation>
    </message>
    <message>
        <source>Fill a pipeline with invented people, the same for the same seed.</source>
        <translation>Satış hattını uydurma kişilerle doldurur; aynı tohum aynı kişileri verir.</translation>
    </message>
    <message>
        <source>At most so many changes, by default 100.</source>
        <translation>En çok bu kadar değişiklik; belirtilmezse 100.</translation>
    </message>
    <message>
        <source>Show who changed what, newest first: of the whole file or of one thing.</source>
        <translation>Kimin neyi değiştirdiğini, yeniden eskiye, bütün dosya ya da tek kayıt için gösterir.</translation>
    </message>
    <message>
        <source>What the rows are: lead, company, opportunity, touchpoint, product or member.</source>
        <translation>Satırların ne olduğu: lead, company, opportunity, touchpoint, product ya da member.</translation>
    </message>
    <message>
        <source>The layout of the file; &quot;none&quot; for none. By default it is recognised.</source>
        <translation>Dosyanın düzeni; düzeni yoksa &quot;none&quot;. Belirtilmezse kendiliğinden tanınır.</translation>
    </message>
    <message>
        <source>Where a column goes; may be given several times.</source>
        <translation>Bir sütunun gideceği alan; birden çok kez verilebilir.</translation>
    </message>
    <message>
        <source>What a text in a column means; may be given several times.</source>
        <translation>Bir sütundaki metnin anlamı; birden çok kez verilebilir.</translation>
    </message>
    <message>
        <source>A column to leave out; may be given several times.</source>
        <translation>Alınmayacak sütun; birden çok kez verilebilir.</translation>
    </message>
    <message>
        <source>A mapping as an import printed it.</source>
        <translation>Bir içe aktarmanın yazdığı eşleme.</translation>
    </message>
    <message>
        <source>By what rows are recognised: external_id,email,phone,name+company.</source>
        <translation>Satırların neyle tanınacağı: external_id,email,phone,name+company.</translation>
    </message>
    <message>
        <source>What may be done; by default both.</source>
        <translation>Nelere izin verildiği; belirtilmezse both.</translation>
    </message>
    <message>
        <source>Encoding of the file. By default it is detected.</source>
        <translation>Dosyanın kodlaması. Belirtilmezse kendiliğinden bulunur.</translation>
    </message>
    <message>
        <source>What parts the columns. By default it is detected.</source>
        <translation>Sütunları ayıran karakter. Belirtilmezse kendiliğinden bulunur.</translation>
    </message>
    <message>
        <source>Read 01/02/2026 as the first of February.</source>
        <translation>01/02/2026 tarihi 1 Şubat olarak okunur.</translation>
    </message>
    <message>
        <source>Read 01/02/2026 as the second of January.</source>
        <translation>01/02/2026 tarihi 2 Ocak olarak okunur.</translation>
    </message>
    <message>
        <source>Count what would happen and change nothing.</source>
        <translation>Olacakları sayar, hiçbir şeyi değiştirmez.</translation>
    </message>
    <message>
        <source>Where the rows that failed are written, with line and reason.</source>
        <translation>Alınamayan satırların, satır numarası ve nedeniyle yazılacağı dosya.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Yazılacak dosya.</translation>
    </message>
    <message>
        <source>exact comes back unchanged; spreadsheet keeps formulas from running. By default exact.</source>
        <translation>exact yeniden olduğu gibi alınabilir; spreadsheet formüllerin çalışmasını önler. Belirtilmezse exact.</translation>
    </message>
    <message>
        <source>What parts the columns; by default a comma.</source>
        <translation>Sütunları ayıran karakter; belirtilmezse virgül.</translation>
    </message>
    <message>
        <source>Leads that these words find.</source>
        <translation>Bu sözcüklerle bulunan adaylar.</translation>
    </message>
    <message>
        <source>Leads in this stage.</source>
        <translation>Bu aşamadaki adaylar.</translation>
    </message>
    <message>
        <source>Leads that this saved view shows.</source>
        <translation>Bu kayıtlı görünümdeki adaylar.</translation>
    </message>
    <message>
        <source>Leads on this list.</source>
        <translation>Bu listedeki adaylar.</translation>
    </message>
    <message>
        <source>Only those that this saved view shows.</source>
        <translation>Yalnızca bu kayıtlı görünümün gösterdikleri.</translation>
    </message>
    <message>
        <source>Only those on this list.</source>
        <translation>Yalnızca bu listedekiler.</translation>
    </message>
    <message>
        <source>Saved views of leads and companies, and what they show.</source>
        <translation>Aday ve şirketlerin kayıtlı görünümleri ve gösterdikleri.</translation>
    </message>
    <message>
        <source>Lists of leads and companies: who supplied them, and until when they may be used.</source>
        <translation>Aday ve şirket listeleri: kimden alındıkları ve ne zamana kadar kullanılabilecekleri.</translation>
    </message>
    <message>
        <source>What to look through; by default leads.</source>
        <translation>Nelere bakılacağı; belirtilmezse adaylar.</translation>
    </message>
    <message>
        <source>How alike names have to be, 50 to 100, by default 85; below 80 unlikelier ones are told too.</source>
        <translation>Adların ne kadar benzemesi gerektiği, 50 ile 100 arası; belirtilmezse 85, 80&apos;in altında olasılığı daha düşük olanlar da gösterilir.</translation>
    </message>
    <message>
        <source>Find leads or companies that may be one and the same.</source>
        <translation>Aynı olabilecek adayları ya da şirketleri bulur.</translation>
    </message>
    <message>
        <source>The sheet of a workbook; by default the first with something in it.</source>
        <translation>Çalışma kitabının sayfası; belirtilmezse dolu olan ilk sayfa.</translation>
    </message>
    <message>
        <source>Bring in the rows of a CSV or Excel file: all or nothing, one undo.</source>
        <translation>Bir CSV ya da Excel dosyasının satırlarını içe aktarır: ya hepsi ya hiçbiri; tek adımda geri alınır.</translation>
    </message>
    <message>
        <source>Show what was understood and change nothing.</source>
        <translation>Neyin anlaşıldığını gösterir, hiçbir şeyi değiştirmez.</translation>
    </message>
    <message>
        <source>Where the lead begins; by default New.</source>
        <translation>Adayın başladığı aşama; belirtilmezse Yeni.</translation>
    </message>
    <message>
        <source>Whose it is; by default whoever runs the command.</source>
        <translation>Sorumlusu; belirtilmezse komutu çalıştıran.</translation>
    </message>
    <message>
        <source>Where it comes from.</source>
        <translation>Geldiği kanal.</translation>
    </message>
    <message>
        <source>Make a lead of a line, a signature, a contact card or a mail.</source>
        <translation>Bir satırdan, imzadan, kişi kartından ya da e-postadan aday oluşturur.</translation>
    </message>
    <message>
        <source>Write things to a CSV or JSON file, leads also as contact cards.</source>
        <translation>Kayıtları bir CSV ya da JSON dosyasına, adayları kişi kartı olarak da yazar.</translation>
    </message>
    <message>
        <source>Merge leads or companies into one; nothing is dropped, &quot;undo&quot; brings it back.</source>
        <translation>Adayları ya da şirketleri tek kayıtta birleştirir; hiçbir şey atılmaz, &quot;undo&quot; geri getirir.</translation>
    </message>
    <message>
        <source>Whose new leads and opportunities are that the file gives to nobody. By default yours when you work alone and the file names no owners.</source>
        <translation>Dosyada sorumlusu yazmayan yeni adayların ve fırsatların sorumlusu. Tek başınıza çalışıyorsanız ve dosyada sorumlu yazmıyorsa sorumlu siz olursunuz.</translation>
    </message>
    <message>
        <source>The score at the end of that local day, past or to come, instead of today&apos;s.</source>
        <translation>Bugünkü yerine, geçmişte ya da gelecekte o yerel günün sonundaki puan.</translation>
    </message>
    <message>
        <source>Work every score out anew and say whether one was wrong.</source>
        <translation>Bütün puanları yeniden hesaplayın; yanlış olan varsa söyler.</translation>
    </message>
    <message>
        <source>Learn anew from the leads that were won and lost.</source>
        <translation>Kazanılan ve kaybedilen adaylardan yeniden öğrenin.</translation>
    </message>
    <message>
        <source>Leave out these fields instead of those that are only known afterwards.</source>
        <translation>Ancak sonradan bilinen alanlar yerine bu alanları dışarıda bırakın.</translation>
    </message>
    <message>
        <source>Show how the leads are scored, or why one lead has the score it has.</source>
        <translation>Adayların nasıl puanlandığını ya da bir adayın puanının nedenini gösterin.</translation>
    </message>
    <message>
        <source>Learn from won and lost leads how likely the others are to be won, and say how good that is.</source>
        <translation>Kazanılan ve kaybedilen adaylardan, ötekilerin kazanılma olasılığını öğrenin ve bunun ne kadar iyi olduğunu görün.</translation>
    </message>
    <message>
        <source>Only with at least this probability of being won, 0.6 for 60 %.</source>
        <translation>Yalnızca kazanılma olasılığı en az bu kadar olanlar; yüzde 60 için 0.6.</translation>
    </message>
    <message>
        <source>By score, probability, created, name, company, stage, value, last_contact, stage_since; - in front turns it round.</source>
        <translation>Şunlara göre: score, probability, created, name, company, stage, value, last_contact, stage_since; başına konan - sırayı çevirir.</translation>
    </message>
    <message>
        <source>What the model of that file would do with the leads of today, and would have told of won and lost ones. Nothing is written.</source>
        <translation>O dosyadaki modelin bugünkü adaylarla ne yapacağı ve kazanılıp kaybedilenler için ne demiş olacağı. Hiçbir şey yazılmaz.</translation>
    </message>
    <message>
        <source>Every version of the rules, and what came of the leads that became MQL by it.</source>
        <translation>Kuralların her sürümü ve onunla MQL olan adaylardan ne çıktığı.</translation>
    </message>
</context>
<context>
    <name>ContactNoteWords</name>
    <message>
        <source>Department</source>
        <translation>Departman</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Takma ad</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Doğum günü</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Yıl dönümü</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Eşi</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Yöneticisi</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistanı</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Görevi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Web sitesi</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Faks</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Çağrı cihazı</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>İlgili kişi</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of something, %2 what it is: Nickname: Johny</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>dddd, d MMMM yyyy HH:mm</source>
        <extracomment>Format of an exact time with its day of the week, as QLocale takes it</extracomment>
        <translation>d MMMM yyyy dddd HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <extracomment>Format of a time of this year with its day of the week, as QLocale takes it; short</extracomment>
        <translation>d MMM ddd HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Dün</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yarın</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a date with its day of the week, as QLocale takes it</extracomment>
        <translation>d MMMM dddd</translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yarın</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>dün</translation>
    </message>
</context>
<context>
    <name>DuplicateCommandWords</name>
    <message>
        <source>Duplicates are of leads or companies, not of &quot;%1&quot;.</source>
        <translation>Yinelenenler aday ya da şirket olur, &quot;%1&quot; olmaz.</translation>
    </message>
    <message>
        <source>&quot;--similarity&quot; is a number from 50 to 100.</source>
        <translation>&quot;--similarity&quot; 50 ile 100 arası bir sayıdır.</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>Yinelenen bulunmadı.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kimlik</translation>
    </message>
    <message>
        <source>Id of the other</source>
        <translation>Ötekinin kimliği</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Name of the other</source>
        <translation>Ötekinin adı</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Olasılık</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n suspect(s)</source>
        <extracomment>%1 is how many are listed</extracomment>
        <translation>
            <numerusform>%n benzerden %1 tanesi</numerusform>
        </translation>
    </message>
    <message>
        <source>Of two values &quot;keep&quot; or &quot;other&quot; stands, not &quot;%1&quot;.</source>
        <translation>İki değerden &quot;keep&quot; ya da &quot;other&quot; kalır, &quot;%1&quot; olmaz.</translation>
    </message>
    <message>
        <source>Merged %1 into %2. &quot;undo&quot; brings it back.</source>
        <extracomment>%1 is an id, or several, %2 is an id</extracomment>
        <translation>%1, %2 ile birleştirildi. &quot;undo&quot; geri getirir.</translation>
    </message>
    <message numerus="yes">
        <source>A note keeps %n value(s) that no field holds.</source>
        <translation>
            <numerusform>Hiçbir alanda durmayan %n değer bir notta saklanıyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of several, name the one whose value stands: &quot;%1=ID&quot;.</source>
        <translation>Birden çok kayıt varsa değeri kalacak olanı yazın: &quot;%1=KİMLİK&quot;.</translation>
    </message>
    <message>
        <source>Name the one that stays, and at least one other.</source>
        <translation>Kalacak kaydı ve en az bir başkasını yazın.</translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message>
        <source>BANT %1: %2</source>
        <extracomment>an answer of BANT that stood in one of two merged leads: %1 is Budget or Need, %2 Yes or No</extracomment>
        <translation>BANT %1: %2</translation>
    </message>
    <message>
        <source>BANT %1: %2 (%3)</source>
        <extracomment>the same; %3 is the evidence</extracomment>
        <translation>BANT %1: %2 (%3)</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>aynı e-posta</translation>
    </message>
    <message>
        <source>same e-mail but for its tag</source>
        <translation>etiketi dışında aynı e-posta</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>aynı telefon</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>aynı ad</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>benzer ad</translation>
    </message>
    <message>
        <source>same name and company</source>
        <translation>aynı ad ve şirket</translation>
    </message>
    <message>
        <source>similar name, same company</source>
        <translation>benzer ad, aynı şirket</translation>
    </message>
    <message>
        <source>same web address</source>
        <translation>aynı web adresi</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Neredeyse kesin</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Olası</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Mümkün</translation>
    </message>
    <message>
        <source>Merged from %1:</source>
        <extracomment>the first line of a note: %1 is the lead or company that went into this one</extracomment>
        <translation>%1 kaydından birleştirildi:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of that note: %1 is the name of a field, %2 what stood in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
</context>
<context>
    <name>EditCommandWords</name>
    <message>
        <source>Added: %1 %2</source>
        <extracomment>%1 is a kind of thing (lead, company), %2 its id</extracomment>
        <translation>Eklendi: %1 %2</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Değiştirildi: %1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n thing(s). &quot;undo&quot; brings them back.</source>
        <translation>
            <numerusform>%n kayıt silindi. &quot;undo&quot; ile geri gelir.</numerusform>
        </translation>
    </message>
    <message>
        <source>BANT: %1</source>
        <translation>BANT: %1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <extracomment>%1 is a list of dimensions of BANT</extracomment>
        <translation>Eksik kalanlar: %1</translation>
    </message>
    <message>
        <source>Noted: %1. Score: %2</source>
        <translation>Kaydedildi: %1. Puan: %2</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>&quot;%1&quot; cannot move to %2: BANT does not say qualified. Complete BANT, or give a reason for passing it over.</source>
        <extracomment>%1 is a lead, %2 a stage</extracomment>
        <translation>&quot;%1&quot;, %2 aşamasına geçemez: BANT sonucu nitelikli değil. BANT yanıtlarını tamamlayın ya da atlamak için bir neden yazın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot move to %2 without a reason. Say why it was lost.</source>
        <extracomment>%1 is a lead or opportunity, %2 the stage Lost</extracomment>
        <translation>&quot;%1&quot;, neden belirtilmeden %2 aşamasına geçemez. Neden kaybedildiğini yazın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot move to %2 while its opportunity is open. Win or lose the opportunity first.</source>
        <extracomment>%1 is a lead or opportunity, %2 a stage</extracomment>
        <translation>&quot;%1&quot;, açık fırsatı varken %2 aşamasına geçemez. Önce fırsatı kazanıldı ya da kaybedildi olarak kapatın.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not edited: move the card to another stage instead.</source>
        <extracomment>%1 is a field: stage or outcome</extracomment>
        <translation>&quot;%1&quot; alanı düzenlenmez: bunun yerine kartı başka bir aşamaya taşıyın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not meet the condition &quot;%2&quot;.</source>
        <extracomment>%1 is a lead or opportunity, %2 a condition</extracomment>
        <translation>&quot;%1&quot;, &quot;%2&quot; koşulunu karşılamıyor.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check its name and folder.</source>
        <translation>&quot;%1&quot; dosyası yok. Adını ve klasörünü denetleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Name a file.</source>
        <translation>&quot;%1&quot; bir klasör. Bir dosya adı verin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2. Check that it is a file and that you may read it.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>&quot;%1&quot; okunamıyor: %2. Dosya olduğunu ve okuma izniniz bulunduğunu denetleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written. Check that its folder is there and that you may write to it.</source>
        <translation>&quot;%1&quot; yazılamıyor. Klasörünün var olduğunu ve yazma izniniz bulunduğunu denetleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Check that its folder is there and that you may write to it.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>&quot;%1&quot; yazılamıyor: %2. Klasörünün var olduğunu ve yazma izniniz bulunduğunu denetleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already and was left as it is. Choose another name.</source>
        <translation>&quot;%1&quot; zaten var ve olduğu gibi bırakıldı. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Choose a file with something in it.</source>
        <translation>&quot;%1&quot; boş. İçinde veri olan bir dosya seçin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Huni pipeline. Open a pipeline file, or import this file into one.</source>
        <translation>&quot;%1&quot; bir Huni satış hattı değil. Bir satış hattı dosyası açın ya da bu dosyayı bir satış hattına aktarın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2. Restore a backup.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>&quot;%1&quot; hasarlı: %2. Bir yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2. Restore the newest backup: %3</source>
        <extracomment>%2 is a technical reason, %3 the path of a backup</extracomment>
        <translation>&quot;%1&quot; hasarlı: %2. En yeni yedeği geri yükleyin: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Huni and can only be read here. Update Huni.</source>
        <translation>&quot;%1&quot; daha yeni bir Huni sürümüyle yazılmış, burada yalnızca okunabilir. Huni uygulamasını güncelleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies in a synced or network folder (%2), where a pipeline would be damaged. Keep it in a folder of this computer and share it with the team from there.</source>
        <extracomment>%2 is the kind of folder: Dropbox, OneDrive, nfs</extracomment>
        <translation>&quot;%1&quot; eşitlenen bir klasörde ya da ağ klasöründe (%2) duruyor; satış hattı orada zarar görür. Dosyayı bu bilgisayarın bir klasöründe tutun ve ekiple oradan paylaşın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is being changed by another program. Wait until it is done, then try again.</source>
        <translation>&quot;%1&quot; dosyasını şu anda başka bir program değiştiriyor. Bitmesini bekleyip yeniden deneyin.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of &quot;%1&quot;. Free some, then try again.</source>
        <translation>&quot;%1&quot; dosyasının diskinde yer kalmadı. Yer açıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can only be read. Check its permissions, or whether a newer version of Huni wrote it.</source>
        <translation>&quot;%1&quot; yalnızca okunabiliyor. İzinlerini ya da daha yeni bir Huni sürümüyle yazılıp yazılmadığını denetleyin.</translation>
    </message>
    <message>
        <source>Nothing here is called &quot;%1&quot;. Check the id.</source>
        <translation>Burada &quot;%1&quot; diye bir kayıt yok. Kimliği denetleyin.</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; diye bir aşama yok.</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;. The stages are: %2.</source>
        <translation>&quot;%1&quot; diye bir aşama yok. Aşamalar: %2.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. For a field of your own write &quot;custom:&quot; before its name.</source>
        <translation>&quot;%1&quot; diye bir alan yok. Kendi alanınız için adın önüne &quot;custom:&quot; yazın.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <extracomment>%2 is the field with the most similar name</extracomment>
        <translation>&quot;%1&quot; diye bir alan yok. &quot;%2&quot; mi demek istediniz?</translation>
    </message>
    <message>
        <source>There is no member &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; diye bir üye yok.</translation>
    </message>
    <message>
        <source>There is no member &quot;%1&quot;. The members are: %2.</source>
        <translation>&quot;%1&quot; diye bir üye yok. Üyeler: %2.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; diye bir kanal yok.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;. The channels are: %2.</source>
        <translation>&quot;%1&quot; diye bir kanal yok. Kanallar: %2.</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; diye bir tür yok.</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. The kinds are: %2.</source>
        <translation>&quot;%1&quot; diye bir tür yok. Türler: %2.</translation>
    </message>
    <message>
        <source>There is no encoding &quot;%1&quot;. Try UTF-8 or windows-1254.</source>
        <translation>&quot;%1&quot; diye bir kodlama yok. UTF-8 ya da windows-1254 deneyin.</translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>&quot;%1&quot; diye bir düzen yok. &quot;%2&quot; mi demek istediniz?</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Dosyada &quot;%1&quot; sütunu yok. &quot;%2&quot; mi demek istediniz?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no line with the names of its columns. Add one.</source>
        <translation>&quot;%1&quot; dosyasında sütun adlarının bulunduğu satır yok. Bir başlık satırı ekleyin.</translation>
    </message>
    <message>
        <source>In &quot;%1&quot;, the quotation mark that opens on line %2 is never closed. Close it.</source>
        <extracomment>%2 is a line number</extracomment>
        <translation>&quot;%1&quot; dosyasında %2. satırda açılan tırnak işareti hiç kapanmıyor. Kapatın.</translation>
    </message>
    <message>
        <source>The mapping of &quot;%1&quot; cannot be understood: &quot;%2&quot;. Write Column=field.</source>
        <extracomment>%1 is an option or column, %2 its text</extracomment>
        <translation>&quot;%1&quot; eşlemesi anlaşılamadı: &quot;%2&quot;. Sütun=alan biçiminde yazın.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; must not be empty. Give it a value.</source>
        <translation>&quot;%1&quot; alanı boş olamaz. Bir değer verin.</translation>
    </message>
    <message>
        <source>The value for &quot;%1&quot; is longer than %2 bytes. Shorten it.</source>
        <extracomment>%2 is a number of bytes</extracomment>
        <translation>&quot;%1&quot; değeri %2 bayttan uzun. Kısaltın.</translation>
    </message>
    <message>
        <source>A lead needs a way to reach them. Give an e-mail address, a phone number or a company.</source>
        <translation>Adaya ulaşmanın bir yolu gerekir. E-posta adresi, telefon numarası ya da şirket verin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a way to reach them. Give an e-mail address, a phone number or a company.</source>
        <translation>&quot;%1&quot; adlı adaya ulaşmanın bir yolu gerekir. E-posta adresi, telefon numarası ya da şirket verin.</translation>
    </message>
    <message>
        <source>There is no exchange rate for %1. Add one.</source>
        <extracomment>%1 is a pair of currencies</extracomment>
        <translation>%1 için döviz kuru yok. Bir kur ekleyin.</translation>
    </message>
    <message>
        <source>The amount &quot;%2&quot; for &quot;%1&quot; is too large. Correct it.</source>
        <translation>&quot;%1&quot; için &quot;%2&quot; tutarı çok büyük. Düzeltin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be several: %2. Name one of them.</source>
        <extracomment>%2 is a list of candidates</extracomment>
        <translation>&quot;%1&quot; birden çok kayda uyuyor: %2. Birini belirtin.</translation>
    </message>
    <message>
        <source>There is nothing to undo in &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; dosyasında geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>There is nothing to redo in &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; dosyasında yinelenecek bir şey yok.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>İptal edildi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>Komut eksik.</translation>
    </message>
    <message>
        <source>The database refused: %1. Try again, and check the file if it happens once more.</source>
        <translation>Veritabanı işlemi kabul etmedi: %1. Yeniden deneyin; bir daha olursa dosyayı denetleyin.</translation>
    </message>
    <message>
        <source>The database of &quot;%1&quot; refused: %2. Try again, and check the file if it happens once more.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>&quot;%1&quot; veritabanı işlemi kabul etmedi: %2. Yeniden deneyin; bir daha olursa dosyayı denetleyin.</translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;. Leave it out and the layout is recognised.</source>
        <translation>&quot;%1&quot; diye bir düzen yok. Vermezseniz düzen kendiliğinden tanınır.</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Write it as in the first line of the file.</source>
        <translation>Dosyada &quot;%1&quot; sütunu yok. Dosyanın ilk satırındaki gibi yazın.</translation>
    </message>
    <message>
        <source>The row has %1 cells and the header %2. Check its separators and quotation marks.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Satırda %1, başlıkta %2 hücre var. Ayırıcılarını ve tırnaklarını denetleyin.</translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; has %3 cells and the header %4. Check its separators and quotation marks.</source>
        <extracomment>%1 is a file, %2 a line number, %3 and %4 are numbers</extracomment>
        <translation>&quot;%1&quot; dosyasının %2. satırında %3, başlığında %4 hücre var. Ayırıcılarını ve tırnaklarını denetleyin.</translation>
    </message>
    <message>
        <source>A quotation mark of this row is never closed. Close it.</source>
        <translation>Bu satırdaki bir tırnak kapanmıyor. Kapatın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no rows that could be taken. Put them below the names of the columns.</source>
        <translation>&quot;%1&quot; dosyasında alınabilecek satır yok. Satırları sütun adlarının altına yazın.</translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; is too long to be a row of a table: %3. Check the separators and quotation marks around there.</source>
        <extracomment>%2 is a line number, %3 a technical reason</extracomment>
        <translation>&quot;%1&quot; dosyasının %2. satırı bir tablo satırı olamayacak kadar uzun: %3. Oradaki ayırıcıları ve tırnakları denetleyin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mapping: %2. Give the JSON that an import printed.</source>
        <extracomment>%1 is a file, %2 a technical reason</extracomment>
        <translation>&quot;%1&quot; bir eşleme değil: %2. Bir içe aktarmanın yazdığı JSON&apos;u verin.</translation>
    </message>
    <message>
        <source>an e-mail</source>
        <translation>bir e-posta</translation>
    </message>
    <message>
        <source>a business card (vCard)</source>
        <translation>bir kartvizit (vCard)</translation>
    </message>
    <message>
        <source>a calendar (iCalendar)</source>
        <translation>bir takvim (iCalendar)</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>bir web sayfası</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>bir program</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text table. Save it as CSV first.</source>
        <translation>&quot;%1&quot; bir metin tablosu değil. Önce CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text table but looks like %2. Save it as CSV first.</source>
        <extracomment>%2 is a kind of file: PDF, an e-mail</extracomment>
        <translation>&quot;%1&quot; bir metin tablosu değil, %2 gibi görünüyor. Önce CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation>Şöyle yazın: %1.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>yes ya da no yazın.</translation>
    </message>
    <message>
        <source>Write won, lost or open.</source>
        <translation>won, lost ya da open yazın.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Düzeltin.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for &quot;%1&quot;.</source>
        <extracomment>%1 is a field or an option, %2 its text; a sentence that says how to write it follows</extracomment>
        <translation>&quot;%2&quot;, &quot;%1&quot; için geçerli bir değer değil.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for &quot;%1&quot; (%3).</source>
        <extracomment>%3 is a line or record, or what is known</extracomment>
        <translation>&quot;%2&quot;, &quot;%1&quot; için geçerli bir değer değil (%3).</translation>
    </message>
    <message>
        <source>A saved view cannot show itself, and views may not stand too deep in each other. Take that condition out.</source>
        <translation>Kayıtlı bir görünüm kendini gösteremez, görünümler de iç içe çok derine inemez. O koşulu çıkarın.</translation>
    </message>
    <message>
        <source>The filter was made by a newer version of Huni and is not applied. Update Huni, or make a new filter.</source>
        <translation>Süzgeç Huni&apos;nin daha yeni bir sürümüyle yapılmış ve uygulanmıyor. Huni&apos;yi güncelleyin ya da yeni bir süzgeç yapın.</translation>
    </message>
    <message>
        <source>The filter cannot be read. Make a new one.</source>
        <translation>Süzgeç okunamıyor. Yeni bir süzgeç yapın.</translation>
    </message>
    <message>
        <source>The filter asks for something that was deleted (%1). Change the filter, or bring it back.</source>
        <translation>Süzgeç silinmiş bir şeyi soruyor (%1). Süzgeci değiştirin ya da silineni geri getirin.</translation>
    </message>
    <message>
        <source>The condition on &quot;%1&quot; cannot be applied. Give it a value that the field takes.</source>
        <extracomment>%1 is a field</extracomment>
        <translation>&quot;%1&quot; koşulu uygulanamıyor. Alanın kabul ettiği bir değer verin.</translation>
    </message>
    <message>
        <source>Both are the same one. Name two different ones.</source>
        <translation>İkisi de aynı kayıt. İki ayrı kayıt belirtin.</translation>
    </message>
    <message>
        <source>A lead and a company cannot be compared. Name two leads or two companies.</source>
        <translation>Bir aday ile bir şirket karşılaştırılamaz. İki aday ya da iki şirket belirtin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds neither a contact card nor a mail. Choose a .vcf or .eml file.</source>
        <translation>&quot;%1&quot; içinde ne bir kişi kartı ne de bir e-posta var. Bir .vcf ya da .eml dosyası seçin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large to be read as contacts. Split it, or save it as CSV and import that.</source>
        <translation>&quot;%1&quot; kişi olarak okunamayacak kadar büyük. Dosyayı bölün ya da CSV olarak kaydedip içe aktarın.</translation>
    </message>
    <message>
        <source>There is nothing to learn from: every field is left out, the same for all closed leads, or different for nearly every one. Leave out fewer fields, or fill in others.</source>
        <translation>Öğrenilecek bir şey yok: her alan dışarıda bırakılmış, kapanan adayların hepsinde aynı ya da neredeyse her birinde farklı. Daha az alanı dışarıda bırakın ya da başka alanlar doldurun.</translation>
    </message>
    <message>
        <source>There is too little data to learn from: %1 won and %2 lost leads, and 20 of each are needed. Learn again when more are closed.</source>
        <extracomment>%1 and %2 are numbers of leads</extracomment>
        <translation>Öğrenmek için çok az veri var: kazanılan %1, kaybedilen %2 aday; her birinden 20 gerekir. Daha çok aday kapanınca yeniden öğrenin.</translation>
    </message>
</context>
<context>
    <name>ExchangeCommandWords</name>
    <message>
        <source>&quot;--%1&quot; does not take &quot;%2&quot;.</source>
        <translation>&quot;--%1&quot; için &quot;%2&quot; geçerli değil.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Oluşturulan</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Güncellenen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Atlanan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Alınamayan</translation>
    </message>
    <message>
        <source>Duplicates in the file</source>
        <translation>Dosyada yinelenen</translation>
    </message>
    <message>
        <source>Without a contact detail</source>
        <translation>İletişim bilgisi olmayan</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>could be read in another way</source>
        <extracomment>what the program read a column as, when it could be read in two ways</extracomment>
        <translation>başka türlü de okunabilir</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sütun</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is a line number in a file, %2 why the row was left out</extracomment>
        <translation>%1. satır: %2</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was changed.</source>
        <translation>Bu bir denemeydi: hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Say with &quot;--out&quot; which file to write.</source>
        <translation>Yazılacak dosyayı &quot;--out&quot; ile belirtin.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to &quot;%1&quot;.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; dosyasına %n satır yazıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;--search&quot;, &quot;--stage&quot;, &quot;--view&quot; and &quot;--list&quot; choose among leads only.</source>
        <translation>&quot;--search&quot;, &quot;--stage&quot;, &quot;--view&quot; ve &quot;--list&quot; yalnızca adaylar arasından seçer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends neither with .csv nor with .json; leads may also go to .vcf.</source>
        <translation>&quot;%1&quot; .csv ya da .json ile bitmiyor; adaylar .vcf dosyasına da yazılabilir.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Place in the column</source>
        <translation>Sütundaki yeri</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>Bu aşamaya giriş</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapanış</translation>
    </message>
    <message>
        <source>Reason for losing</source>
        <translation>Kaybetme nedeni</translation>
    </message>
    <message>
        <source>Latest channel</source>
        <translation>Son kanal</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Yönlendiren</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Para birimi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Dayanak</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Güven</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Olasılık</translation>
    </message>
    <message>
        <source>Idle after (days)</source>
        <translation>Hareketsizlik sınırı (gün)</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Oluşturulma</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Üye</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zaman</translation>
    </message>
    <message>
        <source>From stage</source>
        <translation>Önceki aşama</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>Yeni aşama</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Reason for passing over a condition</source>
        <translation>Koşulu atlama nedeni</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>ayar</translation>
    </message>
    <message>
        <source>member</source>
        <translation>üye</translation>
    </message>
    <message>
        <source>company</source>
        <translation>şirket</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>aday</translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation>fırsat</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>aşama</translation>
    </message>
    <message>
        <source>field</source>
        <translation>alan</translation>
    </message>
    <message>
        <source>touchpoint</source>
        <translation>temas</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>aktivite</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>yanıt</translation>
    </message>
    <message>
        <source>stage change</source>
        <translation>aşama değişikliği</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>kampanya</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kanal</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiket</translation>
    </message>
    <message>
        <source>product</source>
        <translation>ürün</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Bütçe</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Yetki</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>İhtiyaç</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zamanlama</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>kısmen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>BANT, the verdict</extracomment>
        <translation>açık</translation>
    </message>
    <message>
        <source>qualified</source>
        <extracomment>BANT, the verdict</extracomment>
        <translation>nitelikli</translation>
    </message>
    <message>
        <source>not qualified</source>
        <extracomment>BANT, the verdict</extracomment>
        <translation>nitelikli değil</translation>
    </message>
    <message>
        <source>TOFU</source>
        <extracomment>top of the funnel</extracomment>
        <translation>TOFU</translation>
    </message>
    <message>
        <source>MOFU</source>
        <extracomment>middle of the funnel</extracomment>
        <translation>MOFU</translation>
    </message>
    <message>
        <source>BOFU</source>
        <extracomment>bottom of the funnel</extracomment>
        <translation>BOFU</translation>
    </message>
    <message>
        <source>Aside</source>
        <extracomment>nurture, disqualified, advocate</extracomment>
        <translation>Kenarda</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>%n dk sonra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>%n sa sonra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n gün sonra</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>az önce</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n dk önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n sa önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n gün önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n gün</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>won and lost</extracomment>
        <translation>Sonuçlandı</translation>
    </message>
    <message>
        <source>view</source>
        <translation>görünüm</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>place on a list</source>
        <translation>listedeki yer</translation>
    </message>
    <message>
        <source>pair that is not the same</source>
        <translation>aynı olmayan çift</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süzgeç</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Sütunlar ve sıralama</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Tedarikçi</translation>
    </message>
    <message>
        <source>Allowed use</source>
        <translation>İzin verilen kullanım</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Son kullanım günü</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Maliyet</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Birleştirildiği kayıt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>One of the two</source>
        <translation>İkisinden biri</translation>
    </message>
    <message>
        <source>scoring model</source>
        <translation>puanlama modeli</translation>
    </message>
    <message>
        <source>version of the scoring model</source>
        <translation>puanlama modelinin sürümü</translation>
    </message>
    <message>
        <source>points given by hand</source>
        <translation>elle verilen puan</translation>
    </message>
    <message>
        <source>predictive model</source>
        <translation>tahmin modeli</translation>
    </message>
</context>
<context>
    <name>FileCommandWords</name>
    <message numerus="yes">
        <source>Made the pipeline &quot;%1&quot; (%2, %3) with %n lead(s).</source>
        <extracomment>%1 is a file, %2 a currency, %3 a time zone</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; satış hattı (%2, %3) %n adayla oluşturuldu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up &quot;%1&quot; to &quot;%2&quot; and checked the copy.</source>
        <extracomment>%1 and %2 are files</extracomment>
        <translation>&quot;%1&quot; dosyası &quot;%2&quot; olarak yedeklendi ve kopya denetlendi.</translation>
    </message>
    <message numerus="yes">
        <source>Generated %n lead(s), %1 touchpoints, %2 companies, %3 opportunities.</source>
        <extracomment>%1 is a number of touchpoints, %2 one of companies, %3 one of opportunities</extracomment>
        <translation>
            <numerusform>%n aday, %1 temas, %2 şirket, %3 fırsat üretildi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is sound: %n operation(s).</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; sağlam: %n işlem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s). Restore a backup.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; dosyasında %n sorun var. Bir yedeği geri yükleyin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored &quot;%2&quot; from &quot;%1&quot;.</source>
        <extracomment>%1 and %2 are files</extracomment>
        <translation>&quot;%2&quot;, &quot;%1&quot; yedeğinden geri yüklendi.</translation>
    </message>
    <message>
        <source>What was there is kept as &quot;%1&quot;.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Eskisi &quot;%1&quot; olarak saklandı.</translation>
    </message>
    <message>
        <source>A large change of &quot;%1&quot; is being written right now.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>&quot;%1&quot; dosyasında büyük bir değişiklik şu anda yazılıyor.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>the end of a list of values: MQL, SQL or 4 more</extracomment>
        <translation>
            <numerusform>%n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>a list of values: %1 is all but the last with commas between them, %2 the last</extracomment>
        <translation>%1 veya %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <extracomment>a text that a field is compared with</extracomment>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the last %n day(s)</source>
        <extracomment>%1 is a field: Last contact</extracomment>
        <translation>
            <numerusform>%1: son %n gün içinde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is more than %n day(s) ago</source>
        <extracomment>%1 is a field: Last contact</extracomment>
        <translation>
            <numerusform>%1: %n günden önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the next %n day(s)</source>
        <extracomment>%1 is a field: Next activity</extracomment>
        <translation>
            <numerusform>%1: önümüzdeki %n gün içinde</numerusform>
        </translation>
    </message>
    <message>
        <source>is on the list %1</source>
        <extracomment>%1 is the name of a list of leads or companies</extracomment>
        <translation>şu listede: %1</translation>
    </message>
    <message>
        <source>is not on the list %1</source>
        <extracomment>%1 is the name of a list of leads or companies</extracomment>
        <translation>şu listede değil: %1</translation>
    </message>
    <message>
        <source>is in the view %1</source>
        <extracomment>%1 is the name of a saved view</extracomment>
        <translation>şu görünümde: %1</translation>
    </message>
    <message>
        <source>is not in the view %1</source>
        <extracomment>%1 is the name of a saved view</extracomment>
        <translation>şu görünümde değil: %1</translation>
    </message>
    <message>
        <source>has the label %1</source>
        <extracomment>%1 is a label</extracomment>
        <translation>etiketi: %1</translation>
    </message>
    <message>
        <source>does not have the label %1</source>
        <extracomment>%1 is a label</extracomment>
        <translation>şu etiketi taşımıyor: %1</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <extracomment>%1 is a field, %2 one or more of its values</extracomment>
        <translation>%1 şunu içeriyor: %2</translation>
    </message>
    <message>
        <source>%1 does not have %2</source>
        <extracomment>%1 is a field, %2 one or more of its values</extracomment>
        <translation>%1 şunu içermiyor: %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <extracomment>%1 is a field, %2 one or more values: Stage is MQL or SQL</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <extracomment>%1 is a field, %2 one or more values</extracomment>
        <translation>%1 şu değil: %2</translation>
    </message>
    <message>
        <source>is on no list</source>
        <translation>hiçbir listede değil</translation>
    </message>
    <message>
        <source>is on a list</source>
        <translation>bir listede</translation>
    </message>
    <message>
        <source>has no label</source>
        <translation>etiketi yok</translation>
    </message>
    <message>
        <source>has a label</source>
        <translation>etiketi var</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <extracomment>%1 is a field</extracomment>
        <translation>%1 boş</translation>
    </message>
    <message>
        <source>%1 is filled in</source>
        <extracomment>%1 is a field</extracomment>
        <translation>%1 dolu</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <extracomment>%1 is a field, %2 a text</extracomment>
        <translation>%1 şunu içeriyor: %2</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <extracomment>%1 is a field, %2 a text</extracomment>
        <translation>%1 şunu içermiyor: %2</translation>
    </message>
    <message>
        <source>%1 begins with %2</source>
        <extracomment>%1 is a field, %2 a text</extracomment>
        <translation>%1 şununla başlıyor: %2</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <extracomment>%1 is a field, %2 a number or an amount</extracomment>
        <translation>%1: en az %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <extracomment>%1 is a field, %2 a number or an amount</extracomment>
        <translation>%1: en çok %2</translation>
    </message>
    <message>
        <source>%1 is before %2</source>
        <extracomment>%1 is a field, %2 a date</extracomment>
        <translation>%1: %2 gününden önce</translation>
    </message>
    <message>
        <source>%1 is after %2</source>
        <extracomment>%1 is a field, %2 a date</extracomment>
        <translation>%1: %2 gününden sonra</translation>
    </message>
    <message>
        <source>%1 is on %2</source>
        <extracomment>%1 is a field, %2 a date</extracomment>
        <translation>%1: %2 günü</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <extracomment>two conditions that must both hold</extracomment>
        <translation>%1; ayrıca %2</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <extracomment>two conditions of which one must hold</extracomment>
        <translation>%1; ya da %2</translation>
    </message>
    <message>
        <source>of a newer version</source>
        <translation>daha yeni bir sürümden</translation>
    </message>
    <message>
        <source>is</source>
        <translation>eşittir</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>eşit değildir</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>içeriyor</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>içermiyor</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>şununla başlıyor</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>dolu</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>en az</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>en çok</translation>
    </message>
    <message>
        <source>between</source>
        <translation>arasında</translation>
    </message>
    <message>
        <source>before</source>
        <translation>gününden önce</translation>
    </message>
    <message>
        <source>after</source>
        <translation>gününden sonra</translation>
    </message>
    <message>
        <source>on</source>
        <translation>günü</translation>
    </message>
    <message>
        <source>in the last days</source>
        <extracomment>a number of days follows</extracomment>
        <translation>son günlerde</translation>
    </message>
    <message>
        <source>more than days ago</source>
        <extracomment>a number of days follows</extracomment>
        <translation>bu kadar günden önce</translation>
    </message>
    <message>
        <source>in the next days</source>
        <extracomment>a number of days follows</extracomment>
        <translation>önümüzdeki günlerde</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>şunlardan birini içeriyor</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>şunlardan biri</translation>
    </message>
    <message>
        <source>has none of</source>
        <translation>şunların hiçbirini içermiyor</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>şunların hiçbiri değil</translation>
    </message>
    <message>
        <source>a condition of a newer version</source>
        <translation>daha yeni bir sürümden bir koşul</translation>
    </message>
    <message>
        <source>a condition on a field that was deleted</source>
        <translation>silinmiş bir alana bağlı bir koşul</translation>
    </message>
    <message>
        <source>%1 is between %2 and %3</source>
        <extracomment>%1 is a field, %2 and %3 numbers, amounts or dates</extracomment>
        <translation>%1: %2 ile %3 arasında</translation>
    </message>
    <message>
        <source>a filter of a newer version</source>
        <translation>daha yeni bir sürümden bir süzgeç</translation>
    </message>
    <message>
        <source>(%1)</source>
        <extracomment>several conditions that belong together</extracomment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>is found by &quot;%1&quot;</source>
        <extracomment>%1 is what was typed into a search field</extracomment>
        <translation>&quot;%1&quot; ile bulunan</translation>
    </message>
    <message>
        <source>This filter was made by a newer version of Huni and is not applied. Update Huni, or make a new filter.</source>
        <translation>Bu süzgeç Huni&apos;nin daha yeni bir sürümüyle yapılmış ve uygulanmıyor. Huni&apos;yi güncelleyin ya da yeni bir süzgeç yapın.</translation>
    </message>
    <message>
        <source>This filter cannot be read and is not applied. Make a new one.</source>
        <translation>Bu süzgeç okunamıyor ve uygulanmıyor. Yeni bir süzgeç yapın.</translation>
    </message>
    <message>
        <source>A condition asks for a field that was deleted. Remove the condition, or bring the field back.</source>
        <translation>Bir koşul silinmiş bir alanı soruyor. Koşulu kaldırın ya da alanı geri getirin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not take this condition any more. Choose another one.</source>
        <extracomment>%1 is a field</extracomment>
        <translation>&quot;%1&quot; bu koşulu artık kabul etmiyor. Başka bir koşul seçin.</translation>
    </message>
    <message>
        <source>The condition on &quot;%1&quot; is not complete. Give it a value.</source>
        <extracomment>%1 is a field</extracomment>
        <translation>&quot;%1&quot; koşulu tamamlanmamış. Bir değer verin.</translation>
    </message>
    <message>
        <source>A condition names a saved view that was deleted. Remove the condition, or bring the view back.</source>
        <translation>Bir koşul silinmiş bir kayıtlı görünümü anıyor. Koşulu kaldırın ya da görünümü geri getirin.</translation>
    </message>
    <message>
        <source>A saved view would show itself, or views stand too deep in each other. Take this condition out.</source>
        <translation>Kayıtlı bir görünüm kendini gösterecek ya da görünümler iç içe çok derine iniyor. Bu koşulu çıkarın.</translation>
    </message>
    <message>
        <source>A condition names a list that was deleted. Remove the condition, or bring the list back.</source>
        <translation>Bir koşul silinmiş bir listeyi anıyor. Koşulu kaldırın ya da listeyi geri getirin.</translation>
    </message>
</context>
<context>
    <name>FinishedEditWords</name>
    <message>
        <source>%1 was not changed to “%2”. %3</source>
        <extracomment>%1 a field such as Expected close, %2 what was typed there, %3 why it could not be taken</extracomment>
        <translation>%1 “%2” olarak değiştirilmedi. %3</translation>
    </message>
</context>
<context>
    <name>HistoryCommandWords</name>
    <message>
        <source>&quot;%1&quot; is no number of changes.</source>
        <translation>&quot;%1&quot; bir değişiklik sayısı değil.</translation>
    </message>
    <message>
        <source>Left as they are, because they were changed since: %1</source>
        <translation>Sonradan değiştirildikleri için olduğu gibi bırakılanlar: %1</translation>
    </message>
    <message>
        <source>Give a number of changes or one change, not both.</source>
        <translation>Bir değişiklik sayısı ya da tek bir değişiklik verin, ikisini birden değil.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is what was done: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation>Geri alındı: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Yinelendi: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a person, %2 what they did: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1 (geri alındı)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is a field, %2 its value before, %3 the one after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Fırsatlar</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Temaslar</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Ürünler</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>Ekip üyeleri</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dışarıda bırak</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>Para tutarı</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Tarih ve saat</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Evet ya da hayır</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Seçeneklerden biri</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>Birden çok seçenek</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>46387 (days as a spreadsheet counts them)</source>
        <translation>46387 (hesap tablosunun saydığı günler)</translation>
    </message>
    <message>
        <source>1798675200 (seconds since 1970)</source>
        <translation>1798675200 (1970&apos;ten beri saniye)</translation>
    </message>
    <message>
        <source>1798675200000 (milliseconds since 1970)</source>
        <translation>1798675200000 (1970&apos;ten beri milisaniye)</translation>
    </message>
    <message>
        <source>%1 (day first)</source>
        <extracomment>%1 is an example of a date: 31.12.2026</extracomment>
        <translation>%1 (önce gün)</translation>
    </message>
    <message>
        <source>%1 (month first)</source>
        <extracomment>%1 is an example of a date: 12/31/2026</extracomment>
        <translation>%1 (önce ay)</translation>
    </message>
    <message>
        <source>%1 (year first)</source>
        <extracomment>%1 is an example of a date: 2026-12-31</extracomment>
        <translation>%1 (önce yıl)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Virgül ( , )</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Noktalı virgül ( ; )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Sekme</translation>
    </message>
    <message>
        <source>Bar ( | )</source>
        <translation>Dikey çizgi ( | )</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Dış kimlik</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Alan adı</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Name and company</source>
        <translation>Ad ve şirket</translation>
    </message>
</context>
<context>
    <name>LeadCommandWords</name>
    <message>
        <source>Leads are not sorted by &quot;%1&quot;.</source>
        <translation>Adaylar &quot;%1&quot; ölçütüne göre sıralanmaz.</translation>
    </message>
    <message>
        <source>There is no band &quot;%1&quot;: tofu, mofu or bofu.</source>
        <translation>&quot;%1&quot; diye bir bant yok: tofu, mofu ya da bofu.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; needs a number.</source>
        <translation>&quot;--%1&quot; bir sayı ister.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kimlik</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>BANT</source>
        <translation>BANT</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Oluşturulma</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lead(s)</source>
        <extracomment>%1 is how many are listed</extracomment>
        <translation>
            <numerusform>%n adaydan %1 tanesi</numerusform>
        </translation>
    </message>
    <message>
        <source>BANT: %1</source>
        <translation>BANT: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Aşama: %1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Fırsat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Tutar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zaman</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ne oldu</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; needs a number from 0 to 1.</source>
        <translation>&quot;--%1&quot; 0 ile 1 arasında bir sayı ister.</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Olasılık</translation>
    </message>
</context>
<context>
    <name>NoNameWords</name>
    <message>
        <source>No name</source>
        <extracomment>in the place of a name: a lead, company or opportunity that has none</extracomment>
        <translation>Adsız</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>Their consent says: %1</source>
        <translation>İzin kaydında şu yazıyor: %1</translation>
    </message>
    <message>
        <source>They have not consented to be contacted.</source>
        <translation>Kendisiyle iletişime geçilmesine izin vermedi.</translation>
    </message>
    <message>
        <source>“%1” is set.</source>
        <extracomment>%1 the name of a field</extracomment>
        <translation>“%1” işaretli.</translation>
    </message>
    <message>
        <source>They asked never to be contacted.</source>
        <translation>Bir daha aranmamayı istedi.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>%1 a list with commas, %2 its last entry: one of them is enough</extracomment>
        <translation>%1 veya %2</translation>
    </message>
    <message numerus="yes">
        <source>at least %n a day</source>
        <translation>
            <numerusform>günde en az %n kez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n times</source>
        <translation>
            <numerusform>en az %n kez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n different pages a day</source>
        <translation>
            <numerusform>günde en az %n farklı sayfa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n different pages</source>
        <translation>
            <numerusform>en az %n farklı sayfa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on at least %n days</source>
        <translation>
            <numerusform>en az %n günde</numerusform>
        </translation>
    </message>
    <message>
        <source>not on a day of %1</source>
        <extracomment>%1 are names of rules</extracomment>
        <translation>%1 ile aynı gün sayılmaz</translation>
    </message>
    <message>
        <source>only after %1</source>
        <translation>yalnızca şundan sonra: %1</translation>
    </message>
    <message>
        <source>the best of &quot;%1&quot; alone</source>
        <translation>&quot;%1&quot; grubundan yalnızca en iyisi</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>hot %1, warm %2, a request %3 days</source>
        <extracomment>%1 and %2 are points, %3 a number of days</extracomment>
        <translation>sıcak %1, ılık %2, istek %3 gün</translation>
    </message>
    <message>
        <source>its points are out of bounds. Give it at most 1,000 either way, with at most two decimals.</source>
        <translation>puanı sınırların dışında. İki yönde de en çok 1.000 puan ve en çok iki ondalık verin.</translation>
    </message>
    <message>
        <source>its limit is below 0. Give a limit of 0 or more, or none.</source>
        <translation>sınırı 0&apos;ın altında. 0 veya daha yüksek bir sınır verin ya da boş bırakın.</translation>
    </message>
    <message>
        <source>it counts while it holds, but asks for touchpoints or fades. Choose how often it counts, or take these out.</source>
        <translation>geçerli olduğu sürece sayılıyor, ama temas noktası soruyor ya da sönüyor. Ne sıklıkta sayılacağını seçin veya bunları çıkarın.</translation>
    </message>
    <message>
        <source>it counts while it holds, but says nothing of the lead. Add a condition.</source>
        <translation>geçerli olduğu sürece sayılıyor, ama müşteri adayı için hiçbir şey sormuyor. Bir koşul ekleyin.</translation>
    </message>
    <message>
        <source>it does not say which touchpoints count. Choose at least one kind, page or document.</source>
        <translation>hangi temas noktalarının sayılacağını söylemiyor. En az bir tür, sayfa veya belge seçin.</translation>
    </message>
    <message>
        <source>its name is missing or longer than 200 characters. Give it a name.</source>
        <translation>adı yok ya da 200 karakterden uzun. Bir ad verin.</translation>
    </message>
    <message>
        <source>it fades, but does not say in how many days. Give it a number of days.</source>
        <translation>sönüyor, ama kaç günde olduğunu söylemiyor. Gün sayısını verin.</translation>
    </message>
    <message>
        <source>its steps of fading do not fall with the age. Write them like &quot;30: 50, 90: 0&quot;.</source>
        <translation>sönme adımları zamanla azalmıyor. Şöyle yazın: &quot;30: 50, 90: 0&quot;.</translation>
    </message>
    <message>
        <source>one of its patterns is empty or too long. Shorten it to at most 200 characters.</source>
        <translation>kalıplarından biri boş ya da çok uzun. En çok 200 karaktere kısaltın.</translation>
    </message>
    <message>
        <source>it asks for a field that is gone. Change or remove the condition.</source>
        <translation>artık olmayan bir alanı soruyor. Koşulu değiştirin veya kaldırın.</translation>
    </message>
    <message>
        <source>its condition does not suit the field. Change or remove the condition.</source>
        <translation>koşulu alana uymuyor. Koşulu değiştirin veya kaldırın.</translation>
    </message>
    <message>
        <source>its condition has a value that the field cannot have. Change the condition.</source>
        <translation>koşulunda alanın alamayacağı bir değer var. Koşulu değiştirin.</translation>
    </message>
    <message>
        <source>its condition asks for a range whose beginning is above its end. Exchange the two.</source>
        <translation>koşulundaki aralığın başı sonundan büyük. İkisinin yerini değiştirin.</translation>
    </message>
    <message>
        <source>it and other rules wait for each other in a ring. Duplicate it without that relation.</source>
        <translation>bu kural ve başkaları birbirini halka biçiminde bekliyor. Kuralı bu bağ olmadan çoğaltın.</translation>
    </message>
    <message>
        <source>it names a rule that is gone. Reset it, or delete it.</source>
        <translation>artık olmayan bir kuralı anıyor. Kuralı sıfırlayın veya silin.</translation>
    </message>
    <message>
        <source>While it holds</source>
        <extracomment>how often a scoring rule counts</extracomment>
        <translation>Geçerli olduğu sürece</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Bir kez</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Günde bir kez</translation>
    </message>
    <message>
        <source>Once per document, event or mail</source>
        <translation>Belge, etkinlik veya e-posta başına bir kez</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>Her seferinde</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>how points fade with time</extracomment>
        <translation>Hiç</translation>
    </message>
    <message>
        <source>By half-life</source>
        <translation>Yarı ömürle</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Eşit hızla</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>Adım adım</translation>
    </message>
    <message numerus="yes">
        <source>half is left after %n days</source>
        <translation>
            <numerusform>%n gün sonra yarısı kalır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing is left after %n days</source>
        <translation>
            <numerusform>%n gün sonra hiçbiri kalmaz</numerusform>
        </translation>
    </message>
    <message>
        <source>in steps (%1)</source>
        <translation>adım adım (%1)</translation>
    </message>
    <message>
        <source>Any touchpoint</source>
        <translation>Herhangi bir temas</translation>
    </message>
    <message>
        <source>through %1</source>
        <extracomment>%1 are channels</extracomment>
        <translation>kanal: %1</translation>
    </message>
    <message>
        <source>of the campaign %1</source>
        <extracomment>%1 are campaigns</extracomment>
        <translation>kampanya: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds or longer</source>
        <translation>
            <numerusform>%n saniye veya daha uzun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>son %n günde</numerusform>
        </translation>
    </message>
    <message>
        <source>For sales</source>
        <extracomment>from so many points on a lead is for sales</extracomment>
        <translation>Satışa uygun</translation>
    </message>
    <message>
        <source>MQL</source>
        <extracomment>from so many points on a lead is a marketing qualified lead</extracomment>
        <translation>MQL</translation>
    </message>
    <message>
        <source>Invite to a demo</source>
        <extracomment>from so many points on a lead is invited to a demo</extracomment>
        <translation>Demoya davet</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Yeni kural</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Kural kaldırıldı</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Sınır</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Sayılır</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Söner</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Koşul</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Temas noktaları</translation>
    </message>
    <message>
        <source>Relation to other rules</source>
        <translation>Öteki kurallarla bağı</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>Açık veya kapalı</translation>
    </message>
    <message>
        <source>Order of the rules</source>
        <translation>Kuralların sırası</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Eşikler</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Sıcaklık</translation>
    </message>
    <message>
        <source>Limit of &quot;%1&quot;</source>
        <extracomment>%1 is a group of rules</extracomment>
        <translation>&quot;%1&quot; sınırı</translation>
    </message>
    <message>
        <source>The thresholds do not rise. Each has to be above the one before.</source>
        <translation>Eşikler artmıyor. Her biri bir öncekinden yüksek olmalı.</translation>
    </message>
    <message>
        <source>The grades do not fall. B has to be below A, and C below B.</source>
        <translation>Notlar azalmıyor. B, A&apos;nın; C de B&apos;nin altında olmalı.</translation>
    </message>
    <message>
        <source>Warm is above hot. Give warm fewer points than hot.</source>
        <translation>Ilık, sıcaktan yüksek. Ilığa sıcaktan az puan verin.</translation>
    </message>
    <message>
        <source>These are the rules in force already. Change something first.</source>
        <translation>Bunlar zaten yürürlükteki kurallar. Önce bir şeyi değiştirin.</translation>
    </message>
    <message>
        <source>A version that counts from a later day is published already. Choose that day or a later one.</source>
        <translation>Daha geç bir günden sayılan bir sürüm zaten yayımlandı. O günü veya sonrasını seçin.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; cannot be published: %2</source>
        <extracomment>%1 is a scoring rule, %2 what is wrong with it and what to do</extracomment>
        <translation>&quot;%1&quot; kuralı yayımlanamıyor: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be published: %2. Change it, or discard the draft.</source>
        <extracomment>%1 is a scoring rule or a part of the model, %2 a technical reason</extracomment>
        <translation>&quot;%1&quot; yayımlanamıyor: %2. Değiştirin veya taslağı silin.</translation>
    </message>
</context>
<context>
    <name>ScoreCommandWords</name>
    <message>
        <source>&quot;--at&quot; needs a date, for example 2026-11-21, not &quot;%1&quot;.</source>
        <translation>&quot;--at&quot; bir tarih ister, örneğin 2026-11-21; &quot;%1&quot; değil.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ne zamandan</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Total %1, grade %2, %3</source>
        <translation>Toplam %1, uygunluk %2, %3</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Puanlanan</translation>
    </message>
    <message>
        <source>Below %1, not for sales</source>
        <translation>%1 altında, satışa uygun değil</translation>
    </message>
    <message>
        <source>%1 or more, MQL</source>
        <translation>%1 ve üstü, MQL</translation>
    </message>
    <message>
        <source>%1 or more, invite to a demo</source>
        <translation>%1 ve üstü, demoya davet</translation>
    </message>
    <message>
        <source>Some stored scores were wrong. They are right now.</source>
        <translation>Saklanan bazı puanlar yanlıştı. Şimdi doğru.</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Öğrenilen</translation>
    </message>
    <message>
        <source>%1 won and %2 lost leads</source>
        <translation>%1 kazanılan ve %2 kaybedilen aday</translation>
    </message>
    <message>
        <source>AUC by time</source>
        <translation>Zamana göre AUC</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier puanı</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrasyon hatası</translation>
    </message>
    <message>
        <source>Best threshold</source>
        <translation>En iyi eşik</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Ağırlık</translation>
    </message>
    <message>
        <source>&quot;--back-test&quot; is about all leads as of today: without a lead, --at or --rescore.</source>
        <translation>&quot;--back-test&quot; bugünkü bütün adaylar içindir: aday, --at ve --rescore olmadan kullanılır.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <extracomment>%1 is a field, %2 a sentence that says why it is left out</extracomment>
        <translation>&quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Probability of being won: %1, %2</source>
        <extracomment>%1 a probability, %2 likely, possible or unlikely</extracomment>
        <translation>Kazanılma olasılığı: %1, %2</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>&quot;--versions&quot; is about all leads as of today: without a lead, --at or --rescore.</source>
        <translation>&quot;--versions&quot; bugünkü bütün adaylar içindir: aday, --at ve --rescore olmadan.</translation>
    </message>
</context>
<context>
    <name>ScoreTellingWords</name>
    <message numerus="yes">
        <source>was %1, halves every %n day(s)</source>
        <extracomment>%1 points such as +15, %n days</extracomment>
        <translation>
            <numerusform>%1 idi, %n günde bir yarılanır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was %1, is gone after %n day(s)</source>
        <translation>
            <numerusform>%1 idi, %n gün sonra biter</numerusform>
        </translation>
    </message>
    <message>
        <source>was %1, fades in steps</source>
        <translation>%1 idi, adım adım azalır</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a date from which on a reason holds</extracomment>
        <translation>%1 gününden beri</translation>
    </message>
</context>
<context>
    <name>ScoreVersionWords</name>
    <message>
        <source>in force</source>
        <translation>yürürlükte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Sürüm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>MQL</source>
        <translation>MQL</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>MQL to SQL</source>
        <translation>MQL → SQL</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Kazanılan</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kaybedilen</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Kazanma oranı</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Every other lead</source>
        <translation>Diğer bütün adaylar</translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a lead did, %2 the page or document</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>Elle: %1</translation>
    </message>
    <message>
        <source>Limit of &quot;%1&quot;: %2 points at most</source>
        <extracomment>a limit of points; %1 is a rule, %2 a number</extracomment>
        <translation>&quot;%1&quot; sınırı: en çok %2 puan</translation>
    </message>
    <message>
        <source>The scoring model changed</source>
        <translation>Puanlama modeli değişti</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <extracomment>%1 is a reason for points that does not hold any more</extracomment>
        <translation>Artık geçerli değil: %1</translation>
    </message>
    <message>
        <source>Demographic</source>
        <extracomment>a group of scoring rules: who the person is</extracomment>
        <translation>Demografik</translation>
    </message>
    <message>
        <source>Fit</source>
        <extracomment>a group of scoring rules: how well the company fits</extracomment>
        <translation>Uygunluk</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Davranış</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Etkileşim</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Olumsuz</translation>
    </message>
    <message>
        <source>Not scored yet: nothing is known that gives points.</source>
        <translation>Henüz puanlanmadı: puan getiren bir bilgi yok.</translation>
    </message>
    <message>
        <source>%1 points: what counted has faded.</source>
        <translation>%1 puan: sayılanların etkisi kalmadı.</translation>
    </message>
    <message>
        <source>%1 points: %2.</source>
        <translation>%1 puan: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 points: %2; %3 for %n more reason(s).</source>
        <extracomment>%2 is a list of reasons, %3 a number of points, %n how many more reasons</extracomment>
        <translation>
            <numerusform>%1 puan: %2; %n neden daha için %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a reason and its points: Looked at the prices (+15)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>&quot;%1&quot; is no time. Write it like 2026-11-21T14:00:00+03:00.</source>
        <translation>&quot;%1&quot; bir zaman değil. 2026-11-21T14:00:00+03:00 gibi yazın.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form key=value.</source>
        <translation>&quot;%1&quot; anahtar=değer biçiminde değil.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; needs a whole number.</source>
        <translation>&quot;--%1&quot; bir tam sayı ister.</translation>
    </message>
</context>
<context>
    <name>ShapeWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a kind of touchpoint or activity, %2 its page or text</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are stages</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a move between stages, %2 its reason</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>arrived</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>geldi</translation>
    </message>
    <message>
        <source>arrived through %1</source>
        <translation>%1 kanalıyla geldi</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Board</source>
        <translation>Pano</translation>
    </message>
    <message>
        <source>BANT</source>
        <translation>BANT</translation>
    </message>
    <message>
        <source>Worth of open opportunities</source>
        <translation>Açık fırsatların tutarı</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Açık fırsatlar</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son temas</translation>
    </message>
    <message>
        <source>Idle days</source>
        <translation>Hareketsiz gün</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>Aşamadaki gün</translation>
    </message>
    <message>
        <source>Next activity</source>
        <translation>Sonraki aktivite</translation>
    </message>
    <message>
        <source>Kind of the next activity</source>
        <translation>Sonraki aktivitenin türü</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listeler</translation>
    </message>
    <message>
        <source>Has a contact detail</source>
        <translation>İletişim bilgisi var</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Kayıtlı görünüm</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <extracomment>stands for the name of a stage, member, list ... that was deleted</extracomment>
        <translation>(silinmiş)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>how well a lead fits: A to D</extracomment>
        <translation>Uygunluk notu</translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>hot, warm or cold</extracomment>
        <translation>Sıcaklık</translation>
    </message>
    <message>
        <source>Rank by title</source>
        <extracomment>whether a job title is that of an executive, a manager or neither</extracomment>
        <translation>Unvana göre düzey</translation>
    </message>
    <message>
        <source>Located in</source>
        <extracomment>of the company, else of the person</extracomment>
        <translation>Bulunduğu ülke</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Yaşam döngüsü</translation>
    </message>
    <message>
        <source>Marked lost</source>
        <translation>Kaybedildi</translation>
    </message>
    <message>
        <source>Reached by a salesperson</source>
        <translation>Satışçı ulaştı</translation>
    </message>
    <message>
        <source>Subscribed to the newsletter</source>
        <translation>Bültene abone</translation>
    </message>
    <message>
        <source>BANT: %1</source>
        <extracomment>%1 is a question of BANT: budget, authority, need, timing</extracomment>
        <translation>BANT: %1</translation>
    </message>
    <message>
        <source>Chance</source>
        <extracomment>of being won, as the model learnt from won and lost leads says</extracomment>
        <translation>Kazanılma olasılığı</translation>
    </message>
</context>
<context>
    <name>TypedCellWords</name>
    <message>
        <source>“%1” is not in the list of “%2”.</source>
        <extracomment>%1 is what was typed, %2 a field</extracomment>
        <translation>“%1”, “%2” listesinde yok.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” bir sayı değil.</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>“%1” bir tutar değil.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1” bir tarih değil.</translation>
    </message>
</context>
<context>
    <name>ViewCommandWords</name>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>There are no saved views.</source>
        <translation>Kayıtlı görünüm yok.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Gösterdiği</translation>
    </message>
    <message>
        <source>expired %1</source>
        <extracomment>a list of contacts that may not be used any more; %1 is a date</extracomment>
        <translation>süresi doldu: %1</translation>
    </message>
    <message>
        <source>There are no lists.</source>
        <translation>Liste yok.</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Tedarikçi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Maliyet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Son gün</translation>
    </message>
</context>
<context>
    <name>huni::AnswerBar</name>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Kısmen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Yanıtlanmadı</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a dimension of the checklist such as Budget, %2 its answer</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Y, P and N answer yes, partly and no</source>
        <translation>E, K ve H tuşları: evet, kısmen, hayır</translation>
    </message>
</context>
<context>
    <name>huni::BantBar</name>
    <message>
        <source>unknown</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>kısmen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>Budget: %1, authority: %2, need: %3, timing: %4</source>
        <extracomment>All four dimensions of BANT; each %n is one of: unknown, no, partly, yes</extracomment>
        <translation>Bütçe: %1, yetki: %2, ihtiyaç: %3, zamanlama: %4</translation>
    </message>
    <message>
        <source>BANT</source>
        <extracomment>First letters of Budget, Authority, Need and Timing: exactly four, in this order</extracomment>
        <translation>BYİZ</translation>
    </message>
</context>
<context>
    <name>huni::BoardPage</name>
    <message>
        <source>No leads yet</source>
        <translation>Henüz aday yok</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Yeni aday</translation>
    </message>
    <message>
        <source>TOFU</source>
        <translation>TOFU</translation>
    </message>
    <message>
        <source>MOFU</source>
        <translation>MOFU</translation>
    </message>
    <message>
        <source>BOFU</source>
        <translation>BOFU</translation>
    </message>
    <message>
        <source>Whole funnel</source>
        <translation>Tüm huni</translation>
    </message>
    <message>
        <source>Top of the funnel: leads that get to know us</source>
        <translation>Huninin üstü: bizi yeni tanıyan adaylar</translation>
    </message>
    <message>
        <source>Middle of the funnel: leads in qualification</source>
        <translation>Huninin ortası: nitelendirilen adaylar</translation>
    </message>
    <message>
        <source>Bottom of the funnel: opportunities</source>
        <translation>Huninin altı: fırsatlar</translation>
    </message>
    <message>
        <source>All stages from first contact to won or lost</source>
        <translation>İlk temastan kazanıldı ya da kaybedildiye kadar bütün aşamalar</translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation>Kartları süz</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>Order, owner, source and size of the cards</source>
        <translation>Kartların sırası, sorumlusu, kaynağı ve boyu</translation>
    </message>
    <message>
        <source>Add a card to the chosen column (N)</source>
        <translation>Seçili sütuna kart ekle (N)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sıra</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartlar</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Örneği aç</translation>
    </message>
    <message>
        <source>No card matches</source>
        <translation>Süzgece uyan kart yok</translation>
    </message>
    <message>
        <source>Nothing on this board fits the filter. Other boards are not searched.</source>
        <translation>Bu panoda süzgece uyan bir şey yok. Öbür panolarda aranmaz.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>Nobody&apos;s cards</source>
        <translation>Sorumlusu olmayan kartlar</translation>
    </message>
    <message>
        <source>View (%1)</source>
        <translation>Görünüm (%1)</translation>
    </message>
    <message>
        <source>Only these cards are shown: %1</source>
        <translation>Yalnız şu kartlar gösteriliyor: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln kart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln card(s)</source>
        <translation>
            <numerusform>%Ln karttan %1 tanesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln selected</source>
        <extracomment>how many cards are shown, and how many of them are selected</extracomment>
        <translation>
            <numerusform>%1, %Ln seçili</numerusform>
        </translation>
    </message>
    <message>
        <source>By &amp;hand</source>
        <translation>&amp;Elle</translation>
    </message>
    <message>
        <source>Highest &amp;value first</source>
        <translation>&amp;Değeri en yüksek önce</translation>
    </message>
    <message>
        <source>&amp;Longest in stage first</source>
        <translation>Aşamada en &amp;uzun kalan önce</translation>
    </message>
    <message>
        <source>Ne&amp;west first</source>
        <translation>En &amp;yeni önce</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ad</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süzgeç</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Süzgeci &amp;temizle</translation>
    </message>
    <message>
        <source>Co&amp;mfortable</source>
        <translation>&amp;Rahat</translation>
    </message>
    <message>
        <source>Com&amp;pact</source>
        <translation>Ko&amp;mpakt</translation>
    </message>
    <message>
        <source>&amp;Everyone&apos;s cards</source>
        <translation>&amp;Herkesin kartları</translation>
    </message>
    <message>
        <source>&amp;Mine (%1)</source>
        <translation>&amp;Benimkiler (%1)</translation>
    </message>
    <message>
        <source>&amp;Nobody&apos;s</source>
        <translation>&amp;Sorumlusu olmayanlar</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Sorumlu</translation>
    </message>
    <message>
        <source>&amp;All sources</source>
        <translation>&amp;Bütün kaynaklar</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Kaynak</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Aç</translation>
    </message>
    <message>
        <source>Open the whole &amp;page</source>
        <translation>Tam &amp;sayfada aç</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Taşı</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Si&amp;l</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln closed</source>
        <translation>
            <numerusform>%1, %Ln kapanmış</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open card(s)</source>
        <translation>
            <numerusform>%Ln açık kart</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show on cards</source>
        <translation>Kartlarda &amp;göster</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Sağ&amp;a taşı</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>So&amp;la taşı</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Yukarı taşı</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Aşağı &amp;indir</translation>
    </message>
    <message>
        <source>Move the chosen cards: %1</source>
        <translation>Seçilen kartlar: %1</translation>
    </message>
    <message>
        <source>D&amp;elete the chosen cards</source>
        <translation>Seçil&amp;en kartları sil</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Geçmiş…</translation>
    </message>
    <message>
        <source>Clear the f&amp;ilter</source>
        <translation>Süzgeci temi&amp;zle</translation>
    </message>
    <message>
        <source>C&amp;ards comfortable or compact</source>
        <translation>Kartlar &amp;rahat ya da sıkışık</translation>
    </message>
    <message>
        <source>Add the first one, bring in a file, or look at the sample: it opens in a file of its own.</source>
        <translation>İlkini ekleyin, bir dosya aktarın ya da örneğe bakın: örnek kendi dosyasında açılır.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Dosya aktar</translation>
    </message>
    <message>
        <source>H&amp;istory of the opportunity…</source>
        <translation>&amp;Fırsatın geçmişi…</translation>
    </message>
    <message>
        <source>Highest &amp;score first</source>
        <translation>Önce yüksek &amp;puan</translation>
    </message>
    <message>
        <source>&amp;Likeliest to be won first</source>
        <translation>Önce kazanılması en &amp;olası</translation>
    </message>
    <message>
        <source>&amp;Any score</source>
        <translation>&amp;Her puan</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>a number of points</extracomment>
        <translation>%1 ve üzeri</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>P&amp;uan</translation>
    </message>
    <message>
        <source>&amp;Any chance</source>
        <translation>&amp;Her olasılık</translation>
    </message>
    <message>
        <source>C&amp;hance of being won</source>
        <translation>Kazanılma &amp;olasılığı</translation>
    </message>
</context>
<context>
    <name>huni::BulkPanel</name>
    <message numerus="yes">
        <source>Edit a field of %Ln row(s)</source>
        <translation>
            <numerusform>%Ln satırın bir alanını değiştir</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>Başka bir alan seçin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Change all</source>
        <translation>Tümünü değiştir</translation>
    </message>
    <message>
        <source>Empty: the field is cleared</source>
        <translation>Boş: alan temizlenir</translation>
    </message>
</context>
<context>
    <name>huni::CalibrationChart</name>
    <message>
        <source>What was said and what came</source>
        <translation>Söylenen ve gerçekleşen</translation>
    </message>
    <message>
        <source>A point for each tenth of the leads. Left and right go from point to point.</source>
        <translation>Adayların her onda biri için bir nokta. Sol ve sağ oklar noktadan noktaya gider.</translation>
    </message>
    <message>
        <source>Said %1 of %2 leads: %3 were won (%4 to %5)</source>
        <extracomment>%1 mean of the probabilities, %2 a number of leads, %3 the part of them that was won, %4 and %5 its bounds</extracomment>
        <translation>%2 aday için %1 denmişti: kazanılan %3 (%4 – %5)</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Söylenen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Kazanılan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>En az</translation>
    </message>
    <message>
        <source>To</source>
        <translation>En çok</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>probability that was said</source>
        <extracomment>of a chart: along its foot</extracomment>
        <translation>söylenen olasılık</translation>
    </message>
</context>
<context>
    <name>huni::CaptureFields</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Unvan</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Cep telefonu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Bilinmiyor</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (ben)</translation>
    </message>
</context>
<context>
    <name>huni::CaptureMatches</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a person, %2 their company</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is there already: same e-mail address.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 zaten kayıtlı: aynı e-posta adresi.</translation>
    </message>
    <message>
        <source>%1 is there already: same phone number.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 zaten kayıtlı: aynı telefon numarası.</translation>
    </message>
    <message>
        <source>%1 is there already: same name and company.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 zaten kayıtlı: aynı ad ve şirket.</translation>
    </message>
    <message>
        <source>%1 has the same name.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 aynı adı taşıyor.</translation>
    </message>
    <message>
        <source>%1 · in %2</source>
        <extracomment>%1 says whose a lead is, %2 is the stage that it is in</extracomment>
        <translation>%1 · aşama: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there already, with %Ln lead(s).</source>
        <extracomment>%1 is a company</extracomment>
        <translation>
            <numerusform>%1 zaten kayıtlı, %Ln adayı var.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody’s yet</source>
        <translation>Henüz sorumlusu yok</translation>
    </message>
    <message>
        <source>Yours since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1 tarihinden beri sizde</translation>
    </message>
    <message>
        <source>Belongs to %1 since %2</source>
        <extracomment>%1 is a colleague, %2 a date</extracomment>
        <translation>%2 tarihinden beri sorumlusu %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <extracomment>%1 is a sentence about a lead</extracomment>
        <translation>Aç: %1</translation>
    </message>
    <message>
        <source>%1 is there already: similar name, same company.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 zaten var: benzer ad, aynı şirket.</translation>
    </message>
    <message>
        <source>%1 has a similar name.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 adı benzer.</translation>
    </message>
</context>
<context>
    <name>huni::CapturePanel</name>
    <message>
        <source>Quick capture</source>
        <translation>Hızlı kayıt</translation>
    </message>
    <message>
        <source>Text to capture</source>
        <translation>Kaydedilecek metin</translation>
    </message>
    <message>
        <source>Type or paste: name, company, phone, e-mail …
Or drop a contact card (.vcf) or a mail (.eml).</source>
        <translation>Yazın ya da yapıştırın: ad, şirket, telefon, e-posta …
Ya da bir kişi kartı (.vcf) veya e-posta (.eml) bırakın.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Esc: what you typed stays here for the next time.</source>
        <translation>Esc: yazdıklarınız bir sonraki sefere burada kalır.</translation>
    </message>
    <message>
        <source>Add and next</source>
        <translation>Ekle ve sıradaki</translation>
    </message>
    <message>
        <source>Add lead</source>
        <translation>Aday ekle</translation>
    </message>
    <message>
        <source>This text is too long to be kept. Keep the signature and take out the rest.</source>
        <translation>Bu metin saklanamayacak kadar uzun. İmzayı bırakın, gerisini çıkarın.</translation>
    </message>
    <message>
        <source>mail “%1”</source>
        <extracomment>%1 is the subject of a mail</extracomment>
        <translation>“%1” e-postası</translation>
    </message>
    <message>
        <source>Also kept: %1</source>
        <extracomment>%1 is an address, a website and the like, as they were read from a text</extracomment>
        <translation>Bunlar da kaydedilir: %1</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>“%1” okunuyor …</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Write it like name@company.com.</source>
        <translation>“%1” bir e-posta adresi değil. ad@ornek.com gibi yazın.</translation>
    </message>
    <message>
        <source>There is no way to reach them yet: add an e-mail address, a phone number or a company.</source>
        <translation>Bu kişiye henüz ulaşılamaz: bir e-posta adresi, telefon numarası ya da şirket ekleyin.</translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln card(s) …</source>
        <translation>
            <numerusform>%Ln kart ekleniyor …</numerusform>
        </translation>
    </message>
    <message>
        <source>typed here</source>
        <extracomment>in place of the name of a file: this card is what somebody types</extracomment>
        <translation>burada yazılan</translation>
    </message>
</context>
<context>
    <name>huni::CaptureStack</name>
    <message>
        <source>Previous card</source>
        <translation>Önceki kart</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Sonraki kart</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Card %L1 of %L2</source>
        <translation>Kart %L1 / %L2</translation>
    </message>
    <message>
        <source>One card</source>
        <translation>Bir kart</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 says which card, %2 is the name of a file</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Add all %Ln</source>
        <translation>
            <numerusform>Tümünü ekle (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CardActions</name>
    <message>
        <source>The new card was added, but the filter does not show it.</source>
        <translation>Yeni kart eklendi ama süzgeç onu göstermiyor.</translation>
    </message>
    <message>
        <source>The cards are sorted. Choose the order ‘By hand’ to place them yourself.</source>
        <translation>Kartlar sıralı. Yerlerini kendiniz belirlemek için ‘Elle’ sırasını seçin.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln card(s).</source>
        <translation>
            <numerusform>%Ln kart silindi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
</context>
<context>
    <name>huni::CardPainter</name>
    <message>
        <source>%1 d idle</source>
        <extracomment>Days a card has been in its stage, beyond the limit of that stage; as short as can be</extracomment>
        <translation>%1 g hareketsiz</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days a card has been in its stage; as short as can be</extracomment>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>No contact detail</source>
        <translation>İletişim bilgisi yok</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Sonraki adım yok</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Şirketi yok</translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation>Olasılık %1</translation>
    </message>
    <message>
        <source>Expected to close on %1</source>
        <translation>Beklenen kapanış: %1</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Sorumlusu yok</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Sorumlu: %1</translation>
    </message>
    <message>
        <source>Should have closed on %1</source>
        <translation>Kapanması beklenen gün geçti: %1</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Henüz puanlanmadı</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) in this stage, which is long</source>
        <translation>
            <numerusform>%Ln gündür bu aşamada, uzun süredir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) in this stage</source>
        <translation>
            <numerusform>%Ln gündür bu aşamada</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step, overdue: %1</source>
        <translation>Sonraki adım, gecikti: %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Sonraki adım: %1</translation>
    </message>
    <message>
        <source>Score %1, %2</source>
        <extracomment>%1 a number of points, %2 what they mean: not for sales, MQL</extracomment>
        <translation>Puan %1, %2</translation>
    </message>
</context>
<context>
    <name>huni::CellEdits</name>
    <message>
        <source>This field was deleted meanwhile.</source>
        <translation>Bu alan bu arada silindi.</translation>
    </message>
</context>
<context>
    <name>huni::CellPaste</name>
    <message>
        <source>This is too much to paste. Import it from a file, or paste at most %1 rows.</source>
        <translation>Yapıştırmak için çok fazla. Bir dosyadan içe aktarın ya da en çok %1 satır yapıştırın.</translation>
    </message>
    <message>
        <source>A stage is not pasted among other cells: move the leads to it.</source>
        <translation>Aşama başka hücrelerle birlikte yapıştırılmaz: adayları o aşamaya taşıyın.</translation>
    </message>
    <message>
        <source>“%1” follows from other things and is not typed.</source>
        <extracomment>%1 is a field such as Last contact</extracomment>
        <translation>“%1” başka bilgilerden çıkar, elle yazılmaz.</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1, “%2”: %3</source>
        <extracomment>%1 is a lead or a company, %2 a field, %3 says why</extracomment>
        <translation>Hiçbir şey yapıştırılmadı. %1, “%2”: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) are pasted, and there are not so many from here on.</source>
        <translation>
            <numerusform>%Ln sütun yapıştırılıyor, ama buradan sonra o kadar sütun yok.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too many rows to paste into. Choose at most %1.</source>
        <translation>Yapıştırmak için çok fazla satır seçili. En çok %1 satır seçin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are pasted, and there are not so many from here on.</source>
        <translation>
            <numerusform>%Ln satır yapıştırılıyor, ama buradan sonra o kadar satır yok.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasting %1 of %2…</source>
        <translation>Yapıştırılıyor: %1 / %2…</translation>
    </message>
    <message numerus="yes">
        <source>Pasted into %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln adaya yapıştırıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted into %Ln company(s).</source>
        <translation>
            <numerusform>%Ln şirkete yapıştırıldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ChanceSection</name>
    <message>
        <source>Chance of being won</source>
        <translation>Kazanılma olasılığı</translation>
    </message>
    <message>
        <source>What speaks for it and against it</source>
        <translation>Olasılığı artıran ve azaltanlar</translation>
    </message>
    <message>
        <source>Likely from %1 on, where won and lost leads are told apart best.</source>
        <extracomment>%1 a probability</extracomment>
        <translation>%1 ve üzeri güçlüdür: kazanılan ve kaybedilen adaylar en iyi orada ayrılır.</translation>
    </message>
    <message>
        <source>This lead was won; the chance is what is said of leads like it.</source>
        <translation>Bu aday kazanıldı; olasılık, benzeri adaylar için söylenendir.</translation>
    </message>
    <message>
        <source>This lead was lost; the chance is what is said of leads like it.</source>
        <translation>Bu aday kaybedildi; olasılık, benzeri adaylar için söylenendir.</translation>
    </message>
    <message>
        <source>Of %1 closed leads with such a chance %2 were won (%3 to %4).</source>
        <extracomment>%1 a number of closed leads, %2 the part of them that was won, %3 and %4 its bounds</extracomment>
        <translation>Olasılığı böyle olan, kapanmış %1 adaydan kazanılan: %2 (%3 – %4).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a field and what a lead has there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>how strongly a field speaks for or against being won, with its weight</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Daha az</translation>
    </message>
    <message numerus="yes">
        <source>All %n field(s)</source>
        <translation>
            <numerusform>%n alanın tümü</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ChannelSection</name>
    <message>
        <source>Channels</source>
        <translation>Kanallar</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanal ekle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Inbound: they come to us</source>
        <translation>Gelen: onlar bize ulaşır</translation>
    </message>
    <message>
        <source>Outbound: we go to them</source>
        <translation>Giden: biz onlara ulaşırız</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>gelen</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>giden</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Yeni kanal</translation>
    </message>
    <message>
        <source>New channel %1</source>
        <translation>Yeni kanal %1</translation>
    </message>
    <message numerus="yes">
        <source>It is named %Ln time(s). Instead:</source>
        <extracomment>%Ln leads, touchpoints and campaigns name a channel that is deleted; what follows is the channel they name instead</extracomment>
        <translation>
            <numerusform>%Ln yerde geçiyor. Yerine:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CheckStep</name>
    <message>
        <source>Trying the import without writing anything…</source>
        <translation>Hiçbir şey yazmadan içe aktarma deneniyor…</translation>
    </message>
    <message>
        <source>Nothing has been written yet. This is what the import would do:</source>
        <translation>Henüz hiçbir şey yazılmadı. İçe aktarma şunları yapacak:</translation>
    </message>
    <message>
        <source>The check is not done yet.</source>
        <translation>Denetim henüz bitmedi.</translation>
    </message>
    <message>
        <source>There is nothing to import: no row would be created or updated.</source>
        <translation>Alınacak bir şey yok: hiçbir satır oluşturulmaz ya da güncellenmez.</translation>
    </message>
</context>
<context>
    <name>huni::ChecklistView</name>
    <message>
        <source>BANT</source>
        <translation>BANT</translation>
    </message>
    <message>
        <source>Ready for SQL.</source>
        <translation>SQL için hazır.</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <extracomment>%1 dimensions of the checklist, for example: Budget, Need</extracomment>
        <translation>Eksik kalanlar: %1</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Nitelikli</translation>
    </message>
    <message>
        <source>BANT not qualified</source>
        <translation>BANT: nitelikli değil</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>%1 of 4 answered</source>
        <extracomment>How many of the four dimensions are answered</extracomment>
        <translation>%1/4 yanıtlandı</translation>
    </message>
</context>
<context>
    <name>huni::Chip</name>
    <message>
        <source>Cold</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation>Soğuk</translation>
    </message>
    <message>
        <source>Warm</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation>Ilık</translation>
    </message>
    <message>
        <source>Hot</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation>Sıcak</translation>
    </message>
    <message>
        <source>Not for sales</source>
        <extracomment>of a score: so few points that nobody has to sell yet</extracomment>
        <translation>Erken</translation>
    </message>
    <message>
        <source>For sales</source>
        <extracomment>of a score: worth to be worked on</extracomment>
        <translation>Satışa</translation>
    </message>
    <message>
        <source>MQL</source>
        <translation>MQL</translation>
    </message>
    <message>
        <source>Demo</source>
        <extracomment>of a score: a demonstration may be offered</extracomment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>%1 up in a week</source>
        <translation>bir haftada %1 arttı</translation>
    </message>
    <message>
        <source>%1 down in a week</source>
        <extracomment>%1 points of a score</extracomment>
        <translation>bir haftada %1 azaldı</translation>
    </message>
</context>
<context>
    <name>huni::ChoiceGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what is chosen from: sectors; %2 one of them</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>huni::ColumnHeader</name>
    <message>
        <source>Moves on when %1</source>
        <translation>Ne zaman ilerler: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Toplam: %1</translation>
    </message>
    <message>
        <source>Total: — (an exchange rate is missing)</source>
        <translation>Toplam: — (döviz kuru eksik)</translation>
    </message>
    <message>
        <source>Weighted by probability: %1</source>
        <translation>Olasılıkla ağırlıklı: %1</translation>
    </message>
    <message>
        <source>By currency:</source>
        <translation>Para birimine göre:</translation>
    </message>
    <message>
        <source>Idle cards: %1</source>
        <translation>Hareketsiz kart: %1</translation>
    </message>
    <message>
        <source>%1, cards: %2</source>
        <extracomment>Head of a column for screen readers: name of the stage, number of cards</extracomment>
        <translation>%1, kart: %2</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <extracomment>Sum weighted by probability, in the head of a column; short</extracomment>
        <translation>ağırlıklı %1</translation>
    </message>
    <message>
        <source>%1 idle</source>
        <extracomment>Number of idle cards, in the head of a column; short</extracomment>
        <translation>%1 hareketsiz</translation>
    </message>
    <message>
        <source>Total in %1: %2</source>
        <extracomment>%1 is a currency such as TRY; sums in other currencies are listed apart</extracomment>
        <translation>%1 toplamı: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Cards of a column that a filter shows, and how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Counted over the cards that the filter shows:</source>
        <translation>Süzgecin gösterdiği kartlara göre:</translation>
    </message>
</context>
<context>
    <name>huni::ColumnPanel</name>
    <message>
        <source>Columns</source>
        <translation>Sütunlar</translation>
    </message>
    <message>
        <source>Search fields</source>
        <translation>Alanlarda ara</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt with an arrow key moves it.</source>
        <translation>Boşluk bir sütunu gösterir ya da gizler, Alt ile ok tuşu onu taşır.</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt with an arrow key or the mouse moves it.</source>
        <translation>Boşluk bir sütunu gösterir ya da gizler; Alt ile ok tuşu ya da fare onu taşır.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Baştaki gibi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
</context>
<context>
    <name>huni::ColumnView</name>
    <message>
        <source>Drop a card here</source>
        <translation>Kartı buraya bırakın</translation>
    </message>
    <message>
        <source>No cards in this stage</source>
        <translation>Bu aşamada kart yok</translation>
    </message>
    <message>
        <source>No card here matches the filter</source>
        <translation>Burada süzgece uyan kart yok</translation>
    </message>
</context>
<context>
    <name>huni::CompanyPanel</name>
    <message>
        <source>People</source>
        <translation>Kişiler</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Fırsatlar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>the end of a list that is not shown whole</extracomment>
        <translation>
            <numerusform>ve %Ln tane daha</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::Composer</name>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Tarih ve saat</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Not yazın</translation>
    </message>
    <message>
        <source>What was said on the phone?</source>
        <translation>Telefonda ne konuşuldu?</translation>
    </message>
    <message>
        <source>What was written?</source>
        <translation>Ne yazıldı?</translation>
    </message>
    <message>
        <source>What is the meeting about?</source>
        <translation>Toplantının konusu ne?</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Ne yapılacak?</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Preview. Ctrl+B makes text bold, Ctrl+I italic, Ctrl+L a list.</source>
        <translation>Önizleme. Ctrl+B kalın, Ctrl+I italik, Ctrl+L liste yapar.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Önizleme</translation>
    </message>
    <message>
        <source>You were writing this %1. It is not saved yet.</source>
        <extracomment>%1 such as: 5 min ago</extracomment>
        <translation>Bunu %1 yazıyordunuz. Henüz kaydedilmedi.</translation>
    </message>
</context>
<context>
    <name>huni::ComputerSection</name>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Rahat</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Sıkışık</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartlar</translation>
    </message>
    <message>
        <source>Shown on cards</source>
        <translation>Kartlarda görünenler</translation>
    </message>
    <message>
        <source>Look at and change keys…</source>
        <translation>Tuşlara bak ve değiştir…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Her zaman</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Hiçbir zaman</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <extracomment>Whether things jump to their place instead of gliding there</extracomment>
        <translation>Hareketi azalt</translation>
    </message>
</context>
<context>
    <name>huni::ConditionPanel</name>
    <message>
        <source>Why was %1 lost?</source>
        <extracomment>%1 is a lead or an opportunity</extracomment>
        <translation>%1 neden kaybedildi?</translation>
    </message>
    <message>
        <source>%1 does not meet the condition of %2</source>
        <translation>%1, %2 aşamasının koşulunu karşılamıyor</translation>
    </message>
    <message>
        <source>BANT does not say qualified yet. Still to clear up: %1.</source>
        <translation>BANT sonucu henüz nitelikli değil. Netleşmesi gerekenler: %1.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Kendi sözlerinizle</translation>
    </message>
    <message>
        <source>Open the checklist</source>
        <translation>BANT listesini aç</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>Kaybedildi olarak işaretle</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Yine de taşı</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Hangisi?</translation>
    </message>
    <message>
        <source>In your own words (optional)</source>
        <translation>Kendi sözlerinizle (isteğe bağlı)</translation>
    </message>
    <message>
        <source>BANT does not say qualified yet.</source>
        <translation>BANT sonucu henüz nitelikli değil.</translation>
    </message>
</context>
<context>
    <name>huni::ContactActions</name>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Ara</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mesaj</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-posta</translation>
    </message>
    <message>
        <source>M&amp;ap</source>
        <translation>&amp;Harita</translation>
    </message>
    <message>
        <source>C&amp;opy contact</source>
        <translation>İletişim bilgilerini &amp;kopyala</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mesaj</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Harita</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>No phone number is known.</source>
        <translation>Bilinen bir telefon numarası yok.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 numarasını ara</translation>
    </message>
    <message>
        <source>A message needs a number with its country, such as +90 …</source>
        <translation>Mesaj için ülke kodlu bir numara gerekir, örneğin +90 …</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>%1 numarasına mesaj</translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation>Bilinen bir e-posta adresi yok.</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>%1 adresine yaz</translation>
    </message>
    <message>
        <source>No address is known.</source>
        <translation>Bilinen bir adres yok.</translation>
    </message>
    <message>
        <source>Show %1 on a map</source>
        <translation>%1: haritada göster</translation>
    </message>
    <message>
        <source>Copy name, phone, e-mail and address</source>
        <translation>Ad, telefon, e-posta ve adresi kopyala</translation>
    </message>
    <message>
        <source>%1 in %2, within working hours</source>
        <extracomment>%1 a time of day, %2 a city or a country</extracomment>
        <translation>%2: saat %1, mesai içinde</translation>
    </message>
    <message>
        <source>%1 in %2, outside working hours</source>
        <extracomment>%1 a time of day, %2 a city or a country</extracomment>
        <translation>%2: saat %1, mesai dışında</translation>
    </message>
</context>
<context>
    <name>huni::ContactLine</name>
    <message>
        <source>Write to %1</source>
        <extracomment>%1 an e-mail address or a phone number</extracomment>
        <translation>E-posta yaz: %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Ara: %1</translation>
    </message>
    <message>
        <source>This is no address that can be opened.</source>
        <translation>Bu, açılabilecek bir adres değil.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 an e-mail address or a phone number</extracomment>
        <translation>Kopyala: %1</translation>
    </message>
</context>
<context>
    <name>huni::CountTile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is counted, %2 how many</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>huni::CustomerSection</name>
    <message>
        <source>What you sell to whom stands with the rules that score leads, because it writes some of them. Changes there are tried first and count when you publish them.</source>
        <translation>Kime ne sattığınız, müşteri adaylarını puanlayan kuralların yanında durur; çünkü bazılarını o yazar. Oradaki değişiklikler önce denenir, yayımladığınızda sayılır.</translation>
    </message>
    <message>
        <source>Describe your ideal customer</source>
        <translation>İdeal müşterinizi tanımlayın</translation>
    </message>
</context>
<context>
    <name>huni::CustomerView</name>
    <message>
        <source>These answers are written into the rules of fit: target sector, size, country and title. They count when you publish.</source>
        <translation>Bu yanıtlar uyum kurallarına yazılır: hedef sektör, büyüklük, ülke ve unvan. Yayımladığınızda sayılırlar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country that Huni knows. Write its name in English or Turkish, or its code.</source>
        <translation>&quot;%1&quot; Huni&apos;nin bildiği bir ülke değil. Adını İngilizce veya Türkçe, ya da kodunu yazın.</translation>
    </message>
</context>
<context>
    <name>huni::DimensionRow</name>
    <message>
        <source>Questions to ask</source>
        <translation>Sorulacak sorular</translation>
    </message>
    <message>
        <source>Questions about %1</source>
        <extracomment>%1 a dimension of the checklist</extracomment>
        <translation>Sorular: %1</translation>
    </message>
    <message>
        <source>Evidence for %1</source>
        <extracomment>%1 a dimension of the checklist</extracomment>
        <translation>Dayanak: %1</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Dayanak ekle</translation>
    </message>
    <message>
        <source>When they will buy</source>
        <translation>Ne zaman satın alacakları</translation>
    </message>
    <message>
        <source>Buys on</source>
        <translation>Alım tarihi</translation>
    </message>
</context>
<context>
    <name>huni::DraftsBar</name>
    <message>
        <source>Typed and not saved</source>
        <translation>Yazılmış, kaydedilmemiş</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Close. Each is offered again in its place.</source>
        <translation>Kapat. Her biri kendi yerinde yeniden sunulur.</translation>
    </message>
    <message>
        <source>You were changing something that is gone (%1).</source>
        <translation>Artık olmayan bir şeyi değiştiriyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were adding a card (%1).</source>
        <translation>Bir kart ekliyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were changing a note for %1 (%2).</source>
        <extracomment>%1 a person, %2 such as: 5 min ago</extracomment>
        <translation>%1 için bir notu değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were writing evidence for %1 (%2).</source>
        <translation>%1 için dayanak yazıyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were changing an opportunity of %1 (%2).</source>
        <translation>%1 için bir fırsatı değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were adding a label to %1 (%2).</source>
        <translation>%1 için etiket ekliyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were changing a field of %1 (%2).</source>
        <translation>%1 için bir alanı değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were noting a call with %1 (%2).</source>
        <translation>%1 ile bir aramayı not ediyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were noting an e-mail to %1 (%2).</source>
        <translation>%1 için bir e-postayı not ediyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were planning a meeting with %1 (%2).</source>
        <translation>%1 ile bir toplantı planlıyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were planning a task for %1 (%2).</source>
        <translation>%1 için bir görev planlıyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were writing a note for %1 (%2).</source>
        <translation>%1 için bir not yazıyordunuz (%2).</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>You were capturing a lead (%1).</source>
        <translation>Hızlı kayıtta bir aday yazıyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were giving the reason for a move of %1 (%2).</source>
        <extracomment>%1 a person or an opportunity, %2 such as: 5 min ago</extracomment>
        <translation>%1 için bir taşımanın nedenini yazıyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were adding a company (%1).</source>
        <translation>Bir şirket ekliyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were adding a lead (%1).</source>
        <translation>Bir aday ekliyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were changing a field of several rows (%1).</source>
        <translation>Birkaç satırın bir alanını değiştiriyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were adding a label to several rows (%1).</source>
        <translation>Birkaç satıra etiket ekliyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were making a list (%1).</source>
        <translation>Bir liste oluşturuyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were changing the list “%1” (%2).</source>
        <extracomment>%1 a list</extracomment>
        <translation>“%1” listesini değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were saving a view (%1).</source>
        <translation>Bir görünümü kaydediyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were renaming the view “%1” (%2).</source>
        <extracomment>%1 a view</extracomment>
        <translation>“%1” görünümünün adını değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were changing the stage “%1” (%2).</source>
        <translation>“%1” aşamasını değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were changing the channel “%1” (%2).</source>
        <translation>“%1” kanalını değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were changing your own field “%1” (%2).</source>
        <translation>“%1” özel alanını değiştiriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were changing a BANT question (%1).</source>
        <translation>Bir BANT sorusunu değiştiriyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were describing your ideal customer (%1).</source>
        <translation>İdeal müşterinizi tanımlıyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were changing the settings of the pipeline (%1).</source>
        <translation>Satış hattının ayarlarını değiştiriyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were changing the scoring rules (%1).</source>
        <translation>Puanlama kurallarını değiştiriyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were giving points to %1 (%2).</source>
        <translation>%1 için puan veriyordunuz (%2).</translation>
    </message>
    <message>
        <source>You were describing a market (%1).</source>
        <translation>Bir pazarı tanımlıyordunuz (%1).</translation>
    </message>
    <message>
        <source>You were changing a value of the scoring rules (%1).</source>
        <translation>Puanlama kurallarının bir değerini değiştiriyordunuz (%1).</translation>
    </message>
</context>
<context>
    <name>huni::DropBar</name>
    <message>
        <source>Won</source>
        <translation>Kazanıldı</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kaybedildi</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>Besleme</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
</context>
<context>
    <name>huni::DuplicateHint</name>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>Looks like %1 (%2)</source>
        <extracomment>%1 is a lead, %2 what they have in common, such as &apos;same phone&apos;</extracomment>
        <translation>Şuna benziyor: %1 (%2)</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Karşılaştır: %1</translation>
    </message>
</context>
<context>
    <name>huni::DuplicatesPage</name>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Birleştir</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Aynı değil</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>A&amp;tla</translation>
    </message>
    <message>
        <source>E&amp;xchange which one stays</source>
        <translation>&amp;Kalanı değiştir</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>&amp;Yeniden ara</translation>
    </message>
    <message>
        <source>What to look through</source>
        <translation>Nelere bakılacağı</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>Names:</source>
        <extracomment>before three choices: The same, Very alike, Somewhat alike</extracomment>
        <translation>Adlar:</translation>
    </message>
    <message>
        <source>How alike names have to be</source>
        <translation>Adların ne kadar benzemesi gerektiği</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Yeniden ara</translation>
    </message>
    <message>
        <source>Searching for duplicates</source>
        <translation>Yinelenenler aranıyor</translation>
    </message>
    <message>
        <source>Searching for duplicates…</source>
        <translation>Mükerrer kayıtlar aranıyor…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Mükerrer kayıt bulunmadı</translation>
    </message>
    <message>
        <source>Search less strictly</source>
        <translation>Daha gevşek ara</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>Benzerler</translation>
    </message>
    <message>
        <source>Merged &quot;%1&quot; into &quot;%2&quot;.</source>
        <extracomment>%1 and %2 are leads or companies: %1 went into %2</extracomment>
        <translation>&quot;%1&quot;, &quot;%2&quot; ile birleştirildi.</translation>
    </message>
    <message>
        <source>Noted: &quot;%1&quot; and &quot;%2&quot; are not the same.</source>
        <translation>Not edildi: &quot;%1&quot; ile &quot;%2&quot; aynı değil.</translation>
    </message>
    <message>
        <source>The likeliest %1 of %2</source>
        <translation>%2 benzerden en olası %1 tanesi</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Aynı</translation>
    </message>
    <message>
        <source>Only names that are the same but for case, marks and order</source>
        <translation>Yalnızca harf büyüklüğü, işaretler ve sıra dışında aynı olan adlar</translation>
    </message>
    <message>
        <source>Very alike</source>
        <translation>Çok benzer</translation>
    </message>
    <message>
        <source>Names that differ by a slip of the hand or an initial</source>
        <translation>Bir yazım hatası ya da baş harf kadar farklı adlar</translation>
    </message>
    <message>
        <source>Somewhat alike</source>
        <translation>Biraz benzer</translation>
    </message>
    <message>
        <source>Also names that have more or fewer words, and less likely pairs</source>
        <translation>Fazla ya da eksik sözcüğü olan adlar ve daha az olası çiftler de</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n other(s) into &quot;%1&quot;.</source>
        <extracomment>%1 is a lead or company, %n how many others went into it</extracomment>
        <translation>
            <numerusform>%n kayıt &quot;%1&quot; ile birleştirildi.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was noted before that &quot;%1&quot; and &quot;%2&quot; are not the same.</source>
        <translation>&quot;%1&quot; ile &quot;%2&quot; kayıtlarının aynı olmadığı daha önce not edilmişti.</translation>
    </message>
    <message>
        <source>&amp;Next one</source>
        <translation>&amp;Sıradaki</translation>
    </message>
    <message>
        <source>&amp;Merge all %1</source>
        <translation>%1 kaydı &amp;birleştir</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Dışarıda bırak</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Dosya aktar</translation>
    </message>
    <message>
        <source>There is only one lead: nothing to compare it with yet.</source>
        <translation>Yalnızca bir aday var: henüz karşılaştırılacak başka aday yok.</translation>
    </message>
    <message>
        <source>There is only one company: nothing to compare it with yet.</source>
        <translation>Yalnızca bir şirket var: henüz karşılaştırılacak başka şirket yok.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were compared by e-mail, phone, name and company.</source>
        <translation>
            <numerusform>%Ln aday e-posta, telefon, ad ve şirkete göre karşılaştırıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s) were compared by name, web address and phone.</source>
        <translation>
            <numerusform>%Ln şirket ad, web adresi ve telefona göre karşılaştırıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Henüz aday yok</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Henüz şirket yok</translation>
    </message>
    <message>
        <source>Leads that may be one and the same are found here. Add the first ones, or bring in a file.</source>
        <translation>Aynı kişi olabilecek adaylar burada bulunur. İlk adayları ekleyin ya da bir dosyadan aktarın.</translation>
    </message>
    <message>
        <source>Companies that may be one and the same are found here. They come with the leads that work there, from a file, or one by one.</source>
        <translation>Aynı olabilecek şirketler burada bulunur. Şirketler orada çalışan adaylarla, bir dosyadan ya da tek tek gelir.</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Yeni aday</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Yeni şirket</translation>
    </message>
</context>
<context>
    <name>huni::FieldPicker</name>
    <message>
        <source>Search fields</source>
        <translation>Alanlarda ara</translation>
    </message>
</context>
<context>
    <name>huni::FieldSection</name>
    <message>
        <source>Of companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>Of opportunities</source>
        <translation>Fırsatlar</translation>
    </message>
    <message>
        <source>Of leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>Para tutarı</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Evet ya da hayır</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Seçeneklerden biri</translation>
    </message>
    <message>
        <source>Some of several</source>
        <translation>Seçeneklerden birkaçı</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Özel alanlar</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Alan ekle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Options, one a line</source>
        <translation>Seçenekler, her satırda bir tane</translation>
    </message>
    <message>
        <source>What stands in a deleted field comes back when the deletion is undone.</source>
        <translation>Silinen bir alandaki değerler, silme geri alınınca geri gelir.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Yeni alan</translation>
    </message>
    <message>
        <source>New field %1</source>
        <translation>Yeni alan %1</translation>
    </message>
    <message>
        <source>What Huni does not ask by itself: a contract number, a favourite product, the size of a fleet. Add a field, and it stands in every lead, table and import.</source>
        <translation>Huni&apos;nin kendiliğinden sormadıkları: sözleşme numarası, sevilen ürün, araç sayısı. Bir alan ekleyin; her adayda, tabloda ve içe aktarmada yerini alsın.</translation>
    </message>
    <message>
        <source>No own fields yet</source>
        <translation>Henüz özel alan yok</translation>
    </message>
</context>
<context>
    <name>huni::FileDrop</name>
    <message numerus="yes">
        <source>Drop to make leads of %Ln file(s)</source>
        <translation>
            <numerusform>%Ln dosyadan aday oluşturmak için bırakın</numerusform>
        </translation>
    </message>
    <message>
        <source>One file at a time, please</source>
        <translation>Lütfen her seferinde tek dosya</translation>
    </message>
    <message>
        <source>Drop to open &quot;%1&quot;</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Açmak için bırakın: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Drop to import &quot;%1&quot;</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>İçe aktarmak için bırakın: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a table nor a pipeline</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>&quot;%1&quot; ne bir tablo ne de bir satış hattı</translation>
    </message>
    <message>
        <source>Drop one file at a time. Nothing was changed.</source>
        <translation>Her seferinde tek dosya bırakın. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can neither be opened nor imported: Huni takes its own files (.huni) and tables (.csv, .tsv, .txt, .xlsx). Nothing was changed.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>&quot;%1&quot; açılamaz ve içe aktarılamaz: Huni kendi dosyalarını (.huni) ve tabloları (.csv, .tsv, .txt, .xlsx) alır. Hiçbir şey değişmedi.</translation>
    </message>
</context>
<context>
    <name>huni::FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süzgeç</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Bunların tümü</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Bunlardan biri</translation>
    </message>
    <message>
        <source>A row is shown when all conditions hold. Choose to make one enough.</source>
        <translation>Bir satır, bütün koşullar sağlanınca gösterilir. Birinin yetmesi için seçin.</translation>
    </message>
    <message>
        <source>A row is shown when one condition holds. Choose to ask for all.</source>
        <translation>Bir satır, koşullardan biri sağlanınca gösterilir. Hepsini istemek için seçin.</translation>
    </message>
</context>
<context>
    <name>huni::FilterPanel</name>
    <message>
        <source>Add filter</source>
        <translation>Süzgeç ekle</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>Başka bir alan seçin</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Koşul</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>En çok</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Değerler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
    <message>
        <source>Edit filter</source>
        <translation>Süzgeci düzenle</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>Gün sayısı</translation>
    </message>
    <message>
        <source>Type a value first.</source>
        <translation>Önce bir değer yazın.</translation>
    </message>
    <message>
        <source>“%1” is no number of days.</source>
        <translation>“%1” bir gün sayısı değil.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” bir sayı değil.</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write it like %2.</source>
        <translation>“%1” bir tutar değil. Şöyle yazın: %2.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like %2.</source>
        <translation>“%1” bir tarih değil. Şöyle yazın: %2.</translation>
    </message>
    <message>
        <source>Choose at least one value.</source>
        <translation>En az bir değer seçin.</translation>
    </message>
</context>
<context>
    <name>huni::FormLine</name>
    <message>
        <source>Keep mine</source>
        <translation>Benimki kalsın</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Onunkini al</translation>
    </message>
    <message>
        <source>Changed meanwhile: now “%1”</source>
        <extracomment>%1 a value</extracomment>
        <translation>Bu arada değişti: şimdi “%1”</translation>
    </message>
</context>
<context>
    <name>huni::HistoryPanel</name>
    <message>
        <source>History</source>
        <extracomment>%1 is a lead, company or opportunity</extracomment>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Değişiklikler, en yenisi önce</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Put this field back</source>
        <translation>Bu alanı eski haline getir</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <translation>“%1” geçmişi</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tüm alanlar</translation>
    </message>
</context>
<context>
    <name>huni::IdealCustomerForm</name>
    <message>
        <source>For example: warehouse software</source>
        <translation>Örneğin: depo yazılımı</translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation>Ne satıyorsunuz</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektörler</translation>
    </message>
    <message>
        <source>To which sectors</source>
        <translation>Hangi sektörlere</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Büyüklükler</translation>
    </message>
    <message>
        <source>To companies of which size</source>
        <translation>Hangi büyüklükteki şirketlere</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Adlar, virgülle ayrılmış</translation>
    </message>
    <message>
        <source>In which countries</source>
        <translation>Hangi ülkelerde</translation>
    </message>
    <message>
        <source>To people with which job titles</source>
        <translation>Hangi unvandaki kişilere</translation>
    </message>
    <message>
        <source>Words, with commas between them: buyer, purchasing</source>
        <translation>Aralarında virgülle sözcükler: satın alma, tedarik</translation>
    </message>
</context>
<context>
    <name>huni::ImportWizard</name>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Sütunlar</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Kayıt tanıma</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Denetim</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Aktarım</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Bir adım &amp;geri</translation>
    </message>
    <message>
        <source>Next &amp;step</source>
        <translation>Sonraki &amp;adım</translation>
    </message>
    <message>
        <source>&amp;Choose a file to import…</source>
        <translation>İçe aktarılacak dosyayı &amp;seç…</translation>
    </message>
    <message>
        <source>&amp;Paste a table to import</source>
        <translation>İçe aktarılacak tabloyu &amp;yapıştır</translation>
    </message>
    <message>
        <source>&amp;Undo the last import</source>
        <translation>&amp;Son içe aktarmayı geri al</translation>
    </message>
    <message>
        <source>Another import is under way. Wait until it is done, or cancel it.</source>
        <translation>Başka bir içe aktarma sürüyor. Bitmesini bekleyin ya da iptal edin.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln satırı aktar</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows that failed</source>
        <translation>Alınamayan satırları kaydet</translation>
    </message>
    <message>
        <source>failed rows.csv</source>
        <translation>alınamayan satırlar.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablolar (*.csv)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed meanwhile. Look at it once more, then go on.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>&quot;%1&quot; bu arada değiştirildi. Bir kez daha bakın, sonra devam edin.</translation>
    </message>
</context>
<context>
    <name>huni::InlineEdit</name>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>“%1” is not in the list.</source>
        <translation>“%1” listede yok.</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1.</source>
        <translation>Bu bir tarih değil. %1 gibi yazın.</translation>
    </message>
    <message>
        <source>This is no amount. Write it like %1.</source>
        <translation>Bu bir tutar değil. %1 gibi yazın.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Bu bir sayı değil.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a value, %2 the value itself</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Typed and not saved: “%1”</source>
        <extracomment>%1 what was typed</extracomment>
        <translation>Yazılmış, kaydedilmemiş: “%1”</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Benimki kalsın</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Onunkini al</translation>
    </message>
    <message>
        <source>Changed meanwhile: now “%1”</source>
        <extracomment>%1 a person, %2 a value</extracomment>
        <translation>Bu arada değişti: şimdi “%1”</translation>
    </message>
    <message>
        <source>Changed meanwhile by %1: now “%2”</source>
        <translation>Bu arada %1 değiştirdi: şimdi “%2”</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <extracomment>%1 is a date in words: 3 Apr 2026</extracomment>
        <translation>Okunuşu: %1</translation>
    </message>
</context>
<context>
    <name>huni::LabelActions</name>
    <message numerus="yes">
        <source>Labels of %Ln row(s)</source>
        <translation>
            <numerusform>%Ln satırın etiketleri</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <extracomment>%1 is a lead or a company</extracomment>
        <translation>%1 etiketleri</translation>
    </message>
    <message>
        <source>Changing labels of %1 of %2…</source>
        <translation>Etiketler değiştiriliyor: %1 / %2…</translation>
    </message>
    <message numerus="yes">
        <source>Changed the labels of %Ln row(s).</source>
        <translation>
            <numerusform>%Ln satırın etiketleri değiştirildi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was put on %Ln row(s).</source>
        <extracomment>%1 is a label</extracomment>
        <translation>
            <numerusform>%Ln satıra “%1” etiketi kondu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was taken off %Ln row(s).</source>
        <translation>
            <numerusform>%Ln satırdan “%1” etiketi kaldırıldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::LabelPanel</name>
    <message>
        <source>Search, or type a new label</source>
        <translation>Arayın ya da yeni etiket yazın</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Enter turns a label on or off, and applies when nothing is typed.</source>
        <translation>Enter bir etiketi koyar ya da kaldırır, hiçbir şey yazılmamışken uygular.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
</context>
<context>
    <name>huni::LabelsEdit</name>
    <message>
        <source>Add label</source>
        <translation>Etiket ekle</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Label %1</source>
        <extracomment>%1 a label</extracomment>
        <translation>Etiket: %1</translation>
    </message>
    <message>
        <source>Take the label off</source>
        <translation>Etiketi kaldır</translation>
    </message>
</context>
<context>
    <name>huni::LeadAlertBar</name>
    <message>
        <source>%1 asked for a demo, a quote or a talk.</source>
        <translation>%1 demo, teklif ya da görüşme istedi.</translation>
    </message>
    <message>
        <source>%1 reached the MQL score.</source>
        <extracomment>%1 is a lead</extracomment>
        <translation>%1 MQL puanına ulaştı.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads reached the MQL score.</source>
        <translation>
            <numerusform>%Ln aday MQL puanına ulaştı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads asked for a demo, a quote or a talk.</source>
        <translation>
            <numerusform>%Ln aday demo, teklif ya da görüşme istedi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads asked for something or reached the MQL score.</source>
        <translation>
            <numerusform>%Ln aday bir istekte bulundu ya da MQL puanına ulaştı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>What leads were alerted for</source>
        <translation>Adaylar için verilen uyarılar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Nobody was alerted yet: it is told here who asks for something, and who reaches the MQL score.</source>
        <translation>Henüz uyarı yok: kimin istekte bulunduğu ve kimin MQL puanına ulaştığı burada söylenir.</translation>
    </message>
</context>
<context>
    <name>huni::LeadBody</name>
    <message>
        <source>The note was deleted elsewhere. What you typed stands in the composer.</source>
        <translation>Not başka bir yerde silindi. Yazdıklarınız not kutusunda duruyor.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizelgesi</translation>
    </message>
    <message>
        <source>BANT</source>
        <translation>BANT</translation>
    </message>
    <message>
        <source>Qualification and opportunities</source>
        <translation>Nitelendirme ve fırsatlar</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Score over time, and why</source>
        <translation>Zaman içinde puan ve nedeni</translation>
    </message>
</context>
<context>
    <name>huni::LeadFullPage</name>
    <message>
        <source>Choose a lead from the board or the list.</source>
        <translation>Panodan ya da listeden bir aday seçin.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
</context>
<context>
    <name>huni::LeadHeader</name>
    <message>
        <source>Created %1</source>
        <extracomment>%1 a date</extracomment>
        <translation>Oluşturulma: %1</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Sorumlusu yok</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Değer: %1</translation>
    </message>
    <message>
        <source>%1 d in stage</source>
        <translation>%1 gündür bu aşamada</translation>
    </message>
    <message>
        <source>%1 d idle</source>
        <translation>%1 gündür hareketsiz</translation>
    </message>
    <message>
        <source>In this stage since %1</source>
        <translation>Bu aşamaya giriş: %1</translation>
    </message>
    <message>
        <source>Last contact: %1</source>
        <translation>Son temas: %1</translation>
    </message>
    <message>
        <source>Score %1, %2, %3</source>
        <extracomment>%1 a number of points, %2 what they mean: not for sales, MQL; %3 hot, warm or cold</extracomment>
        <translation>Puan %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>huni::LeadPanel</name>
    <message>
        <source>Choose a card to see who it is.</source>
        <translation>Kim olduğunu görmek için bir kart seçin.</translation>
    </message>
    <message>
        <source>Open the whole page</source>
        <translation>Tam sayfada aç</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>huni::LeadView</name>
    <message>
        <source>Lead</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>This lead was deleted</source>
        <translation>Bu aday silindi</translation>
    </message>
    <message>
        <source>Everything about it is still in the file and can be brought back.</source>
        <translation>Bütün bilgileri dosyada duruyor ve geri getirilebilir.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>No lead chosen</source>
        <translation>Aday seçilmedi</translation>
    </message>
    <message>
        <source>Copy what was typed</source>
        <translation>Yazılanı kopyala</translation>
    </message>
    <message>
        <source>What you were typing is kept. It stands in its place again when the lead is brought back.</source>
        <translation>Yazdıklarınız saklandı. Aday geri getirilince yerinde olur.</translation>
    </message>
    <message>
        <source>&amp;Find in the timeline</source>
        <translation>Zaman çizelgesinde &amp;bul</translation>
    </message>
</context>
<context>
    <name>huni::LedgerModel</name>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>%n neden daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tümünü göster</translation>
    </message>
</context>
<context>
    <name>huni::LedgerView</name>
    <message>
        <source>What the score is made of</source>
        <translation>Puanın nelerden oluştuğu</translation>
    </message>
</context>
<context>
    <name>huni::ListActions</name>
    <message>
        <source>Adding %1 of %2…</source>
        <translation>Ekleniyor: %1 / %2…</translation>
    </message>
    <message>
        <source>Taking off %1 of %2…</source>
        <translation>Çıkarılıyor: %1 / %2…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln came on “%1”.</source>
        <extracomment>%1 is a list</extracomment>
        <translation>
            <numerusform>%Ln kayıt “%1” listesine eklendi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln went off “%1”.</source>
        <translation>
            <numerusform>%Ln kayıt “%1” listesinden çıkarıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>This list has expired.</source>
        <translation>Bu listenin süresi doldu.</translation>
    </message>
    <message>
        <source>&amp;New list from these…</source>
        <translation>Bunlardan &amp;yeni liste…</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <extracomment>%1 is a list</extracomment>
        <translation>%1 (süresi doldu)</translation>
    </message>
    <message>
        <source>&amp;Take off</source>
        <translation>&amp;Çıkar</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Yeni liste</translation>
    </message>
    <message>
        <source>Create list</source>
        <translation>Listeyi oluştur</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Deleted the list “%1”. Who was on it stays.</source>
        <extracomment>%1 is a list</extracomment>
        <translation>“%1” listesi silindi. Listedekiler duruyor.</translation>
    </message>
</context>
<context>
    <name>huni::ListEditor</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Yukarı taşı (Alt+Yukarı)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Aşağı taşı (Alt+Aşağı)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
</context>
<context>
    <name>huni::ListPanel</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Tedarikçi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Maliyet</translation>
    </message>
    <message>
        <source>Allowed use</source>
        <translation>İzin verilen kullanım</translation>
    </message>
    <message>
        <source>May be used until</source>
        <translation>Kullanım izninin son günü</translation>
    </message>
    <message>
        <source>This list expired on %1: whoever is on it may not be contacted because of it any more.</source>
        <translation>Bu listenin süresi %1 günü doldu: listedekilere artık bu listeye dayanarak ulaşılamaz.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Give the list a name.</source>
        <translation>Listeye bir ad verin.</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write it like %2.</source>
        <translation>“%1” bir tutar değil. Şöyle yazın: %2.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like %2.</source>
        <translation>“%1” bir tarih değil. Şöyle yazın: %2.</translation>
    </message>
</context>
<context>
    <name>huni::MappingModel</name>
    <message numerus="yes">
        <source>%Ln value(s) to explain</source>
        <translation>
            <numerusform>%Ln değer açıklanmalı</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>Lütfen bakın</translation>
    </message>
    <message>
        <source>Custom field: %1</source>
        <extracomment>%1 is the name of a field that users have added</extracomment>
        <translation>Özel alan: %1</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Dosyanın sütunu</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>İlk değerler</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Hedef alan</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Okunuşu</translation>
    </message>
</context>
<context>
    <name>huni::MappingPanel</name>
    <message>
        <source>What happens with the column</source>
        <translation>Sütuna ne olacağı</translation>
    </message>
    <message>
        <source>Search a field</source>
        <translation>Alan ara</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Alanlar</translation>
    </message>
    <message>
        <source>What the field takes</source>
        <translation>Alanın içeriği</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Nasıl yazıldığı</translation>
    </message>
    <message>
        <source>What its texts mean</source>
        <translation>Metinlerinin anlamı</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Hedef alan</translation>
    </message>
    <message>
        <source>All cells are empty.</source>
        <translation>Bütün hücreler boş.</translation>
    </message>
    <message>
        <source>Custom field: %1</source>
        <extracomment>%1 is the name of a field that users have added</extracomment>
        <translation>Özel alan: %1</translation>
    </message>
    <message>
        <source>%1 (now: %2)</source>
        <extracomment>%1 is a field, %2 the column of a file that goes there already</extracomment>
        <translation>%1 (şimdi: %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read this way.</source>
        <extracomment>%1 is what stands in a cell</extracomment>
        <translation>&quot;%1&quot; böyle okunamaz.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as %2.</source>
        <extracomment>%1 is what stands in a cell, %2 how it is understood</extracomment>
        <translation>&quot;%1&quot; şöyle okunur: %2.</translation>
    </message>
    <message>
        <source>Please look: it could be read in another way too.</source>
        <translation>Lütfen bakın: başka türlü de okunabilir.</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Olduğu gibi</translation>
    </message>
    <message>
        <source>Choose what it means</source>
        <translation>Anlamını seçin</translation>
    </message>
    <message>
        <source>Make a new stage &quot;%1&quot;</source>
        <extracomment>%1 is the name of a stage</extracomment>
        <translation>Yeni aşama oluştur: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>New: %1</source>
        <extracomment>%1 is the name of a channel or a member of the team</extracomment>
        <translation>Yeni: %1</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Kazanıldı</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kaybedildi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Boş bırak</translation>
    </message>
    <message>
        <source>Currency of amounts that name none</source>
        <translation>Para birimi yazmayan tutarların para birimi</translation>
    </message>
    <message>
        <source>%1, as the file says</source>
        <translation>%1, dosyada yazdığı gibi</translation>
    </message>
    <message>
        <source>As the column &quot;%1&quot; says, else %2</source>
        <translation>&quot;%1&quot; sütununda yazdığı gibi, yoksa %2</translation>
    </message>
    <message>
        <source>%1, as in the pipeline</source>
        <translation>%1, satış hattındaki gibi</translation>
    </message>
</context>
<context>
    <name>huni::MappingStep</name>
    <message>
        <source>Reading the whole file…</source>
        <translation>Dosyanın tamamı okunuyor…</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Eşleme</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Dosyanın sütunları</translation>
    </message>
    <message>
        <source>As last time for &quot;%1&quot;</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Geçen seferki gibi: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <extracomment>%1 is a kind of file of another program: HubSpot contacts</extracomment>
        <translation>Tanınan: %1</translation>
    </message>
    <message>
        <source>By the names of the columns</source>
        <translation>Sütun adlarına göre</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>Dosya hâlâ okunuyor.</translation>
    </message>
    <message>
        <source>Say what &quot;%1&quot; in the column &quot;%2&quot; means.</source>
        <extracomment>%1 is the text of a cell, %2 the name of a column</extracomment>
        <translation>&quot;%2&quot; sütunundaki &quot;%1&quot; ne demek, söyleyin.</translation>
    </message>
    <message>
        <source>All columns are left out. Choose where at least one of them goes.</source>
        <translation>Bütün sütunlar dışarıda. En az birinin hedefini seçin.</translation>
    </message>
    <message>
        <source>The dates in &quot;%1&quot; could be read in two ways. They are read as %2. Choose another way, or go on.</source>
        <extracomment>%1 is the name of a column, %2 how its dates are read: 31/12/2026 (day first)</extracomment>
        <translation>&quot;%1&quot; sütunundaki tarihler iki türlü okunabilir. Şöyle okunuyor: %2. Başka bir biçim seçin ya da devam edin.</translation>
    </message>
</context>
<context>
    <name>huni::MarketPanel</name>
    <message>
        <source>A market with rules of its own</source>
        <translation>Kendi kuralları olan bir pazar</translation>
    </message>
    <message>
        <source>Change the market</source>
        <translation>Pazarı değiştir</translation>
    </message>
    <message>
        <source>Its rules begin as the default ones are. A lead is scored by the first market that takes it, and by the default rules where none does.</source>
        <translation>Kuralları varsayılanlar gibi başlar. Bir aday, onu alan ilk pazara göre puanlanır; hiçbiri almazsa varsayılan kurallara göre.</translation>
    </message>
    <message>
        <source>Every lead is scored anew by the market that takes it.</source>
        <translation>Her aday, onu alan pazara göre yeniden puanlanır.</translation>
    </message>
    <message>
        <source>Such as Türkiye or Large companies</source>
        <translation>Örneğin Türkiye ya da Büyük şirketler</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Koşul ekle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ekle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Give the market a name.</source>
        <translation>Pazara bir ad verin.</translation>
    </message>
    <message>
        <source>Say which leads it is for: add a condition, such as a country.</source>
        <translation>Hangi adaylar için olduğunu söyleyin: ülke gibi bir koşul ekleyin.</translation>
    </message>
    <message>
        <source>Change the condition</source>
        <translation>Koşulu değiştir</translation>
    </message>
    <message>
        <source>Which leads the market is for</source>
        <translation>Pazar hangi adaylar için</translation>
    </message>
</context>
<context>
    <name>huni::MatchingStep</name>
    <message>
        <source>What is there already is recognised by</source>
        <translation>Zaten var olan şununla tanınır</translation>
    </message>
    <message>
        <source>The first one that fits decides. With none of them, every row becomes a new one.</source>
        <translation>Uyan ilk ölçüt belirler. Hiçbiri seçilmezse her satır yeni kayıt olur.</translation>
    </message>
    <message>
        <source>What may be done</source>
        <translation>Ne yapılabilir</translation>
    </message>
    <message>
        <source>Add what is new, and bring what is there up to date</source>
        <translation>Yenileri ekle, var olanları güncelle</translation>
    </message>
    <message>
        <source>Only add what is new; leave what is there as it is</source>
        <translation>Yalnızca yenileri ekle; var olanları olduğu gibi bırak</translation>
    </message>
    <message>
        <source>Only bring what is there up to date; add nothing</source>
        <translation>Yalnızca var olanları güncelle; hiçbir şey ekleme</translation>
    </message>
    <message>
        <source>Empty cells change nothing.</source>
        <translation>Boş hücreler hiçbir şeyi değiştirmez.</translation>
    </message>
    <message>
        <source>Whose the new ones are</source>
        <translation>Yeniler kimin olacak</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Kimsenin</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>%1 is the name of the person who uses the program</extracomment>
        <translation>%1 (siz)</translation>
    </message>
    <message>
        <source>For rows that name no owner. What is there already keeps its owner.</source>
        <translation>Sorumlusu yazmayan satırlar için. Zaten olanların sorumlusu değişmez.</translation>
    </message>
    <message>
        <source>The file names no owners. What is there already keeps its owner.</source>
        <translation>Dosyada sorumlu yazmıyor. Zaten olanların sorumlusu değişmez.</translation>
    </message>
</context>
<context>
    <name>huni::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Dosya</translation>
    </message>
    <message>
        <source>&amp;New pipeline…</source>
        <translation>&amp;Yeni satış hattı…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Aç…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Son dosyalar</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ö&amp;rneği aç</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>İç&amp;e aktar…</translation>
    </message>
    <message>
        <source>&amp;Quick capture…</source>
        <translation>&amp;Hızlı kayıt…</translation>
    </message>
    <message>
        <source>Open con&amp;tact or mail…</source>
        <translation>Kişi kar&amp;tı ya da e-posta aç…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Dü&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Geri al</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Yinele</translation>
    </message>
    <message>
        <source>Undo &amp;history…</source>
        <translation>Geri alma geç&amp;mişi…</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>Ara ya da &amp;komut ver…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Ayarlar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Görünüm</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>&amp;Pano</translation>
    </message>
    <message>
        <source>&amp;New card in this column</source>
        <translation>Bu sütuna yeni &amp;kart</translation>
    </message>
    <message>
        <source>&amp;Filter cards</source>
        <translation>Kartları &amp;süz</translation>
    </message>
    <message>
        <source>&amp;TOFU</source>
        <translation>&amp;TOFU</translation>
    </message>
    <message>
        <source>&amp;MOFU</source>
        <translation>&amp;MOFU</translation>
    </message>
    <message>
        <source>&amp;BOFU</source>
        <translation>&amp;BOFU</translation>
    </message>
    <message>
        <source>&amp;Whole funnel</source>
        <translation>Tüm &amp;huni</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>&amp;Aday</translation>
    </message>
    <message>
        <source>Open &amp;beside the page</source>
        <translation>Sayfanın &amp;yanında aç</translation>
    </message>
    <message>
        <source>Open the whole &amp;page</source>
        <translation>Tam &amp;sayfada aç</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Geçmiş…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Yardım</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Klavye kısayolları</translation>
    </message>
    <message>
        <source>&amp;About Huni</source>
        <translation>&amp;Huni hakkında</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Henüz dosya yok</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Ara ya da komut ver</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Bu sayfada bul</translation>
    </message>
    <message>
        <source>S&amp;top what is being taken back</source>
        <translation>Sürmekte olanı &amp;durdur</translation>
    </message>
    <message>
        <source>H&amp;istory of the opportunity…</source>
        <translation>&amp;Fırsatın geçmişi…</translation>
    </message>
    <message>
        <source>What &amp;leads were alerted for…</source>
        <translation>Adaylar için verilen &amp;uyarılar…</translation>
    </message>
</context>
<context>
    <name>huni::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>huni::ModelForm</name>
    <message>
        <source>Thresholds</source>
        <translation>Eşikler</translation>
    </message>
    <message>
        <source>Below it a lead is not for sales.</source>
        <translation>Bunun altındaki müşteri adayı satışa verilmez.</translation>
    </message>
    <message>
        <source>From here on marketing hands a lead over.</source>
        <translation>Buradan sonra pazarlama müşteri adayını devreder.</translation>
    </message>
    <message>
        <source>From here on a lead is invited to a demo.</source>
        <translation>Buradan sonra müşteri adayı demoya davet edilir.</translation>
    </message>
    <message>
        <source>Grades, percent of the fit there can be</source>
        <translation>Notlar, olabilecek uyumun yüzdesi</translation>
    </message>
    <message>
        <source>Temperature, by behaviour and engagement</source>
        <translation>Sıcaklık, davranış ve etkileşime göre</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Sıcak</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Ilık</translation>
    </message>
    <message>
        <source>A request is hot for days</source>
        <translation>İstek kaç gün sıcak kalır</translation>
    </message>
    <message>
        <source>Limits of groups</source>
        <translation>Grupların sınırları</translation>
    </message>
    <message>
        <source>So many points at most, of all its rules together. Empty: no limit.</source>
        <translation>Bütün kurallarının toplamı en çok bu kadar puan. Boş: sınır yok.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sınır yok</translation>
    </message>
</context>
<context>
    <name>huni::NewThing</name>
    <message>
        <source>New company</source>
        <translation>Yeni şirket</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Add company</source>
        <translation>Şirket ekle</translation>
    </message>
    <message>
        <source>Give the company a name.</source>
        <translation>Şirkete bir ad verin.</translation>
    </message>
</context>
<context>
    <name>huni::OpportunityList</name>
    <message>
        <source>Opportunities</source>
        <translation>Fırsatlar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Yeni fırsat</translation>
    </message>
    <message>
        <source>Nothing has been offered yet.</source>
        <translation>Henüz bir şey önerilmedi.</translation>
    </message>
    <message>
        <source>There is no BOFU stage to put an opportunity into.</source>
        <translation>Fırsatın konabileceği bir BOFU aşaması yok.</translation>
    </message>
</context>
<context>
    <name>huni::OpportunityRow</name>
    <message>
        <source>Opportunity</source>
        <translation>Fırsat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Tutar</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Beklenen kapanış</translation>
    </message>
    <message>
        <source>An opportunity needs a name.</source>
        <translation>Fırsatın bir adı olmalı.</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Kapanış</translation>
    </message>
    <message>
        <source>Chance of winning</source>
        <translation>Kazanma olasılığı</translation>
    </message>
    <message>
        <source>History: who changed what</source>
        <translation>Geçmiş: kim neyi değiştirdi</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <extracomment>%1 is an opportunity</extracomment>
        <translation>“%1” geçmişi</translation>
    </message>
</context>
<context>
    <name>huni::OutcomeView</name>
    <message>
        <source>Created</source>
        <translation>Oluşturulan</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Güncellenen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Atlanan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Alınamayan</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Mükerrer kayıtlar</translation>
    </message>
    <message>
        <source>Without contact</source>
        <translation>İletişim bilgisi yok</translation>
    </message>
    <message>
        <source>Rows behind the count</source>
        <translation>Sayının ardındaki satırlar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln custom field(s)</source>
        <translation>
            <numerusform>%Ln özel alan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation>
            <numerusform>%Ln aşama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln kanal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln kampanya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(ies)</source>
        <translation>
            <numerusform>%Ln şirket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of the team</source>
        <translation>
            <numerusform>%Ln ekip üyesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln aday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(ies)</source>
        <translation>
            <numerusform>%Ln fırsat</numerusform>
        </translation>
    </message>
    <message>
        <source>These will be made too: %1.</source>
        <extracomment>%1 is a list such as: 2 custom fields, 14 companies</extracomment>
        <translation>Bunlar da oluşturulacak: %1.</translation>
    </message>
    <message>
        <source>These were made too: %1.</source>
        <translation>Bunlar da oluşturuldu: %1.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>Recognised by: %1</source>
        <extracomment>%1 is by what a row was recognised, such as: E-mail</extracomment>
        <translation>Tanındığı alan: %1</translation>
    </message>
    <message>
        <source>Recognised by: %1. Changes: %2</source>
        <extracomment>%1 is by what a row was recognised, %2 a list of fields</extracomment>
        <translation>Tanındığı alan: %1. Değişen: %2</translation>
    </message>
    <message>
        <source>An earlier row of this file has the same: %1</source>
        <extracomment>%1 is by what a row was recognised, such as: E-mail</extracomment>
        <translation>Bu dosyanın önceki bir satırında aynısı var: %1</translation>
    </message>
    <message>
        <source>No e-mail address and no telephone number</source>
        <translation>E-posta adresi ve telefon numarası yok</translation>
    </message>
    <message>
        <source>There already, and nothing new in it. Recognised by: %1</source>
        <translation>Zaten var, içinde yeni bir şey yok. Tanındığı alan: %1</translation>
    </message>
    <message>
        <source>Not there yet, and nothing is to be added</source>
        <translation>Henüz yok, ekleme de istenmiyor</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sütun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows</source>
        <translation>%2 satırın ilk %1 tanesi</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>Böyle satır yok.</translation>
    </message>
</context>
<context>
    <name>huni::OutsideLinks</name>
    <message>
        <source>Only addresses of web pages, e-mails and phone numbers are opened. This is none of them.</source>
        <translation>Yalnızca web, e-posta ve telefon adresleri açılır. Bu, onlardan biri değil.</translation>
    </message>
</context>
<context>
    <name>huni::OutsidePanel</name>
    <message>
        <source>Open %1 in the browser?</source>
        <extracomment>%1 a host such as example.com</extracomment>
        <translation>%1 tarayıcıda açılsın mı?</translation>
    </message>
    <message>
        <source>Write to %1 in the mail program?</source>
        <translation>Posta programında %1 adresine yazılsın mı?</translation>
    </message>
    <message>
        <source>Call %1?</source>
        <translation>%1 aransın mı?</translation>
    </message>
    <message>
        <source>This address looks like “%1”, but its letters are of several alphabets. It may be another address than it seems.</source>
        <translation>Bu adres “%1” gibi görünüyor, ama harfleri birden çok alfabeden. Göründüğünden başka bir adres olabilir.</translation>
    </message>
    <message>
        <source>“%1” stands before the host. It says nothing about where the address leads.</source>
        <translation>“%1” sunucu adından önce duruyor. Adresin nereye gittiğini göstermez.</translation>
    </message>
    <message>
        <source>Do not ask about this host again until Huni is closed</source>
        <translation>Huni kapanana kadar bu sunucuyu bir daha sorma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Yaz</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ara</translation>
    </message>
</context>
<context>
    <name>huni::Overlays</name>
    <message>
        <source>Added “%1”.</source>
        <extracomment>%1 is a lead</extracomment>
        <translation>“%1” eklendi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln aday eklendi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already and stay as they are.</source>
        <translation>
            <numerusform>%Ln kişi zaten kayıtlıydı ve olduğu gibi kaldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two whole sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open contact or mail</source>
        <translation>Kişi kartı ya da e-posta aç</translation>
    </message>
    <message>
        <source>Contacts and mails (*.vcf *.vcard *.eml);;All files (*)</source>
        <translation>Kişi kartları ve e-postalar (*.vcf *.vcard *.eml);;Tüm dosyalar (*)</translation>
    </message>
</context>
<context>
    <name>huni::Pages</name>
    <message>
        <source>Board</source>
        <translation>Pano</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Aday</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Mükerrer kayıtlar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İçe aktar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>History: who changed what</source>
        <translation>Geçmiş: kim neyi değiştirdi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>This opportunity has no lead.</source>
        <translation>Bu fırsatın adayı yok.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>This file can only be read: nothing can be imported into it.</source>
        <translation>Bu dosya yalnızca okunabilir: içine aktarım yapılamaz.</translation>
    </message>
    <message>
        <source>No opportunity is shown. Open a lead that has one, or go to its card.</source>
        <translation>Görünürde bir fırsat yok. Fırsatı olan bir aday açın ya da fırsatın kartına gidin.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Puanlama</translation>
    </message>
</context>
<context>
    <name>huni::PairModel</name>
    <message>
        <source>nothing</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>%1 afterwards: %2</source>
        <extracomment>read aloud: %1 the name of a field, %2 what will stand in it</extracomment>
        <translation>%1, sonrasında: %2</translation>
    </message>
    <message>
        <source>%1: %2, chosen</source>
        <extracomment>read aloud: %1 the name of a field, %2 what stands in it</extracomment>
        <translation>%1: %2, seçili</translation>
    </message>
    <message>
        <source>%1: %2, not chosen</source>
        <translation>%1: %2, seçili değil</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Kalan</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>Ona katılan</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Sonrasında</translation>
    </message>
</context>
<context>
    <name>huni::PairTable</name>
    <message>
        <source>Fields of both</source>
        <translation>İkisinin alanları</translation>
    </message>
</context>
<context>
    <name>huni::PairView</name>
    <message>
        <source>Stays</source>
        <translation>Kalan</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>Ona katılan</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n aday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and activities</source>
        <translation>
            <numerusform>%n not ve aktivite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation>
            <numerusform>%n fırsat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n etiket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list place(s)</source>
        <translation>
            <numerusform>%n liste üyeliği</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else moves over.</source>
        <extracomment>%1 lists what belongs to the one that goes: 3 touchpoints, 1 opportunity</extracomment>
        <translation>Başka bir şey taşınmıyor.</translation>
    </message>
    <message>
        <source>Moves over: %1.</source>
        <translation>Taşınacaklar: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that are not chosen go into a note.</source>
        <translation>
            <numerusform>Seçilmeyen %n değer bir nota yazılır.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted as not the same.</source>
        <translation>Aynı olmadıkları not edilmiş.</translation>
    </message>
    <message>
        <source>%1 of %2 that go in. Choose for each in turn; all are merged at the end, as one action.</source>
        <extracomment>several chosen leads or companies become one, one after the other: %1 is 1, %2 how many go in</extracomment>
        <translation>Katılacak kayıt %1 / %2. Her biri için sırayla seçin; sonunda hepsi tek işlemde birleştirilir.</translation>
    </message>
    <message>
        <source>%1 of %2 that go in. At the left stands what you have chosen so far. Nothing is written yet.</source>
        <translation>Katılacak kayıt %1 / %2. Solda şimdiye kadar seçtikleriniz durur. Henüz hiçbir şey yazılmadı.</translation>
    </message>
    <message>
        <source>%1 of %2 that go in: the last. At the left stands what you have chosen so far; now all are merged as one action.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Katılacak kayıt %1 / %2, sonuncusu. Solda şimdiye kadar seçtikleriniz durur; şimdi hepsi tek işlemde birleştirilir.</translation>
    </message>
</context>
<context>
    <name>huni::Palette</name>
    <message>
        <source>Search or command</source>
        <translation>Ara ya da komut ver</translation>
    </message>
    <message>
        <source>Search leads, companies, opportunities and commands</source>
        <translation>Aday, şirket, fırsat ve komut arayın</translation>
    </message>
    <message>
        <source>Type &gt; for commands alone and @ for people alone; arrows choose below.</source>
        <translation>Yalnız komutlar için &gt;, yalnız kişiler için @ yazın; oklar aşağıda seçer.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Bulunanlar</translation>
    </message>
    <message>
        <source>Nothing found. Every typed word has to begin a word of a name, address or phone number.</source>
        <translation>Bir şey bulunamadı. Yazılan her sözcük bir adın, adresin ya da telefon numarasının bir sözcüğünün başı olmalı.</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter opens in full. Type &gt; for commands alone, @ for people alone.</source>
        <translation>Enter açar, Ctrl+Enter tam sayfada açar. Yalnız komutlar için &gt;, yalnız kişiler için @ yazın.</translation>
    </message>
</context>
<context>
    <name>huni::PaletteModel</name>
    <message>
        <source>Opened last</source>
        <translation>Son açılanlar</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Son kullanılanlar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Komutlar</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Fırsatlar</translation>
    </message>
    <message>
        <source>Other commands</source>
        <translation>Diğer komutlar</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>şu an yapılamaz</translation>
    </message>
</context>
<context>
    <name>huni::PipelineSection</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Para birimi</translation>
    </message>
    <message>
        <source>New amounts and sums are in this currency. Amounts that stand keep theirs.</source>
        <translation>Yeni tutarlar ve toplamlar bu para birimindedir. Yazılmış tutarlar kendi birimini korur.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Days begin and end there: what is due today, how long a lead stands in a stage.</source>
        <translation>Günler orada başlar ve biter: bugün ne yapılacak, aday aşamada kaç gündür duruyor.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Çalışma</translation>
    </message>
    <message>
        <source>I work alone</source>
        <translation>Tek başıma çalışıyorum</translation>
    </message>
    <message>
        <source>We are a team</source>
        <translation>Ekip olarak çalışıyoruz</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Companies (B2B)</source>
        <translation>Şirketler (B2B)</translation>
    </message>
    <message>
        <source>Persons (B2C)</source>
        <translation>Kişiler (B2C)</translation>
    </message>
</context>
<context>
    <name>huni::PointsPanel</name>
    <message>
        <source>Points for %1</source>
        <extracomment>%1 is a lead</extracomment>
        <translation>%1 için puan</translation>
    </message>
    <message>
        <source>10, or -5 to take points off</source>
        <translation>10; puan düşmek için -5</translation>
    </message>
    <message>
        <source>Everybody sees it beside the points</source>
        <translation>Puanların yanında herkes görür</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Puan ver</translation>
    </message>
    <message>
        <source>Points are a number between -%1 and %1, and not 0.</source>
        <translation>Puan, -%1 ile %1 arasında 0 olmayan bir sayıdır.</translation>
    </message>
    <message>
        <source>Say why: points without a reason help nobody.</source>
        <translation>Nedenini yazın: nedeni olmayan puan kimseye yaramaz.</translation>
    </message>
</context>
<context>
    <name>huni::PredictiveView</name>
    <message>
        <source>Learnt: every lead gets its chance of being won.</source>
        <translation>Öğrenildi: her adayın kazanılma olasılığı hesaplanıyor.</translation>
    </message>
    <message>
        <source>&amp;Copy the calibration chart</source>
        <translation>Kalibrasyon grafiğini &amp;kopyala</translation>
    </message>
    <message>
        <source>What was said and what came</source>
        <translation>Söylenen ve gerçekleşen</translation>
    </message>
    <message>
        <source>Copy the calibration as a &amp;table</source>
        <translation>Kalibrasyonu &amp;tablo olarak kopyala</translation>
    </message>
    <message>
        <source>Save the calibration chart as a &amp;picture...</source>
        <translation>Kalibrasyon grafiğini &amp;resim olarak kaydet...</translation>
    </message>
    <message>
        <source>Learning from won and lost leads</source>
        <translation>Kazanılan ve kaybedilen adaylardan öğreniliyor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>What becomes of your leads?</source>
        <translation>Adaylarınızın sonu ne olacak?</translation>
    </message>
    <message>
        <source>Huni compares the leads that were won with those that were lost, and says of each lead how likely it is to be won: by its profile, your own fields, its source and how often you were in touch. It says honestly how good that is, on leads that it had not seen. The score of the rules stays as it is, and everything stays on this computer.</source>
        <translation>Huni kazanılan adayları kaybedilenlerle karşılaştırır ve her adayın kazanılma olasılığını söyler: profiline, kendi alanlarınıza, kaynağına ve ne kadar temas ettiğinize bakarak. Bunun ne kadar iyi olduğunu, daha önce görmediği adaylar üzerinde dürüstçe gösterir. Kuralların puanı olduğu gibi kalır, her şey bu bilgisayarda kalır.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Rakamlar</translation>
    </message>
    <message>
        <source>Leads learnt from</source>
        <translation>Öğrenilen aday</translation>
    </message>
    <message>
        <source>Told apart (AUC)</source>
        <extracomment>how well won and lost leads are told apart</extracomment>
        <translation>Ayırma gücü (AUC)</translation>
    </message>
    <message>
        <source>How often a won lead gets a higher chance than a lost one: 0.5 is a guess, 1 is always. Asked about leads that it had not seen.</source>
        <translation>Kazanılan bir adayın kaybedilenden ne sıklıkla daha yüksek olasılık aldığı: 0,5 tahmindir, 1 her zaman demektir. Görmediği adaylar üzerinde.</translation>
    </message>
    <message>
        <source>AUC of newer leads</source>
        <translation>Yeni adaylarda AUC</translation>
    </message>
    <message>
        <source>The same, learnt from the oldest 70% and asked about the newest 30%: as it is with new leads.</source>
        <translation>Aynısı, en eski yüzde 70 ile öğrenilip en yeni yüzde 30 için sorulduğunda: yeni adaylarda olduğu gibi.</translation>
    </message>
    <message>
        <source>Best threshold</source>
        <translation>En iyi eşik</translation>
    </message>
    <message>
        <source>From this chance on most leads are told apart: as many won ones above and lost ones below as there can be.</source>
        <translation>Adayların en iyi ayrıldığı olasılık: kazanılanların olabildiğince çoğu üstünde, kaybedilenlerin olabildiğince çoğu altında kalır.</translation>
    </message>
    <message>
        <source>If only the most likely are called</source>
        <translation>Yalnızca en olası olanlar aranırsa</translation>
    </message>
    <message>
        <source>Of all leads</source>
        <translation>Adayların</translation>
    </message>
    <message>
        <source>Won found</source>
        <translation>Bulunan kazanç</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>Of all won leads, the part that is among them.</source>
        <translation>Kazanılan bütün adayların bunlar arasında kalan payı.</translation>
    </message>
    <message>
        <source>How many times likelier than any lead they were won.</source>
        <translation>Herhangi bir adaya göre kaç kat daha çok kazanıldıkları.</translation>
    </message>
    <message>
        <source>How good it is on leads it had not seen</source>
        <translation>Görmediği adaylarda ne kadar iyi</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ölçü</translation>
    </message>
    <message>
        <source>Random fifths</source>
        <translation>Rastgele beşte birler</translation>
    </message>
    <message>
        <source>Newest 30%</source>
        <translation>En yeni yüzde 30</translation>
    </message>
    <message>
        <source>Fields it may look at</source>
        <translation>Bakabileceği alanlar</translation>
    </message>
    <message>
        <source>As Huni proposes</source>
        <translation>Huni&apos;nin önerdiği gibi</translation>
    </message>
    <message>
        <source>Leaves out the fields that are probably only known when it is over, and uses all others.</source>
        <translation>Büyük olasılıkla ancak iş bittiğinde bilinen alanları dışarıda bırakır, ötekilerin hepsini kullanır.</translation>
    </message>
    <message>
        <source>Learning from won and lost leads…</source>
        <translation>Kazanılan ve kaybedilen adaylardan öğreniliyor…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln won lead(s)</source>
        <translation>
            <numerusform>kazanılan %Ln aday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost lead(s)</source>
        <translation>
            <numerusform>kaybedilen %Ln aday</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little data: %1 won and %2 lost. Still missing: %3.</source>
        <extracomment>%1 won and %2 lost leads that there are; %3 what is missing: `12 won leads` or `12 won leads and 3 lost leads`</extracomment>
        <translation>Çok az veri: kazanılan %1, kaybedilen %2. Daha gereken: %3.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two things that are missing</extracomment>
        <translation>%1 ve %2</translation>
    </message>
    <message>
        <source>Nothing was learnt yet. There are %1 won and %2 lost leads to learn from.</source>
        <translation>Henüz bir şey öğrenilmedi. Öğrenilebilecek kazanılan %1, kaybedilen %2 aday var.</translation>
    </message>
    <message>
        <source>Other fields are ticked than the model in force looks at. Learn again to use them.</source>
        <translation>Seçili alanlar, yürürlükteki modelin baktıklarından başka. Kullanmak için yeniden öğretin.</translation>
    </message>
    <message>
        <source>In force: learnt %1 by %2.</source>
        <translation>Yürürlükte: %1, öğreten %2.</translation>
    </message>
    <message>
        <source>In force: learnt %1.</source>
        <translation>Yürürlükte: %1 günü öğrenildi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lead(s) were closed since.</source>
        <translation>
            <numerusform>O günden beri %Ln aday daha kapandı.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 won · %2 lost</source>
        <extracomment>numbers of leads</extracomment>
        <translation>%1 kazanç · %2 kayıp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>bounds of a number</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · before: %2</source>
        <extracomment>%1 bounds of a number, %2 what the number was before</extracomment>
        <translation>%1 · önce: %2</translation>
    </message>
    <message>
        <source>these ended all alike</source>
        <translation>hepsi aynı bitti</translation>
    </message>
    <message>
        <source>With 95% certainty it lies between these two.</source>
        <translation>Yüzde 95 kesinlikle bu ikisinin arasındadır.</translation>
    </message>
    <message>
        <source>likely from here on</source>
        <extracomment>of a probability</extracomment>
        <translation>buradan itibaren güçlü</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Told apart (AUC), higher is better</source>
        <translation>Ayırma gücü (AUC), yüksek daha iyi</translation>
    </message>
    <message>
        <source>AUC with 95% certainty</source>
        <translation>Yüzde 95 kesinlikle AUC</translation>
    </message>
    <message>
        <source>Brier score, lower is better</source>
        <translation>Brier skoru, düşük daha iyi</translation>
    </message>
    <message>
        <source>Calibration error, lower is better</source>
        <translation>Kalibrasyon hatası, düşük daha iyi</translation>
    </message>
    <message>
        <source>Won + lost leads asked about</source>
        <translation>Sorulan kazanılan + kaybedilen aday</translation>
    </message>
    <message>
        <source>Random: each fifth by a model learnt from the others. Newest: by one learnt from the oldest 70%, as new leads are.</source>
        <translation>Rastgele: her beşte bir, ötekilerden öğrenen bir modelle. En yeni: en eski yüzde 70&apos;ten öğrenen bir modelle, yeni adaylarda olduğu gibi.</translation>
    </message>
    <message>
        <source>By time there is nothing to compare: of the newest 30% all ended alike.</source>
        <translation>Zamana göre karşılaştırılacak bir şey yok: en yeni yüzde 30 hep aynı bitti.</translation>
    </message>
    <message>
        <source>Newer leads are told apart less well: what decides has changed. Learn again often.</source>
        <translation>Yeni adaylar daha az iyi ayrılıyor: belirleyici olan değişmiş. Sık sık yeniden öğretin.</translation>
    </message>
    <message>
        <source>In brackets: the model before.</source>
        <translation>Parantez içinde: önceki model.</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>ilk %1</translation>
    </message>
    <message>
        <source>Alone it reaches an AUC of %1.</source>
        <extracomment>%1 an AUC</extracomment>
        <translation>Tek başına AUC %1 düzeyine ulaşıyor.</translation>
    </message>
    <message>
        <source>Those that tell most by themselves come first.</source>
        <translation>Tek başına en çok söyleyenler önce gelir.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) at the top are probably written when it is over; a chance that knows them says nothing about new leads.</source>
        <translation>
            <numerusform>Üstteki %n alan büyük olasılıkla iş bittiğinde yazılıyor; bunları bilen bir olasılık yeni adaylar için bir şey söylemez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the calibration chart</source>
        <translation>Kalibrasyon grafiğini kaydet</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>kalibrasyon</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Resimler (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Choose another folder.</source>
        <extracomment>%1 a file</extracomment>
        <translation>Resim %1 konumuna yazılamadı. Başka bir klasör seçin.</translation>
    </message>
</context>
<context>
    <name>huni::ProfileForm</name>
    <message>
        <source>This is no e-mail address. Write it like name@company.com.</source>
        <translation>Bu bir e-posta adresi değil. ad@ornek.com gibi yazın.</translation>
    </message>
    <message>
        <source>This is no time zone. Write it like Europe/Istanbul.</source>
        <translation>Bu bir saat dilimi değil. Europe/Istanbul gibi yazın.</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Doğum yılı</translation>
    </message>
    <message>
        <source>This is no year of birth. Write it like 1984.</source>
        <translation>Bu bir doğum yılı değil. 1984 gibi yazın.</translation>
    </message>
    <message>
        <source>Estimated value</source>
        <translation>Tahmini değer</translation>
    </message>
    <message>
        <source>Contact again on</source>
        <translation>Tekrar temas tarihi</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kimlik</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>İletişim</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>İş</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Konum</translation>
    </message>
    <message>
        <source>Interest and source</source>
        <translation>İlgi ve kaynak</translation>
    </message>
    <message>
        <source>Value and owner</source>
        <translation>Değer ve sorumlu</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>Kişi hakkında</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Soyad</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Hitap</translation>
    </message>
    <message>
        <source>Work e-mail</source>
        <translation>İş e-postası</translation>
    </message>
    <message>
        <source>Private e-mail</source>
        <translation>Kişisel e-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Cep telefonu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Unvan</translation>
    </message>
    <message>
        <source>Seniority</source>
        <translation>Kıdem</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Kaybetme nedeni</translation>
    </message>
    <message>
        <source>Interested in</source>
        <translation>İlgi alanı</translation>
    </message>
    <message>
        <source>First source</source>
        <translation>İlk kaynak</translation>
    </message>
    <message>
        <source>Latest source</source>
        <translation>Son kaynak</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampanya</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Anahtar kelime</translation>
    </message>
    <message>
        <source>How it arrived</source>
        <translation>Nasıl geldi</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Yönlendiren</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Bülten</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>İzin</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>Dış kimlik</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Posta kodu</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Şehir</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bölge</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ülke</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Cinsiyet</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Income band</source>
        <translation>Gelir grubu</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <extracomment>%1 what was typed, %2 all that can be chosen</extracomment>
        <translation>“%1” seçenekler arasında yok: %2.</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Özel alanlar</translation>
    </message>
    <message>
        <source>Hide the fields about the person</source>
        <translation>Kişi alanlarını gizle</translation>
    </message>
    <message>
        <source>Show the fields about the person</source>
        <translation>Kişi alanlarını göster</translation>
    </message>
</context>
<context>
    <name>huni::PublishPanel</name>
    <message>
        <source>Publish the rules</source>
        <translation>Kuralları yayımla</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Why, in a few words (optional)</source>
        <translation>Nedeni, birkaç sözcükle (isteğe bağlı)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Sayıldığı gün</translation>
    </message>
    <message>
        <source>Every lead is scored anew. Days before keep the version that was in force then.</source>
        <translation>Her müşteri adayı yeniden puanlanır. Önceki günler o gün yürürlükte olan sürümü korur.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Yayımla</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like %2.</source>
        <translation>“%1” bir tarih değil. %2 gibi yazın.</translation>
    </message>
</context>
<context>
    <name>huni::QuestionSection</name>
    <message>
        <source>What to ask a lead, in your own words. An emptied question is as it was shipped.</source>
        <translation>Adaya ne sorulacağı, kendi sözlerinizle. Boşaltılan soru ilk hâline döner.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Soru</translation>
    </message>
</context>
<context>
    <name>huni::QuickAddPanel</name>
    <message>
        <source>New opportunity in %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation>“%1” aşamasına yeni fırsat</translation>
    </message>
    <message>
        <source>New lead in %1</source>
        <translation>“%1” aşamasına yeni aday</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Şirket</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Tutar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Bilinmiyor</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Add opportunity</source>
        <translation>Fırsat ekle</translation>
    </message>
    <message>
        <source>Add lead</source>
        <translation>Aday ekle</translation>
    </message>
    <message>
        <source>“%1” is no amount. Type a number such as %2.</source>
        <translation>“%1” bir tutar değil. %2 gibi bir sayı yazın.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Write it like name@company.com.</source>
        <translation>“%1” bir e-posta adresi değil. ad@ornek.com gibi yazın.</translation>
    </message>
</context>
<context>
    <name>huni::ResultStep</name>
    <message>
        <source>&amp;Show what was imported</source>
        <translation>Aktarılanları &amp;göster</translation>
    </message>
    <message>
        <source>Save the rows that &amp;failed…</source>
        <translation>&amp;Alınamayan satırları kaydet…</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>Bu aktarımı geri &amp;al</translation>
    </message>
    <message>
        <source>&amp;Import another file</source>
        <translation>&amp;Başka dosya aktar</translation>
    </message>
    <message>
        <source>The import was taken back. Everything is as it was before.</source>
        <translation>İçe aktarma geri alındı. Her şey önceki gibi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln satır içe aktarıldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ReviewBar</name>
    <message>
        <source>What each rule is worth</source>
        <translation>Kurallar ne işe yarıyor</translation>
    </message>
    <message>
        <source>Nobody has looked at the rules since %1. Do they still say who buys?</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Kurallara %1 gününden beri bakılmadı. Kimin satın aldığını hâlâ söylüyorlar mı?</translation>
    </message>
</context>
<context>
    <name>huni::RowOutput</name>
    <message>
        <source>These are too many to copy. Export them to a file, or choose at most %1.</source>
        <translation>Kopyalamak için çok fazla satır var. Bir dosyaya aktarın ya da en çok %1 satır seçin.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>%Ln satır kopyalandı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 of %2…</source>
        <translation>Kopyalanıyor: %1 / %2…</translation>
    </message>
    <message>
        <source>CSV, exact (*.csv)</source>
        <translation>CSV, birebir (*.csv)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>Hesap tabloları için CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Gösterileni dışa aktar</translation>
    </message>
    <message>
        <source>Exporting %1 of %2…</source>
        <translation>Dışa aktarılıyor: %1 / %2…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s) to %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%Ln satır %1 dosyasına aktarıldı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::RowWork</name>
    <message>
        <source>Cancelling: everything is taken back…</source>
        <translation>İptal ediliyor: her şey geri alınıyor…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Cancelled: everything is as it was.</source>
        <translation>İptal edildi: her şey olduğu gibi.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 names of leads or companies</extracomment>
        <translation>
            <numerusform>%1 ve %Ln kayıt daha</numerusform>
        </translation>
    </message>
    <message>
        <source>They were deleted meanwhile.</source>
        <translation>Bu arada silinmişler.</translation>
    </message>
    <message>
        <source>%1 Left as they were: %2. %3</source>
        <extracomment>%1 what was done, %2 names, %3 the reason of the first</extracomment>
        <translation>%1 Olduğu gibi kalanlar: %2. %3</translation>
    </message>
</context>
<context>
    <name>huni::RuleForm</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Sınır</translation>
    </message>
    <message>
        <source>So many points at most, however often it counts. Empty: no limit.</source>
        <translation>Ne kadar sık sayılırsa sayılsın en çok bu kadar puan. Boş: sınır yok.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sınır yok</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Sayılır</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Söner</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>By half-life: half of the points is left after so many days. Evenly: none is left.</source>
        <translation>Yarı ömürle: bu kadar gün sonra puanın yarısı kalır. Eşit hızla: hiçbiri kalmaz.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>After so many days so many percent are left: &quot;30: 50, 90: 0&quot;.</source>
        <translation>Bu kadar gün sonra bu kadar yüzdesi kalır: &quot;30: 50, 90: 0&quot;.</translation>
    </message>
    <message>
        <source>Write days and what is left in percent, falling: &quot;30: 50, 90: 0&quot;.</source>
        <translation>Günleri ve kalan yüzdeyi azalarak yazın: &quot;30: 50, 90: 0&quot;.</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Temas noktaları</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Koşul</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Koşul ekle</translation>
    </message>
    <message>
        <source>Counts at present</source>
        <translation>Şu anda sayılıyor</translation>
    </message>
    <message>
        <source>This condition cannot be asked. Change or remove it.</source>
        <translation>Bu koşul sorulamıyor. Değiştirin veya kaldırın.</translation>
    </message>
    <message>
        <source>The rule counts when all conditions hold. Choose to make one enough.</source>
        <translation>Kural, bütün koşullar tuttuğunda sayılır. Biri yetsin isterseniz seçin.</translation>
    </message>
    <message>
        <source>The rule counts when one condition holds. Choose to ask for all.</source>
        <translation>Kural, bir koşul tuttuğunda sayılır. Hepsi aransın isterseniz seçin.</translation>
    </message>
    <message>
        <source>Change the condition</source>
        <translation>Koşulu değiştir</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Koşul ekle</translation>
    </message>
</context>
<context>
    <name>huni::RulesView</name>
    <message>
        <source>Rule</source>
        <translation>Kural</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Kurallar</translation>
    </message>
    <message>
        <source>Thresholds and limits</source>
        <translation>Eşikler ve sınırlar</translation>
    </message>
    <message>
        <source>off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>%1, %2, changed</source>
        <extracomment>%1 is a rule, %2 its points</extracomment>
        <translation>%1, %2, değişti</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>huni::RunStep</name>
    <message>
        <source>&amp;Cancel and take everything back</source>
        <translation>&amp;Vazgeç ve hepsini geri al</translation>
    </message>
    <message>
        <source>Taking back what was written…</source>
        <translation>Yazılanlar geri alınıyor…</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>İçe aktarma geri alınıyor…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>İçe aktarılıyor…</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>Bu sırada çalışmayı sürdürebilirsiniz.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Dosya okunuyor…</translation>
    </message>
    <message>
        <source>%1 rows done, %2 in a second, about %3 s left</source>
        <extracomment>%1 is how many rows are done, %2 rows in a second, %3 seconds</extracomment>
        <translation>%1 satır bitti, saniyede %2, yaklaşık %3 sn kaldı</translation>
    </message>
    <message>
        <source>Bringing back what was taken back…</source>
        <translation>Geri alınanlar yerine konuyor…</translation>
    </message>
    <message>
        <source>&amp;Cancel and keep the import</source>
        <translation>&amp;Vazgeç ve içe aktarılanı koru</translation>
    </message>
</context>
<context>
    <name>huni::SamplePanel</name>
    <message>
        <source>Try with a lead…</source>
        <translation>Bir adayla deneyin…</translation>
    </message>
    <message>
        <source>Sample lead</source>
        <translation>Örnek müşteri adayı</translation>
    </message>
    <message>
        <source>Leads found</source>
        <translation>Bulunan müşteri adayları</translation>
    </message>
    <message>
        <source>What the points are for</source>
        <translation>Puanların nedeni</translation>
    </message>
    <message>
        <source>No lead of this name</source>
        <translation>Bu adda müşteri adayı yok</translation>
    </message>
    <message>
        <source>No lead is scored yet. Type a name to see what the rules give a lead.</source>
        <translation>Henüz puanlanan müşteri adayı yok. Kuralların ne verdiğini görmek için bir ad yazın.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>%1 is a score</extracomment>
        <translation>%1 puan</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Puanlanmadı</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>Not: %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <extracomment>%1 is a score before rules were changed</extracomment>
        <translation>önce %1</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Elle</translation>
    </message>
    <message>
        <source>No rule gives this lead points.</source>
        <translation>Hiçbir kural bu adaya puan vermiyor.</translation>
    </message>
</context>
<context>
    <name>huni::SandboxView</name>
    <message>
        <source>Trying the rules on every lead</source>
        <translation>Kurallar her müşteri adayında deneniyor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Leads that cross a threshold</source>
        <translation>Eşik geçen müşteri adayları</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Rakamlar</translation>
    </message>
    <message>
        <source>Leads by score: bars after, line before</source>
        <translation>Puana göre adaylar: çubuk sonrası, çizgi öncesi</translation>
    </message>
    <message>
        <source>On won and lost leads</source>
        <translation>Kazanılan ve kaybedilen adaylarda</translation>
    </message>
    <message>
        <source>What thresholds tell of closed leads</source>
        <translation>Eşiklerin kapanan adaylar için söyledikleri</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Eşik</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Won of those above</source>
        <translation>Üstündekilerin kazanılanı</translation>
    </message>
    <message>
        <source>Of all won found</source>
        <translation>Kazanılanların bulunanı</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Kazanç katı</translation>
    </message>
    <message>
        <source>Precision: of the closed leads at the threshold or above, the part that was won.</source>
        <translation>Kesinlik: eşikte veya üstünde kapanan adayların kazanılan bölümü.</translation>
    </message>
    <message>
        <source>Recall: of all won leads, the part at the threshold or above.</source>
        <translation>Duyarlılık: kazanılan bütün adayların eşikte veya üstünde olan bölümü.</translation>
    </message>
    <message>
        <source>How many times likelier than any closed lead they were won.</source>
        <translation>Kapanan herhangi bir adaya göre kaç kat daha sık kazanıldıkları.</translation>
    </message>
    <message>
        <source>What each rule is worth</source>
        <translation>Her kuralın değeri</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Kural</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Müşteri adayları</translation>
    </message>
    <message>
        <source>Won with it</source>
        <translation>Kuralla kazanılan</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Kuralsız</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Önerilen</translation>
    </message>
    <message>
        <source>Leads that it gives points to today.</source>
        <translation>Bugün puan verdiği müşteri adayları.</translation>
    </message>
    <message>
        <source>Points by the odds of being won with the rule against without it, scaled to the points of all rules. A dash: too few closed leads.</source>
        <translation>Kuralla ve kuralsız kazanılma olasılıklarının oranından, bütün kuralların puanına ölçeklenmiş puan. Çizgi: kapanan aday çok az.</translation>
    </message>
    <message>
        <source>Trying the rules on every lead…</source>
        <translation>Kurallar her müşteri adayında deneniyor…</translation>
    </message>
    <message>
        <source>See what the changed rules would do with the leads of today, before anything is published.</source>
        <translation>Değişen kuralların bugünkü adaylara ne yapacağını, yayımlamadan önce görün.</translation>
    </message>
    <message>
        <source>The rules were changed since. Try them again.</source>
        <translation>Kurallar bundan sonra değişti. Yeniden deneyin.</translation>
    </message>
    <message>
        <source>These are the rules in force: nobody moves. Change a rule to see what it would do.</source>
        <translation>Bunlar yürürlükteki kurallar: kimse yer değiştirmiyor. Ne yapacağını görmek için bir kuralı değiştirin.</translation>
    </message>
    <message>
        <source>Scored leads: %1. Crossing a threshold: %2. Nothing is changed before you publish.</source>
        <extracomment>%1 a number of scored leads, %2 how many of them cross a threshold</extracomment>
        <translation>Puanlanan aday: %1. Eşik geçen: %2. Yayımlamadan hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>from %1 points · %2 up · %3 down</source>
        <extracomment>%1 points, %2 leads that come above it, %3 that fall below</extracomment>
        <translation>%1 puandan · %2 yukarı · %3 aşağı</translation>
    </message>
    <message>
        <source>The first %1 of %2 that move</source>
        <translation>Yer değiştiren %2 adaydan ilk %1</translation>
    </message>
    <message>
        <source>Who moves: %1</source>
        <translation>Yer değiştiren: %1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3, reaches &quot;%4&quot;</source>
        <extracomment>a lead, its score before and after, and the threshold that it crosses</extracomment>
        <translation>%1, %2 puandan %3 puana, &quot;%4&quot; eşiğine ulaşıyor</translation>
    </message>
    <message>
        <source>%1, from %2 to %3, falls below &quot;%4&quot;</source>
        <translation>%1, %2 puandan %3 puana, &quot;%4&quot; eşiğinin altına düşüyor</translation>
    </message>
    <message>
        <source>Nobody crosses a threshold.</source>
        <translation>Kimse eşik geçmiyor.</translation>
    </message>
    <message>
        <source>Too little data: %1 won and %2 lost leads. From %3 of each on Huni says how well the score tells them apart.</source>
        <extracomment>%1 won and %2 lost leads, %3 the fewest of each</extracomment>
        <translation>Veri çok az: %1 kazanılan, %2 kaybedilen aday. Huni, puanın onları ne kadar iyi ayırdığını her birinden en az %3 olunca söyler.</translation>
    </message>
    <message>
        <source>%1 won and %2 lost leads, each as of the day it was closed. In brackets: with the rules in force.</source>
        <translation>%1 kazanılan, %2 kaybedilen aday; her biri kapandığı günkü durumuyla. Ayraç içinde: yürürlükteki kurallarla.</translation>
    </message>
    <message>
        <source>Best there is</source>
        <translation>En iyisi</translation>
    </message>
    <message>
        <source>This is of %1: leads were changed since. Try again.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Bu %1 anına ait: adaylar o zamandan beri değişti. Yeniden deneyin.</translation>
    </message>
    <message>
        <source>There are no leads yet: the sandbox says something once some have come in.</source>
        <translation>Henüz aday yok: adaylar gelince deneme alanı bir şey söyler.</translation>
    </message>
</context>
<context>
    <name>huni::ScoreChart</name>
    <message>
        <source>Score over time</source>
        <translation>Zaman içinde puan</translation>
    </message>
    <message>
        <source>&amp;Copy the score chart</source>
        <translation>Puan grafiğini &amp;kopyala</translation>
    </message>
    <message>
        <source>Save the score chart as a &amp;picture...</source>
        <translation>Puan grafiğini &amp;resim olarak kaydet...</translation>
    </message>
    <message>
        <source>30 d</source>
        <extracomment>a time of 30 days</extracomment>
        <translation>30 g</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Son 30 gün</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 g</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Son 90 gün</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 y</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Son bir yıl</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Başından beri</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not scored</source>
        <extracomment>%1 a date</extracomment>
        <translation>%1: puanı yok</translation>
    </message>
    <message>
        <source>%1: %2 points if nothing happens</source>
        <extracomment>%1 a date to come, %2 points that are left when nothing happens</extracomment>
        <translation>%1: hiçbir şey olmazsa %2 puan</translation>
    </message>
    <message>
        <source>%1: %2 points</source>
        <extracomment>%1 a date</extracomment>
        <translation>%1: %2 puan</translation>
    </message>
    <message>
        <source>Save the score chart</source>
        <translation>Puan grafiğini kaydet</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Resimler (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Choose another folder.</source>
        <extracomment>%1 a file</extracomment>
        <translation>Resim şuraya yazılamadı: %1. Başka bir klasör seçin.</translation>
    </message>
</context>
<context>
    <name>huni::ScoreHistogram</name>
    <message>
        <source>Scores before and after</source>
        <translation>Önceki ve sonraki puanlar</translation>
    </message>
    <message>
        <source>Scored leads before: %1, after: %2. Left and right go from bar to bar.</source>
        <translation>Puanlanan aday önce: %1, sonra: %2. Sol ve sağ ok çubuktan çubuğa gider.</translation>
    </message>
    <message>
        <source>%1 to %2 points: %3 before, %4 after</source>
        <extracomment>%1 and %2 are points, %3 and %4 numbers of leads</extracomment>
        <translation>%1 - %2 puan: önce %3, sonra %4</translation>
    </message>
    <message>
        <source>No lead is scored.</source>
        <translation>Puanlanan müşteri adayı yok.</translation>
    </message>
</context>
<context>
    <name>huni::ScoreSection</name>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Take these points back</source>
        <translation>Bu puanları geri al</translation>
    </message>
    <message>
        <source>&amp;Give points by hand...</source>
        <translation>&amp;Elle puan ver...</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Give points by hand, with a reason</source>
        <translation>Nedeniyle birlikte elle puan ver</translation>
    </message>
    <message>
        <source>Give points by hand</source>
        <translation>Elle puan ver</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Bugüne dön</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 puan</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Puan: %1</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Henüz puanı yok</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <extracomment>how well a lead fits: %1 is A, B, C or D</extracomment>
        <translation>Uyum %1</translation>
    </message>
    <message>
        <source>How well the lead fits whom you sell to, A to D</source>
        <translation>Adayın sattığınız kişilere ne kadar uyduğu, A&apos;dan D&apos;ye</translation>
    </message>
    <message>
        <source>How busy the lead is with you: hot, warm or cold</source>
        <translation>Adayın sizinle ne kadar ilgilendiği: sıcak, ılık veya soğuk</translation>
    </message>
    <message>
        <source>%1: score %2</source>
        <extracomment>heading of a picture: %1 is a lead, %2 a number of points</extracomment>
        <translation>%1: puan %2</translation>
    </message>
    <message>
        <source>%1: %2 points</source>
        <extracomment>%1 a day, %2 a number of points</extracomment>
        <translation>%1: %2 puan</translation>
    </message>
    <message>
        <source>%1: not scored</source>
        <translation>%1: puanı yok</translation>
    </message>
    <message>
        <source>if nothing happens</source>
        <translation>hiçbir şey olmazsa</translation>
    </message>
    <message>
        <source>What counted has faded.</source>
        <translation>Sayılanların etkisi kalmadı.</translation>
    </message>
    <message>
        <source>Nothing was known yet that gives points.</source>
        <translation>Puan veren bir şey henüz bilinmiyordu.</translation>
    </message>
    <message>
        <source>Points come from who the lead is, such as title, sector and country, and from what the lead does: looking at prices, downloading, asking for a demo. Fill in the profile, or give points by hand.</source>
        <translation>Puan, adayın kim olduğundan (unvan, sektör, ülke) ve ne yaptığından gelir: fiyatlara bakmak, belge indirmek, demo istemek. Profili doldurun veya elle puan verin.</translation>
    </message>
    <message>
        <source>Scored by the default rules: no market takes this lead.</source>
        <extracomment>%1 is the name of a market</extracomment>
        <translation>Varsayılan kurallarla puanlandı: bu adayı hiçbir pazar almıyor.</translation>
    </message>
    <message>
        <source>Scored by the rules of the market %1.</source>
        <translation>%1 pazarının kurallarıyla puanlandı.</translation>
    </message>
</context>
<context>
    <name>huni::ScoringPage</name>
    <message>
        <source>&amp;Publish the rules…</source>
        <translation>Kuralları &amp;yayımla…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Yayımla…</translation>
    </message>
    <message>
        <source>&amp;Discard the draft of the rules</source>
        <translation>Kural &amp;taslağını sil</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation>Ye&amp;ni kural</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Yeni kural</translation>
    </message>
    <message>
        <source>D&amp;uplicate the rule</source>
        <translation>Kuralı &amp;çoğalt</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>Kuralı çoğalt</translation>
    </message>
    <message>
        <source>&amp;Reset the rule to what ships</source>
        <translation>Ku&amp;ralı ilk haline döndür</translation>
    </message>
    <message>
        <source>Reset the rule to what ships</source>
        <translation>Kuralı ilk haline döndür</translation>
    </message>
    <message>
        <source>D&amp;elete the rule</source>
        <translation>Kuralı s&amp;il</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Kuralı sil</translation>
    </message>
    <message>
        <source>Choose &amp;touchpoints of the rule…</source>
        <translation>Kuralın temas n&amp;oktalarını seç…</translation>
    </message>
    <message>
        <source>Choose touchpoints</source>
        <translation>Temas noktalarını seç</translation>
    </message>
    <message>
        <source>Add a &amp;condition to the rule…</source>
        <translation>Kurala &amp;koşul ekle…</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Koşul ekle</translation>
    </message>
    <message>
        <source>Try the rules in the &amp;sandbox</source>
        <translation>Kuralları &amp;deneme alanında dene</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Begin from the chosen &amp;version</source>
        <translation>Seçilen &amp;sürümden başla</translation>
    </message>
    <message>
        <source>Begin from this version</source>
        <translation>Bu sürümden başla</translation>
    </message>
    <message>
        <source>Parts of scoring</source>
        <translation>Puanlamanın bölümleri</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Kurallar</translation>
    </message>
    <message>
        <source>Ideal customer</source>
        <translation>İdeal müşteri</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Deneme alanı</translation>
    </message>
    <message>
        <source>What the changed rules would do</source>
        <translation>Değişen kuralların yapacağı</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Sürümler</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Pazar</translation>
    </message>
    <message>
        <source>The rules are published: every lead is scored by them.</source>
        <translation>Kurallar yayımlandı: bütün müşteri adayları bunlarla puanlanıyor.</translation>
    </message>
    <message>
        <source>Every other lead</source>
        <translation>Öteki bütün adaylar</translation>
    </message>
    <message>
        <source>Publishing: every lead is scored anew…</source>
        <translation>Yayımlanıyor: bütün adaylar yeniden puanlanıyor…</translation>
    </message>
    <message>
        <source>This file can only be read.</source>
        <translation>Bu dosya yalnızca okunabilir.</translation>
    </message>
    <message>
        <source>As published: nothing changed</source>
        <translation>Yayımlandığı gibi: değişiklik yok</translation>
    </message>
    <message>
        <source>Draft; meanwhile another version was published. Compare the two under Versions.</source>
        <translation>Taslak; bu arada başka bir sürüm yayımlandı. İkisini Sürümler altında karşılaştırın.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Taslak</translation>
    </message>
    <message numerus="yes">
        <source>Draft with %n change(s), not published</source>
        <translation>
            <numerusform>%n değişiklikli taslak, yayımlanmadı</numerusform>
        </translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Bütün kurallar</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4</source>
        <extracomment>%1 a rule, %2 what of it, %3 before, %4 after</extracomment>
        <translation>%1, %2: %3 → %4</translation>
    </message>
    <message>
        <source>&amp;Learn from won and lost leads</source>
        <translation>Kazanılan ve kaybedilen adaylardan &amp;öğren</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Öğren</translation>
    </message>
    <message>
        <source>Predictive</source>
        <translation>Tahmin</translation>
    </message>
    <message>
        <source>What Huni learns from won and lost leads</source>
        <translation>Huni&apos;nin kazanılan ve kaybedilen adaylardan öğrendiği</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Yeniden öğren</translation>
    </message>
    <message>
        <source>New &amp;market…</source>
        <translation>Yeni &amp;pazar…</translation>
    </message>
    <message>
        <source>New market…</source>
        <translation>Yeni pazar…</translation>
    </message>
    <message>
        <source>Change the mar&amp;ket…</source>
        <translation>Paza&amp;rı değiştir…</translation>
    </message>
    <message>
        <source>Change the market…</source>
        <translation>Pazarı değiştir…</translation>
    </message>
    <message>
        <source>E&amp;nd the market today</source>
        <translation>Pazarı bugün &amp;bitir</translation>
    </message>
    <message>
        <source>End the market today</source>
        <translation>Pazarı bugün bitir</translation>
    </message>
    <message>
        <source>Its leads are scored by the next market that takes them. What was scored before stays.</source>
        <translation>Adayları, onları alan bir sonraki pazara göre puanlanır. Daha önce puanlananlar kalır.</translation>
    </message>
    <message>
        <source>Whose rules these are: every market has its own</source>
        <translation>Bu kuralların kimin olduğu: her pazarın kendi kuralları var</translation>
    </message>
    <message>
        <source>The market %1 has rules of its own now, which begin as the default ones are.</source>
        <extracomment>%1 is the name of a market</extracomment>
        <translation>%1 pazarının artık kendi kuralları var; varsayılanlar gibi başlarlar.</translation>
    </message>
    <message>
        <source>The market %1 is changed: every lead is scored by the market that takes it.</source>
        <extracomment>%1 is the name of a market</extracomment>
        <translation>%1 pazarı değişti: her aday, onu alan pazara göre puanlanıyor.</translation>
    </message>
    <message>
        <source>The market %1 has ended: its leads are scored by the next market that takes them.</source>
        <extracomment>%1 is the name of a market</extracomment>
        <translation>%1 pazarı bitti: adayları, onları alan bir sonraki pazara göre puanlanıyor.</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>Kurallar okunuyor…</translation>
    </message>
    <message>
        <source>Another version was published on %1, after this draft began. Yours takes its place: these are the differences between the two.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Bu taslak başladıktan sonra, %1 tarihinde başka bir sürüm yayımlandı. Sizinki onun yerine geçer: ikisi arasındaki farklar bunlar.</translation>
    </message>
    <message>
        <source>&amp;Looked at the rules today</source>
        <translation>Kurallara bugün &amp;bakıldı</translation>
    </message>
    <message>
        <source>Looked at them</source>
        <translation>Bakıldı</translation>
    </message>
    <message>
        <source>Remind to look at the rules every &amp;month</source>
        <translation>Kurallara bakmayı her &amp;ay hatırlat</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Her ay</translation>
    </message>
    <message>
        <source>Remind to look at the rules every &amp;quarter</source>
        <translation>Kurallara bakmayı her üç ayda &amp;bir hatırlat</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Üç ayda bir</translation>
    </message>
    <message>
        <source>Do &amp;not remind to look at the rules</source>
        <translation>Kurallara bakmayı &amp;hatırlatma</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Hiçbir zaman</translation>
    </message>
    <message>
        <source>Markets and reminder</source>
        <translation>Pazarlar ve hatırlatma</translation>
    </message>
    <message>
        <source>Markets: rules of their own for some leads; and when to look at the rules again</source>
        <translation>Pazarlar: bazı adaylara özel kurallar; ve kurallara yeniden ne zaman bakılacağı</translation>
    </message>
</context>
<context>
    <name>huni::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Aramayı temizle</translation>
    </message>
</context>
<context>
    <name>huni::SelectionBar</name>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Chosen rows</source>
        <translation>Seçili satırlar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <source>Let all rows go</source>
        <translation>Seçimi bırak</translation>
    </message>
</context>
<context>
    <name>huni::Session</name>
    <message>
        <source>Sample</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <source>Open a pipeline</source>
        <translation>Satış hattı aç</translation>
    </message>
    <message>
        <source>Huni pipelines (*.huni)</source>
        <translation>Huni satış hatları (*.huni)</translation>
    </message>
    <message>
        <source>Huni</source>
        <translation>Huni</translation>
    </message>
</context>
<context>
    <name>huni::SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Ayarların bölümleri</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Satış hattı</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Aşamalar</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanallar</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Özel alanlar</translation>
    </message>
    <message>
        <source>BANT questions</source>
        <translation>BANT soruları</translation>
    </message>
    <message>
        <source>Ideal customer</source>
        <translation>İdeal müşteri</translation>
    </message>
</context>
<context>
    <name>huni::SettingsSource</name>
    <message>
        <source>There is a &quot;%1&quot; already. Choose another name.</source>
        <extracomment>%1 is a name that a person typed for a stage, a channel or a field</extracomment>
        <translation>&quot;%1&quot; zaten var. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>A name needs at least one letter or digit.</source>
        <translation>Bir adda en az bir harf ya da rakam olmalıdır.</translation>
    </message>
    <message>
        <source>A choice needs at least one option.</source>
        <translation>Seçimli bir alan için en az bir seçenek gerekir.</translation>
    </message>
    <message>
        <source>A probability is between 0 and 100.</source>
        <translation>Olasılık 0 ile 100 arasındadır.</translation>
    </message>
    <message>
        <source>Days are counted from 1; empty is never idle.</source>
        <translation>Günler 1&apos;den başlar; boş bırakılırsa hiç hareketsiz sayılmaz.</translation>
    </message>
    <message>
        <source>Its values cannot be read as that type. Add another field instead.</source>
        <translation>Değerleri o türde okunamaz. Bunun yerine başka bir alan ekleyin.</translation>
    </message>
</context>
<context>
    <name>huni::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Panoda</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Ok tuşları</translation>
    </message>
    <message>
        <source>Go from card to card</source>
        <translation>Karttan karta git</translation>
    </message>
    <message>
        <source>Home, End, Page Up, Page Down</source>
        <translation>Home, End, Page Up, Page Down</translation>
    </message>
    <message>
        <source>Go through a column</source>
        <translation>Sütunda dolaş</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the lead beside the board; once more goes into it</source>
        <translation>Adayı panonun yanında aç; bir daha basınca içine girer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Boşluk</translation>
    </message>
    <message>
        <source>Choose one card more or less</source>
        <translation>Bir kartı seçime ekle ya da çıkar</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Shift+Ok tuşları</translation>
    </message>
    <message>
        <source>Choose several cards in a row</source>
        <translation>Art arda birkaç kart seç</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Choose all cards of the column</source>
        <translation>Sütunun bütün kartlarını seç</translation>
    </message>
    <message>
        <source>1, 2, 3, 4</source>
        <translation>1, 2, 3, 4</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menü tuşu</translation>
    </message>
    <message>
        <source>What can be done with a card</source>
        <translation>Kartla yapılabilecekler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Give up a drag</source>
        <translation>Sürüklemeden vazgeç</translation>
    </message>
    <message>
        <source>In a lead</source>
        <translation>Adayda</translation>
    </message>
    <message>
        <source>F2, Enter</source>
        <translation>F2, Enter</translation>
    </message>
    <message>
        <source>Edit a field, a note</source>
        <translation>Bir alanı ya da notu düzenle</translation>
    </message>
    <message>
        <source>Give up the edit, then leave the lead</source>
        <translation>Düzenlemeden vazgeç, sonra adaydan çık</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save the note that is being written</source>
        <translation>Yazılan notu kaydet</translation>
    </message>
    <message>
        <source>Mark a task as done</source>
        <translation>Görevi yapıldı say</translation>
    </message>
    <message>
        <source>Budget, authority, need, timing</source>
        <translation>Bütçe, yetki, ihtiyaç, zamanlama</translation>
    </message>
    <message>
        <source>Y, P, N</source>
        <translation>E, K, H</translation>
    </message>
    <message>
        <source>Answer yes, partly, no</source>
        <translation>Evet, kısmen, hayır yanıtı</translation>
    </message>
    <message>
        <source>Search for a command or its keys</source>
        <translation>Komut ya da tuş arayın</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Komutlar ve tuşları</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tümünü sıfırla</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Listeyi kopyala</translation>
    </message>
    <message>
        <source>As plain text, to print or to send</source>
        <translation>Düz metin olarak: yazdırmak ya da göndermek için</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Sıfırla</translation>
    </message>
    <message>
        <source>Take the keys from it</source>
        <translation>Tuşları ondan al</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Siz değiştirdiniz</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <extracomment>%1 is a command</extracomment>
        <translation>“%1” tuşları</translation>
    </message>
    <message>
        <source>These keys belong to the page itself and stay as they are.</source>
        <translation>Bu tuşlar sayfanın kendisine ait, değiştirilemez.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <extracomment>%1 are keys, %2 is another command</extracomment>
        <translation>%1 tuşlarını “%2” kullanıyor.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tuşlara basın</translation>
    </message>
</context>
<context>
    <name>huni::Sidebar</name>
    <message>
        <source>%1, %2 waiting</source>
        <extracomment>A page of the sidebar with the number of things that wait there</extracomment>
        <translation>%1, %2 bekliyor</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the bar with the pages, for screen readers</extracomment>
        <translation>Sayfalar</translation>
    </message>
</context>
<context>
    <name>huni::SourceStep</name>
    <message>
        <source>Drop a table here</source>
        <translation>Tabloyu buraya bırakın</translation>
    </message>
    <message>
        <source>CSV, text or Excel (.xlsx). Nothing is written before you have seen what would happen.</source>
        <translation>CSV, metin ya da Excel (.xlsx). Ne olacağını görmeden hiçbir şey yazılmaz.</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Dosya seç…</translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation>Tablo &amp;yapıştır</translation>
    </message>
    <message>
        <source>Imported lately</source>
        <translation>Son aktarılanlar</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>&amp;Başkasını seç…</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Satırlar</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Sütun adları</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>Sütun ayırıcı</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Dosyanın ilk satırları</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Önce bir dosya seçin.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The encoding is a guess: look whether the letters are right, and choose another one if not.</source>
        <translation>Kodlama bir tahmin: harfler doğru mu bakın, değilse başkasını seçin.</translation>
    </message>
    <message>
        <source>Recognised: %1.</source>
        <extracomment>%1 is a kind of file of another program: HubSpot contacts</extracomment>
        <translation>Tanınan: %1.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line, %2 what stands in it</extracomment>
        <translation>Satır %1: %2</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>İçe aktarılacak dosyayı seçin</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Tablolar (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Bütün dosyalar (*)</translation>
    </message>
    <message>
        <source>There is no table in the clipboard. Copy some cells of a spreadsheet first.</source>
        <translation>Panoda tablo yok. Önce bir hesap tablosundan hücre kopyalayın.</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Yapıştırılan tablo</translation>
    </message>
</context>
<context>
    <name>huni::StageButton</name>
    <message>
        <source>Stage: %1</source>
        <extracomment>%1 a stage</extracomment>
        <translation>Aşama: %1</translation>
    </message>
    <message>
        <source>Moves on when: %1</source>
        <extracomment>%1 a condition, for example: they ask for a price</extracomment>
        <translation>Ne zaman ilerler: %1</translation>
    </message>
</context>
<context>
    <name>huni::StageSection</name>
    <message>
        <source>Stages</source>
        <translation>Aşamalar</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Aşama ekle</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Yeni aşama</translation>
    </message>
    <message>
        <source>New stage %1</source>
        <translation>Yeni aşama %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Chance of winning (%)</source>
        <translation>Kazanma olasılığı (%)</translation>
    </message>
    <message>
        <source>Idle after (working days)</source>
        <translation>Hareketsiz sayılma (iş günü)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>hiçbir zaman</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Renk</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gri</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Mavi</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Mor</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Turuncu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Yeşil</translation>
    </message>
    <message>
        <source>Goes on when</source>
        <translation>Ne zaman ilerler</translation>
    </message>
    <message>
        <source>A shipped stage whose name is emptied is called as before, in your language.</source>
        <translation>Hazır gelen bir aşamanın adı boşaltılırsa, dilinizdeki ilk adını alır.</translation>
    </message>
    <message>
        <source>Rules of Huni need this stage. It can be renamed.</source>
        <translation>Huni&apos;nin kuralları bu aşamayı kullanır. Adı değiştirilebilir.</translation>
    </message>
    <message numerus="yes">
        <source>Move its %Ln card(s) to</source>
        <translation>
            <numerusform>%Ln kartı şuraya taşı</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::StatusLine</name>
    <message>
        <source>All that was done</source>
        <translation>Yapılan her şey</translation>
    </message>
    <message>
        <source>All that was done, to be undone or redone</source>
        <translation>Yapılan her şey: geri almak ya da yinelemek için</translation>
    </message>
</context>
<context>
    <name>huni::StepStrip</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 and %2 are numbers, %3 the name of a step</extracomment>
        <translation>Adım %1 / %2: %3</translation>
    </message>
</context>
<context>
    <name>huni::SuspectDelegate</name>
    <message numerus="yes">
        <source>%n together</source>
        <comment>leads or companies that may all be one</comment>
        <translation>
            <numerusform>%n tanesi birlikte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::SuspectModel</name>
    <message>
        <source>%1 and %2</source>
        <extracomment>the names of two leads or companies that may be one and the same</extracomment>
        <translation>%1 ile %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>read aloud: %1 two names, %2 Likely or Possible, %3 what they have in common</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>huni::TableActions</name>
    <message numerus="yes">
        <source>Deleted %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln aday silindi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln company(s).</source>
        <translation>
            <numerusform>%Ln şirket silindi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln aday değiştirildi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln company(s).</source>
        <translation>
            <numerusform>%Ln şirket değiştirildi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln aday taşındı.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Hiç kimse</translation>
    </message>
    <message>
        <source>Deleting %1 of %2…</source>
        <translation>Siliniyor: %1 / %2…</translation>
    </message>
    <message>
        <source>Changing %1 of %2…</source>
        <translation>Değiştiriliyor: %1 / %2…</translation>
    </message>
    <message>
        <source>Moving %1 of %2…</source>
        <translation>Taşınıyor: %1 / %2…</translation>
    </message>
    <message>
        <source>These are too many to be merged. Choose at most %1 that are the same.</source>
        <translation>Birleştirmek için çok fazla satır seçili. Aynı olan en çok %1 satır seçin.</translation>
    </message>
</context>
<context>
    <name>huni::TableCommands</name>
    <message>
        <source>&amp;New lead…</source>
        <translation>&amp;Yeni aday…</translation>
    </message>
    <message>
        <source>&amp;New company…</source>
        <translation>&amp;Yeni şirket…</translation>
    </message>
    <message>
        <source>&amp;Search leads</source>
        <translation>Adaylarda &amp;ara</translation>
    </message>
    <message>
        <source>&amp;Search companies</source>
        <translation>Şirketlerde &amp;ara</translation>
    </message>
    <message>
        <source>Add &amp;filter…</source>
        <translation>&amp;Süzgeç ekle…</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Süzgeci &amp;temizle</translation>
    </message>
    <message>
        <source>&amp;Group by…</source>
        <translation>&amp;Grupla…</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Tüm grupları kapat</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Tüm grupları aç</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>Gösterileni &amp;dışa aktar…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>S&amp;ütunlar…</translation>
    </message>
    <message>
        <source>Sor&amp;t by this column</source>
        <translation>Bu sütuna göre &amp;sırala</translation>
    </message>
    <message>
        <source>Sort by this column as well</source>
        <translation>Bu sütuna göre de sırala</translation>
    </message>
    <message>
        <source>Move the column to the left</source>
        <translation>Sütunu sola taşı</translation>
    </message>
    <message>
        <source>Move the column to the right</source>
        <translation>Sütunu sağa taşı</translation>
    </message>
    <message>
        <source>Fit the column to its values</source>
        <translation>Sütunu değerlerine sığdır</translation>
    </message>
    <message>
        <source>Hide the column</source>
        <translation>Sütunu gizle</translation>
    </message>
    <message>
        <source>Filter by this column…</source>
        <translation>Bu sütuna göre süz…</translation>
    </message>
    <message>
        <source>Save &amp;view</source>
        <translation>&amp;Görünümü kaydet</translation>
    </message>
    <message>
        <source>Save view &amp;as…</source>
        <translation>Görünümü &amp;farklı kaydet…</translation>
    </message>
    <message>
        <source>D&amp;uplicate view…</source>
        <translation>Görünümü ç&amp;oğalt…</translation>
    </message>
    <message>
        <source>&amp;Rename view…</source>
        <translation>Görünümü &amp;yeniden adlandır…</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>Görünümü si&amp;l</translation>
    </message>
    <message>
        <source>Re&amp;vert view</source>
        <translation>Görünümü &amp;eski hâline getir</translation>
    </message>
    <message>
        <source>Move view to the &amp;left</source>
        <translation>Görünümü so&amp;la taşı</translation>
    </message>
    <message>
        <source>Move view to the ri&amp;ght</source>
        <translation>Görünümü sa&amp;ğa taşı</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>&amp;Sonraki görünüm</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>&amp;Önceki görünüm</translation>
    </message>
    <message>
        <source>&amp;List details…</source>
        <translation>&amp;Liste ayrıntıları…</translation>
    </message>
    <message>
        <source>Delete list</source>
        <translation>Listeyi sil</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Aç</translation>
    </message>
    <message>
        <source>Edit the &amp;cell</source>
        <translation>&amp;Hücreyi düzenle</translation>
    </message>
    <message>
        <source>Edit a &amp;field…</source>
        <translation>Bir &amp;alanı değiştir…</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>Alanı değiştir</translation>
    </message>
    <message>
        <source>Set o&amp;wner…</source>
        <translation>S&amp;orumlu ata…</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>&amp;Move to stage…</source>
        <translation>Aşamaya &amp;taşı…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>&amp;Etiketler…</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Add to l&amp;ist…</source>
        <translation>L&amp;isteye ekle…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Mer&amp;ge…</source>
        <translation>&amp;Birleştir…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Birleştir</translation>
    </message>
    <message>
        <source>&amp;Delete leads</source>
        <translation>Adayları si&amp;l</translation>
    </message>
    <message>
        <source>&amp;Delete companies</source>
        <translation>Şirketleri si&amp;l</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopyala</translation>
    </message>
    <message>
        <source>Copy as ta&amp;ble</source>
        <translation>&amp;Tablo olarak kopyala</translation>
    </message>
    <message>
        <source>&amp;Paste into cells</source>
        <translation>Hücrelere &amp;yapıştır</translation>
    </message>
</context>
<context>
    <name>huni::TableDrafts</name>
    <message>
        <source>The rows that were chosen are not here any more.</source>
        <translation>Seçilmiş olan satırlar artık burada değil.</translation>
    </message>
</context>
<context>
    <name>huni::TableFeed</name>
    <message>
        <source>Not filled in</source>
        <translation>Doldurulmamış</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <extracomment>head of a group of rows</extracomment>
        <translation>
            <numerusform>%Ln aday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s)</source>
        <translation>
            <numerusform>%Ln şirket</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::TableMenus</name>
    <message>
        <source>Open the whole &amp;page</source>
        <translation>Tam &amp;sayfayı aç</translation>
    </message>
    <message>
        <source>Sort &amp;upwards</source>
        <translation>&amp;Artan sırala</translation>
    </message>
    <message>
        <source>Sort &amp;downwards</source>
        <translation>A&amp;zalan sırala</translation>
    </message>
    <message>
        <source>&amp;Group by it</source>
        <translation>Buna göre &amp;grupla</translation>
    </message>
    <message>
        <source>&amp;Filter by it…</source>
        <translation>Buna göre &amp;süz…</translation>
    </message>
    <message>
        <source>Fit to its &amp;values</source>
        <translation>&amp;Değerlerine sığdır</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>S&amp;ola taşı</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Sağa &amp;taşı</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>G&amp;izle</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Gruplama yok</translation>
    </message>
    <message>
        <source>&amp;Other fields</source>
        <translation>&amp;Diğer alanlar</translation>
    </message>
</context>
<context>
    <name>huni::TableModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a column of a table, %2 what a cell in it says</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>huni::TableStack</name>
    <message>
        <source>No leads yet</source>
        <translation>Henüz aday yok</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Henüz şirket yok</translation>
    </message>
    <message>
        <source>Add the first one, bring in a file, or look at the sample: it opens in a file of its own.</source>
        <translation>İlkini ekleyin, bir dosya aktarın ya da örneğe bakın: örnek kendi dosyasında açılır.</translation>
    </message>
    <message>
        <source>They come with the leads that work there, from a file, or one by one.</source>
        <translation>Orada çalışan adaylarla, bir dosyadan ya da tek tek gelirler.</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Yeni aday</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Yeni şirket</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Dosya aktar</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Örneği aç</translation>
    </message>
    <message>
        <source>No lead matches</source>
        <translation>Eşleşen aday yok</translation>
    </message>
    <message>
        <source>No company matches</source>
        <translation>Eşleşen şirket yok</translation>
    </message>
    <message>
        <source>Nothing fits the filter and the search.</source>
        <translation>Süzgece ve aramaya uyan bir şey yok.</translation>
    </message>
    <message>
        <source>This filter cannot be applied</source>
        <translation>Bu süzgeç uygulanamıyor</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
</context>
<context>
    <name>huni::TextPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>huni::ThingHead</name>
    <message>
        <source>Nobody has it</source>
        <translation>Sorumlusu yok</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Sorumlusu %1</translation>
    </message>
    <message>
        <source>Created %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Oluşturuldu: %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>son temas %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>henüz temas yok</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4, %5</source>
        <extracomment>read aloud: %1 Stays or Goes into it, %2 a name, %3 to %5 facts</extracomment>
        <translation>%1: %2, %3, %4, %5</translation>
    </message>
</context>
<context>
    <name>huni::ThingHistoryModel</name>
    <message>
        <source>Added</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Silindi</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Geri getirildi</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>geri alındı</translation>
    </message>
</context>
<context>
    <name>huni::ThingTablePage</name>
    <message>
        <source>Group</source>
        <translation>Grupla</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sütunlar</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Görünümü kaydet</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Geri döndür</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Adaylar</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Şirketler</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Yeni aday</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Yeni şirket</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Süzgeç ekle</translation>
    </message>
    <message>
        <source>“%1” follows from other things and is not typed.</source>
        <extracomment>%1 is a field such as Last contact</extracomment>
        <translation>“%1” başka bilgilerden çıkar, elle yazılmaz.</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>Adaylarda ara</translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation>Şirketlerde ara</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <extracomment>%1 is a field by which rows are grouped</extracomment>
        <translation>Grup: %1</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Görünüm olarak kaydet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln aday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s)</source>
        <translation>
            <numerusform>%Ln şirket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lead(s)</source>
        <extracomment>%1 is how many of all %n are shown</extracomment>
        <translation>
            <numerusform>%Ln adayın %1 tanesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln company(s)</source>
        <translation>
            <numerusform>%Ln şirketin %1 tanesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln seçili</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::TimelineDelegate</name>
    <message>
        <source>Ctrl+Enter saves, Esc gives up</source>
        <translation>Ctrl+Enter kaydeder, Esc vazgeçer</translation>
    </message>
</context>
<context>
    <name>huni::TimelineFilter</name>
    <message>
        <source>Shown in the timeline</source>
        <translation>Zaman çizelgesinde gösterilen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aramalar</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-postalar</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Toplantılar</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Görevler</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Temaslar</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Taşımalar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a kind of thing (Notes, Calls), %2 how many</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>huni::TimelineModel</name>
    <message>
        <source>Planned</source>
        <translation>Planlanan</translation>
    </message>
    <message>
        <source>Lead created</source>
        <translation>Aday oluşturuldu</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>%1 kind of activity (Call, Note), %2 name of a person</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>%1 aşamasına taşındı</translation>
    </message>
    <message>
        <source>Moved from %1 to %2</source>
        <extracomment>%1 and %2 stages</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>by itself</source>
        <extracomment>%1 the person who moved the lead</extracomment>
        <translation>kendiliğinden</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 taşıdı</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>gecikti</translation>
    </message>
</context>
<context>
    <name>huni::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizelgesi</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened yet.</source>
        <translation>Bu türden bir şey henüz olmadı.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Yapıldı</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Düzenle</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Benimki kalsın</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Onunkini al</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Zaman çizelgesinde bul</translation>
    </message>
    <message>
        <source>This note was changed meanwhile: now “%1”</source>
        <translation>Bu not bu arada değişti: şimdi “%1”</translation>
    </message>
    <message>
        <source>This note was changed meanwhile by %1: now “%2”</source>
        <translation>Bu notu bu arada %1 değiştirdi: şimdi “%2”</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1 a host, an e-mail address or a phone number</extracomment>
        <translation>Aç: %1</translation>
    </message>
</context>
<context>
    <name>huni::TouchPanel</name>
    <message>
        <source>Which touchpoints count</source>
        <translation>Hangi temas noktaları sayılır</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Hepsi</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Türler</translation>
    </message>
    <message>
        <source>All pages; or for example /pricing*, /demo*</source>
        <translation>Bütün sayfalar; ya da örneğin /fiyat*, /demo*</translation>
    </message>
    <message>
        <source>All documents; or for example *case*study*</source>
        <translation>Bütün belgeler; ya da örneğin *vaka*</translation>
    </message>
    <message>
        <source>Every one counts</source>
        <translation>Her biri sayılır</translation>
    </message>
    <message>
        <source>At least so many a day</source>
        <translation>Günde en az bu kadar</translation>
    </message>
    <message>
        <source>At least so many ever</source>
        <translation>Toplamda en az bu kadar</translation>
    </message>
    <message>
        <source>At least so many different pages a day</source>
        <translation>Günde en az bu kadar farklı sayfa</translation>
    </message>
    <message>
        <source>At least so many different pages ever</source>
        <translation>Toplamda en az bu kadar farklı sayfa</translation>
    </message>
    <message>
        <source>On at least so many days</source>
        <translation>En az bu kadar günde</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Belgeler</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Kaç kez</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Seconds at least</source>
        <translation>En az saniye</translation>
    </message>
    <message>
        <source>In the last days</source>
        <translation>Son günler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
</context>
<context>
    <name>huni::UndoListModel</name>
    <message>
        <source>Now</source>
        <translation>Şimdi</translation>
    </message>
    <message>
        <source>Undone, can be done again</source>
        <translation>Geri alındı, yinelenebilir</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Geri alındı</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln değişiklik</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1: undone only there</source>
        <extracomment>%1 is a device</extracomment>
        <translation>%1 aygıtında: yalnız orada geri alınır</translation>
    </message>
    <message>
        <source>the beginning, not to be undone</source>
        <translation>başlangıç, geri alınamaz</translation>
    </message>
</context>
<context>
    <name>huni::UndoListPanel</name>
    <message>
        <source>What was done</source>
        <translation>Yapılanlar</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Yapılanlar, en yenisi önce</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Undo only this one</source>
        <translation>Yalnız bunu geri al</translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation>Buraya kadar geri al</translation>
    </message>
    <message numerus="yes">
        <source>Redo up to here (%Ln)</source>
        <translation>
            <numerusform>Buraya kadar yinele (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message numerus="yes">
        <source>Undo down to here (%Ln)</source>
        <translation>
            <numerusform>Buraya kadar geri al (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Redo only this one</source>
        <translation>Yalnız bunu yinele</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln action(s)</source>
        <translation>
            <numerusform>%Ln işlemden %1 tanesi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::UndoStatus</name>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is what was done, such as: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation>&amp;Geri al</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Geri al: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Yinele</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Yinele: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is what was done, such as: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation>Geri al: %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Salt okunur</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Kaydedildi</translation>
    </message>
    <message>
        <source>Undoing or redoing: %1 %</source>
        <extracomment>the changes of large actions are being taken back or made again; %1 is a number up to 100</extracomment>
        <translation>Geri alınıyor ya da yineleniyor: %1 %</translation>
    </message>
    <message>
        <source>Something else was done meanwhile: what comes before it was left as it is.</source>
        <translation>Bu arada başka bir şey yapıldı: ondan öncekiler olduğu gibi bırakıldı.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln action(s).</source>
        <translation>
            <numerusform>%Ln işlemden %1 tanesinden sonra durduruldu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::Upkeep</name>
    <message>
        <source>What you type cannot be kept just now. %1</source>
        <translation>Yazdıklarınız şu anda saklanamıyor. %1</translation>
    </message>
</context>
<context>
    <name>huni::VersionsView</name>
    <message>
        <source>Versions</source>
        <translation>Sürümler</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Birinci sürüm</translation>
    </message>
    <message>
        <source>Second version</source>
        <translation>İkinci sürüm</translation>
    </message>
    <message>
        <source>against</source>
        <extracomment>between two versions that are compared</extracomment>
        <translation>ile</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Farklar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Taslak</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>İlk sürüm</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the number of a version, %2 the day from which it counts
----------
%1 is a number of leads, %2 their share</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n değişiklik</numerusform>
        </translation>
    </message>
    <message>
        <source>in force</source>
        <translation>yürürlükte</translation>
    </message>
    <message>
        <source>Not published: nobody is scored by it.</source>
        <translation>Yayımlanmadı: kimse bununla puanlanmıyor.</translation>
    </message>
    <message>
        <source>Published %1 by %2.</source>
        <extracomment>%1 is a date and time, %2 a person</extracomment>
        <translation>%1 tarihinde %2 yayımladı.</translation>
    </message>
    <message>
        <source>Published %1.</source>
        <translation>%1 tarihinde yayımlandı.</translation>
    </message>
    <message>
        <source>This Huni cannot read it, so the version before stays in force. Update Huni.</source>
        <translation>Bu Huni onu okuyamıyor, bu yüzden önceki sürüm yürürlükte. Huni&apos;yi güncelleyin.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Kural</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Bütün kurallar</translation>
    </message>
    <message>
        <source>There is one version so far. Change a rule and publish it, and the two can be compared here.</source>
        <translation>Şimdiye dek bir sürüm var. Bir kuralı değiştirip yayımlayın; ikisi burada karşılaştırılabilir.</translation>
    </message>
    <message>
        <source>Nothing differs between the two.</source>
        <translation>İkisi arasında fark yok.</translation>
    </message>
    <message>
        <source>Became MQL</source>
        <translation>MQL oldu</translation>
    </message>
    <message>
        <source>won, and their share of the closed ones</source>
        <translation>kazanılan ve kapananlar içindeki payı</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>kaybedilen</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>hâlâ açık</translation>
    </message>
    <message>
        <source>Results of these versions</source>
        <translation>Bu sürümlerin sonuçları</translation>
    </message>
    <message>
        <source>Leads that became MQL while the version was in force, and where they are now. Those of a younger version had less time.</source>
        <translation>Sürüm yürürlükteyken MQL olan adaylar ve bugün bulundukları yer. Yeni bir sürümün adaylarının daha az zamanı oldu.</translation>
    </message>
    <message>
        <source>of these, reached SQL</source>
        <translation>bunlardan SQL&apos;e ulaşan</translation>
    </message>
</context>
<context>
    <name>huni::ViewActions</name>
    <message>
        <source>All leads</source>
        <translation>Tüm adaylar</translation>
    </message>
    <message>
        <source>All companies</source>
        <translation>Tüm şirketler</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <extracomment>%1 is a list</extracomment>
        <translation>%1 (süresi doldu)</translation>
    </message>
    <message>
        <source>The list “%1” has expired: whoever is on it may not be contacted because of it any more.</source>
        <translation>“%1” listesinin süresi doldu: listedekilere artık bu listeye dayanarak ulaşılamaz.</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Görünüm olarak kaydet</translation>
    </message>
    <message>
        <source>Duplicate the view</source>
        <extracomment>name of a copy; %1 is a saved view</extracomment>
        <translation>Görünümü çoğalt</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopya)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Görünümü kaydet</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Görünüme bir ad verin.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Görünümü yeniden adlandır</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Yeniden adlandır</translation>
    </message>
    <message>
        <source>Deleted the view “%1”.</source>
        <extracomment>%1 is a saved view</extracomment>
        <translation>“%1” görünümü silindi.</translation>
    </message>
</context>
<context>
    <name>huni::ViewStrip</name>
    <message>
        <source>More</source>
        <translation>Daha fazla</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Görünümler</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>name of a view that is shown otherwise than it was saved</extracomment>
        <translation>%1, değiştirildi</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listeler</translation>
    </message>
</context>
<context>
    <name>huni::WelcomeWindow</name>
    <message>
        <source>Welcome to Huni</source>
        <translation>Huni&apos;ye hoş geldiniz</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Create and import leads</source>
        <translation>Oluştur ve adayları içe aktar</translation>
    </message>
    <message>
        <source>Start my pipeline</source>
        <translation>Satış hattımı başlat</translation>
    </message>
    <message>
        <source>Three short questions, then your board is ready.</source>
        <translation>Üç kısa soru, sonra panonuz hazır.</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Örneğe bak</translation>
    </message>
    <message>
        <source>A filled pipeline in a file of its own, to try things. Nothing of it touches yours.</source>
        <translation>Denemek için, kendi dosyasında dolu bir satış hattı. Sizinkine hiç dokunmaz.</translation>
    </message>
    <message>
        <source>Open a pipeline</source>
        <translation>Bir satış hattı aç</translation>
    </message>
    <message>
        <source>A .huni file that you or a colleague has.</source>
        <translation>Sizde ya da bir iş arkadaşınızda olan bir .huni dosyası.</translation>
    </message>
    <message>
        <source>Your sales pipeline, in a file on this computer. Nothing leaves it unless you say so.</source>
        <translation>Satış hattınız, bu bilgisayardaki bir dosyada. Siz istemedikçe dışarı hiçbir şey çıkmaz.</translation>
    </message>
    <message>
        <source>My pipeline</source>
        <translation>Satış hattım</translation>
    </message>
    <message>
        <source>Name of the pipeline</source>
        <translation>Satış hattının adı</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Adınız</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Çalışma</translation>
    </message>
    <message>
        <source>I work alone</source>
        <translation>Tek başıma çalışıyorum</translation>
    </message>
    <message>
        <source>We are a team</source>
        <translation>Ekip olarak çalışıyoruz</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Companies (B2B)</source>
        <translation>Şirketler (B2B)</translation>
    </message>
    <message>
        <source>Persons (B2C)</source>
        <translation>Kişiler (B2C)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Para birimi</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>How you work</source>
        <translation>Nasıl çalışıyorsunuz</translation>
    </message>
    <message>
        <source>All of it can be changed later in the settings.</source>
        <translation>Hepsi sonradan ayarlardan değiştirilebilir.</translation>
    </message>
    <message>
        <source>What you sell to whom</source>
        <translation>Kime ne satıyorsunuz</translation>
    </message>
    <message>
        <source>From this Huni tells leads that fit from those that do not. Leave empty what you do not know yet.</source>
        <translation>Huni, uyan adayları uymayanlardan bununla ayırır. Henüz bilmediğinizi boş bırakın.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>One file holds everything. Keep it on this computer&apos;s own disk: teams share it later through the program, not by opening one file together. An encrypted disk keeps it safe when a laptop is lost.</source>
        <translation>Her şey tek bir dosyadadır. Bu bilgisayarın kendi diskinde tutun: ekipler onu birlikte açarak değil, sonradan program üzerinden paylaşır. Disk şifreliyse dizüstü kaybolunca da güvende kalır.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Dosya nereye</translation>
    </message>
    <message>
        <source>Create pipeline</source>
        <translation>Satış hattını oluştur</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 of %2 steps</extracomment>
        <translation>Adım %1 / %2</translation>
    </message>
    <message>
        <source>Give the pipeline a name: it stands in the title of the window.</source>
        <translation>Satış hattına bir ad verin: pencerenin başlığında görünür.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country that Huni knows. Write its name in English or Turkish, or its code.</source>
        <translation>Huni &quot;%1&quot; diye bir ülke bilmiyor. Türkçe ya da İngilizce adını veya kodunu yazın.</translation>
    </message>
    <message>
        <source>Say where the file goes.</source>
        <translation>Dosyanın nereye yazılacağını söyleyin.</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Yeni satış hattı</translation>
    </message>
    <message>
        <source>Huni pipelines (*.huni)</source>
        <translation>Huni satış hatları (*.huni)</translation>
    </message>
</context>
<context>
    <name>huni::Window</name>
    <message>
        <source>%1 (read only) - Huni</source>
        <translation>%1 (salt okunur) - Huni</translation>
    </message>
    <message>
        <source>%1 - Huni</source>
        <translation>%1 - Huni</translation>
    </message>
    <message>
        <source>This file can be read but not changed here: it is write-protected, or a newer Huni wrote it.</source>
        <translation>Bu dosya burada okunabilir ama değiştirilemez: yazmaya karşı korumalı ya da daha yeni bir Huni ile yazılmış.</translation>
    </message>
    <message>
        <source>About Huni</source>
        <translation>Huni hakkında</translation>
    </message>
    <message>
        <source>Huni %1
A sales pipeline on your own computer.
Free software under the GPL, version 3 or later.</source>
        <translation>Huni %1
Kendi bilgisayarınızda bir satış hattı.
GPL sürüm 3 ya da sonrasıyla özgür yazılım.</translation>
    </message>
    <message>
        <source>An import is being written. Wait for its end, or cancel it first.</source>
        <translation>İçe aktarma yazılıyor. Bitmesini bekleyin ya da önce iptal edin.</translation>
    </message>
    <message>
        <source>Something is being undone. Wait for its end first.</source>
        <translation>Bir işlem geri alınıyor. Önce bitmesini bekleyin.</translation>
    </message>
</context>
<context>
    <name>huni::WorkingModel</name>
    <message>
        <source>New rule</source>
        <translation>Yeni kural</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>%1 is the name of a rule</extracomment>
        <translation>%1 (kopya)</translation>
    </message>
    <message>
        <source>Another version was published a moment ago, so yours was not. Compare the two under Versions, then publish again.</source>
        <translation>Az önce başka bir sürüm yayımlandı, bu yüzden sizinki yayımlanmadı. İkisini Sürümler&apos;de karşılaştırın, sonra yeniden yayımlayın.</translation>
    </message>
</context>
</TS>
