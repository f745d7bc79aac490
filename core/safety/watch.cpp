// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/watch.h"

#include "core/safety/checkpoints.h"
#include "core/safety/freeze.h"
#include "core/safety/load.h"
#include "core/store/store_error.h"

namespace indexpilot::safety {
namespace {

constexpr int looksUntilCritical = 2;

pg::ConnectRequest watching(pg::ConnectRequest request)
{
    request.profile = pg::profileFor(pg::SessionRole::Watchdog);
    return request;
}

std::unique_ptr<store::Repository> opened(const std::string &pathOrUri)
{
    auto repository = store::Repository::open(pathOrUri);
    if (!repository)
        throw store::StoreError(repository.error());
    return std::move(*repository);
}

} // namespace

Watch::Watch(const std::string &storePathOrUri, pg::ConnectRequest request, const Policy &policy)
    : m_policy(policy), m_repository(opened(storePathOrUri)), m_connection(watching(std::move(request)))
{
}

std::vector<Reason> Watch::criticalReasons(const pg::GuardReading &load)
{
    std::vector<Reason> reasons = loadReasons(load, m_policy.criticalLoad, "critical");
    if (const auto most = m_policy.criticalLoad.requestedCheckpoints) {
        const store::CheckpointLook look = checkpointLook(load);
        if (auto reason = checkpointReason(countCheckpoints(m_looks, look), *most, "critical"))
            reasons.push_back(std::move(*reason));
        std::erase_if(m_looks, [&](const auto &old) { return old.at < look.at - checkpointWindow; });
        m_looks.push_back(look);
    }
    return reasons;
}

std::optional<Reason> Watch::mustStop()
{
    if (const auto frozen = freezeReason(m_repository->safety().freeze(), true))
        return frozen;
    const pg::GuardReading load = pg::readGuard(m_connection);
    if (const auto frozen = freezeReason(load, true))
        return frozen;
    const std::vector<Reason> critical = criticalReasons(load);
    m_criticalLooks = critical.empty() ? 0 : m_criticalLooks + 1;
    return m_criticalLooks >= looksUntilCritical ? std::optional(critical.front()) : std::nullopt;
}

std::optional<pg::BuildProgress> Watch::progress()
{
    return pg::readBuildProgress(m_connection);
}

} // namespace indexpilot::safety
