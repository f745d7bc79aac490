// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/maintenance_keeper.h"

#include "core/maintenance/openings.h"

#include <algorithm>

// What the weeks around now look like.
namespace indexpilot::engine {
namespace {

constexpr std::chrono::days around{35};
constexpr std::chrono::days loadsOf{56};
constexpr Minutes readAgain{5};

} // namespace

void MaintenanceKeeper::showWeeks(MaintenanceView &view, const safety::Policy &policy)
{
    view.calendar = policy.maintenance;
    view.zone = policy.maintenance.zone;
    if (!view.zone && !policy.maintenance.windows.empty())
        view.zone = policy.maintenance.windows.front().zone;
    if (!view.zone)
        view.zone = maintenance::Zone::named(m_serverZone);
    if (!view.zone)
        view.zone = maintenance::Zone::named("UTC");
    view.openings = maintenance::openings(policy.maintenance, {.database = m_target.database, .table = {}},
                                          {view.at - around, view.at + around});
    if (view.at - m_weeksAt < readAgain && view.at >= m_weeksAt)
        return;
    m_weeksAt = view.at;
    view.loads.clear();
    for (const store::ActivitySample &sample :
         m_repository->activity(m_target.id, {view.at - loadsOf, view.at}, Seconds(std::chrono::hours(1))))
        if (sample.samples > 0)
            view.loads.push_back({sample.start, sample.activeSessions});
    if (view.zone)
        view.quiet = maintenance::quietHours(view.loads, *view.zone, {});
}

std::vector<MaintenanceJob> MaintenanceKeeper::endedJobs(const std::vector<store::JobRecord> &ended)
{
    std::vector<store::LessonRecord> lessons;
    if (!ended.empty())
        lessons = m_repository->bloat().lessons(m_target.id);
    std::vector<MaintenanceJob> jobs;
    for (const store::JobRecord &record : ended) {
        MaintenanceJob job{.id = record.id, .index = record.index, .table = record.table};
        job.state = record.state == store::JobRowState::Done ? JobState::Done : JobState::Failed;
        job.why = record.reason;
        job.askedBy = record.askedBy;
        job.startedAt = record.startedAt;
        job.endedAt = record.endedAt;
        job.outcome = record.outcome;
        const auto lesson = std::ranges::find_if(lessons, [&](const store::LessonRecord &one) {
            return record.startedAt && one.index == record.index && one.at >= *record.startedAt;
        });
        if (job.state == JobState::Done && lesson != lessons.end()) {
            job.sizeBefore = lesson->before;
            job.sizeAfter = lesson->after;
            job.freed = Bytes(lesson->before.count() - lesson->after.count());
        }
        jobs.push_back(std::move(job));
    }
    return jobs;
}

} // namespace indexpilot::engine
