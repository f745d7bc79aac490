// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_run.h"
#include "core/engine/proof.h"

namespace indexpilot::app {

/// The advice for people, on stdout; what was left out and what makes it weaker, on stderr.
void printAdvice(const engine::AdviceRun &run, const std::optional<engine::Proof> &proof);

} // namespace indexpilot::app
