// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration_text.h"

#include <cstdint>
#include <map>
#include <regex>

namespace indexpilot {

std::optional<Milliseconds> durationFromText(const std::string &text)
{
    static const std::map<std::string, std::int64_t> units{
        {"s", 1000}, {"min", 60'000}, {"h", 3600'000}, {"d", 86'400'000}};
    static const std::regex form("([1-9][0-9]{0,5}) ?(s|min|h|d)");
    std::smatch parts;
    if (!std::regex_match(text, parts, form))
        return std::nullopt;
    return Milliseconds(std::stoll(parts[1]) * units.at(parts[2]));
}

} // namespace indexpilot
