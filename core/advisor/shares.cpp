// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/shares.h"

#include "core/advisor/duplicates.h"
#include "core/advisor/size_model.h"
#include "core/sql/expression_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace indexpilot::advisor {
namespace {

using sql::PredicateKind;

constexpr int unknownListLength = 5; ///< of an array that is a parameter

std::optional<double> valueShare(const pg::SchemaTable &table, const pg::ColumnReading &column)
{
    const pg::ColumnStatistics &known = *column.statistics;
    if (known.distinct == 0 || (known.distinct < 0 && table.rows <= 0))
        return std::nullopt;
    return (1 - known.nullFraction) / distinctOf(table, column);
}

} // namespace

std::optional<double> shareKept(const pg::SchemaTable &table, const pg::ColumnReading &column,
                                const sql::Predicate &predicate, int listLength)
{
    if (!column.statistics)
        return std::nullopt;
    const std::string name = sql::identifierText(column.name);
    if (predicate.kind == PredicateKind::IsNull)
        return column.statistics->nullFraction;
    if (predicate.kind == PredicateKind::IsNotNull)
        return 1 - column.statistics->nullFraction;
    if (predicate.kind == PredicateKind::In) {
        const auto one = valueShare(table, column);
        const double length = listLength > 0 ? listLength : unknownListLength;
        return one ? std::optional(std::min(1.0, *one * length)) : std::nullopt;
    }
    const bool plain = !predicate.constant.empty() && predicate.constant.find("…") == std::string::npos;
    if (predicate.kind == PredicateKind::Equality)
        return plain ? selectivity(table, name + " = " + predicate.constant) : valueShare(table, column);
    if (predicate.kind != PredicateKind::Range || !plain)
        return std::nullopt;
    if (predicate.operatorName != "BETWEEN")
        return selectivity(table, name + " " + predicate.operatorName + " " + predicate.constant);
    const std::size_t middle = predicate.constant.find(" AND ");
    if (middle == std::string::npos || predicate.constant.find(" AND ", middle + 1) != std::string::npos)
        return std::nullopt;
    return shareBetween(column, selectivity(table, name + " >= " + predicate.constant.substr(0, middle)),
                        selectivity(table, name + " <= " + predicate.constant.substr(middle + 5)));
}

std::optional<double> shareBetween(const pg::ColumnReading &column, std::optional<double> one,
                                   std::optional<double> other)
{
    if (!one || !other || !column.statistics)
        return std::nullopt;
    return std::max(0.0, *one + *other - (1 - column.statistics->nullFraction));
}

std::string percentText(double share)
{
    const double percent = share * 100;
    std::array<char, 32> text{};
    if (percent > 0 && percent < 0.01)
        return "less than 0.01 %";
    std::snprintf(text.data(), text.size(), percent >= 10 || percent == 0 ? "%.0f %%" : "%.2g %%", percent);
    return text.data();
}

} // namespace indexpilot::advisor
