// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/service.h"

#include "core/advisor/canonical_text.h"
#include "core/advisor/size_model.h"
#include "core/sql/index_statement.h"

#include <algorithm>
#include <set>

namespace indexpilot::advisor {
namespace {

constexpr double hardlySmaller = 0.8; ///< of the full index: a partial one below it earns its keep
constexpr double mostTimesLarger = 5; ///< a wide index that is larger still is no stand-in for a narrow one
constexpr std::int64_t sizeMatters = 4 << 20; ///< below, both are read in no time

/// Options that say what a btree, hash, GIN, GiST or SP-GiST index stores as, not what it finds.
bool isHarmless(const std::string &method, const std::string &option)
{
    const bool ofStorage = option == "fillfactor" || option == "deduplicate_items" ||
                           option == "fastupdate" || option == "gin_pending_list_limit" ||
                           option == "buffering" || option == "autosummarize";
    return ofStorage && (method == "btree" || method == "hash" || method == "gin" || method == "gist" ||
                         method == "spgist" || method == "brin");
}

bool isSystemSchema(const std::string &schema)
{
    return schema.starts_with("pg_") || schema == "information_schema";
}

/// Two texts that the same server printed: the same letters in any order. canonicalText alone would take
/// a.norm(x) for b.norm(x); this lets the parts of an AND change places and nothing more.
bool isSpelledAlike(std::string a, std::string b)
{
    a = withoutOuterBrackets(std::move(a));
    b = withoutOuterBrackets(std::move(b));
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

bool isSpelledAlike(const IndexDefinition &keeper, const IndexDefinition &leaving)
{
    for (std::size_t i = 0; i < leaving.keys.size() && i < keeper.keys.size(); ++i)
        if (!isSpelledAlike(keeper.keys[i].expression, leaving.keys[i].expression))
            return false;
    return leaving.predicate.empty() || keeper.predicate.empty() ||
           isSpelledAlike(keeper.predicate, leaving.predicate);
}

bool isSameIndex(IndexDefinition a, IndexDefinition b)
{
    a.unique = b.unique = false;
    return canonicalKey(a) == canonicalKey(b);
}

/// What the leaving index guards, the keeper must guard as well.
bool guardsAsMuch(const Member &keeper, const Member &leaving)
{
    if (!leaving.definition.unique)
        return true;
    return keeper.definition.unique && (!leaving.nullsNotDistinct || keeper.nullsNotDistinct) &&
           (!keeper.deferrable || leaving.deferrable);
}

bool isMuchLarger(const Member &keeper, const Member &leaving)
{
    return leaving.size.count() > 0 && keeper.size.count() >= sizeMatters &&
           keeper.size.count() > (leaving.size * mostTimesLarger).count();
}

bool isWholeForPart(const Member &keeper, const Member &leaving)
{
    if (leaving.definition.predicate.empty() || !keeper.definition.predicate.empty() ||
        leaving.size.count() <= 0 || keeper.size.count() <= 0)
        return false;
    IndexDefinition whole = leaving.definition;
    whole.predicate.clear();
    return covers(keeper.definition, whole) && leaving.size.count() >= (keeper.size * hardlySmaller).count();
}

/// No predicate, or IS NOT NULL of the key's own columns: a search by value finds all rows nevertheless.
bool keepsValues(const std::string &predicate, const std::vector<std::string> &columns)
{
    if (predicate.empty())
        return true;
    std::string all;
    bool one = false;
    for (const std::string &column : columns) {
        const std::string test = "\"" + column + "\" IS NOT NULL";
        all += (all.empty() ? "" : " AND ") + test;
        one = one || canonicalText(predicate) == canonicalText(test);
    }
    return one || canonicalText(predicate) == canonicalText(all);
}

bool hasOwnClass(const pg::SchemaIndex &index)
{
    return std::ranges::any_of(index.keys, [](const pg::IndexKeyReading &key) { return !key.defaultClass; });
}

} // namespace

std::string protection(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    if (index.primary || index.exclusion || index.constraint)
        return "backs a constraint";
    if (index.referenced)
        return "a foreign key rests on it";
    if (index.replicaIdentity)
        return "replica identity";
    if (index.clustered)
        return "the table is clustered by it";
    if (index.extensionMember)
        return "belongs to an extension";
    if (index.partitionChild)
        return "part of a partitioned table's index";
    if (table.temporary || table.kind == 'f' || isSystemSchema(table.schema))
        return "not a table of its own";
    return {};
}

std::string hiddenParts(const std::string &definition)
{
    const Result<sql::IndexStatement> parts = sql::parseCreateIndex(definition);
    if (!parts) // a newer server's syntax: like no other
        return "? " + definition;
    std::string hidden;
    for (std::size_t i = 0; i < parts->keys.size(); ++i)
        if (!parts->keys[i].operatorClassOptions.empty())
            hidden += std::to_string(i) + ":" + parts->keys[i].operatorClassOptions + ";";
    for (const auto &[name, value] : parts->options)
        if (!isHarmless(parts->method, name))
            hidden.append(name).append("=").append(value).append(";");
    return hidden;
}

Member memberOf(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    return {.index = &index,
            .definition = definitionOf(table, index),
            .hidden = hiddenParts(index.definition),
            .size = index.size,
            .usable = index.valid && index.ready,
            .isPrinted = true,
            .nullsNotDistinct = index.nullsNotDistinct,
            .deferrable = index.deferrable,
            .isProtected = !protection(table, index).empty()};
}

Member memberOf(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    return {.definition = definition, .hidden = {}, .size = modelledSize(table, definition).bytes};
}

Service serviceOf(const Member &keeper, const Member &leaving)
{
    const bool bothPrinted = keeper.isPrinted && leaving.isPrinted;
    if (!keeper.usable || keeper.hidden != leaving.hidden || !guardsAsMuch(keeper, leaving) ||
        (bothPrinted && !isSpelledAlike(keeper.definition, leaving.definition)))
        return Service::None;
    if (isSameIndex(keeper.definition, leaving.definition))
        return Service::Same;
    if (leaving.definition.unique || isMuchLarger(keeper, leaving))
        return Service::None;
    if (covers(keeper.definition, leaving.definition))
        return covers(leaving.definition, keeper.definition) ? Service::Reversed : Service::Wider;
    return isWholeForPart(keeper, leaving) ? Service::WholeForPart : Service::None;
}

bool supports(const pg::SchemaIndex &index, const pg::ForeignKeyReading &key)
{
    if (key.columns.empty() || index.keys.size() < key.columns.size() || !index.valid ||
        (index.method != "btree" && index.method != "hash") || !keepsValues(index.predicate, key.columns))
        return false;
    std::set<std::string> leading;
    for (std::size_t i = 0; i < key.columns.size(); ++i)
        leading.insert(index.keys[i].column);
    return leading == std::set<std::string>(key.columns.begin(), key.columns.end());
}

std::vector<std::string> loneSupportOf(const pg::SchemaTable &table, const pg::SchemaIndex &index,
                                       const std::vector<const pg::SchemaIndex *> &others)
{
    std::vector<std::string> names;
    for (const pg::ForeignKeyReading &key : table.foreignKeys)
        if (supports(index, key) && std::ranges::none_of(others, [&](const pg::SchemaIndex *other) {
                return other != &index && other->ready && !hasOwnClass(*other) && supports(*other, key);
            }))
            names.push_back(key.name);
    return names;
}

} // namespace indexpilot::advisor
