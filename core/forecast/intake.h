// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/series.h"

namespace indexpilot::forecast {

/// What became of a reading.
enum class Taken {
    Used,
    Bridged,      ///< used; the days missing before it were drawn as a straight line
    AfterGap,     ///< used, but the gap was too long to bridge: the history begins anew
    EmptyIndex,   ///< left out: an index of no pages has no ratio
    NoNumber,     ///< left out: no ratio between a millionth and a million, or no fresh size
    ClockWentBack ///< left out: its day is not after the one before
};

/// What the history of an index was made of; counts of readings unless it says days.
struct IntakeCounts {
    int used = 0;
    int emptyIndex = 0;
    int noNumber = 0;
    int clockWentBack = 0;
    int bridgedDays = 0;
    int longGaps = 0;
    friend bool operator==(const IntakeCounts &, const IntakeCounts &) = default;
};

/// Checks one reading after another; knows nothing but the day of the last good one.
class Intake {
public:
    static constexpr int longestBridge = 7; ///< days without a reading

    struct Step {
        Taken taken = Taken::Used;
        int days = 0; ///< to go on by; 0: the reading is left out
    };
    Step take(const Reading &reading);
    const IntakeCounts &counts() const { return m_counts; }
    int lastDay() const { return m_lastDay; }

private:
    Step use(const Reading &reading);

    IntakeCounts m_counts;
    int m_lastDay = 0;
};

} // namespace indexpilot::forecast
