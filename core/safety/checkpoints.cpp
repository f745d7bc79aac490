// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/checkpoints.h"

#include <algorithm>

namespace indexpilot::safety {
namespace {

std::string keyOf(const char *word)
{
    return std::string(" (load.") + word + ".requested_checkpoints)";
}

std::string spanText(Milliseconds span)
{
    const std::int64_t seconds = std::chrono::duration_cast<Seconds>(span).count();
    return seconds < 120 ? std::to_string(seconds) + " s" : std::to_string(seconds / 60) + " min";
}

} // namespace

store::CheckpointLook checkpointLook(const pg::GuardReading &load)
{
    return {.at = load.takenAt,
            .requested = load.requestedCheckpoints,
            .countedSince = load.checkpointsCountedSince};
}

CheckpointCount countCheckpoints(const std::vector<store::CheckpointLook> &earlier,
                                 const store::CheckpointLook &now)
{
    const store::CheckpointLook *oldest = nullptr;
    for (const store::CheckpointLook &look : earlier)
        if (look.countedSince == now.countedSince && look.requested <= now.requested && look.at < now.at &&
            look.at >= now.at - checkpointWindow && (!oldest || look.at < oldest->at))
            oldest = &look;
    if (!oldest)
        return {};
    return {.requested = now.requested - oldest->requested, .span = now.at - oldest->at};
}

std::optional<Reason> checkpointReason(const CheckpointCount &count, int limit, const char *word)
{
    if (count.requested <= limit)
        return std::nullopt;
    return Reason{"load",
                  std::to_string(count.requested) + " checkpoints were forced in the last " +
                      spanText(count.span) + ", the policy allows " + std::to_string(limit) + keyOf(word),
                  "Wait until the server writes less, or raise max_wal_size"};
}

std::optional<Reason> checkpointDoubt(const CheckpointCount &count, int limit, const char *word)
{
    if (auto reason = checkpointReason(count, limit, word))
        return reason;
    if (count.span >= leastCheckpointSpan)
        return std::nullopt;
    const std::string known =
        count.span == Milliseconds(0)
            ? std::string("this is the first look at the counter, and one look tells nothing")
            : "the first look was only " + spanText(count.span) + " ago";
    return Reason{"load", "it is not known how many checkpoints are forced: " + known + keyOf(word),
                  "Ask again in a minute"};
}

} // namespace indexpilot::safety
