// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_fan.h"

#include "core/wording/wording_text.h"
#include "ui/charts/fan_state.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/storage/storage_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

struct FanOfWords {
    Q_DECLARE_TR_FUNCTIONS(StorageFan)
};

constexpr std::array shownBands{0, 1, 3}; ///< 50, 80 and 95 % among forecast::bandLevels
static_assert(forecast::bandLevels[0] == fanLevels[0] && forecast::bandLevels[1] == fanLevels[1] &&
              forecast::bandLevels[3] == fanLevels[2]);

void addReadings(FanView &view, const engine::StorageDetail &detail, TimePoint from)
{
    for (const engine::BloatReading &reading : detail.readings) {
        const FanBand band = bloatBand(reading);
        if (reading.at >= from)
            view.readings.push_back({reading.at, bloatShare(reading.ratio()), band.lower, band.upper,
                                     fanBasis(reading.basis), reading.rebuilt});
    }
}

void addDays(FanView &view, const engine::StorageView &storage)
{
    for (const forecast::DayForecast &day : storage.detail->forecast.days) {
        FanDay shown{storage.timeOf(day.day), bloatShare(day.ratio), {}};
        for (std::size_t i = 0; i < shownBands.size(); ++i) {
            const forecast::Band &band = day.bands[static_cast<std::size_t>(shownBands[i])];
            shown.bands[i] = {bloatShare(band.lower), bloatShare(band.upper)};
        }
        view.days.push_back(shown);
    }
}

FanLine earlierLine(const engine::StorageView &storage, const FanView &view)
{
    FanLine line;
    const forecast::Forecast &earlier = storage.detail->earlier;
    const auto add = [&](int day, double ratio) {
        const TimePoint at = storage.timeOf(day);
        if (at >= view.range.from && at <= view.range.to)
            line.places.push_back({at, bloatShare(ratio)});
    };
    if (earlier.days.empty())
        return line;
    add(earlier.lastDay, earlier.lastRatio);
    for (const forecast::DayForecast &day : earlier.days)
        add(day.day, day.ratio);
    line.label =
        FanOfWords::tr("forecast of %1").arg(storageDay(storage.timeOf(earlier.lastDay), storage.day));
    return line;
}

/// Down to a fresh index when it is rebuilt, then as it went after the last rebuild.
FanLine rebuiltLine(const engine::StorageView &storage, const StorageLine &line, const FanView &view)
{
    const auto &rebuild = storage.detail->forecast.rebuild;
    if (!rebuild || !rebuild->ratioAfterwards || view.days.empty() || view.readings.empty())
        return {};
    TimePoint start = view.readings.back().at;
    double before = view.readings.back().share;
    if (line.job && line.job->place)
        start = std::clamp(line.job->place->start, start, view.days.back().at);
    for (const FanDay &day : view.days)
        if (day.at <= start)
            before = day.median;
    FanLine rebuilt;
    rebuilt.places = {
        {start, before}, {start, 0}, {view.days.back().at, bloatShare(*rebuild->ratioAfterwards)}};
    rebuilt.label = FanOfWords::tr("if rebuilt %1, modelled").arg(storageDay(start, storage.day));
    return rebuilt;
}

std::optional<FanCrossing> crossingOf(const StorageLine &line)
{
    const engine::StorageRow &row = *line.row;
    if (line.isOver() || row.crossing != forecast::CrossingState::Expected || !row.crossesAt)
        return std::nullopt;
    const Milliseconds day = line.context->day;
    FanCrossing crossing{*row.crossesAt,
                         row.crossesBetween,
                         FanOfWords::tr("Crosses about %1").arg(storageDay(*row.crossesAt, day)),
                         {}};
    if (row.crossesBetween)
        crossing.interval = FanOfWords::tr("80 %: %1").arg(storageDays(*row.crossesBetween, day));
    return crossing;
}

void addFreezes(FanView &view, const maintenance::Calendar &calendar)
{
    if (!calendar.zone)
        return;
    for (const maintenance::Freeze &freeze : calendar.freezes) {
        const TimeRange range = maintenance::timeOf(freeze, *calendar.zone);
        if (range.to > view.range.from && range.from < view.range.to)
            view.closed.push_back({range, FanOfWords::tr("freeze")});
    }
}

/// The line of now moves by what a pixel could show, not with every snapshot.
TimePoint steadyNow(TimePoint now, Milliseconds day)
{
    const Milliseconds step = std::max(Milliseconds(1), day / 200);
    return now - now.time_since_epoch() % step;
}

} // namespace

FanView fanOf(const engine::StorageView &storage, const StorageLine &line, TimePoint now)
{
    FanView view;
    const engine::StorageDetail &detail = *storage.detail;
    if (detail.readings.empty())
        return view;
    const TimePoint last = detail.readings.back().at;
    const TimePoint earliest = last - 2 * std::max(storage.horizonDays, 7) * storage.day;
    addReadings(view, detail, earliest);
    addDays(view, storage);
    view.now = std::max(steadyNow(now, storage.day), last);
    view.range = {view.readings.front().at, view.days.empty() ? last + 2 * storage.day : view.days.back().at};
    view.range.to = std::max(view.range.to, *view.now + storage.day);
    view.nowLabel = FanOfWords::tr("now %1").arg(bloatText(line.row->last));
    view.limit = bloatShare(storage.threshold);
    view.limitLabel = FanOfWords::tr("Policy %1").arg(limitText(line));
    view.earlier = earlierLine(storage, view);
    view.rebuilt = rebuiltLine(storage, line, view);
    view.crossing = crossingOf(line);
    addFreezes(view, line.context->maintenance->calendar);
    return view;
}

} // namespace indexpilot::ui
