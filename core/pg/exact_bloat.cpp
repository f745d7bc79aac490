// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/exact_bloat.h"

#include "core/pg/row_values.h"
#include "core/sql/expression_text.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace indexpilot::pg {
namespace {

constexpr double btreeFill = 90; ///< default fillfactor
constexpr double hashFill = 75;

Bytes rounded(double bytes)
{
    return Bytes(static_cast<std::int64_t>(std::llround(bytes)));
}

/// Inner pages shrink with the leaves.
ExactBloat btreeBloat(const Rows &row, double fill)
{
    ExactBloat bloat{.size = Bytes(row.integer(0, 0)), .fresh = {}};
    const double leaves = row.real(0, 1);
    const double inner = row.real(0, 2);
    bloat.density = row.isNull(0, 3) || std::isnan(row.real(0, 3)) ? 0 : row.real(0, 3) / 100;
    const double page = row.real(0, 4);
    const double share = std::min(1.0, bloat.density * 100 / fill);
    bloat.fresh = rounded(std::max(1.0, std::ceil((leaves + inner) * share) + 1) * page);
    return bloat;
}

ExactBloat hashBloat(const Rows &row, double fill)
{
    ExactBloat bloat{.size = Bytes(row.integer(0, 0)), .fresh = {}};
    const double used = 100 - row.real(0, 1);
    bloat.density = used / 100;
    bloat.fresh = rounded(static_cast<double>(bloat.size.count()) * std::min(1.0, used / fill));
    return bloat;
}

} // namespace

bool tellsExactBloat(const std::string &method)
{
    return method == "btree" || method == "hash" || method == "gin";
}

Result<std::string> pgstattupleSchema(Connection &connection)
{
    const Rows rows = connection.query(
        "SELECT /* indexpilot */ n.nspname FROM pg_catalog.pg_extension AS e "
        "JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'pgstattuple'");
    if (rows.count() == 1)
        return stringAt(rows, 0, 0);
    return tl::make_unexpected(Failure{
        FailureCode::Refused, QT_TRANSLATE_NOOP("ServerWords", "extension pgstattuple"),
        QT_TRANSLATE_NOOP("ServerWords", "it is not installed in this database, so pages cannot be counted"),
        "CREATE EXTENSION pgstattuple;"});
}

ExactBloat readExactBloat(Connection &connection, const std::string &extensionSchema, IndexId index,
                          const std::string &method, int fillfactor)
{
    const std::string schema = sql::identifierText(extensionSchema);
    const std::vector<std::optional<std::string>> oid{std::to_string(index.value())};
    const std::string size = "pg_catalog.pg_relation_size($1::oid::regclass)";
    if (method == "btree")
        return btreeBloat(connection.query("SELECT /* indexpilot */ " + size +
                                               ", s.leaf_pages, s.internal_pages, s.avg_leaf_density, "
                                               "pg_catalog.current_setting('block_size')::int FROM " +
                                               schema + ".pgstatindex($1::oid::regclass) AS s",
                                           oid),
                          fillfactor > 0 ? fillfactor : btreeFill);
    if (method == "hash")
        return hashBloat(connection.query("SELECT /* indexpilot */ " + size + ", s.free_percent FROM " +
                                              schema + ".pgstathashindex($1::oid::regclass) AS s",
                                          oid),
                         fillfactor > 0 ? fillfactor : hashFill);
    if (method == "gin") {
        const Rows row = connection.query("SELECT /* indexpilot */ " + size + ", s.pending_pages FROM " +
                                              schema + ".pgstatginindex($1::oid::regclass) AS s",
                                          oid);
        return {.size = Bytes(row.integer(0, 0)), .fresh = {}, .pendingPages = row.integer(0, 1)};
    }
    return {.size = Bytes(connection.query("SELECT /* indexpilot */ " + size, oid).integer(0, 0)),
            .fresh = {}};
}

} // namespace indexpilot::pg
