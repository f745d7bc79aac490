// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace indexpilot::test {

/// pg_stat_statements as servers of different versions keep it, and beside it the truth about what ran.
class SimulatedServer {
public:
    SimulatedServer(int version, std::uint32_t seed) : m_version(version), m_random(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    void call(std::int64_t query, int times)
    {
        for (int i = 0; i < times; ++i) {
            tick();
            if (!m_rows.contains(query) && m_rows.size() >= room)
                evict();
            count(query);
            ++truth[query];
        }
    }
    void resetAll() { beginAnew(); }
    /// Only of an entry that was read: one that is made and reset alone between two readings leaves no trace
    /// on any version.
    void resetOne(std::int64_t query)
    {
        tick();
        if (m_wasRead.contains(query))
            m_rows.erase(query);
    }
    void restart()
    {
        tick();
        m_started = m_now;
    }
    void crash()
    {
        beginAnew();
        m_started = m_now;
    }
    void aProcessCrashes() { beginAnew(); } ///< the postmaster stays
    pg::StatementReading read()
    {
        tick();
        pg::StatementReading reading;
        reading.takenAt = m_now;
        reading.serverStarted = m_started;
        if (m_version >= 14) {
            reading.statsReset = m_reset;
            reading.deallocations = reading.deallocationsAfter = m_deallocations;
        }
        m_wasRead.clear();
        for (const auto &[query, row] : m_rows) {
            reading.rows.push_back(row);
            m_wasRead.insert(query);
        }
        return reading;
    }

    std::map<std::int64_t, std::int64_t> truth; ///< calls since it was last cleared

private:
    static constexpr std::size_t room = 12;
    void tick() { m_now += Milliseconds(1 + below(400)); }
    void beginAnew()
    {
        tick();
        m_rows.clear();
        m_reset = m_now;
        m_deallocations = 0;
    }
    void evict()
    {
        for (int i = 0; i < 3; ++i)
            m_rows.erase(std::next(m_rows.begin(), below(static_cast<int>(m_rows.size()))));
        ++m_deallocations;
    }
    void count(std::int64_t query)
    {
        pg::StatementCounters &row = m_rows[query];
        const double ms = 0.1 + below(100'000) / 1000.0;
        row.key.queryId = query;
        if (m_version >= 17 && row.sinceUs == 0)
            row.sinceUs = m_now.time_since_epoch().count() * 1000;
        row.minExecMs = row.calls == 0 ? ms : std::min(row.minExecMs, ms);
        row.maxExecMs = std::max(row.maxExecMs, ms);
        ++row.calls;
        row.totalExecMs += ms;
        row.rows += below(3);
        row.sharedHit += below(5);
        row.sharedRead += below(2);
        row.tempWritten += below(2);
        row.walBytes += below(100);
    }

    int m_version;
    std::mt19937 m_random;
    TimePoint m_now{std::chrono::hours(400'000)};
    TimePoint m_started = m_now;
    TimePoint m_reset = m_now;
    std::int64_t m_deallocations = 0;
    std::map<std::int64_t, pg::StatementCounters> m_rows;
    std::set<std::int64_t> m_wasRead;
};

} // namespace indexpilot::test
