// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/representative_values.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr std::size_t arrayElements = 3;

struct Stretch {
    double low;
    double high;
};

/// Shares of a column's order at which a range begins and ends.
Stretch stretchOf(RangeSides sides, Representative which)
{
    if (sides == RangeSides::Two)
        return which == Representative::Common ? Stretch{0.45, 0.55} : Stretch{0.8, 0.82};
    return which == Representative::Common ? Stretch{0.95, 0.05} : Stretch{0.5, 0.5};
}

/// A bound of the histogram; where all values are common ones there is no order to go by.
std::optional<std::string> quantile(const pg::ColumnStatistics &statistics, double share)
{
    const std::vector<std::string> &bounds = statistics.histogramBounds;
    if (!bounds.empty())
        return bounds[static_cast<std::size_t>(std::lround(share * static_cast<double>(bounds.size() - 1)))];
    return statistics.commonValues.empty() ? std::nullopt : std::optional(statistics.commonValues.front());
}

/// `count` different values for an equality, a list or an array.
std::vector<std::string> singles(const pg::ColumnStatistics &statistics, std::size_t count,
                                 Representative which)
{
    std::vector<std::string> values;
    const std::vector<std::string> &common = statistics.commonValues;
    const std::vector<std::string> &bounds = statistics.histogramBounds;
    const auto takeCommon = [&] {
        if (which == Representative::Common)
            values.insert(values.end(), common.begin(), common.end());
        else
            values.insert(values.end(), common.rbegin(), common.rend());
    };
    const auto takeBounds = [&] {
        for (std::size_t i = 0; i < bounds.size(); ++i) // from the middle on, around
            values.push_back(bounds[(bounds.size() / 2 + i) % bounds.size()]);
    };
    if (which == Representative::Common)
        takeCommon(), takeBounds();
    else
        takeBounds(), takeCommon();
    if (values.empty())
        return values;
    for (std::size_t i = 0; values.size() < count; ++i)
        values.push_back(values[i]);
    values.resize(count);
    return values;
}

std::string arrayLiteral(const std::vector<std::string> &values)
{
    std::string array;
    for (const std::string &value : values) {
        array += array.empty() ? "{\"" : ",\"";
        for (const char c : value)
            array += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
        array += '"';
    }
    return array + "}";
}

bool readsTable(const sql::StatementFacts &facts, const pg::SchemaTable &table,
                const std::vector<std::string> &searchPath)
{
    return std::ranges::any_of(facts.tables, [&](const sql::TableReference &one) {
        return one.name == table.name &&
               (one.schema.empty() ? std::ranges::find(searchPath, table.schema) != searchPath.end()
                                   : one.schema == table.schema);
    });
}

std::vector<std::string> ranged(const pg::ColumnStatistics &statistics, const std::string &operatorName,
                                const Stretch &stretch)
{
    const auto low = quantile(statistics, stretch.low);
    const auto high = quantile(statistics, stretch.high);
    if (!low || !high)
        return {};
    if (operatorName == "BETWEEN")
        return {*low, *high};
    return {operatorName.front() == '>' ? *low : *high};
}

} // namespace

std::string sqlLiteral(const std::string &value)
{
    std::string literal = "'";
    for (const char c : value)
        literal += c == '\'' ? std::string("''") : std::string{c};
    return literal + "'";
}

std::vector<std::string> literalsFor(const pg::ColumnStatistics &statistics, sql::PredicateKind kind,
                                     const std::string &operatorName, RangeSides sides, std::size_t count,
                                     Representative which)
{
    std::vector<std::string> values;
    if (kind == sql::PredicateKind::Range) {
        const bool between = operatorName == "BETWEEN";
        values = ranged(statistics, operatorName, stretchOf(between ? RangeSides::Two : sides, which));
    } else if (kind == sql::PredicateKind::In && operatorName.find("ANY") != std::string::npos) {
        if (const auto elements = singles(statistics, arrayElements, which); !elements.empty())
            values = {arrayLiteral(elements)};
    } else if (kind == sql::PredicateKind::Equality || kind == sql::PredicateKind::In ||
               kind == sql::PredicateKind::NotIn || kind == sql::PredicateKind::NotEqual) {
        values = singles(statistics, count, which);
    }
    for (std::string &value : values)
        value = sqlLiteral(value);
    return values;
}

const pg::ColumnReading *columnOf(const pg::SchemaReading &schema, const sql::StatementFacts &facts,
                                  const sql::ColumnReference &column)
{
    const pg::ColumnReading *found = nullptr;
    for (const pg::SchemaTable &table : schema.tables) {
        if ((!column.table.empty() && table.name != column.table) ||
            (!column.schema.empty() && table.schema != column.schema) ||
            !readsTable(facts, table, schema.searchPath))
            continue;
        for (const pg::ColumnReading &one : table.columns)
            if (one.name == column.column) {
                if (found)
                    return nullptr; // two tables have it: the text alone does not tell
                found = &one;
            }
    }
    return found;
}

} // namespace indexpilot::advisor
