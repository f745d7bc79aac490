// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace indexpilot::stats {

/// Mergeable quantiles with a relative error of at most 1 % (DDSketch: Masson, Rim, Lee, VLDB 2019).
/// Values are non-negative, any unit; weights count observations. Merging is exact: merge order does not
/// matter.
class QuantileSketch {
public:
    static constexpr double relativeError = 0.01;
    void add(double value, double weight = 1.0); ///< ignores NaN, negative values and weights <= 0
    void merge(const QuantileSketch &other);
    /// Everything seen so far weighs `factor` as much, in (0, 1]; what is left of less than a thousandth of
    /// an observation is forgotten.
    void decay(double factor);
    double quantile(double q) const; ///< q in [0, 1]; NaN when empty
    double count() const { return m_count; }
    bool empty() const { return m_count <= 0; }
    std::string serialised() const;                            ///< compact text, versioned
    static QuantileSketch fromSerialised(const std::string &); ///< empty sketch when malformed
    friend bool operator==(const QuantileSketch &, const QuantileSketch &) = default;

private:
    std::map<std::int32_t, double> m_bins;
    double m_zeros = 0;
    double m_count = 0;
};

} // namespace indexpilot::stats
