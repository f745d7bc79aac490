// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lifecycle_records.h"

namespace indexpilot::store {

class Database;

using ApprovalId = Strong<struct ApprovalTag, std::int64_t>;

/// waiting → approved → done | failed, or back to waiting when nothing was begun; waiting → rejected |
/// withdrawn → waiting again when that is taken back.
enum class ApprovalState { Waiting, Approved, Rejected, Withdrawn, Done, Failed };
std::string nameOf(ApprovalState state); ///< "waiting"

/// A change that somebody asked for, and what others decided on it.
struct ApprovalRecord {
    ApprovalId id;
    TargetId target;
    ApprovalState state = ApprovalState::Waiting;
    std::string sql;            ///< of a statement; empty: a way back of `index`
    bool replaces = false;      ///< CREATE takes the place of the index that has its name
    std::string index;          ///< "schema.name", of a way back
    std::optional<int> version; ///< where to; absent: as lifecycle::planRollback chooses
    std::string recommendation; ///< that it comes from; empty: from none
    std::string subject;        ///< of the plan that was seen, as the three that follow
    std::string title;
    std::string planClass; ///< "rebuild"
    std::string planHash;
    std::string askedBy;
    TimePoint askedAt;
    std::string askedWhy;
    std::string decidedBy; ///< empty: nobody yet
    std::optional<TimePoint> decidedAt;
    std::string decidedWhy;
    TimePoint expires;   ///< a waiting one is not approved any more then
    std::string token;   ///< while approved and after: of the plan that runs for it, as the journal has it
    std::string runner;  ///< likewise: the process, as lifecycle::progressJson
    std::string outcome; ///< what came of it, or why nothing was begun
    int revision = 0;    ///< grows with each write; 0: not stored yet
    friend bool operator==(const ApprovalRecord &, const ApprovalRecord &) = default;
};

/// The changes that wait for approval, and those that waited: the part of a Repository that comes before any
/// change that was proposed. Every write is one transaction with its entry in the audit and throws StoreError
/// when it fails; who asks must then take it for a no.
class ApprovalStore {
public:
    explicit ApprovalStore(Database &database) : m_database(database) {}

    ApprovalRecord add(const ApprovalRecord &approval, AuditRecord entry); ///< with its id, revision 1
    /// Writes state, decision, run and outcome, and raises the revision; false: another program has written
    /// it since it was read, and neither row nor audit were touched.
    bool save(ApprovalRecord &approval, AuditRecord entry);

    std::optional<ApprovalRecord> find(TargetId target, ApprovalId id);
    std::vector<ApprovalRecord> open(TargetId target); ///< waiting and approved, oldest first
    std::vector<ApprovalRecord> all(TargetId target);  ///< oldest first
    std::int64_t writes(TargetId target);              ///< grows with each write

private:
    Database &m_database;
};

} // namespace indexpilot::store
