// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/workload_text.h"

#include "core/advisor/parameters.h"
#include "core/sql/analyse.h"
#include "core/sql/lexemes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace indexpilot::advisor {
namespace {

constexpr std::size_t mostSpecific = 2; ///< variants with values, beside the generic text
constexpr double genericShare = 0.5;

bool hasParameters(const std::string &text)
{
    return std::ranges::any_of(sql::lexemesOf(text), [](const sql::Lexeme &lexeme) {
        return lexeme.kind == sql::Lexeme::Kind::Parameter;
    });
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\f\v";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

/// The value of the last line "-- weight: N" in the comments before the first word; empty when there is none.
std::optional<std::string> weightText(std::string_view statement)
{
    const std::vector<sql::Lexeme> lexemes = sql::lexemesOf(statement);
    std::string_view head = statement.substr(0, lexemes.empty() ? statement.size() : lexemes.front().from);
    std::optional<std::string> weight;
    while (!head.empty()) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        std::string_view line = trimmed(head.substr(0, end));
        head.remove_prefix(std::min(end + 1, head.size()));
        if (!line.starts_with("--"))
            continue;
        line = trimmed(line.substr(2));
        if (line.starts_with("weight:"))
            weight = std::string(trimmed(line.substr(7)));
    }
    return weight;
}

std::optional<double> weightOf(const std::string &text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

std::string withoutHead(const std::string &statement)
{
    const std::vector<sql::Lexeme> lexemes = sql::lexemesOf(statement);
    return lexemes.empty() ? std::string() : statement.substr(lexemes.front().from);
}

/// Names of temporary tables that a statement makes: CREATE TEMP TABLE t, SELECT … INTO TEMP t.
std::vector<std::string> temporaryNames(const std::string &text)
{
    std::vector<std::string> names;
    const std::vector<sql::Lexeme> lexemes = sql::lexemesOf(text);
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
        if (lexemes[i].word != "temp" && lexemes[i].word != "temporary")
            continue;
        const std::set<std::string> between{"table", "view", "recursive", "if", "not", "exists"};
        std::size_t at = i + 1;
        while (at < lexemes.size() && between.contains(lexemes[at].word))
            ++at;
        if (at < lexemes.size() && !lexemes[at].word.empty())
            names.push_back(lexemes[at].word);
    }
    return names;
}

std::optional<Failure> temporaryTableUse(const std::string &name, const sql::StatementFacts &facts,
                                         const std::set<std::string> &temporary)
{
    for (const sql::TableReference &table : facts.tables)
        if (table.schema.starts_with("pg_temp") || (table.schema.empty() && temporary.contains(table.name)))
            return Failure{FailureCode::Unsupported, name,
                           "It uses the temporary table " + table.name +
                               ", which exists only in the session that makes it",
                           "Run it over an ordinary table of the same columns to have it judged"};
    return std::nullopt;
}

std::optional<Failure> badWeight(const std::string &name, const std::optional<std::string> &weight)
{
    if (!weight || weightOf(*weight))
        return std::nullopt;
    return Failure{FailureCode::Usage, name, "The weight \"" + *weight + "\" is no number of calls an hour",
                   "Write a line like: -- weight: 120"};
}

/// Reads one statement after another; knows the temporary tables that earlier ones make.
class ScriptReader {
public:
    void add(const std::string &part)
    {
        const std::string text = withoutHead(part);
        if (text.empty())
            return;
        const std::string name = "statement " + std::to_string(++m_count);
        sql::AnalysedStatement analysed = sql::analyse(text);
        const std::optional<std::string> weight = weightText(part);
        const bool ddl = analysed.facts.kind == sql::StatementKind::Ddl;
        std::optional<Failure> why = reasonToLeaveOut(name, analysed.facts);
        if (ddl)
            for (std::string &table : temporaryNames(text))
                m_temporary.insert(std::move(table));
        if (!why)
            why = temporaryTableUse(name, analysed.facts, m_temporary);
        if (!why)
            why = badWeight(name, weight);
        if (why)
            return m_workload.leftOut.push_back({name, std::move(*why)});
        m_workload.statements.push_back({.name = name,
                                         .fingerprint = std::move(analysed.fingerprint),
                                         .text = text,
                                         .facts = std::move(analysed.facts),
                                         .callsPerHour = weight ? *weightOf(*weight) : 1,
                                         .variants = {{.sql = text, .generic = hasParameters(text)}}});
    }
    bool sawNothing() const { return m_count == 0; }
    Workload take() { return std::move(m_workload); }

private:
    int m_count = 0;
    std::set<std::string> m_temporary;
    Workload m_workload;
};

/// At most one generic and `mostSpecific` others, heaviest first, with the weights of the rest shared out.
void keepHeaviest(std::vector<WorkloadStatement::Variant> &variants)
{
    std::ranges::stable_sort(variants, std::greater(), &WorkloadStatement::Variant::weight);
    std::size_t generic = 0;
    std::size_t specific = 0;
    std::erase_if(variants, [&](const WorkloadStatement::Variant &variant) {
        return variant.generic ? ++generic > 1 : ++specific > mostSpecific;
    });
    double sum = 0;
    for (const WorkloadStatement::Variant &variant : variants)
        sum += variant.weight;
    for (WorkloadStatement::Variant &variant : variants)
        variant.weight = sum > 0 ? variant.weight / sum : 1.0 / static_cast<double>(variants.size());
}

void addVariant(std::vector<WorkloadStatement::Variant> &variants, WorkloadStatement::Variant added)
{
    const auto known = std::ranges::find(variants, added.sql, &WorkloadStatement::Variant::sql);
    if (known == variants.end())
        variants.push_back(std::move(added));
    else
        known->weight += added.weight;
}

/// A fingerprint takes names that differ in a number only (sales_2024, sales_2025) for one: the tables tell
/// them apart.
std::string identityOf(const WorkloadStatement &statement)
{
    std::string identity = statement.fingerprint;
    for (const sql::TableReference &table : statement.facts.tables)
        identity += '\n' + table.schema + '.' + table.name;
    return identity;
}

} // namespace

std::optional<Failure> reasonToLeaveOut(const std::string &name, const sql::StatementFacts &facts)
{
    switch (facts.kind) {
    case sql::StatementKind::Unparsed:
        return Failure{FailureCode::Syntax, name, "It does not parse: " + facts.parseError,
                       "Correct the statement; psql's own commands are no SQL"};
    case sql::StatementKind::Ddl:
        return Failure{FailureCode::Unsupported, name, facts.command + " changes the schema and has no plan",
                       "Take it out of the workload; a CREATE INDEX is judged by: indexpilotctl review"};
    case sql::StatementKind::Utility:
    case sql::StatementKind::Transaction:
        return Failure{FailureCode::Unsupported, name, facts.command + " has no plan that an index changes",
                       "Take it out of the workload"};
    case sql::StatementKind::Select:
    case sql::StatementKind::Insert:
    case sql::StatementKind::Update:
    case sql::StatementKind::Delete:
    case sql::StatementKind::Merge:
        break;
    }
    return std::nullopt;
}

Result<Workload> workloadFromText(std::string_view script)
{
    ScriptReader reader;
    for (const std::string &part : sql::splitScript(script))
        reader.add(part);
    if (reader.sawNothing())
        return tl::make_unexpected(
            Failure{FailureCode::Usage, "workload", "There is no statement in it",
                    "Write statements that end in ';', each with an optional line '-- weight: N' before it"});
    return reader.take();
}

std::vector<WorkloadStatement::Variant>
variantsOf(const std::string &text, const std::vector<std::string> &seen, const pg::SchemaReading &schema)
{
    const std::string generic = plannableText(text);
    if (!hasParameters(generic))
        return {{.sql = generic}};
    std::vector<std::string> specific;
    const auto add = [&](const std::string &one) {
        if (specific.size() < mostSpecific && std::ranges::find(specific, one) == specific.end())
            specific.push_back(one);
    };
    for (const std::string &one : seen)
        if (!hasParameters(one))
            add(one);
    for (const Representative which : {Representative::Common, Representative::Middle})
        if (const auto filled = withParameters(text, schema, which))
            add(*filled);
    std::vector<WorkloadStatement::Variant> variants{
        {.sql = generic, .weight = specific.empty() ? 1 : genericShare, .generic = true}};
    for (const std::string &one : specific)
        variants.push_back({.sql = one, .weight = (1 - genericShare) / static_cast<double>(specific.size())});
    return variants;
}

void compress(Workload &workload)
{
    std::map<std::string, std::size_t> places;
    std::vector<WorkloadStatement> kept;
    for (WorkloadStatement &statement : workload.statements) {
        for (WorkloadStatement::Variant &variant : statement.variants)
            variant.weight *= statement.callsPerHour;
        const auto [place, isNew] = places.try_emplace(identityOf(statement), kept.size());
        if (isNew) {
            kept.push_back(std::move(statement));
            continue;
        }
        WorkloadStatement &into = kept[place->second];
        const double calls = into.callsPerHour + statement.callsPerHour;
        if (calls > 0)
            into.meanMs =
                (into.meanMs * into.callsPerHour + statement.meanMs * statement.callsPerHour) / calls;
        into.callsPerHour = calls;
        for (WorkloadStatement::Variant &variant : statement.variants)
            addVariant(into.variants, std::move(variant));
    }
    for (WorkloadStatement &statement : kept)
        keepHeaviest(statement.variants);
    workload.statements = std::move(kept);
}

} // namespace indexpilot::advisor
