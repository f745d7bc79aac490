// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/traffic_runner.h"

#include "core/pg/error.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace indexpilot::simulation {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// Waiting requests of one lane, between the one who sends and the sessions that run them.
class LaneQueue {
public:
    bool push(Request request, std::size_t longest)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_requests.size() >= longest)
                return false;
            m_requests.push_back(std::move(request));
        }
        m_wake.notify_one();
        return true;
    }
    std::optional<Request> pop(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return !m_requests.empty(); }))
            return std::nullopt;
        Request request = std::move(m_requests.front());
        m_requests.pop_front();
        return request;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Request> m_requests;
};

double msBetween(SteadyClock::time_point from, SteadyClock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

pg::ConnectRequest connectRequest(const TrafficOptions &options, Lane lane)
{
    pg::ConnectRequest request;
    request.connectionText = options.connectionText + " user=" + std::string(roleName(lane));
    request.profile.applicationName = std::string(applicationName(lane));
    request.profile.readOnly = false;
    request.profile.statementTimeout = Seconds(60);
    request.profile.lockTimeout = Seconds(10);
    request.profile.deadline = Seconds(90);
    return request;
}

/// Waits without missing the stop.
void pause(const std::stop_token &stop, Milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
}

} // namespace

struct TrafficRunner::Impl {
    explicit Impl(TrafficOptions given) : options(std::move(given)), start(SteadyClock::now())
    {
        const std::pair<Lane, int> lanes[] = {{Lane::Web, options.webSessions},
                                              {Lane::Checkout, options.checkoutSessions},
                                              {Lane::Analytics, options.analyticsSessions}};
        for (const auto &[lane, count] : lanes)
            for (int i = 0; i < count; ++i)
                threads.emplace_back([this, lane = lane](const std::stop_token &stop) { serve(lane, stop); });
        threads.emplace_back([this](const std::stop_token &stop) { send(stop); });
    }
    ~Impl()
    {
        for (std::jthread &thread : threads)
            thread.request_stop();
    }

    void send(const std::stop_token &stop);
    void serve(Lane lane, const std::stop_token &stop);
    void runOne(std::unique_ptr<pg::Connection> &connection, Lane lane, const Request &request,
                const std::stop_token &stop);
    LaneQueue &queueOf(Lane lane) { return queues[static_cast<std::size_t>(lane)]; }
    SteadyClock::time_point timeOf(const Request &request) const
    {
        return start +
               std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(request.at));
    }

    TrafficOptions options;
    SteadyClock::time_point start;
    std::array<LaneQueue, 3> queues;
    mutable std::mutex mutex; // guards summary
    TrafficSummary summary;
    std::vector<std::jthread> threads; // last: they end before what they use
};

void TrafficRunner::Impl::send(const std::stop_token &stop)
{
    RequestSource source(shopSize(options.scale), options.seed, options.curve, options.rates);
    while (!stop.stop_requested()) {
        Request request = source.next();
        const auto left = std::chrono::ceil<Milliseconds>(timeOf(request) - SteadyClock::now());
        if (left.count() > 0)
            pause(stop, left);
        if (stop.stop_requested())
            return;
        const Lane lane = trafficStatement(request.kind).lane;
        const bool taken = queueOf(lane).push(std::move(request), options.longestQueue);
        const std::lock_guard lock(mutex);
        summary.traceHash = source.traceHash();
        summary.shed += taken ? 0 : 1;
    }
}

void TrafficRunner::Impl::serve(Lane lane, const std::stop_token &stop)
{
    std::unique_ptr<pg::Connection> connection;
    while (const std::optional<Request> request = queueOf(lane).pop(stop))
        runOne(connection, lane, *request, stop);
}

void TrafficRunner::Impl::runOne(std::unique_ptr<pg::Connection> &connection, Lane lane,
                                 const Request &request, const std::stop_token &stop)
{
    const auto began = SteadyClock::now();
    try {
        if (!connection)
            connection = std::make_unique<pg::Connection>(connectRequest(options, lane));
        const std::stop_callback interrupt(stop, [&connection] { connection->cancel(); });
        connection->query(trafficStatement(request.kind).sql, request.params);
        const auto ended = SteadyClock::now();
        const std::lock_guard lock(mutex);
        ++summary.done;
        summary.serviceMs.add(msBetween(began, ended));
        summary.latencyMs.add(msBetween(timeOf(request), ended));
    } catch (const pg::DatabaseError &error) {
        {
            const std::lock_guard lock(mutex);
            ++summary.failed;
            summary.lastError = error.what();
        }
        if (!connection || error.losesConnection() || !connection->isGood()) {
            connection.reset();
            pause(stop, Milliseconds(500));
        }
    }
}

TrafficRunner::TrafficRunner(TrafficOptions options) : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

TrafficRunner::~TrafficRunner() = default;

TrafficSummary TrafficRunner::summary() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->summary;
}

} // namespace indexpilot::simulation
