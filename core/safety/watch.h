// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/build_progress.h"
#include "core/safety/policy.h"
#include "core/store/repository.h"

#include <memory>

namespace indexpilot::safety {

/// Looks, while a change runs, whether it has to stop: a freeze that cancels, or critical load in two looks
/// running, so that a spike ends nothing. Has a session and a store of its own; belongs to the thread that
/// made it. Throws DatabaseError and StoreError.
class Watch {
public:
    Watch(const std::string &storePathOrUri, pg::ConnectRequest request, const Policy &policy);
    std::optional<Reason> mustStop();
    std::optional<pg::BuildProgress> progress(); ///< of the build that is watched

private:
    const Policy m_policy;
    std::unique_ptr<store::Repository> m_repository;
    pg::Connection m_connection;
    int m_criticalLooks = 0;
};

} // namespace indexpilot::safety
