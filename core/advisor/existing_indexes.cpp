// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/existing_indexes.h"

#include "core/advisor/canonical_text.h"

#include <algorithm>
#include <span>

namespace indexpilot::advisor {
namespace {

enum class Compared { ForEquality, InOrder };

std::string what(const IndexKey &key)
{
    return key.column.empty() ? "(" + canonicalText(key.expression) : key.column;
}

/// text_pattern_ops orders otherwise, but finds equal values as well.
bool isSameClass(const IndexKey &existing, const IndexKey &wanted, Compared how)
{
    const bool pattern = how == Compared::ForEquality && wanted.operatorClass.empty() &&
                         existing.operatorClass.ends_with("_pattern_ops");
    const auto alias = [](std::string name) {
        return name == "varchar_pattern_ops" ? "text_pattern_ops" : name;
    };
    return (alias(existing.operatorClass) == alias(wanted.operatorClass) || pattern) &&
           existing.collation == wanted.collation;
}

bool isSame(const IndexKey &existing, const IndexKey &wanted, Compared how)
{
    return isSameClass(existing, wanted, how) && what(existing) == what(wanted);
}

bool isInOrder(std::span<const IndexKey> existing, std::span<const IndexKey> wanted)
{
    for (const bool flip : {false, true})
        if (std::ranges::equal(
                existing.first(wanted.size()), wanted, [flip](const IndexKey &a, const IndexKey &b) {
                    return isSame(a, b, Compared::InOrder) && (a.descending != b.descending) == flip &&
                           (a.nullsFirst != b.nullsFirst) == flip;
                }))
            return true;
    return false;
}

/// The first keys are the wanted ones in whatever order, then come the others as they are.
bool hasKeys(const IndexDefinition &existing, std::span<const IndexKey> equal, std::span<const IndexKey> tail)
{
    const std::span<const IndexKey> keys(existing.keys);
    if (keys.size() < equal.size() + tail.size())
        return false;
    const auto front = keys.first(equal.size());
    const bool all = std::ranges::all_of(equal, [&](const IndexKey &wanted) {
        return std::ranges::any_of(
            front, [&](const IndexKey &key) { return isSame(key, wanted, Compared::ForEquality); });
    });
    return all && isInOrder(keys.subspan(equal.size()), tail);
}

bool holds(const IndexDefinition &existing, const std::vector<std::string> &include)
{
    return std::ranges::all_of(include, [&](const std::string &column) {
        return std::ranges::find(existing.include, column) != existing.include.end() ||
               std::ranges::find(existing.keys, column, &IndexKey::column) != existing.keys.end();
    });
}

bool btreeServes(const IndexDefinition &existing, const Draft &draft)
{
    const IndexDefinition &wanted = draft.definition;
    if (!holds(existing, wanted.include))
        return false;
    const std::span<const IndexKey> keys(wanted.keys);
    const auto equal = keys.first(std::min(draft.equalKeys, keys.size()));
    const auto tail = keys.subspan(equal.size());
    if (existing.predicate.empty() == wanted.predicate.empty() &&
        (wanted.predicate.empty() || canonicalText(existing.predicate) == canonicalText(wanted.predicate)))
        return hasKeys(existing, equal, tail);
    if (!existing.predicate.empty() || draft.fixed.empty())
        return false;
    std::vector<IndexKey> both = draft.fixed;
    both.insert(both.end(), equal.begin(), equal.end());
    return hasKeys(existing, both, tail);
}

bool serves(const pg::SchemaTable &table, const pg::SchemaIndex &index, const Draft &draft)
{
    const IndexDefinition existing = definitionOf(table, index);
    const IndexDefinition &wanted = draft.definition;
    const IndexKey &first = wanted.keys.front();
    if (existing.keys.empty())
        return false;
    if (wanted.method == "btree")
        return existing.method == "btree" && btreeServes(existing, draft);
    const bool whole = existing.predicate.empty();
    if (wanted.method == "hash" || wanted.method == "brin") {
        const bool ordered =
            existing.method == "btree" && isSame(existing.keys[0], first, Compared::ForEquality);
        return whole &&
               (ordered || (existing.method == wanted.method && what(existing.keys[0]) == what(first)));
    }
    // jsonb_ops serves what jsonb_path_ops does.
    const bool general = first.operatorClass == "jsonb_path_ops" && existing.keys[0].operatorClass.empty();
    return whole && existing.method == wanted.method && what(existing.keys[0]) == what(first) &&
           (general || existing.keys[0].operatorClass == first.operatorClass);
}

} // namespace

const pg::SchemaIndex *servingIndex(const pg::SchemaTable &table, const Draft &draft)
{
    for (const pg::SchemaIndex &index : table.indexes)
        if (index.valid && index.ready && serves(table, index, draft))
            return &index;
    return nullptr;
}

const pg::SchemaIndex *uniqueIndexOn(const pg::SchemaTable &table, const std::set<std::string> &said)
{
    for (const pg::SchemaIndex &index : table.indexes) {
        const bool usable = index.unique && index.valid && index.ready && index.predicate.empty();
        if (usable && std::ranges::all_of(index.keys, [&](const pg::IndexKeyReading &key) {
                return !key.column.empty() && said.contains(key.column);
            }))
            return &index;
    }
    return nullptr;
}

} // namespace indexpilot::advisor
