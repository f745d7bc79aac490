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

SizeEstimate hashSize(double rows, int fillfactor)
{
    constexpr double entry = 20; // 16 bytes of tuple, 4 of line pointer
    const double fill = (fillfactor > 0 ? fillfactor : 75) / 100.0;
    const double perBucket = std::floor(block * fill / entry);
    SizeEstimate size;
    size.entries = rows;
    size.rowBytes = entry;
    size.bytes = pagesToBytes(2 + bucketsFor(rows / perBucket));
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
