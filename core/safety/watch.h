// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/build_progress.h"
#include "core/pg/guard_reader.h"
#include "core/safety/policy.h"
#include "core/store/repository.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::safety {

/// Looks, while a change runs, whether it has to stop: a freeze that cancels, or critical load in two looks
/// running, so that a spike ends nothing. Checkpoints are counted from its first look. Has a session and a
/// store of its own; belongs to the thread that made it. Throws DatabaseError and StoreError.
class Watch {
public:
    Watch(const std::string &storePathOrUri, pg::ConnectRequest request, const Policy &policy);
    std::optional<Reason> mustStop();
    std::optional<pg::BuildProgress> progress(); ///< of the build that is watched

private:
    std::vector<Reason> criticalReasons(const pg::GuardReading &load);

    const Policy m_policy;
    std::unique_ptr<store::Repository> m_repository;
    pg::Connection m_connection;
    std::vector<store::CheckpointLook> m_looks; ///< at the checkpoints, since the change began
    int m_criticalLooks = 0;
};

} // namespace indexpilot::safety
