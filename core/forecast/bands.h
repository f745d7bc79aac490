// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/track.h"

#include <array>
#include <cstddef>

namespace indexpilot::forecast {

inline constexpr std::array bandLevels{0.5, 0.8, 0.9, 0.95};
inline constexpr std::size_t bandCount = bandLevels.size();
inline constexpr std::size_t band90 = 2;

/// Days ahead at which errors are kept; in between and beyond, widths are drawn through these.
inline constexpr std::array keptHorizons{1, 3, 7, 14};
inline constexpr std::size_t horizonCount = keptHorizons.size();

/// How far below and above the median, in ln ratio.
struct Reach {
    double below = 0;
    double above = 0;
};
using Reaches = std::array<Reach, bandCount>;

/// What was said on one day for a day ahead.
struct Said {
    double median = 0;
    double scale = 0; ///< of the error that is expected
};

/// Bands that hold what they promise: adaptive conformal inference (Gibbs and Candès, NeurIPS 2021). Each
/// side of each level has a factor over the discounted size of past errors; a miss widens it and a hit
/// narrows it, in the proportion in which the level wants them. Factors and error size begin at what other
/// indexes showed.
class Bands {
public:
    /// `spreads`: how far the members are apart, for each of `keptHorizons`; `medians` likewise.
    void update(const Track &track, const std::array<double, horizonCount> &medians,
                const std::array<double, horizonCount> &spreads);
    Reaches reaches(int days) const; ///< of the forecast of today

private:
    static constexpr std::size_t ring = 16; ///< days kept, more than the furthest horizon
    struct Side {
        std::array<double, bandCount> below;
        std::array<double, bandCount> above;
    };
    struct Kept {
        Side factors;
        double errors = 0; ///< discounted sum
        double count = 0;
        std::array<Said, ring> said{};
    };
    static Kept fresh();
    void learn(Kept &kept, const Track &track, int days);
    Reaches at(std::size_t horizon) const;

    std::array<Kept, horizonCount> m_kept{fresh(), fresh(), fresh(), fresh()};
    std::size_t m_today = 0; ///< slot in the rings
};

} // namespace indexpilot::forecast
