// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/opening_facts.h"

#include "ui/charts/wall_time.h"

#include <algorithm>

namespace indexpilot::ui {

const maintenance::Zone &zoneOfView(const engine::MaintenanceView &view)
{
    return zoneOrUtc(view.zone);
}

TimePoint maintenanceNow(const engine::Snapshot &snapshot)
{
    return std::max(snapshot.takenAt, snapshot.maintenance->at);
}

bool wasRead(const engine::MaintenanceView &view)
{
    return view.at != TimePoint();
}

bool hasAnyWindow(const engine::MaintenanceView &view)
{
    return !view.calendar.windows.empty();
}

std::optional<maintenance::Freeze> freezeNow(const engine::MaintenanceView &view, TimePoint now)
{
    std::optional<maintenance::Freeze> last;
    if (!view.calendar.zone)
        return last;
    for (const maintenance::Freeze &one : view.calendar.freezes) {
        const TimeRange time = maintenance::timeOf(one, *view.calendar.zone);
        if (time.from <= now && now < time.to && (!last || last->to < one.to))
            last = one;
    }
    return last;
}

std::optional<TimeRange> nextOpening(const engine::MaintenanceView &view, TimePoint now)
{
    std::optional<TimeRange> next;
    const auto consider = [&](TimeRange one) {
        if (one.to > now && (!next || one.from < next->from))
            next = one;
    };
    for (const TimeRange &one : view.openings)
        consider(one);
    for (const engine::MaintenanceJob &job : view.jobs)
        if (job.place)
            consider(job.place->opening);
    return next;
}

bool isBounded(TimeRange opening)
{
    return !maintenance::isWithout(opening.from) && !maintenance::isWithout(opening.to);
}

std::optional<maintenance::Freeze> freezeAfter(const engine::MaintenanceView &view, TimeRange opening)
{
    if (!view.calendar.zone || !isBounded(opening))
        return std::nullopt;
    std::optional<maintenance::Freeze> next;
    for (const maintenance::Freeze &one : view.calendar.freezes)
        if (maintenance::timeOf(one, *view.calendar.zone).from >= opening.to &&
            (!next || one.from < next->from))
            next = one;
    if (!next)
        return std::nullopt;
    const TimePoint begins = maintenance::timeOf(*next, *view.calendar.zone).from;
    const bool another = std::ranges::any_of(
        view.openings, [&](const TimeRange &one) { return one.from >= opening.to && one.from < begins; });
    return another ? std::nullopt : next;
}

std::vector<const engine::MaintenanceJob *> jobsIn(const engine::MaintenanceView &view, TimeRange opening)
{
    std::vector<const engine::MaintenanceJob *> found;
    for (const engine::MaintenanceJob &job : view.jobs)
        if (job.place && job.place->start >= opening.from && job.place->start < opening.to)
            found.push_back(&job);
    std::ranges::stable_sort(found, {}, [](const auto *job) { return job->place->start; });
    return found;
}

Milliseconds leftIn(const engine::MaintenanceView &view, TimeRange opening)
{
    Milliseconds taken{0};
    TimePoint end = opening.from;
    for (const engine::MaintenanceJob *job : jobsIn(view, opening)) {
        const TimePoint from = std::max(end, job->place->start);
        const TimePoint to = std::min(opening.to, job->place->latestEnd);
        taken += std::max(Milliseconds(0), to - from);
        end = std::max(end, to);
    }
    return opening.to - opening.from - taken;
}

} // namespace indexpilot::ui
