// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_rules.h"

#include "core/advisor/entry_width.h"
#include "core/advisor/existing_indexes.h"
#include "core/advisor/shares.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double widestKey = 2700;    ///< bytes; a btree page holds three
constexpr double manyRows = 0.2;      ///< a value that keeps more is found faster by reading the table
constexpr double fewRandomPages = 12; ///< what a scan costs that needs no better index

std::optional<RuleHit> typeRule(const Draft &draft, const pg::SchemaTable &table)
{
    if (draft.definition.method != "btree")
        return std::nullopt;
    for (const IndexKey &key : draft.definition.keys)
        if (const pg::ColumnReading *column = columnOf(table, key.column); column && !column->hasBtree)
            return RuleHit{"type_not_indexable", "Values of type " + column->type + " have no order"};
    return std::nullopt;
}

std::optional<RuleHit> widthRule(const Draft &draft, const pg::SchemaTable &table)
{
    if (draft.definition.method != "btree")
        return std::nullopt;
    const EntryWidth width = entryWidth(table, draft.definition);
    if (!width.keyMayExceed && width.key <= widestKey)
        return std::nullopt;
    return RuleHit{
        "too_wide",
        "Some values are wider than the 2,704 bytes that a btree takes: inserting them would fail"};
}

std::string partLabel(const Draft &draft)
{
    return draft.equalKeys > 0 ? "a value keeps " : "the condition keeps ";
}

bool isNode(const explain::PlanNode &node, const pg::SchemaTable &table)
{
    return node.relation == table.name || node.relation == table.schema + "." + table.name;
}

} // namespace

std::optional<RuleHit> ruleAgainst(const pg::SchemaTable &table, const CandidateLimits &limits)
{
    if (table.kind == 'f')
        return RuleHit{"foreign_table", "A foreign table has no indexes here: its own server has"};
    if (table.temporary)
        return RuleHit{"temporary_table", "It is gone at the end of its session"};
    if (table.partition)
        return RuleHit{"partition", "Its partitioned table is not among the tables that were read"};
    if (table.pages <= limits.tinyTablePages)
        return RuleHit{"tiny_table", "The table has " + std::to_string(table.pages) +
                                         (table.pages == 1 ? " page" : " pages") +
                                         ": all of it is read anyway"};
    return std::nullopt;
}

std::optional<RuleHit> ruleAgainst(const Draft &draft, const pg::SchemaTable &table,
                                   const CandidateLimits &limits)
{
    if (auto hit = ruleAgainst(table, limits))
        return hit;
    if (!draft.rule.empty())
        return RuleHit{draft.rule, draft.ruleReason};
    if (auto hit = typeRule(draft, table))
        return hit;
    if (const pg::SchemaIndex *index = servingIndex(table, draft))
        return RuleHit{"covered_by_existing", "The index " + index->name + " serves the same scans"};
    // With INCLUDE columns it may still be read instead of the table, whole.
    if (const pg::SchemaIndex *index =
            draft.definition.include.empty() ? uniqueIndexOn(table, draft.equalSaid) : nullptr)
        return RuleHit{"covered_by_existing", "The unique index " + index->name + " finds the one row"};
    if (auto hit = widthRule(draft, table))
        return hit;
    if (draft.purpose == Purpose::FewRows && draft.share.value_or(0) > manyRows)
        return RuleHit{"low_selectivity", "By the statistics " + partLabel(draft) +
                                              percentText(*draft.share) +
                                              " of the rows: reading the table is cheaper"};
    return std::nullopt;
}

std::optional<RuleHit> foundByUnique(const TableUse &use)
{
    std::set<std::string> said;
    for (const KeyPart &part : use.equal)
        if (part.predicate.kind != sql::PredicateKind::IsNull)
            said.insert(part.said);
    if (const pg::SchemaIndex *index = said.empty() ? nullptr : uniqueIndexOn(*use.table, said))
        return RuleHit{"covered_by_existing", "The unique index " + index->name + " finds the one row"};
    return std::nullopt;
}

std::optional<RuleHit> alreadyFast(const explain::Plan &plan, const pg::SchemaTable &table,
                                   double randomPageCost)
{
    struct Step {
        const explain::PlanNode *node;
        bool repeated; ///< runs once for each row of a nested loop's outer side
    };
    bool seen = false;
    std::vector<Step> open{{&plan.root, false}};
    while (!open.empty()) {
        const auto [node, repeated] = open.back();
        open.pop_back();
        for (const explain::PlanNode &child : node->children)
            open.push_back(
                {&child, repeated || (node->type == "Nested Loop" && child.parentRelationship == "Inner")});
        if (!isNode(*node, table))
            continue;
        const bool byIndex = node->type == "Index Scan" || node->type == "Index Only Scan";
        if (!byIndex || repeated || !node->filters.empty() || node->indexConditions.empty() ||
            node->totalCost > fewRandomPages * randomPageCost)
            return std::nullopt;
        seen = true;
    }
    return seen ? std::optional(RuleHit{"already_fast",
                                        "The plan reads it by an index, cheaply, and throws no row away"})
                : std::nullopt;
}

} // namespace indexpilot::advisor
