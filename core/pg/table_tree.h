// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/pg/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::pg {

/// A table, or one of its partitions, as far as building an index on it needs to know.
struct TableNode {
    TableId id;
    TableId parent; ///< 0: the root
    std::string schema;
    std::string name;
    char kind = 'r'; ///< pg_class.relkind: r, p, m, f
    char persistence = 'p';
    std::string owner;
    std::int64_t pages = 0;           ///< relpages
    double rows = -1;                 ///< reltuples
    std::vector<std::string> columns; ///< as SQL
    friend bool operator==(const TableNode &, const TableNode &) = default;
};

/// The table and its partitions of all levels, parents before children; empty when there is no such table.
std::vector<TableNode> readTableTree(Connection &connection, TableId root);

/// What a name stands for; an empty schema: by search_path.
struct RelationName {
    std::uint32_t oid = 0;
    char kind = 0; ///< pg_class.relkind
    std::string schema;
    std::string name;
};
std::optional<RelationName> findRelation(Connection &connection, const std::string &schema,
                                         const std::string &name);

} // namespace indexpilot::pg
