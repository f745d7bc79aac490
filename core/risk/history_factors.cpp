// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/contributions.h"

namespace indexpilot::risk {

namespace {

/// A share of blocks says little when there are only few of them.
double weightOfBlocks(const StatementHistory &history)
{
    return history.blocksPerCall ? ramp(*history.blocksPerCall, 10, 1000) : 0.5;
}

void addTimes(Contributions &list, const StatementHistory &history)
{
    if (history.meanMs)
        add(list, {"mean_time", "Mean time of a call", duration(*history.meanMs),
                   1.6 * ramp(*history.meanMs, 10, 2000)});
    if (history.p95Ms)
        add(list, {"p95_time", "95th percentile of interval means", duration(*history.p95Ms),
                   1.4 * ramp(*history.p95Ms, 50, 5000)});
    if (history.shareOfTime)
        add(list, {"share_of_time", "Share of the database's statement time", percent(*history.shareOfTime),
                   1.4 * ramp(*history.shareOfTime, 0.02, 0.5)});
}

void addBlocks(Contributions &list, const StatementHistory &history)
{
    if (history.blocksPerRow)
        add(list, {"blocks_per_row", "Blocks read per row kept", ratio(*history.blocksPerRow),
                   1.4 * ramp(*history.blocksPerRow, 10, 1e5)});
    if (history.blocksPerCall)
        add(list, {"blocks_per_call", "Blocks read by a call", compact(*history.blocksPerCall),
                   1.0 * ramp(*history.blocksPerCall, 1e3, 1e6)});
    if (history.readShare)
        add(list, {"cache_misses", "Blocks not found in the cache", percent(*history.readShare),
                   0.9 * weightOfBlocks(history) * ramp(*history.readShare, 0.05, 1)});
    if (history.tempBlocksPerCall)
        add(list, {"temp_blocks", "Blocks spilled to disk by a call", compact(*history.tempBlocksPerCall),
                   1.2 * ramp(*history.tempBlocksPerCall, 1, 1e5)});
}

} // namespace

void addHistoryFactors(Contributions &list, const StatementHistory &history)
{
    addTimes(list, history);
    addBlocks(list, history);
    if (history.rowsPerCall)
        add(list, {"rows_per_call", "Rows returned or changed by a call", compact(*history.rowsPerCall),
                   0.8 * ramp(*history.rowsPerCall, 1e4, 1e7)});
}

} // namespace indexpilot::risk
