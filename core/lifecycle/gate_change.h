// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan.h"
#include "core/safety/gate.h"

namespace indexpilot::lifecycle {

/// What the gate is asked about.
safety::Change changeOf(const Plan &plan);

} // namespace indexpilot::lifecycle
