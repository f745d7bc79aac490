// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/rate_limit.h"

#include <algorithm>

namespace indexpilot::safety {
namespace {

constexpr Milliseconds hour{3600'000};
constexpr Milliseconds day = 24 * hour;

} // namespace

std::optional<Reason> rateReason(const Policy &policy, const std::vector<store::ActionRecord> &lastDay,
                                 TimePoint now)
{
    const auto since = [&](Milliseconds age) {
        return std::ranges::count_if(lastDay, [&](const store::ActionRecord &action) {
            return action.createdAt > now - age &&
                   (action.state == store::ActionState::Done || isRunning(action.state));
        });
    };
    const auto over = [](std::int64_t count, int most, const char *of) {
        return Reason{"rate",
                      std::to_string(count) + " changes were made in the last " + of +
                          ", the policy allows " + std::to_string(most),
                      "Wait, or raise the limit in indexpilot.yaml"};
    };
    if (const auto count = since(hour); count >= policy.changesPerHour)
        return over(count, policy.changesPerHour, "hour");
    if (const auto count = since(day); count >= policy.changesPerDay)
        return over(count, policy.changesPerDay, "day");
    return std::nullopt;
}

} // namespace indexpilot::safety
