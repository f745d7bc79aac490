// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/load.h"

#include "core/base/size_text.h"

namespace indexpilot::safety {

std::vector<Reason> loadReasons(const pg::GuardReading &load, const LoadLimits &limits, const char *word,
                                const Allowances &allowances)
{
    std::vector<Reason> reasons;
    const auto add = [&](const std::string &text, const char *key, const std::string &limit) {
        const auto said = allowances.find(key);
        const std::string allows = said == allowances.end() ? "the policy allows " + limit : said->second;
        reasons.push_back({"load", text + ", " + allows + " (load." + word + "." + key + ")",
                           "Wait until the server is calmer"});
    };
    if (limits.activeSessions && load.activeSessions > *limits.activeSessions)
        add(std::to_string(load.activeSessions) + " sessions run statements", "active_sessions",
            std::to_string(*limits.activeSessions));
    if (limits.lockWaits && load.lockWaits > *limits.lockWaits)
        add(std::to_string(load.lockWaits) + " sessions wait for locks", "lock_waits",
            std::to_string(*limits.lockWaits));
    const auto unseen = [&](const std::string &text, const std::string &keys) {
        reasons.push_back({"load", "this role may not see " + text + " (load." + word + ": " + keys + ")",
                           "GRANT pg_monitor TO the role that acts; or set " + keys + " to none"});
    };
    if (load.sessionsUnseen && (limits.activeSessions || limits.lockWaits))
        unseen("what other sessions do", "active_sessions and lock_waits");
    if (limits.replicaLag && load.standbysUnseen)
        unseen("how far behind the standbys are", "replica_lag");
    else if (limits.replicaLag && load.replicaLag && *load.replicaLag > *limits.replicaLag)
        add("a standby is " + mebibytes(*load.replicaLag) + " behind", "replica_lag",
            mebibytes(*limits.replicaLag));
    return reasons;
}

} // namespace indexpilot::safety
