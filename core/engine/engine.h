// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "core/engine/storage_keeper.h"

#include <QObject>

#include <memory>
#include <string>

namespace indexpilot::engine {

struct EngineOptions {
    std::string storeLocation; ///< path or postgresql:// URI
    Milliseconds activityInterval{1000};
    Milliseconds statementInterval{5000};  ///< the wish; the collector may be slower, never faster
    double collectorShare = 0.003;         ///< of one core of the server; what costs more is read less often
    Milliseconds loadInterval{10'000};     ///< how often the load is read that changes are held against
    Milliseconds probeInterval{30'000};    ///< how often capabilities are looked at again
    Milliseconds publishInterval{250};     ///< at most 4 snapshots a second
    Milliseconds decisionInterval{10'000}; ///< how often decisions of other consoles are looked for
    std::string policyPath;                ///< empty: indexpilot.yaml in the configuration folder
    Milliseconds lifecycleInterval{2000};  ///< how often the store is asked for what others changed
    Milliseconds auditInterval{3'600'000}; ///< how often the chain is checked
    Milliseconds actTime{1'800'000};       ///< mode act ends by itself after this
    StorageOptions storage;
    Milliseconds maintenanceInterval{15'000}; ///< how often jobs are placed, and the one that is due begun
    store::Retention retention;
};

struct TargetRequest {
    std::string connectionText;
    std::optional<std::string> password;
    std::string title;
    store::Environment environment = store::Environment::Production;
};

struct ConnectionTest {
    bool reached = false;
    double elapsedMs = 0;
    std::optional<Failure> failure;
    std::optional<pg::Endpoint> endpoint;
    pg::Capabilities capabilities;
};

/// Owns every thread, schedule and snapshot. Lives in the GUI thread; its methods return at once.
/// Receivers drop snapshots with an older sequence number.
class Engine : public QObject {
    Q_OBJECT
public:
    explicit Engine(EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

    int addTarget(const TargetRequest &request); ///< a handle: index of the target, counted from 0
    void removeTarget(int target);
    void setPassword(int target, const std::string &password);
    void setView(int target, const workload::ViewRequest &request);
    void setCollecting(int target, bool on);
    void refresh(int target);                        ///< F5: collect and publish now
    void explain(int target, StatementId statement); ///< a fresh plan, ignoring the cache
    void advise(int target);       ///< a new advice in the background, from what the server's statistics hold
    void stopAdvising(int target); ///< the best so far becomes the advice
    void decide(int target, const Decision &decision);                    ///< kept in the store, then shown
    void withdrawDecision(int target, const std::string &recommendation); ///< it is new again
    void reviewEdited(int target, const std::string &sql, int ticket);
    /// The switch of the store: nothing of ours starts any more, and what runs is cancelled; for every
    /// target.
    void setFreeze(int target, bool on);
    void setMode(int target, Mode mode);
    void plan(int target, const PlanWish &wish);          ///< answered by LifecycleView::plan
    void execute(int target, const ExecuteWish &wish);    ///< answered by LifecycleView::running and finished
    void decideQueued(int target, const QueueWish &wish); ///< answered by LifecycleView::queueAnswer
    void stopAction(int target);                          ///< cancels what runs for us, nothing else
    void showIndex(int target, const std::string &name); ///< "schema.name"; LifecycleView::history follows it
    void showStorage(int target, const std::string &name);  ///< "schema.name"; StorageView::detail follows it
    void readStorage(int target);                           ///< sizes now; answered by StorageView::readAt
    void measureIndex(int target, const std::string &name); ///< "schema.name"; answered by StorageView::exact
    void maintain(int target, const MaintenanceWish &wish); ///< answered by MaintenanceView
    void verifyAudit(int target);                           ///< answered by AuditView::check
    void resetBreaker(int target, store::BreakerScope scope, const std::string &key);
    void testConnection(const TargetRequest &request, int ticket);

Q_SIGNALS:
    void published(int target, indexpilot::engine::SnapshotPtr snapshot);
    void connectionTested(int ticket, indexpilot::engine::ConnectionTest result);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::engine
