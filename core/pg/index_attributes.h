// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/pg/connection.h"

#include <optional>
#include <string>
#include <vector>

// Everything that makes an index what it is, as the catalogs have it: what is needed to build it again.
namespace indexpilot::pg {

/// A column of an index. Names are SQL with their schema, so that they do not depend on a search path.
struct IndexColumnAttributes {
    std::string text; ///< as in CREATE INDEX: a quoted column, or an expression with brackets
    bool isExpression = false;
    bool isKey = true;                ///< false: INCLUDE
    std::string operatorClass;        ///< "pg_catalog.int4_ops"; empty for INCLUDE
    std::string operatorClassOptions; ///< "siglen='32'"; empty: none
    std::string collation;            ///< "pg_catalog.\"C\""; empty: the type has none
    std::string collationVersion;     ///< that the collation was made with; empty: none is kept
    bool descending = false;
    bool nullsFirst = false;
    int statisticsTarget = -1; ///< ALTER INDEX … SET STATISTICS; -1: the default
    friend bool operator==(const IndexColumnAttributes &, const IndexColumnAttributes &) = default;
};

/// The constraint that an index backs.
struct IndexConstraintAttributes {
    char type = 0;    ///< p primary key, u unique, x exclusion; 0: none
    std::string name; ///< not quoted
    bool deferrable = false;
    bool initiallyDeferred = false;
    std::string definition;                ///< pg_get_constraintdef
    std::string comment;                   ///< on the constraint
    std::vector<std::string> referencedBy; ///< "schema.table: key" of the foreign keys that rest on it
    friend bool operator==(const IndexConstraintAttributes &, const IndexConstraintAttributes &) = default;
};

/// One index. Names of objects are not quoted unless said.
struct IndexAttributes {
    IndexId id;
    TableId table;
    std::uint32_t fileNode = 0; ///< pg_class.relfilenode: another one after a rebuild
    std::string schema;
    std::string name;
    std::string tableSchema;
    std::string tableName;
    char tableKind = 'r'; ///< pg_class.relkind: r, p, m
    std::string method;
    bool ordered = false;   ///< the method knows ASC, DESC and NULLS
    std::string definition; ///< pg_get_indexdef under an empty search path
    std::vector<IndexColumnAttributes> columns;
    std::string predicate; ///< pg_get_expr; empty: the whole table
    bool unique = false;
    bool nullsNotDistinct = false;
    bool immediate = true;
    IndexConstraintAttributes constraint;
    bool clustered = false;
    bool replicaIdentity = false;
    char tableReplicaIdentity = 'd'; ///< pg_class.relreplident of the table
    bool valid = true;
    bool ready = true;
    bool live = true;
    bool partitioned = false;         ///< relkind I
    std::string parentSchema;         ///< of the partitioned index it is attached to
    std::string parentName;           ///< empty: not attached
    std::string owner;                ///< the table's, always (manual, ALTER INDEX)
    std::string tablespace;           ///< empty: the database's default
    std::vector<std::string> options; ///< "fillfactor=70", sorted
    char persistence = 'p';           ///< p permanent, u unlogged
    std::string comment;
    std::vector<std::string> dependsOnExtensions; ///< ALTER INDEX … DEPENDS ON EXTENSION, sorted
    bool extensionMember = false;                 ///< it, or its table, belongs to an extension
    // Counters of the moment, not part of what the index is.
    Bytes size;       ///< measured; 0 for a partitioned one
    double rows = -1; ///< reltuples
    std::int64_t scans = 0;
    friend bool operator==(const IndexAttributes &, const IndexAttributes &) = default;
};

struct IndexAttributesReading {
    TimePoint takenAt; ///< server clock
    int serverVersionNumber = 0;
    std::vector<IndexAttributes> indexes; ///< by schema and name
};

/// Indexes of permanent and unlogged tables outside the system schemas; of the tables given, or of all.
/// Never waits longer than 3 s for a lock (55P03). PostgreSQL 13 to 17.
IndexAttributesReading readIndexAttributes(Connection &connection,
                                           const std::optional<std::vector<TableId>> &tables = {});

} // namespace indexpilot::pg
