// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/immutability.h"

#include "core/advisor/entry_width.h"
#include "core/advisor/expression_tree.h"
#include "core/sql/expression_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace indexpilot::advisor {
namespace {

using sql::Node;

/// Functions that are IMMUTABLE for every type they take, with what they yield.
const std::map<std::string_view, ValueKind> &immutableFunctions()
{
    static const std::map<std::string_view, ValueKind> functions{
        {"lower", ValueKind::Text},
        {"upper", ValueKind::Text},
        {"initcap", ValueKind::Text},
        {"md5", ValueKind::Text},
        {"substring", ValueKind::Text},
        {"substr", ValueKind::Text},
        {"left", ValueKind::Text},
        {"right", ValueKind::Text},
        {"btrim", ValueKind::Text},
        {"ltrim", ValueKind::Text},
        {"rtrim", ValueKind::Text},
        {"replace", ValueKind::Text},
        {"translate", ValueKind::Text},
        {"reverse", ValueKind::Text},
        {"split_part", ValueKind::Text},
        {"lpad", ValueKind::Text},
        {"regexp_replace", ValueKind::Text},
        {"length", ValueKind::Number},
        {"char_length", ValueKind::Number},
        {"octet_length", ValueKind::Number},
        {"ascii", ValueKind::Number},
        {"abs", ValueKind::Number},
        {"round", ValueKind::Number},
        {"floor", ValueKind::Number},
        {"ceil", ValueKind::Number},
        {"ceiling", ValueKind::Number},
        {"trunc", ValueKind::Number},
        {"mod", ValueKind::Number},
        {"sign", ValueKind::Number},
        {"hashtext", ValueKind::Number},
        {"jsonb_extract_path", ValueKind::Jsonb},
        {"jsonb_extract_path_text", ValueKind::Text},
        {"jsonb_array_length", ValueKind::Number},
        {"jsonb_typeof", ValueKind::Text},
        {"json_extract_path", ValueKind::Json},
        {"json_extract_path_text", ValueKind::Text},
    };
    return functions;
}

bool isTime(ValueKind kind)
{
    return kind == ValueKind::Timestamptz || kind == ValueKind::Timestamp || kind == ValueKind::Date ||
           kind == ValueKind::Time || kind == ValueKind::Interval;
}

bool isConstant(const Node &wrapped)
{
    return wrapped.tag() == "A_Const" ||
           (wrapped.tag() == "TypeCast" && isConstant(wrapped.body().at("arg")));
}

class Judge {
public:
    Judge(const pg::SchemaTable &table, int version, const SchemaNames *names)
        : m_table(table), m_version(version), m_names(names)
    {
    }
    ValueKind kindOf(const Node &wrapped);
    std::string take() { return std::move(m_obstacle); }

private:
    ValueKind call(const Node &node);
    ValueKind ownCall(const std::string &schema, const std::string &name, const Node &arguments);
    ValueKind timeCall(const std::string &name, const Node &arguments);
    ValueKind cast(const Node &node);
    ValueKind operation(const Node &node);
    ValueKind allOf(const Node &list);
    ValueKind refuse(std::string obstacle)
    {
        if (m_obstacle.empty())
            m_obstacle = std::move(obstacle);
        return ValueKind::Unknown;
    }

    const pg::SchemaTable &m_table;
    int m_version;
    const SchemaNames *m_names; ///< null: no function but the server's own is known
    std::string m_obstacle;
};

ValueKind Judge::allOf(const Node &list)
{
    ValueKind kind = ValueKind::Unknown;
    for (const Node &item : list.children)
        if (const ValueKind one = kindOf(item); kind == ValueKind::Unknown || isConstant(list.children[0]))
            kind = one;
    return kind;
}

/// date_trunc, extract and the like: they read the time zone when they are given a timestamptz.
ValueKind Judge::timeCall(const std::string &name, const Node &arguments)
{
    const std::size_t count = arguments.children.size();
    const ValueKind argument = count >= 2 ? kindOf(arguments.children[1]) : ValueKind::Unknown;
    const bool truncates = name == "date_trunc";
    if (!isTime(argument))
        return refuse("What " + name + " is given is of a type that is not known here");
    if (argument == ValueKind::Timestamptz && (!truncates || count < 3 || m_version < 160000))
        return refuse(name +
                      " of a timestamp with time zone is STABLE: it depends on the session's TimeZone; " +
                      name + " of (… AT TIME ZONE 'UTC') could be indexed");
    if (!truncates)
        return ValueKind::Number;
    return argument == ValueKind::Date // date_trunc takes it for a timestamptz
               ? refuse("date_trunc of a date is STABLE: the date becomes a timestamp with time zone")
               : argument;
}

/// A function of a user or an extension, by what it was declared.
ValueKind Judge::ownCall(const std::string &schema, const std::string &name, const Node &arguments)
{
    const std::string called = (schema.empty() ? "" : schema + ".") + name;
    const pg::FunctionReading *function = m_names ? m_names->function(schema, name) : nullptr;
    if (!function)
        return refuse("Whether " + called + " is IMMUTABLE is not known");
    if (!function->immutable)
        return refuse(called + " is not declared IMMUTABLE");
    allOf(arguments);
    return valueKind(function->result);
}

ValueKind Judge::call(const Node &node)
{
    const std::vector<std::string> names = sql::texts(node.at("funcname"));
    const std::string name = names.empty() ? std::string() : names.back();
    const Node &arguments = node.at("args");
    if (names.size() > 1 && names.front() != "pg_catalog")
        return ownCall(names.front(), name, arguments);
    if (name == "date_trunc" || name == "date_part" || name == "extract")
        return timeCall(name, arguments);
    if (name == "timezone" && arguments.children.size() == 2) {
        const ValueKind kind = kindOf(arguments.children[1]);
        return kind == ValueKind::Timestamptz ? ValueKind::Timestamp
               : kind == ValueKind::Timestamp
                   ? ValueKind::Timestamptz
                   : refuse("AT TIME ZONE of this type is not known to be IMMUTABLE");
    }
    if (name == "to_tsvector") {
        allOf(arguments);
        return arguments.children.size() == 2 && isConstant(arguments.children[0])
                   ? ValueKind::Vector
                   : refuse("to_tsvector without a fixed configuration is STABLE: it depends on "
                            "default_text_search_config");
    }
    const auto known = immutableFunctions().find(name);
    if (known == immutableFunctions().end()) {
        constexpr std::array<std::string_view, 9> stable{"to_char",      "to_date", "to_number",
                                                         "to_timestamp", "now",     "concat",
                                                         "concat_ws",    "age",     "unaccent"};
        const bool isStable = std::ranges::find(stable, name) != stable.end();
        const bool isServers = names.size() > 1;
        return isStable || isServers ? refuse(isStable ? name + " is STABLE, not IMMUTABLE"
                                                       : "Whether " + name + " is IMMUTABLE is not known")
                                     : ownCall({}, name, arguments);
    }
    const ValueKind argument = allOf(arguments);
    if (isTime(argument) && known->second == ValueKind::Text)
        return refuse("Times become text by the session's DateStyle and TimeZone");
    return known->second;
}

ValueKind Judge::cast(const Node &node)
{
    const std::string name = lastOf(node.at("typeName").at("names"));
    const bool array = !node.at("typeName").at("arrayBounds").children.empty();
    const ValueKind to = array ? ValueKind::Unknown : valueKind(name);
    if (isConstant(node.at("arg")))
        return to;
    const ValueKind from = kindOf(node.at("arg"));
    if (!m_obstacle.empty() || from == to)
        return to;
    const auto isOneOf = [](ValueKind kind, std::initializer_list<ValueKind> kinds) {
        return std::ranges::find(kinds, kind) != kinds.end();
    };
    const bool plain =
        isOneOf(from, {ValueKind::Text, ValueKind::Number, ValueKind::Boolean, ValueKind::Jsonb}) &&
        isOneOf(to, {ValueKind::Text, ValueKind::Number, ValueKind::Boolean});
    const bool shortened =
        (from == ValueKind::Timestamp && (to == ValueKind::Date || to == ValueKind::Time)) ||
        (from == ValueKind::Date && to == ValueKind::Timestamp);
    if (plain || shortened)
        return to;
    if (from == ValueKind::Timestamptz &&
        isOneOf(to, {ValueKind::Date, ValueKind::Timestamp, ValueKind::Time}))
        return refuse(
            "The cast of a timestamp with time zone to " + name +
            " is STABLE: it depends on the session's TimeZone; a range (>= and <) on the column itself "
            "needs no expression");
    if (isTime(from) || isTime(to))
        return refuse("This cast to " + name + " is STABLE: it depends on the session's settings");
    return refuse("Whether the cast to " + name + " is IMMUTABLE is not known");
}

ValueKind Judge::operation(const Node &node)
{
    const std::string name = lastOf(node.at("name"));
    const std::string &kind = node.at("kind").text;
    const ValueKind left = node.at("lexpr").isNull() ? ValueKind::Unknown : kindOf(node.at("lexpr"));
    const ValueKind right = kindOf(node.at("rexpr"));
    if (!m_obstacle.empty())
        return ValueKind::Unknown;
    if (kind == "AEXPR_NULLIF")
        return left;
    if (name == "->" || name == "#>")
        return left;
    if (name == "->>" || name == "#>>")
        return ValueKind::Text;
    if (name == "||" && (left == ValueKind::Text || right == ValueKind::Text)) {
        const ValueKind other = left == ValueKind::Text ? right : left;
        return other == ValueKind::Text || other == ValueKind::Number
                   ? ValueKind::Text
                   : refuse("|| of text and this type is not known to be IMMUTABLE");
    }
    constexpr std::array<std::string_view, 5> arithmetic{"+", "-", "*", "/", "%"};
    if (std::ranges::find(arithmetic, name) != arithmetic.end()) {
        if (left == ValueKind::Timestamptz || right == ValueKind::Timestamptz)
            return refuse(
                "Arithmetic on a timestamp with time zone is STABLE: it depends on the session's TimeZone");
        return left == ValueKind::Unknown ? right : left;
    }
    return refuse("Whether the operator " + name + " is IMMUTABLE for these types is not known");
}

ValueKind Judge::kindOf(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "ColumnRef") {
        const pg::ColumnReading *column = columnOf(m_table, lastOf(node.at("fields")));
        return column ? valueKind(column->type) : refuse("It names a column that the table does not have");
    }
    if (tag == "A_Const")
        return !node.at("sval").isNull() ? ValueKind::Text : ValueKind::Number;
    if (tag == "TypeCast")
        return cast(node);
    if (tag == "FuncCall")
        return call(node);
    if (tag == "A_Expr")
        return operation(node);
    if (tag == "CoalesceExpr" || tag == "MinMaxExpr")
        return allOf(node.at("args"));
    if (tag == "CollateClause")
        return kindOf(node.at("arg"));
    if (tag == "ParamRef")
        return refuse("It contains a parameter");
    return refuse("It is of a form whose stability is not known");
}

} // namespace

Immutability immutabilityOf(const std::string &expression, const pg::SchemaTable &table, int serverVersion,
                            const SchemaNames *names)
{
    if (expression.find("…") != std::string::npos)
        return {ValueKind::Unknown, "It is too long, or has a part that an index seldom holds"};
    const std::optional<Node> tree = expressionTree(expression);
    if (!tree)
        return {ValueKind::Unknown, "It does not parse as an expression of its own"};
    Judge judge(table, serverVersion, names);
    const ValueKind kind = judge.kindOf(*tree);
    return {kind, judge.take()};
}

} // namespace indexpilot::advisor
