// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/statement_deltas.h"

#include <algorithm>

namespace indexpilot::workload {
namespace {

using Counters = pg::StatementCounters;
using CounterMap = std::map<pg::StatementKey, Counters>;

bool continues(const Counters &before, const Counters &after)
{
    return after.calls >= before.calls && after.totalExecMs >= before.totalExecMs &&
           after.rows >= before.rows && after.sharedHit >= before.sharedHit &&
           after.sharedRead >= before.sharedRead;
}

StatementDelta sinceZero(const Counters &now)
{
    return {.key = now.key,
            .calls = now.calls,
            .totalMs = now.totalExecMs,
            .rows = now.rows,
            .blocksHit = now.sharedHit,
            .blocksRead = now.sharedRead,
            .tempBlocks = now.tempRead + now.tempWritten,
            .walBytes = now.walBytes};
}

StatementDelta difference(const Counters &before, const Counters &now)
{
    const StatementDelta a = sinceZero(before);
    StatementDelta d = sinceZero(now);
    d.calls -= a.calls;
    d.totalMs = std::max(0.0, d.totalMs - a.totalMs);
    d.rows -= a.rows;
    d.blocksHit -= a.blocksHit;
    d.blocksRead -= a.blocksRead;
    d.tempBlocks = std::max<std::int64_t>(0, d.tempBlocks - a.tempBlocks);
    d.walBytes = std::max<std::int64_t>(0, d.walBytes - a.walBytes);
    return d;
}

/// After a clean stop every counter is still there; after a crash all are gone.
bool countersWereKept(const CounterMap &before, const CounterMap &now)
{
    return std::all_of(before.begin(), before.end(), [&](const auto &entry) {
        const auto found = now.find(entry.first);
        return found != now.end() && continues(entry.second, found->second);
    });
}

std::vector<StatementDelta> allSinceZero(const CounterMap &now)
{
    std::vector<StatementDelta> deltas;
    for (const auto &[key, counters] : now)
        if (counters.calls > 0)
            deltas.push_back(sinceZero(counters));
    return deltas;
}

struct Differences {
    std::vector<StatementDelta> statements;
    bool beganAnew = false; ///< a counter went back although nobody reset them all
};

Differences differences(const CounterMap &before, const CounterMap &now)
{
    Differences found;
    for (const auto &[key, counters] : now) {
        const auto known = before.find(key);
        const bool goesOn = known != before.end() && continues(known->second, counters);
        if (known != before.end() && !goesOn)
            found.beganAnew = true;
        StatementDelta delta = goesOn ? difference(known->second, counters) : sinceZero(counters);
        if (delta.calls > 0)
            found.statements.push_back(delta);
    }
    return found;
}

TimePoint within(TimePoint point, TimeRange range)
{
    return std::clamp(point, range.from, range.to);
}

DeltaBatch fromZeroAt(TimePoint start, TimeRange whole, const CounterMap &now, const char *reason)
{
    const TimePoint began = within(start, whole);
    return {.covered = {began, whole.to},
            .statements = allSinceZero(now),
            .gap = store::Gap{{whole.from, began}, reason}};
}

} // namespace

std::optional<DeltaBatch> StatementDeltas::add(const pg::StatementReading &reading)
{
    Last now{reading.takenAt, reading.statsReset, reading.deallocations, reading.serverStarted, {}};
    for (const Counters &row : reading.rows)
        now.rows.insert_or_assign(row.key, row);
    std::optional<Last> before = std::exchange(m_last, std::move(now));
    if (!before)
        return std::nullopt;
    const Last &last = *m_last;
    const TimeRange whole{before->takenAt, std::max(before->takenAt, last.takenAt)};

    const bool restarted = before->serverStarted != last.serverStarted;
    if (restarted && !countersWereKept(before->rows, last.rows))
        return fromZeroAt(last.serverStarted, whole, last.rows, "server restarted");
    if (last.statsReset && before->statsReset && *last.statsReset > *before->statsReset)
        return fromZeroAt(*last.statsReset, whole, last.rows, "statistics reset");

    Differences found = differences(before->rows, last.rows);
    DeltaBatch batch{.covered = whole, .statements = std::move(found.statements), .gap = std::nullopt};
    if (restarted)
        batch.gap = store::Gap{{whole.from, within(last.serverStarted, whole)}, "server restarted"};
    else if (last.deallocations != before->deallocations)
        batch.gap = store::Gap{whole, "evicted"};
    else if (found.beganAnew)
        batch.gap = store::Gap{whole, "statistics reset"};
    return batch;
}

} // namespace indexpilot::workload
