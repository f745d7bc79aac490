// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/expression_tree.h"

#include "core/advisor/canonical_text.h"
#include "core/sql/parser.h"

#include <algorithm>
#include <cctype>

namespace indexpilot::advisor {
namespace {

using sql::Node;

/// Longer ones, which no index has in practice, are compared by spelling: trees are walked recursively.
constexpr std::size_t longestParsed = 4096;

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

std::string wordFor(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "ColumnRef")
        return lastOf(node.at("fields"));
    if (tag == "FuncCall")
        return lastOf(node.at("funcname"));
    if (tag == "TypeCast") {
        const std::string inner = wordFor(node.at("arg"));
        return inner.empty() ? lastOf(node.at("typeName").at("names")) : inner;
    }
    if (tag == "CollateClause")
        return wordFor(node.at("arg"));
    if (tag == "A_Indirection") {
        const std::string step = lastOf(node.at("indirection"));
        return step.empty() ? wordFor(node.at("arg")) : step;
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
        const std::string otherwise = node.at("defresult").isNull() ? "" : wordFor(node.at("defresult"));
        return otherwise.empty() ? "case" : otherwise;
    }
    return {};
}

} // namespace

std::optional<Node> expressionTree(const std::string &expression)
{
    if (expression.size() > longestParsed || expression.find('\0') != std::string::npos)
        return std::nullopt;
    const std::string text = "SELECT 1 WHERE (" + expression + "\n)";
    const auto json = sql::parseToJson(text);
    Node root;
    if (!json || sql::buildTree(*json, root) != sql::TreeOutcome::Built)
        return std::nullopt;
    sql::restoreNegativeIntegers(root, text);
    const Node &statements = root.at("stmts");
    if (statements.children.size() != 1)
        return std::nullopt;
    const Node &clause = statements.children[0].at("stmt").body().at("whereClause");
    return clause.isNull() ? std::nullopt : std::optional<Node>(clause);
}

std::string lastOf(const Node &names)
{
    const std::vector<std::string> all = sql::texts(names);
    return all.empty() ? std::string() : all.back();
}

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

std::string expressionName(const std::string &expression)
{
    const std::optional<Node> tree = expressionTree(expression);
    const std::string name = tree ? wordFor(*tree) : std::string();
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
    const std::optional<Node> tree = named ? expressionTree(expression) : std::nullopt;
    return tree && tree->tag() == "FuncCall";
}

} // namespace indexpilot::advisor
