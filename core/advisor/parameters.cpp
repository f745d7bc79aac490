// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/parameters.h"

#include "core/advisor/representative_values.h"
#include "core/sql/analyse.h"
#include "core/sql/lexemes.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace indexpilot::advisor {
namespace {

using sql::Lexeme;
using Values = std::map<int, std::string>; ///< SQL by number of the parameter

const char *const pageRows = "20"; ///< LIMIT of a page of a list

/// What stands in for a parameter, by its position among the lexemes; nothing: it stays.
using Substitute =
    std::function<std::optional<std::string>(const std::vector<Lexeme> &lexemes, std::size_t place)>;

std::string replaced(const std::string &text, const Substitute &substitute)
{
    std::string result;
    std::size_t done = 0;
    const std::vector<Lexeme> lexemes = sql::lexemesOf(text);
    for (std::size_t i = 0; i < lexemes.size(); ++i)
        if (const auto value = substitute(lexemes, i)) {
            result.append(text, done, lexemes[i].from - done);
            result += *value;
            done = lexemes[i].from + lexemes[i].length;
        }
    return result.append(text, done);
}

bool isParameter(const Lexeme &lexeme)
{
    return lexeme.kind == Lexeme::Kind::Parameter;
}

std::string wordBefore(const std::vector<Lexeme> &lexemes, std::size_t place)
{
    return place == 0 ? std::string() : lexemes[place - 1].word;
}

bool isTypeName(const std::string &word)
{
    constexpr std::array types{"interval", "date", "timestamp", "timestamptz", "time"};
    return std::ranges::find(types, word) != types.end();
}

/// `interval $1` is no SQL of the server; its word is taken away and the parameter cast.
std::optional<std::string> castParameter(const std::vector<Lexeme> &lexemes, std::size_t place)
{
    if (isTypeName(lexemes[place].word) && place + 1 < lexemes.size() && isParameter(lexemes[place + 1]))
        return "";
    if (isParameter(lexemes[place]) && isTypeName(wordBefore(lexemes, place)))
        return "$" + std::to_string(lexemes[place].parameter) + "::" + wordBefore(lexemes, place);
    return std::nullopt;
}

std::optional<std::string> knownByPlace(const std::vector<Lexeme> &lexemes, std::size_t place)
{
    if (!isParameter(lexemes[place]))
        return std::nullopt;
    const std::string before = wordBefore(lexemes, place);
    if (before == "limit" ||
        (place > 1 && (before == "first" || before == "next") && lexemes[place - 2].word == "fetch"))
        return pageRows;
    if (before == "offset")
        return "0";
    if (place > 1 && lexemes[place - 1].symbol == '(' && lexemes[place - 2].word == "date_trunc")
        return "'day'";
    return std::nullopt;
}

std::string renumbered(const std::string &text)
{
    std::map<int, int> numbers;
    for (const Lexeme &lexeme : sql::lexemesOf(text))
        if (isParameter(lexeme))
            numbers.emplace(lexeme.parameter, 0);
    int next = 0;
    for (auto &[old, number] : numbers)
        number = ++next;
    return replaced(text, [&](const std::vector<Lexeme> &lexemes, std::size_t place) {
        return isParameter(lexemes[place])
                   ? std::optional("$" + std::to_string(numbers.at(lexemes[place].parameter)))
                   : std::nullopt;
    });
}

/// A literal that no text holds by chance, so that the facts tell what a parameter is compared with.
std::string marker(int parameter)
{
    return "'\x01ip" + std::to_string(parameter) + "\x01'";
}

/// Numbers of the markers in a constant, in order; `onlyMarkers` is false when it holds more than a list of
/// them.
std::vector<int> markersIn(const std::string &constant, bool &onlyMarkers)
{
    std::vector<int> numbers;
    onlyMarkers = true;
    int casts = 0;
    for (const Lexeme &lexeme : sql::lexemesOf(constant)) {
        const std::string_view piece = std::string_view(constant).substr(lexeme.from, lexeme.length);
        if (piece.starts_with("'\x01ip"))
            numbers.push_back(std::stoi(std::string(piece.substr(4))));
        else if (lexeme.kind == Lexeme::Kind::Word)
            casts += lexeme.word == "and" ? 0 : 1;
        else if (lexeme.kind != Lexeme::Kind::Symbol ||
                 std::string_view("(),:").find(lexeme.symbol) == std::string_view::npos)
            onlyMarkers = false;
    }
    onlyMarkers = onlyMarkers && casts <= static_cast<int>(numbers.size());
    return numbers;
}

void putAll(Values &values, const std::vector<int> &numbers, const std::vector<std::string> &literals)
{
    for (std::size_t i = 0; i < numbers.size() && i < literals.size(); ++i)
        values.emplace(numbers[i], literals[i]);
}

void addValues(Values &values, const sql::Predicate &predicate, const sql::StatementFacts &facts,
               const pg::SchemaReading &schema, Representative which)
{
    bool onlyMarkers = false;
    const std::vector<int> numbers = markersIn(predicate.constant, onlyMarkers);
    if (numbers.empty() || !onlyMarkers || !predicate.expression.empty())
        return;
    const pg::ColumnReading *column = columnOf(schema, facts, predicate.column);
    if (!column || !column->statistics)
        return;
    const bool window = std::ranges::any_of(facts.predicates, [&](const sql::Predicate &other) {
        return other.column == predicate.column && other.kind == sql::PredicateKind::Range &&
               other.operatorName.front() != predicate.operatorName.front();
    });
    putAll(values, numbers,
           literalsFor(*column->statistics, predicate.kind, predicate.operatorName,
                       window ? RangeSides::Two : RangeSides::One, numbers.size(), which));
}

/// Values that an UPDATE assigns decide nothing: between SET and the WHERE or FROM of the same depth.
void addAssigned(Values &values, const std::string &text)
{
    int depth = 0;
    bool assigning = false;
    for (const Lexeme &lexeme : sql::lexemesOf(text)) {
        depth += lexeme.symbol == '(' ? 1 : lexeme.symbol == ')' ? -1 : 0;
        if (depth == 0 && lexeme.word == "set")
            assigning = true;
        else if (depth == 0 && (lexeme.word == "where" || lexeme.word == "from"))
            return;
        else if (assigning && isParameter(lexeme))
            values.emplace(lexeme.parameter, "NULL");
    }
}

} // namespace

std::string plannableText(const std::string &text)
{
    const std::string known = replaced(text, knownByPlace);
    return renumbered(replaced(known, castParameter));
}

std::optional<std::string> withParameters(const std::string &text, const pg::SchemaReading &schema,
                                          Representative which)
{
    const std::string plannable = plannableText(text);
    const std::string marked = replaced(plannable, [](const std::vector<Lexeme> &lexemes, std::size_t place) {
        return isParameter(lexemes[place]) ? std::optional(marker(lexemes[place].parameter)) : std::nullopt;
    });
    const sql::StatementFacts facts = sql::analyse(marked).facts;
    Values values;
    for (const sql::Predicate &predicate : facts.predicates)
        addValues(values, predicate, facts, schema, which);
    if (facts.kind == sql::StatementKind::Update)
        addAssigned(values, plannable);
    bool complete = true;
    std::string filled = replaced(
        plannable, [&](const std::vector<Lexeme> &lexemes, std::size_t place) -> std::optional<std::string> {
            if (!isParameter(lexemes[place]))
                return std::nullopt;
            const auto known = values.find(lexemes[place].parameter);
            complete = complete && known != values.end();
            return known == values.end() ? std::nullopt : std::optional(known->second);
        });
    return complete ? std::optional(std::move(filled)) : std::nullopt;
}

} // namespace indexpilot::advisor
