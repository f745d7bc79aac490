// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/maintenance_plan.h"

#include "core/engine/storage_rows.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iterator>
#include <sstream>

namespace indexpilot::engine {
namespace {

constexpr std::chrono::days lookedAhead{35};
constexpr std::chrono::hours againAfterFailure{20};
constexpr std::size_t mostOfForecast = 200;
constexpr double lastsDays = 28; ///< until a rebuilt index is taken to be as it was: the forecast's horizon
constexpr double personFirst = 1e6; ///< what a person asked for is worth more than any forecast

std::string twoPlaces(double value)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << value;
    return text.str();
}

std::string whyText(const StorageRow &row, double threshold)
{
    const std::string now = "It is " + twoPlaces(row.last.ratio()) + " times as large as a fresh one";
    if (row.crossing == forecast::CrossingState::Over)
        return now + "; the policy wants less than " + twoPlaces(threshold);
    return now + " and passes " + twoPlaces(threshold) + " within 28 days with a probability of " +
           std::to_string(std::lround(row.crossingProbability * 100)) + " %";
}

void addFigures(MaintenanceJob &job, const StorageRow &row)
{
    job.table = row.table;
    job.freed = row.freed;
    job.disk = job.wal = row.last.fresh; // measured: a build writes about its size as WAL
    if (!row.rebuild)
        return;
    job.learnedFrom = row.rebuildLearnedFrom;
    job.upper = row.rebuild->upper;
    job.median = Milliseconds(std::llround(std::sqrt(static_cast<double>(row.rebuild->lower.count()) *
                                                     static_cast<double>(row.rebuild->upper.count()))));
}

const StorageRow *rowNamed(const std::vector<StorageRow> &rows, const std::string &index)
{
    const auto found = std::ranges::find(rows, index, &StorageRow::index);
    return found == rows.end() ? nullptr : &*found;
}

/// Of one that runs: from when it began, for as long as it was said to take.
void addRunningPlace(MaintenanceJob &job)
{
    if (job.state != JobState::Running || !job.startedAt || !job.median || !job.upper)
        return;
    const TimePoint latest = *job.startedAt + *job.upper;
    job.place = maintenance::Placement{.start = *job.startedAt,
                                       .likelyEnd = *job.startedAt + *job.median,
                                       .latestEnd = latest,
                                       .opening = {*job.startedAt, latest}};
}

MaintenanceJob jobOf(const store::JobRecord &record, const StorageRow *row)
{
    MaintenanceJob job{.id = record.id, .index = record.index, .table = record.table};
    job.state = record.state == store::JobRowState::Running ? JobState::Running : JobState::Scheduled;
    job.why = record.reason;
    job.askedBy = record.askedBy;
    job.startedAt = record.startedAt;
    if (row)
        addFigures(job, *row);
    else
        job.obstacle = "there is no index of this name any more";
    if (row && !row->constraint.empty())
        job.obstacle = "it backs the constraint " + row->constraint;
    addRunningPlace(job);
    return job;
}

/// After a failure for a night; after a rebuild until its size was read again.
bool isLeftAlone(const store::JobRecord &job, const MaintenanceFacts &facts)
{
    if (!job.endedAt)
        return false;
    if (job.state == store::JobRowState::Failed)
        return facts.now - *job.endedAt < againAfterFailure;
    const StorageRow *row = rowNamed(facts.rows, job.index);
    return row && row->last.at <= *job.endedAt;
}

/// Jobs that the forecast asks for and nobody else did.
std::vector<MaintenanceJob> ofForecast(const MaintenanceFacts &facts)
{
    std::set<std::string> taken;
    for (const store::JobRecord &job : facts.open)
        taken.insert(job.index);
    for (const store::JobRecord &job : facts.ended)
        if (isLeftAlone(job, facts))
            taken.insert(job.index);
    const RebuildRule rule{facts.policy.rebuildAt, facts.policy.leastRebuild, facts.day};
    std::vector<MaintenanceJob> jobs;
    for (const StorageRow &row : facts.rows) {
        if (jobs.size() == mostOfForecast)
            break;
        if (taken.contains(row.index) || !wantsRebuild(row, rule))
            continue;
        MaintenanceJob job{.index = row.index,
                           .state =
                               facts.policy.predictiveMaintenance ? JobState::Scheduled : JobState::Proposed,
                           .why = whyText(row, facts.policy.rebuildAt)};
        addFigures(job, row);
        jobs.push_back(std::move(job));
    }
    return jobs;
}

maintenance::Job toPlace(const MaintenanceJob &job)
{
    const double freed = std::max(static_cast<double>(job.freed.count()), 1.0);
    return {.index = job.index,
            .table = job.table,
            .benefitPerDay = job.id != 0 ? freed * personFirst : freed,
            .lastsDays = lastsDays,
            .median = job.median,
            .upper = job.upper,
            .disk = job.disk,
            .growth = Bytes(0),
            .wal = job.wal};
}

maintenance::ScheduleLimits limitsOf(const MaintenanceFacts &facts)
{
    return {.perHour = facts.policy.changesPerHour,
            .perDay = facts.policy.changesPerDay,
            .diskFree = {}, // a server does not tell
            .walPerWindow = {},
            .started = facts.started};
}

void holdBack(MaintenanceJob &job, const std::string &obstacle)
{
    job.obstacle = obstacle;
    if (job.state == JobState::Scheduled)
        job.state = JobState::Unplaced;
}

void place(std::vector<MaintenanceJob> &jobs, const MaintenanceFacts &facts)
{
    std::vector<maintenance::Job> asked;
    std::vector<std::size_t> whose;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i].state == JobState::Running)
            continue;
        if (!jobs[i].obstacle.empty()) {
            holdBack(jobs[i], std::string(jobs[i].obstacle));
        } else if (facts.policy.maintenance.windows.empty()) {
            holdBack(jobs[i], "the policy has no maintenance window: write one, or rebuild it now by hand");
        } else {
            asked.push_back(toPlace(jobs[i]));
            whose.push_back(i);
        }
    }
    const maintenance::ScheduleLimits limits = limitsOf(facts);
    const maintenance::Schedule made = maintenance::schedule(asked, facts.policy.maintenance, facts.database,
                                                             limits, {facts.now, facts.now + lookedAhead});
    for (const maintenance::Placement &one : made.placed)
        jobs[whose[one.job]].place = one;
    for (const maintenance::NotPlaced &one : made.left)
        holdBack(jobs[whose[one.job]], maintenance::whyText(one, asked[one.job], limits));
}

TimePoint startOf(const MaintenanceJob &job)
{
    if (job.state == JobState::Running)
        return TimePoint::min();
    return job.place ? job.place->start : TimePoint::max();
}

std::optional<std::size_t> dueOf(const std::vector<MaintenanceJob> &jobs, const MaintenanceFacts &facts)
{
    if (std::ranges::any_of(jobs, [](const MaintenanceJob &job) { return job.state == JobState::Running; }))
        return std::nullopt;
    const auto due = std::ranges::find_if(jobs, [&](const MaintenanceJob &job) {
        return job.state == JobState::Scheduled && job.place && job.place->start <= facts.now;
    });
    if (due == jobs.end())
        return std::nullopt;
    return static_cast<std::size_t>(due - jobs.begin());
}

std::vector<MaintenanceJob> jobsOf(const MaintenanceFacts &facts)
{
    std::vector<MaintenanceJob> jobs;
    for (const store::JobRecord &record : facts.open)
        jobs.push_back(jobOf(record, rowNamed(facts.rows, record.index)));
    std::ranges::move(ofForecast(facts), std::back_inserter(jobs));
    return jobs;
}

} // namespace

MaintenancePlan planMaintenance(const MaintenanceFacts &facts)
{
    MaintenancePlan plan{.jobs = jobsOf(facts), .due = {}};
    for (MaintenanceJob &job : plan.jobs) // so that the next one gets the place of what is held up
        if (const auto held = facts.held.find(job.index); held != facts.held.end() && job.obstacle.empty())
            job.obstacle = held->second;
    place(plan.jobs, facts);
    std::ranges::stable_sort(plan.jobs, std::less(), startOf);
    plan.due = dueOf(plan.jobs, facts);
    return plan;
}

std::vector<maintenance::Job> jobsToPlace(const MaintenanceFacts &facts)
{
    std::vector<maintenance::Job> jobs;
    for (const MaintenanceJob &job : jobsOf(facts))
        if (job.obstacle.empty() && job.state != JobState::Running)
            jobs.push_back(toPlace(job));
    return jobs;
}

} // namespace indexpilot::engine
