// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/schedule.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace indexpilot::maintenance {
namespace {

constexpr Milliseconds oneHour{3600'000};
constexpr Milliseconds oneDay = 24 * oneHour;

/// What came in the way of a job that waited.
struct Tries {
    std::optional<Obstacle> last;
    Milliseconds mostLeft{0}; ///< of an opening, when its turn came
};

bool fitsInto(TimeRange range, Milliseconds length)
{
    return length <= lengthOf(range);
}

Milliseconds longestOf(const std::vector<TimeRange> &openings)
{
    Milliseconds most{0};
    for (const TimeRange &one : openings)
        most = std::max(most, lengthOf(one));
    return most;
}

/// Walks forward through the instants at which something changes; what it has placed is never touched again.
class Placer {
public:
    Placer(const std::vector<Job> &jobs, const ScheduleLimits &limits, TimeRange time)
        : m_jobs(jobs), m_limits(limits), m_time(time), m_tries(jobs.size())
    {
    }
    void addOpenings(const Calendar &calendar, const std::string &database);
    Schedule run();

private:
    const std::vector<TimeRange> &openingsOf(const Job &job) const;
    std::optional<TimeRange> openingAt(const Job &job, TimePoint at) const;
    std::vector<std::size_t> byDensity() const;
    std::optional<Obstacle> whyNever(const Job &job) const;
    std::optional<Obstacle> whyNotNow(const Job &job, TimeRange opening, TimePoint at) const;
    bool isBelowRate(TimePoint at) const;
    int startsSince(TimePoint time) const;
    bool fitsDisk(const Job &job, TimePoint at) const;
    bool fitsWal(const Job &job, TimeRange opening, TimePoint at) const;
    Bytes walIn(TimeRange opening) const;
    void fill(std::vector<std::size_t> &waiting, TimePoint at);
    bool tryOne(std::size_t number, TimePoint at);
    NotPlaced why(std::size_t number, std::optional<Obstacle> never) const;
    void place(std::size_t number, TimeRange opening, TimePoint at);

    const std::vector<Job> &m_jobs;
    const ScheduleLimits &m_limits;
    const TimeRange m_time;
    std::vector<Tries> m_tries; ///< by job
    std::map<std::string, std::vector<TimeRange>>
        m_opened; ///< by table; "": every table that no window names
    std::set<TimePoint> m_events;
    std::vector<Placement> m_placed; ///< by start
    std::vector<Placement> m_running;
    bool m_rateHeld = false; ///< at some time nothing more could be started
};

void Placer::addOpenings(const Calendar &calendar, const std::string &database)
{
    m_opened[{}] = openings(calendar, {database, {}}, m_time);
    for (const Window &window : calendar.windows)
        for (const std::string &table : window.tables)
            m_opened[table] = openings(calendar, {database, table}, m_time);
    for (const auto &[table, ranges] : m_opened)
        for (const TimeRange &range : ranges)
            m_events.insert(std::max(range.from, m_time.from));
    for (const Started &one : m_limits.started)
        for (const TimePoint release : {one.at + oneHour, one.at + oneDay})
            m_events.insert(std::max(release, m_time.from));
}

const std::vector<TimeRange> &Placer::openingsOf(const Job &job) const
{
    const auto own = m_opened.find(job.table);
    return own == m_opened.end() ? m_opened.at({}) : own->second;
}

std::optional<TimeRange> Placer::openingAt(const Job &job, TimePoint at) const
{
    const std::vector<TimeRange> &all = openingsOf(job);
    const auto later = std::ranges::upper_bound(all, at, {}, &TimeRange::from);
    if (later == all.begin() || std::prev(later)->to <= at)
        return std::nullopt;
    return *std::prev(later);
}

std::vector<std::size_t> Placer::byDensity() const
{
    std::vector<double> density;
    for (const Job &job : m_jobs)
        density.push_back(densityOf(job));
    std::vector<std::size_t> order(m_jobs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tie(density[b], m_jobs[a].index, m_jobs[a].table, a) <
               std::tie(density[a], m_jobs[b].index, m_jobs[b].table, b);
    });
    return order;
}

std::optional<Obstacle> Placer::whyNever(const Job &job) const
{
    if (!job.median || !job.upper || job.upper->count() <= 0)
        return Obstacle::DurationUnknown;
    if (densityOf(job) <= 0 || densityOf(job) < m_limits.leastBenefit)
        return Obstacle::NoGain;
    const std::vector<TimeRange> &all = openingsOf(job);
    if (all.empty())
        return Obstacle::NoWindow;
    if (*job.upper > longestOf(all))
        return Obstacle::TooLong;
    if (m_limits.diskFree && job.disk > *m_limits.diskFree)
        return Obstacle::Disk;
    if (m_limits.walPerWindow && job.wal > *m_limits.walPerWindow)
        return Obstacle::Wal;
    return std::nullopt;
}

int Placer::startsSince(TimePoint time) const
{
    const auto before =
        std::ranges::count_if(m_limits.started, [&](const Started &s) { return s.at > time; });
    const auto ours = m_placed.end() - std::ranges::upper_bound(m_placed, time, {}, &Placement::start);
    return static_cast<int>(before + ours);
}

/// As safety::rateReason counts.
bool Placer::isBelowRate(TimePoint at) const
{
    return startsSince(at - oneHour) < m_limits.perHour && startsSince(at - oneDay) < m_limits.perDay;
}

bool Placer::fitsDisk(const Job &job, TimePoint at) const
{
    if (!m_limits.diskFree)
        return true;
    Bytes needed = job.disk;
    for (const Placement &one : m_placed)
        needed =
            needed + (one.latestEnd > at ? m_jobs[one.job].disk : std::max(Bytes(), m_jobs[one.job].growth));
    return needed <= *m_limits.diskFree;
}

Bytes Placer::walIn(TimeRange opening) const
{
    Bytes sum;
    for (const Started &one : m_limits.started)
        if (one.at >= opening.from && one.at < opening.to)
            sum = sum + one.wal;
    for (const Placement &one : m_placed)
        if (one.latestEnd > opening.from && one.start < opening.to)
            sum = sum + m_jobs[one.job].wal;
    return sum;
}

/// Into its own opening and into those of other tables that are open at the same time.
bool Placer::fitsWal(const Job &job, TimeRange opening, TimePoint at) const
{
    if (!m_limits.walPerWindow)
        return true;
    const auto fits = [&](TimeRange one) {
        return walIn(one) + job.wal <= *m_limits.walPerWindow;
    };
    return fits(opening) && std::ranges::all_of(m_placed, [&](const Placement &other) {
               return other.opening == opening || other.opening.to <= at || fits(other.opening);
           });
}

std::optional<Obstacle> Placer::whyNotNow(const Job &job, TimeRange opening, TimePoint at) const
{
    if (!fitsInto({at, opening.to}, *job.upper))
        return Obstacle::DoesNotFit;
    if (std::ranges::any_of(m_running,
                            [&](const Placement &other) { return m_jobs[other.job].table == job.table; }))
        return Obstacle::TableBusy;
    if (!fitsDisk(job, at))
        return Obstacle::Disk;
    if (!fitsWal(job, opening, at))
        return Obstacle::Wal;
    return std::nullopt;
}

void Placer::place(std::size_t number, TimeRange opening, TimePoint at)
{
    const Job &job = m_jobs[number];
    const Placement made{.job = number,
                         .start = at,
                         .likelyEnd = at + *job.median,
                         .latestEnd = at + *job.upper,
                         .opening = opening};
    m_placed.push_back(made);
    m_running.push_back(made);
    m_events.insert({made.latestEnd, at + oneHour, at + oneDay});
}

bool Placer::tryOne(std::size_t number, TimePoint at)
{
    const auto opening = openingAt(m_jobs[number], at);
    if (!opening)
        return false;
    const auto obstacle = whyNotNow(m_jobs[number], *opening, at);
    if (!obstacle) {
        place(number, *opening, at);
        return true;
    }
    m_tries[number].last = obstacle;
    m_tries[number].mostLeft = std::max(m_tries[number].mostLeft, lengthOf({at, opening->to}));
    return false;
}

void Placer::fill(std::vector<std::size_t> &waiting, TimePoint at)
{
    std::erase_if(m_running, [at](const Placement &one) { return one.latestEnd <= at; });
    const auto mayStart = [&] {
        return static_cast<int>(m_running.size()) < m_limits.atOnce && isBelowRate(at);
    };
    for (auto number = waiting.begin(); number != waiting.end() && mayStart();)
        number = tryOne(*number, at) ? waiting.erase(number) : std::next(number);
    m_rateHeld = m_rateHeld || !isBelowRate(at);
}

NotPlaced Placer::why(std::size_t number, std::optional<Obstacle> never) const
{
    const Tries &tries = m_tries[number];
    const Obstacle usual = m_rateHeld ? Obstacle::Rate : Obstacle::DoesNotFit;
    NotPlaced left{.job = number, .obstacle = never.value_or(tries.last.value_or(usual))};
    if (left.obstacle == Obstacle::TooLong)
        left.room = longestOf(openingsOf(m_jobs[number]));
    else if (left.obstacle == Obstacle::DoesNotFit)
        left.room = tries.mostLeft;
    return left;
}

Schedule Placer::run()
{
    Schedule made;
    std::vector<std::size_t> waiting;
    std::vector<std::optional<Obstacle>> never(m_jobs.size());
    for (const std::size_t number : byDensity()) {
        never[number] = whyNever(m_jobs[number]);
        if (!never[number])
            waiting.push_back(number);
    }
    while (!m_events.empty() && *m_events.begin() < m_time.to && !waiting.empty())
        fill(waiting, m_events.extract(m_events.begin()).value());
    made.placed = m_placed;
    std::ranges::sort(waiting);
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        if (!never[i] && !std::ranges::binary_search(waiting, i))
            continue;
        made.left.push_back(why(i, never[i]));
    }
    return made;
}

} // namespace

double densityOf(const Job &job)
{
    const double benefit = job.benefitPerDay * job.lastsDays;
    if (!job.upper || job.upper->count() <= 0 || !(benefit > 0)) // also what is not a number
        return 0;
    return benefit / std::chrono::duration<double, std::ratio<3600>>(*job.upper).count();
}

Schedule schedule(const std::vector<Job> &jobs, const Calendar &calendar, const std::string &database,
                  const ScheduleLimits &limits, TimeRange time)
{
    Placer placer(jobs, limits, time);
    placer.addOpenings(calendar, database);
    return placer.run();
}

} // namespace indexpilot::maintenance
