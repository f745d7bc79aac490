// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <memory>
#include <optional>

namespace indexpilot::store {

struct OpenedDatabase {
    std::unique_ptr<Database> database;
    std::optional<Failure> note; ///< a damaged store was put aside
};

/// Opens, checks and migrates. Throws StoreError. A damaged SQLite file is renamed to
/// "<name>.damaged-<UTC time>" with its write-ahead log, never deleted, and a new store is begun.
OpenedDatabase openDatabase(const std::string &pathOrUri);

} // namespace indexpilot::store
