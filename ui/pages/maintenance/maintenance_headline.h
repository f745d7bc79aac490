// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

namespace indexpilot::ui {

/// "The next window opens Wed 25 Nov 02:00; 2 jobs fit and leave 36 min": when something may be done and what
/// is due. Pure.
QString maintenanceHeadline(const engine::Snapshot &snapshot);

} // namespace indexpilot::ui
