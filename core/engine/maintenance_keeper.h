// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_keeper.h"
#include "core/engine/maintenance_plan.h"
#include "core/engine/maintenance_view.h"
#include "core/engine/storage_view.h"

#include <QObject>
#include <QTimer>

namespace indexpilot::engine {

/// Places rebuilds into maintenance windows, and begins the one that is due: of a person, or of the forecast
/// where the policy has predictive_maintenance; only in mode act, by a plan of its own, past all guards. The
/// engine's thread.
class MaintenanceKeeper : public QObject {
    Q_OBJECT
public:
    /// `clock`: that of the server.
    MaintenanceKeeper(Milliseconds interval, LifecycleKeeper &lifecycle, Clock clock);

    void begin(store::Repository *repository, const store::TargetRecord &target, std::string policyPath);
    void setTimeZone(const std::string &name); ///< of the server, where the policy has none
    void setStorage(const std::shared_ptr<const StorageView> &storage);
    void decide(const MaintenanceWish &wish);
    void look();
    void end() { m_timer.stop(); }
    std::shared_ptr<const MaintenanceView> view() const { return m_view; } ///< never null

Q_SIGNALS:
    void changed();
    void troubled(const char *what, const std::optional<indexpilot::Failure> &failure);

private:
    void lookAt(const safety::Policy &policy);
    bool settleRunning(const std::vector<store::JobRecord> &open); ///< true: one has ended
    std::optional<std::string> decided(const MaintenanceWish &wish);
    std::optional<std::string> scheduled(const MaintenanceWish &wish);
    void beginDue(const MaintenanceJob &job);
    void onPlanned(const MaintenanceJob &job, const PlanAnswer &answer);
    void onActed(std::int64_t job, const lifecycle::ActionOutcome &outcome);
    void hold(const std::string &index, const std::string &why);
    std::map<std::string, std::string> heldNow() const;
    std::vector<maintenance::Started> startedLately() const;
    void note(const std::string &index, const std::string &kind, const std::string &detail);
    void showWeeks(MaintenanceView &view, const safety::Policy &policy);
    std::vector<MaintenanceJob> endedJobs(const std::vector<store::JobRecord> &ended);

    struct Held {
        std::string why;
        TimePoint until;
    };
    LifecycleKeeper &m_lifecycle;
    const Clock m_clock;
    store::Repository *m_repository = nullptr;
    store::TargetRecord m_target;
    std::string m_policyPath;
    std::string m_serverZone;
    std::shared_ptr<const StorageView> m_storage = std::make_shared<const StorageView>();
    std::shared_ptr<const MaintenanceView> m_view = std::make_shared<const MaintenanceView>();
    std::map<std::string, Held> m_held; ///< by index
    std::string m_answer;
    TimePoint m_answeredAt;
    TimePoint m_weeksAt;      ///< when loads and openings were last read
    bool m_beginning = false; ///< a plan of a due job is being made
    std::int64_t m_ours = 0;  ///< the job that this program runs
    QTimer m_timer;
};

} // namespace indexpilot::engine
