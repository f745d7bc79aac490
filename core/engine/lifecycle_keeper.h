// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/action_run.h"
#include "core/engine/lifecycle_view.h"
#include "core/engine/lifecycle_worker.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace indexpilot::engine {

struct LifecycleOptions {
    Milliseconds lookInterval{2000};
    Milliseconds auditInterval{3'600'000};
    Milliseconds actTime{1'800'000};
};

/// The changes of one target: what the store has of them, the mode, plans, and the one action that runs.
/// Lives in the engine's thread; reads and plans on a second one, acts on a third. What it cannot ask about
/// is a reason to do nothing.
class LifecycleKeeper : public QObject {
    Q_OBJECT
public:
    explicit LifecycleKeeper(const LifecycleOptions &options);
    ~LifecycleKeeper() override; ///< stops what runs and waits for it

    void begin(const ChangePlace &place); ///< the target is known, and the store there
    void setNoStore(const Failure &failure);
    void setConnected(bool connected); ///< not any more: the mode is observe again
    void setPassword(const std::string &password);
    void indexesChanged(); ///< by somebody: their versions are kept
    void hoursChanged();   ///< the store has more of them
    void end();            ///< nothing more is wanted; the destructor waits for it

    // lifecycle_reading.cpp
    void showIndex(const std::string &name);
    void verifyAudit();
    void resetBreaker(store::BreakerScope scope, const std::string &key);
    std::shared_ptr<const LifecycleView> view() const { return m_view; } ///< never null
    bool showsHistory() const { return !m_shownIndex.empty(); }

    void setMode(Mode mode); ///< lifecycle_mode.cpp

    void decideQueued(const QueueWish &wish); ///< lifecycle_queue.cpp

    // lifecycle_acting.cpp
    void plan(const PlanWish &wish);
    void execute(const ExecuteWish &wish);
    void stopAction();

    // lifecycle_alone.cpp: for who acts by the policy, without a person who looks at the plan
    bool mayActNow() const;
    void planAlone(const PlanWish &wish, std::function<void(PlanAnswer)> then);
    using OnActed = std::function<void(const lifecycle::ActionOutcome &)>;
    /// False: not now. `then` is called when it has ended.
    bool startAlone(const lifecycle::Plan &plan, const std::string &reason, OnActed then);

Q_SIGNALS:
    void changed();
    void actionEnded(); ///< the catalog may be another
    void troubled(const char *what, const std::optional<indexpilot::Failure> &failure); ///< absent: it worked

private:
    template <class Change> void show(Change change);
    void tell(const char *what, const std::optional<Failure> &failure);
    void submit(LifecycleWorker::Job job);
    /// A job that writes; its failure, or its success, is told, and then `then` is called with it.
    void submitWrite(std::function<void(LifecycleDesk &)> write,
                     std::function<void(const std::optional<Failure> &)> then = {});
    void look();
    void lookNow();
    void onLook(const StoreLook &found, const std::optional<Failure> &trouble);
    void readHistory();
    std::optional<Failure> obstacle() const; ///< why nothing can be changed now
    void showObstacle();

    // lifecycle_mode.cpp
    void endActAt(TimePoint end);
    void actTimeIsOver();
    void enter(Mode mode, const std::string &why);
    void journalMode(Mode before, Mode after, const std::string &why,
                     std::function<void(const std::optional<Failure> &)> then);

    // lifecycle_queue.cpp
    void propose(const ExecuteWish &wish);
    void onProposed(int ticket, const lifecycle::Plan &plan, const Result<store::ApprovalRecord> &added);
    void onDecided(const QueueAnswer &answer);

    // lifecycle_acting.cpp
    bool isShown(const ExecuteWish &wish) const; ///< the plan that was answered last is that one
    void startPlanning();
    void onPlanned(PlanAnswer answer);
    std::optional<Failure> whyNotNow(const ExecuteWish &wish) const;
    ActionReport reporter();
    void onStep(lifecycle::StepKind kind, std::size_t number);
    void onProgress(const std::optional<pg::BuildProgress> &progress);
    void refuse(const ExecuteWish &wish, const Failure &failure);
    void start(int ticket, const lifecycle::Plan &plan, const std::string &reason,
               store::ApprovalId approval = {});
    void onActed(int ticket, const lifecycle::ActionOutcome &outcome);

    // lifecycle_soak.cpp
    void dropWhatIsOver();
    void onKeptPlanned(const PlanAnswer &answer);

    const LifecycleOptions m_options;
    std::shared_ptr<const LifecycleView> m_view;
    std::optional<ChangePlace> m_place;
    std::optional<Failure> m_noStore;
    std::optional<Failure> m_trouble; ///< found by the last look
    bool m_connected = false;
    bool m_looked = false; ///< since it is connected
    bool m_looking = false;
    bool m_lookAgain = false;
    std::optional<PlanWish> m_wish; ///< not begun yet
    std::string m_shownIndex;
    int m_modeWish = 0;                            ///< counts; only the last one counts
    bool m_dropsAfterSoak = false;                 ///< as the policy said at the last look
    bool m_planningDrop = false;                   ///< of a kept index, by itself
    std::map<std::string, TimePoint> m_dropsTried; ///< by name of the kept index
    QTimer m_lookTimer;
    QTimer m_auditTimer;
    QTimer m_actTimer;
    OnActed m_onActed;                         ///< of the action that runs, where somebody waits for it
    std::unique_ptr<LifecycleWorker> m_worker; // last: they report to what stands above
    std::jthread m_acting;
};

} // namespace indexpilot::engine
