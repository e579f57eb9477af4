#include "tests/ui/lead/richlead.h"

#include "core/leads/catalog.h"
#include "core/store/emptyrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace huni {

namespace {

QString rich8(const char *text)
{
    return QString::fromUtf8(text);
}

void addTouch(Pipeline &pipeline, LeadId lead, const char *kind, const char *page, const Channel *channel)
{
    Record touch = emptyRecord(Table::Touchpoint);
    touch.at(col::Touchpoint::Kind) = Value{std::string(kind)};
    touch.at(col::Touchpoint::Page) = textValue(rich8(page));
    touch.at(col::Touchpoint::Channel) = channel ? idValue(channel->id) : Value{};
    (void)pipeline.leads().touch(lead, touch);
}

void addActivity(Pipeline &pipeline, LeadId lead, const char *kind, const char *text,
                 std::optional<Instant> due = {})
{
    Record activity = emptyRecord(Table::Activity);
    activity.at(col::Activity::Lead) = Value{lead.uuid};
    activity.at(col::Activity::Kind) = Value{std::string(kind)};
    activity.at(col::Activity::Text) = textValue(rich8(text));
    activity.at(col::Activity::Done) = Value{qint64(!due)};
    activity.at(col::Activity::Due) = numberValue(due);
    (void)pipeline.leads().addActivity(std::move(activity));
}

void addFields(Pipeline &pipeline)
{
    (void)pipeline.store().write(ActionCode::CreateCustomField, {}, [](Writer &writer) -> Result<void> {
        const auto add = [&](const char *name, CustomType type, const QJsonArray &options) {
            Record field = emptyRecord(Table::CustomField);
            field.at(col::CustomField::Kind) = Value{std::string("lead")};
            field.at(col::CustomField::Name) = textValue(rich8(name));
            field.at(col::CustomField::Type) = textValue(customTypeKey(type));
            field.at(col::CustomField::Options)
                = textValue(QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact)));
            writer.create(Table::CustomField, writer.newId(), std::move(field));
        };
        add("Depo sayısı", CustomType::Number, {});
        add("Kullandığı yazılım", CustomType::Choice, {rich8("Yok"), rich8("Excel"), rich8("ERP")});
        add("Modüller", CustomType::Choices, {rich8("Sayım"), rich8("Sevkiyat"), rich8("Raf")});
        return {};
    });
}

} // namespace

RichPipeline makeRichPipeline(const QString &path, FixedClock &clock)
{
    StoreOptions options;
    options.businessClock = &clock;
    auto made = Pipeline::create(
        path,
        {.currency = Currency::of("TRY"), .timeZone = "Europe/Istanbul", .memberName = rich8("Tolga Aydın")},
        std::move(options));
    if (!made)
        return {};
    RichPipeline rich{std::move(*made), {}};
    Pipeline &pipeline = *rich.pipeline;
    addFields(pipeline);
    const Catalog catalog = pipeline.catalog().valueOr({});
    clock.advance(-19 * dayMs);
    Lead lead;
    lead.givenName = rich8("Ayşegül");
    lead.familyName = rich8("Şimşekoğulları");
    lead.salutation = rich8("Sayın");
    lead.title = rich8("Operasyon Müdürü");
    lead.seniority = rich8("manager");
    lead.email = rich8("aysegul.simsekogullari@mavigecitlojistik.example");
    lead.phone = rich8("+90 212 000 47 66");
    lead.mobile = rich8("+90 535 000 41 27");
    lead.country = rich8("TR");
    lead.city = rich8("İstanbul");
    lead.interest = rich8("Depo takip: üç depoda stok farkı ve el terminali ile sayım");
    lead.arrival = rich8("form");
    lead.channel = catalog.findChannel(u"ppc")->id;
    lead.keyword = rich8("depo takip programı");
    lead.owner = catalog.members.front().id;
    lead.value = Money{75'000'000, Currency::of("TRY")};
    rich.lead = pipeline.leads().create(lead).valueOr({});
    (void)pipeline.leads().setCompany(rich.lead, rich8("Mavigeçit Lojistik A.Ş."));
    (void)pipeline.leads().setLabel(rich.lead, rich8("Depo"), true);
    (void)pipeline.leads().setLabel(rich.lead, rich8("Fuar İstanbul 2026"), true);
    for (const CustomField &field : catalog.customFields) {
        const CustomCell cell{field.id.uuid,
                              field.type == CustomType::Number        ? Value{3.0}
                                  : field.type == CustomType::Choices ? textValue(rich8("Sayım;Raf"))
                                                                      : textValue(rich8("Excel"))};
        (void)pipeline.leads().edit(rich.lead, {}, std::span(&cell, 1));
    }
    const auto move = [&](const char16_t *stage, const QString &override = {}) {
        (void)pipeline.moves().move({{CardRef::Kind::Lead, rich.lead.uuid}},
                                    {.stage = catalog.stageByKey(stage)->id, .override = override});
    };
    const Channel *seo = catalog.findChannel(u"seo");
    addTouch(pipeline, rich.lead, "ad_click", "/depo-takip", catalog.findChannel(u"ppc"));
    clock.advance(8 * minuteMs);
    addTouch(pipeline, rich.lead, "page_view", "/fiyatlar", catalog.findChannel(u"ppc"));
    clock.advance(4 * minuteMs);
    addTouch(pipeline, rich.lead, "content_download", "Depo sayımı rehberi.pdf", catalog.findChannel(u"ppc"));
    clock.advance(3 * dayMs);
    move(u"contacted");
    addActivity(pipeline, rich.lead, "call",
                "Sayım haftasında arayın dedi. Üç depoları var, fark yılda iki kez kapatılıyor.");
    clock.advance(4 * dayMs);
    addTouch(pipeline, rich.lead, "email_open", "Sayım farkını kapatmanın beş yolu",
             catalog.findChannel(u"newsletter"));
    addTouch(pipeline, rich.lead, "webinar_attended", "El terminaliyle sayım",
             catalog.findChannel(u"webinar"));
    clock.advance(2 * dayMs);
    move(u"mql");
    clock.advance(dayMs);
    move(u"qualifying");
    (void)pipeline.qualification().answer(
        rich.lead,
        {{.dimension = rich8("need"),
          .verdict = Verdict::Yes,
          .evidence = rich8("Her sayımda 400.000 TL fark çıkıyor, iki kişi iki hafta bunun için çalışıyor.")},
         {.dimension = rich8("authority"),
          .verdict = Verdict::Yes,
          .evidence = rich8("Kararı kendisi veriyor, imza genel müdürde.")}});
    clock.advance(5 * dayMs);
    (void)pipeline.qualification().answer(rich.lead,
                                          {{.dimension = rich8("timing"),
                                            .verdict = Verdict::Partly,
                                            .on = localDay(clock.now(), catalog.zone).addDays(120)}});
    addActivity(pipeline, rich.lead, "email", "Teklif taslağı ve iki müşterimizin sonuçları gönderildi.");
    clock.advance(dayMs);
    addTouch(pipeline, rich.lead, "page_view", "/vaka-calismalari/soguk-zincir", seo);
    (void)pipeline.leads().addNote(rich.lead,
                                   rich8("Bütçe ocak ayında onaylanacak.\nGenel müdür Selin Hanım ile "
                                         "tanışmak istiyor; toplantıya o da gelecek."));
    move(u"demo");
    addActivity(pipeline, rich.lead, "meeting", "Sahada demo: Tuzla deposu", clock.now() + 4 * dayMs);
    addActivity(pipeline, rich.lead, "task", "Referans müşterinin telefonunu gönder", clock.now() + dayMs);
    clock.advance(2 * dayMs);
    addTouch(pipeline, rich.lead, "page_view", "/fiyatlar", seo);
    clock.advance(dayMs - 12 * minuteMs);
    addTouch(pipeline, rich.lead, "demo_request", "/demo", seo);
    return rich;
}

void addPageViews(Pipeline &pipeline, LeadId lead, int count)
{
    (void)pipeline.store().write(ActionCode::Generate, {}, [&](Writer &writer) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            Record touch = emptyRecord(Table::Touchpoint);
            touch.at(col::Touchpoint::Lead) = Value{lead.uuid};
            touch.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
            touch.at(col::Touchpoint::Page) = textValue(QStringLiteral("/page-%1").arg(i));
            touch.at(col::Touchpoint::At) = Value{writer.now() - i * 10 * minuteMs};
            writer.create(Table::Touchpoint, writer.newId(), std::move(touch));
        }
        return {};
    });
}

} // namespace huni
