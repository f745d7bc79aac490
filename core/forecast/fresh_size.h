// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <string>
#include <vector>

namespace indexpilot::forecast {

/// Of a key column, what the size of a fresh index depends on besides the number of rows.
struct KeyShape {
    std::string column;
    double width = 0;        ///< bytes, pg_stats.avg_width
    double nullFraction = 0; ///< share of the rows
    double distinct = 0;     ///< pg_stats.n_distinct: > 0 a number, < 0 a share of the rows
    friend bool operator==(const KeyShape &, const KeyShape &) = default;
};

/// An index right after it was created or rebuilt: what the model is held against from then on.
struct FreshBaseline {
    Bytes size;
    Bytes modelled; ///< what the model said of the same moment
    std::vector<KeyShape> shapes;
    TimePoint at;
    friend bool operator==(const FreshBaseline &, const FreshBaseline &) = default;
};

/// Whether some key column was never analysed, or its statistics may not be read.
bool lacksStatistics(const pg::SchemaTable &table, const pg::SchemaIndex &index);

/// To be taken right after a build, with fresh statistics.
FreshBaseline baselineOf(const pg::SchemaTable &table, const pg::SchemaIndex &index, TimePoint at);

/// What the index would weigh if it were built now.
struct FreshSize {
    Bytes bytes;
    Bytes lower; ///< with `upper` the model's range, in which 90 % of really built ones fell
    Bytes upper;
    bool calibrated = false; ///< by the index' own baseline
    std::string movedColumn; ///< the column whose shape has moved too far from the baseline; empty: none
    bool statisticsMissing = false;  ///< some key column was never analysed or may not be read
    double ratioOf(Bytes size) const ///< 1: no bloat
    {
        return bytes.count() > 0 ? static_cast<double>(size.count()) / static_cast<double>(bytes.count()) : 1;
    }
};

/// The dedup-aware size model of the advisor over today's statistics, corrected by how far it was off when
/// the index was last fresh. A column whose width, share of NULLs or number of values moved by more than 10 %
/// makes the correction void. Like every estimate from the outside it is blind to dead rows that were not
/// vacuumed yet. `baseline` may be null.
FreshSize freshSize(const pg::SchemaTable &table, const pg::SchemaIndex &index,
                    const FreshBaseline *baseline);

} // namespace indexpilot::forecast
