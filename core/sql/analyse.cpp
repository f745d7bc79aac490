// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"

#include "core/sql/collector.h"
#include "core/sql/parser.h"
#include "core/sql/roomy_stack.h"
#include "core/sql/tree_questions.h"

namespace indexpilot::sql {

namespace {

/// 64-bit FNV-1a of the text as 16 hex digits.
std::string textFingerprint(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ull;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ull;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result(16, '0');
    for (std::size_t i = 0; i < result.size(); ++i)
        result[result.size() - 1 - i] = digits[(hash >> (4 * i)) & 15u];
    return result;
}

AnalysedStatement unparsed(std::string_view text, std::string reason)
{
    AnalysedStatement result;
    result.fingerprint = textFingerprint(text);
    result.normalisedText = text;
    result.facts.parseError = std::move(reason);
    return result;
}

/// Why the text cannot be handed to the parser at all; empty when it can.
std::string refusal(std::string_view text)
{
    if (text.size() > longestText)
        return "longer than 4 MiB: not analysed";
    if (text.find('\0') != std::string_view::npos)
        return "holds a NUL byte";
    return {};
}

std::string outcomeText(TreeOutcome outcome)
{
    return outcome == TreeOutcome::TooDeep ? "nested too deeply to be analysed"
                                           : "the text is not valid UTF-8";
}

/// Several statements in one text: what any of them does counts; kind and command are the first one's.
void collect(const Node &statements, StatementFacts &facts)
{
    Collector collector(facts);
    collector.statement(statements.children.front().at("stmt"));
    const StatementKind kind = facts.kind;
    const std::string command = facts.command;
    for (std::size_t i = 1; i < statements.children.size(); ++i)
        collector.statement(statements.children[i].at("stmt"));
    facts.kind = kind;
    facts.command = command;
}

void analyseOn(const std::string &text, AnalysedStatement &result)
{
    const Parsed<std::string> json = parseToJson(text);
    if (!json)
        return void(result = unparsed(text, json.error()));
    Node root;
    const TreeOutcome outcome = buildTree(*json, root);
    restoreNegativeIntegers(root, text);
    const Node &statements = root.at("stmts");
    const std::string reason = outcome != TreeOutcome::Built ? outcomeText(outcome)
                               : statements.children.empty() ? "no statement"
                                                             : "";
    if (!reason.empty())
        result = unparsed(text, reason);
    if (const Parsed<std::string> fingerprint = parserFingerprint(text))
        result.fingerprint = *fingerprint;
    if (!reason.empty())
        return;
    result.normalisedText = parserNormalised(text).value_or(text);
    collect(statements, result.facts);
    result.facts.parameters = highestParameter(root);
}

} // namespace

AnalysedStatement analyse(std::string_view sql)
{
    if (std::string reason = refusal(sql); !reason.empty())
        return unparsed(sql, std::move(reason));
    const std::string text(sql);
    AnalysedStatement result;
    if (!runOnRoomyStack(text.size(), [&] { analyseOn(text, result); }))
        return unparsed(sql, "not enough memory for the parser's stack");
    return result;
}

std::string fingerprint(std::string_view sql)
{
    if (!refusal(sql).empty())
        return textFingerprint(sql);
    const std::string text(sql);
    std::string result;
    runOnRoomyStack(text.size(), [&] {
        if (const Parsed<std::string> parsed = parserFingerprint(text))
            result = *parsed;
    });
    return result.empty() ? textFingerprint(sql) : result;
}

} // namespace indexpilot::sql
