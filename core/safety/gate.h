// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"
#include "core/pg/guard_reader.h"
#include "core/safety/policy.h"
#include "core/store/repository.h"

namespace indexpilot::safety {

enum class Work {
    Short, ///< catalog entries, a file dropped
    Builds ///< an index is built: only in a maintenance window
};

/// What the gate has to know of a change.
struct Change {
    std::string subject;               ///< the index, "schema.name"
    std::string table;                 ///< "schema.name"
    Bytes disk;                        ///< that it takes in the end, modelled; negative: given back
    std::optional<Milliseconds> upper; ///< how long it should take at most
    Work work = Work::Short;
};

enum class ChangeEnd {
    Done,
    Failed,
    Cancelled, ///< by a person or a freeze: says nothing about the target
    Alarming   ///< something was left over, or the load became critical: breakers open at once
};

/// Decides whether changes of one target may start, and learns how they ended. Everything it knows is in the
/// store. Belongs to the thread of the repository. Throws StoreError and DatabaseError: what cannot be asked
/// is a no.
class Gate {
public:
    Gate(store::Repository &repository, const Policy &policy, TargetId target, Clock clock = systemNow);

    /// What speaks against it now; changes nothing, and notes a look at the checkpoints where they count.
    Verdict look(const Change &change, pg::Connection &connection) const;
    /// Allowed: a breaker that was open has taken this change for its probe.
    Verdict mayStart(const Change &change, pg::Connection &connection);
    /// Of a change that was allowed.
    void ended(const Change &change, ChangeEnd end, Milliseconds took, const std::string &reason);

    const Policy &policy() const { return m_policy; }

private:
    bool counts(const store::BreakerRecord &breaker) const;
    std::vector<store::BreakerRecord> breakersOf(const Change &change) const;
    std::vector<Reason> breakerReasons(const Change &change) const;
    std::vector<Reason> loadReasonsOf(const pg::GuardReading &load) const;
    std::optional<Reason> windowReason(const Change &change, pg::Connection &connection) const;
    bool startProbes(const Change &change);

    store::Repository &m_repository;
    const Policy m_policy;
    const TargetId m_target;
    const Clock m_clock;
    std::int64_t m_probe = 0; ///< names the change that was allowed last
};

} // namespace indexpilot::safety
