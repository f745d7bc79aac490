// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/immutability.h"

#include <map>

namespace indexpilot::advisor {

ValueKind valueKind(const std::string &type)
{
    const std::string bare = type.substr(0, type.find_first_of("(["));
    static const std::map<std::string_view, ValueKind> kinds{
        {"text", ValueKind::Text},
        {"varchar", ValueKind::Text},
        {"character varying", ValueKind::Text},
        {"character", ValueKind::Text},
        {"bpchar", ValueKind::Text},
        {"name", ValueKind::Text},
        {"int2", ValueKind::Number},
        {"int4", ValueKind::Number},
        {"int8", ValueKind::Number},
        {"smallint", ValueKind::Number},
        {"integer", ValueKind::Number},
        {"bigint", ValueKind::Number},
        {"numeric", ValueKind::Number},
        {"float4", ValueKind::Number},
        {"float8", ValueKind::Number},
        {"real", ValueKind::Number},
        {"double precision", ValueKind::Number},
        {"bool", ValueKind::Boolean},
        {"boolean", ValueKind::Boolean},
        {"timestamptz", ValueKind::Timestamptz},
        {"timestamp with time zone", ValueKind::Timestamptz},
        {"timestamp", ValueKind::Timestamp},
        {"timestamp without time zone", ValueKind::Timestamp},
        {"date", ValueKind::Date},
        {"time", ValueKind::Time},
        {"time without time zone", ValueKind::Time},
        {"interval", ValueKind::Interval},
        {"json", ValueKind::Json},
        {"jsonb", ValueKind::Jsonb},
        {"tsvector", ValueKind::Vector}};
    if (type.ends_with("]"))
        return ValueKind::Unknown;
    // "timestamp(3) with time zone"
    if (bare == "timestamp" && type.ends_with("with time zone"))
        return ValueKind::Timestamptz;
    const auto found = kinds.find(bare);
    return found == kinds.end() ? ValueKind::Unknown : found->second;
}

} // namespace indexpilot::advisor
