// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/duplicates.h"
#include "core/advisor/entry_width.h"
#include "core/advisor/size_model.h"
#include "core/sql/analyse.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace indexpilot::advisor {
namespace {

using sql::Predicate;
using sql::PredicateKind;

/// 'open'::text → open; 42 → 42.
std::string plainValue(std::string constant)
{
    if (const auto cast = constant.rfind("::");
        cast != std::string::npos && constant.find('\'', cast) == std::string::npos)
        constant.resize(cast);
    if (constant.size() < 2 || constant.front() != '\'' || constant.back() != '\'') {
        if (constant == "true" || constant == "TRUE")
            return "t";
        return constant == "false" || constant == "FALSE" ? "f" : constant;
    }
    std::string value;
    for (std::size_t i = 1; i + 1 < constant.size(); ++i) {
        value += constant[i];
        if (constant[i] == '\'')
            ++i; // doubled
    }
    return value;
}

double equalShare(const pg::SchemaTable &table, const pg::ColumnReading &column, const std::string &value)
{
    const pg::ColumnStatistics &known = *column.statistics;
    double rest = 1 - known.nullFraction;
    for (std::size_t i = 0; i < known.commonValues.size() && i < known.commonFrequencies.size(); ++i) {
        if (known.commonValues[i] == value)
            return known.commonFrequencies[i];
        rest -= known.commonFrequencies[i];
    }
    const double others = distinctOf(table, column) - static_cast<double>(known.commonValues.size());
    return others >= 1 ? std::max(0.0, rest) / others : std::max(0.0, rest);
}

bool less(const pg::ColumnReading &column, const std::string &a, const std::string &b)
{
    if (column.category == 'N')
        return std::strtod(a.c_str(), nullptr) < std::strtod(b.c_str(), nullptr);
    return a < b; // dates and times are printed in order
}

/// Share of rows below a value, from the histogram and the common values.
std::optional<double> shareBelow(const pg::ColumnReading &column, const std::string &value)
{
    const pg::ColumnStatistics &known = *column.statistics;
    double common = 0;
    double below = 0;
    for (std::size_t i = 0; i < known.commonValues.size() && i < known.commonFrequencies.size(); ++i) {
        common += known.commonFrequencies[i];
        if (less(column, known.commonValues[i], value))
            below += known.commonFrequencies[i];
    }
    if (known.histogramBounds.size() < 2)
        return known.commonValues.empty() ? std::nullopt : std::optional(below);
    const auto bins = static_cast<double>(known.histogramBounds.size() - 1);
    const auto passed = static_cast<double>(std::ranges::count_if(
        known.histogramBounds, [&](const std::string &bound) { return less(column, bound, value); }));
    const double rest = std::max(0.0, 1 - known.nullFraction - common);
    return below + rest * std::clamp((passed - 0.5) / bins, 0.0, 1.0);
}

std::optional<double> shareOf(const pg::SchemaTable &table, const Predicate &predicate)
{
    const pg::ColumnReading *column = columnOf(table, predicate.column.column);
    if (!column || !column->statistics)
        return std::nullopt;
    const double nulls = column->statistics->nullFraction;
    if (predicate.kind == PredicateKind::IsNull)
        return nulls;
    if (predicate.kind == PredicateKind::IsNotNull)
        return 1 - nulls;
    if (predicate.constant.empty())
        return std::nullopt;
    const std::string value = plainValue(predicate.constant);
    if (predicate.kind == PredicateKind::Equality)
        return equalShare(table, *column, value);
    if (predicate.kind == PredicateKind::NotEqual)
        return std::max(0.0, 1 - nulls - equalShare(table, *column, value));
    if (predicate.kind == PredicateKind::Range && !predicate.operatorName.empty()) {
        const auto below = shareBelow(*column, value);
        if (!below)
            return std::nullopt;
        return predicate.operatorName.front() == '<' ? *below : std::max(0.0, 1 - nulls - *below);
    }
    return std::nullopt;
}

} // namespace

std::optional<double> selectivity(const pg::SchemaTable &table, const std::string &predicate)
{
    if (predicate.empty())
        return 1;
    const sql::StatementFacts facts = sql::analyse("SELECT 1 FROM t WHERE " + predicate).facts;
    if (facts.kind != sql::StatementKind::Select || facts.predicates.empty() || facts.orConditions > 0)
        return std::nullopt;
    double share = 1;
    for (const Predicate &one : facts.predicates) {
        const auto single = shareOf(table, one);
        if (!single)
            return std::nullopt;
        share *= *single;
    }
    return std::clamp(share, 0.0, 1.0);
}

} // namespace indexpilot::advisor
