// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan.h"

namespace indexpilot::app {

/// The plan for a person, on stdout; `to` is stderr when stdout belongs to a JSON document.
void printPlan(const lifecycle::Plan &plan, std::FILE *to);

} // namespace indexpilot::app
