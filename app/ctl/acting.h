// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/lifecycle/stop_watch.h"
#include "core/safety/policy.h"

#include <string>

namespace indexpilot::app {

/// "anna@console": who is written into journal and audit.
std::string who();
std::string storeOf(const CommonOptions &common); ///< --store, or the default place
/// Of --policy, or of indexpilot.yaml in the configuration folder; without either the defaults.
Result<safety::Policy> policyOf(const CommonOptions &common);
/// Whether a person at the terminal says yes to the question. Nobody there: no.
bool isConfirmed(const char *question);
/// The same for what no longer holds changes up: where nobody can be asked, the command itself is the yes.
std::optional<Failure> whyNotReleased(bool yes, const char *subject, const char *question);
pg::ConnectRequest executorRequest(const CommonOptions &common);
/// Looks every half second, with a session and a store of its own, whether a change must stop; tells on
/// stderr when the server's build has come to another phase, or waits for another session.
lifecycle::StopWatch::Open watchOf(const CommonOptions &common, const safety::Policy &policy);

} // namespace indexpilot::app
