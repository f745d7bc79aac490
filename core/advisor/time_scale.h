// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/workload.h"

#include <vector>

namespace indexpilot::advisor {

/// Where the conversion of planner units to server time comes from.
enum class TimeBasis {
    Measured, ///< the statement's own mean time over its own cost
    Workload, ///< the times of the workload's measured statements over their costs
    Assumed,  ///< nothing was measured: what a unit took on cached data elsewhere
};

/// What a planner unit stands for.
struct UnitTime {
    double msPerUnit = 0;
    TimeBasis basis = TimeBasis::Assumed;
    double lower = 1; ///< factors of msPerUnit within which it may be; 1: measured
    double upper = 1;
};

/// Planner units have no scale of their own (manual 20.7.2: "arbitrary units", by tradition a sequential page
/// read). Benefits and writes are compared in server time instead: a statement's mean time, where it is
/// known, is spread over the cost of its present plan.
class TimeScale {
public:
    TimeScale() = default;
    /// `costs`: of a call by statement, planner units; 0: could not be planned.
    TimeScale(const Workload &workload, const std::vector<double> &costs, double sequentialPageCost);

    const UnitTime &of(std::size_t statement) const { return m_statements[statement]; }
    /// For what no statement shows, as the check of a foreign key.
    const UnitTime &ofWorkload() const { return m_workload; }

private:
    UnitTime m_workload;
    std::vector<UnitTime> m_statements;
};

/// ms of a planner unit on cached data, with seq_page_cost 1: an assumption, for what nothing measured.
inline constexpr double assumedMsPerUnit = 0.008;

} // namespace indexpilot::advisor
