// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"
#include "core/advisor/duplicates.h"
#include "core/advisor/key_lists.h"
#include "core/advisor/shares.h"
#include "core/advisor/size_model.h"
#include "core/sql/expression_text.h"

#include <algorithm>

// Partial indexes from conditions that do not vary: states and flags with few values, IS NULL, IS NOT NULL.
// Never from $n: the planner cannot prove such a predicate.
namespace indexpilot::advisor {
namespace {

constexpr double largestShare = 0.5; ///< of the rows, for a partial index to be smaller in earnest
constexpr double mostValues = 32;    ///< a column with more is looked up, it is no state
constexpr std::size_t mostTogether = 3;

std::string sqlOf(const KeyPart &part)
{
    const sql::Predicate &predicate = part.predicate;
    const std::string name = sql::identifierText(part.said);
    if (predicate.kind == sql::PredicateKind::IsNull)
        return name + " IS NULL";
    if (predicate.kind == sql::PredicateKind::IsNotNull)
        return name + " IS NOT NULL";
    if (part.column->category == 'B' && predicate.constant == "true")
        return name;
    if (part.column->category == 'B' && predicate.constant == "false")
        return "NOT " + name;
    return name + " = " + predicate.constant;
}

std::optional<StableCondition> conditionOf(const pg::SchemaTable &table, const KeyPart &part)
{
    const sql::Predicate &predicate = part.predicate;
    const bool null =
        predicate.kind == sql::PredicateKind::IsNull || predicate.kind == sql::PredicateKind::IsNotNull;
    const bool written = predicate.kind == sql::PredicateKind::Equality && !predicate.constant.empty() &&
                         !predicate.isParameter && predicate.constant.find("…") == std::string::npos;
    if (!part.key.expression.empty() || !part.column || !part.column->statistics || !(null || written))
        return std::nullopt;
    // 'today' means another day tomorrow.
    const bool time = part.column->category == 'D' || part.column->category == 'T';
    if (written &&
        (time || part.column->statistics->distinct == 0 || distinctOf(table, *part.column) > mostValues))
        return std::nullopt;
    StableCondition condition{part, sqlOf(part)};
    const auto share = selectivity(table, condition.sql);
    if (!share || *share > largestShare)
        return std::nullopt;
    condition.share = *share;
    return condition;
}

/// A key for an index whose predicate says all: the primary key's first column, which is unique and never
/// updated.
std::optional<IndexKey> anyKey(const pg::SchemaTable &table)
{
    const auto primary = std::ranges::find_if(table.indexes, &pg::SchemaIndex::primary);
    if (primary == table.indexes.end() || primary->keys.empty() || primary->keys[0].column.empty())
        return std::nullopt;
    return IndexKey{.column = primary->keys[0].column};
}

/// What the predicate says is no key; a column that is not NULL still has values to look for.
Parts withoutFixed(Parts parts, const std::vector<StableCondition> &conditions)
{
    std::erase_if(parts, [&](const KeyPart &part) {
        return std::ranges::any_of(conditions, [&](const StableCondition &one) {
            return one.part.said == part.said && one.part.predicate.kind != sql::PredicateKind::IsNotNull;
        });
    });
    return parts;
}

std::optional<Draft> partialDraft(const pg::SchemaTable &table, const WholeDraft &whole,
                                  const std::vector<StableCondition> &conditions)
{
    const Parts equal = withoutFixed(whole.equal, conditions);
    const Parts tail = withoutFixed(whole.tail, conditions);
    Draft draft = whole.draft;
    draft.definition.keys.clear();
    draft.purpose = Purpose::Partial;
    draft.equalKeys = equal.size();
    for (const Parts *parts : {&equal, &tail})
        for (const KeyPart &part : *parts)
            draft.definition.keys.push_back(part.key);
    const bool bare = draft.definition.keys.empty();
    if (const auto key = bare ? anyKey(table) : std::nullopt)
        draft.definition.keys.push_back(*key);
    if (draft.definition.keys.empty())
        return std::nullopt;
    double share = 1;
    for (const StableCondition &condition : conditions) {
        draft.definition.predicate += (draft.definition.predicate.empty() ? "" : " AND ") + condition.sql;
        draft.equalSaid.insert(condition.part.said);
        draft.fixed.push_back(condition.part.key);
        share *= condition.share;
    }
    draft.rank += bare ? 6 : 2;
    const std::string reason = whole.reason(equal, tail);
    draft.reason = (reason.empty() ? "" : reason + "; ") + "only rows with " + draft.definition.predicate +
                   ": " + percentText(share) + " of them by the statistics";
    return draft;
}

} // namespace

std::vector<StableCondition> stableConditions(const TableUse &use)
{
    std::vector<StableCondition> conditions;
    for (const Parts *parts : {&use.equal, &use.conditions})
        for (const KeyPart &part : *parts)
            if (const auto condition = conditionOf(*use.table, part);
                condition && conditions.size() < mostTogether)
                conditions.push_back(*condition);
    return conditions;
}

void addPartialDrafts(const WholeDraft &whole, const DraftInput &input, std::vector<Draft> &drafts)
{
    std::vector<std::vector<StableCondition>> choices;
    for (const StableCondition &condition : whole.conditions)
        choices.push_back({condition});
    if (whole.conditions.size() > 1)
        choices.push_back(whole.conditions);
    for (const std::vector<StableCondition> &choice : choices)
        if (auto draft = partialDraft(*input.use.table, whole, choice))
            drafts.push_back(std::move(*draft));
}

} // namespace indexpilot::advisor
