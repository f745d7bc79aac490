// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/canonical_text.h"

#include "core/sql/parse_tree.h"
#include "core/sql/parser.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

namespace indexpilot::advisor {
namespace {

using sql::Node;

/// Longer ones, which no index has in practice, are compared by spelling: trees are walked recursively.
constexpr std::size_t longestParsed = 4096;

std::optional<Node> parsed(const std::string &expression)
{
    if (expression.size() > longestParsed || expression.find('\0') != std::string::npos)
        return std::nullopt;
    const std::string text = "SELECT 1 WHERE (" + expression + "\n)";
    const auto json = sql::parseToJson(text);
    Node root;
    if (!json || sql::buildTree(*json, root) != sql::TreeOutcome::Built)
        return std::nullopt;
    sql::restoreNegativeIntegers(root, text);
    return root;
}

const Node *expressionOf(const Node &tree)
{
    const Node &statements = tree.at("stmts");
    if (statements.children.size() != 1)
        return nullptr;
    const Node &clause = statements.children[0].at("stmt").body().at("whereClause");
    return clause.isNull() ? nullptr : &clause;
}

std::string lastOf(const Node &names)
{
    const std::vector<std::string> all = sql::texts(names);
    return all.empty() ? std::string() : all.back();
}

/// Position after the quoted stretch that begins at `at`; `at` itself when none begins there.
std::size_t afterQuoted(const std::string &text, std::size_t at)
{
    const char quote = text[at];
    if (quote != '\'' && quote != '"')
        return at;
    const std::size_t end = text.find(quote, at + 1);
    return end == std::string::npos ? text.size() : end + 1; // a doubled quote begins the next stretch
}

/// Position of the bracket that closes the one at `open`; npos when it stays open.
std::size_t closingBracket(const std::string &text, std::size_t open)
{
    int depth = 0;
    for (std::size_t at = open; at < text.size();) {
        if (const std::size_t after = afterQuoted(text, at); after != at) {
            at = after;
            continue;
        }
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (depth == 0)
            return at;
        ++at;
    }
    return std::string::npos;
}

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

std::string nameOf(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "ColumnRef")
        return lastOf(node.at("fields"));
    if (tag == "FuncCall")
        return lastOf(node.at("funcname"));
    if (tag == "TypeCast") {
        const std::string inner = nameOf(node.at("arg"));
        return inner.empty() ? lastOf(node.at("typeName").at("names")) : inner;
    }
    if (tag == "CollateClause")
        return nameOf(node.at("arg"));
    if (tag == "A_Indirection") {
        const std::string step = lastOf(node.at("indirection"));
        return step.empty() ? nameOf(node.at("arg")) : step;
    }
    if (tag == "CoalesceExpr")
        return "coalesce";
    if (tag == "MinMaxExpr")
        return node.at("op").text == "IS_LEAST" ? "least" : "greatest";
    if (tag == "A_Expr" && node.at("kind").text == "AEXPR_NULLIF")
        return "nullif";
    if (tag == "A_ArrayExpr")
        return "array";
    if (tag == "RowExpr")
        return "row";
    if (tag == "CaseExpr") {
        const std::string otherwise = node.at("defresult").isNull() ? "" : nameOf(node.at("defresult"));
        return otherwise.empty() ? "case" : otherwise;
    }
    return {};
}

} // namespace

std::string foldedSpace(const std::string &text)
{
    std::string folded;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t after = afterQuoted(text, at); after != at) {
            folded += text.substr(at, after - at);
            at = after;
        } else if (std::isspace(static_cast<unsigned char>(text[at]))) {
            if (!folded.empty() && folded.back() != ' ')
                folded += ' ';
            ++at;
        } else {
            folded += text[at++];
        }
    }
    while (!folded.empty() && folded.back() == ' ')
        folded.pop_back();
    return folded;
}

std::string withoutOuterBrackets(std::string text)
{
    while (text.size() >= 2 && text.front() == '(' && closingBracket(text, 0) == text.size() - 1)
        text = text.substr(1, text.size() - 2);
    return text;
}

std::string canonicalText(const std::string &expression)
{
    if (expression.empty())
        return {};
    const std::optional<Node> tree = parsed(expression);
    const Node *node = tree ? expressionOf(*tree) : nullptr;
    return node ? Writer().write(*node) : "? " + withoutOuterBrackets(foldedSpace(expression));
}

std::string expressionName(const std::string &expression)
{
    const std::optional<Node> tree = parsed(expression);
    const Node *node = tree ? expressionOf(*tree) : nullptr;
    const std::string name = node ? nameOf(*node) : std::string();
    return name.empty() ? "expr" : name;
}

bool isPlainCall(const std::string &expression)
{
    const std::size_t open = expression.find('(');
    if (open == std::string::npos || open == 0 || closingBracket(expression, open) != expression.size() - 1)
        return false;
    const bool named = std::all_of(
        expression.begin(), expression.begin() + static_cast<std::ptrdiff_t>(open), [](char letter) {
            return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '.';
        });
    const std::optional<Node> tree = named ? parsed(expression) : std::nullopt;
    const Node *node = tree ? expressionOf(*tree) : nullptr;
    return node && node->tag() == "FuncCall";
}

} // namespace indexpilot::advisor
