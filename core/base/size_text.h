// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>

namespace indexpilot {

/// A size as PostgreSQL's pg_size_bytes reads it: "1GB", "500 MB", "1.5 kB", "1024"; nothing for anything
/// else and for negative ones.
std::optional<Bytes> sizeFromText(const std::string &text);

std::string mebibytes(Bytes size); ///< "64 MiB", rounded down

} // namespace indexpilot
