// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr std::size_t mostOrderings = 3;

std::set<std::string> saidBy(const std::vector<KeyPart> &parts)
{
    std::set<std::string> said;
    for (const KeyPart &part : parts)
        said.insert(part.said);
    return said;
}

} // namespace

void TableHabits::add(const TableUse &use, double callsPerHour)
{
    std::set<std::string> equal = saidBy(use.equal);
    if (!equal.empty())
        m_sets[equal] += callsPerHour;
    for (const TableUse::Join &join : use.joins)
        for (const KeyPart &part : join.keys)
            equal.insert(part.said);
    for (const std::string &said : equal)
        ++m_statements[said];
    for (const KeyPart &part : use.equal)
        if (part.predicate.kind != sql::PredicateKind::Equality)
            m_otherwise.insert(part.said);
    for (const auto *parts : {&use.ranges, &use.patterns, &use.conditions, &use.alternatives})
        for (const KeyPart &part : *parts)
            m_otherwise.insert(part.said);
    for (const auto *keys : {&use.order, &use.group})
        for (const TableUse::SortKey &key : *keys)
            m_otherwise.insert(key.said);
    m_otherwise.insert(use.extremes.begin(), use.extremes.end());
    for (const KeyPart &part : use.containments)
        m_containments[part.said].insert(part.predicate.operatorName);
}

std::vector<std::vector<KeyPart>> TableHabits::orderings(std::vector<KeyPart> parts) const
{
    const auto uses = [this](const KeyPart &part) {
        const auto found = m_statements.find(part.said);
        return found == m_statements.end() ? 0 : found->second;
    };
    std::ranges::stable_sort(parts, [&](const KeyPart &a, const KeyPart &b) {
        if (uses(a) != uses(b))
            return uses(a) > uses(b);
        if (a.distinct != b.distinct)
            return a.distinct > b.distinct; // the more selective
        return (a.column ? a.column->number : 0) < (b.column ? b.column->number : 0);
    });
    std::vector<std::vector<KeyPart>> result{parts};
    const std::set<std::string> all = saidBy(parts);
    // A statement that compares only some of them could use the same index, were those in front.
    std::vector<std::pair<double, const std::set<std::string> *>> smaller;
    for (const auto &[said, weight] : m_sets)
        if (said.size() < all.size() && std::ranges::includes(all, said))
            smaller.emplace_back(weight, &said);
    std::ranges::stable_sort(smaller, std::greater(), [](const auto &one) { return one.first; });
    for (const auto &[weight, front] : smaller) {
        const std::set<std::string> &said = *front;
        std::vector<KeyPart> ordered = parts;
        std::stable_partition(ordered.begin(), ordered.end(),
                              [&said](const KeyPart &part) { return said.contains(part.said); });
        const bool isNew = std::ranges::none_of(result, [&](const std::vector<KeyPart> &one) {
            return std::ranges::equal(one, ordered, {}, &KeyPart::said, &KeyPart::said);
        });
        if (isNew && result.size() < mostOrderings)
            result.push_back(std::move(ordered));
    }
    return result;
}

const std::set<std::string> &TableHabits::containments(const std::string &said) const
{
    static const std::set<std::string> none;
    const auto found = m_containments.find(said);
    return found == m_containments.end() ? none : found->second;
}

IndexDefinition emptyDefinition(const pg::SchemaTable &table)
{
    return {.schema = table.schema, .table = table.name};
}

std::string listed(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

} // namespace indexpilot::advisor
