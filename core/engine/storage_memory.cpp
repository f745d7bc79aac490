// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_memory.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace indexpilot::engine {
namespace {

using ShapeJson = nlohmann::json;

/// An index that was built since a look longer ago may have grown since.
constexpr std::chrono::hours freshFor{3};
/// With its rows otherwise than before, a rebuild teaches nothing of the estimate before it.
constexpr double sameRows = 0.25;

std::string shapesText(const std::vector<forecast::KeyShape> &shapes)
{
    ShapeJson list = ShapeJson::array();
    for (const forecast::KeyShape &shape : shapes)
        list.push_back({{"column", shape.column},
                        {"width", shape.width},
                        {"nulls", shape.nullFraction},
                        {"distinct", shape.distinct}});
    return list.dump(-1, ' ', false, ShapeJson::error_handler_t::replace);
}

/// What cannot be read is no baseline: a column that is missing makes it void.
forecast::FreshBaseline baselineOf(const store::BaselineRecord &record)
{
    forecast::FreshBaseline baseline{record.size, record.modelled, {}, record.at};
    const ShapeJson list = ShapeJson::parse(record.shapes, nullptr, false);
    if (!list.is_array())
        return {Bytes(0), Bytes(0), {}, record.at};
    for (const ShapeJson &one : list)
        if (one.is_object() && one.contains("column"))
            baseline.shapes.push_back({one.value("column", std::string()), one.value("width", 0.0),
                                       one.value("nulls", 0.0), one.value("distinct", 0.0)});
    return baseline;
}

std::optional<TimePoint> lastLook(const StorageMemory &memory)
{
    std::optional<TimePoint> last;
    for (const auto &[index, records] : memory.readings)
        if (!records.empty() && (!last || records.back().at > *last))
            last = records.back().at;
    return last;
}

store::BloatRecord recordOf(const std::string &name, const pg::SchemaTable &table,
                            const pg::SchemaIndex &index, const forecast::FreshSize &fresh, TimePoint at,
                            Milliseconds day)
{
    return {.index = name,
            .day = dayOf(at, day),
            .at = at,
            .size = index.size,
            .fresh = fresh.bytes,
            .lower = fresh.lower,
            .upper = fresh.upper,
            .basis = nameOf(fresh.calibrated ? FreshBasis::Calibrated : FreshBasis::Modelled),
            .rebuilt = false,
            .fileNode = index.fileNode,
            .writes = table.inserted + table.deleted + table.updated - table.hotUpdated};
}

bool isNear(Bytes a, Bytes b)
{
    const auto first = static_cast<double>(a.count());
    return std::abs(first - static_cast<double>(b.count())) <= sameRows * first;
}

/// Of one index.
void lookAt(const pg::SchemaTable &table, const pg::SchemaIndex &index, const StorageMemory &memory,
            bool isWatched, TimePoint at, Milliseconds day, StorageNews &news)
{
    const std::string name = index.schema + "." + index.name;
    const auto known = memory.readings.find(name);
    const store::BloatRecord *before =
        known == memory.readings.end() || known->second.empty() ? nullptr : &known->second.back();
    const bool isRebuilt = before && before->fileNode != index.fileNode;
    const bool isBuilt = isWatched && index.valid && (isRebuilt || !before);
    const auto kept = memory.baselines.find(name);
    std::optional<forecast::FreshBaseline> baseline;
    if (isBuilt)
        baseline = forecast::baselineOf(table, index, at);
    else if (kept != memory.baselines.end())
        baseline = baselineOf(kept->second);
    const forecast::FreshSize fresh = forecast::freshSize(table, index, baseline ? &*baseline : nullptr);
    store::BloatRecord record = recordOf(name, table, index, fresh, at, day);
    record.rebuilt = isRebuilt;
    if (isBuilt)
        news.baselines.push_back(
            {name, at, baseline->size, baseline->modelled, shapesText(baseline->shapes)});
    if (isBuilt && isRebuilt && isNear(before->fresh, fresh.bytes))
        news.lessons.push_back({name, at, before->size, before->fresh, index.size});
    news.readings.push_back(std::move(record));
}

} // namespace

StorageNews newsOf(const StorageLook &look, const StorageMemory &memory, Milliseconds day)
{
    const TimePoint at = look.vacuum.takenAt;
    const std::optional<TimePoint> last = lastLook(memory);
    const bool isWatched = last && at - *last <= freshFor;
    StorageNews news;
    for (const pg::SchemaTable &table : look.schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            if (!index.partitioned && !table.temporary)
                lookAt(table, index, memory, isWatched, at, day, news);
    return news;
}

void remember(StorageMemory &memory, const StorageNews &news)
{
    for (const store::BloatRecord &record : news.readings) {
        std::vector<store::BloatRecord> &records = memory.readings[record.index];
        const bool isSameDay = !records.empty() && records.back().day == record.day;
        const bool wasRebuilt = isSameDay && records.back().rebuilt;
        if (isSameDay)
            records.pop_back();
        records.push_back(record);
        records.back().rebuilt |= wasRebuilt;
    }
    for (const store::BaselineRecord &baseline : news.baselines)
        memory.baselines[baseline.index] = baseline;
    memory.lessons.insert(memory.lessons.end(), news.lessons.begin(), news.lessons.end());
}

std::int64_t dayOf(TimePoint at, Milliseconds day)
{
    return at.time_since_epoch() / day;
}

std::string nameOf(FreshBasis basis)
{
    switch (basis) {
    case FreshBasis::Modelled:
        return "modelled";
    case FreshBasis::Calibrated:
        return "calibrated";
    case FreshBasis::Measured:
        return "measured";
    }
    return {};
}

BloatReading readingOf(const store::BloatRecord &record)
{
    const FreshBasis basis = record.basis == nameOf(FreshBasis::Measured)     ? FreshBasis::Measured
                             : record.basis == nameOf(FreshBasis::Calibrated) ? FreshBasis::Calibrated
                                                                              : FreshBasis::Modelled;
    return {record.at, record.size, record.fresh, record.lower, record.upper, basis, record.rebuilt};
}

forecast::Series seriesOf(const std::vector<store::BloatRecord> &records)
{
    forecast::Series series;
    for (const store::BloatRecord &record : records)
        series.readings.push_back({.day = static_cast<int>(record.day - records.front().day),
                                   .ratio = readingOf(record).ratio(),
                                   .sizeBytes = static_cast<double>(record.size.count()),
                                   .freshBytes = static_cast<double>(record.fresh.count()),
                                   .rebuilt = record.rebuilt,
                                   .writes = record.writes});
    return series;
}

} // namespace indexpilot::engine
