// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/key_lists.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double weak = 0.5; ///< a condition that keeps more rows than that is no key

} // namespace

bool contains(const Parts &parts, const std::string &said)
{
    return std::ranges::find(parts, said, &KeyPart::said) != parts.end();
}

Parts combined(Parts parts, const Parts &more)
{
    for (const KeyPart &part : more)
        if (!contains(parts, part.said))
            parts.push_back(part);
    return parts;
}

Parts withoutLists(Parts parts)
{
    std::erase_if(parts, [](const KeyPart &part) { return part.severalValues; });
    return parts;
}

Parts selective(const Parts &parts)
{
    Parts strong = parts;
    std::erase_if(strong, [](const KeyPart &part) { return part.share.value_or(0) > weak; });
    return strong.empty() ? parts : strong;
}

Parts sortParts(const std::vector<TableUse::SortKey> &keys, const Parts &bound)
{
    Parts parts;
    for (const TableUse::SortKey &key : keys)
        if (!contains(bound, key.said) && !contains(parts, key.said))
            parts.push_back({.key = key.key, .said = key.said});
    const auto isPlain = [](const IndexKey &key) {
        return key.nullsFirst == key.descending;
    };
    const bool plain = std::ranges::all_of(parts, isPlain, &KeyPart::key);
    if (parts.empty() || !plain || !parts[0].key.descending)
        return parts;
    for (KeyPart &part : parts) {
        part.key.descending = !part.key.descending;
        part.key.nullsFirst = !part.key.nullsFirst;
    }
    return parts;
}

std::string orderText(const std::vector<TableUse::SortKey> &keys, const std::string &clause)
{
    std::string text;
    for (const TableUse::SortKey &key : keys) {
        text += (text.empty() ? clause + " " : ", ") + key.said + (key.key.descending ? " DESC" : "");
        if (key.key.nullsFirst != key.key.descending)
            text += key.key.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    }
    return text;
}

std::optional<double> shareOf(const Parts &equal, const Parts &tail)
{
    double share = 1;
    for (const Parts *parts : {&equal, &tail})
        for (const KeyPart &part : *parts) {
            if (!part.share)
                return std::nullopt;
            share *= *part.share;
        }
    return share;
}

} // namespace indexpilot::advisor
