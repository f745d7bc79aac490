// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/expression_text.h"

#include <algorithm>
#include <array>

namespace indexpilot::sql {

namespace {

/// Reserved in PostgreSQL 15 (appendix "SQL Key Words"), sorted: these are no names without quotes.
constexpr std::array<std::string_view, 77> reservedWords{"all",          "analyse",
                                                         "analyze",      "and",
                                                         "any",          "array",
                                                         "as",           "asc",
                                                         "asymmetric",   "both",
                                                         "case",         "cast",
                                                         "check",        "collate",
                                                         "column",       "constraint",
                                                         "create",       "current_catalog",
                                                         "current_date", "current_role",
                                                         "current_time", "current_timestamp",
                                                         "current_user", "default",
                                                         "deferrable",   "desc",
                                                         "distinct",     "do",
                                                         "else",         "end",
                                                         "except",       "false",
                                                         "fetch",        "for",
                                                         "foreign",      "from",
                                                         "grant",        "group",
                                                         "having",       "in",
                                                         "initially",    "intersect",
                                                         "into",         "lateral",
                                                         "leading",      "limit",
                                                         "localtime",    "localtimestamp",
                                                         "not",          "null",
                                                         "offset",       "on",
                                                         "only",         "or",
                                                         "order",        "placing",
                                                         "primary",      "references",
                                                         "returning",    "select",
                                                         "session_user", "some",
                                                         "symmetric",    "table",
                                                         "then",         "to",
                                                         "trailing",     "true",
                                                         "union",        "unique",
                                                         "user",         "using",
                                                         "variadic",     "when",
                                                         "where",        "window",
                                                         "with"};

constexpr int deepestText = 24; // levels; below stands "…"

/// Prints one expression. Stops early, since only the first bytes are kept.
class Printer {
public:
    explicit Printer(Qualify qualify) : m_qualify(qualify) {}
    std::string take() { return shortened(std::move(m_out), longestExpression); }
    void print(const Node &wrapped, int depth);

private:
    void list(const Node &items, int depth, std::string_view between = ", ");
    void constant(const Node &node);
    void column(const Node &node);
    void call(const Node &node, int depth);
    void extract(const Node &arguments, int depth);
    void operation(const Node &node, int depth);
    void operand(const Node &wrapped, int depth);
    void cast(const Node &node, int depth);
    void enclosed(std::string_view before, const Node &items, std::string_view after, int depth);
    void nullTest(const Node &node, int depth);
    void indirection(const Node &node, int depth);
    bool full() const { return m_out.size() > longestExpression; }

    Qualify m_qualify;
    std::string m_out;
};

std::string quoted(const std::string &text)
{
    std::string result = "'";
    for (const char letter : text.substr(0, longestExpression + 1)) {
        result += letter;
        if (letter == '\'')
            result += '\'';
    }
    return result + "'";
}

/// "b101" → "B'101'".
std::string bitsText(const std::string &text)
{
    return text.starts_with('x') ? "X'" + text.substr(1) + "'"
                                 : "B'" + text.substr(std::min<std::size_t>(1, text.size())) + "'";
}

/// "SVFOP_CURRENT_TIMESTAMP_N" → "CURRENT_TIMESTAMP".
std::string valueFunction(std::string name)
{
    if (name.starts_with("SVFOP_"))
        name.erase(0, 6);
    if (name.ends_with("_N"))
        name.resize(name.size() - 2);
    return name;
}

void Printer::list(const Node &items, int depth, std::string_view between)
{
    bool first = true;
    for (const Node &item : items.children) {
        if (full())
            return;
        if (!first)
            m_out += between;
        first = false;
        print(item, depth);
    }
}

void Printer::constant(const Node &node)
{
    if (const Node &number = node.at("ival"); !number.isNull())
        m_out += std::to_string(number.at("ival").number);
    else if (const Node &real = node.at("fval"); !real.isNull())
        m_out += real.at("fval").text;
    else if (const Node &flag = node.at("boolval"); !flag.isNull())
        m_out += flag.at("boolval").number ? "true" : "false";
    else if (const Node &bits = node.at("bsval"); !bits.isNull())
        m_out += bitsText(bits.at("bsval").text);
    else if (const Node &string = node.at("sval"); !string.isNull())
        m_out += quoted(string.at("sval").text);
    else
        m_out += "NULL";
}

void Printer::column(const Node &node)
{
    const Node &fields = node.at("fields");
    const std::vector<std::string> names = texts(fields);
    const bool star = !fields.children.empty() && fields.children.back().tag() == "A_Star";
    const std::size_t from = m_qualify == Qualify::No && !star && !names.empty() ? names.size() - 1 : 0;
    for (std::size_t i = from; i < names.size(); ++i)
        m_out += (i > from ? "." : "") + identifierText(names[i]);
    if (star)
        m_out += names.empty() ? "*" : ".*";
}

void Printer::enclosed(std::string_view before, const Node &items, std::string_view after, int depth)
{
    m_out += before;
    list(items, depth);
    m_out += after;
}

void Printer::extract(const Node &arguments, int depth)
{
    const Node &field = arguments.children[0].body().at("sval").at("sval");
    m_out += "extract(" + (field.isNull() ? std::string("…") : field.text) + " from ";
    print(arguments.children[1], depth);
    m_out += ")";
}

void Printer::call(const Node &node, int depth)
{
    std::vector<std::string> name = texts(node.at("funcname"));
    if (name.size() > 1 && name.front() == "pg_catalog")
        name.erase(name.begin());
    const Node &arguments = node.at("args");
    if (name.size() == 1 && name[0] == "extract" && arguments.children.size() == 2)
        return extract(arguments, depth);
    for (std::size_t i = 0; i < name.size(); ++i)
        m_out += (i ? "." : "") + identifierText(name[i]);
    m_out += node.at("agg_distinct").number ? "(DISTINCT " : "(";
    if (node.at("agg_star").number)
        m_out += "*";
    enclosed("", arguments, ")", depth);
    if (!node.at("over").isNull())
        m_out += " OVER (…)";
}

/// Operands of operators stand in brackets when they are operations themselves.
void Printer::operand(const Node &wrapped, int depth)
{
    const bool brackets = wrapped.tag() == "A_Expr" || wrapped.tag() == "BoolExpr";
    m_out += brackets ? "(" : "";
    print(wrapped, depth);
    m_out += brackets ? ")" : "";
}

void Printer::operation(const Node &node, int depth)
{
    const std::string &kind = node.at("kind").text;
    const std::vector<std::string> names = texts(node.at("name"));
    const std::string name = names.empty() ? "?" : names.back();
    if (kind == "AEXPR_NULLIF") {
        m_out += "NULLIF(";
        print(node.at("lexpr"), depth);
        m_out += ", ";
        print(node.at("rexpr"), depth);
        m_out += ")";
        return;
    }
    if (!node.at("lexpr").isNull()) {
        operand(node.at("lexpr"), depth);
        m_out += " ";
    }
    const bool negated = name == "<>" || name.starts_with("!");
    if (kind == "AEXPR_IN")
        m_out += negated ? "NOT IN " : "IN ";
    else if (kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE")
        m_out += std::string(negated ? "NOT " : "") + (kind == "AEXPR_LIKE" ? "LIKE " : "ILIKE ");
    else if (kind == "AEXPR_DISTINCT" || kind == "AEXPR_NOT_DISTINCT")
        m_out += kind == "AEXPR_DISTINCT" ? "IS DISTINCT FROM " : "IS NOT DISTINCT FROM ";
    else
        m_out += name + (node.at("lexpr").isNull() ? "" : " ");
    if (kind == "AEXPR_OP_ANY" || kind == "AEXPR_OP_ALL")
        m_out += kind == "AEXPR_OP_ANY" ? "ANY " : "ALL ";
    const Node &right = node.at("rexpr");
    if (kind.find("BETWEEN") != std::string::npos)
        list(right.body().at("items"), depth, " AND ");
    else if (right.tag() == "List")
        enclosed("(", right.body().at("items"), ")", depth);
    else
        operand(right, depth);
}

void Printer::cast(const Node &node, int depth)
{
    operand(node.at("arg"), depth);
    m_out += "::" + typeText(node.at("typeName"));
}

void Printer::nullTest(const Node &node, int depth)
{
    operand(node.at("arg"), depth);
    m_out += node.at("nulltesttype").text == "IS_NULL" ? " IS NULL" : " IS NOT NULL";
}

/// (address).city, tags[2], part[1:3]
void Printer::indirection(const Node &node, int depth)
{
    const bool subscript = node.at("indirection").children.front().tag() == "A_Indices";
    m_out += subscript ? "" : "(";
    print(node.at("arg"), depth);
    m_out += subscript ? "" : ")";
    for (const Node &step : node.at("indirection").children) {
        if (step.tag() == "A_Indices") {
            m_out += "[";
            if (const Node &lower = step.body().at("lidx"); !lower.isNull())
                print(lower, depth);
            m_out += step.body().at("is_slice").number ? ":" : "";
            if (const Node &upper = step.body().at("uidx"); !upper.isNull())
                print(upper, depth);
            m_out += "]";
        } else {
            m_out += step.tag() == "String" ? "." + identifierText(step.body().at("sval").text) : ".*";
        }
    }
}

void Printer::print(const Node &wrapped, int depth)
{
    if (full())
        return;
    if (depth >= deepestText) {
        m_out += "…";
        return;
    }
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    const int below = depth + 1;
    if (tag == "A_Const")
        constant(node);
    else if (tag == "ParamRef")
        m_out += "$" + std::to_string(node.at("number").number);
    else if (tag == "ColumnRef")
        column(node);
    else if (tag == "FuncCall")
        call(node, below);
    else if (tag == "A_Expr")
        operation(node, below);
    else if (tag == "TypeCast")
        cast(node, below);
    else if (tag == "NullTest")
        nullTest(node, below);
    else if (tag == "CoalesceExpr")
        enclosed("COALESCE(", node.at("args"), ")", below);
    else if (tag == "MinMaxExpr")
        enclosed(node.at("op").text == "IS_LEAST" ? "LEAST(" : "GREATEST(", node.at("args"), ")", below);
    else if (tag == "A_ArrayExpr")
        enclosed("ARRAY[", node.at("elements"), "]", below);
    else if (tag == "RowExpr")
        enclosed("(", node.at("args"), ")", below);
    else if (tag == "List")
        enclosed("(", node.at("items"), ")", below);
    else if (tag == "BoolExpr" && node.at("boolop").text == "NOT_EXPR")
        enclosed("NOT ", node.at("args"), "", below);
    else if (tag == "BoolExpr")
        list(node.at("args"), below, node.at("boolop").text == "OR_EXPR" ? " OR " : " AND ");
    else if (tag == "CollateClause") {
        operand(node.at("arg"), below);
        const std::vector<std::string> name = texts(node.at("collname"));
        m_out += " COLLATE " + identifierText(name.empty() ? "" : name.back());
    } else if (tag == "SQLValueFunction")
        m_out += valueFunction(node.at("op").text);
    else if (tag == "A_Indirection")
        indirection(node, below);
    else if (tag == "SubLink")
        m_out += "(SELECT …)";
    else if (tag == "CaseExpr")
        m_out += "CASE … END";
    else
        m_out += "…";
}

} // namespace

std::string shortened(std::string text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    text.resize(end);
    return text + "…";
}

std::string identifierText(std::string_view name)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    const bool reserved = std::binary_search(reservedWords.begin(), reservedWords.end(), name);
    if (!name.empty() && std::all_of(name.begin(), name.end(), plain) &&
        !(name[0] >= '0' && name[0] <= '9') && !reserved)
        return std::string(name);
    std::string result = "\"";
    for (const char letter : name) {
        result += letter;
        if (letter == '"')
            result += '"';
    }
    return result + "\"";
}

std::string typeText(const Node &typeName)
{
    std::vector<std::string> names = texts(typeName.at("names"));
    if (names.size() > 1 && names.front() == "pg_catalog")
        names.erase(names.begin());
    std::string result;
    for (const std::string &name : names)
        result += (result.empty() ? "" : ".") + identifierText(name);
    if (const Node &modifiers = typeName.at("typmods"); !modifiers.isNull() && result != "interval") {
        for (const Node &modifier : modifiers.children)
            result += (&modifier == &modifiers.children.front() ? "(" : ", ") + expressionText(modifier);
        result += ")";
    }
    for (std::size_t i = 0; i < typeName.at("arrayBounds").children.size(); ++i)
        result += "[]";
    return result;
}

std::string expressionText(const Node &wrapped, Qualify qualify)
{
    Printer printer(qualify);
    printer.print(wrapped, 0);
    return printer.take();
}

} // namespace indexpilot::sql
