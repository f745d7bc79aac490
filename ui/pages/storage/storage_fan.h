// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/fan_view.h"
#include "ui/pages/storage/storage_lines.h"

namespace indexpilot::ui {

/// What the fan chart shows of the index that is chosen: of its history at most twice as long as what is to
/// come. `storage.detail` is of this line's index.
FanView fanOf(const engine::StorageView &storage, const StorageLine &line, TimePoint now);

} // namespace indexpilot::ui
