// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/random.h"

#include <cstdint>
#include <vector>

namespace indexpilot::simulation {

/// Keys 1 … count of which the k-th most popular is drawn in proportion to 1 / k^exponent.
/// Popularity is scattered over the keys, so that hot keys do not share pages; the sample data use the same
/// rule.
class Zipf {
public:
    Zipf(std::int64_t count, double exponent, std::uint32_t seed);
    std::int64_t draw(Random &random) const;
    std::int64_t keyOfRank(std::int64_t rank) const; ///< rank 0 is the most popular

private:
    std::vector<double> m_cumulative;
    std::uint32_t m_seed;
};

/// rank 0 … count-1 → key 1 … count, one to one; shop_load.key_of_rank() in SQL is the same.
std::int64_t scatteredKey(std::int64_t rank, std::int64_t count, std::uint32_t seed);

} // namespace indexpilot::simulation
