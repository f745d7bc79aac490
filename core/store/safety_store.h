// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/safety_records.h"

#include <optional>
#include <vector>

namespace indexpilot::store {

class Database;

/// The freeze and the circuit breakers: the part of a Repository that decides whether anything may change.
/// Every failure throws StoreError, and who asks must then take it for a no.
class SafetyStore {
public:
    explicit SafetyStore(Database &database) : m_database(database) {}

    FreezeRecord freeze();
    void setFreeze(const FreezeRecord &freeze);

    std::vector<BreakerRecord> breakers(TargetId target); ///< its own and the global one, by scope and key
    std::optional<BreakerRecord> breaker(TargetId target, BreakerScope scope, const std::string &key);
    /// Writes it and raises its revision; false: another program has written it since it was read.
    bool save(TargetId target, BreakerRecord &breaker);

private:
    Database &m_database;
};

} // namespace indexpilot::store
