// SPDX-License-Identifier: GPL-3.0-or-later
// schedule: where jobs of a file would go in the windows of the policy. A dry run, without a server.
#include "core/maintenance/schedule.h"
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "app/ctl/job_file.h"
#include "core/base/iso_time.h"
#include "core/base/size_text.h"

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
    TimeRange time;
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

Result<Asked> askedFor(const CommonOptions &common, const ScheduleOptions &options)
{
    const auto policy = policyOf(common);
    if (!policy)
        return tl::make_unexpected(policy.error());
    const auto disk = sizeOf(options.diskFree, "--disk-free");
    const auto wal = sizeOf(options.walPerWindow, "--wal-per-window");
    if (!disk || !wal)
        return tl::make_unexpected(disk ? wal.error() : disk.error());
    QFile file(QString::fromStdString(options.jobs));
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{FailureCode::Usage, "jobs " + options.jobs,
                                           file.errorString().toStdString(), "Give a file that can be read"});
    auto jobs = jobsFromText(file.readAll().toStdString(), options.jobs);
    if (!jobs)
        return tl::make_unexpected(jobs.error());
    const TimePoint now = systemNow();
    return Asked{.jobs = std::move(*jobs),
                 .calendar = policy->maintenance,
                 .limits = {.perHour = policy->changesPerHour,
                            .perDay = policy->changesPerDay,
                            .diskFree = *disk,
                            .walPerWindow = *wal},
                 .time = {now, now + std::chrono::days(options.days)}};
}

} // namespace

int runSchedule(const CommonOptions &common, const ScheduleOptions &options)
{
    const Result<Asked> asked = askedFor(common, options);
    if (!asked)
        return report(asked.error());
    const Schedule made =
        maintenance::schedule(asked->jobs, asked->calendar, options.database, asked->limits, asked->time);
    if (common.format == OutputFormat::Json)
        printJson(scheduleJson(*asked, made));
    else
        printSchedule(*asked, made);
    return exitDone;
}

} // namespace indexpilot::app
