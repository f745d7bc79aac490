// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/zipf.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::simulation {

Zipf::Zipf(std::int64_t count, double exponent, std::uint32_t seed) : m_seed(seed)
{
    m_cumulative.reserve(static_cast<std::size_t>(std::max<std::int64_t>(count, 1)));
    double sum = 0;
    for (std::int64_t rank = 1; rank <= std::max<std::int64_t>(count, 1); ++rank) {
        sum += std::pow(static_cast<double>(rank), -exponent);
        m_cumulative.push_back(sum);
    }
}

std::int64_t Zipf::draw(Random &random) const
{
    const double wanted = random.unit() * m_cumulative.back();
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end() - 1, wanted);
    return keyOfRank(found - m_cumulative.begin());
}

std::int64_t Zipf::keyOfRank(std::int64_t rank) const
{
    return scatteredKey(rank, static_cast<std::int64_t>(m_cumulative.size()), m_seed);
}

std::int64_t scatteredKey(std::int64_t rank, std::int64_t count, std::uint32_t seed)
{
    constexpr std::int64_t prime = 2654435761; // larger than any count, so the mapping is one to one
    return 1 + (rank * prime + static_cast<std::int64_t>(seed) * 40503) % count;
}

} // namespace indexpilot::simulation
