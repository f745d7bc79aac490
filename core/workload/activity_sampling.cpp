// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/activity_sampling.h"

#include <algorithm>
#include <utility>

namespace indexpilot::workload {
namespace {

/// The age is rounded on its way here: starts within this are the same execution.
constexpr Milliseconds sameStart{50};

} // namespace

std::vector<SampledStatement> ActivitySampling::add(const pg::ActivityReading &reading, TimeRange &covered)
{
    const std::optional<TimePoint> before = std::exchange(m_last, reading.takenAt);
    covered = {before.value_or(reading.takenAt), reading.takenAt};
    const bool usable = before && covered.to > covered.from && covered.to - covered.from <= longestStep;
    if (!usable)
        covered.from = covered.to;

    std::map<int, TimePoint> running;
    std::vector<SampledStatement> sampled;
    for (const pg::ActivityRow &row : reading.rows) {
        if (row.state != "active" || row.query.empty())
            continue;
        const TimePoint started = reading.takenAt - row.queryAge;
        const auto known = m_running.find(row.pid);
        const bool seenBefore =
            known != m_running.end() && std::chrono::abs(known->second - started) <= sameStart;
        running[row.pid] = started;
        if (usable)
            sampled.push_back({.text = row.query,
                               .user = row.user,
                               .database = row.database,
                               .calls = seenBefore ? 0 : 1,
                               .activeMs = static_cast<double>((covered.to - covered.from).count())});
    }
    m_running = std::move(running);
    return sampled;
}

} // namespace indexpilot::workload
