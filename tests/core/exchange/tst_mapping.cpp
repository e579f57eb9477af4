#include "core/exchange/mapping.h"
#include "tests/core/exchange/exchangefixture.h"

using namespace huni;
using namespace huni::test;

class MappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalogueHasTheFieldsOfTheContract();
    void layoutsOnlyNameKnownFields();
    void educationLeads();
    void dealsOfAReseller();
    void otherSystems_data();
    void otherSystems();
    void turkishHeaders();
    void eachFieldGetsTheBestColumn();
    void wrongContentIsNoMatch();
    void callerOverrules();
    void errorsNameTheNearest();
    void readsBackFromJson();
    void kindsWithoutCustomFieldsSkip();
};

namespace {

MappingOverrides asKind(ImportKind kind)
{
    MappingOverrides overrides;
    overrides.kind = kind;
    return overrides;
}

ImportMapping mapped(const SurveyResult &survey, const MappingOverrides &overrides = {})
{
    return proposeMapping(survey, overrides).valueOr({});
}

QString fieldOf(const ImportMapping &mapping, const QString &column)
{
    for (const ColumnMapping &entry : mapping.columns) {
        if (entry.column == column)
            return entry.field;
    }
    return QStringLiteral("no such column");
}

} // namespace

void MappingTest::catalogueHasTheFieldsOfTheContract()
{
    QCOMPARE(int(fieldsOf(ImportKind::Lead).size()), 45);
    QCOMPARE(int(fieldsOf(ImportKind::Opportunity).size()), 18);
    QCOMPARE(int(fieldsOf(ImportKind::Company).size()), 15);
    QCOMPARE(int(fieldsOf(ImportKind::CampaignDay).size()), 9);
    QCOMPARE(int(fieldsOf(ImportKind::Touchpoint).size()), 9);
    for (int kind = 0; kind < 8; ++kind) {
        const auto value = ImportKind(kind);
        QCOMPARE(importKindFromKey(importKindKey(value)), std::optional(value));
        for (const Field &field : fieldsOf(value)) {
            QVERIFY(!field.english.isEmpty() && !field.turkish.isEmpty());
            QCOMPARE(fieldForHeader(value, field.key)->field, field.key);
        }
    }
    QVERIFY(findField(ImportKind::Lead, u"company.employees"));
    QCOMPARE(findField(ImportKind::Lead, u"owner")->name(QLocale::Turkish), QStringLiteral("Sorumlu"));
}

void MappingTest::layoutsOnlyNameKnownFields()
{
    QVERIFY(importLayouts().size() >= 15);
    for (const Layout &layout : importLayouts()) {
        QVERIFY(!layout.recognise.isEmpty());
        for (const LayoutColumn &column : layout.columns) {
            const bool isKnown = column.field == QLatin1String("skip")
                || column.field.startsWith(QLatin1String("custom:")) || findField(layout.kind, column.field);
            QVERIFY2(isKnown, qPrintable(layout.name + u' ' + column.header));
        }
    }
}

void MappingTest::educationLeads()
{
    QStringList files{dataFile("leads-education.csv")};
    if (QFile::exists(sharedFile("x-education/Leads.csv")))
        files += sharedFile("x-education/Leads.csv");
    for (const QString &file : files) {
        const ImportMapping mapping = mapped(surveyOfFile(file));
        QCOMPARE(mapping.kind, ImportKind::Lead);
        QCOMPARE(mapping.layout, QString());
        QCOMPARE(fieldOf(mapping, "Prospect ID"), "external_id");
        QCOMPARE(fieldOf(mapping, "Lead Source"), "channel");
        QCOMPARE(fieldOf(mapping, "Converted"), "outcome");
        QCOMPARE(fieldOf(mapping, "Country"), "country");
        QCOMPARE(fieldOf(mapping, "City"), "city");
        for (const char *custom : {"Lead Number", "Lead Origin", "Tags", "Last Activity", "Lead Quality",
                                   "Do Not Email", "TotalVisits"})
            QCOMPARE(fieldOf(mapping, QLatin1String(custom)),
                     QLatin1String("custom:") + QLatin1String(custom));
        QVERIFY(mapping.columnFor("outcome")->noMeansLost);
        QCOMPARE(mapping.columnFor("custom:TotalVisits")->type, FieldType::Number);
    }
}

void MappingTest::dealsOfAReseller()
{
    const auto check = [](const QString &deals) {
        const ImportMapping mapping = mapped(surveyOfFile(deals), asKind(ImportKind::Opportunity));
        const QStringList fields{"external_id", "owner",      "product",        "company",
                                 "stage",       "created_at", "expected_close", "amount"};
        for (qsizetype i = 0; i < fields.size(); ++i)
            QCOMPARE(mapping.columns[size_t(i)].field, fields[i]);
        QCOMPARE(mapping.columns[5].formatName(), QStringLiteral("yyyy-MM-dd"));
    };
    check(dataFile("deals.csv"));
    if (!QFile::exists(sharedFile("maven-crm")))
        QSKIP("no shared data");
    check(sharedFile("maven-crm/sales_pipeline.csv"));
    const auto fields = [](const char *file, ImportKind kind) {
        QStringList out;
        for (const ColumnMapping &column : mapped(surveyOfFile(sharedFile(file)), asKind(kind)).columns)
            out += column.field;
        return out;
    };
    QCOMPARE(fields("maven-crm/accounts.csv", ImportKind::Company),
             QStringList({"name", "sector", "custom:year_established", "revenue", "employees", "country",
                          "custom:subsidiary_of"}));
    QCOMPARE(fields("maven-crm/products.csv", ImportKind::Product), QStringList({"name", "series", "price"}));
    QCOMPARE(fields("maven-crm/sales_teams.csv", ImportKind::Member),
             QStringList({"name", "manager", "territory"}));
}

void MappingTest::otherSystems_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("pairs");
    QTest::newRow("own ads") << dataFile("ads.csv") << "google-ads"
                             << "campaign-day"
                             << QStringList{"Impr.=impressions", "Cost=cost", "Currency code=currency",
                                            "Conv. rate=skip"};
    QTest::newRow("own connections") << dataFile("connections.csv") << "linkedin-connections"
                                     << "lead" << QStringList{"Position=title", "Connected On=created_at"};
    const auto shared = [](const char *file) { return sharedFile("crm-exports/") + QLatin1String(file); };
    QTest::newRow("HubSpot contacts")
        << shared("hubspot/contacts.csv") << "hubspot-contacts"
        << "lead" << QStringList{"Record ID=external_id", "Contact owner=owner", "Lifecycle Stage=stage"};
    QTest::newRow("HubSpot companies") << shared("hubspot/companies.csv") << "hubspot-companies"
                                       << "company" << QStringList{"Company Name=name", "Industry=sector"};
    QTest::newRow("HubSpot deals") << shared("hubspot/deals.csv") << "hubspot-deals"
                                   << "opportunity"
                                   << QStringList{"Deal Name=name", "Close Date=expected_close",
                                                  "Amount=amount"};
    QTest::newRow("accounts") << shared("salesforce-dataloader/accountData.csv") << "salesforce-accounts"
                              << "company"
                              << QStringList{"ID=external_id", "ANNUALREVENUE=revenue", "ISDELETED=skip"};
    QTest::newRow("opportunities") << shared("salesforce-dataloader/opportunityData.csv")
                                   << "salesforce-opportunities"
                                   << "opportunity" << QStringList{"STAGENAME=stage", "AMOUNT=amount"};
    QTest::newRow("Pipedrive") << shared("pipedrive/sample-import-header.csv") << "pipedrive"
                               << "lead"
                               << QStringList{"Person - Name*=full_name",
                                              "Person - Email (Home)=email_personal"};
    QTest::newRow("SuiteCRM") << shared("suitecrm8/Leads.csv") << "suitecrm-leads"
                              << "lead"
                              << QStringList{"Email Address=email", "Account Name=company",
                                             "Converted=custom:Converted"};
    QTest::newRow("Google contacts") << shared("google-outlook-contacts/gmail.csv") << "google-contacts"
                                     << "lead"
                                     << QStringList{"E-mail 1 - Value=email",
                                                    "Organization 1 - Name=company"};
    QTest::newRow("Outlook") << shared("google-outlook-contacts/outlook-live-header-only.csv")
                             << "outlook-contacts"
                             << "lead" << QStringList{"Job Title=title", "Business Phone=phone"};
    QTest::newRow("Mailchimp") << shared("mailchimp/members-export.csv") << "mailchimp"
                               << "lead" << QStringList{"EUID=external_id", "CC=country"};
    QTest::newRow("Mautic") << shared("mautic/10contacts.csv") << "mautic"
                            << "lead" << QStringList{"firstname=given_name"};
    QTest::newRow("Atomic") << shared("atomic-crm/contacts_export.csv") << "atomic-crm"
                            << "lead"
                            << QStringList{"email_work=email", "tags=tag", "status=custom:status",
                                           "has_newsletter=consent"};
}

void MappingTest::otherSystems()
{
    QFETCH(QString, file);
    QFETCH(QString, layout);
    QFETCH(QString, kind);
    QFETCH(QStringList, pairs);
    if (!QFile::exists(file))
        QSKIP("no shared data");
    const ImportMapping mapping = mapped(surveyOfFile(file));
    QCOMPARE(mapping.layout, layout);
    QCOMPARE(importKindKey(mapping.kind), kind);
    for (const QString &pair : pairs)
        QCOMPARE(fieldOf(mapping, pair.section(u'=', 0, 0)), pair.section(u'=', 1));
}

void MappingTest::turkishHeaders()
{
    const ImportMapping mapping = mapped(
        surveyOf("ADI;SOYADI;Ünvan;Firma Adı;E-Posta;Cep Telefonu;ŞEHİR;Kaynak;Kayıt Tarihi;Çalışan Sayısı\n"
                 "Ali;Veli;Müdür;Ova;ali@example.com;0532 000 00 00;İzmir;Fuar;01.02.2024;1.250\n"));
    QStringList fields;
    for (const ColumnMapping &column : mapping.columns)
        fields += column.field;
    QCOMPARE(fields,
             QStringList({"given_name", "family_name", "title", "company", "email", "mobile", "city",
                          "channel", "created_at", "company.employees"}));
    QCOMPARE(mapping.columns[9].formatName(),
             QStringLiteral("1.234,56")); // a semicolon file has decimal commas
}

void MappingTest::eachFieldGetsTheBestColumn()
{
    const ImportMapping mapping = mapped(surveyOf("Mail,Email,E-mail Address\na@x.org,b@x.org,c@x.org\n"));
    QCOMPARE(fieldOf(mapping, "Email"), "email");
    QCOMPARE(fieldOf(mapping, "Mail"), "custom:Mail");
    // an empty column gives way to a filled one of a lesser name
    const ImportMapping second = mapped(surveyOf("Email,Mail,Name\n,a@x.org,x\n"));
    QCOMPARE(fieldOf(second, "Mail"), "email");
    QCOMPARE(fieldOf(second, "Email"), "skip");
}

void MappingTest::wrongContentIsNoMatch()
{
    const ImportMapping mapping = mapped(surveyOf("Name,Email,Employees\nx,Yes,many\ny,No,few\n"));
    QCOMPARE(fieldOf(mapping, "Email"), "custom:Email");
    QCOMPARE(fieldOf(mapping, "Employees"), "custom:Employees");
}

void MappingTest::callerOverrules()
{
    const SurveyResult survey = surveyOf("Name,Stage,Extra,Ratio: a=b\nx,Cold,1,2\n");
    MappingOverrides overrides;
    overrides.maps = {"Extra=company.employees", "stage=custom:Old stage", "Ratio: a=b=custom:Ratio"};
    overrides.values = {"Stage:Cold=nurture", "Ratio: a=b:2=two"};
    overrides.skips = {"Name"};
    const ImportMapping mapping = mapped(survey, overrides);
    QCOMPARE(fieldOf(mapping, "Extra"), "company.employees");
    QCOMPARE(mapping.columns[2].type, FieldType::Number);
    QCOMPARE(fieldOf(mapping, "Stage"), "custom:Old stage");
    QCOMPARE(mapping.columns[1].values.value("cold"), "nurture");
    QCOMPARE(fieldOf(mapping, "Name"), "skip");
    QCOMPARE(fieldOf(mapping, "Ratio: a=b"), "custom:Ratio");
    QCOMPARE(mapping.columns[3].values.value("2"), "two");
}

void MappingTest::errorsNameTheNearest()
{
    const SurveyResult survey = surveyOf("Full name,City\nx,y\n");
    const auto failure = [&](const QString &map, const QString &value = {}, const QString &layout = {}) {
        MappingOverrides overrides;
        if (!map.isEmpty())
            overrides.maps = QStringList{map};
        if (!value.isEmpty())
            overrides.values = QStringList{value};
        overrides.layout = layout;
        return proposeMapping(survey, overrides).error();
    };
    QCOMPARE(failure("Ful nam=full_name"), (Error{Errc::UnknownColumn, "Ful nam", {}, "Full name"}));
    QCOMPARE(failure("City=citty"), (Error{Errc::UnknownField, "citty", {}, "city"}));
    QCOMPARE(failure("City").code, Errc::BadMapping);
    QCOMPARE(failure({}, "City").code, Errc::BadMapping);
    QCOMPARE(failure({}, "Town:x=y").code, Errc::UnknownColumn);
    QCOMPARE(failure({}, {}, "hubspot-contact"),
             (Error{Errc::UnknownLayout, "hubspot-contact", {}, "hubspot-contacts"}));
}

void MappingTest::readsBackFromJson()
{
    const SurveyResult survey = surveyOf("Name,Stage,Date of visit,Budget\nx,Cold,01/02/2024,1.250\n");
    MappingOverrides overrides;
    overrides.values = {"Stage:Cold=nurture"};
    const ImportMapping first = mapped(survey, overrides);
    QJsonObject json = mappingToJson(first);
    MappingOverrides again;
    again.file = json;
    const ImportMapping second = mapped(survey, again);
    QCOMPARE(mappingToJson(second)[u"columns"].toArray().size(), 4);
    for (size_t i = 0; i < first.columns.size(); ++i) {
        QCOMPARE(second.columns[i].field, first.columns[i].field);
        QCOMPARE(second.columns[i].type, first.columns[i].type);
        QCOMPARE(second.columns[i].values, first.columns[i].values);
        QCOMPARE(second.columns[i].formatName(), first.columns[i].formatName());
    }
    // and what a person changes in the file holds
    QJsonArray columns = json[u"columns"].toArray();
    QJsonObject date = columns[2].toObject();
    date[u"format"] = QStringLiteral("MM/dd/yyyy");
    columns[2] = date;
    json[u"columns"] = columns;
    again.file = json;
    QCOMPARE(mapped(survey, again).columns[2].date.order, DateOrder::MonthDayYear);
}

void MappingTest::kindsWithoutCustomFieldsSkip()
{
    const ImportMapping mapping = mapped(
        surveyOf("Tarih,Döviz,Hedef,Kur,Banka\n01.02.2024,USD,TRY,\"30,25\",X\n"), asKind(ImportKind::Rate));
    QStringList fields;
    for (const ColumnMapping &column : mapping.columns)
        fields += column.field;
    QCOMPARE(fields, QStringList({"date", "from", "to", "rate", "skip"}));
}

QTEST_APPLESS_MAIN(MappingTest)
#include "tst_mapping.moc"
