// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/stop_watch.h"
#include "core/pg/build_progress.h"
#include "core/pg/connection.h"
#include "core/safety/policy.h"

#include <functional>
#include <string>

// What window and terminal change indexes with.
namespace indexpilot::engine {

/// "anna@console": who is written into journal and audit.
std::string actor();
/// Where the policy is without being told: indexpilot.yaml in the configuration folder.
std::string usualPolicyPath();
/// Of the file, or, without a path, of the usual one; where there is none the defaults.
Result<safety::Policy> policyOf(const std::string &path);
pg::ConnectRequest executorRequest(const std::string &connectionText,
                                   const std::optional<std::string> &password = std::nullopt);

/// Told after each look; empty while the server builds nothing of ours. Called in the watch's thread.
using OnBuildProgress = std::function<void(const std::optional<pg::BuildProgress> &)>;
/// Looks every half second, with a session and a store of its own, whether a change must stop.
lifecycle::StopWatch::Open watchOf(const std::string &store, const pg::ConnectRequest &request,
                                   const safety::Policy &policy, OnBuildProgress onProgress);

} // namespace indexpilot::engine
