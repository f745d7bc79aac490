// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/parser.h"

#include <algorithm>

#include <pg_query.h>

namespace indexpilot::sql {

namespace {

/// Frees a result of libpg_query when it goes out of scope.
template <class Value, void (*Free)(Value)> struct Owned {
    Value value;
    explicit Owned(Value given) : value(given) {}
    Owned(const Owned &) = delete;
    Owned &operator=(const Owned &) = delete;
    ~Owned() { Free(value); }
};

tl::unexpected<std::string> failure(const PgQueryError &error)
{
    return tl::make_unexpected(std::string(error.message ? error.message : "the parser gave no message"));
}

std::vector<Stretch> stretches(const PgQuerySplitResult &split)
{
    std::vector<Stretch> result;
    for (int i = 0; i < split.n_stmts; ++i)
        result.push_back({static_cast<std::size_t>(split.stmts[i]->stmt_location),
                          static_cast<std::size_t>(split.stmts[i]->stmt_len)});
    return result;
}

/// Only blanks, semicolons and comments.
bool saysNothing(const std::string &text)
{
    if (text.find_first_not_of(" \t\r\n\f\v;") == std::string::npos)
        return true;
    const Parsed<std::string> json = parseToJson(text);
    return json && json->find("\"stmts\":[{") == std::string::npos;
}

void addGap(std::vector<Stretch> &list, const std::string &text, std::size_t from, std::size_t to)
{
    while (from < to && (text[from] == ';' || text[from] == ' ' || text[from] == '\n'))
        ++from;
    while (to > from && (text[to - 1] == ';' || text[to - 1] == ' ' || text[to - 1] == '\n'))
        --to;
    if (from < to && !saysNothing(text.substr(from, to - from)))
        list.push_back({from, to - from});
}

/// The scanner leaves out statements that hold no keyword ("SELEC 1"): they are added.
std::vector<Stretch> withGaps(const std::vector<Stretch> &found, const std::string &text)
{
    std::vector<Stretch> result;
    std::size_t end = 0;
    for (const Stretch &stretch : found) {
        addGap(result, text, end, std::min(stretch.from, text.size()));
        result.push_back(stretch);
        end = std::min(stretch.from + stretch.length, text.size());
    }
    addGap(result, text, end, text.size());
    return result;
}

} // namespace

Parsed<std::string> parseToJson(const std::string &text)
{
    const Owned<PgQueryParseResult, pg_query_free_parse_result> result(pg_query_parse(text.c_str()));
    if (result.value.error)
        return failure(*result.value.error);
    return std::string(result.value.parse_tree);
}

Parsed<std::string> parserFingerprint(const std::string &text)
{
    const Owned<PgQueryFingerprintResult, pg_query_free_fingerprint_result> result(
        pg_query_fingerprint(text.c_str()));
    if (result.value.error)
        return failure(*result.value.error);
    return std::string(result.value.fingerprint_str);
}

Parsed<std::string> parserNormalised(const std::string &text)
{
    const Owned<PgQueryNormalizeResult, pg_query_free_normalize_result> result(
        pg_query_normalize(text.c_str()));
    if (result.value.error)
        return failure(*result.value.error);
    return std::string(result.value.normalized_query);
}

Parsed<std::vector<Stretch>> parserStretches(const std::string &text)
{
    const Owned<PgQuerySplitResult, pg_query_free_split_result> exact(
        pg_query_split_with_parser(text.c_str()));
    if (!exact.value.error)
        return stretches(exact.value);
    const Owned<PgQuerySplitResult, pg_query_free_split_result> byTokens(
        pg_query_split_with_scanner(text.c_str()));
    if (byTokens.value.error)
        return failure(*byTokens.value.error);
    return withGaps(stretches(byTokens.value), text);
}

} // namespace indexpilot::sql
