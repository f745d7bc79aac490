// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lifecycle_worker.h"

#include "core/lifecycle/action_progress.h"
#include "core/store/store_error.h"

namespace indexpilot::engine {

store::Repository &LifecycleDesk::repository()
{
    if (!m_repository) {
        auto opened = store::Repository::open(planning.place().store);
        if (!opened)
            throw store::StoreError(opened.error());
        m_repository = std::move(*opened);
    }
    return *m_repository;
}

std::optional<Failure> LifecycleDesk::attempt(const std::function<void()> &job)
{
    try {
        job();
        return std::nullopt;
    } catch (const store::StoreError &error) {
        m_repository.reset();
        return error.failure();
    } catch (const std::exception &error) {
        return Failure{FailureCode::Failed, "index changes", error.what(), {}};
    }
}

std::optional<Failure> LifecycleDesk::readIndexes(const std::stop_token &stop)
{
    for (const store::ActionRecord &action : repository().lifecycle().runningActions(target()))
        if (livenessOf(lifecycle::progressFromJson(action.progress).owner) != lifecycle::Liveness::Dead)
            return std::nullopt;
    return planning.readIndexes(repository(), stop);
}

LifecycleWorker::LifecycleWorker(const ChangePlace &place)
    : m_thread([this, place](const std::stop_token &stop) { run(place, stop); })
{
}

void LifecycleWorker::submit(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

std::optional<LifecycleWorker::Job> LifecycleWorker::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); });
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void LifecycleWorker::run(const ChangePlace &place, const std::stop_token &stop)
{
    LifecycleDesk desk(place);
    while (const auto job = next(stop))
        (*job)(desk, stop);
}

} // namespace indexpilot::engine
