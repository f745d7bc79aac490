// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/week_content.h"

#include "core/wording/wording_text.h"
#include "ui/pages/maintenance/job_lines.h"
#include "ui/pages/maintenance/opening_facts.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

/// Without its schema, which is nearly always the same.
QString shortName(const std::string &index)
{
    const std::size_t dot = index.find('.');
    return wording::oneLine(dot == std::string::npos ? index : index.substr(dot + 1));
}

} // namespace

std::vector<WeekJob> weekJobs(const std::vector<const engine::MaintenanceJob *> &jobs,
                              const maintenance::Zone &zone, TimePoint now)
{
    std::vector<WeekJob> shown;
    for (const engine::MaintenanceJob *job : jobs) {
        const auto time = timeOf(*job, now);
        if (!time)
            continue;
        WeekJob one{.index = job->index,
                    .name = shortName(job->index),
                    .sentence = jobSentence(*job, zone, now),
                    .look = lookOf(job->state),
                    .time = *time};
        if (job->place && !job->endedAt) {
            one.latest = job->place->latestEnd;
            one.opening = job->place->opening;
        }
        shown.push_back(std::move(one));
    }
    std::ranges::stable_sort(shown, {}, [](const WeekJob &job) { return job.time.from; });
    return shown;
}

WeekContent weekContent(const engine::MaintenanceView &view, std::chrono::local_days monday, TimePoint now)
{
    std::vector<const engine::MaintenanceJob *> all;
    for (const engine::MaintenanceJob &job : view.jobs)
        all.push_back(&job);
    for (const engine::MaintenanceJob &job : view.ended)
        all.push_back(&job);
    const maintenance::Zone &zone = zoneOfView(view);
    return {.zone = zone,
            .monday = monday,
            .now = now,
            .hasWindows = hasAnyWindow(view),
            .openings = view.openings,
            .freezes = view.calendar.zone ? view.calendar.freezes : std::vector<maintenance::Freeze>(),
            .freezeZone = view.calendar.zone ? *view.calendar.zone : zone,
            .loads = view.loads,
            .jobs = weekJobs(all, zone, now)};
}

} // namespace indexpilot::ui
