// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/exact_reading.h"

#include "core/sql/expression_text.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

constexpr const char *insufficientPrivilege = "42501";

Result<pg::ExactBloat> countedPages(pg::Connection &connection, const std::string &extensionSchema,
                                    const pg::SchemaIndex &index)
{
    try {
        return pg::readExactBloat(connection, extensionSchema, index.id, index.method, index.fillfactor);
    } catch (const pg::DatabaseError &error) {
        if (error.sqlState() != insufficientPrivilege)
            throw;
        return tl::make_unexpected(Failure{FailureCode::Refused, index.schema + "." + index.name,
                                           error.what(),
                                           std::string("GRANT pg_stat_scan_tables TO ") +
                                               sql::identifierText(connection.endpoint().user) + ";"});
    }
}

} // namespace

Result<ExactIndex> readExact(pg::Connection &connection, const std::string &extensionSchema,
                             const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    const Result<pg::ExactBloat> bloat = countedPages(connection, extensionSchema, index);
    if (!bloat)
        return tl::make_unexpected(bloat.error());
    ExactIndex exact{.bloat = *bloat, .fresh = {}};
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
