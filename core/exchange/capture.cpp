#include "core/exchange/capture.h"

#include "core/base/folding.h"
#include "core/duplicates/duplicatefinder.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/fieldcells.h"
#include "core/funnel/stagechange.h"
#include "core/leads/matchkeys.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/store/eachwrite.h"
#include "core/store/emptyrecord.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace huni {

namespace {

constexpr qsizetype longestLabel = 60;

void addCaptureLine(QString &note, const QString &line)
{
    if (line.isEmpty())
        return;
    if (!note.isEmpty())
        note += u'\n';
    note += line;
}

// The field of a lead that is longer than a file keeps; nothing when all fit.
std::optional<Error> tooLong(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    const std::pair<const char *, const QString *> texts[] = {{"full_name", &lead.givenName},
                                                              {"full_name", &lead.familyName},
                                                              {"salutation", &lead.salutation},
                                                              {"title", &lead.title},
                                                              {"email", &lead.email},
                                                              {"email_personal", &lead.emailPersonal},
                                                              {"phone", &lead.phone},
                                                              {"mobile", &lead.mobile},
                                                              {"street", &lead.street},
                                                              {"city", &lead.city},
                                                              {"region", &lead.region},
                                                              {"postcode", &lead.postcode},
                                                              {"company", &captured.companyName},
                                                              {"note", &captured.note}};
    for (const auto &[field, text] : texts) {
        if (text->toUtf8().size() > maxFieldBytes)
            return Error{Errc::ValueTooLong, QString::fromLatin1(field), {}, QString::number(maxFieldBytes)};
    }
    return std::nullopt;
}

// Companies by their compared name, of one run over many leads.
using MadeCompanies = std::unordered_map<std::string, CompanyId>;

// By what a card is known again within the file that it is in.
std::vector<std::string> keysOf(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    const std::string name = foldedKey(lead.fullName()).toStdString();
    std::vector<std::string> keys;
    const auto add = [&keys](char kind, const std::string &text, const std::string &more) {
        if (text.empty())
            return;
        std::string key(1, kind);
        key += text;
        key += '\n';
        key += more;
        keys.push_back(std::move(key));
    };
    for (const QString &mail : {lead.email, lead.emailPersonal})
        add('e', MatchKeys::normalised(MatchBy::Email, mail.toStdString()), name); // an office has one address for all
    for (const QString &phone : {lead.phone, lead.mobile})
        add('p', MatchKeys::normalised(MatchBy::Phone, phone.toStdString()), name);
    if (!captured.companyName.isEmpty())
        add('n', name, foldedKey(captured.companyName).toStdString());
    return keys;
}

// One lead within a write, and what hangs on it.
class CaptureWrite
{
public:
    CaptureWrite(Writer &writer, PipelineId pipeline, const CapturedLead &captured,
                 MadeCompanies *made = nullptr)
        : m_made(made)
        , m_writer(writer)
        , m_pipeline(pipeline)
        , m_captured(captured)
        , m_lead(captured.lead)
    {
    }

    Result<LeadId> write()
    {
        if (auto error = tooLong(m_captured))
            return *error;
        if (auto placed = checkStage(); !placed)
            return placed.error();
        if (!m_captured.companyName.trimmed().isEmpty())
            takeCompany();
        if (!m_lead.owner)
            m_lead.owner = m_writer.member();
        const LeadId id = placeLead(m_writer, m_pipeline, m_lead);
        if (m_lead.stage && m_lead.stage != stageIdFor(m_pipeline, u"new"))
            noteStageChange(
                m_writer,
                {.lead = id, .to = m_lead.stage, .at = m_lead.createdAt ? m_lead.createdAt : m_writer.now()});
        for (const QString &label : m_captured.labels)
            putLabel(m_writer, id, label.left(longestLabel));
        writeNote(id);
        writeMail(id);
        return id;
    }
    QString shownName() { return leadName(m_writer, recordOf(m_lead)); }

private:
    Result<void> checkStage()
    {
        if (!m_lead.stage)
            return {};
        const auto stage = m_writer.record(Table::Stage, m_lead.stage.uuid);
        if (!stage)
            return Error{Errc::NotFound, m_lead.stage.uuid.text(), {}, {}};
        const auto band = bandFromKey(textOf(stage->at(col::Stage::Band)));
        if (band == Band::Bofu)
            return Error{Errc::ConditionNotMet,
                         textOf(stage->at(col::Stage::Key)),
                         {},
                         QStringLiteral("stage_by_move")};
        if (band == Band::End)
            m_lead.closedAt = m_lead.createdAt ? m_lead.createdAt : m_writer.now();
        return {};
    }

    void takeCompany()
    {
        m_lead.company = companyOf(m_captured.companyName.simplified());
        const auto company = m_writer.record(Table::Company, m_lead.company.uuid);
        if (company && isNull(company->at(col::Company::Domain)) && !m_captured.companyDomain.isEmpty())
            m_writer.set(Table::Company, m_lead.company.uuid,
                         {{col::Company::Domain, textValue(m_captured.companyDomain)}});
    }

    // What this transaction wrote is not found by its keys yet.
    CompanyId companyOf(const QString &name)
    {
        if (!m_made)
            return companyNamed(m_writer, name);
        CompanyId &company = (*m_made)[MatchKeys::normalised(MatchBy::Name, name.toStdString())];
        if (!company)
            company = companyNamed(m_writer, name);
        return company;
    }

    Record activity(LeadId lead, const char *kind, Instant at)
    {
        using C = col::Activity;
        Record record = emptyRecord(Table::Activity);
        record.at(C::Lead) = Value{lead.uuid};
        record.at(C::Kind) = Value{std::string(kind)};
        record.at(C::At) = Value{at};
        record.at(C::Done) = Value{qint64(1)};
        record.at(C::Member) = idValue(m_writer.member());
        return record;
    }

    void writeNote(LeadId lead)
    {
        if (m_captured.note.trimmed().isEmpty())
            return;
        Record note = activity(lead, "note", m_writer.now());
        note.at(col::Activity::Text) = textValue(m_captured.note.trimmed());
        m_writer.create(Table::Activity, m_writer.newId(), std::move(note));
    }

    void writeMail(LeadId lead)
    {
        if (!m_captured.mail)
            return;
        const CardMail &mail = *m_captured.mail;
        Record email = activity(lead, "email", mail.at.value_or(m_writer.now()));
        email.at(col::Activity::Subject) = textValue(mail.subject.left(1000));
        email.at(col::Activity::Outcome) = Value{std::string("received")};
        email.at(col::Activity::Text) = textValue(mail.text.left(maxFieldBytes / 4));
        m_writer.create(Table::Activity, m_writer.newId(), std::move(email));
    }

    MadeCompanies *m_made;
    Writer &m_writer;
    PipelineId m_pipeline;
    const CapturedLead &m_captured;
    Lead m_lead;
};

void takeNumbers(const ContactCard &card, CapturedLead &captured)
{
    for (const CardPhone &phone : card.phones) {
        QString &field = phone.kind == PhoneKind::Mobile ? captured.lead.mobile : captured.lead.phone;
        if (phone.kind == PhoneKind::Fax)
            continue; // its piece stands in the note
        if (field.isEmpty())
            field = phone.number;
        else if (field != phone.number)
            addCaptureLine(captured.note, phone.number);
    }
}

void takeMails(const ContactCard &card, CapturedLead &captured)
{
    for (const QString &mail : card.emails) {
        const bool isOwn = companyDomainOf(mail).isEmpty();
        if (captured.lead.email.isEmpty())
            captured.lead.email = mail;
        else if (captured.lead.emailPersonal.isEmpty() && (isOwn || card.emails.size() == 2))
            captured.lead.emailPersonal = mail;
        else
            addCaptureLine(captured.note, mail);
    }
}

} // namespace

CapturedLead capturedLead(const ContactCard &card, const MoreWords &words)
{
    CapturedLead captured;
    Lead &lead = captured.lead;
    captured.note = card.note;
    lead.salutation = card.salutation;
    lead.givenName = card.givenName;
    lead.familyName = card.familyName;
    lead.title = card.title;
    lead.seniority = card.seniority;
    takeNumbers(card, captured);
    takeMails(card, captured);
    lead.street = card.street;
    lead.postcode = card.postcode;
    lead.city = card.city;
    lead.region = card.region;
    lead.country = countryCode(card.country);
    if (lead.country.isEmpty())
        addCaptureLine(captured.note, card.country);
    if (card.birthday.isValid())
        lead.birthYear = card.birthday.year();
    if (!card.web.isEmpty() && companyDomainOf(card.web) != card.companyDomain)
        addCaptureLine(captured.note, card.web);
    for (const CardMore &more : card.more)
        addCaptureLine(captured.note, words ? words(more) : more.key + QStringLiteral(": ") + more.value);
    lead.gender = card.gender;
    captured.labels = card.labels;
    captured.companyName = card.company;
    captured.companyDomain = card.company.isEmpty() ? QString() : card.companyDomain;
    captured.mail = card.mail;
    return captured;
}

Captures::Captures(Pipeline &pipeline)
    : m_pipeline(pipeline)
{
}

Result<LeadId> Captures::add(const CapturedLead &captured)
{
    if (!captured.lead.hasContact() && !captured.lead.company && captured.companyName.trimmed().isEmpty())
        return Error{Errc::MissingContact, captured.lead.fullName(), {}, {}};
    return m_pipeline.store().write(ActionCode::CreateLead, {}, [&](Writer &writer) -> Result<LeadId> {
        CaptureWrite one(writer, m_pipeline.store().pipeline(), captured);
        auto id = one.write();
        if (id)
            writer.setArgs({one.shownName()});
        return id;
    });
}

bool isThereAlready(Connection &connection, const CapturedLead &captured)
{
    // Only names that are the same: who is merely alike is added, and found among the duplicates.
    const DuplicateFinder same({.similarity = 100, .limit = 20, .least = 0});
    const std::vector<Suspect> suspects = same.suspectsOf(connection, captured.lead, captured.companyName);
    return std::any_of(suspects.begin(), suspects.end(), isSamePerson);
}

Result<CaptureCounts> Captures::addAll(const std::vector<CapturedLead> &all, const QString &source,
                                       const std::function<bool(qint64)> &progress)
{
    CaptureCounts counts;
    MadeCompanies companies;
    std::unordered_set<std::string> seen;
    auto done = writeEach(
        m_pipeline.store(), ActionCode::Import, all.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0) { // it may begin once more
                counts = {};
                companies.clear();
                seen.clear();
            }
            if (progress && !progress(qint64(index)))
                return Error{Errc::Cancelled, source, {}, {}};
            const std::vector<std::string> keys = keysOf(all[index]);
            const bool isSeen = std::any_of(keys.begin(), keys.end(),
                                            [&](const std::string &key) { return seen.contains(key); });
            seen.insert(keys.begin(), keys.end());
            if (isSeen || isThereAlready(writer.connection(), all[index])) {
                ++counts.known;
                return {};
            }
            auto id = CaptureWrite(writer, m_pipeline.store().pipeline(), all[index], &companies).write();
            if (!id)
                return id.error();
            ++counts.added;
            counts.withoutContact
                += !all[index].lead.hasContact() && all[index].companyName.isEmpty() ? 1 : 0;
            return {};
        },
        [&] {
            return QStringList{QString::number(counts.added), source};
        });
    if (!done)
        return done.error();
    return counts;
}

} // namespace huni
