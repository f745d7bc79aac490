// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the text of one statement says, without a catalog: who reads and writes what, how rows are chosen.
namespace indexpilot::sql {

enum class StatementKind { Select, Insert, Update, Delete, Merge, Utility, Ddl, Transaction, Unparsed };

struct TableReference {
    std::string schema; ///< empty: by search_path
    std::string name;
    std::string alias; ///< equal to name when none is written
    bool written = false;
    friend bool operator==(const TableReference &, const TableReference &) = default;
};

struct ColumnReference {
    std::string schema;
    std::string table; ///< resolved through aliases; empty when the text alone cannot tell
    std::string column;
    friend auto operator<=>(const ColumnReference &, const ColumnReference &) = default;
};

enum class PredicateKind {
    Equality,
    Range,
    PrefixLike,
    WildcardLike, ///< LIKE 'x%' · LIKE '%x'
    PatternMatch, ///< ILIKE, ~, SIMILAR TO
    IsNull,
    IsNotNull,
    In,
    NotIn,
    NotEqual,
    Containment, ///< @>, <@, ?, &&, @@
    Expression   ///< function, cast or arithmetic on the column
};

struct Predicate {
    ColumnReference column;
    PredicateKind kind = PredicateKind::Equality;
    std::string operatorName; ///< as written, e.g. ">="
    std::string expression;   ///< for Expression: the text around the column, e.g. "lower(email)"
    std::string constant;     ///< the constant as written when there is one (not $n)
    bool isParameter = false; ///< compared with $n
    bool underOr = false;     ///< part of an OR
    friend bool operator==(const Predicate &, const Predicate &) = default;
};

struct JoinPair {
    ColumnReference left;
    ColumnReference right;
    bool outer = false;
    friend bool operator==(const JoinPair &, const JoinPair &) = default;
};

struct OrderColumn {
    ColumnReference column;
    std::string expression; ///< when it is no plain column
    bool descending = false;
    bool nullsFirst = false;
    friend bool operator==(const OrderColumn &, const OrderColumn &) = default;
};

struct StatementFacts {
    StatementKind kind = StatementKind::Unparsed;
    std::string parseError; ///< for Unparsed
    std::string command;    ///< "SELECT", "CREATE INDEX", …
    std::vector<TableReference> tables;
    std::vector<Predicate> predicates;
    std::vector<JoinPair> joins;
    std::vector<OrderColumn> orderBy;
    std::vector<ColumnReference> groupBy;
    std::vector<ColumnReference> outputs;  ///< plain columns of the target list
    std::vector<ColumnReference> assigned; ///< columns that UPDATE … SET writes, of upserts too
    std::vector<std::string> aggregates;   ///< function names
    std::vector<std::string> windowFunctions;
    std::vector<std::string> cteNames;
    std::optional<std::int64_t> limit; ///< constant LIMIT
    bool hasLimit = false;             ///< also LIMIT $1
    bool hasOffset = false;
    bool distinct = false;
    bool selectsStar = false;
    bool hasWhere = false;
    bool writesWithoutWhere = false;   ///< UPDATE or DELETE of every row, also inside a CTE
    bool missingJoinPredicate = false; ///< two tables that nothing joins
    bool recursive = false;
    bool unboundedRecursion = false; ///< recursive term with neither WHERE, join, nor LIMIT
    bool functionOnColumn = false;
    bool castOnColumn = false;
    bool locksRows = false;  ///< FOR UPDATE / SHARE
    bool strongLock = false; ///< DDL that takes SHARE or stronger on a table
    bool correlatedSubquery = false;
    bool orderByRandom = false;
    int subqueries = 0;
    int setOperations = 0;
    int longestInList = 0;
    int orConditions = 0;
    int parameters = 0; ///< highest $n
    friend bool operator==(const StatementFacts &, const StatementFacts &) = default;
};

} // namespace indexpilot::sql
