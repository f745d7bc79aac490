// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/audit_chain.h"
#include "tests/ui/support/snapshots.h"

// A log as the executor, the freeze and the breakers write it, with a chain that is whole.
namespace indexpilot::testing {

class AuditLog {
public:
    AuditLog &add(store::AuditRecord entry)
    {
        entry.sequence = static_cast<std::int64_t>(m_entries.size()) + 1;
        entry.target = 1;
        entry.previousHash = m_entries.empty() ? std::string() : m_entries.back().hash;
        entry.hash = store::auditHash(entry);
        m_entries.push_back(entry);
        return *this;
    }

    /// Intent and, `took` later, outcome.
    AuditLog &change(std::int64_t action, TimePoint at, const std::string &title, const std::string &subject,
                     const std::string &sql, Milliseconds took, const std::string &outcome)
    {
        const std::string state = "public." + subject + " 3f2c9a: CREATE INDEX " + subject + " ON orders";
        add({.action = action,
             .at = at,
             .kind = "intent",
             .who = "anna@console",
             .mode = "act",
             .subject = "public." + subject,
             .sql = sql,
             .before = "none",
             .detail = title});
        return add({.action = action,
                    .at = at + took,
                    .kind = "outcome",
                    .who = "anna@console",
                    .mode = "act",
                    .subject = "public." + subject,
                    .sql = sql,
                    .after = outcome.starts_with("done") ? state : "none",
                    .detail = outcome});
    }

    AuditLog &guard(const std::string &kind, TimePoint at, const std::string &subject,
                    const std::string &detail)
    {
        return add({.at = at,
                    .kind = kind,
                    .who = "marc@console",
                    .mode = "observe",
                    .subject = subject,
                    .detail = detail});
    }

    std::vector<store::AuditRecord> &entries() { return m_entries; }

    std::shared_ptr<engine::AuditView> view() const
    {
        auto view = std::make_shared<engine::AuditView>();
        view->entries.assign(m_entries.rbegin(), m_entries.rend());
        view->total = static_cast<std::int64_t>(m_entries.size());
        return view;
    }

private:
    std::vector<store::AuditRecord> m_entries; ///< oldest first
};

/// Nine entries: a change that was done, one taken back, one under way, a freeze and a breaker.
inline AuditLog shopLog()
{
    AuditLog log;
    log.change(7, todayAt(3, 9), "Create public.reviews_product_idx", "reviews_product_idx",
               "CREATE INDEX CONCURRENTLY reviews_product_idx ON reviews (product_id);\n", Minutes(28),
               "done");
    log.guard("freeze", todayAt(8), "everything", "flash sale");
    log.guard("thaw", todayAt(9, 50), "everything", "");
    log.change(8, todayAt(10, 20), "Bring public.orders_idx back to version 2", "orders_idx",
               "CREATE INDEX CONCURRENTLY ip_7f ON orders (id);\nALTER INDEX ip_7f RENAME TO orders_idx;\n",
               Seconds(90), "reverted: cancelled; taken back: ip_7f was dropped");
    log.guard("breaker opened", todayAt(11), "table public.orders", "two failures in a row");
    log.guard("breaker reset", todayAt(12), "table public.orders", "");
    log.add({.action = 9,
             .at = todayAt(14),
             .kind = "intent",
             .who = "anna@console",
             .mode = "act",
             .subject = "public.carts_idx",
             .sql = "DROP INDEX CONCURRENTLY carts_idx;\n",
             .before = "public.carts_idx 77d9b3: CREATE INDEX carts_idx ON carts (id)",
             .detail = "Drop public.carts_idx"});
    return log;
}

inline store::ActionRecord recentAction(std::int64_t id, const std::string &kind, store::ActionState state)
{
    return {.id = store::ActionId(id),
            .target = TargetId(1),
            .kind = kind,
            .subject = "public.orders_idx",
            .state = state,
            .mode = "act",
            .who = "anna@console",
            .createdAt = todayAt(10),
            .updatedAt = todayAt(10)};
}

inline std::shared_ptr<engine::Snapshot> auditSnapshot(std::shared_ptr<const engine::AuditView> audit)
{
    auto snapshot = shop().connected();
    auto lifecycle = std::make_shared<engine::LifecycleView>();
    lifecycle->audit = std::move(audit);
    lifecycle->recent = {recentAction(9, "drop", store::ActionState::Executing),
                         recentAction(8, "rollback", store::ActionState::Reverted),
                         recentAction(7, "create", store::ActionState::Done)};
    snapshot->lifecycle = lifecycle;
    return snapshot;
}

} // namespace indexpilot::testing
