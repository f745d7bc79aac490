// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/schema_names.h"

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
/// manual's volatility categories, 38.7). Of a user's or an extension's function `names` knows what it was
/// declared; what is not known is an obstacle.
Immutability immutabilityOf(const std::string &expression, const pg::SchemaTable &table, int serverVersion,
                            const SchemaNames *names = nullptr);

} // namespace indexpilot::advisor
