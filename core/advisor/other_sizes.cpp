// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/other_sizes.h"

#include "core/advisor/entry_width.h"
#include "core/advisor/inverted_items.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr double pageBytes = 8192;
constexpr double pageRoom = pageBytes - 24 - 16;
constexpr double pagesPerRange = 128; ///< BRIN's default

Bytes pagesToBytes(double pages)
{
    return Bytes(static_cast<std::int64_t>(std::ceil(pages)) * static_cast<std::int64_t>(pageBytes));
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

/// Bytes of an item's row positions, after the first: differences of (pageBytes << 11 | row), seven bits a
/// byte (ginpostinglist.c). Rows that hold the item are taken for spread evenly over the pages.
double bytesPerPosition(double rows, double tablePages)
{
    const double onPage = rows / std::max(1.0, tablePages);
    const double samePage = onPage > 1e-9 ? 1 + std::expm1(-onPage) / onPage : 0;
    const double within8 = std::max(samePage, -std::expm1(-8 * onPage));
    const double within1024 = std::max(within8, -std::expm1(-1024 * onPage));
    return samePage + 2 * (within8 - samePage) + 3 * (within1024 - within8) + 4 * (1 - within1024);
}

struct InvertedPages {
    double treePages = 0;
    double entryBytes = 0;
    double positionBytes = 0;
};

/// A list of positions stays beside its item while that takes at most a third of a page, and moves to pages
/// of its own beyond (manual 70.4; GinMaxItemSize).
InvertedPages pagesOf(const ItemGroup &group, double rows, double tablePages)
{
    constexpr double header = 8;
    constexpr double listHeader = 8; ///< the first position, and the list's length
    constexpr double longest = 2712;
    constexpr double segment = 1.03; ///< lists in a tree are cut into pieces of 256 bytes, each with a header
    constexpr double treeRoom = pageBytes - 24 - 8 - 14;
    const double held = std::max(1.0, rows * group.share);
    const double each = bytesPerPosition(held, tablePages);
    const double item = header + aligned(group.width, 2);
    const double list = listHeader + each * (held - 1);
    const double deviation = std::max(1.0, each * std::sqrt(held));
    const double inTree = 0.5 * std::erfc((longest - item - list) / (deviation * std::sqrt(2.0)));
    const double leaves = std::max(1.0, std::ceil(held * each * segment / treeRoom));
    const double tree = leaves + (leaves > 1 ? 1 + std::floor(leaves * 10 / treeRoom) : 0);
    return {.treePages = group.count * inTree * tree,
            .entryBytes =
                group.count * ((1 - inTree) * (aligned(item + list) + 4) + inTree * (aligned(item) + 4)),
            .positionBytes = group.count * list};
}

/// By what the statistics tell of the items; nullopt: of a column nothing.
std::optional<SizeEstimate> ginSize(const pg::SchemaTable &table, const IndexDefinition &definition,
                                    double rows)
{
    constexpr double entryFill = 0.63; ///< the entries' tree splits in halves, and they arrive in order
    InvertedPages sum;
    SizeEstimate size;
    for (const IndexKey &key : definition.keys) {
        const std::vector<ItemGroup> groups = itemGroups(table, key);
        if (groups.empty())
            return std::nullopt;
        for (const ItemGroup &group : groups) {
            const InvertedPages one = pagesOf(group, rows, static_cast<double>(table.pages));
            sum.treePages += one.treePages;
            sum.entryBytes += one.entryBytes;
            sum.positionBytes += one.positionBytes;
            size.entries += group.count * rows * group.share;
        }
    }
    const double entryPages = std::ceil(sum.entryBytes / (pageRoom * entryFill));
    size.rowBytes = rows > 0 ? (sum.positionBytes + sum.entryBytes) / rows : 0;
    size.bytes = pagesToBytes(1 + sum.treePages + entryPages * 1.01);
    return size;
}

} // namespace

SizeEstimate hashSize(double rows, double rowsPerKey, int fillfactor)
{
    const double fill = (fillfactor > 0 ? fillfactor : 75) / 100.0;
    const double buckets = bucketsFor(rows / std::floor(pageBytes * fill / hashEntry));
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
    if (auto known = ginSize(table, definition, rows))
        return *known;
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
