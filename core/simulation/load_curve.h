// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/random.h"

#include <chrono>
#include <string>
#include <vector>

namespace indexpilot::simulation {

enum class Phase { Steady, Morning, FlashSale };

std::string phaseName(Phase phase); ///< "steady", "morning", "flash sale"

/// How many times the usual arrival rate holds at each moment: straight lines between points, repeated for
/// ever.
class LoadCurve {
public:
    struct Point {
        double second;     ///< from the start of the cycle; ascending, the first is 0
        double multiplier; ///< above 0
        Phase phase;       ///< until the next point
    };
    explicit LoadCurve(std::vector<Point> points); ///< the last point ends the cycle

    /// Ten minutes: steady, a morning that grows to three times, steady, and a flash sale of ten times the
    /// rate.
    static LoadCurve shopDay();
    static LoadCurve constant();

    double multiplierAt(double second) const;
    Phase phaseAt(double second) const;
    double cumulative(double second) const; ///< integral of the multiplier from 0
    double secondAt(double area) const;     ///< inverse of cumulative()

private:
    std::size_t segmentAt(double secondInCycle) const;
    std::vector<Point> m_points;
    std::vector<double> m_area; ///< cumulative at each point
};

/// Times of a Poisson process whose rate follows a curve: unit exponential steps, bent by the curve.
class ArrivalProcess {
public:
    ArrivalProcess(LoadCurve curve, double perSecond, Random random);
    double next(); ///< seconds from the start

private:
    LoadCurve m_curve;
    double m_perSecond;
    Random m_random;
    double m_area = 0;
};

} // namespace indexpilot::simulation
