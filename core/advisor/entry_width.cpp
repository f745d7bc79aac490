// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/entry_width.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr double tupleHeader = 8;       ///< IndexTupleData
constexpr double nullBitmap = 8;        ///< of 32 columns, aligned
constexpr double longestShort = 126;    ///< varlena with a header of one byte
constexpr double compressedFrom = 508;  ///< TOAST_INDEX_TARGET: longer values are compressed in an index
constexpr double compressedShare = 0.5; ///< pglz on text, roughly
constexpr double widestEntry = 2704;
constexpr std::size_t mostWidths = 64;

double alignmentOf(char code)
{
    switch (code) {
    case 'd':
        return 8;
    case 'i':
        return 4;
    case 's':
        return 2;
    default:
        return 1;
    }
}

/// What a column may take in one tuple: a few equally likely widths.
struct ColumnWidths {
    double alignment = 1;
    std::vector<double> widths;
};

double stored(double payload)
{
    const double kept = payload > compressedFrom ? payload * compressedShare : payload;
    return kept <= longestShort - 1 ? kept + 1 : kept + 4;
}

/// Widths of the strings that the statistics know: histogram bounds are evenly spread over the rows, which
/// the common values are not.
std::vector<double> sampledWidths(const pg::ColumnStatistics &statistics)
{
    std::vector<double> widths;
    const std::vector<std::string> &bounds = statistics.histogramBounds;
    const std::size_t step = std::max<std::size_t>(1, bounds.size() / mostWidths);
    for (std::size_t i = 0; i < bounds.size(); i += step)
        widths.push_back(stored(static_cast<double>(bounds[i].size())));
    if (!widths.empty())
        return widths;
    for (const std::string &value : statistics.commonValues)
        widths.push_back(stored(static_cast<double>(value.size())));
    return widths;
}

bool isText(const pg::ColumnReading &column)
{
    return column.category == 'S';
}

ColumnWidths widthsOf(const pg::ColumnReading &column)
{
    if (column.typeLength > 0)
        return {alignmentOf(column.alignment), {static_cast<double>(column.typeLength)}};
    double mean = 32; // the planner's own guess for an unknown width
    if (column.statistics && column.statistics->averageWidth > 0)
        mean = column.statistics->averageWidth; // ANALYZE counts the header
    ColumnWidths result;
    if (isText(column) && column.statistics)
        result.widths = sampledWidths(*column.statistics);
    if (result.widths.empty())
        result.widths = {mean};
    double sum = 0;
    for (const double width : result.widths)
        sum += width;
    // The sample's mean is moved onto the measured one.
    const double shift = mean - sum / static_cast<double>(result.widths.size());
    if (column.statistics && std::abs(shift) < mean && mean <= compressedFrom)
        for (double &width : result.widths)
            width = std::max(1.0, width + shift);
    result.alignment = mean > longestShort ? 4 : 1;
    return result;
}

/// An expression has no statistics here: the result of lower(x), x::date, … is taken as wide as its widest
/// column.
ColumnWidths widthsOf(const pg::SchemaTable &table, const IndexKey &key)
{
    if (const pg::ColumnReading *column = columnOf(table, key.column))
        return widthsOf(*column);
    ColumnWidths widest{1, {8}};
    double most = 0;
    for (const pg::ColumnReading &column : table.columns) {
        if (key.expression.find(column.name) == std::string::npos)
            continue;
        const ColumnWidths one = widthsOf(column);
        const double mean = one.widths.front();
        if (mean > most)
            widest = one, most = mean;
    }
    return widest;
}

/// Mean over the widths of one tuple's data; columns vary independently, taken in step from each list.
double tuple(const std::vector<ColumnWidths> &columns, double head)
{
    std::size_t rounds = 1;
    for (const ColumnWidths &column : columns)
        rounds = std::max(rounds, column.widths.size());
    double total = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        double at = head;
        std::size_t stride = 1;
        for (const ColumnWidths &column : columns) {
            at = aligned(at, column.alignment) + column.widths[(round * stride) % column.widths.size()];
            stride += 2; // so that two text columns do not go through their widths in parallel
        }
        total += aligned(std::ceil(at));
    }
    return total / static_cast<double>(rounds);
}

double nullShare(const pg::SchemaTable &table, const std::vector<std::string> &names)
{
    double none = 1;
    for (const std::string &name : names)
        if (const pg::ColumnReading *column = columnOf(table, name); column && column->statistics)
            none *= 1 - column->statistics->nullFraction;
    return 1 - none;
}

} // namespace

const pg::ColumnReading *columnOf(const pg::SchemaTable &table, const std::string &name)
{
    const auto found = std::ranges::find(table.columns, name, &pg::ColumnReading::name);
    return name.empty() || found == table.columns.end() ? nullptr : &*found;
}

EntryWidth entryWidth(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    std::vector<ColumnWidths> columns;
    std::vector<std::string> names;
    for (const IndexKey &key : definition.keys) {
        columns.push_back(widthsOf(table, key));
        names.push_back(key.column);
    }
    EntryWidth result;
    result.key = tuple(columns, tupleHeader);
    for (const ColumnWidths &column : columns)
        result.keyMayExceed |= std::ranges::max(column.widths) > widestEntry;
    for (const std::string &name : definition.include) {
        columns.push_back(widthsOf(table, {.column = name}));
        names.push_back(name);
    }
    result.whole = tuple(columns, tupleHeader);
    result.nullKey = tupleHeader + nullBitmap;
    // Of several columns only some are NULL: those tuples carry the bitmap and lack the data.
    if (names.size() > 1)
        result.whole += nullShare(table, names) * (nullBitmap - 4);
    return result;
}

} // namespace indexpilot::advisor
