// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/merge.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

std::vector<std::string> bothWords(std::vector<std::string> words, const std::vector<std::string> &more)
{
    for (const std::string &word : more)
        if (std::ranges::find(words, word) == words.end())
            words.push_back(word);
    return words;
}

} // namespace

std::optional<Candidate> mergedCandidate(const Candidate &first, const Candidate &second,
                                         const CandidateLimits &limits)
{
    const IndexDefinition &a = first.definition;
    const IndexDefinition &b = second.definition;
    if (a.schema != b.schema || a.table != b.table || a.method != "btree" || b.method != "btree" ||
        a.predicate != b.predicate || !first.plannable || !second.plannable)
        return std::nullopt;
    Candidate merged{.definition = a};
    for (const IndexKey &key : b.keys) {
        const auto same = std::ranges::find_if(merged.definition.keys, [&](const IndexKey &one) {
            return one.column == key.column && one.expression == key.expression;
        });
        if (same == merged.definition.keys.end())
            merged.definition.keys.push_back(key);
        else if (*same != key)
            return std::nullopt; // other order or operator class
    }
    merged.definition.include = bothWords(a.include, b.include);
    std::erase_if(merged.definition.include,
                  [&](const std::string &column) { return hasKey(merged.definition, column); });
    if (static_cast<int>(merged.definition.keys.size()) > limits.maxWidth ||
        static_cast<int>(merged.definition.include.size()) > limits.maxIncludes)
        return std::nullopt;
    merged.reasons = bothWords(first.reasons, second.reasons);
    std::ranges::set_union(first.statements, second.statements, std::back_inserter(merged.statements));
    return merged;
}

} // namespace indexpilot::advisor
