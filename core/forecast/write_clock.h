// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/track.h"

#include <array>

namespace indexpilot::forecast {

/// Time counted in rows written instead of days: an index grows while its table is written, so a quiet
/// weekend, or twice the traffic, moves it by what was written. Pace: median over up to eight windows of a
/// week of growth by rows. Rows ahead: the last week's, spread over the days as the last four weeks were.
class WriteClock {
public:
    void update(const Track &track);           ///< after each day of the track
    bool isKnown() const { return m_isKnown; } ///< of at least a week that was written
    double growth(int days) const;             ///< of the level, over the next `days`

private:
    static constexpr int week = 7;
    bool measurePace(const Track &track);
    void expectWrites(const Track &track);

    bool m_isKnown = false;
    double m_pace = 0;                      ///< growth by a row
    std::array<double, week + 1> m_ahead{}; ///< rows of the next so many days
};

} // namespace indexpilot::forecast
