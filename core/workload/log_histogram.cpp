// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/log_histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace indexpilot::workload {
namespace {

constexpr double smallest = 0.001; // ms
const double growth = std::log(1.01 / 0.99);

} // namespace

void LogHistogram::add(double ms, double weight)
{
    if (!(ms >= 0) || !(weight > 0))
        return;
    const double position = ms <= smallest ? 0 : std::ceil(std::log(ms / smallest) / growth);
    const int bin = static_cast<int>(std::clamp(position, 0.0, bins - 1.0));
    m_weights[static_cast<std::size_t>(bin)] += static_cast<float>(weight);
    m_count += weight;
    m_lowest = std::min(m_lowest, bin);
    m_highest = std::max(m_highest, bin);
}

void LogHistogram::clear()
{
    if (m_highest >= m_lowest)
        std::fill(m_weights.begin() + m_lowest, m_weights.begin() + m_highest + 1, 0.0F);
    m_count = 0;
    m_lowest = bins;
    m_highest = -1;
}

double LogHistogram::quantile(double q) const
{
    if (empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double wanted = q * m_count;
    double seen = 0;
    int bin = m_lowest;
    for (; bin < m_highest; ++bin) {
        seen += static_cast<double>(m_weights[static_cast<std::size_t>(bin)]);
        if (seen >= wanted)
            break;
    }
    return bin == 0 ? 0 : smallest * std::exp(growth * bin) * 2 / (1 + std::exp(growth)); // middle of the bin
}

} // namespace indexpilot::workload
