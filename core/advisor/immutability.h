// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <string>

namespace indexpilot::advisor {

/// What an expression yields, as far as it matters to casts and operator classes.
enum class ValueKind {
    Text,
    Number,
    Boolean,
    Timestamptz,
    Timestamp,
    Date,
    Time,
    Interval,
    Json,
    Jsonb,
    Vector,
    Unknown
};

struct Immutability {
    ValueKind kind = ValueKind::Unknown;
    std::string obstacle; ///< why the server would not take it in an index, for people; empty: it would
};

ValueKind valueKind(const std::string &type);
/// Whether CREATE INDEX accepts the expression: functions, casts and operators known to be IMMUTABLE (the
/// manual's volatility categories, 38.7). Those that are not known, say a user's own function, are obstacles.
Immutability immutabilityOf(const std::string &expression, const pg::SchemaTable &table, int serverVersion);

} // namespace indexpilot::advisor
