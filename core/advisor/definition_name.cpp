// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/canonical_text.h"
#include "core/advisor/definition.h"

#include <algorithm>
#include <set>

// The rules of PostgreSQL's ChooseIndexName and makeObjectName (src/backend/commands/indexcmds.c).
namespace indexpilot::advisor {
namespace {

constexpr std::size_t longestName = 63; ///< bytes: NAMEDATALEN - 1

/// At most `bytes` of the text, without cutting a character.
std::string clipped(const std::string &text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0u) == 0x80u)
        --bytes;
    return text.substr(0, bytes);
}

std::vector<std::string> columnNames(const IndexDefinition &definition)
{
    std::vector<std::string> wanted;
    for (const IndexKey &key : definition.keys)
        wanted.push_back(key.column.empty() ? expressionName(key.expression) : key.column);
    wanted.insert(wanted.end(), definition.include.begin(), definition.include.end());
    std::vector<std::string> names;
    for (const std::string &name : wanted) {
        std::string unique = name;
        for (int number = 1; std::find(names.begin(), names.end(), unique) != names.end(); ++number) {
            const std::string suffix = std::to_string(number);
            unique = clipped(name, longestName - suffix.size()) + suffix;
        }
        names.push_back(unique);
    }
    return names;
}

std::string joinedByUnderscore(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names) {
        text += (text.empty() ? "" : "_") + clipped(name, longestName);
        if (text.size() > longestName)
            break;
    }
    return text;
}

/// Shortens the longer of the two until all fits.
std::string objectName(const std::string &table, const std::string &columns, const std::string &label)
{
    const std::size_t room = longestName - label.size() - (columns.empty() ? 1 : 2);
    std::size_t first = table.size();
    std::size_t second = columns.size();
    while (first + second > room)
        --(first > second ? first : second);
    std::string name = clipped(table, first);
    if (!columns.empty())
        name += "_" + clipped(columns, second);
    return name + "_" + label;
}

} // namespace

std::string proposedName(const IndexDefinition &definition, const std::vector<std::string> &taken)
{
    const std::set<std::string> used(taken.begin(), taken.end());
    const std::string columns = joinedByUnderscore(columnNames(definition));
    std::string name = objectName(definition.table, columns, "idx");
    for (int pass = 1; used.count(name) > 0; ++pass)
        name = objectName(definition.table, columns, "idx" + std::to_string(pass));
    return name;
}

} // namespace indexpilot::advisor
