// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/blend.h"

#include <vector>

namespace indexpilot::forecast {

/// From this probability on a crossing is expected: where precision and recall are in balance, and so below
/// one half.
inline constexpr double expectedFrom = 0.35;

/// The share of weight behind members whose path reaches the threshold by a day, as a probability. Members
/// disagree where it matters (will the long transaction end?), which a band around their mean would hide.
class CrossingVote {
public:
    explicit CrossingVote(double threshold); ///< ln ratio
    /// The members' values of the next day; returns the probability so far, which never falls.
    double next(const MemberValues &values, const MemberValues &weights);

private:
    double m_threshold;
    MemberValues m_highest;
};

/// Share of weight in, frequency out: how often a crossing followed such a share, over all series together.
double calibrated(double share);

} // namespace indexpilot::forecast
