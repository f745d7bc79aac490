// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/expression_text.h"
#include "core/sql/tree_questions.h"

#include <algorithm>
#include <utility>

namespace indexpilot::sql {

namespace {

constexpr std::size_t mostPredicates = 1000; ///< of one text; a longer list says nothing more

template <class Entry> void addOnce(std::vector<Entry> &list, Entry entry)
{
    if (list.size() < mostPredicates && std::find(list.begin(), list.end(), entry) == list.end())
        list.push_back(std::move(entry));
}

} // namespace

void Collector::add(Predicate predicate)
{
    addOnce(m_facts.predicates, std::move(predicate));
}

void Collector::addJoin(JoinPair joinPair)
{
    addOnce(m_facts.joins, std::move(joinPair));
}

void Collector::addTable(TableReference table)
{
    addOnce(m_facts.tables, std::move(table));
}

/// One side of a comparison. Also walks it, for its calls and subqueries.
Collector::Operand Collector::operand(const Node &wrapped, Scope &scope)
{
    Operand result;
    const std::set<int> before = std::exchange(scope.touched, {});
    expression(wrapped, scope);
    result.items = scope.touched;
    scope.touched.insert(before.begin(), before.end());
    result.hasParameter = hasParameter(wrapped);
    if (const Node *column = firstColumn(wrapped)) {
        const int unresolved = scope.unresolved; // counted by the walk above
        result.column = scope.resolve(texts(column->at("fields")));
        scope.unresolved = unresolved;
        const bool plain = wrapped.tag() == "ColumnRef";
        result.shape = plain ? Operand::Shape::Column : Operand::Shape::Expression;
        result.text =
            plain ? "" : expressionText(wrapped, result.items.size() > 1 ? Qualify::Yes : Qualify::No);
        result.hasFunction = wrapsColumn(wrapped, Wrapping::Function);
        result.hasCast = wrapsColumn(wrapped, Wrapping::Cast);
    } else if (isConstant(wrapped)) {
        result.shape = Operand::Shape::Constant;
        result.text = expressionText(wrapped);
    } else if (isParameter(wrapped)) {
        result.shape = Operand::Shape::Parameter;
        result.text = expressionText(wrapped);
    }
    return result;
}

/// One column against something that is no column of this level.
void Collector::single(const Operand &side, const Operand &other, const Comparison &how, Mood mood)
{
    if (!side.hasColumn())
        return;
    Predicate predicate;
    predicate.column = side.column.column;
    predicate.kind = how.kind;
    predicate.operatorName = how.operatorName;
    predicate.underOr = mood.underOr;
    predicate.isParameter = other.hasParameter;
    if (other.shape == Operand::Shape::Constant)
        predicate.constant = other.text;
    if (side.shape == Operand::Shape::Expression) {
        predicate.kind = PredicateKind::Expression;
        predicate.expression = side.text;
        m_facts.functionOnColumn = m_facts.functionOnColumn || side.hasFunction;
        m_facts.castOnColumn = m_facts.castOnColumn || side.hasCast;
    } else if (predicate.kind == PredicateKind::Expression) {
        predicate.expression = identifierText(predicate.column.column) + " " + how.operatorName;
    }
    add(std::move(predicate));
}

void Collector::pair(const Operand &left, const Operand &right, const Comparison &how, Scope &scope,
                     Mood mood)
{
    Comparison mirrored{how.kind, how.mirrored, how.operatorName};
    if (how.mirrored.empty())
        mirrored = {PredicateKind::PatternMatch, how.operatorName, how.operatorName};
    if (left.hasColumn() && right.hasColumn())
        return columnPair(left, right, how, mirrored, scope, mood);
    const Operand &side = left.hasColumn() ? left : right;
    const Operand &other = left.hasColumn() ? right : left;
    single(side, other, left.hasColumn() ? how : mirrored, mood);
    const bool known = other.shape == Operand::Shape::Constant || other.shape == Operand::Shape::Parameter;
    const bool pinned = side.shape == Operand::Shape::Column && how.kind == PredicateKind::Equality;
    if (!known || !pinned || mood.underOr || side.column.outer || side.column.item < 0)
        return;
    // a.id = 5 AND b.id = 5 joins a and b
    const auto [place, isNew] = scope.itemOfConstant.try_emplace(other.text, side.column.item);
    if (!isNew)
        scope.connect(place->second, side.column.item);
}

void Collector::columnPair(const Operand &left, const Operand &right, const Comparison &how,
                           const Comparison &mirrored, const Scope &scope, Mood mood)
{
    const bool oneItem = left.column.item >= 0 && left.column.item == right.column.item;
    if ((oneItem || scope.items.size() < 2) && left.column.outer == right.column.outer) {
        const bool bothPlain = left.shape == Operand::Shape::Column && right.shape == Operand::Shape::Column;
        Operand whole = left;
        whole.shape = Operand::Shape::Expression;
        whole.text =
            (bothPlain || left.text.empty() ? identifierText(left.column.column.column) : left.text) + " " +
            how.operatorName + " " +
            (right.text.empty() ? identifierText(right.column.column.column) : right.text);
        whole.hasFunction = left.hasFunction || right.hasFunction;
        whole.hasCast = left.hasCast || right.hasCast;
        return single(whole, {}, how, mood);
    }
    const bool plain = left.shape == Operand::Shape::Column && right.shape == Operand::Shape::Column;
    if (plain && how.kind == PredicateKind::Equality && !mood.underOr)
        return addJoin({left.column.column, right.column.column, mood.outerJoin});
    if (!left.column.outer) // a column of a query around is a value here
        single(left, {}, how, mood);
    if (!right.column.outer)
        single(right, {}, mirrored, mood);
}

/// EXISTS (…), x IN (SELECT …), x > ALL (SELECT …).
void Collector::subLinkCondition(const Node &node, Scope &scope, Mood mood)
{
    const Derived derived = subquery(node.at("subselect"), scope);
    const Node &tested = node.at("testexpr");
    if (tested.isNull())
        return;
    const std::vector<std::string> names = texts(node.at("operName"));
    const std::string name = names.empty() ? "" : names.back();
    const bool any = node.at("subLinkType").text == "ANY_SUBLINK";
    const bool isIn = any && (names.empty() || name == "=");
    const bool isNotIn = !any && name == "<>";
    Comparison how{PredicateKind::Expression, name + (any ? " ANY" : " ALL"), ""};
    if (isIn || isNotIn) {
        const bool positive = isIn != mood.negated;
        how = {positive ? PredicateKind::In : PredicateKind::NotIn, positive ? "IN" : "NOT IN", ""};
    }
    const bool isRow = tested.tag() == "RowExpr";
    const std::size_t count = isRow ? tested.body().at("args").children.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const Operand side = operand(isRow ? tested.body().at("args").children[i] : tested, scope);
        single(side, {}, how, mood);
        const bool known = i < derived.outputs.size() && !derived.outputs[i].table.empty();
        if (known && side.shape == Operand::Shape::Column && how.kind == PredicateKind::In && !mood.underOr)
            addJoin({side.column.column,
                     {derived.outputs[i].schema, derived.outputs[i].table, derived.sourceColumns[i]},
                     false});
    }
}

} // namespace indexpilot::sql
