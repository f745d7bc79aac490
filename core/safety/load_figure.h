// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/guard_reader.h"
#include "core/safety/policy.h"

#include <array>
#include <optional>
#include <string>

namespace indexpilot::safety {

/// The figures of load whose limits can be learned. Values are sessions, or bytes of the lag.
enum class LoadFigure { ActiveSessions, LockWaits, ReplicaLag };
inline constexpr std::array loadFigures{LoadFigure::ActiveSessions, LoadFigure::LockWaits,
                                        LoadFigure::ReplicaLag};
std::string nameOf(LoadFigure figure); ///< as in indexpilot.yaml and in the store: "active_sessions"

/// Absent: the role may not see it, or there is no standby.
std::optional<double> valueOf(const pg::GuardReading &load, LoadFigure figure);
std::optional<double> limitOf(const LoadLimits &limits, LoadFigure figure);
void setLimit(LoadLimits &limits, LoadFigure figure, double limit); ///< rounded
/// What the policy allows to be learned: never above what is critical.
Bounds<double> boundsOf(const Policy &policy, LoadFigure figure);
double within(const Bounds<double> &bounds, double value);
std::string amountText(LoadFigure figure, double value); ///< "7", "64 MiB"

} // namespace indexpilot::safety
