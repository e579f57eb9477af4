#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace huni {

/// A pattern of pages or assets: `*` stands for any run of characters, `?` for one. Compared folded. What is not a pattern
/// of somebody's own language: no regular expressions, and never more steps than pattern times text.
class PagePattern
{
public:
    static constexpr qsizetype longest = 200;

    explicit PagePattern(QStringView pattern);
    /// \param text  folded already
    bool matches(std::string_view text) const;

private:
    std::string m_pattern;
};

/// The path of a page: `https://example.com/Pricing/?utm=1#top`, `example.com/pricing`, `pricing` and `/pricing/` are all
/// `/pricing`. Folded.
std::string pagePath(std::string_view page);

} // namespace huni
