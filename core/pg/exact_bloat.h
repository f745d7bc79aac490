// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/pg/connection.h"

#include <optional>
#include <string>

namespace indexpilot::pg {

/// What reading every page of an index says of it (manual F.33, pgstattuple).
struct ExactBloat {
    Bytes size;
    /// What its entries would take in pages as full as they are when freshly built; a btree's duplicates that
    /// updates have spread are still counted as they lie, so that for those it is an upper bound. Absent: the
    /// method's pages do not tell (GIN, GiST, SP-GiST, BRIN).
    std::optional<Bytes> fresh;
    double density = 0;            ///< share of the leaf pages that is used; 0: not told
    std::int64_t pendingPages = 0; ///< GIN: of the fast-update list, which VACUUM empties
};

/// Whether pgstattuple has a function for its pages: for GiST, SP-GiST and BRIN it has none.
bool tellsExactBloat(const std::string &method);

/// The schema of pgstattuple; Refused, with the statement that installs it, when there is none.
Result<std::string> pgstattupleSchema(Connection &connection);

/// Reads the whole index. `fillfactor`: 0 for the method's own. Throws DatabaseError; without the right
/// (42501) the role needs pg_stat_scan_tables.
ExactBloat readExactBloat(Connection &connection, const std::string &extensionSchema, IndexId index,
                          const std::string &method, int fillfactor);

} // namespace indexpilot::pg
