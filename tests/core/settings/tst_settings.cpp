#include "core/exchange/fieldeditor.h"
#include "core/settings/channellist.h"
#include "core/settings/customfields.h"
#include "core/settings/stagelist.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestSettings : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void settingsOfThePipelineAreRead();
    void aSettingThatStandsWritesNothing();
    void ownQuestionsStandForTheShippedOnes();
    void idealCustomerRoundTrip();
    void stagesAreAddedEditedAndOrdered();
    void stageNamesAreUnique();
    void cardsOfADeletedStageGoIntoAnother();
    void neededStagesStay();
    void channelsAreAddedRenamedAndOrdered();
    void whatNamesADeletedChannelNamesAnother();
    void customFieldsAreAddedAndOrdered();
    void deletedFieldComesBackWithItsValues();
    void fieldOfADeletedNameIsAnother();
    void typesChangeOnlyAmongTexts();

private:
    Catalog lists() { return m_pipeline->catalog().valueOr({}); }
    QStringList stageNames(Band band)
    {
        const Catalog catalog = lists();
        QStringList names;
        for (const Stage *stage : catalog.stagesOf(band))
            names += stage->nameEn;
        return names;
    }
    QString valueOf(LeadId lead, const QString &key)
    {
        const auto values = FieldEditor(*m_pipeline).describe(lead.uuid);
        for (const FieldText &field : values.valueOr({})) {
            if (field.field.key == key)
                return field.text;
        }
        return QStringLiteral("-");
    }
};

void TestSettings::settingsOfThePipelineAreRead()
{
    PipelineSettings &settings = m_pipeline->settings();
    QVERIFY(settings.setTitle(QStringLiteral("  Kuzey   satış ")).ok());
    QVERIFY(settings.setCurrency(Currency::of("EUR")).ok());
    QVERIFY(settings.setTimeZone("Europe/Berlin").ok());
    QVERIFY(settings.setTeamKind(TeamKind::Alone).ok());
    QVERIFY(settings.setBusiness(Business::B2c).ok());
    Catalog catalog = lists();
    QCOMPARE(catalog.title, QStringLiteral("Kuzey satış"));
    QCOMPARE(catalog.currency, Currency::of("EUR"));
    QCOMPARE(catalog.zone, QTimeZone("Europe/Berlin"));
    QCOMPARE(catalog.team, TeamKind::Alone);
    QCOMPARE(catalog.business, Business::B2c);
    QCOMPARE(settings.setTitle(QStringLiteral("  ")).error().code, Errc::InvalidValue);
    QCOMPARE(settings.setTimeZone("Mars/Olympus").error().code, Errc::InvalidValue);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(lists().business, Business::B2b);
}

void TestSettings::aSettingThatStandsWritesNothing()
{
    QVERIFY(m_pipeline->settings().setCurrency(Currency::of("EUR")).ok());
    const qint64 operations = number("SELECT count(*) FROM sync_op");
    QVERIFY(m_pipeline->settings().setCurrency(Currency::of("EUR")).ok());
    QCOMPARE(number("SELECT count(*) FROM sync_op"), operations);
}

void TestSettings::ownQuestionsStandForTheShippedOnes()
{
    const QString own = QStringLiteral("Is there money?");
    QVERIFY(m_pipeline->settings().setQuestion(QStringLiteral("budget.1"), own).ok());
    QCOMPARE(lists().questions.value(QStringLiteral("budget.1")), own);
    QVERIFY(m_pipeline->settings().setQuestion(QStringLiteral("budget.1"), {}).ok());
    QVERIFY(!lists().questions.contains(QStringLiteral("budget.1")));
    QCOMPARE(m_pipeline->settings().setQuestion(QStringLiteral("budget.99"), own).error().code,
             Errc::UnknownField);
}

void TestSettings::idealCustomerRoundTrip()
{
    const IdealCustomer ideal{QStringLiteral("Depo yazılımı"),
                              {QStringLiteral("logistics")},
                              {QStringLiteral("50-249")},
                              {QStringLiteral("TR"), QStringLiteral("DE")}};
    QVERIFY(m_pipeline->settings().setIdealCustomer(ideal).ok());
    QCOMPARE(*m_pipeline->settings().idealCustomer(), ideal);
    QVERIFY(m_pipeline->settings().setIdealCustomer({}).ok());
    QCOMPARE(*m_pipeline->settings().idealCustomer(), IdealCustomer{});
    QCOMPARE(idealCustomerFromJson("{broken"), IdealCustomer{});
}

void TestSettings::stagesAreAddedEditedAndOrdered()
{
    StageList stages(m_pipeline->store());
    const auto added = stages.add(Band::Mofu, QStringLiteral("Keşif"));
    QVERIFY(added.ok());
    const QStringList with{QStringLiteral("MQL"), QStringLiteral("In qualification"), QStringLiteral("SQL"),
                           QStringLiteral("Keşif")};
    QCOMPARE(stageNames(Band::Mofu), with);
    QVERIFY(stages.moveBefore(*added, stage(u"sql").uuid).ok());
    QCOMPARE(stageNames(Band::Mofu).indexOf(QStringLiteral("Keşif")), 2);
    QVERIFY(
        stages
            .edit(*added, {.name = QStringLiteral("Tanışma"), .probability = 1250, .idleDays = 4, .color = 3})
            .ok());
    const Catalog catalog = lists();
    const Stage *edited = catalog.stage(*added);
    QCOMPARE(edited->nameTr, QStringLiteral("Tanışma"));
    QCOMPARE(edited->probability, std::optional(1250));
    QCOMPARE(edited->idleDays, std::optional(4));
    QVERIFY(stages.edit(*added, {.idleDays = 0}).ok());
    QCOMPARE(lists().stage(*added)->idleDays, std::nullopt);
    QCOMPARE(stages.edit(*added, {.probability = 10'001}).error().code, Errc::InvalidValue);
    QCOMPARE(stages.edit(*added, {.idleDays = -1}).error().code, Errc::InvalidValue);
    // A shipped stage without its own name has the one of the language again.
    QVERIFY(stages.edit(stage(u"sql"), {.name = QStringLiteral("Sıcak")}).ok());
    QCOMPARE(lists().stageByKey(u"sql")->nameTr, QStringLiteral("Sıcak"));
    QVERIFY(stages.edit(stage(u"new"), {.name = QString()}).ok());
    QCOMPARE(lists().stageByKey(u"new")->nameTr, QStringLiteral("Yeni"));
}

void TestSettings::stageNamesAreUnique()
{
    StageList stages(m_pipeline->store());
    QCOMPARE(stages.add(Band::Tofu, QStringLiteral("yenı")).error().code,
             Errc::Ambiguous); // `Yeni` in a hurry
    QCOMPARE(stages.add(Band::Tofu, QStringLiteral("  ")).error().code, Errc::InvalidValue);
    QCOMPARE(stages.add(Band::End, QStringLiteral("Verloren")).error().code, Errc::InvalidValue);
    QCOMPARE(stages.edit(stage(u"new"), {.name = QStringLiteral("mql")}).error().code, Errc::Ambiguous);
}

void TestSettings::cardsOfADeletedStageGoIntoAnother()
{
    StageList stages(m_pipeline->store());
    const StageId extra = *stages.add(Band::Tofu, QStringLiteral("Fuar"));
    const LeadId first = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const LeadId second = trial::addLead(*m_pipeline, QStringLiteral("Bora"));
    QVERIFY(m_pipeline->moves()
                .move({trial::cardOf(first), trial::cardOf(second)}, {.stage = extra, .atEnd = true})
                .ok());
    QCOMPARE(*stages.cards(extra), 2);
    const Error full = stages.remove(extra).error();
    QCOMPARE(full.code, Errc::Ambiguous);
    QCOMPARE(full.detail, QStringLiteral("2"));
    QCOMPARE(stages.remove(extra, stage(u"demo")).error().code,
             Errc::InvalidValue); // leads are no opportunities
    QCOMPARE(stages.remove(extra, extra).error().code, Errc::InvalidValue);
    const auto before = trial::visible(*m_pipeline);
    QVERIFY(stages.remove(extra, stage(u"contacted")).ok());
    QVERIFY(!lists().stage(extra));
    QCOMPARE(column(u"contacted").size(), 2);
    QCOMPARE(column(u"contacted").front().name, QStringLiteral("Ada"));
    QCOMPARE(number("SELECT count(*) FROM stage_change WHERE gone=0"), 4);
    QCOMPARE(trial::problemsOf(*m_pipeline), QString());
    QVERIFY(m_pipeline->store().undo().ok()); // one action
    QCOMPARE(trial::visible(*m_pipeline), before);
}

void TestSettings::neededStagesStay()
{
    StageList stages(m_pipeline->store());
    for (const char16_t *key : {u"new", u"won", u"lost", u"nurture"}) {
        const Error error = stages.remove(stage(key), stage(u"contacted")).error();
        QCOMPARE(error.code, Errc::InvalidValue);
    }
    QVERIFY(stages.remove(stage(u"engaged")).ok());
}

void TestSettings::channelsAreAddedRenamedAndOrdered()
{
    ChannelList channels(m_pipeline->store());
    const auto added = channels.add(QStringLiteral("Fuar standı"), false);
    QVERIFY(added.ok());
    QCOMPARE(lists().channels.back().nameTr, QStringLiteral("Fuar standı"));
    QCOMPARE(lists().channels.back().direction, QStringLiteral("outbound"));
    QVERIFY(channels.moveBefore(*added, lists().channels.front().id.uuid).ok());
    QCOMPARE(lists().channels.front().id, *added);
    QVERIFY(channels.setInbound(*added, true).ok());
    QCOMPARE(lists().channel(*added)->direction, QStringLiteral("inbound"));
    QVERIFY(channels.rename(*added, QStringLiteral("Stand")).ok());
    QCOMPARE(lists().channel(*added)->nameEn, QStringLiteral("Stand"));
    QCOMPARE(channels.add(QStringLiteral("STAND"), true).error().code, Errc::Ambiguous);
}

void TestSettings::whatNamesADeletedChannelNamesAnother()
{
    ChannelList channels(m_pipeline->store());
    const ChannelId fair = *channels.add(QStringLiteral("Fuar"), false);
    const ChannelId other = lists().channels.front().id;
    Lead lead;
    lead.givenName = QStringLiteral("Ada");
    lead.email = QStringLiteral("ada@example.com");
    lead.channel = fair;
    const LeadId id = *m_pipeline->leads().create(lead);
    QCOMPARE(*channels.uses(fair), 2); // first and latest source
    QCOMPARE(channels.remove(fair).error().code, Errc::Ambiguous);
    QVERIFY(channels.remove(fair, other).ok());
    QCOMPARE(stored(id).channel, other);
    QCOMPARE(stored(id).latestChannel, other);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(stored(id).channel, fair);
}

void TestSettings::customFieldsAreAddedAndOrdered()
{
    CustomFields fields(m_pipeline->store());
    const auto color
        = fields.add(Table::Lead, QStringLiteral(" Renk "), CustomType::Choice,
                     {QStringLiteral("Mavi"), QStringLiteral(" mavı"), QString(), QStringLiteral("Kırmızı")});
    QVERIFY(color.ok());
    const QStringList options{QStringLiteral("Mavi"), QStringLiteral("Kırmızı")};
    QCOMPARE(lists().customField(*color)->options, options);
    QCOMPARE(lists().customField(*color)->name, QStringLiteral("Renk"));
    QCOMPARE(fields.add(Table::Lead, QStringLiteral("renk"), CustomType::Text).error().code, Errc::Ambiguous);
    QVERIFY(
        fields.add(Table::Company, QStringLiteral("Renk"), CustomType::Text).ok()); // another kind of thing
    QCOMPARE(fields.add(Table::Lead, QStringLiteral("Boy"), CustomType::Choice).error().thing,
             QStringLiteral("options"));
    QCOMPARE(fields.add(Table::Activity, QStringLiteral("Boy"), CustomType::Text).error().code,
             Errc::UnknownKind);
    const auto size = fields.add(Table::Lead, QStringLiteral("Boy"), CustomType::Number);
    QVERIFY(fields.moveBefore(*size, color->uuid).ok());
    QCOMPARE(lists().customFields.front().id, *size);
    QVERIFY(fields.rename(*size, QStringLiteral("Beden")).ok());
    QCOMPARE(lists().customField(*size)->name, QStringLiteral("Beden"));
}

void TestSettings::deletedFieldComesBackWithItsValues()
{
    CustomFields fields(m_pipeline->store());
    const FieldId color = *fields.add(Table::Lead, QStringLiteral("Renk"), CustomType::Text);
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const QString key = QStringLiteral("custom:Renk");
    QVERIFY(FieldEditor(*m_pipeline).set(lead.uuid, {{key, QStringLiteral("mavi")}}).ok());
    QVERIFY(*fields.isUsed(color));
    QVERIFY(fields.remove(color).ok());
    QVERIFY(!lists().customField(color));
    QCOMPARE(valueOf(lead, key), QStringLiteral("-"));
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(valueOf(lead, key), QStringLiteral("mavi"));
}

void TestSettings::fieldOfADeletedNameIsAnother()
{
    CustomFields fields(m_pipeline->store());
    const FieldId first = *fields.add(Table::Lead, QStringLiteral("Renk"), CustomType::Text);
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(FieldEditor(*m_pipeline)
                .set(lead.uuid, {{QStringLiteral("custom:Renk"), QStringLiteral("mavi")}})
                .ok());
    QVERIFY(fields.remove(first).ok());
    const auto second = fields.add(Table::Lead, QStringLiteral("Renk"), CustomType::Number);
    QVERIFY(second.ok());
    QVERIFY(*second != first);
    QCOMPARE(valueOf(lead, QStringLiteral("custom:Renk")), QStringLiteral("-")); // a text is no number
}

void TestSettings::typesChangeOnlyAmongTexts()
{
    CustomFields fields(m_pipeline->store());
    const FieldId color = *fields.add(Table::Lead, QStringLiteral("Renk"), CustomType::Text);
    QVERIFY(!*fields.isUsed(color));
    QVERIFY(fields.setType(color, CustomType::Number).ok()); // nothing stands in it yet
    QVERIFY(fields.setType(color, CustomType::Text).ok());
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(FieldEditor(*m_pipeline)
                .set(lead.uuid, {{QStringLiteral("custom:Renk"), QStringLiteral("mavi")}})
                .ok());
    QVERIFY(fields.setType(color, CustomType::Choice).ok());
    QCOMPARE(fields.setType(color, CustomType::Money).error().code, Errc::InvalidValue);
    QCOMPARE(lists().customField(color)->type, CustomType::Choice);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
