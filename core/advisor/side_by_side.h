// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/what_if.h"

#include <stop_token>

namespace indexpilot::advisor {

/// Calls ask(worker, i) once for each i below count, the workers side by side and each in one thread; the
/// calling thread is the first of them. Ends early, with questions left, when asked to stop. What ask throws
/// in another thread ends the program, so it does not throw.
void sideBySide(const std::vector<WhatIf> &workers, std::size_t count, const std::stop_token &stop,
                const std::function<void(const WhatIf &worker, std::size_t i)> &ask);

} // namespace indexpilot::advisor
