// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/maintenances.h"

#include <cmath>

namespace indexpilot::testing {

const maintenance::Zone &berlin()
{
    static const maintenance::Zone zone = maintenance::Zone::named("Europe/Berlin").value();
    return zone;
}

TimePoint inNovember(int day, int hour, int minute)
{
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / day) + std::chrono::hours(hour - 1) +
           Minutes(minute);
}

maintenance::LocalTime novemberWall(int day, int hour)
{
    return std::chrono::local_days(std::chrono::year(2026) / 11 / day) + std::chrono::hours(hour);
}

maintenance::Calendar nightlyWindows()
{
    maintenance::WeekDays everyDay;
    everyDay.set();
    return {.zone = berlin(),
            .windows = {{.days = everyDay,
                         .from = std::chrono::hours(2),
                         .to = std::chrono::hours(5),
                         .zone = berlin()}},
            .freezes = {}};
}

maintenance::Calendar beforeTheSale()
{
    maintenance::Calendar calendar = nightlyWindows();
    calendar.freezes.push_back(
        {.from = novemberWall(26, 18), .to = novemberWall(30, 6), .reason = "Black Friday"});
    return calendar;
}

std::vector<maintenance::HourLoad> eightWeeks(TimePoint until)
{
    std::vector<maintenance::HourLoad> loads;
    const auto last = std::chrono::floor<std::chrono::hours>(until);
    for (TimePoint at = last - std::chrono::hours(8 * 168); at < last; at += std::chrono::hours(1)) {
        const auto wall = berlin().localOf(at);
        const auto date = std::chrono::floor<std::chrono::days>(wall);
        const auto hour = static_cast<double>((wall - date) / std::chrono::hours(1));
        if (date == std::chrono::local_days(std::chrono::year(2026) / 11 / 23) && hour > 20)
            continue;
        const bool friday = std::chrono::weekday(date) == std::chrono::Friday;
        const double week = static_cast<double>((last - at) / std::chrono::hours(168));
        const double wave = std::pow(std::sin((hour - 5) / 24 * 3.14159), 4);
        loads.push_back({at, 2 + 0.1 * week + wave * (friday ? 24 : 13)});
    }
    return loads;
}

engine::MaintenanceJob jobOf(const PlacedJob &placed, engine::JobState state, std::int64_t id)
{
    const auto wall = berlin().localOf(placed.start);
    const auto date = std::chrono::floor<std::chrono::days>(wall);
    const TimePoint opens = berlin().firstAt(date + std::chrono::hours(2));
    return {.id = id,
            .index = placed.index,
            .table = placed.index.substr(0, placed.index.find('_')),
            .state = state,
            .why = "at its pace it passes 1.6 times its fresh size on 27 Nov",
            .place = maintenance::Placement{.start = placed.start,
                                            .likelyEnd = placed.start + placed.likely,
                                            .latestEnd = placed.start + placed.latest,
                                            .opening = {opens, opens + std::chrono::hours(3)}},
            .median = placed.likely,
            .upper = placed.latest,
            .freed = Bytes(1'288'490'189),
            .disk = Bytes(966'367'642),
            .wal = Bytes(1'073'741'824)};
}

engine::MaintenanceJob endedJob(const PlacedJob &ran, engine::JobState state)
{
    engine::MaintenanceJob job{.id = 3, .index = ran.index, .table = "public.events", .state = state};
    job.startedAt = ran.start;
    job.endedAt = ran.start + ran.likely;
    if (state == engine::JobState::Done) {
        job.sizeBefore = Bytes(4'509'715'661);
        job.sizeAfter = Bytes(2'791'728'742);
    } else {
        job.outcome = "cancelled: 21 lock waits, critical load is 20; taken back";
    }
    return job;
}

std::vector<engine::MaintenanceJob> waitingJobs()
{
    using engine::JobState;
    std::vector<engine::MaintenanceJob> jobs{
        jobOf({proposedIndex, inNovember(25, 2, 30), Minutes(34), Minutes(42)}, JobState::Proposed),
        jobOf({"public.orders_customer_created_idx", inNovember(25, 3, 40), Minutes(26), Minutes(34)},
              JobState::Proposed),
        jobOf({scheduledIndex, inNovember(26, 2, 30), Minutes(28), Minutes(37)}, JobState::Scheduled, 7),
        jobOf({"public.events_2026_09_idx", inNovember(26, 3, 12), Minutes(62), Minutes(93)},
              JobState::Scheduled)};
    jobs[2].askedBy = "m.keller";
    jobs[2].learnedFrom = 7;
    jobs[2].why = "grows fastest of all";
    engine::MaintenanceJob unplaced =
        jobOf({"public.carts_session_id_idx", {}, Minutes(150), Minutes(210)}, JobState::Unplaced);
    unplaced.place.reset();
    unplaced.obstacle = "9 in 10 runs end within 210 min, the longest window has 180 min";
    jobs.push_back(std::move(unplaced));
    return jobs;
}

std::shared_ptr<engine::MaintenanceView> emptyMaintenance(const maintenance::Calendar &calendar)
{
    auto view = std::make_shared<engine::MaintenanceView>();
    view->at = shopNow;
    view->policyPath = "/etc/indexpilot/indexpilot.yaml";
    view->calendar = calendar;
    view->zone = berlin();
    view->openings =
        maintenance::openings(calendar, {.database = "shop", .table = {}},
                              {shopNow - std::chrono::hours(35 * 24), shopNow + std::chrono::hours(35 * 24)});
    view->loads = eightWeeks(shopNow);
    view->quiet = maintenance::quietHours(view->loads, berlin(), {});
    return view;
}

std::shared_ptr<engine::MaintenanceView> shopMaintenance()
{
    using engine::JobState;
    auto view = emptyMaintenance(beforeTheSale());
    view->jobs = waitingJobs();
    view->ended = {
        endedJob({"public.reviews_helpful_idx", inNovember(24, 3, 5), Minutes(41), {}}, JobState::Failed),
        endedJob({"public.customers_lower_email_idx", inNovember(24, 2, 20), Minutes(31), {}},
                 JobState::Done),
        endedJob({"public.events_2026_10_idx", inNovember(23, 2, 10), Minutes(38), {}}, JobState::Done)};
    return view;
}

std::shared_ptr<engine::Snapshot> maintenanceSnapshot(std::shared_ptr<const engine::MaintenanceView> view,
                                                      engine::LifecycleView lifecycle)
{
    auto snapshot = shop().connected();
    snapshot->maintenance = std::move(view);
    snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(std::move(lifecycle));
    return snapshot;
}

} // namespace indexpilot::testing
