// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace indexpilot::sql {

struct IndexStatementKey {
    std::string column;               ///< empty: an expression
    std::string expression;           ///< as written, without outer parentheses
    std::string operatorClass;        ///< a name, or SQL with its schema; empty: none written
    std::string operatorClassOptions; ///< "siglen=32"; empty: none
    std::string collation;            ///< likewise
    bool descending = false;
    bool nullsFirst = false; ///< as it is: plain DESC means true
    friend bool operator==(const IndexStatementKey &, const IndexStatementKey &) = default;
};

/// CREATE INDEX in parts; what is not written is empty, the method "btree".
struct IndexStatement {
    std::string name;
    bool concurrently = false;
    bool ifNotExists = false;
    bool unique = false;
    bool nullsNotDistinct = false;
    bool only = false; ///< ON ONLY: the partitions get none
    std::string schema;
    std::string table;
    std::string method = "btree";
    std::vector<IndexStatementKey> keys;
    std::vector<std::string> include;
    std::string predicate;                      ///< as written, without outer parentheses
    std::map<std::string, std::string> options; ///< WITH (…): {"fillfactor", "70"}
    std::string tablespace;
    friend bool operator==(const IndexStatement &, const IndexStatement &) = default;
};

/// One CREATE INDEX. Syntax: it does not parse; Unsupported: another statement, or several.
Result<IndexStatement> parseCreateIndex(std::string_view text);
/// The same statement with CONCURRENTLY. Only for text that parseCreateIndex takes and that is without.
std::string madeConcurrent(const std::string &statement);

struct ObjectName {
    std::string schema; ///< empty: by search_path
    std::string name;
    friend bool operator==(const ObjectName &, const ObjectName &) = default;
};
/// The indexes that DROP INDEX names; none for any other statement.
std::vector<ObjectName> droppedIndexes(std::string_view text);

} // namespace indexpilot::sql
