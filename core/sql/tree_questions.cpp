// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/tree_questions.h"

#include "core/sql/expression_text.h"

#include <algorithm>
#include <array>

namespace indexpilot::sql {

namespace {

constexpr std::array<std::string_view, 33> aggregateNames{"any_value",
                                                          "array_agg",
                                                          "avg",
                                                          "bit_and",
                                                          "bit_or",
                                                          "bit_xor",
                                                          "bool_and",
                                                          "bool_or",
                                                          "corr",
                                                          "count",
                                                          "covar_pop",
                                                          "covar_samp",
                                                          "every",
                                                          "json_agg",
                                                          "json_object_agg",
                                                          "jsonb_agg",
                                                          "jsonb_object_agg",
                                                          "max",
                                                          "min",
                                                          "mode",
                                                          "percentile_cont",
                                                          "percentile_disc",
                                                          "range_agg",
                                                          "range_intersect_agg",
                                                          "stddev",
                                                          "stddev_pop",
                                                          "stddev_samp",
                                                          "string_agg",
                                                          "sum",
                                                          "var_pop",
                                                          "var_samp",
                                                          "variance",
                                                          "xmlagg"};

template <class Question> bool anyOf(const Node &node, const Question &question)
{
    if (question(node))
        return true;
    if (node.tag() == "SubLink")
        return false;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node &child) { return anyOf(child, question); });
}

bool isFalse(const Node &wrapped)
{
    const Node &value = wrapped.body().at("boolval");
    return wrapped.tag() == "A_Const" && !value.isNull() && value.at("boolval").number == 0;
}

bool dependsOnRows(const Node &node)
{
    if (node.tag() == "ColumnRef" || node.tag() == "SubLink" || node.tag() == "FuncCall" ||
        node.tag() == "CurrentOfExpr")
        return true;
    return std::any_of(node.children.begin(), node.children.end(), dependsOnRows);
}

bool comparesUnequalConstants(const Node &wrapped)
{
    const Node &node = wrapped.body();
    if (wrapped.tag() != "A_Expr" || !isConstant(wrapped))
        return false;
    const std::vector<std::string> name = texts(node.at("name"));
    const bool same = expressionText(node.at("lexpr")) == expressionText(node.at("rexpr"));
    return name.size() == 1 && ((name[0] == "=" && !same) || (name[0] == "<>" && same));
}

} // namespace

bool letsEverythingThrough(const Node &condition)
{
    if (condition.isNull())
        return true;
    if (condition.tag() == "BoolExpr") {
        const std::string &operation = condition.body().at("boolop").text;
        const Node &parts = condition.body().at("args");
        if (operation == "AND_EXPR")
            return std::all_of(parts.children.begin(), parts.children.end(), letsEverythingThrough);
        if (operation == "OR_EXPR")
            return std::any_of(parts.children.begin(), parts.children.end(), letsEverythingThrough);
    }
    return !isFalse(condition) && !comparesUnequalConstants(condition) && !dependsOnRows(condition);
}

bool isConstant(const Node &wrapped)
{
    constexpr std::array<std::string_view, 6> plain{"A_Const",     "TypeCast", "A_Expr",
                                                    "A_ArrayExpr", "List",     "RowExpr"};
    const std::string_view tag = wrapped.tag();
    if (tag == "A_Const")
        return true;
    if (std::find(plain.begin(), plain.end(), tag) == plain.end())
        return false;
    const Node &node = wrapped.body();
    if (tag == "TypeCast")
        return isConstant(node.at("arg"));
    if (tag == "A_Expr")
        return (node.at("lexpr").isNull() || isConstant(node.at("lexpr"))) && isConstant(node.at("rexpr"));
    const Node &items = node.at(tag == "List" ? "items" : tag == "RowExpr" ? "args" : "elements");
    return std::all_of(items.children.begin(), items.children.end(), isConstant);
}

bool isParameter(const Node &wrapped)
{
    return wrapped.tag() == "ParamRef" ||
           (wrapped.tag() == "TypeCast" && isParameter(wrapped.body().at("arg")));
}

bool hasParameter(const Node &node)
{
    return anyOf(node, [](const Node &one) { return one.tag() == "ParamRef"; });
}

const Node *firstColumn(const Node &node)
{
    if (node.tag() == "SubLink")
        return nullptr;
    if (node.tag() == "ColumnRef") {
        const Node &fields = node.body().at("fields");
        const bool star = !fields.children.empty() && fields.children.back().tag() == "A_Star";
        return star ? nullptr : &node.body();
    }
    for (const Node &child : node.children)
        if (const Node *found = firstColumn(child))
            return found;
    return nullptr;
}

bool wrapsColumn(const Node &node, Wrapping wrapping)
{
    return anyOf(node, [wrapping](const Node &one) {
        const std::string_view tag = one.tag();
        const bool call = tag == "FuncCall" || tag == "CoalesceExpr" || tag == "MinMaxExpr" ||
                          tag == "CaseExpr" ||
                          (tag == "A_Expr" && one.body().at("kind").text == "AEXPR_NULLIF");
        const bool wanted = wrapping == Wrapping::Cast ? tag == "TypeCast" : call;
        return wanted && firstColumn(one.body()) != nullptr;
    });
}

bool isAggregate(const Node &call)
{
    for (const std::string_view mark : {"agg_star", "agg_distinct", "agg_within_group"})
        if (call.at(mark).number)
            return true;
    if (!call.at("agg_order").isNull() || !call.at("agg_filter").isNull())
        return true;
    const std::vector<std::string> name = texts(call.at("funcname"));
    if (name.empty())
        return false;
    return name.back().starts_with("regr_") ||
           std::find(aggregateNames.begin(), aggregateNames.end(), name.back()) != aggregateNames.end();
}

bool holdsAggregate(const Node &node)
{
    return anyOf(node, [](const Node &one) {
        return one.tag() == "FuncCall" && one.body().at("over").isNull() && isAggregate(one.body());
    });
}

bool holdsWindow(const Node &node)
{
    return anyOf(node,
                 [](const Node &one) { return one.tag() == "FuncCall" && !one.body().at("over").isNull(); });
}

int highestParameter(const Node &root)
{
    std::int64_t highest = 0;
    std::vector<const Node *> waiting{&root};
    while (!waiting.empty()) {
        const Node &node = *waiting.back();
        waiting.pop_back();
        if (node.tag() == "ParamRef")
            highest = std::max(highest, node.body().at("number").number);
        for (const Node &child : node.children)
            waiting.push_back(&child);
    }
    return static_cast<int>(highest);
}

} // namespace indexpilot::sql
