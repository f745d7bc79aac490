// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/requests.h"
#include "core/stats/quantile_sketch.h"

#include <memory>
#include <string>

namespace indexpilot::simulation {

struct TrafficOptions {
    std::string connectionText; ///< of the shop's database; user and application_name are added for each lane
    double scale = 1;
    std::uint64_t seed = 42;
    TrafficRates rates;
    LoadCurve curve = LoadCurve::shopDay();
    int webSessions = 4;
    int checkoutSessions = 2;
    int analyticsSessions = 1;
    std::size_t longestQueue = 200; ///< a lane's waiting requests; what comes beyond is shed and counted
};

struct TrafficSummary {
    std::int64_t done = 0;
    std::int64_t shed = 0;
    std::int64_t failed = 0;
    std::string lastError;
    stats::QuantileSketch latencyMs; ///< from the intended start, so that a stall is not left out
    stats::QuantileSketch serviceMs; ///< from the real start
    std::uint64_t traceHash = 0;
};

/// Sends the shop's requests at their intended times over several connections until it is destroyed. Survives
/// a restart of the server: requests of that time fail and are counted.
class TrafficRunner {
public:
    explicit TrafficRunner(TrafficOptions options);
    ~TrafficRunner(); ///< stops at once; running statements are cancelled
    TrafficSummary summary() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::simulation
