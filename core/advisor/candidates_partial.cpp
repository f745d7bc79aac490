// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"
#include "core/advisor/duplicates.h"
#include "core/advisor/shares.h"
#include "core/advisor/size_model.h"
#include "core/sql/expression_text.h"

#include <algorithm>

// Partial indexes from conditions that do not vary: states and flags with few values, IS NULL, IS NOT NULL.
// Never from $n: the planner cannot prove such a predicate.
namespace indexpilot::advisor {
namespace {

using Parts = std::vector<KeyPart>;

constexpr double largestShare = 0.5; ///< of the rows, for a partial index to be smaller in earnest
constexpr double mostValues = 32;    ///< a column with more is looked up, it is no state
constexpr std::size_t mostTogether = 3;

struct Condition {
    KeyPart part;
    std::string sql;
    double share = 1;
};

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

std::optional<Condition> conditionOf(const pg::SchemaTable &table, const KeyPart &part)
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
    Condition condition{part, sqlOf(part)};
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

} // namespace

void addPartialDrafts(const DraftInput &input, const Parts &equal, const Parts &tail, const Draft &whole,
                      std::vector<Draft> &drafts)
{
    const pg::SchemaTable &table = *input.use.table;
    std::vector<Condition> conditions;
    for (const Parts *parts : {&input.use.equal, &input.use.conditions})
        for (const KeyPart &part : *parts)
            if (const auto condition = conditionOf(table, part);
                condition && conditions.size() < mostTogether)
                conditions.push_back(*condition);
    std::vector<std::vector<Condition>> choices;
    for (const Condition &condition : conditions)
        choices.push_back({condition});
    if (conditions.size() > 1)
        choices.push_back(conditions);
    for (const std::vector<Condition> &choice : choices) {
        Draft draft = whole;
        draft.definition.keys.clear();
        draft.purpose = Purpose::Partial;
        draft.equalKeys = 0;
        double share = 1;
        for (const Condition &condition : choice) {
            draft.definition.predicate +=
                (share == 1 && draft.definition.predicate.empty() ? "" : " AND ") + condition.sql;
            draft.equalSaid.insert(condition.part.said);
            draft.fixed.push_back(condition.part.key);
            share *= condition.share;
        }
        const auto isFixed = [&choice](const KeyPart &part) {
            return std::ranges::any_of(choice, [&](const Condition &one) {
                return one.part.said == part.said && one.part.predicate.kind != sql::PredicateKind::IsNotNull;
            });
        };
        for (const Parts *parts : {&equal, &tail})
            for (const KeyPart &part : *parts)
                if (!isFixed(part)) {
                    draft.definition.keys.push_back(part.key);
                    draft.equalKeys += parts == &equal ? 1 : 0;
                }
        const bool bare = draft.definition.keys.empty();
        if (const auto key = bare ? anyKey(table) : std::nullopt)
            draft.definition.keys.push_back(*key);
        if (draft.definition.keys.empty())
            continue;
        draft.rank += bare ? 6 : 2;
        draft.reason += "; only rows with " + draft.definition.predicate + ": " + percentText(share) +
                        " of them by the statistics";
        drafts.push_back(std::move(draft));
    }
}

} // namespace indexpilot::advisor
