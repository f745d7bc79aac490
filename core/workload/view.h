// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/pg/readings.h"
#include "core/risk/risk_score.h"
#include "core/sql/statement_facts.h"
#include "core/store/records.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

// What a page shows of the workload for one time range and one set of filters. Computed off the GUI thread.
namespace indexpilot::workload {

/// What the window asks for. Empty sets mean "no filter".
struct ViewRequest {
    TimeRange range;                ///< the strip's range (15 m … 30 d)
    std::optional<TimeRange> brush; ///< narrower: filters the table, the facets and the headline
    std::set<risk::RiskBand> bands;
    std::set<std::string> tables; ///< schema-qualified as facts say
    std::set<std::string> users;
    std::set<sql::StatementKind> kinds;
    std::string search;                  ///< words in text or title, case-insensitive
    std::vector<StatementId> pinned;     ///< always rows of the heatmap, first
    std::optional<StatementId> selected; ///< details are computed for this one
    int maxRows = 40;                    ///< rows of the heatmap, the last one is "other"
    int maxColumns = 240;
    friend bool operator==(const ViewRequest &, const ViewRequest &) = default;
};

/// One line of the statement table: sums over the brush or the range, rates per second of watched time.
struct StatementRow {
    StatementId id;
    std::string fingerprint;
    std::string title; ///< short, from the facts
    std::string text;
    std::string user;
    sql::StatementKind kind = sql::StatementKind::Unparsed;
    std::vector<std::string> tables;
    risk::RiskScore risk;
    double callsPerSecond = 0;
    double meanMs = 0;
    double p95Ms = 0; ///< of interval means, weighted by calls; NaN when none
    double rowsPerCall = 0;
    double hitShare = 0;  ///< blocks found in cache, NaN when none
    double timeShare = 0; ///< of all statement time in the range
    double totalMs = 0;
    std::int64_t calls = 0;
    bool pinned = false;
    bool isNew = false; ///< first seen since the last visit
    friend bool operator==(const StatementRow &, const StatementRow &) = default;
};

constexpr float noData =
    std::numeric_limits<float>::quiet_NaN(); ///< not watched: drawn hatched, never as zero

/// Rows × columns, row-major. A cell is the risk of that statement in that time (0 to 1), or noData.
/// Watched without a call is 0.
struct HeatGrid {
    TimeRange range;
    Seconds cellWidth{60};
    int columns = 0;
    std::vector<StatementId> rows; ///< id 0 is "other"
    std::vector<std::string> titles;
    std::vector<double> timeShares;
    std::vector<float> risk;             ///< rows × columns
    std::vector<float> totalMsPerSecond; ///< rows × columns: ms of statement time per second of watched time
    int otherCount = 0;                  ///< statements folded into "other"
    friend bool operator==(const HeatGrid &, const HeatGrid &) = default;
};

struct SeriesPoint {
    TimePoint at;
    double value = 0; ///< NaN: gap
};

struct FacetValue {
    std::string key;
    std::string label;
    double timeShare = 0; ///< of the range, other filters applied
    int statements = 0;
    bool selected = true;
};

struct Facet {
    std::string key;                ///< "band", "table", "kind", "user"
    std::vector<FacetValue> values; ///< largest share first
};

/// Of the selected statement.
struct StatementDetails {
    StatementRow row;
    sql::StatementFacts facts;
    std::vector<SeriesPoint> meanMs; ///< per cell of the grid
    std::vector<SeriesPoint> p95Ms;
    std::vector<SeriesPoint> callsPerSecond;
    TimePoint firstSeen;
};

struct Totals {
    double callsPerSecond = 0;
    double activeSessions = 0; ///< mean of samples; NaN when none
    double statementMsPerSecond = 0;
    double p95Ms = 0; ///< over all statements
    int statements = 0;
    int highRisk = 0;
    int elevatedRisk = 0;
    double coveredShare = 0; ///< watched part of the range, 0 to 1
};

struct WorkloadView {
    static constexpr std::size_t maxDecided = 50;
    ViewRequest request;
    HeatGrid grid;
    std::vector<StatementRow> rows; ///< by total time, largest first; pinned first
    int allStatements = 0;          ///< before filters
    /// High risk by a hard rule in the whole range, whatever brush and filters are: largest total time first,
    /// at most maxDecided.
    std::vector<StatementRow> decidedByRule;
    std::vector<Facet> facets;
    std::vector<SeriesPoint> load; ///< statement ms per second of the whole database, for the strip
    std::vector<SeriesPoint> activeSessions;
    std::vector<SeriesPoint> p95Series;
    std::vector<SeriesPoint> highRiskSeries;
    Totals totals;
    std::vector<store::Gap> gaps;
    std::optional<StatementDetails> details;
};

} // namespace indexpilot::workload
