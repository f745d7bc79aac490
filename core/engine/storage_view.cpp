// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_view.h"

#include "core/lifecycle/index_sql.h"

#include <algorithm>

namespace indexpilot::engine {

std::string reindexSql(const StorageRow &row)
{
    const std::string name = row.index.substr(std::min(row.schema.size() + 1, row.index.size()));
    return lifecycle::reindexSql(row.schema, name);
}

} // namespace indexpilot::engine
