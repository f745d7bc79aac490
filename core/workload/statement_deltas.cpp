// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/statement_deltas.h"

#include <algorithm>
#include <utility>

namespace indexpilot::workload {
namespace {

using Counters = pg::StatementCounters;
using CounterMap = std::map<pg::StatementKey, Counters>;

/// The same counter further on. Without stats_since (before 17) a counter that began anew is recognised when
/// anything went back, when it changed without a call, or when its extremes no longer hold the earlier ones.
bool continues(const Counters &before, const Counters &after)
{
    if (before.sinceUs != 0 && after.sinceUs != 0)
        return before.sinceUs == after.sinceUs;
    if (after.calls == before.calls)
        return after == before;
    return after.calls > before.calls && after.totalExecMs >= before.totalExecMs &&
           after.rows >= before.rows && after.sharedHit >= before.sharedHit &&
           after.sharedRead >= before.sharedRead && after.maxExecMs >= before.maxExecMs &&
           after.minExecMs <= before.minExecMs;
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
    std::size_t known = 0;   ///< entries of both readings
    std::size_t goOn = 0;    ///< of these, counters that went on
    std::size_t missing = 0; ///< entries that are no longer there
};

Differences differences(const CounterMap &before, const CounterMap &now)
{
    Differences found;
    for (const auto &[key, counters] : now) {
        const auto earlier = before.find(key);
        const bool isKnown = earlier != before.end();
        const bool goesOn = isKnown && continues(earlier->second, counters);
        found.known += isKnown ? 1 : 0;
        found.goOn += goesOn ? 1 : 0;
        StatementDelta delta = goesOn ? difference(earlier->second, counters) : sinceZero(counters);
        if (delta.calls > 0)
            found.statements.push_back(delta);
    }
    found.missing = before.size() - found.known;
    return found;
}

/// A restart before 14, where no time of reset is known: after a clean stop the counters are still there and
/// go on, after a crash they are gone. (Since 14 a crash moves stats_reset.)
bool looksKept(const Differences &found)
{
    return found.known > 0 && found.goOn == found.known && found.missing <= found.known;
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

/// Why calls between two readings may be missing from their differences although counters were kept.
std::optional<std::string> lossIn(const Differences &found, bool evicted)
{
    if (evicted)
        return "evicted";
    if (found.missing > 0 || found.goOn < found.known)
        return "statistics reset";
    return std::nullopt;
}

} // namespace

std::optional<DeltaBatch> StatementDeltas::add(const pg::StatementReading &reading)
{
    Last now{.takenAt = reading.takenAt,
             .statsReset = reading.statsReset,
             .deallocations = reading.deallocations,
             .serverStarted = reading.serverStarted,
             .seesAll = reading.seesAll,
             .rows = {}};
    for (const Counters &row : reading.rows)
        now.rows.insert_or_assign(row.key, row);
    const std::optional<Last> before = std::exchange(m_last, std::move(now));
    if (!before)
        return std::nullopt;
    const Last &last = *m_last;
    const TimeRange whole{before->takenAt, std::max(before->takenAt, last.takenAt)};
    if (before->seesAll != last.seesAll) // entries came into or went out of sight with all they ever counted
        return DeltaBatch{{whole.to, whole.to}, {}, store::Gap{whole, "rights changed"}};

    const bool restarted = before->serverStarted != last.serverStarted;
    if (last.statsReset && before->statsReset && *last.statsReset != *before->statsReset)
        return fromZeroAt(*last.statsReset, whole, last.rows,
                          restarted ? "server restarted" : "statistics reset");
    Differences found = differences(before->rows, last.rows);
    if (restarted && !last.statsReset && !looksKept(found))
        return fromZeroAt(last.serverStarted, whole, last.rows, "server restarted");

    DeltaBatch batch{.covered = whole, .statements = std::move(found.statements), .gap = std::nullopt};
    const bool evicted = reading.deallocationsAfter != before->deallocations;
    if (const auto reason = lossIn(found, evicted))
        batch.gap = store::Gap{whole, *reason};
    else if (restarted)
        batch.gap = store::Gap{{whole.from, within(last.serverStarted, whole)}, "server restarted"};
    return batch;
}

} // namespace indexpilot::workload
