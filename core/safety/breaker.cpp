// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/breaker.h"

#include "core/base/iso_time.h"

#include <algorithm>

namespace indexpilot::safety {
namespace {

bool isProbing(const Breaker &breaker, const BreakerRules &rules, TimePoint now)
{
    return breaker.probe != 0 && now < breaker.probeSince + rules.probeWithin;
}

char letterOf(BreakerOutcome outcome)
{
    return outcome == BreakerOutcome::Good ? '+' : outcome == BreakerOutcome::Slow ? 's' : '-';
}

bool isTooBad(const std::string &recent, const BreakerRules &rules)
{
    const auto bad = std::ranges::count_if(recent, [](char outcome) { return outcome != '+'; });
    return static_cast<int>(recent.size()) >= rules.least &&
           static_cast<double>(bad) >= rules.failureShare * static_cast<double>(recent.size());
}

} // namespace

std::optional<Reason> whyNot(const Breaker &breaker, const BreakerRules &rules, TimePoint now)
{
    const auto no = [&](const std::string &text) {
        return Reason{"breaker", "the breaker of " + labelOf(breaker) + " " + text,
                      "Look at why, then: indexpilotctl breaker reset"};
    };
    if (breaker.forced)
        return no("was opened by hand: " + breaker.reason);
    if (breaker.state == BreakerState::Open && now < breaker.openUntil)
        return no("is open until " + isoTime(breaker.openUntil) + ": " + breaker.reason);
    if (breaker.state == BreakerState::HalfOpen && isProbing(breaker, rules, now))
        return no("is half-open and tries action " + std::to_string(breaker.probe) + " first");
    return std::nullopt;
}

void start(Breaker &breaker, std::int64_t action, TimePoint now)
{
    if (breaker.state == BreakerState::Closed)
        return;
    breaker.state = BreakerState::HalfOpen;
    breaker.probe = action;
    breaker.probeSince = now;
}

void end(Breaker &breaker, const BreakerRules &rules, std::int64_t action, BreakerOutcome outcome,
         const std::string &reason, TimePoint now)
{
    if (breaker.forced)
        return;
    if (breaker.state == BreakerState::HalfOpen) {
        if (breaker.probe != action)
            return; // of a probe that was given up
        if (outcome != BreakerOutcome::Good)
            return trip(breaker, rules, "its probe: " + reason, now);
        return reset(breaker);
    }
    if (breaker.state == BreakerState::Open)
        return; // began before it opened
    breaker.recent += letterOf(outcome);
    if (const auto most = static_cast<std::size_t>(rules.window); breaker.recent.size() > most)
        breaker.recent.erase(0, breaker.recent.size() - most);
    if (isTooBad(breaker.recent, rules))
        trip(breaker, rules, reason, now);
}

void giveUp(Breaker &breaker, std::int64_t action)
{
    if (breaker.probe == action)
        breaker.probe = 0;
}

void trip(Breaker &breaker, const BreakerRules &rules, const std::string &reason, TimePoint now)
{
    if (breaker.forced)
        return;
    Milliseconds length = rules.openFor;
    for (int i = 0; i < breaker.opensInRow && length < rules.longestOpen; ++i)
        length *= 2;
    breaker.state = BreakerState::Open;
    breaker.openedAt = now;
    breaker.openUntil = now + std::min(length, rules.longestOpen);
    ++breaker.opensInRow;
    breaker.probe = 0;
    breaker.reason = reason;
}

void forceOpen(Breaker &breaker, const std::string &who, const std::string &reason, TimePoint now)
{
    breaker.state = BreakerState::Open;
    breaker.forced = true;
    breaker.openedAt = now;
    breaker.probe = 0;
    breaker.reason = who + (reason.empty() ? "" : ": " + reason);
}

void reset(Breaker &breaker)
{
    Breaker closed;
    closed.scope = breaker.scope;
    closed.key = breaker.key;
    closed.revision = breaker.revision;
    breaker = closed;
}

std::string labelOf(const Breaker &breaker)
{
    return breaker.scope == BreakerScope::Table    ? "table " + breaker.key
           : breaker.scope == BreakerScope::Target ? "this target"
                                                   : "everything";
}

} // namespace indexpilot::safety
