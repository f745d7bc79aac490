// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/engine/advice_view.h"
#include "core/engine/lifecycle_view.h"
#include "core/engine/limits_view.h"
#include "core/engine/maintenance_view.h"
#include "core/engine/storage_view.h"
#include "core/explain/plan.h"
#include "core/pg/capabilities.h"
#include "core/pg/readings.h"
#include "core/pg/role_facts.h"
#include "core/pg/session.h"
#include "core/store/records.h"
#include "core/store/safety_records.h"
#include "core/workload/view.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::engine {

/// What the collector costs and whether it holds back. Shares are measured over the last minute.
struct CollectorHealth {
    double serverShare = 0; ///< time of our own statements / wall time, of one core
    Milliseconds statementInterval{0};
    Milliseconds activityInterval{0};
    bool slowed = false;
    std::string slowedBecause; ///< a sentence, empty when not slowed
};

struct ConnectionView {
    pg::SessionState state = pg::SessionState::Idle;
    std::optional<Failure> failure;
    std::optional<pg::Endpoint> endpoint;
    std::optional<TimePoint> nextAttempt;
    bool needsPassword = false;
};

struct PlanView {
    StatementId statement;
    std::optional<explain::Plan> plan;
    std::optional<explain::Plan> previous; ///< the plan before the last change
    std::optional<TimePoint> changedAt;
    TimePoint takenAt;
    std::optional<Failure> failure; ///< why there is no plan
};

/// A plan of a watched statement that replaced another one. Costs are the planner's estimates.
struct PlanChange {
    StatementId statement;
    TimePoint at;
    double costBefore = 0;
    double costAfter = 0;
    friend bool operator==(const PlanChange &, const PlanChange &) = default;
};

/// Everything the window shows of one target at one moment. Immutable once published.
struct Snapshot {
    std::uint64_t sequence = 0;
    TimePoint takenAt;
    store::TargetRecord target;
    ConnectionView connection;
    pg::Capabilities capabilities;
    bool sampled = false;              ///< no pg_stat_statements: figures are estimates from activity samples
    bool collecting = true;            ///< false: live updates paused by the user
    std::optional<TimePoint> dataFrom; ///< when the last complete statement reading was taken
    std::optional<TimePoint> watchingSince;
    CollectorHealth collector;
    std::shared_ptr<const workload::WorkloadView> workload; ///< never null
    std::shared_ptr<const pg::ActivityReading> activity;    ///< may be null
    std::shared_ptr<const pg::CatalogReading> catalog;      ///< may be null
    std::shared_ptr<const std::vector<pg::SettingReading>> settings;
    std::shared_ptr<const pg::RoleFacts> roles; ///< of the last connection; may be null
    std::optional<PlanView> plan;               ///< of the selected statement
    std::shared_ptr<const AdviceView> advice = std::make_shared<const AdviceView>();          ///< never null
    std::shared_ptr<const LifecycleView> lifecycle = std::make_shared<const LifecycleView>(); ///< never null
    std::shared_ptr<const StorageView> storage = std::make_shared<const StorageView>();       ///< never null
    std::shared_ptr<const MaintenanceView> maintenance =
        std::make_shared<const MaintenanceView>(); ///< never null
    std::vector<PlanChange> planChanges; ///< since the program watches, by statement; the last one of each
    std::vector<store::ChangeNote> sinceLastVisit;
    std::vector<Failure> problems; ///< store, rights, collector: each told once
    std::string storeLocation;
    std::optional<store::FreezeRecord> freeze; ///< absent: there is no store, or it was not read yet
    std::shared_ptr<const LimitsView> limits;  ///< null: not read yet, or there is no store
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace indexpilot::engine
