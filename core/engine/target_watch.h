// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_keeper.h"
#include "core/engine/collector_budget.h"
#include "core/engine/decision_book.h"
#include "core/engine/engine.h"
#include "core/engine/history_keeper.h"
#include "core/engine/index_hour_book.h"
#include "core/engine/lifecycle_keeper.h"
#include "core/engine/limit_book.h"
#include "core/engine/maintenance_keeper.h"
#include "core/engine/plan_keeper.h"
#include "core/engine/statement_book.h"
#include "core/engine/storage_keeper.h"
#include "core/pg/readers.h"
#include "core/pg/session.h"
#include "core/workload/activity_sampling.h"
#include "core/workload/changes.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

namespace indexpilot::engine {

/// Watches one target: two sessions (observer, analyst), the schedule of readings, what was read, and the
/// snapshots made of it. Lives in the engine's thread; sessions report to it by queued calls.
class TargetWatch : public QObject {
    Q_OBJECT
public:
    TargetWatch(int handle, const TargetRequest &request, const EngineOptions &options,
                store::Repository *repository);
    ~TargetWatch() override; ///< ends the sessions, saves what there is

    void setStoreProblem(const std::optional<Failure> &failure); ///< target_lifecycle.cpp
    void setPassword(const std::string &password);
    void setView(const workload::ViewRequest &request);
    void setCollecting(bool on);
    void refresh();
    void explain(StatementId statement);
    void setFreeze(bool on); ///< target_freeze.cpp

    // target_advice.cpp
    void advise();
    void stopAdvising() { m_advice.stop(); }
    void decide(Decision decision);
    void withdrawDecision(const std::string &recommendation);
    void reviewEdited(const std::string &sql, int ticket);
    LifecycleKeeper &lifecycle() { return m_lifecycle; }
    StorageKeeper &storage() { return m_storage; }
    MaintenanceKeeper &maintenance() { return m_maintenance; }

Q_SIGNALS:
    void published(int handle, indexpilot::engine::SnapshotPtr snapshot);

private:
    // target_watch.cpp: connection and schedule
    void onStatus(const pg::SessionStatus &status);
    void onConnected();
    void probe();
    void onProbed(const pg::Capabilities &capabilities, const std::string &identity);
    void startReading();
    void stopReading();
    void readFreeze();
    bool isReading() const { return m_ready && m_collecting; }
    TimePoint now() const { return systemNow() + m_clockOffset; }
    void setProblem(const std::string &key, const std::optional<Failure> &failure);
    void every(QTimer &timer, Milliseconds interval, void (TargetWatch::*action)());

    // target_readings.cpp: what is read and what becomes of it
    template <class Value>
    void read(pg::Session &session, ReadingKind kind, bool &busy,
              std::function<Value(pg::Connection &)> reader, std::function<void(Value)> then);
    void onReadFailure(ReadingKind kind, const std::optional<Failure> &failure);
    void readStatements();
    void onStatements(const pg::StatementReading &reading);
    void readTextsOfPending();
    void applyPending();
    void readActivity();
    void onActivity(const pg::ActivityReading &reading);
    void sampleStatements(const pg::ActivityReading &reading);
    void readCatalog();
    void onCatalog(const pg::CatalogReading &catalog, const std::vector<pg::SettingReading> &settings);
    void explainNext();
    void onPlan(StatementId statement, const Result<explain::Plan> &plan);
    void analyseLongStatement();
    void note(const store::ChangeNote &change);
    void synchroniseClock(TimePoint serverTime) { m_clockOffset = serverTime - systemNow(); }

    // target_advice.cpp
    AdviceRequest adviceRequest() const;
    std::string decider() const;
    void decided(const std::optional<Failure> &failure);
    void readDecisions();

    // target_lifecycle.cpp
    void connectLifecycle();
    ChangePlace changePlace() const;
    void beginLifecycle();
    void indexesLookedAt(const pg::CatalogReading &catalog);
    void saveIndexHours();

    // target_limits.cpp
    void readLoad();
    void loadLookedAt(const pg::GuardReading &load);
    std::optional<safety::LearningPause> learningPause(const safety::Policy &policy) const;
    void saveLimits();

    void connectStorage(); ///< target_storage.cpp
    void beginStorage();

    // target_snapshot.cpp: what is shown
    void save();
    void rollUp();
    void loadInventory();
    void saveInventory();
    void changed(); ///< something to show; published within the publish interval
    void readRoles();
    void viewChanged(); ///< the workload view is out of date as well
    void publish();
    void rebuildView();

    int m_handle;
    TargetRequest m_request;
    EngineOptions m_options;
    store::Repository *m_repository;
    store::TargetRecord m_target;
    pg::Capabilities m_capabilities;
    ConnectionView m_connection;
    CollectorBudget m_budget;
    StatementBook m_book;
    HistoryKeeper m_history;
    PlanKeeper m_plans;
    DecisionBook m_decisions;
    AdviceKeeper m_advice;
    IndexHourBook m_indexHours;
    LimitBook m_limits;
    LifecycleKeeper m_lifecycle;
    StorageKeeper m_storage;
    MaintenanceKeeper m_maintenance;
    workload::StatementDeltas m_deltas;
    workload::ActivitySampling m_sampling;
    risk::BaselineScorer m_scorer;
    std::vector<workload::DeltaBatch> m_pending; ///< wait for the texts of new statements
    std::optional<workload::Inventory> m_inventory;
    std::map<std::string, double> m_tableRows;
    std::map<std::string, Failure> m_problems;
    std::vector<store::ChangeNote> m_changes;
    workload::ViewRequest m_viewRequest;
    std::shared_ptr<const workload::WorkloadView> m_view;
    std::shared_ptr<const pg::ActivityReading> m_activity;
    std::shared_ptr<const pg::CatalogReading> m_catalog;
    std::shared_ptr<const std::vector<pg::SettingReading>> m_settings;
    std::shared_ptr<const pg::RoleFacts> m_roles;
    std::optional<store::FreezeRecord> m_freeze;
    std::optional<TimePoint> m_dataFrom;
    std::optional<TimePoint> m_watchingSince;
    std::optional<TimePoint> m_pausedAt;
    std::optional<std::size_t> m_schemaVersion; ///< of the last catalog
    Milliseconds m_clockOffset{0};
    std::uint64_t m_sequence = 0;
    bool m_registered = false; ///< the target is known to store and history
    bool m_ready = false;      ///< connected and probed
    bool m_collecting = true;
    bool m_viewDirty = true;
    bool m_readingStatements = false;
    bool m_readingTexts = false;
    bool m_readingActivity = false;
    bool m_readingLoad = false;
    bool m_readingCatalog = false;
    bool m_catalogAgain = false; ///< something changed since the reading under way began
    bool m_probing = false;
    bool m_readingRoles = false;
    bool m_locking = false;
    bool m_explaining = false;
    bool m_analysing = false;
    qint64 m_viewCostMs = 0;
    QElapsedTimer m_sinceView;
    QTimer m_statementTimer;
    QTimer m_activityTimer;
    QTimer m_loadTimer;
    QTimer m_catalogTimer;
    QTimer m_probeTimer;
    QTimer m_planTimer;
    QTimer m_saveTimer;
    QTimer m_rollUpTimer;
    QTimer m_decisionTimer;
    QTimer m_freezeTimer;
    QTimer m_publishTimer;
    QThreadPool m_analysis;                 ///< for long statements; waits for its jobs at the end
    std::unique_ptr<pg::Session> m_analyst; // last: they end first, and call back while ending
    std::unique_ptr<pg::Session> m_observer;
};

} // namespace indexpilot::engine
