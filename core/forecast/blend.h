// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/members.h"

#include <array>

namespace indexpilot::forecast {

using MemberValues = std::array<double, memberCount>;

/// How much each member counts for one index: by its own discounted error a week ahead. Where errors are few,
/// a prior that is the same for all pulls the weights together; after a rebuild old errors count for little,
/// and how the index went on after its last rebuild counts for more.
class Blend {
public:
    static constexpr int judgedAfter = 7; ///< days
    void update(const Track &track, const Members &members, const Calendar &calendar);
    const MemberValues &weights() const { return m_weights; } ///< sum to 1
    Member heaviest() const;
    /// Of the members' values `days` ahead.
    double mean(const MemberValues &values) const;
    double spread(const MemberValues &values, double mean) const;

private:
    void judge(const Track &track);
    void weigh(const Track &track, const Members &members);

    std::array<MemberValues, judgedAfter + 1> m_said{}; ///< by day, modulo its size
    MemberValues m_errors{};
    MemberValues m_weights{};
    double m_judged = 0; ///< discounted number of errors
};

} // namespace indexpilot::forecast
