// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_view.h"

#include <QString>

namespace indexpilot::ui {

/// What counting the pages of this index said, or that they are being counted; empty where nobody asked, and
/// of another index.
QString exactText(const engine::StorageView &storage, const std::string &index);
/// Why they could not be counted.
std::optional<Failure> exactFailure(const engine::StorageView &storage, const std::string &index);

} // namespace indexpilot::ui
