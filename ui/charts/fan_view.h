// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

// What a fan chart shows: shares from 0 to 1 over time. Plain values.
namespace indexpilot::ui {

enum class FanBasis { Modelled, Calibrated, Measured };

struct FanPoint {
    TimePoint at;
    double share = 0;
    double lower = 0; ///< 90 % range of the reading
    double upper = 0;
    FanBasis basis = FanBasis::Modelled;
    bool rebuilt = false; ///< since the point before
    friend bool operator==(const FanPoint &, const FanPoint &) = default;
};

struct FanBand {
    double lower = 0;
    double upper = 0;
    friend bool operator==(const FanBand &, const FanBand &) = default;
};

inline constexpr std::array fanLevels{0.5, 0.8, 0.95};

/// A day that is still to come.
struct FanDay {
    TimePoint at;
    double median = 0;
    std::array<FanBand, fanLevels.size()> bands;
    friend bool operator==(const FanDay &, const FanDay &) = default;
};

struct FanPlace {
    TimePoint at;
    double share = 0;
    friend bool operator==(const FanPlace &, const FanPlace &) = default;
};

/// A line beside the forecast, with the words that stand at it.
struct FanLine {
    std::vector<FanPlace> places;
    QString label;
    friend bool operator==(const FanLine &, const FanLine &) = default;
};

/// Where the limit is likely to be reached.
struct FanCrossing {
    TimePoint at;
    std::optional<TimeRange> between;
    QString title;    ///< "Crosses Sat 28 Nov"
    QString interval; ///< "80 %: 26 Nov – 1 Dec"; empty without `between`
    friend bool operator==(const FanCrossing &, const FanCrossing &) = default;
};

/// A time in which nothing may be rebuilt.
struct FanSpan {
    TimeRange range;
    QString label;
    friend bool operator==(const FanSpan &, const FanSpan &) = default;
};

struct FanView {
    TimeRange range;
    std::vector<FanPoint> readings; ///< oldest first
    std::vector<FanDay> days;       ///< of the forecast; empty: there is none
    FanLine earlier;                ///< a forecast that was made before
    FanLine rebuilt;                ///< modelled: how it would go on after a rebuild
    std::optional<FanCrossing> crossing;
    std::vector<FanSpan> closed;
    std::optional<TimePoint> now;
    QString nowLabel;
    double limit = 1;
    QString limitLabel; ///< empty: no limit is drawn
    friend bool operator==(const FanView &, const FanView &) = default;
};

} // namespace indexpilot::ui
