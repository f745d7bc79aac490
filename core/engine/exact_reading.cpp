// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/exact_reading.h"

#include <algorithm>

namespace indexpilot::engine {

ExactIndex readExact(pg::Connection &connection, const std::string &extensionSchema,
                     const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    ExactIndex exact{
        .bloat = pg::readExactBloat(connection, extensionSchema, index.id, index.method, index.fillfactor),
        .fresh = {}};
    if (!exact.bloat.fresh)
        return exact;
    const forecast::FreshSize model = forecast::freshSize(table, index, nullptr);
    const bool isDeduplicated = index.method == "btree" && model.upper < *exact.bloat.fresh;
    exact.fresh = isDeduplicated ? model.upper : *exact.bloat.fresh;
    return exact;
}

Milliseconds restAfter(Bytes size, Milliseconds took, Bytes bytesPerSecond)
{
    const auto due = Milliseconds(size.count() * 1000 / std::max<std::int64_t>(1, bytesPerSecond.count()));
    return std::max(Milliseconds(0), due - took);
}

} // namespace indexpilot::engine
