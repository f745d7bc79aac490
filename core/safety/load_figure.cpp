// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/load_figure.h"

#include "core/base/size_text.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::safety {
namespace {

std::optional<double> asNumber(const std::optional<int> &count)
{
    return count ? std::optional<double>(*count) : std::nullopt;
}

std::optional<double> asNumber(const std::optional<Bytes> &size)
{
    return size ? std::optional(static_cast<double>(size->count())) : std::nullopt;
}

Bounds<double> writtenBounds(const AdaptiveRules &rules, LoadFigure figure)
{
    switch (figure) {
    case LoadFigure::ActiveSessions:
        return {static_cast<double>(rules.activeSessions.floor), asNumber(rules.activeSessions.ceiling)};
    case LoadFigure::LockWaits:
        return {static_cast<double>(rules.lockWaits.floor), asNumber(rules.lockWaits.ceiling)};
    case LoadFigure::ReplicaLag:
        return {static_cast<double>(rules.replicaLag.floor.count()), asNumber(rules.replicaLag.ceiling)};
    }
    return {};
}

} // namespace

std::string nameOf(LoadFigure figure)
{
    switch (figure) {
    case LoadFigure::ActiveSessions:
        return "active_sessions";
    case LoadFigure::LockWaits:
        return "lock_waits";
    case LoadFigure::ReplicaLag:
        return "replica_lag";
    }
    return {};
}

std::optional<double> valueOf(const pg::GuardReading &load, LoadFigure figure)
{
    if (figure == LoadFigure::ReplicaLag)
        return load.standbysUnseen ? std::nullopt : asNumber(load.replicaLag);
    if (load.sessionsUnseen)
        return std::nullopt;
    return figure == LoadFigure::ActiveSessions ? load.activeSessions : load.lockWaits;
}

std::optional<double> limitOf(const LoadLimits &limits, LoadFigure figure)
{
    switch (figure) {
    case LoadFigure::ActiveSessions:
        return asNumber(limits.activeSessions);
    case LoadFigure::LockWaits:
        return asNumber(limits.lockWaits);
    case LoadFigure::ReplicaLag:
        return asNumber(limits.replicaLag);
    }
    return {};
}

void setLimit(LoadLimits &limits, LoadFigure figure, double limit)
{
    const std::int64_t whole = std::llround(limit);
    if (figure == LoadFigure::ReplicaLag)
        limits.replicaLag = Bytes(whole);
    else if (figure == LoadFigure::ActiveSessions)
        limits.activeSessions = static_cast<int>(whole);
    else
        limits.lockWaits = static_cast<int>(whole);
}

Bounds<double> boundsOf(const Policy &policy, LoadFigure figure)
{
    Bounds<double> bounds = writtenBounds(policy.adaptive, figure);
    const std::optional<double> critical = limitOf(policy.criticalLoad, figure);
    if (critical && (!bounds.ceiling || *bounds.ceiling > *critical))
        bounds.ceiling = critical;
    if (bounds.ceiling)
        bounds.floor = std::min(bounds.floor, *bounds.ceiling);
    return bounds;
}

double within(const Bounds<double> &bounds, double value)
{
    const double raised = std::max(bounds.floor, value);
    return bounds.ceiling ? std::min(raised, *bounds.ceiling) : raised;
}

std::string amountText(LoadFigure figure, double value)
{
    return figure == LoadFigure::ReplicaLag ? mebibytes(Bytes(std::llround(value)))
                                            : std::to_string(std::llround(value));
}

} // namespace indexpilot::safety
