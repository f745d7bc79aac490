// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/bands.h"
#include "core/forecast/blend.h"
#include "core/forecast/intake.h"

#include <optional>
#include <vector>

namespace indexpilot::forecast {

struct Band {
    double lower = 0;
    double upper = 0;
    friend bool operator==(const Band &, const Band &) = default;
};

struct DayForecast {
    int day = 0;
    double ratio = 0; ///< median
    std::array<Band, bandCount> bands;
    double crossedBy = 0; ///< probability that the threshold is crossed by this day
    friend bool operator==(const DayForecast &, const DayForecast &) = default;
};

enum class CrossingState { Over, Expected, Unlikely };

/// Whether the ratio reaches the threshold within the horizon, if nobody rebuilds.
struct Crossing {
    CrossingState state = CrossingState::Unlikely;
    double probability = 0;
    std::optional<int>
        day; ///< the first by which it has more likely than not happened; the last read when it is over
    friend bool operator==(const Crossing &, const Crossing &) = default;
};

/// What a rebuild now would bring.
struct RebuildBenefit {
    double freedShare = 0;            ///< of the index's pages; 0: it is as small as a fresh one
    std::optional<double> freedBytes; ///< where sizes are known
    /// The ratio at the end of the horizon after a rebuild, as it went after the last one; absent when there
    /// was none.
    std::optional<double> ratioAfterwards;
    friend bool operator==(const RebuildBenefit &, const RebuildBenefit &) = default;
};

enum class Answer {
    Forecast,
    NotEnoughData, ///< fewer days than `Forecaster::fewestDays`
    NoData         ///< no reading could be used
};

struct Forecast {
    Answer answer = Answer::NoData;
    int daysKnown = 0;
    int lastDay = 0;
    double lastRatio = 0;
    std::vector<DayForecast> days;    ///< empty unless there is a forecast
    Member model = Member::LastValue; ///< that counts most
    MemberValues weights{};
    Crossing crossing;
    std::optional<RebuildBenefit> rebuild;
    IntakeCounts intake;
    friend bool operator==(const Forecast &, const Forecast &) = default;
};

} // namespace indexpilot::forecast
