// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lifecycle_records.h"

#include <functional>

namespace indexpilot::store {

class Database;

/// Versions of indexes, the journal of changes, and the audit chain: the part of a Repository that whoever
/// changes a target needs. Every write is one transaction and throws StoreError when it fails.
class LifecycleStore {
public:
    explicit LifecycleStore(Database &database) : m_database(database) {}

    /// The target's row, made when there is none; what a console keeps in it is left as it is.
    TargetId targetOf(const std::string &systemIdentifier, const std::string &databaseName,
                      const std::string &connectionText);

    /// Reads the target's versions, asks `compare` what the reading of `takenAt` changes, and writes that, as
    /// one transaction. A reading that is older than the last one changes nothing.
    using Compare = std::function<VersionChanges(const std::vector<IndexVersionRecord> &known,
                                                 std::optional<TimePoint> lastRead)>;
    void updateVersions(TargetId target, TimePoint takenAt, const Compare &compare);
    std::vector<IndexVersionRecord> versions(TargetId target); ///< by lineage and version
    std::optional<TimePoint> lastRead(TargetId target);        ///< of all indexes

    ActionRecord addAction(const ActionRecord &action); ///< with its id, revision 1
    /// Writes state, progress, plan and detail; throws StoreError when the row has moved on meanwhile.
    void updateAction(ActionRecord &action);
    std::optional<ActionRecord> action(ActionId id);
    std::vector<ActionRecord> runningActions(TargetId target);               ///< oldest first
    std::vector<ActionRecord> actionsSince(TargetId target, TimePoint from); ///< by creation, oldest first
    std::int64_t actionWrites(TargetId target); ///< grows with each action and each update of one

    AuditRecord appendAudit(AuditRecord entry);                           ///< numbers, chains and hashes it
    std::vector<AuditRecord> audit();                                     ///< of all targets, by sequence
    std::vector<AuditRecord> auditAfter(std::int64_t sequence, int most); ///< newest first
    std::int64_t auditCount();
    AuditHead auditHead();

private:
    Database &m_database;
};

} // namespace indexpilot::store
