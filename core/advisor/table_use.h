// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"
#include "core/advisor/schema_names.h"
#include "core/advisor/workload.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace indexpilot::advisor {

/// One condition that a statement puts on a column or an expression of a table.
struct KeyPart {
    IndexKey key;
    std::string said;                          ///< "customer_id", "lower(email)": also the key for counting
    const pg::ColumnReading *column = nullptr; ///< the plain column, or the one inside the expression
    sql::Predicate predicate;
    std::optional<double> share; ///< of the rows that it keeps, from the statistics
    double distinct = 0;         ///< values of the column
    bool severalValues = false;  ///< IN: rows come in no order behind it
};

/// An expression that no index may hold, with the reason.
struct UnusablePart {
    IndexKey key;
    std::string rule;
    std::string reason;
};

/// What one statement asks of one table.
struct TableUse {
    struct Join {
        std::string partner; ///< the other side's table
        std::vector<KeyPart> keys;
    };
    struct SortKey {
        IndexKey key;
        std::string said;
    };
    std::size_t statement = 0;
    const pg::SchemaTable *table = nullptr;
    bool partOnly = false;             ///< the statement names a partition; `table` is its parent
    bool written = false;              ///< rows are written or locked: no index-only scan
    std::vector<KeyPart> equal;        ///< AND: equality, IN, IS NULL
    std::vector<KeyPart> ranges;       ///< AND: one for each column
    std::vector<KeyPart> conditions;   ///< AND: IS NOT NULL, which a partial index may hold
    std::vector<KeyPart> alternatives; ///< under an OR: each needs an index of its own
    std::vector<KeyPart> patterns;     ///< LIKE, ILIKE, ~
    std::vector<KeyPart> containments; ///< @>, &&, @@, ?
    std::vector<UnusablePart> unusable;
    std::vector<Join> joins;
    std::vector<SortKey> order; ///< leading stretch of ORDER BY on this table
    std::vector<SortKey> group; ///< GROUP BY or DISTINCT, all of it
    bool hasLimit = false;
    std::set<std::string> extremes; ///< columns in min() and max()
    std::set<std::string> read;     ///< every column that the statement names of the table
    bool readKnown = false;         ///< false: a star, or a text that does not parse
};

/// What the statement asks of each table that the schema reading has; in the order of its text.
std::vector<TableUse> tableUses(const WorkloadStatement &statement, std::size_t position,
                                const SchemaNames &names, int serverVersion);

} // namespace indexpilot::advisor
