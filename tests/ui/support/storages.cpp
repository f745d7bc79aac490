// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/storages.h"

#include <array>
#include <cmath>

namespace indexpilot::testing {

engine::BloatReading bloatReading(TimePoint at, double sizeMb, double share, engine::FreshBasis basis)
{
    const double fresh = sizeMb * (1 - share);
    return {.at = at,
            .size = megabytes(sizeMb),
            .fresh = megabytes(fresh),
            .lower = megabytes(fresh * 0.96),
            .upper = megabytes(fresh * 1.03),
            .basis = basis};
}

engine::StorageRow storageRow(const std::string &index, const std::string &table, double sizeMb, double share)
{
    engine::StorageRow row;
    row.index = "public." + index;
    row.schema = "public";
    row.table = "public." + table;
    row.method = "btree";
    row.last = bloatReading(shopNow - std::chrono::hours(2), sizeMb, share);
    row.tableRows = sizeMb * 30'000;
    row.answer = forecast::Answer::Forecast;
    row.daysKnown = 40;
    row.crossingProbability = 0.03;
    row.freed = megabytes(sizeMb * share);
    row.rebuild = lifecycle::DurationRange{Minutes(8), Minutes(13)};
    return row;
}

std::vector<engine::StorageRow> storageRows()
{
    using forecast::CrossingState;
    std::vector<engine::StorageRow> rows;
    engine::StorageRow stock = storageRow("inventory_levels_sku_wh_idx", "inventory_levels", 1330, 0.261);
    stock.last.basis = engine::FreshBasis::Calibrated;
    stock.freed = megabytes(320);
    stock.deadRows = 48'200;
    stock.crossing = CrossingState::Expected;
    stock.crossingProbability = 0.86;
    stock.crossesAt = inDays(13);
    stock.crossesBetween = TimeRange{inDays(9), inDays(19)};
    stock.rebuild = lifecycle::DurationRange{Minutes(34), Minutes(42)};
    stock.plannedStart = todayAt(2, 30) + oneDay;
    rows.push_back(stock);

    engine::StorageRow key = storageRow("orders_number_key", "orders", 1900, 0.41);
    key.constraint = "orders_number_key";
    key.crossing = CrossingState::Over;
    rows.push_back(key);

    engine::StorageRow payments = storageRow("payments_provider_ref_idx", "payments", 2450, 0.193);
    payments.crossing = CrossingState::Expected;
    payments.crossingProbability = 0.6;
    payments.crossesAt = inDays(22);
    payments.crossesBetween = TimeRange{inDays(15), inDays(28)};
    rows.push_back(payments);

    engine::StorageRow status = storageRow("orders_status_idx", "orders", 1920, 0.402);
    status.crossing = CrossingState::Over;
    status.deadRows = 2'310'000;
    status.remedy = engine::BloatRemedy::Vacuum;
    status.remedyText = "2 310 000 dead rows wait for VACUUM, and no estimate sees them.";
    status.remedySql = "VACUUM (ANALYZE) public.orders;";
    status.whyNotPlanned = "VACUUM helps it better than a rebuild.";
    rows.push_back(status);

    engine::StorageRow carts = storageRow("carts_session_id_idx", "carts", 1100, 0.39);
    carts.crossing = CrossingState::Over;
    rows.push_back(carts);

    engine::StorageRow items = storageRow("order_items_order_id_idx", "order_items", 8300, 0.11);
    items.last.basis = engine::FreshBasis::Measured;
    rows.push_back(items);

    engine::StorageRow sessions = storageRow("sessions_expires_idx", "sessions", 640, 0.172);
    sessions.answer = forecast::Answer::NotEnoughData;
    sessions.daysKnown = 3;
    rows.push_back(sessions);

    engine::StorageRow live = storageRow("carts_session_live_idx", "carts", 410, 0);
    live.valid = false;
    live.freed = Bytes();
    rows.push_back(live);

    engine::StorageRow odd = storageRow("Customers by e-mail", "customers", 1200, 0.021);
    odd.rebuild.reset();
    rows.push_back(odd);
    return rows;
}

forecast::Forecast fanForecast(int lastDay, double share, int days)
{
    forecast::Forecast made;
    made.answer = forecast::Answer::Forecast;
    made.daysKnown = lastDay + 1;
    made.lastDay = lastDay;
    made.lastRatio = ratioOf(share);
    for (int ahead = 1; ahead <= days; ++ahead) {
        const double median = share + 0.0086 * ahead;
        forecast::DayForecast day{.day = lastDay + ahead, .ratio = ratioOf(median)};
        const std::array reach{0.0022, 0.0042, 0.0054, 0.0066};
        for (std::size_t i = 0; i < reach.size(); ++i) {
            const double wide = reach[i] * std::pow(ahead, 0.95) + 0.004;
            day.bands[i] = {ratioOf(median - wide), ratioOf(median + 1.15 * wide)};
        }
        made.days.push_back(day);
    }
    return made;
}

std::shared_ptr<const engine::StorageDetail> storageDetail(const std::string &index, int days)
{
    auto detail = std::make_shared<engine::StorageDetail>();
    detail->index = index;
    const TimePoint first = shopNow - std::chrono::hours(2) - (days - 1) * oneDay;
    constexpr int rebuiltOn = 6;
    for (int day = 0; day < days; ++day) {
        const double share = day < rebuiltOn ? 0.31 + 0.004 * day
                                             : 0.06 + 0.2 * std::pow((day - rebuiltOn) / 34.0, 1.15) +
                                                   0.003 * std::sin((day - 40) * 1.7 + 0.34);
        const double size = day < rebuiltOn ? 1400 : 1000 + 330.0 * (day - rebuiltOn) / 34;
        const auto basis = day % 12 == 11 ? engine::FreshBasis::Measured : engine::FreshBasis::Calibrated;
        detail->readings.push_back(bloatReading(first + day * oneDay, size, share, basis));
        detail->readings.back().rebuilt = day == rebuiltOn;
    }
    const double last = 1 - 1 / detail->readings.back().ratio();
    detail->forecast = fanForecast(days - 1, last, days < 5 ? 0 : 28);
    if (days < 5)
        detail->forecast.answer = forecast::Answer::NotEnoughData;
    detail->forecast.rebuild = forecast::RebuildBenefit{last, {}, ratioOf(0.13)};
    if (days > 20)
        detail->earlier = fanForecast(days - 15, 0.155, 28);
    for (forecast::DayForecast &day : detail->earlier.days)
        day.ratio = ratioOf(0.155 + 0.0045 * (day.day - (days - 15)));
    detail->backtest.trials = days > 28 ? 13 : 0;
    detail->backtest.meanError = {0.021, 0.048, 0.029, 0.033};
    detail->backtest.medianError = {0.017, 0.041, 0.022, 0.03};
    detail->backtest.coverage = {0.54, 0.77, 0.92, 1};
    detail->backtest.crossings = 2;
    detail->backtest.expected = 3;
    detail->backtest.expectedRightly = 2;
    detail->lessons = {{first - 80 * oneDay, megabytes(1510), megabytes(930), megabytes(998)},
                       {first + rebuiltOn * oneDay, megabytes(1480), megabytes(990), megabytes(1004)}};
    return detail;
}

engine::ExactAnswer exactAnswer(const std::string &index)
{
    return {.index = index,
            .at = todayAt(12, 4),
            .size = megabytes(402),
            .fresh = megabytes(200),
            .leafDensity = 0.48,
            .pendingPages = {},
            .failure = {}};
}

engine::StorageView storageView()
{
    engine::StorageView view;
    view.readAt = shopNow - std::chrono::hours(2);
    view.oldestSnapshot = shopNow - Minutes(12);
    view.rows = std::make_shared<const std::vector<engine::StorageRow>>(storageRows());
    return view;
}

engine::MaintenanceJob storageJob(const std::string &index, engine::JobState state)
{
    engine::MaintenanceJob job;
    job.id = state == engine::JobState::Proposed ? 0 : 7;
    job.index = index;
    job.state = state;
    job.median = Minutes(34);
    job.upper = Minutes(42);
    job.freed = megabytes(320);
    job.disk = megabytes(1330);
    job.wal = megabytes(1430);
    return job;
}

engine::MaintenanceView storageWindows()
{
    engine::MaintenanceView view;
    view.at = shopNow;
    view.zone = maintenance::Zone::named("UTC");
    view.calendar.zone = view.zone;
    const auto wall = [](TimePoint at) {
        return maintenance::LocalTime(std::chrono::floor<Minutes>(at.time_since_epoch()));
    };
    view.calendar.freezes = {{wall(todayAt(0) + 2 * oneDay), wall(todayAt(0) + 6 * oneDay), "Black Friday"}};
    view.openings = {{todayAt(2) + oneDay, todayAt(4) + oneDay}};
    const TimePoint start = todayAt(2, 30) + oneDay;
    engine::MaintenanceJob stock = storageJob(stockIndex, engine::JobState::Proposed);
    stock.why = "It is expected to pass the policy on 7 Dec; the quietest hour before the freeze.";
    stock.place =
        maintenance::Placement{0, start, start + Minutes(34), start + Minutes(42), view.openings[0]};
    engine::MaintenanceJob payments =
        storageJob("public.payments_provider_ref_idx", engine::JobState::Scheduled);
    payments.place = maintenance::Placement{0, start + 14 * oneDay, start + 14 * oneDay + Minutes(20),
                                            start + 14 * oneDay + Minutes(28), view.openings[0]};
    engine::MaintenanceJob carts = storageJob("public.carts_session_id_idx", engine::JobState::Proposed);
    carts.obstacle = "9 in 10 runs end within 93 min, the longest window has 60 min";
    view.jobs = {stock, payments, carts};
    return view;
}

} // namespace indexpilot::testing
