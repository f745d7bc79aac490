// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/store_look.h"

#include "core/engine/acting.h"
#include "core/lifecycle/approval_queue.h"
#include "core/store/audit_chain.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace indexpilot::engine {
namespace {

constexpr int mostEntries = 5000;
constexpr std::size_t mostActions = 500;
constexpr Seconds recentTime = std::chrono::hours(24 * 30);

/// A whole sentence for a person; the number of the entry stands beside it.
std::string sentenceOf(const store::AuditProblem &problem)
{
    if (problem.what.starts_with("changed"))
        return QT_TRANSLATE_NOOP("ServerWords", "An entry was changed after it had been written");
    if (problem.what.starts_with("missing"))
        return QT_TRANSLATE_NOOP("ServerWords", "An entry is missing");
    if (problem.what.starts_with("out of order"))
        return QT_TRANSLATE_NOOP("ServerWords", "An entry does not follow the one before it");
    return QT_TRANSLATE_NOOP("ServerWords", "The end of the chain is not its last entry");
}

} // namespace

StoreLook StoreLooker::look(store::Repository &repository)
{
    StoreLook found;
    const bool hasWrites = repository.lifecycle().actionWrites(m_target) != m_actionWrites;
    if (const auto lastRead = repository.lifecycle().lastRead(m_target); lastRead != m_lastRead) {
        found.lineages = std::make_shared<const std::vector<lifecycle::IndexLineage>>(
            lifecycle::lineagesOf(repository.lifecycle().versions(m_target)));
        m_lastRead = lastRead;
    }
    lookAtActions(repository, found);
    if (hasWrites || found.lineages)
        lookAtKept(repository.lifecycle(), found);
    lookAtQueue(repository, found);
    lookAtAudit(repository.lifecycle(), found);
    return found;
}

void StoreLooker::lookAtKept(store::LifecycleStore &store, StoreLook &found)
{
    std::vector<lifecycle::KeptIndex> kept = lifecycle::keptIndexes(
        store.actionsSince(m_target, TimePoint()), lifecycle::liveIndexes(store.versions(m_target)));
    if (kept != m_kept)
        found.kept = std::make_shared<const std::vector<lifecycle::KeptIndex>>(m_kept = std::move(kept));
}

void StoreLooker::lookAtActions(store::Repository &repository, StoreLook &found)
{
    const std::int64_t writes = repository.lifecycle().actionWrites(m_target);
    if (writes != m_actionWrites) {
        std::vector<store::ActionRecord> recent =
            repository.lifecycle().actionsSince(m_target, systemNow() - recentTime);
        std::ranges::reverse(recent);
        recent.resize(std::min(recent.size(), mostActions));
        found.recent = std::move(recent);
        m_actionWrites = writes;
    }
    std::vector<store::BreakerRecord> breakers = repository.safety().breakers(m_target);
    std::erase_if(breakers, [](const store::BreakerRecord &breaker) {
        return breaker.state == store::BreakerState::Closed;
    });
    if (breakers != m_breakers)
        found.breakers = m_breakers = std::move(breakers);
}

/// One that was approved is settled here when its program has ended before it could say what came of it.
void StoreLooker::lookAtQueue(store::Repository &repository, StoreLook &found)
{
    if (m_approvalRuns)
        lifecycle::ApprovalQueue(repository, m_target, {actor(), "observe"}).settle();
    const std::int64_t writes = repository.approvals().writes(m_target);
    if (writes == m_approvalWrites)
        return;
    found.queue = repository.approvals().open(m_target);
    m_approvalRuns = std::ranges::any_of(*found.queue, [](const store::ApprovalRecord &approval) {
        return approval.state == store::ApprovalState::Approved;
    });
    m_approvalWrites = writes;
}

void StoreLooker::lookAtAudit(store::LifecycleStore &store, StoreLook &found)
{
    const store::AuditHead head = store.auditHead();
    if (head != m_head) {
        std::vector<store::AuditRecord> entries = store.auditAfter(m_head.sequence, mostEntries);
        std::ranges::move(m_audit.entries, std::back_inserter(entries));
        entries.resize(std::min<std::size_t>(entries.size(), mostEntries));
        m_audit.entries = std::move(entries);
        m_audit.total = store.auditCount();
        m_head = head;
        m_auditMoved = true;
    }
    if (std::exchange(m_auditMoved, false))
        found.audit = std::make_shared<const AuditView>(m_audit);
}

void StoreLooker::verify(store::LifecycleStore &store, TimePoint now)
{
    store::AuditHead head = store.auditHead();
    std::vector<store::AuditRecord> entries = store.audit();
    // Somebody may have written between the two.
    for (store::AuditHead after = store.auditHead(); after != head; after = store.auditHead()) {
        head = after;
        entries = store.audit();
    }
    const std::vector<store::AuditProblem> problems = store::verifyAudit(entries, head);
    AuditCheck check{.at = now,
                     .entries = static_cast<std::int64_t>(entries.size()),
                     .lastHash = head.hash,
                     .brokenAt = std::nullopt,
                     .problem = {}};
    if (!problems.empty()) {
        check.brokenAt = problems.front().sequence;
        check.problem = sentenceOf(problems.front());
    }
    m_audit.check = std::move(check);
    m_audit.total = static_cast<std::int64_t>(entries.size());
    std::ranges::reverse(entries);
    entries.resize(std::min<std::size_t>(entries.size(), mostEntries));
    m_audit.entries = std::move(entries);
    m_head = head;
    m_auditMoved = true;
}

} // namespace indexpilot::engine
