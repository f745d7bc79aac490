// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

namespace indexpilot::engine {

void TargetWatch::setStoreProblem(const std::optional<Failure> &failure)
{
    setProblem("store", failure);
    if (!m_repository && failure)
        m_lifecycle.setNoStore(*failure);
}

void TargetWatch::connectLifecycle()
{
    connect(&m_lifecycle, &LifecycleKeeper::changed, this, &TargetWatch::changed);
    connect(&m_lifecycle, &LifecycleKeeper::troubled, this, &TargetWatch::setProblem);
    connect(&m_lifecycle, &LifecycleKeeper::actionEnded, this, [this] {
        m_catalogAgain = m_readingCatalog;
        readCatalog();
        m_storage.look();
    });
}

ChangePlace TargetWatch::changePlace() const
{
    return {.connectionText = m_request.connectionText,
            .password = m_request.password,
            .store = m_options.storeLocation, // with its password, unlike location()
            .target = m_target,
            .policyPath = m_options.policyPath};
}

void TargetWatch::beginLifecycle()
{
    m_indexHours.begin(m_repository, m_target.id);
    m_limits.begin(m_repository, m_target.id);
    if (m_repository)
        m_lifecycle.begin(changePlace());
}

void TargetWatch::indexesLookedAt(const pg::CatalogReading &catalog)
{
    m_indexHours.look(catalog);
    if (m_lifecycle.showsHistory()) {
        saveIndexHours();
        m_lifecycle.hoursChanged();
    }
    const std::size_t version = workload::schemaVersion(catalog);
    const std::optional<std::size_t> before = std::exchange(m_schemaVersion, version);
    if (before && *before != version)
        m_lifecycle.indexesChanged();
}

void TargetWatch::saveIndexHours()
{
    if (m_history.writes()) // else another console counts the same hours
        setProblem("hours", m_indexHours.save());
}

} // namespace indexpilot::engine
