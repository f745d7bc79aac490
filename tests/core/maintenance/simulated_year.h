// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/schedule.h"

#include <cmath>
#include <random>
#include <string>
#include <vector>

// Indexes that grow in a way that is known, and a year in which the scheduler is asked again after each
// rebuild.
namespace indexpilot::test {

/// Grows from its fresh size towards (1 + ceiling) times that, at first by `growth` of it a day.
struct SimulatedIndex {
    std::string name;
    std::string table;
    double fresh = 0;   ///< GiB
    double growth = 0;  ///< of fresh, a day
    double ceiling = 0; ///< of fresh
    TimePoint rebuilt;

    double excess(double age) const ///< GiB, `age` days after a rebuild
    {
        return fresh * ceiling * -std::expm1(-age * growth / ceiling);
    }
    double excessDays(double age) const ///< its integral
    {
        return fresh * ceiling * (age + ceiling / growth * std::expm1(-age * growth / ceiling));
    }
    double age(TimePoint at) const
    {
        return std::chrono::duration<double, std::ratio<86'400>>(at - rebuilt).count();
    }
    /// What a rebuild now would save until the index were as large again.
    double savedDays(double days) const { return excessDays(2 * days) - 2 * excessDays(days); }
};

/// How long rebuilds take: log-normal around what is predicted, so that one in ten takes longer than `upper`.
struct SimulatedTime {
    double gibPerHour = 20;
    double spread = 0.4; ///< sigma of the logarithm
    Milliseconds median(double gib) const { return hours(0.002 + gib / gibPerHour); }
    Milliseconds upper(double gib) const
    {
        return hours((0.002 + gib / gibPerHour) * std::exp(1.2816 * spread));
    }
    template <class Random> Milliseconds drawn(double gib, Random &random) const
    {
        return hours((0.002 + gib / gibPerHour) * std::lognormal_distribution<>(0, spread)(random));
    }
    static Milliseconds hours(double count) { return Milliseconds(static_cast<std::int64_t>(count * 3.6e6)); }
};

/// A few large ones, many small ones; half of them stop growing, half do not.
inline std::vector<SimulatedIndex> simulatedIndexes(int count, unsigned seed, TimePoint begin)
{
    std::mt19937_64 random(seed);
    std::lognormal_distribution<> size(std::log(0.5), 1.4);
    std::lognormal_distribution<> growth(std::log(0.02), 1.2);
    std::uniform_real_distribution<> ceiling(0.3, 1.5);
    std::vector<SimulatedIndex> all;
    for (int i = 0; i < count; ++i)
        all.push_back({.name = "shop.index_" + std::to_string(i),
                       .table = "shop.table_" + std::to_string(i / 3),
                       .fresh = std::min(size(random), 40.0),
                       .growth = growth(random),
                       .ceiling = i % 2 == 0 ? ceiling(random) : 10,
                       .rebuilt = begin});
    return all;
}

/// The scheduler's jobs as a forecast would give them, wrong by about a fifth.
template <class Random>
std::vector<maintenance::Job> jobsOf(const std::vector<SimulatedIndex> &indexes, const SimulatedTime &time,
                                     TimePoint at, Random &random)
{
    constexpr double bytesOfGib = 1024.0 * 1024 * 1024;
    std::lognormal_distribution<> error(0, 0.2);
    std::vector<maintenance::Job> jobs;
    for (const SimulatedIndex &index : indexes) {
        const double age = index.age(at);
        const Bytes size(static_cast<std::int64_t>(index.fresh * bytesOfGib));
        jobs.push_back({.index = index.name,
                        .table = index.table,
                        .benefitPerDay = age > 0 ? index.savedDays(age) / age * error(random) : 0,
                        .lastsDays = age,
                        .median = time.median(index.fresh),
                        .upper = time.upper(index.fresh),
                        .disk = size,
                        .growth = Bytes(),
                        .wal = size});
    }
    return jobs;
}

/// A rebuild that was run.
struct SimulatedRun {
    std::size_t index = 0;
    maintenance::Placement plan;
    TimePoint end;
    bool cancelled = false; ///< the window ended
};

struct SimulatedYear {
    std::vector<SimulatedIndex> indexes;
    std::vector<SimulatedRun> runs;
    double excessDays = 0; ///< GiB-days above fresh
    double volume = 0;     ///< GiB rebuilt
    double overrunHours = 0;

    void rebuilt(std::size_t number, TimePoint at)
    {
        excessDays += indexes[number].excessDays(indexes[number].age(at));
        volume += indexes[number].fresh;
        indexes[number].rebuilt = at;
    }
    void finish(TimePoint at)
    {
        for (const SimulatedIndex &index : indexes)
            excessDays += index.excessDays(index.age(at));
    }
};

/// Plans, runs the first job, plans again when it has ended.
template <class OnPlan>
SimulatedYear scheduledYear(std::vector<SimulatedIndex> indexes, const maintenance::Calendar &calendar,
                            maintenance::ScheduleLimits limits, const SimulatedTime &time, TimeRange year,
                            OnPlan onPlan)
{
    constexpr std::chrono::hours ahead{26};
    std::mt19937_64 random(17);
    SimulatedYear result{.indexes = std::move(indexes), .runs = {}};
    for (TimePoint now = year.from; now < year.to;) {
        const auto jobs = jobsOf(result.indexes, time, now, random);
        std::erase_if(limits.started, [&](const maintenance::Started &one) {
            return one.at <= now - std::chrono::hours(24);
        });
        const maintenance::Schedule plan =
            maintenance::schedule(jobs, calendar, "shop", limits, {now, now + ahead});
        onPlan(jobs, limits, plan);
        if (plan.placed.empty()) {
            now += ahead;
            continue;
        }
        const maintenance::Placement &first = plan.placed.front();
        const TimePoint ends = first.start + time.drawn(result.indexes[first.job].fresh, random);
        SimulatedRun run{.index = first.job, .plan = first, .end = ends};
        if (ends > first.opening.to) {
            run.end = first.opening.to;
            run.cancelled = true;
        } else {
            result.rebuilt(first.job, ends);
        }
        limits.started.push_back({first.start, jobs[first.job].wal});
        result.runs.push_back(run);
        now = run.end;
    }
    result.finish(year.to);
    return result;
}

} // namespace indexpilot::test
