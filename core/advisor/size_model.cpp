// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/size_model.h"

#include "core/advisor/duplicates.h"
#include "core/advisor/entry_width.h"
#include "core/advisor/inverted_items.h"
#include "core/advisor/other_sizes.h"

#include <algorithm>
#include <cmath>

// btree: pages are filled as CREATE INDEX fills them (manual 67.4; _bt_buildadd): a page takes entries until
// its free space falls below (100 - fillfactor) % of the block; the entry that comes next opens another page
// and its key, cut to what tells the pages apart, becomes the high key.
namespace indexpilot::advisor {
namespace {

constexpr double block = 8192;
constexpr double pageUse = 24 + 16; ///< page header and btree special space
constexpr double linePointer = 4;
constexpr double longestPosting =
    812; ///< BTMaxItemSize of a posting list in a build: 10 % of the block less 4
constexpr double rowPointer = 6;
constexpr double innerFill = 0.70;

double mostPointers(double key)
{
    return std::max(2.0, std::floor((longestPosting - key) / rowPointer));
}

/// Bytes on leaf pages, line pointers included, and tuples of one group of `size` equal entries.
struct Weight {
    double bytes = 0;
    double tuples = 0;
};

Weight weightOf(double size, double key)
{
    if (size < 1.5)
        return {size * (key + linePointer), size};
    const double most = mostPointers(key);
    const double full = std::floor(size / most);
    double rest = size - full * most;
    Weight weight{full * (aligned(key + most * rowPointer) + linePointer), full};
    if (rest >= 0.5) {
        rest = std::round(rest);
        weight.bytes += (rest < 2 ? key : aligned(key + rest * rowPointer)) + linePointer;
        weight.tuples += 1;
    }
    return weight;
}

/// The mean over group sizes that scatter as a Poisson variable which is at least 1, with this mean.
Weight randomWeight(double mean, double key)
{
    if (mean > 60 || mean <= 1.0001)
        return weightOf(mean, key);
    // Mean of a zero-truncated Poisson: rate / (1 - exp(-rate)).
    double rate = mean;
    for (int i = 0; i < 40; ++i)
        rate = mean * -std::expm1(-rate);
    double probability = std::exp(-rate) / -std::expm1(-rate);
    Weight weight;
    for (int k = 1; k < 60 + 6 * static_cast<int>(mean); ++k) {
        probability *= rate / k;
        const Weight one = weightOf(k, key);
        weight.bytes += probability * one.bytes;
        weight.tuples += probability * one.tuples;
    }
    return weight;
}

double fillOf(const IndexDefinition &definition)
{
    return (definition.fillfactor > 0 ? definition.fillfactor : 90) / 100.0;
}

/// Leaf pages for tuples of this mean size, line pointers included.
double leafPages(double tuples, double bytes, double fill, double highKey)
{
    if (tuples < 1)
        return 0;
    const double mean = bytes / tuples;
    const double room = block - pageUse - highKey - linePointer;
    const double target = room - block * (1 - fill);
    // The page is left when the next tuple finds less than the target free: on average half a tuple beyond
    // it, and the tuple that does not fit any more goes to the next page.
    const double held = std::min(std::floor(room / mean), std::max(2.0, std::floor(target / mean + 0.5)));
    return std::max(1.0, tuples / std::max(1.0, mean < 200 ? std::max(held, target / mean) : held));
}

double innerPages(double leaves, double pivot)
{
    const double fan = std::max(2.0, (block - pageUse) * innerFill / (pivot + linePointer));
    double pages = 0;
    for (double level = leaves; level > 1; level = std::ceil(level / fan))
        pages += std::ceil(level / fan);
    return pages;
}

SizeEstimate btreeSize(const pg::SchemaTable &table, const IndexDefinition &definition, double rows)
{
    const EntryWidth width = entryWidth(table, definition);
    const bool shared = deduplicates(table, definition);
    double bytes = 0;
    double tuples = 0;
    for (const KeyGroup &group : keyGroups(table, definition, rows)) {
        const double key = group.null && definition.keys.size() == 1 ? width.nullKey : width.whole;
        const Weight one = !shared        ? Weight{group.size * (key + linePointer), group.size}
                           : group.random ? randomWeight(group.size, key)
                                          : weightOf(group.size, key);
        bytes += group.count * one.bytes;
        tuples += group.count * one.tuples;
    }
    const double leaves = leafPages(tuples, bytes, fillOf(definition), width.key);
    const double pages = 1 + std::ceil(leaves) + innerPages(std::ceil(leaves), width.key);
    SizeEstimate size;
    size.entries = rows;
    size.rowBytes = rows > 0 ? bytes / rows : 0;
    size.deduplicated = shared && tuples < rows * 0.95;
    size.bytes = Bytes(static_cast<std::int64_t>(pages * block));
    return size;
}

double rowsPerKey(const pg::SchemaTable &table, const IndexDefinition &definition, double rows)
{
    double groups = 0;
    for (const KeyGroup &group : keyGroups(table, definition, rows))
        groups += group.count;
    return groups > 0 ? rows / groups : 1;
}

void widen(SizeEstimate &size, double share)
{
    const auto bytes = static_cast<double>(size.bytes.count());
    size.lower = Bytes(static_cast<std::int64_t>(bytes * (1 - share)));
    size.upper = Bytes(static_cast<std::int64_t>(bytes * (1 + share)));
}

/// Half widths of the range that held 90 % of really built indexes (bench/size_model).
double doubtOf(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    if (definition.method == "gin" && std::ranges::none_of(definition.keys, [&](const IndexKey &key) {
            return itemGroups(table, key).empty();
        }))
        return 0.25;
    if (definition.method == "gin" || definition.method == "gist" || definition.method == "spgist")
        return 0.6;
    const bool known = std::ranges::all_of(definition.keys, [&](const IndexKey &key) {
        const pg::ColumnReading *column = columnOf(table, key.column);
        return column && column->statistics;
    });
    return (known ? 0.12 : 0.4) + (definition.predicate.empty() ? 0 : 0.1);
}

} // namespace

SizeEstimate modelledSize(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    const double all = std::max(table.rows, 0.0);
    const double rows = all * selectivity(table, definition.predicate).value_or(0.3);
    SizeEstimate size = definition.method == "btree" ? btreeSize(table, definition, rows)
                        : definition.method == "hash"
                            ? hashSize(rows, rowsPerKey(table, definition, rows), definition.fillfactor)
                        : definition.method == "brin" ? brinSize(table, definition)
                                                      : invertedSize(table, definition, rows);
    widen(size, doubtOf(table, definition));
    return size;
}

} // namespace indexpilot::advisor
