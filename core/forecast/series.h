// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::forecast {

/// One look at the size of an index. The ratio is size / size when freshly built, 1 means no bloat.
struct Reading {
    int day = 0;
    double ratio = 0;
    std::optional<double> sizeBytes;
    std::optional<double> freshBytes; ///< what the index would take if it were built now
    bool rebuilt = false;             ///< built or rebuilt since the reading before
    /// Rows of the table that were inserted, deleted, or updated other than heap-only, since the server began
    /// to count; less than before: it began anew.
    std::optional<double> writes;
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// The readings of one index, in the order in which they were made.
struct Series {
    std::string name;
    std::vector<Reading> readings;
    friend bool operator==(const Series &, const Series &) = default;
};

} // namespace indexpilot::forecast
