// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"

#include "core/sql/parser.h"
#include "core/sql/roomy_stack.h"

namespace indexpilot::sql {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::vector<std::string> whole(std::string_view script)
{
    const std::string_view text = trimmed(script);
    return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::string(text)};
}

} // namespace

std::vector<std::string> splitScript(std::string_view script)
{
    if (script.size() > longestText || script.find('\0') != std::string_view::npos)
        return whole(script);
    const std::string text(script);
    Parsed<std::vector<Stretch>> found;
    const bool ran = runOnRoomyStack(text.size(), [&] { found = parserStretches(text); });
    if (!ran || !found) // an unclosed string or comment: no borders can be told
        return whole(script);
    std::vector<std::string> statements;
    for (const Stretch &stretch : *found) {
        if (stretch.from > text.size())
            continue;
        const std::string_view part = trimmed(std::string_view(text).substr(stretch.from, stretch.length));
        if (!part.empty())
            statements.emplace_back(part);
    }
    return statements;
}

} // namespace indexpilot::sql
