// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/forecaster.h"

#include "core/forecast/crossing.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {
namespace {

constexpr double furthestChange =
    3; ///< ln ratio from now: no index is twenty times as bloated in three months

std::optional<double> freshLogOf(const Reading &reading)
{
    return reading.freshBytes ? std::optional(std::log(*reading.freshBytes)) : std::nullopt;
}

/// Rows; absent where one of the two does not say, or the server began to count anew.
std::optional<double> writtenBetween(const std::optional<Reading> &before, const Reading &now)
{
    if (!before || !before->writes || !now.writes || *now.writes < *before->writes)
        return std::nullopt;
    return *now.writes - *before->writes;
}

} // namespace

Taken Forecaster::add(const Reading &reading)
{
    const Intake::Step step = m_intake.take(reading);
    if (step.days == 0)
        return step.taken;
    std::optional<double> written;
    if (step.taken != Taken::AfterGap)
        written = writtenBetween(m_last, reading);
    if (written)
        *written /= step.days;
    const DayValue now{std::log(reading.ratio),
                       freshLogOf(reading),
                       step.taken == Taken::AfterGap,
                       reading.rebuilt,
                       true,
                       written};
    const bool drawn = step.days > 1 && !reading.rebuilt;
    const double from = m_track.size() > 0 ? m_track.level(m_track.last()) : now.level;
    const double freshFrom = m_track.size() > 0 ? m_track.fresh(m_track.last()) : 0;
    for (int day = 1; day < step.days; ++day) { // the days without a reading
        const double share = drawn ? static_cast<double>(day) / step.days : 0;
        DayValue between{from + (now.level - from) * share, std::nullopt, false, false, false, written};
        if (now.fresh)
            between.fresh = freshFrom + (*now.fresh - freshFrom) * share;
        addDay(between);
    }
    addDay(now);
    m_last = reading;
    return step.taken;
}

void Forecaster::addDay(const DayValue &day)
{
    m_track.add(day);
    m_calendar.add(m_track);
    m_members.update(m_track, m_calendar);
    m_blend.update(m_track, m_members, m_calendar);
    std::array<double, horizonCount> medians{};
    std::array<double, horizonCount> spreads{};
    for (std::size_t i = 0; i < horizonCount; ++i) {
        const MemberValues values = valuesAhead(keptHorizons[i]);
        medians[i] = m_blend.mean(values);
        spreads[i] = m_blend.spread(values, medians[i]);
    }
    m_bands.update(m_track, medians, spreads);
}

/// Of each member; when an event of the calendar lies ahead, all follow the calendar.
MemberValues Forecaster::valuesAhead(int days) const
{
    const double level = m_track.level(m_track.last());
    const auto held = [level](double value) {
        return std::clamp(value, level - furthestChange, level + furthestChange);
    };
    MemberValues values{};
    if (m_calendar.expectsEvent(days)) {
        values.fill(held(m_calendar.path(m_track, days)));
        return values;
    }
    for (std::size_t i = 0; i < memberCount; ++i)
        values[i] = held(m_members.path(static_cast<Member>(i), m_track, m_calendar, days));
    return values;
}

void Forecaster::addDays(Forecast &forecast, const ForecastWish &wish) const
{
    CrossingVote vote(std::log(wish.threshold));
    for (int ahead = 1; ahead <= wish.days; ++ahead) {
        const MemberValues values = valuesAhead(ahead);
        const double median = m_blend.mean(values);
        const Reaches reaches = m_bands.reaches(ahead);
        DayForecast day;
        day.day = forecast.lastDay + ahead;
        day.ratio = std::exp(median);
        for (std::size_t i = 0; i < bandCount; ++i)
            day.bands[i] = {std::exp(median - reaches[i].below), std::exp(median + reaches[i].above)};
        day.crossedBy = vote.next(values, m_blend.weights());
        forecast.days.push_back(day);
    }
}

Crossing Forecaster::crossingOf(const Forecast &forecast, double threshold) const
{
    if (forecast.lastRatio >= threshold)
        return {CrossingState::Over, 1, forecast.lastDay};
    Crossing crossing;
    crossing.probability = forecast.days.back().crossedBy;
    if (crossing.probability >= expectedFrom)
        crossing.state = CrossingState::Expected;
    const auto first =
        std::ranges::find_if(forecast.days, [](const DayForecast &day) { return day.crossedBy >= 0.5; });
    if (first != forecast.days.end())
        crossing.day = first->day;
    return crossing;
}

RebuildBenefit Forecaster::benefitOf(const ForecastWish &wish) const
{
    RebuildBenefit benefit;
    benefit.freedShare = std::max(0.0, 1 - 1 / m_last->ratio);
    if (m_last->sizeBytes)
        benefit.freedBytes = *m_last->sizeBytes * benefit.freedShare;
    // The present run began with a rebuild: it tells how the next will go, as far as it is long.
    const int begin = m_track.runStart();
    if (m_track.change(begin) == Change::Rebuild && m_track.age() >= wish.days)
        benefit.ratioAfterwards = std::exp(m_track.level(begin + wish.days));
    return benefit;
}

Forecast Forecaster::forecast(const ForecastWish &wish) const
{
    Forecast result;
    result.intake = m_intake.counts();
    result.daysKnown = m_intake.counts().used;
    if (!m_last)
        return result;
    result.lastDay = m_last->day;
    result.lastRatio = m_last->ratio;
    const bool tooFew = m_track.age() + 1 < fewestDays && !m_track.hasEarlierRun();
    result.answer = tooFew || result.daysKnown < fewestDays ? Answer::NotEnoughData : Answer::Forecast;
    if (result.answer != Answer::Forecast)
        return result;
    const int days = std::clamp(wish.days, 1, furthest);
    result.weights = m_blend.weights();
    result.model = m_calendar.expectsEvent(days) ? Member::Calendar : m_blend.heaviest();
    result.days.reserve(static_cast<std::size_t>(days));
    addDays(result, {days, wish.threshold});
    result.crossing = crossingOf(result, wish.threshold);
    result.rebuild = benefitOf({days, wish.threshold});
    return result;
}

Forecast forecastOf(const Series &series, const ForecastWish &wish)
{
    Forecaster forecaster;
    for (const Reading &reading : series.readings)
        forecaster.add(reading);
    return forecaster.forecast(wish);
}

} // namespace indexpilot::forecast
