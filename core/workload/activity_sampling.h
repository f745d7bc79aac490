// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::workload {

/// What one sample of pg_stat_activity adds to a statement, where pg_stat_statements is missing: estimates.
struct SampledStatement {
    std::string text;
    std::string user;
    std::string database;
    std::int64_t calls = 0; ///< executions seen for the first time: a lower bound, short ones are missed
    double activeMs = 0;    ///< each sighting stands for the time since the sample before
};

/// Active session sampling: a statement seen in k of n samples was active in about k/n of the time.
class ActivitySampling {
public:
    /// Samples further apart than this say nothing of the time between.
    static constexpr Milliseconds longestStep{5000};

    /// Nothing for the first sample. `covered` receives the stretch that the result speaks of.
    std::vector<SampledStatement> add(const pg::ActivityReading &reading, TimeRange &covered);
    void forget() { m_last.reset(); }

private:
    std::optional<TimePoint> m_last;
    std::map<int, TimePoint> m_running; ///< pid → start of its statement, to the second
};

} // namespace indexpilot::workload
