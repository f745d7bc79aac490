// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_memory.h"
#include "core/pg/exact_bloat.h"

namespace indexpilot::engine {

struct ExactIndex {
    pg::ExactBloat bloat;
    /// The smaller of what its pages and what the model say of a fresh one: updates spread the duplicates
    /// of a btree, which pages alone do not show.
    std::optional<Bytes> fresh;
};

/// Reads the whole index; Refused, with the grant that lets it, where the role may not. Throws DatabaseError.
Result<ExactIndex> readExact(pg::Connection &connection, const std::string &extensionSchema,
                             const pg::SchemaTable &table, const pg::SchemaIndex &index);
/// How long to rest after one, so that no more is read than so much a second: the server's cache and disks
/// keep room for its own work.
Milliseconds restAfter(Bytes size, Milliseconds took, Bytes bytesPerSecond);

} // namespace indexpilot::engine
