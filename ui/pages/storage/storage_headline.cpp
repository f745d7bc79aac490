// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/forecaster.h"
#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/wall_time.h"
#include "ui/pages/storage/storage_words.h"

#include <QCoreApplication>

namespace indexpilot::ui {
namespace {

struct HeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(StorageHeadline)
};

/// What a person can do about it; empty: nothing is due.
QString whatToDo(const StorageLine &line)
{
    const engine::MaintenanceJob *job = line.job;
    if (!line.row->constraint.empty())
        return HeadlineWords::tr("it backs the constraint %1, so its rebuild is left to you")
            .arg(wording::oneLine(line.row->constraint));
    if (!job)
        return {};
    if (job->state == engine::JobState::Running)
        return HeadlineWords::tr("its rebuild is running");
    if (!job->place)
        return job->obstacle.empty()
                   ? QString()
                   : HeadlineWords::tr("no window fits: %1").arg(wording::oneLine(job->obstacle));
    const QString start = wallMoment(zoneOrUtc(line.context->maintenance->zone), job->place->start);
    return job->state == engine::JobState::Scheduled
               ? HeadlineWords::tr("its rebuild is scheduled for %1").arg(start)
               : HeadlineWords::tr("a rebuild fits on %1").arg(start);
}

QString overFinding(const StorageLine &line, const QString &name)
{
    const QString over = HeadlineWords::tr("%1 is over the policy: %2 of it is bloat, the limit is %3")
                             .arg(name, bloatText(line.row->last), limitText(line));
    if (line.row->freed.count() <= 0)
        return over;
    return HeadlineWords::tr("%1; a rebuild frees about %2").arg(over, wording::size(line.row->freed));
}

QString expectedFinding(const StorageLine &line, const QString &name)
{
    const engine::StorageRow &row = *line.row;
    const Milliseconds day = line.context->day;
    const QString limit = limitText(line);
    if (row.crossesAt && row.crossesBetween)
        return HeadlineWords::tr("%1 passes %2 bloat about %3 (80 %: %4) unless it is rebuilt")
            .arg(name, limit, storageDay(*row.crossesAt, day), storageDays(*row.crossesBetween, day));
    if (row.crossesAt)
        return HeadlineWords::tr("%1 passes %2 bloat about %3 unless it is rebuilt")
            .arg(name, limit, storageDay(*row.crossesAt, day));
    return HeadlineWords::tr("%1 may pass %2 bloat by %3 (probability %4) unless it is rebuilt")
        .arg(name, limit, storageDay(line.horizonEnd(), day), wording::percent(row.crossingProbability));
}

QString finding(const StorageLine &line, const QString &name)
{
    const engine::StorageRow &row = *line.row;
    if (!row.valid)
        return HeadlineWords::tr("%1 is not valid: no query uses it, every write pays for it").arg(name);
    if (line.isOver())
        return overFinding(line, name);
    switch (row.answer) {
    case forecast::Answer::NoData:
        return HeadlineWords::tr("%1 has no reading that can be used yet, so there is no forecast").arg(name);
    case forecast::Answer::NotEnoughData:
        return HeadlineWords::tr("%1: collecting, day %2 of %3; the forecast starts then")
            .arg(name)
            .arg(row.daysKnown)
            .arg(forecast::Forecaster::fewestDays);
    case forecast::Answer::Forecast:
        break;
    }
    if (row.crossing == forecast::CrossingState::Expected)
        return expectedFinding(line, name);
    return HeadlineWords::tr("%1 is not expected to pass %2 bloat by %3 (probability %4)")
        .arg(name, limitText(line), storageDay(line.horizonEnd(), line.context->day),
             wording::percent(row.crossingProbability));
}

bool needsSomething(const StorageLine &line)
{
    return line.job || line.isOver() || line.row->crossing == forecast::CrossingState::Expected;
}

} // namespace

QString storageHeadline(const StorageLine &line)
{
    const QString found = finding(line, shownName(line.row->index));
    const QString action = needsSomething(line) ? whatToDo(line) : QString();
    return action.isEmpty() ? found : QStringLiteral("%1; %2").arg(found, action);
}

} // namespace indexpilot::ui
