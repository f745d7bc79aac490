// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace indexpilot::engine {

/// Runs `action` in the receiver's thread, later, unless the receiver is gone by then. What was written
/// before happens before.
void handOver(QObject *receiver, std::function<void()> action);

} // namespace indexpilot::engine
