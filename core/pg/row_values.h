// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/pg/rows.h"

#include <optional>
#include <string>

// Small readings of row cells that several readers share.
namespace indexpilot::pg {

/// Milliseconds since 1970, as the readers' SQL returns times.
inline TimePoint timeAt(const Rows &rows, int row, int column)
{
    return TimePoint(Milliseconds(rows.integer(row, column)));
}

inline std::optional<TimePoint> optionalTimeAt(const Rows &rows, int row, int column)
{
    if (rows.isNull(row, column))
        return std::nullopt;
    return timeAt(rows, row, column);
}

inline std::string stringAt(const Rows &rows, int row, int column)
{
    return std::string(rows.text(row, column));
}

/// "1.10" → 110, "1.9" → 109; 0 when it is no such version.
inline int extensionNumber(const std::string &version)
{
    const std::size_t dot = version.find('.');
    if (dot == std::string::npos)
        return 0;
    return std::atoi(version.c_str()) * 100 + std::atoi(version.c_str() + dot + 1);
}

} // namespace indexpilot::pg
