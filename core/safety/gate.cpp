// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/gate.h"

#include "core/base/size_text.h"
#include "core/safety/breaker_store.h"
#include "core/safety/checkpoints.h"
#include "core/safety/freeze.h"
#include "core/safety/limits_in_force.h"
#include "core/safety/load.h"
#include "core/safety/rate_limit.h"
#include "core/safety/window_rule.h"

#include <QRandomGenerator>

#include <array>

namespace indexpilot::safety {
namespace {

constexpr Milliseconds rateSpan{86'400'000};

/// Global and per-target breakers have no key.
std::array<std::pair<BreakerScope, std::string>, 3> scopesOf(const Change &change)
{
    return {{{BreakerScope::Global, {}}, {BreakerScope::Target, {}}, {BreakerScope::Table, change.table}}};
}

std::optional<Reason> storageReason(const Policy &policy, const Change &change, pg::Connection &connection)
{
    if (!policy.storageBudget || change.disk <= Bytes())
        return std::nullopt;
    const Bytes now = pg::readIndexStorage(connection);
    if (now + change.disk <= *policy.storageBudget)
        return std::nullopt;
    return Reason{"storage",
                  "the indexes take " + mebibytes(now) + " and this one about " + mebibytes(change.disk) +
                      " more (modelled), the policy allows " + mebibytes(*policy.storageBudget),
                  "Drop what is not needed, or raise limits.storage_budget"};
}

} // namespace

Gate::Gate(store::Repository &repository, const Policy &policy, TargetId target, Clock clock)
    : m_repository(repository), m_policy(policy), m_target(target), m_clock(std::move(clock))
{
}

/// What a person opened holds with the feature off as well.
bool Gate::counts(const store::BreakerRecord &breaker) const
{
    return m_policy.circuitBreakers || breaker.forced;
}

std::vector<store::BreakerRecord> Gate::breakersOf(const Change &change) const
{
    std::vector<store::BreakerRecord> found;
    for (const auto &[scope, key] : scopesOf(change))
        if (auto breaker = m_repository.safety().breaker(m_target, scope, key); breaker && counts(*breaker))
            found.push_back(std::move(*breaker));
    return found;
}

std::vector<Reason> Gate::breakerReasons(const Change &change) const
{
    std::vector<Reason> reasons;
    for (const store::BreakerRecord &breaker : breakersOf(change))
        if (const auto reason = whyNot(breaker, m_policy.breakers, m_clock()))
            reasons.push_back(*reason);
    return reasons;
}

std::optional<Reason> Gate::windowReason(const Change &change, pg::Connection &connection) const
{
    return safety::windowReason(m_policy.maintenance, {connection.endpoint().database, change.table}, change,
                                m_clock());
}

/// False: another program was faster and probes already.
bool Gate::startProbes(const Change &change)
{
    m_probe = static_cast<std::int64_t>(QRandomGenerator::global()->generate64() >> 12) + 1;
    for (store::BreakerRecord &breaker : breakersOf(change))
        if (breaker.state != BreakerState::Closed) {
            start(breaker, m_probe, m_clock());
            if (!m_repository.safety().save(m_target, breaker))
                return false;
        }
    return true;
}

/// Against the limits in force; the look at the checkpoints is kept for the next one.
std::vector<Reason> Gate::loadReasonsOf(const pg::GuardReading &load) const
{
    store::ThresholdStore &thresholds = m_repository.thresholds();
    const LimitsInForce limits = limitsInForce(
        m_policy, m_policy.adaptiveThresholds ? thresholds.thresholds(m_target) : store::ThresholdRecord(),
        load);
    std::vector<Reason> reasons = loadReasons(load, limits.limits, "max", allowances(limits));
    if (const auto most = m_policy.maxLoad.requestedCheckpoints) {
        const store::CheckpointLook look = checkpointLook(load);
        const CheckpointCount count = countCheckpoints(thresholds.checkpointLooks(m_target), look);
        thresholds.addCheckpointLook(m_target, look);
        if (auto reason = checkpointDoubt(count, *most, "max"))
            reasons.push_back(std::move(*reason));
    }
    return reasons;
}

Verdict Gate::look(const Change &change, pg::Connection &connection) const
{
    Verdict verdict;
    const auto add = [&](const std::optional<Reason> &reason) {
        if (reason)
            verdict.reasons.push_back(*reason);
    };
    const pg::GuardReading load = pg::readGuard(connection);
    m_repository.approvals().open(m_target); // a queue that cannot be read is no approval
    add(freezeReason(m_repository.safety().freeze(), false));
    add(freezeReason(load, false));
    for (const Reason &reason : breakerReasons(change))
        verdict.reasons.push_back(reason);
    add(rateReason(m_policy, m_repository.lifecycle().actionsSince(m_target, m_clock() - rateSpan),
                   m_clock()));
    add(storageReason(m_policy, change, connection));
    add(windowReason(change, connection));
    for (const Reason &reason : loadReasonsOf(load))
        verdict.reasons.push_back(reason);
    return verdict;
}

Verdict Gate::mayStart(const Change &change, pg::Connection &connection)
{
    Verdict verdict = look(change, connection);
    verdict.endsBy =
        windowEnd(m_policy.maintenance, {connection.endpoint().database, change.table}, change, m_clock());
    if (verdict.isAllowed() && !startProbes(change))
        verdict.reasons.push_back(
            {"breaker", "another program tries a change first", "Wait until it has ended"});
    return verdict;
}

void Gate::ended(const Change &change, ChangeEnd how, Milliseconds took, const std::string &reason)
{
    if (!m_policy.circuitBreakers)
        return;
    const BreakerRules &rules = m_policy.breakers;
    const bool slow = change.upper && static_cast<double>(took.count()) >
                                          rules.slowFactor * static_cast<double>(change.upper->count());
    const BreakerOutcome outcome = how == ChangeEnd::Failed ? BreakerOutcome::Failed
                                   : slow                   ? BreakerOutcome::Slow
                                                            : BreakerOutcome::Good;
    for (const auto &[scope, key] : scopesOf(change))
        moveBreaker(m_repository.safety(), m_target, scope, key, [&](store::BreakerRecord &breaker) {
            if (how == ChangeEnd::Cancelled)
                giveUp(breaker, m_probe);
            else if (how == ChangeEnd::Alarming)
                trip(breaker, rules, reason, m_clock());
            else
                end(breaker, rules, m_probe, outcome, slow ? "it took longer than predicted" : reason,
                    m_clock());
        });
}

} // namespace indexpilot::safety
