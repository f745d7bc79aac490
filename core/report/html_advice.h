// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

namespace indexpilot::report {

/// What the advisor proposes and what was decided on it; empty without an advice.
QString adviceTable(const engine::Snapshot &snapshot);

} // namespace indexpilot::report
