// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/failure.h"
#include "core/forecast/backtest.h"
#include "core/lifecycle/plan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::engine {

/// How it is known what a fresh index would weigh.
enum class FreshBasis {
    Modelled,   ///< by the size model alone
    Calibrated, ///< by the model, corrected by how far it was off at the index' last build
    Measured    ///< pages were counted (pgstattuple)
};

/// The size of an index beside what it would be if it were built now.
struct BloatReading {
    TimePoint at;
    Bytes size;  ///< measured
    Bytes fresh; ///< of `basis`; lower and upper: its 90 % range
    Bytes lower;
    Bytes upper;
    FreshBasis basis = FreshBasis::Modelled;
    bool rebuilt = false; ///< since the reading before
    double ratio() const
    {
        return fresh.count() > 0 ? static_cast<double>(size.count()) / static_cast<double>(fresh.count()) : 1;
    }
    friend bool operator==(const BloatReading &, const BloatReading &) = default;
};

/// What helps an index best, and is no rebuild.
enum class BloatRemedy {
    None,
    Analyze,        ///< a key was never analysed: the size of a fresh one is a guess
    EndTransaction, ///< an old snapshot holds dead rows back: a rebuild now would keep their entries
    Vacuum,         ///< dead rows wait for VACUUM, and no estimate sees them
    LowerFillfactor ///< it was as large soon after its last rebuilds: leave room in its pages
};

/// One index on the Storage page.
struct StorageRow {
    std::string index;  ///< "schema.name"
    std::string schema; ///< what stands before the dot: names may have dots themselves
    std::string table;  ///< "schema.name"
    std::string method;
    BloatReading last;
    std::int64_t deadRows = 0; ///< of its table, not vacuumed yet
    double tableRows = 0;      ///< estimated
    std::string constraint;    ///< that it backs: it is never touched from here; empty: none
    bool valid = true;
    BloatRemedy remedy = BloatRemedy::None;
    std::string remedyText; ///< a sentence; empty without remedy
    std::string remedySql;  ///< to copy; empty where there is none
    forecast::Answer answer = forecast::Answer::NoData;
    int daysKnown = 0;
    forecast::CrossingState crossing = forecast::CrossingState::Unlikely;
    double crossingProbability = 0;          ///< within the horizon
    std::optional<TimePoint> crossesAt;      ///< more likely than not by then; absent: not in the horizon
    std::optional<TimeRange> crossesBetween; ///< 80 %; ends at the horizon's end when it may be later
    Bytes freed;                             ///< by a rebuild now; 0: nothing
    std::optional<lifecycle::DurationRange> rebuild; ///< how long it takes
    int rebuildLearnedFrom = 0;                      ///< builds on this server; 0: it is modelled
    std::optional<TimePoint> plannedStart;           ///< of its job
    std::string whyNotPlanned;                       ///< a sentence; empty: it is planned, or needs nothing
};

std::string reindexSql(const StorageRow &row); ///< "REINDEX INDEX CONCURRENTLY shop.\"Order idx\""

/// A rebuild of ours, and what it taught: how large a fresh one was said to be and how large it was.
struct RebuildLesson {
    TimePoint at;
    Bytes before;
    Bytes said;
    Bytes after;
};

/// Of the index that is chosen.
struct StorageDetail {
    std::string index;
    std::vector<BloatReading> readings; ///< one a day, oldest first; days without one are missing
    forecast::Forecast forecast;        ///< day numbers: days since the first of `readings`
    /// As it would have been made two weeks ago; without days when less was known then.
    forecast::Forecast earlier;
    std::vector<forecast::Trial> trials; ///< a week ahead, over its own history
    forecast::BacktestSummary backtest;
    std::vector<RebuildLesson> lessons; ///< oldest first
};

/// What counting every page of an index said of it, when somebody asked.
struct ExactAnswer {
    std::string index; ///< "schema.name"
    TimePoint at;      ///< server clock
    Bytes size;
    std::optional<Bytes> fresh;               ///< absent: its pages do not tell (GIN)
    double leafDensity = 0;                   ///< share of the leaf pages that is used; 0: not told
    std::optional<std::int64_t> pendingPages; ///< GIN: of the fast-update list
    std::optional<Failure> failure;           ///< why nothing was measured; then only `index` says something
};

/// Sizes, bloat and forecasts of a target's indexes. Immutable once published; parts that did not change keep
/// their pointers.
struct StorageView {
    std::optional<TimePoint> readAt; ///< of the last readings, server clock; absent: none yet
    bool reading = false;
    std::optional<Failure> failure; ///< why the last attempt gave nothing
    double threshold = 1.6;         ///< ratio from which on the policy wants a rebuild
    int horizonDays = 28;
    Milliseconds day{86'400'000};            ///< length of a day of the forecast
    std::optional<TimePoint> oldestSnapshot; ///< since when a transaction holds dead rows back
    std::shared_ptr<const std::vector<StorageRow>> rows =
        std::make_shared<const std::vector<StorageRow>>(); ///< never null; by bytes that a rebuild frees
    std::shared_ptr<const StorageDetail> detail;           ///< of the index chosen; may be null
    std::optional<ExactAnswer> exact;                      ///< the last one
    std::string measuring;                                 ///< whose pages are being counted; empty: none
    bool measureRests = false; ///< no other is taken yet: the last one was begun only just
    /// The time of a day's number in `detail`.
    TimePoint timeOf(int number) const
    {
        return detail && !detail->readings.empty() ? detail->readings.front().at + number * day : TimePoint();
    }
};

} // namespace indexpilot::engine
