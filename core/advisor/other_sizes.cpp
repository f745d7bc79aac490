// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/other_sizes.h"

#include "core/advisor/entry_width.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr double block = 8192;
constexpr double pageRoom = block - 24 - 16;
constexpr double pagesPerRange = 128; ///< BRIN's default

Bytes pagesToBytes(double pages)
{
    return Bytes(static_cast<std::int64_t>(std::ceil(pages)) * static_cast<std::int64_t>(block));
}

/// Buckets as a build allocates them: powers of two up to 512, then each doubling in four steps (hashutil.c).
double bucketsFor(double wanted)
{
    double buckets = 2;
    while (buckets < wanted && buckets < 512)
        buckets *= 2;
    while (buckets < wanted) {
        const double step = std::exp2(std::floor(std::log2(buckets))) / 4;
        buckets += step;
    }
    return buckets;
}

constexpr double hashEntry = 20; ///< 16 bytes of tuple, 4 of line pointer

/// Pages that a bucket with this mean load needs beyond its first. Keys come in lots of `lot` rows, so the
/// load scatters as a Poisson variable times that.
double overflowPages(double load, double lot)
{
    const double room = std::floor(pageRoom / hashEntry);
    const double deviation = std::sqrt(load * std::max(1.0, lot));
    double pages = 0;
    for (double most = room; most < load + 6 * deviation; most += room)
        pages += 0.5 * std::erfc((most - load) / (deviation * std::sqrt(2.0)));
    return pages;
}

double itemsPerValue(const pg::ColumnReading &column)
{
    const double width = column.statistics ? std::max(4.0, column.statistics->averageWidth) : 32;
    if (column.type == "tsvector")
        return std::max(1.0, width / 11); // a lexeme of 7 letters with its entry and position
    if (column.category == 'A')
        return std::max(1.0, (width - 20) / 8);
    if (column.type == "jsonb")
        return std::max(1.0, width / 14);
    return std::max(1.0, width); // trigrams of a text: one for each letter
}

} // namespace

SizeEstimate hashSize(double rows, double rowsPerKey, int fillfactor)
{
    const double fill = (fillfactor > 0 ? fillfactor : 75) / 100.0;
    const double buckets = bucketsFor(rows / std::floor(block * fill / hashEntry));
    // Between two powers of two, buckets that were not split yet hold twice what the split ones hold.
    const double low = std::exp2(std::floor(std::log2(buckets)));
    const double split = 2 * (buckets - low);
    SizeEstimate size;
    size.entries = rows;
    size.rowBytes = hashEntry;
    size.bytes = pagesToBytes(2 + buckets + (buckets - split) * overflowPages(rows / low, rowsPerKey) +
                              split * overflowPages(rows / (2 * low), rowsPerKey));
    return size;
}

SizeEstimate brinSize(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    const double ranges = std::ceil(std::max(1.0, static_cast<double>(table.pages)) / pagesPerRange);
    double data = 0;
    for (const IndexKey &key : definition.keys) {
        const pg::ColumnReading *column = columnOf(table, key.column);
        const double width = !column                  ? 8
                             : column->typeLength > 0 ? column->typeLength
                             : column->statistics     ? column->statistics->averageWidth
                                                      : 32;
        data += 2 * width;
    }
    const double entry = aligned(8 + data) + 4;
    SizeEstimate size;
    size.entries = ranges;
    size.rowBytes = entry;
    size.bytes = pagesToBytes(1 + std::ceil(ranges / 1360) + std::ceil(ranges * entry / pageRoom));
    return size;
}

SizeEstimate invertedSize(const pg::SchemaTable &table, const IndexDefinition &definition, double rows)
{
    SizeEstimate size;
    const EntryWidth width = entryWidth(table, definition);
    size.entries = rows;
    if (definition.method != "gin") {
        // GiST keys are bounding values: twice the column; a sorted or buffered build leaves pages about 2/3
        // full.
        size.rowBytes = width.whole + 4;
        size.bytes = pagesToBytes(1 + rows * size.rowBytes / (pageRoom * 0.66) * 1.02);
        return size;
    }
    double items = 0;
    for (const IndexKey &key : definition.keys) {
        const pg::ColumnReading *column = columnOf(table, key.column);
        const double filled = column && column->statistics ? 1 - column->statistics->nullFraction : 1;
        items += filled * (column ? itemsPerValue(*column) : 4);
    }
    size.entries = rows * items;
    // Varbyte-coded differences of row positions: one or two bytes for common keys, the key itself now and
    // then.
    size.rowBytes = items * 1.9;
    size.bytes = pagesToBytes(2 + rows * size.rowBytes / pageRoom);
    return size;
}

} // namespace indexpilot::advisor
