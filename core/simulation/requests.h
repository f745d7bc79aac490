// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"
#include "core/simulation/load_curve.h"
#include "core/simulation/shop_size.h"
#include "core/simulation/statements.h"
#include "core/simulation/zipf.h"

#include <queue>
#include <vector>

namespace indexpilot::simulation {

struct Request {
    double at = 0; ///< intended start, seconds from the beginning
    StatementKind kind{};
    std::vector<pg::Param> params;
    std::uint64_t session = 0; ///< whose visit; 0: housekeeping and reports
};

/// Arrivals a second at multiplier 1.
struct TrafficRates {
    double visits = 2.0;   ///< sessions; each makes about 14 requests over a minute or two
    double reports = 0.25; ///< analytics lane
    double housekeeping = 0.15;
};

/// The shop's requests in order of time, open loop: visitors arrive as a Poisson process along a load curve
/// and walk search → category → price range → product → cart → checkout → order history with log-normal think
/// times. Pure: the same seed gives the same sequence, whatever the server does. One thread.
class RequestSource {
public:
    RequestSource(const ShopSize &size, std::uint64_t seed, LoadCurve curve, TrafficRates rates = {});
    Request next();
    std::uint64_t traceHash() const { return m_hash.value(); } ///< over all requests given out so far

private:
    struct Later {
        bool operator()(const Request &a, const Request &b) const { return a.at > b.at; }
    };
    void beginVisit(double at);
    void push(double at, StatementKind kind, std::vector<pg::Param> params, std::uint64_t session);
    Request report(double at);
    Request housekeeping(double at);

    ShopSize m_size;
    std::uint64_t m_seed;
    Zipf m_products;
    Zipf m_customers;
    ArrivalProcess m_visits;
    ArrivalProcess m_reports;
    ArrivalProcess m_housekeeping;
    Random m_reportRandom;
    double m_nextVisit;
    double m_nextReport;
    double m_nextHousekeeping;
    std::uint64_t m_session = 0;
    std::priority_queue<Request, std::vector<Request>, Later> m_queue;
    TraceHash m_hash;
};

} // namespace indexpilot::simulation
