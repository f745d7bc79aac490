// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/fresh_size.h"

#include "core/advisor/size_model.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {
namespace {

constexpr double farthestMove = 0.10;
constexpr double farthestCorrection = 4; ///< more is another index than the model thinks of
Bytes times(Bytes bytes, double factor)
{
    return Bytes(static_cast<std::int64_t>(std::llround(static_cast<double>(bytes.count()) * factor)));
}

std::vector<KeyShape> shapesOf(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    std::vector<KeyShape> shapes;
    for (const pg::ColumnReading &column : table.columns) {
        const bool isKey =
            std::ranges::find(index.keys, column.name, &pg::IndexKeyReading::column) != index.keys.end();
        if (isKey && column.statistics)
            shapes.push_back({column.name, column.statistics->averageWidth, column.statistics->nullFraction,
                              column.statistics->distinct});
    }
    return shapes;
}

bool differs(double now, double then)
{
    return std::abs(now - then) > farthestMove * std::max(std::abs(now), std::abs(then));
}

/// A share of rows and a number are two ways to count: between them only the statistics' mind has changed.
bool hasMoved(const KeyShape &now, const KeyShape &then)
{
    return differs(now.width, then.width) || std::abs(now.nullFraction - then.nullFraction) > farthestMove ||
           ((now.distinct < 0) == (then.distinct < 0) && differs(now.distinct, then.distinct));
}

std::string movedColumn(const std::vector<KeyShape> &now, const std::vector<KeyShape> &then)
{
    for (const KeyShape &shape : now) {
        const auto before = std::ranges::find(then, shape.column, &KeyShape::column);
        if (before == then.end() || hasMoved(shape, *before))
            return shape.column;
    }
    return {};
}

/// A partial index counts its rows better than the statistics guess them.
advisor::SizeEstimate modelOf(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    advisor::SizeEstimate size = advisor::modelledSize(table, advisor::definitionOf(table, index));
    if (index.predicate.empty() || index.rows < 0 || size.entries <= 0)
        return size;
    const double factor = index.rows / size.entries;
    const Bytes least = Bytes(2 * 8192);
    size.bytes = std::max(least, times(size.bytes, factor));
    size.lower = std::max(least, times(size.lower, factor));
    size.upper = std::max(least, times(size.upper, factor));
    return size;
}

} // namespace

bool lacksStatistics(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    return std::ranges::any_of(index.keys, [&](const pg::IndexKeyReading &key) {
        const auto column = std::ranges::find(table.columns, key.column, &pg::ColumnReading::name);
        return column != table.columns.end() && !column->statistics;
    });
}

FreshBaseline baselineOf(const pg::SchemaTable &table, const pg::SchemaIndex &index, TimePoint at)
{
    return {index.size, modelOf(table, index).bytes, shapesOf(table, index), at};
}

FreshSize freshSize(const pg::SchemaTable &table, const pg::SchemaIndex &index, const FreshBaseline *baseline)
{
    const advisor::SizeEstimate model = modelOf(table, index);
    FreshSize fresh{.bytes = model.bytes, .lower = model.lower, .upper = model.upper};
    fresh.statisticsMissing = lacksStatistics(table, index);
    if (!baseline || baseline->modelled.count() <= 0 || baseline->size.count() <= 0)
        return fresh;
    fresh.movedColumn = movedColumn(shapesOf(table, index), baseline->shapes);
    const double correction =
        static_cast<double>(baseline->size.count()) / static_cast<double>(baseline->modelled.count());
    if (!fresh.movedColumn.empty() || correction > farthestCorrection || correction < 1 / farthestCorrection)
        return fresh;
    fresh.calibrated = true;
    fresh.bytes = times(model.bytes, correction);
    fresh.lower = times(model.lower, correction);
    fresh.upper = times(model.upper, correction);
    return fresh;
}

} // namespace indexpilot::forecast
