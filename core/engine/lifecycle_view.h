// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/executor.h"
#include "core/lifecycle/kept_indexes.h"
#include "core/lifecycle/versions.h"
#include "core/pg/build_progress.h"
#include "core/store/approvals.h"
#include "core/store/safety_records.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::engine {

/// What this program may do to a target. Every connection starts to observe; Act ends by itself.
enum class Mode { Observe, Propose, Act };
std::string nameOf(Mode mode); ///< "observe"

/// What is to become of an index that is kept.
enum class KeptWish { None, GiveBack, Drop };

/// A change to be planned: one statement, or, without one, a way back, or the end of a kept index.
struct PlanWish {
    int ticket = 0;
    std::string sql;            ///< CREATE, DROP or ALTER INDEX
    bool replaces = false;      ///< CREATE takes the place of the index that has its name
    std::string index;          ///< "schema.name", of a way back, or of an index that is kept
    std::optional<int> version; ///< where to; absent: as lifecycle::planRollback chooses
    /// How long an old index is kept; 0: not at all; absent: as the policy says.
    std::optional<Milliseconds> keepFor;
    KeptWish kept = KeptWish::None; ///< of `index`
    store::ApprovalId approval;     ///< that it is planned for, so that it may be approved; 0: for none
    std::string recommendation;     ///< that it comes from; empty: from none
};

/// The answer to a wish; its ticket is that of the wish.
struct PlanAnswer {
    PlanWish wish;
    Result<lifecycle::Plan> plan;
    std::vector<safety::Reason> heldUp; ///< what the guards would say now
    TimePoint at;                       ///< when the catalog was read, by the server's clock
};

/// Run needs mode Act. Propose, in Propose and Act: the change waits for somebody's approval.
enum class Aim { Run, Propose };

/// For the plan that was answered last, exactly as it was shown. To run one that was planned for an approval
/// approves it.
struct ExecuteWish {
    int ticket = 0;       ///< of the plan
    std::string planHash; ///< of the plan that the person saw
    std::string reason;   ///< for the audit; may be empty, unless it is proposed or costly and approved
    Aim aim = Aim::Run;
};

enum class QueueVerb { Reject, Withdraw, Reopen };

/// To decide on a change that waits; approving is running its plan.
struct QueueWish {
    int ticket = 0;
    store::ApprovalId approval;
    QueueVerb verb = QueueVerb::Reject;
    std::string reason;
};

/// What came of it.
struct QueueAnswer {
    QueueWish wish;
    std::optional<Failure> failure; ///< absent: it is so now
};

/// A change of ours that is under way.
struct RunningAction {
    int ticket = 0;
    std::string kind; ///< as lifecycle::Plan
    std::string subject;
    std::string title;
    TimePoint startedAt;  ///< by the clock of this machine
    std::size_t step = 0; ///< counted from 0
    std::size_t steps = 0;
    lifecycle::StepKind stepKind = lifecycle::StepKind::Commit;
    std::optional<pg::BuildProgress> progress;        ///< of a build, from the server
    std::optional<lifecycle::DurationRange> duration; ///< modelled, of all steps, without waiting
    bool stopping = false;                            ///< a person asked it to stop
};

struct FinishedAction {
    int ticket = 0;
    lifecycle::ActionOutcome outcome; ///< without an id: refused before anything was journalled
    TimePoint at;
    store::ApprovalId queuedAs; ///< it was proposed and waits under this number; 0: it was to run
};

/// An hour of an index, measured.
struct IndexHour {
    TimePoint from;
    double coveredSeconds = 0; ///< of the 3,600
    std::int64_t scans = 0;    ///< while covered
    std::int64_t rowsWritten =
        0;      ///< inserted, updated (not HOT) and deleted rows of its table, while covered
    Bytes size; ///< at the end
};

struct IndexHistory {
    std::string index;            ///< "schema.name" as it was asked for
    std::vector<IndexHour> hours; ///< oldest first; hours without a reading are missing
};

/// What a check of the chain found.
struct AuditCheck {
    TimePoint at;
    std::int64_t entries = 0;
    std::string lastHash;
    std::optional<std::int64_t> brokenAt; ///< sequence of the first entry that is wrong or missing
    std::string problem;                  ///< a sentence; empty: the chain is whole
};

struct AuditView {
    std::vector<store::AuditRecord> entries; ///< of all targets on the store, newest first, at most 5,000
    std::int64_t total = 0;                  ///< in the store
    std::optional<AuditCheck> check;         ///< the last one
};

/// Where the changes of a target stand. Immutable once published; parts that did not change keep their
/// pointers.
struct LifecycleView {
    Mode mode = Mode::Observe;
    std::optional<TimePoint> actEnds;   ///< while mode is Act; by the clock of this machine
    std::optional<Failure> unavailable; ///< why nothing can be changed at all: no store, a wrong policy
    std::shared_ptr<const std::vector<lifecycle::IndexLineage>> lineages =
        std::make_shared<const std::vector<lifecycle::IndexLineage>>(); ///< never null
    std::shared_ptr<const std::vector<lifecycle::KeptIndex>> kept =
        std::make_shared<const std::vector<lifecycle::KeptIndex>>(); ///< never null
    std::shared_ptr<const IndexHistory> history;                     ///< of the index chosen; may be null
    std::shared_ptr<const PlanAnswer> plan;                          ///< the last one; may be null
    std::optional<int> planning;                                     ///< ticket of the wish under way
    std::optional<RunningAction> running;
    std::shared_ptr<const FinishedAction> finished; ///< the last one of this program; may be null
    std::vector<store::ApprovalRecord> queue;       ///< waiting and approved, oldest first
    std::shared_ptr<const QueueAnswer> queueAnswer; ///< the last one of this program; may be null
    std::vector<store::ActionRecord> recent;        ///< of the last 30 days, newest first, at most 500
    std::vector<store::BreakerRecord> breakers;     ///< those that are not closed
    std::shared_ptr<const AuditView> audit = std::make_shared<const AuditView>(); ///< never null
};

} // namespace indexpilot::engine
