// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_watch.h"

namespace indexpilot::engine {

void TargetWatch::connectStorage()
{
    connect(&m_storage, &StorageKeeper::changed, this, &TargetWatch::changed);
    connect(&m_storage, &StorageKeeper::troubled, this, &TargetWatch::setProblem);
    connect(&m_storage, &StorageKeeper::looked, &m_maintenance,
            [this] { m_maintenance.setStorage(m_storage.view()); });
    connect(&m_maintenance, &MaintenanceKeeper::troubled, this, &TargetWatch::setProblem);
    connect(&m_maintenance, &MaintenanceKeeper::changed, this, [this] {
        m_storage.setJobs(m_maintenance.view()->jobs);
        changed();
    });
}

void TargetWatch::beginStorage()
{
    if (!m_repository)
        return;
    m_storage.begin(changePlace());
    m_maintenance.begin(m_repository, m_target, m_options.policyPath);
}

} // namespace indexpilot::engine
