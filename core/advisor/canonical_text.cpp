// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/canonical_text.h"
#include "core/advisor/expression_tree.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace indexpilot::advisor {
namespace {

using sql::Node;

class Writer {
public:
    std::string write(const Node &wrapped) const;

private:
    std::string constant(const Node &node) const;
    std::string operation(const Node &node) const;
    std::string memberOf(const std::string &left, const std::string &operatorName, const char *quantifier,
                         const Node &list) const;
    std::string allOf(const Node &list) const;
    void collect(const Node &wrapped, const std::string &connective, std::vector<std::string> &parts) const;
    std::string connected(const Node &wrapped, const std::string &connective) const;
    std::string anything(const Node &node) const;
};

/// AND_EXPR or OR_EXPR of an expression that is made of parts: also BETWEEN, which the server prints as two
/// comparisons. Empty for any other.
std::string connectiveOf(const Node &wrapped)
{
    const Node &node = wrapped.body();
    if (wrapped.tag() == "BoolExpr")
        return node.at("boolop").text == "NOT_EXPR" ? std::string() : node.at("boolop").text;
    const std::string &kind = node.at("kind").text;
    const Node &bounds = node.at("rexpr");
    if (wrapped.tag() != "A_Expr" || bounds.tag() != "List" || bounds.body().at("items").children.size() != 2)
        return {};
    return kind == "AEXPR_BETWEEN" ? "AND_EXPR" : kind == "AEXPR_NOT_BETWEEN" ? "OR_EXPR" : "";
}

bool isLiteral(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    if (tag == "TypeCast")
        return isLiteral(wrapped.body().at("arg"));
    if (tag == "A_ArrayExpr") {
        const auto &elements = wrapped.body().at("elements").children;
        return std::all_of(elements.begin(), elements.end(), isLiteral);
    }
    return tag == "A_Const";
}

/// Casts that the server adds when it prints: of a constant, and of a character column to text.
bool isSilentCast(const Node &cast)
{
    const Node &argument = cast.at("arg");
    if (isLiteral(argument))
        return true;
    constexpr std::array<std::string_view, 3> characters{"text", "varchar", "bpchar"};
    return argument.tag() == "ColumnRef" &&
           std::find(characters.begin(), characters.end(), lastOf(cast.at("typeName").at("names"))) !=
               characters.end();
}

std::string Writer::constant(const Node &node) const
{
    if (const Node &text = node.at("sval"); !text.isNull())
        return "'" + text.at("sval").text + "'";
    if (const Node &number = node.at("fval"); !number.isNull())
        return "'" + number.at("fval").text + "'";
    if (const Node &number = node.at("ival"); !number.isNull())
        return "'" + std::to_string(number.at("ival").number) + "'";
    if (const Node &flag = node.at("boolval"); !flag.isNull())
        return flag.at("boolval").number ? "true" : "false";
    return node.at("isnull").number ? "null" : anything(node);
}

std::string Writer::memberOf(const std::string &left, const std::string &operatorName, const char *quantifier,
                             const Node &list) const
{
    std::vector<std::string> items;
    for (const Node &item : list.children)
        items.push_back(write(item));
    if (items.size() == 1)
        return "(" + left + operatorName + items[0] + ")";
    std::sort(items.begin(), items.end());
    std::string text = "(" + left + operatorName + quantifier + "[";
    for (const std::string &item : items)
        text += item + ",";
    return text + "])";
}

const Node &withoutCasts(const Node &wrapped)
{
    return wrapped.tag() == "TypeCast" ? withoutCasts(wrapped.body().at("arg")) : wrapped;
}

std::string Writer::operation(const Node &node) const
{
    const std::string &kind = node.at("kind").text;
    const std::string name = lastOf(node.at("name"));
    const Node &right = node.at("rexpr");
    const std::string left = node.at("lexpr").isNull() ? std::string() : write(node.at("lexpr"));
    const Node &array = withoutCasts(right);
    if (kind == "AEXPR_IN" && right.tag() == "List")
        return memberOf(left, name, name == "=" ? "any" : "all", right.body().at("items"));
    if (array.tag() == "A_ArrayExpr" && kind == "AEXPR_OP_ANY")
        return memberOf(left, name, "any", array.body().at("elements"));
    if (array.tag() == "A_ArrayExpr" && kind == "AEXPR_OP_ALL")
        return memberOf(left, name, "all", array.body().at("elements"));
    if (kind == "AEXPR_OP" || kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE")
        return "(" + left + name + write(right) + ")";
    return anything(node);
}

std::string Writer::allOf(const Node &list) const
{
    std::string text;
    for (const Node &child : list.children)
        text += write(child) + ",";
    return text;
}

/// Every field by its name, places and spelling left out.
std::string Writer::anything(const Node &node) const
{
    std::string text = node.text;
    if (node.type == Node::Type::Integer || node.type == Node::Type::Boolean)
        text += std::to_string(node.number);
    if (node.children.empty())
        return text;
    text += "{";
    constexpr std::array<std::string_view, 3> spelling{"location", "funcformat", "row_format"};
    for (const Node &child : node.children)
        if (std::find(spelling.begin(), spelling.end(), child.key) == spelling.end())
            text += child.key + ":" + write(child) + ";";
    return text + "}";
}

void Writer::collect(const Node &wrapped, const std::string &connective,
                     std::vector<std::string> &parts) const
{
    const Node &node = wrapped.body();
    if (connectiveOf(wrapped) != connective) {
        parts.push_back(write(wrapped));
    } else if (wrapped.tag() == "BoolExpr") {
        for (const Node &part : node.at("args").children)
            collect(part, connective, parts);
    } else {
        const bool within = connective == "AND_EXPR";
        const auto &bounds = node.at("rexpr").body().at("items").children;
        const std::string left = "(" + write(node.at("lexpr"));
        parts.push_back(left + (within ? ">=" : "<") + write(bounds[0]) + ")");
        parts.push_back(left + (within ? "<=" : ">") + write(bounds[1]) + ")");
    }
}

/// Order and brackets of the parts mean nothing.
std::string Writer::connected(const Node &wrapped, const std::string &connective) const
{
    std::vector<std::string> parts;
    collect(wrapped, connective, parts);
    std::sort(parts.begin(), parts.end());
    std::string text = "(" + connective + " ";
    for (const std::string &part : parts)
        text += part + " ";
    return text + ")";
}

std::string Writer::write(const Node &wrapped) const
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (const std::string connective = connectiveOf(wrapped); !connective.empty())
        return connected(wrapped, connective);
    if (tag == "A_Const")
        return constant(node);
    if (tag == "TypeCast" && isSilentCast(node))
        return write(node.at("arg"));
    if (tag == "ColumnRef")
        return "\"" + lastOf(node.at("fields")) + "\"";
    if (tag == "A_Expr")
        return operation(node);
    if (tag == "FuncCall" && node.at("over").isNull() && node.at("agg_filter").isNull() &&
        node.at("agg_order").isNull())
        return lastOf(node.at("funcname")) + "(" + allOf(node.at("args")) + ")";
    return std::string(tag) + anything(node);
}

} // namespace

std::string canonicalText(const std::string &expression)
{
    if (expression.empty())
        return {};
    const std::optional<Node> tree = expressionTree(expression);
    return tree ? Writer().write(*tree) : "? " + withoutOuterBrackets(foldedSpace(expression));
}

} // namespace indexpilot::advisor
