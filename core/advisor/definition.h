// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

/// One key of an index that does or could exist.
struct IndexKey {
    std::string column;        ///< empty: an expression
    std::string expression;    ///< "lower(email)": as written in CREATE INDEX, without outer parentheses
    std::string operatorClass; ///< a name, or SQL with its schema: "ext.gin_trgm_ops"; empty: the default
    std::string collation;     ///< likewise; empty: the column's
    bool descending = false;
    bool nullsFirst = false; ///< as it is: plain DESC means true
    friend bool operator==(const IndexKey &, const IndexKey &) = default;
};

/// An index without its name. Total: any value can be printed and compared.
struct IndexDefinition {
    std::string schema;
    std::string table;
    std::string method = "btree";
    std::vector<IndexKey> keys;
    std::vector<std::string> include;
    std::string predicate; ///< SQL, as in WHERE; empty: the whole table
    bool unique = false;
    int fillfactor = 0; ///< 0: default
    friend bool operator==(const IndexDefinition &, const IndexDefinition &) = default;
};

IndexDefinition definitionOf(const pg::SchemaTable &table, const pg::SchemaIndex &index);

/// The table that a definition is on; null: not in the reading.
const pg::SchemaTable *tableOf(const pg::SchemaReading &schema, const IndexDefinition &definition);

/// Equal for definitions that mean the same index, however the server and others spell them: expressions and
/// predicates by canonicalText, INCLUDE columns in any order, fillfactor left out.
std::string canonicalKey(const IndexDefinition &definition);

enum class Concurrently { No, Yes };
enum class Reach { All, Only }; ///< Only: of a partitioned table, not its partitions
/// "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON shop.orders (customer_id)"; identifiers quoted where
/// needed. An empty name lets PostgreSQL choose one.
std::string createSql(const IndexDefinition &definition, const std::string &name, Concurrently concurrently,
                      Reach reach = Reach::All);
/// "DROP INDEX CONCURRENTLY shop.orders_customer_id_idx".
std::string dropSql(const std::string &schema, const std::string &name);
/// A name in PostgreSQL's own pattern, at most 63 bytes, that none of `taken` has.
std::string proposedName(const IndexDefinition &definition, const std::vector<std::string> &taken);
/// `orders (customer_id, created_at DESC) WHERE …` for people.
std::string shortText(const IndexDefinition &definition);

/// Whether the btree `wide` can serve every scan that `narrow` serves: narrow's keys are a prefix of wide's
/// (same operator class, collation and order, or all reversed), the predicates are the same, and narrow's
/// INCLUDE columns are among wide's keys or INCLUDE. Uniqueness is not looked at.
/// Whether a plain column is among the keys.
bool hasKey(const IndexDefinition &definition, const std::string &column);
bool covers(const IndexDefinition &wide, const IndexDefinition &narrow);

} // namespace indexpilot::advisor
