// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/expression_text.h"
#include "core/sql/operators.h"

#include <algorithm>

namespace indexpilot::sql {

/// Splits AND, OR and NOT; NOT (a OR b) is read as NOT a AND NOT b.
void Collector::conditions(const Node &wrapped, Scope &scope, Mood mood)
{
    if (wrapped.isNull())
        return;
    if (wrapped.tag() != "BoolExpr")
        return leaf(wrapped, scope, mood);
    const Node &node = wrapped.body();
    const std::string &operation = node.at("boolop").text;
    const Node &parts = node.at("args");
    if (operation == "NOT_EXPR") {
        mood.negated = !mood.negated;
    } else {
        const bool alternative = (operation == "OR_EXPR") != mood.negated;
        mood.underOr = mood.underOr || alternative;
        if (operation == "OR_EXPR")
            m_facts.orConditions += static_cast<int>(parts.children.size()) - 1;
    }
    for (const Node &part : parts.children)
        conditions(part, scope, mood);
}

/// One condition without AND, OR, NOT at its top; what it touches counts as joined.
void Collector::leaf(const Node &wrapped, Scope &scope, Mood mood)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    scope.beginCondition();
    if (tag == "A_Expr")
        comparison(node, scope, mood);
    else if (tag == "NullTest")
        nullTest(node, scope, mood);
    else if (tag == "BooleanTest")
        booleanTest(node, scope, mood);
    else if (tag == "SubLink")
        subLinkCondition(node, scope, mood);
    else
        booleanExpression(wrapped, scope, mood);
    scope.endCondition();
}

void Collector::comparison(const Node &node, Scope &scope, Mood mood)
{
    const std::string &kind = node.at("kind").text;
    if (kind == "AEXPR_IN")
        return inList(node, scope, mood);
    if (kind == "AEXPR_OP_ANY" || kind == "AEXPR_OP_ALL")
        return anyOfArray(node, scope, mood);
    if (kind.find("BETWEEN") != std::string::npos)
        return between(node, scope, mood);
    const std::vector<std::string> names = texts(node.at("name"));
    const Operator found = operatorMeaning(kind, names.empty() ? "" : names.back(), node.at("rexpr"),
                                           mood.negated ? Negated::Yes : Negated::No);
    if (node.at("lexpr").isNull() || node.at("rexpr").isNull())
        return expression(node, scope);
    const Comparison how{found.kind, found.name, found.mirrored};
    if (node.at("lexpr").tag() == "RowExpr")
        return rows(node, how, scope, mood);
    const Node &right = node.at("rexpr");
    const Node &pattern = right.body().at("args"); // SIMILAR TO 'x' is similar_to_escape('x')
    const bool similar = kind == "AEXPR_SIMILAR" && pattern.children.size() == 1;
    compare(node.at("lexpr"), similar ? pattern.children[0] : right, how, scope, mood);
}

void Collector::compare(const Node &left, const Node &right, const Comparison &how, Scope &scope, Mood mood)
{
    const Operand one = operand(left, scope);
    const Operand other = operand(right, scope);
    pair(one, other, how, scope, mood);
}

/// (a, b) = (1, 2): each column with its value.
void Collector::rows(const Node &node, const Comparison &how, Scope &scope, Mood mood)
{
    const Node &left = node.at("lexpr").body().at("args");
    const Node &right = node.at("rexpr").body().at("args");
    if (node.at("rexpr").tag() != "RowExpr" || left.children.size() != right.children.size())
        return expression(node, scope);
    for (std::size_t i = 0; i < left.children.size(); ++i)
        compare(left.children[i], right.children[i], how, scope, mood);
}

void Collector::inList(const Node &node, Scope &scope, Mood mood)
{
    const Node &items = node.at("rexpr").body().at("items");
    const std::vector<std::string> names = texts(node.at("name"));
    const bool negated = (!names.empty() && names.back() == "<>") != mood.negated;
    const Comparison how{negated ? PredicateKind::NotIn : PredicateKind::In, negated ? "NOT IN" : "IN", ""};
    m_facts.longestInList = std::max(m_facts.longestInList, static_cast<int>(items.children.size()));
    Operand list = operand(node.at("rexpr"), scope);
    list.shape = Operand::Shape::Other;
    if (!list.hasParameter && list.items.empty() && items.children.size() <= shortList) {
        list.shape = Operand::Shape::Constant;
        list.text = expressionText(node.at("rexpr"));
    }
    const Node &left = node.at("lexpr");
    if (left.tag() != "RowExpr")
        return single(operand(left, scope), list, how, mood);
    list.text.clear(); // a constant for all columns together is no constant of one
    for (const Node &column : left.body().at("args").children)
        single(operand(column, scope), list, how, mood);
}

void Collector::anyOfArray(const Node &node, Scope &scope, Mood mood)
{
    const std::vector<std::string> names = texts(node.at("name"));
    const std::string name = names.empty() ? "" : names.back();
    const bool any = node.at("kind").text == "AEXPR_OP_ANY";
    const Operand left = operand(node.at("lexpr"), scope);
    Operand array = operand(node.at("rexpr"), scope);
    m_facts.longestInList = std::max(m_facts.longestInList, arrayLength(node.at("rexpr")));
    Comparison how;
    how.operatorName = name + (any ? " ANY" : " ALL");
    if (array.hasColumn()) { // 5 = ANY (tags)
        how.kind = PredicateKind::Containment;
        if (left.hasColumn() && !(left.items == array.items))
            return;
        return single(array, left, how, mood);
    }
    const bool isIn = name == "=" && any && !mood.negated;
    const bool isNotIn = (name == "<>" && !any && !mood.negated) || (name == "=" && any && mood.negated);
    if (isIn || isNotIn)
        how.kind = isIn ? PredicateKind::In : PredicateKind::NotIn;
    else
        how.kind = name == "=" || name == "<>" ? PredicateKind::NotEqual : PredicateKind::PatternMatch;
    if (array.text.size() > longestArrayText)
        array.text.clear();
    single(left, array, how, mood);
}

void Collector::between(const Node &node, Scope &scope, Mood mood)
{
    const bool negated = (node.at("kind").text.find("NOT") != std::string::npos) != mood.negated;
    const Comparison how{negated ? PredicateKind::NotEqual : PredicateKind::Range,
                         negated ? "NOT BETWEEN" : "BETWEEN", ""};
    const Node &bounds = node.at("rexpr").body().at("items");
    Operand range = operand(node.at("rexpr"), scope);
    if (range.shape == Operand::Shape::Constant && bounds.children.size() == 2)
        range.text = expressionText(bounds.children[0]) + " AND " + expressionText(bounds.children[1]);
    const Operand middle = operand(node.at("lexpr"), scope);
    if (middle.hasColumn())
        return single(middle, range, how, mood);
    if (bounds.children.size() != 2) // $1 BETWEEN valid_from AND valid_to
        return;
    const PredicateKind kind = negated ? PredicateKind::NotEqual : PredicateKind::Range;
    single(operand(bounds.children[0], scope), middle, {kind, negated ? ">" : "<=", ""}, mood);
    single(operand(bounds.children[1], scope), middle, {kind, negated ? "<" : ">=", ""}, mood);
}

void Collector::nullTest(const Node &node, Scope &scope, Mood mood)
{
    const bool isNull = (node.at("nulltesttype").text == "IS_NULL") != mood.negated;
    const Comparison how{isNull ? PredicateKind::IsNull : PredicateKind::IsNotNull,
                         isNull ? "IS NULL" : "IS NOT NULL", ""};
    single(operand(node.at("arg"), scope), {}, how, mood);
}

void Collector::booleanTest(const Node &node, Scope &scope, Mood mood)
{
    const BooleanTestMeaning meaning =
        booleanTestMeaning(node.at("booltesttype").text, mood.negated ? Negated::Yes : Negated::No);
    single(operand(node.at("arg"), scope), {}, {meaning.kind, meaning.name, ""}, mood);
}

/// A boolean column, a function that says yes or no, CASE …
void Collector::booleanExpression(const Node &wrapped, Scope &scope, Mood mood)
{
    const Operand side = operand(wrapped, scope);
    if (!side.hasColumn())
        return;
    Operand constant;
    constant.shape = Operand::Shape::Constant;
    constant.text = mood.negated ? "false" : "true";
    if (side.hasParameter) {
        constant.hasParameter = true;
        constant.text.clear();
    }
    single(side, constant, {PredicateKind::Equality, "=", "="}, mood);
}

} // namespace indexpilot::sql
