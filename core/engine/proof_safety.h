// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/workload.h"
#include "core/base/result.h"
#include "core/pg/copy_reader.h"

#include <optional>
#include <set>
#include <string>

namespace indexpilot::engine {

/// Why a statement is not executed on a copy: it writes, locks rows, or calls something that may act outside
/// its transaction. `volatileNames`: functions of users and extensions that are declared volatile.
std::optional<std::string> reasonNotToRun(const advisor::WorkloadStatement &statement,
                                          const std::set<std::string> &volatileNames);

enum class TargetKind { Ordinary, SampleShop };
/// Why the copy may not be used: it is the target itself, or cannot be told from it. A physical copy has the
/// system identifier of its origin, so a running server is known by when it started.
std::optional<Failure> reasonNotToBuild(const pg::ServerIdentity &target, const pg::ServerIdentity &copy,
                                        TargetKind kind);

} // namespace indexpilot::engine
