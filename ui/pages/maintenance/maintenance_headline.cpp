// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/maintenance_headline.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/wall_time.h"
#include "ui/pages/maintenance/opening_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace indexpilot::ui {
namespace {

struct HeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(MaintenanceHeadline)
};

bool isWaitingJob(const engine::MaintenanceJob &job)
{
    return job.state == engine::JobState::Proposed || job.state == engine::JobState::Scheduled ||
           job.state == engine::JobState::Unplaced;
}

QString frozenPart(const maintenance::Freeze &freeze)
{
    const QString until = wallMoment(freeze.to);
    return freeze.reason.empty() ? HeadlineWords::tr("Changes are frozen until %1").arg(until)
                                 : HeadlineWords::tr("Changes are frozen until %1 (%2)")
                                       .arg(until, wording::oneLine(freeze.reason));
}

/// When something may be done.
QString whenPart(const engine::MaintenanceView &view, TimePoint now)
{
    if (const auto freeze = freezeNow(view, now))
        return frozenPart(*freeze);
    const auto opening = nextOpening(view, now);
    if (!hasAnyWindow(view))
        return HeadlineWords::tr("No maintenance windows are set: builds may start at any time");
    if (!opening)
        return HeadlineWords::tr("No window opens in the next 35 days");
    const maintenance::Zone &zone = zoneOfView(view);
    if (opening->from <= now)
        return isBounded(*opening) ? HeadlineWords::tr("A window is open until %1")
                                         .arg(wallDayOf(zone, now) == wallDayOf(zone, opening->to)
                                                  ? wallClock(zone, opening->to)
                                                  : wallMoment(zone, opening->to))
                                   : HeadlineWords::tr("A window without an end is open");
    const QString opens = wallMoment(zone, opening->from);
    const auto freeze = freezeAfter(view, *opening);
    return freeze ? HeadlineWords::tr("The last window before the freeze of %1 opens %2")
                        .arg(wallMoment(freeze->from), opens)
                  : HeadlineWords::tr("The next window opens %1").arg(opens);
}

/// What is due.
QString workPart(const engine::MaintenanceView &view, TimePoint now)
{
    const auto waiting = static_cast<int>(std::ranges::count_if(view.jobs, isWaitingJob));
    if (waiting == 0)
        return HeadlineWords::tr("nothing is due");
    const auto opening = freezeNow(view, now) ? std::nullopt : nextOpening(view, now);
    const auto fit = opening ? static_cast<int>(jobsIn(view, *opening).size()) : 0;
    if (fit > 0 && isBounded(*opening))
        return HeadlineWords::tr("%n jobs fit and leave %1", nullptr, fit)
            .arg(wording::age(leftIn(view, *opening)));
    const auto first =
        std::ranges::find_if(view.jobs, [](const auto &job) { return isWaitingJob(job) && job.place; });
    if (first == view.jobs.end())
        return HeadlineWords::tr("%n jobs are due and have no room", nullptr, waiting);
    return HeadlineWords::tr("%n jobs wait, the first for %1", nullptr, waiting)
        .arg(wallMoment(zoneOfView(view), first->place->start));
}

QString runningHeadline(const engine::MaintenanceView &view, const engine::MaintenanceJob &job)
{
    const maintenance::Zone &zone = zoneOfView(view);
    QString sentence = HeadlineWords::tr("%1 is being rebuilt").arg(wording::oneLine(job.index));
    if (job.startedAt)
        sentence += HeadlineWords::tr(" since %1", "after: an index is being rebuilt")
                        .arg(wallClock(zone, *job.startedAt));
    return job.place ? HeadlineWords::tr("%1; likely over by %2")
                           .arg(sentence, wallClock(zone, job.place->likelyEnd))
                     : sentence;
}

} // namespace

QString maintenanceHeadline(const engine::Snapshot &snapshot)
{
    const engine::MaintenanceView &view = *snapshot.maintenance;
    if (view.failure)
        return HeadlineWords::tr("There is no maintenance plan");
    if (!wasRead(view))
        return HeadlineWords::tr("Windows and jobs were not read yet");
    if (snapshot.freeze && snapshot.freeze->active)
        return HeadlineWords::tr("Changes are frozen by %1: nothing starts until that is taken back")
            .arg(wording::oneLine(snapshot.freeze->who));
    const auto running =
        std::ranges::find(view.jobs, engine::JobState::Running, &engine::MaintenanceJob::state);
    if (running != view.jobs.end())
        return runningHeadline(view, *running);
    const TimePoint now = maintenanceNow(snapshot);
    return QStringLiteral("%1; %2").arg(whenPart(view, now), workPart(view, now));
}

} // namespace indexpilot::ui
