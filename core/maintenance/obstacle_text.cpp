// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/size_text.h"
#include "core/maintenance/schedule.h"

namespace indexpilot::maintenance {
namespace {

std::string needText(const Job &job)
{
    return "9 in 10 runs end within " + lengthText(*job.upper);
}

std::string minutesOf(Milliseconds room)
{
    return std::to_string(std::chrono::floor<Minutes>(room).count()) + " min";
}

std::string roomText(const Job &job, Milliseconds room)
{
    return room.count() == 0 ? "jobs that gain more take all of every window"
                             : needText(job) + ", and jobs that gain more leave at most " + minutesOf(room) +
                                   " of a window";
}

std::string gainText(double density)
{
    return density > 0 ? "it gains less an hour of work than is asked for" : "it gains nothing";
}

} // namespace

std::string whyText(const NotPlaced &left, const Job &job, const ScheduleLimits &limits)
{
    switch (left.obstacle) {
    case Obstacle::NoGain:
        return gainText(densityOf(job));
    case Obstacle::DurationUnknown:
        return "how long it takes is not known";
    case Obstacle::NoWindow:
        return "no window opens for " + job.table + " in that time";
    case Obstacle::TooLong:
        return needText(job) + ", the longest window has " + minutesOf(left.room);
    case Obstacle::DoesNotFit:
        return roomText(job, left.room);
    case Obstacle::Disk:
        return "it needs " + mebibytes(job.disk) + " beside the index, " +
               mebibytes(limits.diskFree.value_or(Bytes())) + " are free for all of them";
    case Obstacle::Wal:
        return "it writes " + mebibytes(job.wal) + " of WAL, " +
               mebibytes(limits.walPerWindow.value_or(Bytes())) + " are allowed in one window";
    case Obstacle::Rate:
        return "the policy allows " + std::to_string(limits.perHour) + " changes an hour and " +
               std::to_string(limits.perDay) + " a day";
    case Obstacle::TableBusy:
        return "another job runs on " + job.table;
    }
    return {};
}

std::string nameOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NoGain:
        return "no_gain";
    case Obstacle::DurationUnknown:
        return "duration_unknown";
    case Obstacle::NoWindow:
        return "no_window";
    case Obstacle::TooLong:
        return "too_long";
    case Obstacle::DoesNotFit:
        return "does_not_fit";
    case Obstacle::Disk:
        return "disk";
    case Obstacle::Wal:
        return "wal";
    case Obstacle::Rate:
        return "rate";
    case Obstacle::TableBusy:
        return "table_busy";
    }
    return {};
}

} // namespace indexpilot::maintenance
