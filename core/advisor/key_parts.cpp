// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/key_parts.h"

#include "core/advisor/duplicates.h"
#include "core/advisor/entry_width.h"
#include "core/advisor/expression_tree.h"
#include "core/advisor/immutability.h"
#include "core/advisor/shares.h"
#include "core/sql/analyse.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

using sql::Predicate;
using sql::PredicateKind;

/// Whether the text hides what an index would have to be made for.
bool isOpen(const Predicate &predicate)
{
    const bool unknownPattern =
        predicate.kind == PredicateKind::PatternMatch && predicate.operatorName == "LIKE";
    return (predicate.kind == PredicateKind::Expression &&
            predicate.expression.find('$') != std::string::npos) ||
           (unknownPattern && predicate.isParameter);
}

/// a = b of one table, NOT f(x): true or false, not a value that is looked for.
bool isComparison(const Predicate &predicate)
{
    if (predicate.constant == "true" || predicate.constant == "false")
        return true;
    const auto tree = predicate.constant.empty() && !predicate.isParameter
                          ? expressionTree(predicate.expression)
                          : std::nullopt;
    return tree && tree->tag() == "A_Expr" && lastOf(tree->body().at("name")) == predicate.operatorName;
}

/// What an expression is compared by, as if it were a column.
PredicateKind kindByOperator(const Predicate &predicate)
{
    const std::string &name = predicate.operatorName;
    if (name == "=")
        return PredicateKind::Equality;
    if (name == "IN" || name == "= ANY")
        return PredicateKind::In;
    if (name == "<" || name == "<=" || name == ">" || name == ">=" || name == "BETWEEN")
        return PredicateKind::Range;
    if (name == "LIKE") {
        const bool prefix =
            predicate.constant.size() > 2 && predicate.constant[1] != '%' && predicate.constant[1] != '_';
        return prefix                       ? PredicateKind::PrefixLike
               : predicate.constant.empty() ? PredicateKind::PatternMatch
                                            : PredicateKind::WildcardLike;
    }
    if (name == "ILIKE" || name == "~" || name == "~*")
        return PredicateKind::PatternMatch;
    if (name == "@>" || name == "@@" || name == "?" || name == "?|" || name == "?&" || name == "&&" ||
        name == "@?")
        return PredicateKind::Containment;
    return PredicateKind::Expression;
}

void place(TableUse &use, KeyPart part, PredicateKind kind)
{
    const bool alternative = part.predicate.underOr;
    const auto add = [&part](std::vector<KeyPart> &list) {
        const auto same = std::ranges::find(list, part.said, &KeyPart::said);
        if (same == list.end())
            list.push_back(std::move(part));
        return same;
    };
    switch (kind) {
    case PredicateKind::Equality:
    case PredicateKind::IsNull:
    case PredicateKind::In:
        part.severalValues = kind == PredicateKind::In;
        add(alternative ? use.alternatives : use.equal);
        break;
    case PredicateKind::Range:
        if (alternative) {
            add(use.alternatives);
        } else if (const auto same = std::ranges::find(use.ranges, part.said, &KeyPart::said);
                   same != use.ranges.end()) {
            if (part.column)
                same->share = shareBetween(*part.column, same->share, part.share);
        } else {
            use.ranges.push_back(std::move(part));
        }
        break;
    case PredicateKind::IsNotNull:
        if (!alternative)
            add(use.conditions);
        break;
    case PredicateKind::PrefixLike:
    case PredicateKind::WildcardLike:
    case PredicateKind::PatternMatch:
        use.patterns.push_back(std::move(part));
        break;
    case PredicateKind::Containment:
        use.containments.push_back(std::move(part));
        break;
    case PredicateKind::NotIn:
    case PredicateKind::NotEqual:
    case PredicateKind::Expression:
        break;
    }
}

/// Expressions whose rows no index finds: NOT IN, <>, …
void addExpression(TableUse &use, const Predicate &predicate, int serverVersion, const SchemaNames &names)
{
    const PredicateKind kind = kindByOperator(predicate);
    if (kind == PredicateKind::Expression || isComparison(predicate))
        return;
    KeyPart part{.key = {.expression = predicate.expression},
                 .said = predicate.expression,
                 .column = columnOf(*use.table, predicate.column.column),
                 .predicate = predicate};
    part.predicate.kind = kind;
    const Immutability found = immutabilityOf(predicate.expression, *use.table, serverVersion, &names);
    if (!found.obstacle.empty()) {
        use.unusable.push_back({part.key, "not_immutable", found.obstacle});
        return;
    }
    if (found.kind == ValueKind::Json) {
        use.unusable.push_back({part.key, "type_not_indexable", "Values of type json have no order"});
        return;
    }
    place(use, std::move(part), kind);
}

} // namespace

std::vector<Predicate> predicatesOf(const WorkloadStatement &statement)
{
    std::vector<Predicate> predicates = statement.facts.predicates;
    const auto heaviest = std::ranges::max_element(
        statement.variants, {}, [](const auto &variant) { return variant.generic ? -1.0 : variant.weight; });
    if (std::ranges::none_of(predicates, isOpen) || heaviest == statement.variants.end() ||
        heaviest->generic || heaviest->sql == statement.text)
        return predicates;
    std::vector<Predicate> known = sql::analyse(heaviest->sql).facts.predicates;
    for (Predicate &predicate : predicates) {
        if (!isOpen(predicate))
            continue;
        const auto same = std::ranges::find_if(known, [&](const Predicate &one) {
            return one.column == predicate.column && one.operatorName == predicate.operatorName &&
                   !isOpen(one);
        });
        if (same == known.end())
            continue;
        predicate = *same;
        predicate.isParameter = true;
        if (predicate.kind == PredicateKind::Expression && predicate.operatorName != "LIKE")
            predicate.constant.clear();
        known.erase(same); // the next one is that of another condition
    }
    return predicates;
}

std::optional<KeyPart> columnPart(const pg::SchemaTable &table, const Predicate &predicate, int listLength)
{
    const pg::ColumnReading *column = columnOf(table, predicate.column.column);
    if (!column)
        return std::nullopt;
    return KeyPart{.key = {.column = column->name},
                   .said = column->name,
                   .column = column,
                   .predicate = predicate,
                   .share = shareKept(table, *column, predicate, listLength),
                   .distinct = column->statistics ? distinctOf(table, *column) : 0};
}

void addPredicate(TableUse &use, const Predicate &predicate, int listLength, int serverVersion,
                  const SchemaNames &names)
{
    if (predicate.kind == PredicateKind::Expression)
        return addExpression(use, predicate, serverVersion, names);
    if (auto part = columnPart(*use.table, predicate, listLength))
        place(use, std::move(*part), predicate.kind);
}

} // namespace indexpilot::advisor
