// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column.h"
#include "ui/pages/storage/storage_lines.h"

#include <span>

namespace indexpilot::ui {

namespace storage_column {
enum { Index, Table, Size, Bloat, Source, Crosses, Range, Freed, Rebuild, Window, State, Count };
}

std::span<const Column<StorageLine>> storageColumns();
std::string storageKey(const StorageLine &line);

} // namespace indexpilot::ui
