// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <deque>
#include <string>

namespace indexpilot::engine {

enum class ReadingKind { Statements, Activity, Other };

/// Decides how often to read, from what reading costs and how busy the server is. Pure: time is passed in.
///
///   interval of a kind = max(wish, cost of one reading / its share of the allowed core time) × busy factor
class CollectorBudget {
public:
    static constexpr double usualShare = 0.003; ///< of one core, for all readings together
    static constexpr Milliseconds slowest{60'000};

    CollectorBudget(Milliseconds statementWish, Milliseconds activityWish, double allowedShare = usualShare);
    void spent(ReadingKind kind, TimePoint at, double ms); ///< ms: measured by us, so an upper bound
    void serverLoad(int activeSessions, int cores);        ///< cores 0: unknown, taken as 4

    Milliseconds statementInterval() const;
    Milliseconds activityInterval() const;
    double share(TimePoint now) const; ///< of one core over the last minute
    bool slowed() const;
    std::string slowedBecause() const; ///< empty when not slowed

private:
    struct Spent {
        TimePoint at;
        double ms;
    };
    Milliseconds interval(Milliseconds wish, double cost, double part) const;
    Milliseconds m_statementWish;
    Milliseconds m_activityWish;
    double m_allowedShare;
    double m_statementCost = 0; ///< ms, smoothed
    double m_activityCost = 0;
    int m_busyFactor = 1;
    int m_active = 0;
    int m_cores = 0;
    std::deque<Spent> m_lastMinute;
};

} // namespace indexpilot::engine
