// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/requests.h"

#include "core/simulation/visit.h"

namespace indexpilot::simulation {
namespace {

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

} // namespace

RequestSource::RequestSource(const ShopSize &size, std::uint64_t seed, LoadCurve curve, TrafficRates rates)
    : m_size(size), m_seed(seed), m_products(size.products, 0.95, static_cast<std::uint32_t>(seed)),
      m_customers(size.customers, 0.85, static_cast<std::uint32_t>(seed)),
      m_visits(curve, rates.visits, Random::stream(seed, 1, 0)),
      m_reports(LoadCurve::constant(), rates.reports, Random::stream(seed, 2, 0)),
      m_housekeeping(LoadCurve::constant(), rates.housekeeping, Random::stream(seed, 3, 0)),
      m_reportRandom(Random::stream(seed, 4, 0)), m_nextVisit(m_visits.next()),
      m_nextReport(m_reports.next()), m_nextHousekeeping(m_housekeeping.next())
{
}

void RequestSource::push(double at, StatementKind kind, std::vector<pg::Param> params, std::uint64_t session)
{
    m_queue.push({at, kind, std::move(params), session});
}

void RequestSource::beginVisit(double at)
{
    const std::uint64_t session = ++m_session;
    Random random = Random::stream(m_seed, 5, session);
    Visit visit(m_size, m_products, m_customers.draw(random), random);
    double time = at;
    while (const auto step = visit.next()) {
        push(time, step->kind, step->params, session);
        time += step->pause;
    }
}

Request RequestSource::report(double at)
{
    using enum StatementKind;
    Random &random = m_reportRandom;
    static constexpr StatementKind kinds[] = {RevenueByDay,   RevenueByCountry, TopProducts,  CustomerRank,
                                              RunningRevenue, EventFunnel,      CohortReport, StockValue,
                                              OrdersDeepPage, CouponOrders,     StockAlarm,   CalendarOrders};
    const StatementKind kind = kinds[random.weighted({20, 6, 3, 2, 14, 20, 2, 6, 4, 6, 1, 10})];
    const auto small = [&](std::int64_t from, std::int64_t count) {
        return number(from + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(count))));
    };
    switch (kind) {
    case RevenueByCountry:
        return {at, kind, {"cancelled"}, 0};
    case TopProducts:
        return {at, kind, {small(10, 3)}, 0};
    case CustomerRank:
        return {at, kind, {"3"}, 0};
    case EventFunnel:
        return {at, kind, {small(1, 48)}, 0};
    case CohortReport:
        return {at, kind, {small(6, 12)}, 0};
    case StockValue:
        return {at, kind, {}, 0};
    case OrdersDeepPage:
        return {at, kind, {number(m_size.orders / 2 + static_cast<std::int64_t>(random.below(1000)))}, 0};
    case CouponOrders:
        return {at, kind, {"SAVE10"}, 0};
    case StockAlarm:
        return {at, kind, {small(1, 4)}, 0};
    default: // the reports over some last days
        return {at, kind, {small(7, 30)}, 0};
    }
}

Request RequestSource::housekeeping(double at)
{
    using enum StatementKind;
    static constexpr StatementKind kinds[] = {StockRefill, OrderShip, CartExpire, EventsPurge,
                                              CategoryRecount};
    const StatementKind kind = kinds[m_reportRandom.weighted({3, 8, 5, 5, 1})];
    switch (kind) {
    case StockRefill:
        return {at, kind, {"5", "60", number(1 + static_cast<std::int64_t>(m_reportRandom.below(2)))}, 0};
    case OrderShip:
        return {at, kind, {"50"}, 0};
    case CartExpire:
        return {at, kind, {"14", "100"}, 0};
    case EventsPurge:
        return {at, kind, {"14", "200"}, 0};
    default:
        return {at, kind, {}, 0};
    }
}

Request RequestSource::next()
{
    // A visit is laid out when its first request may be the next; nothing later can then come before it.
    while (m_queue.empty() || m_queue.top().at >= m_nextVisit) {
        beginVisit(m_nextVisit);
        m_nextVisit = m_visits.next();
    }
    while (m_queue.top().at >= m_nextReport) {
        m_queue.push(report(m_nextReport));
        m_nextReport = m_reports.next();
    }
    while (m_queue.top().at >= m_nextHousekeeping) {
        m_queue.push(housekeeping(m_nextHousekeeping));
        m_nextHousekeeping = m_housekeeping.next();
    }
    Request request = m_queue.top();
    m_queue.pop();
    m_hash.add(static_cast<std::uint64_t>(request.kind));
    m_hash.add(static_cast<std::uint64_t>(request.at * 1e6));
    for (const pg::Param &param : request.params)
        m_hash.add(param.value_or("NULL"));
    return request;
}

} // namespace indexpilot::simulation
