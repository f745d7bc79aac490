// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace indexpilot::workload {

/// Weighted quantiles of latencies in ms with 1 % relative error, for one pass over many values: the bins of
/// stats::QuantileSketch as a flat array between 1 µs and 1 day; values beyond fall into the outermost bins.
class LogHistogram {
public:
    void add(double ms, double weight);
    void clear();
    bool empty() const { return m_count <= 0; }
    double quantile(double q) const; ///< q in [0, 1]; NaN when empty

private:
    static constexpr int bins = 1300;
    std::array<float, bins> m_weights{};
    double m_count = 0;
    int m_lowest = bins;
    int m_highest = -1;
};

} // namespace indexpilot::workload
