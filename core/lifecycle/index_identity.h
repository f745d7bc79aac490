// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/index_attributes.h"

#include <string>

// When two readings are of the same index: texts without OIDs, and hashes of them (SHA-256, hex).
namespace indexpilot::lifecycle {

/// What only a new build can change: method, columns, predicate, uniqueness, constraint, persistence.
/// Without names, so that an index built beside another one can be compared with it.
std::string buildText(const pg::IndexAttributes &index);
std::string buildHash(const pg::IndexAttributes &index);

/// Everything: buildText, names, table, owner, tablespace, options, statistics targets, comments, marks,
/// place in a partition tree, validity. Left out: OIDs, sizes, counters, the version of collations, and the
/// server's whole definition, whose spelling differs from one version to the next.
std::string canonicalText(const pg::IndexAttributes &index);
std::string hashOf(const pg::IndexAttributes &index);

/// "shop.orders_idx"; for people and as a key of the history. Not quoted.
std::string displayName(const pg::IndexAttributes &index);

} // namespace indexpilot::lifecycle
