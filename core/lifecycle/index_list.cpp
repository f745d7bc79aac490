// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/index_list.h"

#include "core/pg/table_tree.h"

#include <algorithm>

namespace indexpilot::lifecycle {

IndexList indexesOf(pg::Connection &connection, const Plan &plan)
{
    std::vector<TableId> tables;
    for (const pg::TableNode &table : pg::readTableTree(connection, plan.table))
        tables.push_back(table.id);
    return pg::readIndexAttributes(connection, tables).indexes;
}

const pg::IndexAttributes *indexNamed(const IndexList &indexes, const std::string &schema,
                                      const std::string &name)
{
    const auto found = std::ranges::find_if(indexes, [&](const pg::IndexAttributes &index) {
        return index.schema == schema && index.name == name;
    });
    return found == indexes.end() ? nullptr : &*found;
}

const pg::IndexAttributes *indexById(const IndexList &indexes, IndexId id)
{
    const auto found = std::ranges::find(indexes, id, &pg::IndexAttributes::id);
    return found == indexes.end() ? nullptr : &*found;
}

} // namespace indexpilot::lifecycle
