// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/row_values.h"
#include "core/pg/schema_parts.h"
#include "core/pg/sql_file.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace indexpilot::pg {
namespace {

enum class EqualImage {
    Never,
    Always,
    ByCollation ///< where the collation is deterministic
};

/// What a type's default operator classes allow.
struct TypeFacts {
    bool hasBtree = false;
    bool hasHash = false;
    EqualImage equalImage = EqualImage::Never;
};

/// Support function 4 of a btree operator class says whether equal keys have the same bytes (manual 67.4.3);
/// one that we do not know is not trusted. Where the server makes an exception of bpchar, the .sql file has
/// none.
EqualImage equalImageOf(std::string_view function)
{
    if (function == "btequalimage")
        return EqualImage::Always;
    return function == "btvarstrequalimage" ? EqualImage::ByCollation : EqualImage::Never;
}

/// Values of bpchar that are equal may differ in trailing spaces. Since the minor releases of November 2026
/// the server therefore builds no index on one that deduplicates (commit "Rescind unsafe deduplication
/// support").
bool deduplicatesBpchar(int version)
{
    static const std::map<int, int> firstWithout{{14, 25}, {15, 20}, {16, 16}, {17, 12}, {18, 6}};
    const auto first = firstWithout.find(version / 10000);
    return first == firstWithout.end() ? version < 140000 : version % 10000 < first->second;
}

std::map<std::int64_t, TypeFacts> readTypes(Connection &connection, const std::set<std::uint32_t> &types,
                                            int version)
{
    const Rows rows = connection.query(sqlFile("schema_types"),
                                       {arrayOf(std::vector<std::uint32_t>(types.begin(), types.end())),
                                        deduplicatesBpchar(version) ? "true" : "false"});
    std::map<std::int64_t, TypeFacts> facts;
    for (int row = 0; row < rows.count(); ++row) {
        TypeFacts &type = facts[rows.integer(row, 0)];
        if (rows.text(row, 1) == "hash") {
            type.hasHash = true;
        } else {
            type.hasBtree = true;
            type.equalImage = equalImageOf(rows.text(row, 2));
        }
    }
    return facts;
}

std::string collationIsC(int version)
{
    const std::string libc = "l.collprovider = 'c' AND l.collcollate IN ('C', 'POSIX')";
    return version >= 170000 ? libc + " OR l.collprovider = 'b' AND l.colllocale = 'C'" : libc;
}

ColumnReading columnAt(const Rows &rows, int row, const TypeFacts &type)
{
    const bool deterministic = rows.boolean(row, 10);
    return {.number = static_cast<int>(rows.integer(row, 1)),
            .name = stringAt(rows, row, 2),
            .type = stringAt(rows, row, 3),
            .typeLength = static_cast<int>(rows.integer(row, 5)),
            .alignment = rows.text(row, 6).at(0),
            .category = rows.text(row, 7).at(0),
            .notNull = rows.boolean(row, 8),
            .hasBtree = type.hasBtree,
            .deduplicates = type.equalImage == EqualImage::Always ||
                            (type.equalImage == EqualImage::ByCollation && deterministic),
            .hasHash = type.hasHash,
            .cCollation = rows.boolean(row, 9)};
}

std::vector<double> numbersAt(const Rows &rows, int row, int column)
{
    std::vector<double> numbers;
    for (const std::string &text : rows.textArray(row, column))
        numbers.push_back(std::strtod(text.c_str(), nullptr));
    return numbers;
}

/// Behind the elements' own frequencies come the least and the largest of them, and for arrays that of NULL.
void setElements(ColumnStatistics &statistics, const Rows &rows, int row)
{
    std::vector<std::string> elements = rows.textArray(row, 10);
    std::vector<double> frequencies = numbersAt(rows, row, 11);
    if (elements.empty() || frequencies.size() < elements.size() + 2)
        return;
    statistics.leastElementFrequency = frequencies[elements.size()];
    frequencies.resize(elements.size());
    statistics.commonElements = std::move(elements);
    statistics.elementFrequencies = std::move(frequencies);
    statistics.meanElements = rows.isNull(row, 12) ? 0 : rows.real(row, 12);
}

ColumnStatistics statisticsAt(const Rows &rows, int row)
{
    ColumnStatistics statistics{.nullFraction = rows.real(row, 3),
                                .distinct = rows.real(row, 4),
                                .averageWidth = rows.real(row, 5),
                                .correlation = rows.isNull(row, 6) ? std::numeric_limits<double>::quiet_NaN()
                                                                   : rows.real(row, 6),
                                .commonValues = rows.textArray(row, 7),
                                .commonFrequencies = numbersAt(rows, row, 8),
                                .histogramBounds = rows.textArray(row, 9)};
    setElements(statistics, rows, row);
    if (statistics.commonValues.size() != statistics.commonFrequencies.size())
        statistics.commonValues.clear(), statistics.commonFrequencies.clear();
    return statistics;
}

} // namespace

void readColumns(Connection &connection, const SchemaContext &context, const Batch &batch)
{
    const Rows rows = connection.query(sqlFile("schema_columns", {{"is_c", collationIsC(context.version)}}),
                                       {tablesOf(batch), context.defaultIsC ? "true" : "false"});
    std::set<std::uint32_t> types;
    for (int row = 0; row < rows.count(); ++row)
        types.insert(static_cast<std::uint32_t>(rows.integer(row, 4)));
    std::map<std::int64_t, TypeFacts> facts = readTypes(connection, types, context.version);
    toTables(batch, rows, 0, [&](SchemaTable &table, int row) {
        table.columns.push_back(columnAt(rows, row, facts[rows.integer(row, 4)]));
    });
}

void readStatistics(Connection &connection, const Batch &batch)
{
    std::map<std::string, SchemaTable *, std::less<>> byName;
    std::vector<std::string> names;
    for (SchemaTable *table : batch) {
        byName[table->name] = table;
        names.push_back(table->name);
    }
    const Rows rows = connection.query(sqlFile("schema_statistics"), {batch.at(0)->schema, arrayOf(names)});
    for (int row = 0; row < rows.count(); ++row) {
        const auto found = byName.find(rows.text(row, 0));
        // A table with children has two rows a column: with them and without.
        if (found == byName.end() || rows.boolean(row, 2) != (found->second->kind == 'p'))
            continue;
        auto &columns = found->second->columns;
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const ColumnReading &one) {
            return one.name == rows.text(row, 1);
        });
        if (column != columns.end())
            column->statistics = statisticsAt(rows, row);
    }
}

} // namespace indexpilot::pg
