// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/forecast.h"

namespace indexpilot::forecast {

struct ForecastWish {
    int days = 7;           ///< 1 to Forecaster::furthest
    double threshold = 1.6; ///< ratio, above 0
};

/// The bloat of one index: readings in, forecasts out. A reading is taken once and in constant time, and
/// nothing is fitted anew over the history; so a forecast at any day is the one that would have been made
/// then, which is what the backtest uses. Pure computation; no thread of its own. Method: docs/forecast.md.
class Forecaster {
public:
    static constexpr int fewestDays = 5;
    static constexpr int furthest = 90;
    Taken add(const Reading &reading);
    Forecast forecast(const ForecastWish &wish) const;
    const Track &track() const { return m_track; }
    /// ln ratio that one member alone expects, for the backtest.
    double memberLevel(Member member, int days) const
    {
        return m_members.path(member, m_track, m_calendar, days);
    }

private:
    void addDay(const DayValue &day);
    MemberValues valuesAhead(int days) const;
    void addDays(Forecast &forecast, const ForecastWish &wish) const;
    Crossing crossingOf(const Forecast &forecast, double threshold) const;
    RebuildBenefit benefitOf(const ForecastWish &wish) const;

    Intake m_intake;
    Track m_track;
    Calendar m_calendar;
    Members m_members;
    Blend m_blend;
    Bands m_bands;
    std::optional<Reading> m_last;
};

Forecast forecastOf(const Series &series, const ForecastWish &wish);

} // namespace indexpilot::forecast
