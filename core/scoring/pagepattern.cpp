#include "core/scoring/pagepattern.h"

#include "core/base/folding.h"

namespace huni {

PagePattern::PagePattern(QStringView pattern)
    : m_pattern(folded(pattern.trimmed()).toStdString())
{
}

// The usual walk with one place to come back to: the last `*`.
bool PagePattern::matches(std::string_view text) const
{
    constexpr size_t none = std::string_view::npos;
    size_t at = 0;
    size_t read = 0;
    size_t star = none;
    size_t starRead = 0;
    while (read < text.size()) {
        if (at < m_pattern.size() && m_pattern[at] == '*') {
            star = at++;
            starRead = read;
        } else if (at < m_pattern.size() && (m_pattern[at] == '?' || m_pattern[at] == text[read])) {
            ++at;
            ++read;
        } else if (star != none) {
            at = star + 1;
            read = ++starRead;
        } else {
            return false;
        }
    }
    while (at < m_pattern.size() && m_pattern[at] == '*')
        ++at;
    return at == m_pattern.size();
}

std::string pagePath(std::string_view page)
{
    constexpr size_t none = std::string_view::npos;
    const size_t scheme = page.find("://");
    page.remove_prefix(scheme == none ? 0 : scheme + 3);
    page = page.substr(0, page.find_first_of("?#"));
    const size_t slash = page.find('/');
    const bool hasHost = scheme != none || (slash > 0 && page.substr(0, slash).find('.') != none);
    if (hasHost)
        page = slash == none ? std::string_view() : page.substr(slash);
    while (!page.empty() && page.back() == '/')
        page.remove_suffix(1);
    std::string path = foldedUtf8(page);
    return path.empty() || path.front() != '/' ? path.insert(0, 1, '/') : path;
}

} // namespace huni
