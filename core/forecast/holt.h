// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace indexpilot::forecast {

/// How quickly level and slope follow, and how much of the slope is left a day later.
struct HoltPace {
    double level = 0.8;
    double slope = 0.4;
    double damping = 0.9;
};

/// Exponential smoothing with a damped trend (Gardner and McKenzie, Management Science 31, 1985), brought up
/// to date in constant time. One step is held within `limit` before it may bend the slope, as in robust Holt
/// smoothing (Gelper, Fried, Croux, Journal of Forecasting 29, 2010).
class DampedHolt {
public:
    DampedHolt() = default;
    explicit DampedHolt(const HoltPace &pace) : m_pace(pace) {}
    void restart(double level, double slope);
    void moveTo(double level) { m_level = level; } ///< the slope stays
    void update(double value, double limit);
    double slope() const { return m_slope; }
    double path(int days) const;

private:
    HoltPace m_pace;
    double m_level = 0;
    double m_slope = 0;
};

} // namespace indexpilot::forecast
