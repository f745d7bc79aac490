// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/duplicates.h"

#include "core/advisor/entry_width.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr int tailParts = 16;
constexpr double unknownDistinct = 200; ///< the planner's DEFAULT_NUM_DISTINCT

/// Distinct values of `rows` random draws out of `possible` ones.
double drawn(double possible, double rows)
{
    return possible <= 0 ? 1 : possible * -std::expm1(-rows / possible);
}

/// The values that are not common: alike, or falling off as a power of their rank when the least common of
/// the common ones is far more frequent than they are on average.
void addTail(std::vector<KeyGroup> &groups, double distinct, double rows, double rankBefore,
             double leastCommon)
{
    const double mean = std::max(1.0, rows / distinct);
    if (leastCommon < 3 * mean || distinct < 20) {
        groups.push_back({.count = distinct, .size = mean, .random = true});
        return;
    }
    const double first = rankBefore + 1;
    const double last = rankBefore + distinct;
    // Σ leastCommon × (rank / first)^-s over the ranks, as an integral between two ranks.
    const auto mass = [&](double from, double to, double s) {
        const double scale = leastCommon * std::pow(first, s);
        return std::abs(s - 1) < 1e-6 ? scale * std::log(to / from)
                                      : scale * (std::pow(to, 1 - s) - std::pow(from, 1 - s)) / (1 - s);
    };
    double low = 0.01;
    double high = 6;
    for (int i = 0; i < 60; ++i)
        (mass(first, last, (low + high) / 2) > rows ? low : high) = (low + high) / 2;
    const double step = std::pow(last / first, 1.0 / tailParts);
    for (double from = first; from < last * 0.9999; from *= step) {
        const double to = std::min(last, from * step);
        groups.push_back(
            {.count = to - from, .size = std::max(1.0, mass(from, to, high) / (to - from)), .random = true});
    }
}

std::vector<KeyGroup> groupsOfColumn(const pg::SchemaTable &table, const pg::ColumnReading &column,
                                     double rows)
{
    std::vector<KeyGroup> groups;
    const double nulls = column.statistics ? column.statistics->nullFraction : 0;
    if (nulls > 0)
        groups.push_back({.count = 1, .size = nulls * rows, .null = true});
    double distinct = std::min(distinctOf(table, column), rows);
    double rest = 1 - nulls;
    if (column.statistics)
        for (const double frequency : column.statistics->commonFrequencies) {
            groups.push_back({.count = 1, .size = frequency * rows});
            rest -= frequency;
            distinct -= 1;
        }
    if (rest * rows < 1)
        return groups;
    const auto common = groups.size() - (nulls > 0 ? 1 : 0);
    addTail(groups, std::max(1.0, distinct), rest * rows, static_cast<double>(common),
            common > 0 ? groups.back().size : 0);
    return groups;
}

/// Of an expression: what its columns have, less what the function folds, which is not known.
double distinctOfKey(const pg::SchemaTable &table, const IndexKey &key, double rows)
{
    if (const pg::ColumnReading *column = columnOf(table, key.column))
        return distinctOf(table, *column);
    double most = 0;
    for (const pg::ColumnReading &column : table.columns)
        if (key.expression.find(column.name) != std::string::npos)
            most = std::max(most, distinctOf(table, column));
    return most > 0 ? most : std::min(rows, unknownDistinct);
}

} // namespace

double distinctOf(const pg::SchemaTable &table, const pg::ColumnReading &column)
{
    const double rows = std::max(table.rows, 1.0);
    if (!column.statistics || column.statistics->distinct == 0)
        return std::min(rows, unknownDistinct);
    const double distinct = column.statistics->distinct;
    return std::max(1.0, distinct > 0 ? distinct : -distinct * rows);
}

bool deduplicates(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    if (definition.method != "btree" || !definition.include.empty())
        return false;
    return std::ranges::all_of(definition.keys, [&](const IndexKey &key) {
        const pg::ColumnReading *column = columnOf(table, key.column);
        // Expressions mostly yield text, dates or numbers of the column's own kind.
        if (!column)
            return std::ranges::none_of(table.columns, [&](const pg::ColumnReading &one) {
                return key.expression.find(one.name) != std::string::npos && !one.deduplicates;
            });
        return column->deduplicates;
    });
}

std::vector<KeyGroup> keyGroups(const pg::SchemaTable &table, const IndexDefinition &definition, double rows)
{
    if (definition.unique)
        return {{.count = rows, .size = 1}};
    if (definition.keys.size() == 1)
        if (const pg::ColumnReading *column = columnOf(table, definition.keys.front().column))
            return groupsOfColumn(table, *column, rows);
    double possible = 1;
    double most = 0;
    for (const IndexKey &key : definition.keys) {
        const double one = distinctOfKey(table, key, rows);
        possible = std::min(possible * one, 1e15);
        most = std::max(most, one);
    }
    const double distinct = std::clamp(std::max(most, drawn(possible, rows)), 1.0, std::max(rows, 1.0));
    return {{.count = distinct, .size = rows / distinct, .random = true}};
}

} // namespace indexpilot::advisor
