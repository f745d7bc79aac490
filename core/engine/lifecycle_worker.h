// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/change_planning.h"
#include "core/engine/store_look.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace indexpilot::engine {

/// What the worker's thread owns.
class LifecycleDesk {
public:
    explicit LifecycleDesk(ChangePlace place)
        : planning(std::move(place)), m_looker(planning.place().target.id)
    {
    }
    /// Opened when it is needed. Throws StoreError.
    store::Repository &repository();
    TargetId target() const { return planning.place().target.id; }
    StoreLook look() { return m_looker.look(repository()); }
    void verify() { m_looker.verify(repository().lifecycle(), systemNow()); }
    /// A job's boundary: what goes wrong in it is a value outside. The store is opened again after an error.
    std::optional<Failure> attempt(const std::function<void()> &job);
    /// Keeps the versions of all indexes, unless somebody changes them just now: that program keeps them, and
    /// knows their cause. Throws StoreError.
    std::optional<Failure> readIndexes(const std::stop_token &stop);

    ChangePlanning planning;

private:
    std::unique_ptr<store::Repository> m_repository;
    StoreLooker m_looker;
};

/// One thread for what is read and planned of a target, apart from the engine's: jobs run in their order. The
/// end waits for all that were given, which are asked to stop and should hurry.
class LifecycleWorker {
public:
    using Job = std::function<void(LifecycleDesk &desk, const std::stop_token &stop)>;

    explicit LifecycleWorker(const ChangePlace &place);
    void submit(Job job);
    void end() { m_thread.request_stop(); }

private:
    void run(const ChangePlace &place, const std::stop_token &stop);
    std::optional<Job> next(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last
};

} // namespace indexpilot::engine
