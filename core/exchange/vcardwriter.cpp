#include "core/exchange/vcardwriter.h"

namespace huni {

namespace {

constexpr size_t longestCardLine = 75; // bytes, without the line end

std::string escapedValue(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            out += c;
    }
    return out;
}

class CardText
{
public:
    explicit CardText(const std::unordered_map<std::string, std::string> &fields)
        : m_fields(fields)
    {
    }

    std::string write()
    {
        line("BEGIN:VCARD");
        line("VERSION:3.0");
        std::string name = value("given_name");
        if (!name.empty() && !value("family_name").empty())
            name += ' ';
        name += value("family_name");
        const std::string called = !name.empty() ? name
            : !value("company").empty()          ? value("company")
                                                 : value("email");
        std::string parts = "N:";
        parts += escapedValue(value("family_name"));
        parts += ';';
        parts += escapedValue(value("given_name"));
        parts += ";;";
        parts += escapedValue(value("salutation"));
        parts += ';';
        line(parts);
        text("FN:", called);
        given("ORG:", "company");
        given("TITLE:", "title");
        given("EMAIL;TYPE=INTERNET,WORK:", "email");
        given("EMAIL;TYPE=INTERNET,HOME:", "email_personal");
        given("TEL;TYPE=WORK,VOICE:", "phone");
        given("TEL;TYPE=CELL,VOICE:", "mobile");
        address();
        if (!value("company.domain").empty())
            text("URL:", "https://" + value("company.domain"));
        given("X-EXTERNAL-ID:", "external_id");
        line("END:VCARD");
        return std::move(m_out);
    }

private:
    std::string value(const char *key) const
    {
        const auto found = m_fields.find(key);
        return found == m_fields.end() ? std::string() : found->second;
    }

    void given(const char *head, const char *key)
    {
        if (!value(key).empty())
            text(head, value(key));
    }

    void text(const char *head, const std::string &said)
    {
        std::string whole = head;
        whole += escapedValue(said);
        line(whole);
    }

    void address()
    {
        std::string whole = "ADR;TYPE=WORK:;;";
        bool isThere = false;
        for (const char *key : {"street", "city", "region", "postcode", "country"}) {
            if (key != std::string("street"))
                whole += ';';
            whole += escapedValue(value(key));
            isThere = isThere || !value(key).empty();
        }
        if (isThere)
            line(whole);
    }

    // A fold never stands within a character of UTF-8.
    void line(const std::string &whole)
    {
        size_t begin = 0;
        size_t room = longestCardLine;
        while (whole.size() - begin > room) {
            size_t end = begin + room;
            while (end > begin + 1 && (static_cast<unsigned char>(whole[end]) & 0xc0) == 0x80)
                --end;
            m_out.append(whole, begin, end - begin);
            m_out += "\r\n ";
            begin = end;
            room = longestCardLine - 1;
        }
        m_out.append(whole, begin, std::string::npos);
        m_out += "\r\n";
    }

    const std::unordered_map<std::string, std::string> &m_fields;
    std::string m_out{};
};

} // namespace

std::string vcardOf(const std::unordered_map<std::string, std::string> &fields)
{
    return CardText(fields).write();
}

} // namespace huni
