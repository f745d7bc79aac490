// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/operators.h"

#include <algorithm>
#include <array>
#include <optional>

namespace indexpilot::sql {

namespace {

template <std::size_t Count>
bool isOneOf(std::string_view name, const std::array<std::string_view, Count> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 4> ranges{"<", "<=", ">", ">="};
constexpr std::array<std::string_view, 7> patterns{"~", "~*", "%", "%>", "<%", "%>>", "<<%"};
constexpr std::array<std::string_view, 17> containments{
    "@>", "<@", "?", "?|", "?&", "&&", "@@", "@?", "@@@", "<<", ">>", "&<", "&>", "-|-", "<<|", "|>>", "~="};

std::string mirroredName(const std::string &name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pairs{
        {{"<", ">"}, {"<=", ">="}, {"@>", "<@"}, {"<<", ">>"}, {"&<", "&>"}}};
    for (const auto &[one, other] : pairs) {
        if (name == one)
            return std::string(other);
        if (name == other)
            return std::string(one);
    }
    return name;
}

/// The first characters of a pattern, when the text shows them: 'x%' · '%' || $1 · concat('%', $1).
std::optional<std::string> patternStart(const Node &wrapped)
{
    const Node &node = wrapped.body();
    const std::string_view tag = wrapped.tag();
    if (tag == "A_Const" && !node.at("sval").isNull())
        return node.at("sval").at("sval").text;
    if (tag == "TypeCast")
        return patternStart(node.at("arg"));
    if (tag == "A_Expr" && texts(node.at("name")) == std::vector<std::string>{"||"})
        return patternStart(node.at("lexpr"));
    const std::vector<std::string> name = texts(node.at("funcname"));
    if (tag == "FuncCall" && !name.empty() && name.back() == "concat" && !node.at("args").children.empty())
        return patternStart(node.at("args").children.front());
    return std::nullopt;
}

Operator like(const Node &pattern, bool negated)
{
    if (negated)
        return {PredicateKind::PatternMatch, "NOT LIKE", ""};
    const std::optional<std::string> start = patternStart(pattern);
    if (!start || start->empty())
        return {PredicateKind::PatternMatch, "LIKE", ""};
    const bool wildcard = start->front() == '%' || start->front() == '_';
    return {wildcard ? PredicateKind::WildcardLike : PredicateKind::PrefixLike, "LIKE", ""};
}

Operator plain(const std::string &name, bool negated)
{
    if (name == "=" || name == "<>" || name == "!=") {
        const bool equal = (name == "=") != negated;
        const std::string shown = equal ? "=" : "<>";
        return {equal ? PredicateKind::Equality : PredicateKind::NotEqual, shown, shown};
    }
    if (isOneOf(name, ranges) && negated) {
        constexpr std::array<std::string_view, 4> opposite{">=", ">", "<=", "<"};
        const auto place = std::find(ranges.begin(), ranges.end(), name) - ranges.begin();
        const std::string shown(opposite[static_cast<std::size_t>(place)]);
        return {PredicateKind::Range, shown, mirroredName(shown)};
    }
    const std::string shown = negated ? "NOT " + name : name;
    const std::string mirrored = negated ? "NOT " + mirroredName(name) : mirroredName(name);
    if (isOneOf(name, ranges))
        return {PredicateKind::Range, shown, mirrored};
    if (isOneOf(name, patterns) || name.starts_with("!~"))
        return {PredicateKind::PatternMatch, shown, mirrored};
    if (isOneOf(name, containments))
        return {PredicateKind::Containment, shown, mirrored};
    return {PredicateKind::Expression, shown, mirrored};
}

} // namespace

Operator operatorMeaning(std::string_view expressionKind, const std::string &name, const Node &right,
                         Negated negated)
{
    const bool flipped = negated == Negated::Yes;
    const bool opposite = (name == "<>" || name.starts_with("!")) != flipped;
    if (expressionKind == "AEXPR_LIKE" || name == "~~")
        return like(right, opposite);
    if (expressionKind == "AEXPR_ILIKE" || name == "~~*")
        return {PredicateKind::PatternMatch, opposite ? "NOT ILIKE" : "ILIKE", ""};
    if (expressionKind == "AEXPR_SIMILAR")
        return {PredicateKind::PatternMatch, opposite ? "NOT SIMILAR TO" : "SIMILAR TO", ""};
    if (expressionKind == "AEXPR_DISTINCT" || expressionKind == "AEXPR_NOT_DISTINCT") {
        const bool distinct = (expressionKind == "AEXPR_DISTINCT") != flipped;
        const std::string shown = distinct ? "IS DISTINCT FROM" : "IS NOT DISTINCT FROM";
        return {distinct ? PredicateKind::NotEqual : PredicateKind::Expression, shown, shown};
    }
    if (name == "^@" && !flipped)
        return {PredicateKind::PrefixLike, name, ""};
    return plain(name, flipped);
}

BooleanTestMeaning booleanTestMeaning(std::string_view test, Negated negated)
{
    const bool flipped = negated == Negated::Yes;
    const bool isNot = (test.find("_NOT_") != std::string_view::npos) != flipped;
    const std::string before = isNot ? "IS NOT " : "IS ";
    if (test.ends_with("UNKNOWN"))
        return {isNot ? PredicateKind::IsNotNull : PredicateKind::IsNull, before + "UNKNOWN"};
    const bool isTrue = test.ends_with("TRUE");
    return {isNot ? PredicateKind::NotEqual : PredicateKind::Equality, before + (isTrue ? "TRUE" : "FALSE")};
}

int arrayLength(const Node &wrapped)
{
    const Node &node = wrapped.body();
    if (wrapped.tag() == "TypeCast")
        return arrayLength(node.at("arg"));
    if (wrapped.tag() == "A_ArrayExpr")
        return static_cast<int>(node.at("elements").children.size());
    const std::string &text = node.at("sval").at("sval").text;
    if (wrapped.tag() != "A_Const" || text.size() < 3 || text.front() != '{')
        return 0;
    return static_cast<int>(std::count(text.begin(), text.end(), ',')) + 1;
}

} // namespace indexpilot::sql
