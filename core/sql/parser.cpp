// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/parser.h"

#include <memory>

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
    return stretches(byTokens.value);
}

} // namespace indexpilot::sql
