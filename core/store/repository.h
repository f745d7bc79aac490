// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/approvals.h"
#include "core/store/bloat.h"
#include "core/store/index_hours.h"
#include "core/store/lifecycle_store.h"
#include "core/store/maintenance_jobs.h"
#include "core/store/records.h"
#include "core/store/safety_store.h"
#include "core/store/thresholds.h"

#include <memory>
#include <string>
#include <vector>

namespace indexpilot::store {

struct PruneReport {
    std::int64_t removedRows = 0;
    std::int64_t sizeBytes = 0;
    bool overBudget = false;
};

/// History on SQLite (a path) or PostgreSQL (a postgresql:// URI). Belongs to the thread that opened it.
/// open() migrates; a newer store is a Failure with what to do; a damaged one is put aside under another name
/// (openingNote() says so), never overwritten.
/// Every write is one transaction; a failed write throws StoreError and leaves the store as it was.
class Repository {
public:
    static Result<std::unique_ptr<Repository>> open(const std::string &pathOrUri);
    ~Repository();
    std::string location() const;
    std::optional<Failure> openingNote() const; ///< a damaged store was put aside when this one was opened
    std::int64_t sizeBytes();

    TargetRecord
    registerTarget(const TargetRecord &target); ///< found by systemIdentifier + database, else inserted
    std::optional<TargetRecord> findTarget(const std::string &systemIdentifier,
                                           const std::string &database); ///< writes nothing
    void recordVisit(TargetId target, TimePoint when);
    StatementRecord registerStatement(const StatementRecord &statement); ///< found by target + fingerprint
    std::vector<StatementRecord> statements(TargetId target);

    void addSamples(TargetId target,
                    const std::vector<StatementSample> &minuteSamples); ///< adds to existing buckets
    std::vector<StatementSample> samples(TargetId target, TimeRange range, Seconds width);
    void addActivity(TargetId target, const std::vector<ActivitySample> &minuteSamples);
    std::vector<ActivitySample> activity(TargetId target, TimeRange range, Seconds width);
    void addMinutes(TargetId target, const HistoryBatch &batch); ///< all of it or nothing
    void addGap(TargetId target, const Gap &gap);
    std::vector<Gap> gaps(TargetId target, TimeRange range);
    void addChange(TargetId target, const ChangeNote &note);
    std::vector<ChangeNote> changes(TargetId target, TimeRange range);
    void putDocument(TargetId target, const std::string &kind, const std::string &key,
                     const std::string &json, TimePoint at);
    std::vector<std::string> documents(TargetId target, const std::string &kind,
                                       const std::string &key); ///< newest first

    void addDecision(TargetId target, const DecisionRecord &decision); ///< never changes an older one
    std::vector<DecisionRecord> decisions(TargetId target);            ///< the newest of each recommendation
    std::vector<DecisionRecord> decisionsOf(TargetId target,
                                            const std::string &recommendation); ///< oldest first
    ApprovalStore &approvals();   ///< what waits for approval; likewise
    SafetyStore &safety();        ///< freeze and breakers; likewise
    IndexHourStore &indexHours(); ///< what indexes did hour by hour; likewise
    BloatStore &bloat();          ///< sizes of indexes day by day; likewise
    JobStore &jobs();             ///< rebuilds that wait for a window; likewise
    ThresholdStore &thresholds(); ///< limits of load that were learned; likewise
    LifecycleStore &lifecycle();  ///< versions, journal and audit; lives as long as the repository

    void putIndexUses(TargetId target, const std::vector<IndexUseRecord> &changed,
                      const std::vector<std::string> &gone); ///< all of it or nothing
    std::vector<IndexUseRecord> indexUses(TargetId target);

    void rollUp(TargetId target, TimePoint now); ///< 1 min → 5 min → 1 h → 1 day, idempotent
    PruneReport prune(const Retention &retention, TimePoint now);

private:
    struct Impl;
    explicit Repository(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::store
