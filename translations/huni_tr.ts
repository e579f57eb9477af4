<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
<context>
    <name>ActionWords</name>
    <message>
        <source>moved "%1" to %2</source>
        <extracomment>%1 is a lead or opportunity, %2 a stage</extracomment>
        <translation>"%1" kartını %2 aşamasına taşıdı</translation>
    </message>
    <message numerus="yes">
        <source>moved %n opportunity(ies) to %1</source>
        <translation>
            <numerusform>%n fırsatı %1 aşamasına taşıdı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n lead(s) to %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation>
            <numerusform>%n adayı %1 aşamasına taşıdı</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted "%1"</source>
        <translation>"%1" kaydını sildi</translation>
    </message>
    <message numerus="yes">
        <source>deleted %n company(ies)</source>
        <translation>
            <numerusform>%n şirketi sildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n opportunity(ies)</source>
        <translation>
            <numerusform>%n fırsatı sildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n lead(s)</source>
        <translation>
            <numerusform>%n adayı sildi</numerusform>
        </translation>
    </message>
    <message>
        <source>answered BANT of "%1"</source>
        <extracomment>%1 is a lead, %2 dimensions of BANT</extracomment>
        <translation>"%1" için BANT yanıtı verdi</translation>
    </message>
    <message>
        <source>answered BANT of "%1": %2</source>
        <translation>"%1" için BANT yanıtı verdi: %2</translation>
    </message>
    <message>
        <source>added a note to "%1"</source>
        <translation>"%1" kaydına not ekledi</translation>
    </message>
    <message>
        <source>added to "%2": %1</source>
        <extracomment>%1 is call, meeting, task ...; %2 a lead</extracomment>
        <translation>"%2" kaydına ekledi: %1</translation>
    </message>
    <message numerus="yes">
        <source>generated %n lead(s)</source>
        <translation>
            <numerusform>%n aday üretti</numerusform>
        </translation>
    </message>
    <message>
        <source>imported "%1"</source>
        <translation>"%1" dosyasını içe aktardı</translation>
    </message>
    <message numerus="yes">
        <source>imported %n row(s) from "%1"</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>"%1" dosyasından %n satır aktardı</numerusform>
        </translation>
    </message>
    <message>
        <source>did something again</source>
        <extracomment>%1 is what was done again: moved "Ayşe Demir" to SQL</extracomment>
        <translation>bir işlemi yineledi</translation>
    </message>
    <message>
        <source>did again: %1</source>
        <translation>yineledi: %1</translation>
    </message>
    <message>
        <source>undid something</source>
        <extracomment>%1 is what was taken back: moved "Ayşe Demir" to SQL</extracomment>
        <translation>bir işlemi geri aldı</translation>
    </message>
    <message>
        <source>undid: %1</source>
        <translation>geri aldı: %1</translation>
    </message>
    <message>
        <source>created the pipeline "%1"</source>
        <translation>"%1" satış hattını oluşturdu</translation>
    </message>
    <message>
        <source>added "%1"</source>
        <translation>"%1" kaydını ekledi</translation>
    </message>
    <message>
        <source>edited "%1"</source>
        <translation>"%1" kaydını düzenledi</translation>
    </message>
    <message>
        <source>deleted the campaign "%1"</source>
        <translation>"%1" kampanyasını sildi</translation>
    </message>
    <message>
        <source>noted for "%2": %1</source>
        <extracomment>%1 is a kind of touchpoint, %2 a lead</extracomment>
        <translation>"%2" için temas kaydetti: %1</translation>
    </message>
    <message>
        <source>edited a note of "%1"</source>
        <translation>"%1" kaydının bir notunu düzenledi</translation>
    </message>
    <message>
        <source>deleted a note of "%1"</source>
        <translation>"%1" kaydının bir notunu sildi</translation>
    </message>
    <message>
        <source>added the stage "%1"</source>
        <translation>"%1" aşamasını ekledi</translation>
    </message>
    <message>
        <source>edited the stage "%1"</source>
        <translation>"%1" aşamasını düzenledi</translation>
    </message>
    <message>
        <source>added the field "%1"</source>
        <translation>"%1" alanını ekledi</translation>
    </message>
    <message>
        <source>edited the field "%1"</source>
        <translation>"%1" alanını düzenledi</translation>
    </message>
    <message>
        <source>changed the settings</source>
        <translation>ayarları değiştirdi</translation>
    </message>
    <message>
        <source>changed the label "%1" of "%2"</source>
        <extracomment>%1 is a label, %2 a lead</extracomment>
        <translation>"%2" kaydının "%1" etiketini değiştirdi</translation>
    </message>
    <message>
        <source>changed something</source>
        <extracomment>a change that only a newer version of Huni knows</extracomment>
        <translation>bir değişiklik yaptı</translation>
    </message>
</context>
<context>
    <name>ArgumentWords</name>
    <message>
        <source>There is no option "--%1" here.</source>
        <translation>Burada "--%1" seçeneği yok.</translation>
    </message>
    <message>
        <source>The option "--%1" takes no value.</source>
        <translation>"--%1" seçeneği değer almaz.</translation>
    </message>
    <message>
        <source>The option "--%1" needs a value.</source>
        <translation>"--%1" seçeneği bir değer ister.</translation>
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
        <source>There is no band "%1": tofu, mofu or bofu.</source>
        <translation>"%1" diye bir bant yok: tofu, mofu ya da bofu.</translation>
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
    <name>CardWords</name>
    <message>
        <source>today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>next step on a card: kind of activity, then when; for example "Call, tomorrow 10:00"</extracomment>
        <translation type="unfinished">%1: %2 {1,?}</translation>
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
        <source>The option "--%1" needs a value.</source>
        <translation>"--%1" seçeneği bir değer ister.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Eksik bir şey var.</translation>
    </message>
    <message>
        <source>"%1" is too much.</source>
        <translation>"%1" fazla.</translation>
    </message>
    <message>
        <source>There is no language "%1": en or tr.</source>
        <translation>"%1" diye bir dil yok: en ya da tr.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Hangi komut?</translation>
    </message>
    <message>
        <source>There is no command "%1".</source>
        <translation>"%1" diye bir komut yok.</translation>
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
        <translation>Bir giriş koşulunun neden atlanabileceği.</translation>
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
        <translation>Bir panonun sütunlarını adet ve toplamlarıyla gösterir.</translation>
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
        <translation>İş zamanı; örneğin 2026-11-21T14:00:00+03:00.</translation>
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
        <translation>Kanal; anahtarı ya da adıyla.</translation>
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
        <translation>Alanlarıyla verilen bir kayıt ekler.</translation>
    </message>
    <message>
        <source>Change fields of one thing; an empty value clears a field.</source>
        <translation>Bir kaydın alanlarını değiştirir; boş değer alanı temizler.</translation>
    </message>
    <message>
        <source>Delete things; undo brings them back.</source>
        <translation>Kayıtları siler; geri alınca geri gelirler.</translation>
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
        <translation>Yalnızca bu aşamalardakiler; anahtar ya da adla.</translation>
    </message>
    <message>
        <source>Only on these boards.</source>
        <translation>Yalnızca bu panolardakiler.</translation>
    </message>
    <message>
        <source>Only those of this member, or of nobody.</source>
        <translation>Yalnızca bu üyenin ya da sorumlusu olmayanlar.</translation>
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
        <source>By score, created, name, company, stage, value, last_contact, stage_since; - in front turns it round.</source>
        <translation>Sıralama: score, created, name, company, stage, value, last_contact, stage_since; başına - konursa tersine döner.</translation>
    </message>
    <message>
        <source>At most so many, by default 50; all gives all.</source>
        <translation>En çok bu kadar; belirtilmezse 50, all ile hepsi.</translation>
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
        <source>Deleted %n thing(s). "undo" brings them back.</source>
        <translation>
            <numerusform>%n kayıt silindi. "undo" ile geri gelir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>Kaydedildi: %1</translation>
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
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>"%1" cannot move to %2: BANT does not say qualified. Complete BANT, or give a reason for passing it over.</source>
        <extracomment>%1 is a lead, %2 a stage</extracomment>
        <translation>"%1", %2 aşamasına geçemez: BANT sonucu nitelikli değil. BANT yanıtlarını tamamlayın ya da atlamak için bir neden yazın.</translation>
    </message>
    <message>
        <source>"%1" cannot move to %2 without a reason. Say why it was lost.</source>
        <extracomment>%1 is a lead or opportunity, %2 the stage Lost</extracomment>
        <translation>"%1", neden belirtilmeden %2 aşamasına geçemez. Neden kaybedildiğini yazın.</translation>
    </message>
    <message>
        <source>"%1" cannot move to %2 while its opportunity is open. Win or lose the opportunity first.</source>
        <extracomment>%1 is a lead or opportunity, %2 a stage</extracomment>
        <translation>"%1", açık fırsatı varken %2 aşamasına geçemez. Önce fırsatı kazanıldı ya da kaybedildi olarak kapatın.</translation>
    </message>
    <message>
        <source>The field "%1" is not edited: move the card to another stage instead.</source>
        <extracomment>%1 is a field: stage or outcome</extracomment>
        <translation>"%1" alanı düzenlenmez: bunun yerine kartı başka bir aşamaya taşıyın.</translation>
    </message>
    <message>
        <source>"%1" does not meet the condition "%2".</source>
        <extracomment>%1 is a lead or opportunity, %2 a condition</extracomment>
        <translation>"%1", "%2" koşulunu karşılamıyor.</translation>
    </message>
    <message>
        <source>There is no file "%1". Check its name and folder.</source>
        <translation>"%1" dosyası yok. Adını ve klasörünü denetleyin.</translation>
    </message>
    <message>
        <source>"%1" is a folder. Name a file.</source>
        <translation>"%1" bir klasör. Bir dosya adı verin.</translation>
    </message>
    <message>
        <source>"%1" cannot be read: %2. Check that it is a file and that you may read it.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>"%1" okunamıyor: %2. Dosya olduğunu ve okuma izniniz bulunduğunu denetleyin.</translation>
    </message>
    <message>
        <source>"%1" cannot be written. Check that its folder is there and that you may write to it.</source>
        <translation>"%1" yazılamıyor. Klasörünün var olduğunu ve yazma izniniz bulunduğunu denetleyin.</translation>
    </message>
    <message>
        <source>"%1" cannot be written: %2. Check that its folder is there and that you may write to it.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>"%1" yazılamıyor: %2. Klasörünün var olduğunu ve yazma izniniz bulunduğunu denetleyin.</translation>
    </message>
    <message>
        <source>"%1" is there already and was left as it is. Choose another name.</source>
        <translation>"%1" zaten var ve olduğu gibi bırakıldı. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>"%1" is empty. Choose a file with something in it.</source>
        <translation>"%1" boş. İçinde veri olan bir dosya seçin.</translation>
    </message>
    <message>
        <source>"%1" is not a Huni pipeline. Open a pipeline file, or import this file into one.</source>
        <translation>"%1" bir Huni satış hattı değil. Bir satış hattı dosyası açın ya da bu dosyayı bir satış hattına aktarın.</translation>
    </message>
    <message>
        <source>"%1" is damaged: %2. Restore a backup.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>"%1" hasarlı: %2. Bir yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>"%1" is damaged: %2. Restore the newest backup: %3</source>
        <extracomment>%2 is a technical reason, %3 the path of a backup</extracomment>
        <translation>"%1" hasarlı: %2. En yeni yedeği geri yükleyin: %3</translation>
    </message>
    <message>
        <source>"%1" was written by a newer version of Huni and can only be read here. Update Huni.</source>
        <translation>"%1" daha yeni bir Huni sürümüyle yazılmış, burada yalnızca okunabilir. Huni uygulamasını güncelleyin.</translation>
    </message>
    <message>
        <source>"%1" lies in a synced or network folder (%2), where a pipeline would be damaged. Keep it in a folder of this computer and share it with the team from there.</source>
        <extracomment>%2 is the kind of folder: Dropbox, OneDrive, nfs</extracomment>
        <translation>"%1" eşitlenen bir klasörde ya da ağ klasöründe (%2) duruyor; satış hattı orada zarar görür. Dosyayı bu bilgisayarın bir klasöründe tutun ve ekiple oradan paylaşın.</translation>
    </message>
    <message>
        <source>"%1" is being changed by another program. Wait until it is done, then try again.</source>
        <translation>"%1" dosyasını şu anda başka bir program değiştiriyor. Bitmesini bekleyip yeniden deneyin.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of "%1". Free some, then try again.</source>
        <translation>"%1" dosyasının diskinde yer kalmadı. Yer açıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>"%1" can only be read. Check its permissions, or whether a newer version of Huni wrote it.</source>
        <translation>"%1" yalnızca okunabiliyor. İzinlerini ya da daha yeni bir Huni sürümüyle yazılıp yazılmadığını denetleyin.</translation>
    </message>
    <message>
        <source>Nothing here is called "%1". Check the id.</source>
        <translation>Burada "%1" diye bir kayıt yok. Kimliği denetleyin.</translation>
    </message>
    <message>
        <source>There is no stage "%1".</source>
        <translation>"%1" diye bir aşama yok.</translation>
    </message>
    <message>
        <source>There is no stage "%1". The stages are: %2.</source>
        <translation>"%1" diye bir aşama yok. Aşamalar: %2.</translation>
    </message>
    <message>
        <source>There is no field "%1". For a field of your own write "custom:" before its name.</source>
        <translation>"%1" diye bir alan yok. Kendi alanınız için adın önüne "custom:" yazın.</translation>
    </message>
    <message>
        <source>There is no field "%1". Did you mean "%2"?</source>
        <extracomment>%2 is the field with the most similar name</extracomment>
        <translation>"%1" diye bir alan yok. "%2" mi demek istediniz?</translation>
    </message>
    <message>
        <source>There is no member "%1".</source>
        <translation>"%1" diye bir üye yok.</translation>
    </message>
    <message>
        <source>There is no member "%1". The members are: %2.</source>
        <translation>"%1" diye bir üye yok. Üyeler: %2.</translation>
    </message>
    <message>
        <source>There is no channel "%1".</source>
        <translation>"%1" diye bir kanal yok.</translation>
    </message>
    <message>
        <source>There is no channel "%1". The channels are: %2.</source>
        <translation>"%1" diye bir kanal yok. Kanallar: %2.</translation>
    </message>
    <message>
        <source>There is no kind "%1".</source>
        <translation>"%1" diye bir tür yok.</translation>
    </message>
    <message>
        <source>There is no kind "%1". The kinds are: %2.</source>
        <translation>"%1" diye bir tür yok. Türler: %2.</translation>
    </message>
    <message>
        <source>There is no encoding "%1". Try UTF-8 or windows-1254.</source>
        <translation>"%1" diye bir kodlama yok. UTF-8 ya da windows-1254 deneyin.</translation>
    </message>
    <message>
        <source>There is no layout "%1".</source>
        <translation>"%1" diye bir düzen yok.</translation>
    </message>
    <message>
        <source>There is no layout "%1". Did you mean "%2"?</source>
        <translation>"%1" diye bir düzen yok. "%2" mi demek istediniz?</translation>
    </message>
    <message>
        <source>The file has no column "%1".</source>
        <translation>Dosyada "%1" sütunu yok.</translation>
    </message>
    <message>
        <source>The file has no column "%1". Did you mean "%2"?</source>
        <translation>Dosyada "%1" sütunu yok. "%2" mi demek istediniz?</translation>
    </message>
    <message>
        <source>"%1" has no line with the names of its columns. Add one.</source>
        <translation>"%1" dosyasında sütun adlarının bulunduğu satır yok. Bir başlık satırı ekleyin.</translation>
    </message>
    <message>
        <source>"%1" has no rows that could be taken. Nothing was changed.</source>
        <translation>"%1" dosyasında alınabilecek satır yok. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>"%1" is not a text file. Save it as CSV first.</source>
        <translation>"%1" bir metin dosyası değil. Önce CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>"%1" is not a text file but looks like %2. Save it as CSV first.</source>
        <extracomment>%2 is the kind of file: ZIP, PDF</extracomment>
        <translation>"%1" bir metin dosyası değil, %2 gibi görünüyor. Önce CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>Line %2 of "%1" is too long to be a row of a table. Check the quotation marks around there.</source>
        <extracomment>%2 is a line number</extracomment>
        <translation>"%1" dosyasının %2. satırı bir tablo satırı olamayacak kadar uzun. Oradaki tırnak işaretlerini denetleyin.</translation>
    </message>
    <message>
        <source>In "%1", the quotation mark that opens on line %2 is never closed. Close it.</source>
        <extracomment>%2 is a line number</extracomment>
        <translation>"%1" dosyasında %2. satırda açılan tırnak işareti hiç kapanmıyor. Kapatın.</translation>
    </message>
    <message>
        <source>The mapping of "%1" cannot be understood: "%2". Write Column=field.</source>
        <extracomment>%1 is an option or column, %2 its text</extracomment>
        <translation>"%1" eşlemesi anlaşılamadı: "%2". Sütun=alan biçiminde yazın.</translation>
    </message>
    <message>
        <source>The field "%1" must not be empty. Give it a value.</source>
        <translation>"%1" alanı boş olamaz. Bir değer verin.</translation>
    </message>
    <message>
        <source>"%2" is no value for "%1". Correct it.</source>
        <translation>"%2", "%1" için geçerli bir değer değil. Düzeltin.</translation>
    </message>
    <message>
        <source>"%2" is no value for "%1" (%3). Correct it.</source>
        <extracomment>%3 is a line or record</extracomment>
        <translation>"%2", "%1" için geçerli bir değer değil (%3). Düzeltin.</translation>
    </message>
    <message>
        <source>The value for "%1" is longer than %2 bytes. Shorten it.</source>
        <extracomment>%2 is a number of bytes</extracomment>
        <translation>"%1" değeri %2 bayttan uzun. Kısaltın.</translation>
    </message>
    <message>
        <source>A lead needs a way to reach them. Give an e-mail address, a phone number or a company.</source>
        <translation>Adaya ulaşmanın bir yolu gerekir. E-posta adresi, telefon numarası ya da şirket verin.</translation>
    </message>
    <message>
        <source>"%1" needs a way to reach them. Give an e-mail address, a phone number or a company.</source>
        <translation>"%1" adlı adaya ulaşmanın bir yolu gerekir. E-posta adresi, telefon numarası ya da şirket verin.</translation>
    </message>
    <message>
        <source>There is no exchange rate for %1. Add one.</source>
        <extracomment>%1 is a pair of currencies</extracomment>
        <translation>%1 için döviz kuru yok. Bir kur ekleyin.</translation>
    </message>
    <message>
        <source>The amount "%2" for "%1" is too large. Correct it.</source>
        <translation>"%1" için "%2" tutarı çok büyük. Düzeltin.</translation>
    </message>
    <message>
        <source>"%1" could be several: %2. Name one of them.</source>
        <extracomment>%2 is a list of candidates</extracomment>
        <translation>"%1" birden çok kayda uyuyor: %2. Birini belirtin.</translation>
    </message>
    <message>
        <source>There is nothing to undo in "%1".</source>
        <translation>"%1" dosyasında geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>There is nothing to redo in "%1".</source>
        <translation>"%1" dosyasında yinelenecek bir şey yok.</translation>
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
        <source>The database of "%1" refused: %2. Try again, and check the file if it happens once more.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation>"%1" veritabanı işlemi kabul etmedi: %2. Yeniden deneyin; bir daha olursa dosyayı denetleyin.</translation>
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
</context>
<context>
    <name>FileCommandWords</name>
    <message numerus="yes">
        <source>Made the pipeline "%1" (%2, %3) with %n lead(s).</source>
        <extracomment>%1 is a file, %2 a currency, %3 a time zone</extracomment>
        <translation>
            <numerusform>"%1" satış hattı (%2, %3) %n adayla oluşturuldu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up "%1" to "%2" and checked the copy.</source>
        <extracomment>%1 and %2 are files</extracomment>
        <translation>"%1" dosyası "%2" olarak yedeklendi ve kopya denetlendi.</translation>
    </message>
    <message>
        <source>"--%1" needs a whole number.</source>
        <translation>"--%1" bir tam sayı ister.</translation>
    </message>
    <message numerus="yes">
        <source>Generated %n lead(s), %1 touchpoints, %2 companies, %3 opportunities.</source>
        <extracomment>%1 is a number of touchpoints, %2 one of companies, %3 one of opportunities</extracomment>
        <translation>
            <numerusform>%n aday, %1 temas, %2 şirket, %3 fırsat üretildi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>"%1" is sound: %n operation(s).</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>"%1" sağlam: %n işlem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>"%1" has %n problem(s). Restore a backup.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>"%1" dosyasında %n sorun var. Bir yedeği geri yükleyin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored "%2" from "%1".</source>
        <extracomment>%1 and %2 are files</extracomment>
        <translation>"%2", "%1" yedeğinden geri yüklendi.</translation>
    </message>
    <message>
        <source>What was there is kept as "%1".</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Eskisi "%1" olarak saklandı.</translation>
    </message>
</context>
<context>
    <name>HistoryCommandWords</name>
    <message>
        <source>"%1" is no number of changes.</source>
        <translation>"%1" bir değişiklik sayısı değil.</translation>
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
        <extracomment>%1 is what was done: moved "Ayşe Demir" to SQL</extracomment>
        <translation>Geri alındı: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Yinelendi: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a person, %2 what they did: moved "Ayşe Demir" to SQL</extracomment>
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
    <name>LeadCommandWords</name>
    <message>
        <source>"--%1" needs a whole number.</source>
        <translation>"--%1" bir tam sayı ister.</translation>
    </message>
    <message>
        <source>Leads are not sorted by "%1".</source>
        <translation>Adaylar "%1" ölçütüne göre sıralanmaz.</translation>
    </message>
    <message>
        <source>There is no band "%1": tofu, mofu or bofu.</source>
        <translation>"%1" diye bir bant yok: tofu, mofu ya da bofu.</translation>
    </message>
    <message>
        <source>"--%1" needs a number.</source>
        <translation>"--%1" bir sayı ister.</translation>
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
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>"%1" is no time. Write it like 2026-11-21T14:00:00+03:00.</source>
        <translation>"%1" bir zaman değil. 2026-11-21T14:00:00+03:00 gibi yazın.</translation>
    </message>
    <message>
        <source>"%1" is not of the form key=value.</source>
        <translation>"%1" anahtar=değer biçiminde değil.</translation>
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
    <name>huni::AnswerBar</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a dimension of the checklist such as Budget, %2 its answer</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Y, P and N answer yes, partly and no</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::BantBar</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">hayır</translation>
    </message>
    <message>
        <source>partly</source>
        <translation type="unfinished">kısmen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">evet</translation>
    </message>
    <message>
        <source>Budget: %1, authority: %2, need: %3, timing: %4</source>
        <extracomment>All four dimensions of BANT; each %n is one of: unknown, no, partly, yes</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::BoardPage</name>
    <message>
        <source>No leads yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add the first one, or bring yours in from a CSV file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New lead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TOFU</source>
        <translation type="unfinished">TOFU</translation>
    </message>
    <message>
        <source>MOFU</source>
        <translation type="unfinished">MOFU</translation>
    </message>
    <message>
        <source>BOFU</source>
        <translation type="unfinished">BOFU</translation>
    </message>
    <message>
        <source>Whole funnel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Top of the funnel: leads that get to know us</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Middle of the funnel: leads in qualification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bottom of the funnel: opportunities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All stages from first contact to won or lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter cards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order, owner, source and size of the cards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a card to the chosen column (N)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moves on: %1</source>
        <extracomment>tool tip of a column: when a card leaves it</extracomment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <extracomment>how many cards are shown, and how many of them are selected</extracomment>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest value first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest in stage first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Ad</translation>
    </message>
    <message>
        <source>Everyone's cards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody's</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Sorumlu</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished">Kart</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cards are sorted. Choose the order ‘By hand’ to place them yourself.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Deleted %n card(s).</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::CardPainter</name>
    <message>
        <source>%1 d idle</source>
        <extracomment>Days a card has been in its stage, beyond the limit of that stage; as short as can be</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days a card has been in its stage; as short as can be</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No contact detail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month of an expected close on a card, in the pattern language of QDate</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No company</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Score %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not scored yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expected to close on %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Owner: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::ChecklistView</name>
    <message>
        <source>BANT</source>
        <translation type="unfinished">BANT</translation>
    </message>
    <message>
        <source>Ready for SQL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Still missing: %1</source>
        <extracomment>%1 dimensions of the checklist, for example: Budget, Need</extracomment>
        <translation type="unfinished">Eksik kalanlar: %1</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>BANT not qualified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of 4 answered</source>
        <extracomment>How many of the four dimensions are answered</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::Chip</name>
    <message>
        <source>Cold</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warm</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hot</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::ColumnHeader</name>
    <message>
        <source>Moves on when %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Total: — (an exchange rate is missing)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weighted by probability: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By currency:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Idle cards: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, cards: %2</source>
        <extracomment>Head of a column for screen readers: name of the stage, number of cards</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>weighted %1</source>
        <extracomment>Sum weighted by probability, in the head of a column; short</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 idle</source>
        <extracomment>Number of idle cards, in the head of a column; short</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::ColumnView</name>
    <message>
        <source>Drop a card here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No cards in this stage</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::Composer</name>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was said on the phone?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was written?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is the meeting about?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is to be done?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::ConditionPanel</name>
    <message>
        <source>Why was %1 lost?</source>
        <extracomment>%1 is a lead or an opportunity</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 does not meet the condition of %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>BANT does not say qualified yet. Still to clear up: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Neden</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the checklist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark as lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move anyway</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which one?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In your own words (optional)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::ContactLine</name>
    <message>
        <source>Write to %1</source>
        <extracomment>%1 an e-mail address or a phone number</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no address that can be opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 an e-mail address or a phone number</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::DimensionRow</name>
    <message>
        <source>Questions to ask</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Questions about %1</source>
        <extracomment>%1 a dimension of the checklist</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evidence for %1</source>
        <extracomment>%1 a dimension of the checklist</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When they will buy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Will buy on</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::DropBar</name>
    <message>
        <source>Won</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nurture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::InlineEdit</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” is not in the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no date. Write it like %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no amount. Write it like %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a value, %2 the value itself</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>huni::LabelsEdit</name>
    <message>
        <source>Add label</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished">Etiketler</translation>
    </message>
    <message>
        <source>Label %1</source>
        <extracomment>%1 a label</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the label off</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::LeadBody</name>
    <message>
        <source>The note was deleted elsewhere. What you typed stands in the composer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>BANT</source>
        <translation type="unfinished">BANT</translation>
    </message>
    <message>
        <source>Qualification and opportunities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::LeadErrors</name>
    <message>
        <source>It is no longer there: somebody has deleted it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This pipeline can only be read here; nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another program is writing to the file. Try again in a moment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several opportunities are open: %1. Move one of them instead.</source>
        <extracomment>%1 names of open opportunities</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This has been taken back already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be taken: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <extracomment>%1 technical detail</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::LeadFullPage</name>
    <message>
        <source>Lead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No lead chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a lead from the board or the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::LeadHeader</name>
    <message>
        <source>Created %1</source>
        <extracomment>%1 a date</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Sorumlu</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d in stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d idle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In this stage since %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last contact: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::LeadPanel</name>
    <message>
        <source>This lead was deleted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything about it is still in the file and can be brought back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No lead chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a card to see who it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the whole page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::LeadWords</name>
    <message>
        <source>%1 y ago</source>
        <extracomment>A span of time, as short as possible</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in %1 y</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 mo ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in %1 mo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in %1 d</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in %1 h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in %1 min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a date with its day of the week, as QLocale takes it</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::OpportunityList</name>
    <message>
        <source>Opportunities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New opportunity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has been offered yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no BOFU stage to put an opportunity into.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::OpportunityRow</name>
    <message>
        <source>Opportunity</source>
        <translation type="unfinished">Fırsat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished">Tutar</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An opportunity needs a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closes on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chance of winning</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::ProfileForm</name>
    <message>
        <source>This is no e-mail address. Write it like name@company.com.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no time zone. Write it like Europe/Istanbul.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Birth year</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no year of birth. Write it like 1984.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Estimated value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact again on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished">Şirket</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interest and source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value and owner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About the person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work e-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Private e-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seniority</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Sorumlu</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interested in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latest source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How it arrived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished">Yönlendiren</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Income band</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <extracomment>%1 what was typed, %2 all that can be chosen</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Own fields</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide the fields about the person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the fields about the person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was not changed. %2</source>
        <extracomment>%1 a field such as Work e-mail, %2 why what was typed there could not be taken</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::QuickAddPanel</name>
    <message>
        <source>New opportunity in %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New lead in %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Ad</translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished">Şirket</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished">Tutar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-posta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add opportunity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add lead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” is no amount. Type a number such as %2.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::Session</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a pipeline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Huni pipelines (*.huni)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New pipeline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Huni</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::SettingsPage</name>
    <message>
        <source>On this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished">Kart</translation>
    </message>
</context>
<context>
    <name>huni::Sidebar</name>
    <message>
        <source>%1, %2 waiting</source>
        <extracomment>A page of the sidebar with the number of things that wait there</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the bar with the pages, for screen readers</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::StageButton</name>
    <message>
        <source>Stage: %1</source>
        <extracomment>%1 a stage</extracomment>
        <translation type="unfinished">Aşama: %1</translation>
    </message>
    <message>
        <source>Moves on when: %1</source>
        <extracomment>%1 a condition, for example: they ask for a price</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::TimelineDelegate</name>
    <message>
        <source>Ctrl+Enter saves, Esc gives up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::TimelineModel</name>
    <message>
        <source>Planned</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lead created</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>%1 kind of activity (Call, Note), %2 name of a person</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moved to %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moved from %1 to %2</source>
        <translation type="unfinished">%1 aşamasından %2 aşamasına taşındı. {1 ?} {2?}</translation>
    </message>
    <message>
        <source>Moved from %1 to %2 by %3</source>
        <extracomment>%1 and %2 stages, %3 a person</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by itself</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing of this kind has happened yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Touchpoints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shown in the timeline: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>huni::Window</name>
    <message>
        <source>%1 (read only) - Huni</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 - Huni</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file can be read but not changed here: it is write-protected, or a newer Huni wrote it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <extracomment>%1 is what was done, such as: moved "Ayşe Demir" to SQL</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New pipeline…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Board</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New card in this column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter cards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TOFU</source>
        <translation type="unfinished">TOFU</translation>
    </message>
    <message>
        <source>MOFU</source>
        <translation type="unfinished">MOFU</translation>
    </message>
    <message>
        <source>BOFU</source>
        <translation type="unfinished">BOFU</translation>
    </message>
    <message>
        <source>Whole funnel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About Huni</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n thing(s) have been changed since and were left as they are.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Huni %1
A sales pipeline on your own computer.
Free software under the GPL, version 3 or later.</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
