// SPDX-License-Identifier: GPL-3.0-or-later
// schedule: where the rebuilds of a target, or the jobs of a file, would go in the windows of the policy. A
// dry run.
#include "core/maintenance/schedule.h"
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "app/ctl/job_file.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/base/size_text.h"
#include "core/engine/maintenance_plan.h"
#include "core/engine/storage_reading.h"

#include <QFile>

#include <cstdio>

namespace indexpilot::app {
namespace {

using maintenance::Job;
using maintenance::Schedule;
using nlohmann::json;

struct Asked {
    std::vector<Job> jobs;
    maintenance::Calendar calendar;
    maintenance::ScheduleLimits limits;
    std::string database;
    TimeRange time;
};

/// Whose windows are asked for, and from when on.
struct ScheduleTarget {
    std::string database;
    TimePoint now;
};

json scheduleJson(const Asked &asked, const Schedule &made)
{
    json placed = json::array();
    for (const maintenance::Placement &one : made.placed)
        placed.push_back({{"index", asked.jobs[one.job].index},
                          {"table", asked.jobs[one.job].table},
                          {"start", isoTime(one.start)},
                          {"likely_end", isoTime(one.likelyEnd)},
                          {"latest_end", isoTime(one.latestEnd)},
                          {"benefit_per_hour", densityOf(asked.jobs[one.job])}});
    json left = json::array();
    for (const maintenance::NotPlaced &one : made.left)
        left.push_back({{"index", asked.jobs[one.job].index},
                        {"table", asked.jobs[one.job].table},
                        {"reason", nameOf(one.obstacle)},
                        {"text", whyText(one, asked.jobs[one.job], asked.limits)}});
    return {{"from", isoTime(asked.time.from)},
            {"to", isoTime(asked.time.to)},
            {"placed", placed},
            {"left", left}};
}

void printSchedule(const Asked &asked, const Schedule &made)
{
    const maintenance::Zone zone = !asked.calendar.windows.empty() ? asked.calendar.windows.front().zone
                                   : asked.calendar.zone           ? *asked.calendar.zone
                                                                   : maintenance::Zone::named("UTC").value();
    std::vector<std::vector<std::string>> rows{{"index", "start", "likely end", "at the latest"}};
    for (const maintenance::Placement &one : made.placed)
        rows.push_back({asked.jobs[one.job].index, maintenance::wallText(zone, one.start),
                        maintenance::wallText(zone, one.likelyEnd),
                        maintenance::wallText(zone, one.latestEnd)});
    printTable(rows);
    std::printf("%s, nothing is run\n", zone.name().c_str());
    for (const maintenance::NotPlaced &one : made.left)
        std::printf("not placed: %s: %s\n", asked.jobs[one.job].index.c_str(),
                    whyText(one, asked.jobs[one.job], asked.limits).c_str());
}

Result<std::optional<Bytes>> sizeOf(const std::string &text, const char *option)
{
    const auto size = sizeFromText(text);
    if (!size && !text.empty())
        return tl::make_unexpected(
            Failure{FailureCode::Usage, option, "'" + text + "' is no size", "Write 20GB"});
    return size;
}

/// What the target's forecasts ask for, and what people have asked for.
Result<std::vector<Job>> jobsOfTarget(const CommonOptions &common, const safety::Policy &policy,
                                      ScheduleTarget &target)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return tl::make_unexpected(opened.error());
    constexpr Milliseconds day = std::chrono::days(1);
    const engine::StorageLook look = engine::lookAtStorage(*opened->connection);
    engine::StorageMemory memory =
        engine::storageMemory(*opened->repository, opened->target, engine::dayOf(look.vacuum.takenAt, day));
    engine::remember(memory, newsOf(look, memory, day));
    const auto rows = engine::storageRows(
        look, memory, engine::storageWish(*opened->repository, opened->target, policy, day));
    target.database = opened->connection->endpoint().database;
    target.now = look.vacuum.takenAt;
    const auto open = opened->repository->jobs().open(opened->target);
    return engine::jobsToPlace({.now = target.now,
                                .database = target.database,
                                .policy = policy,
                                .rows = rows,
                                .open = open,
                                .ended = {},
                                .held = {},
                                .started = {}});
}

Result<std::vector<Job>> jobsInFile(const std::string &name)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{FailureCode::Usage, "jobs " + name,
                                           file.errorString().toStdString(), "Give a file that can be read"});
    return jobsFromText(file.readAll().toStdString(), name);
}

Result<Asked> askedFor(const CommonOptions &common, const ScheduleOptions &options)
{
    const auto policy = policyOf(common);
    if (!policy)
        return tl::make_unexpected(policy.error());
    const auto disk = sizeOf(options.diskFree, "--disk-free");
    const auto wal = sizeOf(options.walPerWindow, "--wal-per-window");
    if (!disk || !wal)
        return tl::make_unexpected(disk ? wal.error() : disk.error());
    ScheduleTarget target{options.database, systemNow()};
    auto jobs = options.jobs.empty() ? jobsOfTarget(common, *policy, target) : jobsInFile(options.jobs);
    if (!jobs)
        return tl::make_unexpected(jobs.error());
    return Asked{.jobs = std::move(*jobs),
                 .calendar = policy->maintenance,
                 .limits = {.perHour = policy->changesPerHour,
                            .perDay = policy->changesPerDay,
                            .diskFree = *disk,
                            .walPerWindow = *wal},
                 .database = target.database,
                 .time = {target.now, target.now + std::chrono::days(options.days)}};
}

} // namespace

int runSchedule(const CommonOptions &common, const ScheduleOptions &options)
{
    const Result<Asked> asked = askedFor(common, options);
    if (!asked)
        return report(asked.error());
    const Schedule made =
        maintenance::schedule(asked->jobs, asked->calendar, asked->database, asked->limits, asked->time);
    if (common.format == OutputFormat::Json)
        printJson(scheduleJson(*asked, made));
    else
        printSchedule(*asked, made);
    return exitDone;
}

} // namespace indexpilot::app
