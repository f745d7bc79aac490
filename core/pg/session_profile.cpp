// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/session_profile.h"

namespace indexpilot::pg {

SessionProfile profileFor(SessionRole role)
{
    SessionProfile profile;
    switch (role) {
    case SessionRole::Observer:
        profile.applicationName = "indexpilot/observer";
        break;
    case SessionRole::Analyst:
        profile.applicationName = "indexpilot/analyst";
        profile.statementTimeout = Seconds(10);
        profile.deadline = Seconds(13);
        break;
    case SessionRole::Executor:
        // No blanket time-outs: lock_timeout would end CREATE INDEX CONCURRENTLY while it waits for old
        // snapshots.
        profile.applicationName = "indexpilot/executor";
        profile.statementTimeout = profile.lockTimeout = profile.deadline = Milliseconds(0);
        profile.readOnly = false;
        break;
    case SessionRole::Watchdog:
        profile.applicationName = "indexpilot/watchdog";
        break;
    }
    return profile;
}

} // namespace indexpilot::pg
