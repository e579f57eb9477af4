#include "samplecards.h"

namespace huni {

namespace {

const char *const sampleNames[] = {"Ayşe Demir",       "İbrahim Çağlar Öztürk",
                                   "Jonas Weber",      "Gülşah Şahin",
                                   "Mehmet Ali Kılıç", "Zeynep Işık",
                                   "Oğuzhan Yıldırım", "Elif Nur Karaosmanoğlu",
                                   "Can Ünal",         "Ilgaz Er",
                                   "Sibel Güneş",      "Tuğba Aydın",
                                   "Anna Lindqvist",   "Hüseyin Avcı",
                                   "Şükrü Bozkurt"};
const char *const sampleCompanies[]
    = {"Anadolu Yazılım", "Kuzey Lojistik A.Ş.", "Kraft GmbH",   "Ege Gıda San. ve Tic. Ltd. Şti.",
       "Çınar Tekstil",   "Iğdır Enerji",        "Bora Telekom", "Güneş Sigorta",
       "Ünal Otomotiv",   "Marmara Makine"};
const char *const sampleTitles[] = {
    "CTO", "Satın alma müdürü", "Genel müdür", "Bilgi işlem yöneticisi", "Pazarlama uzmanı", "Kurucu ortak"};
const char *const sampleOwners[] = {"Deniz Yılmaz", "Murat Kaya", "Selin Toprak", "", "Ece Polat"};
const char *const sampleSteps[]
    = {"Bugün 14:30 arama", "", "Yarın demo", "Pzt. teklif takibi", "Gecikmiş arama", "24 Kas. görüşme"};
const char *const sampleDeals[]
    = {"ERP geçiş projesi", "CRM lisansı, 120 kullanıcı", "Saha satış uygulaması", "E-fatura entegrasyonu",
       "Depo otomasyonu",   "Güvenlik denetimi",          "Bulut yedekleme",       "Çağrı merkezi"};

template <class T, std::size_t N>
QString pick(const T (&list)[N], unsigned number)
{
    return QString::fromUtf8(list[number % N]);
}

unsigned scrambled(unsigned value)
{
    value ^= value >> 16;
    value *= 0x7feb352du;
    value ^= value >> 15;
    value *= 0x846ca68bu;
    return value ^ (value >> 16);
}

CardData sampleCard(int number, int seed)
{
    const unsigned dice = scrambled(unsigned(number * 131 + seed * 7919));
    CardData card;
    card.id = QByteArray(16, char(number + seed * 40));
    card.company = pick(sampleCompanies, dice >> 4);
    card.owner = pick(sampleOwners, dice >> 8);
    card.daysInStage = int(dice >> 5) % 19;
    card.idle = card.daysInStage > 13;
    card.nextActivity = pick(sampleSteps, dice >> 11);
    card.nextActivityOverdue = card.nextActivity.startsWith(QStringLiteral("Gecikmiş"));
    return card;
}

} // namespace

QVector<CardData> sampleLeads(int count, int seed, double lowScore, double highScore)
{
    QVector<CardData> cards;
    for (int i = 0; i < count; ++i) {
        const unsigned dice = scrambled(unsigned(i * 977 + seed * 31));
        CardData card = sampleCard(i, seed);
        card.name = pick(sampleNames, dice);
        card.title = pick(sampleTitles, dice >> 3);
        if (dice % 9 != 0)
            card.score = lowScore + (highScore - lowScore) * double(dice % 100) / 100.0;
        card.trend = int(dice >> 6) % 3 - 1;
        const double score = card.score.value_or(0);
        card.temperature = !card.score ? Heat::Unknown
            : score > 72               ? Heat::Hot
            : score > 40               ? Heat::Warm
                                       : Heat::Cold;
        card.hasBant = lowScore > 30;
        for (int cell = 0; cell < 4; ++cell)
            card.bant[std::size_t(cell)] = BantMark((dice >> (cell * 2)) % 4);
        if (dice % 3 != 0)
            card.value = Money{qint64(dice % 900 + 12) * 125'000, Currency::of("TRY")};
        card.noContact = dice % 17 == 5;
        if (card.noContact)
            card.nextActivity.clear();
        cards.append(card);
    }
    return cards;
}

QVector<CardData> sampleOpportunities(int count, int seed, int probability)
{
    QVector<CardData> cards;
    for (int i = 0; i < count; ++i) {
        const unsigned dice = scrambled(unsigned(i * 577 + seed * 37));
        CardData card = sampleCard(i, seed);
        card.kind = CardData::Opportunity;
        card.name = pick(sampleDeals, dice);
        card.title = pick(sampleNames, dice >> 3);
        card.value = Money{qint64(dice % 600 + 20) * 180'000 + (dice % 5 == 0 ? 50 : 0),
                           dice % 6 ? Currency::of("TRY") : Currency::of("EUR")};
        card.probability = probability + int(dice % 20) * 100 - 1000;
        card.expectedClose = QDate(2026, 11, 25).addDays(int(dice % 60));
        cards.append(card);
    }
    return cards;
}

ColumnNumbers sampleNumbers(const QVector<CardData> &cards, int basisPoints, int scale)
{
    ColumnNumbers numbers;
    numbers.count = cards.size() * scale;
    qint64 sum = 0;
    for (const CardData &card : cards) {
        sum += card.value ? card.value->minor * scale : 0;
        numbers.idle += card.idle ? scale : 0;
    }
    numbers.sum = Money{sum, Currency::of("TRY")};
    numbers.weighted = Money{dividedHalfAway(WideInt(sum) * basisPoints, 10000), Currency::of("TRY")};
    return numbers;
}

QString GalleryTurkish::translate(const char *, const char *source, const char *, int) const
{
    static const QHash<QByteArray, QString> words{
        {"Cold", QStringLiteral("Soğuk")},
        {"Warm", QStringLiteral("Ilık")},
        {"Hot", QStringLiteral("Sıcak")},
        {"%1 d", QStringLiteral("%1 gün")},
        {"%1 d idle", QStringLiteral("%1 gün hareketsiz")},
        {"%1 idle", QStringLiteral("%1 hareketsiz")},
        {"weighted %1", QStringLiteral("ağırlıklı %1")},
        {"No next step", QStringLiteral("Sonraki adım yok")},
        {"No contact detail", QStringLiteral("İletişim bilgisi yok")},
        {"No name", QStringLiteral("Adsız")},
        {"No company", QStringLiteral("Firma yok")},
        {"Drop a card here", QStringLiteral("Kartı buraya bırakın")},
        {"No cards in this stage", QStringLiteral("Bu aşamada kart yok")},
        {"Won", QStringLiteral("Kazanıldı")},
        {"Lost", QStringLiteral("Kaybedildi")},
        {"Nurture", QStringLiteral("Besleme")},
        {"Delete", QStringLiteral("Sil")},
        {"Yes", QStringLiteral("Evet")},
        {"No", QStringLiteral("Hayır")},
    };
    return words.value(QByteArray(source));
}

} // namespace huni
