// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"
#include "core/store/repository.h"

namespace indexpilot::engine {

/// What has changed in the store since the last look; what is absent has not.
struct StoreLook {
    std::shared_ptr<const std::vector<lifecycle::IndexLineage>> lineages;
    std::shared_ptr<const std::vector<lifecycle::KeptIndex>> kept;
    std::optional<std::vector<store::ActionRecord>> recent;
    std::optional<std::vector<store::BreakerRecord>> breakers;
    std::optional<std::vector<store::ApprovalRecord>> queue;
    std::shared_ptr<const AuditView> audit; ///< its check is that of the last verify()
    bool hasNews() const { return lineages || kept || recent || breakers || queue || audit; }
};

/// Reads what a store has of one target's changes, and only what moved, so that asking often is cheap.
/// Belongs to the repository's thread. Throws StoreError.
class StoreLooker {
public:
    explicit StoreLooker(TargetId target) : m_target(target) {}
    StoreLook look(store::Repository &repository);
    /// Reads and checks the whole chain; the next look has its check.
    void verify(store::LifecycleStore &store, TimePoint now);

private:
    void lookAtKept(store::LifecycleStore &store, StoreLook &found);
    void lookAtActions(store::Repository &repository, StoreLook &found);
    void lookAtQueue(store::Repository &repository, StoreLook &found);
    void lookAtAudit(store::LifecycleStore &store, StoreLook &found);

    const TargetId m_target;
    std::optional<TimePoint> m_lastRead;
    std::int64_t m_actionWrites = 0;
    std::vector<lifecycle::KeptIndex> m_kept;
    std::int64_t m_approvalWrites = 0;
    bool m_approvalRuns = false;
    std::vector<store::BreakerRecord> m_breakers;
    store::AuditHead m_head;
    AuditView m_audit;
    bool m_auditMoved = false;
};

} // namespace indexpilot::engine
