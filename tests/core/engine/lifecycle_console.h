// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/index_identity.h"
#include "core/pg/index_attributes.h"
#include "tests/core/engine/watcher.h"
#include "tests/support/small_shop.h"
#include "tests/support/test_cluster.h"

#include <QTest>

#include <algorithm>

namespace indexpilot::test {

inline std::string lifecycleShop()
{
    const std::string text = freshDatabase(QStringLiteral("lifecycle"));
    load(*owner(text), std::string("CREATE EXTENSION pg_stat_statements; ") + smallShop);
    return text;
}

/// Every index of the shop with all it is.
inline std::string shopIndexes(const std::string &text)
{
    std::string all;
    for (const pg::IndexAttributes &one : pg::readIndexAttributes(*owner(text)).indexes)
        if (one.schema == "shop")
            all += lifecycle::canonicalText(one) + (one.valid ? "\n" : " (not valid)\n");
    return all;
}

/// A person at a window of one target who changes indexes.
class LifecycleConsole {
public:
    explicit LifecycleConsole(const std::string &text, const QString &store = {},
                              const Watcher::Change &change = {})
        : m_watcher(text, store, change)
    {
    }
    Watcher &watcher() { return m_watcher; }
    engine::Engine &engine() { return m_watcher.engine(); }
    int target() const { return m_watcher.target; }
    const engine::LifecycleView &view() const
    {
        static const engine::LifecycleView nothing;
        return m_watcher.last ? *m_watcher.last->lifecycle : nothing;
    }
    bool isReady() const { return m_watcher.connected() && !view().unavailable; }

    int plan(const std::string &sql)
    {
        engine().plan(target(), {.ticket = ++m_ticket, .sql = sql});
        return m_ticket;
    }
    int planWayBack(const std::string &index)
    {
        engine().plan(target(), {.ticket = ++m_ticket, .index = index});
        return m_ticket;
    }
    bool isPlanned() const
    {
        return view().plan && view().plan->wish.ticket == m_ticket && view().plan->plan.has_value();
    }
    void execute(const std::string &reason = {})
    {
        engine().execute(target(),
                         {.ticket = m_ticket, .planHash = view().plan->plan->hash, .reason = reason});
    }
    void propose(const std::string &reason)
    {
        engine().execute(target(), {.ticket = m_ticket,
                                    .planHash = view().plan->plan->hash,
                                    .reason = reason,
                                    .aim = engine::Aim::Propose});
    }
    void planApproval(store::ApprovalId id)
    {
        engine::PlanWish wish;
        wish.ticket = ++m_ticket;
        wish.approval = id;
        engine().plan(target(), wish);
    }
    int ticket() const { return m_ticket; }
    bool isFinished() const
    {
        return view().finished && view().finished->ticket == m_ticket && !view().running;
    }
    std::optional<Failure> failure() const { return view().finished->outcome.failure; }
    std::string whyNot() const { return failure() ? failure()->detail : std::string(); }
    bool isRefused() const
    {
        return isFinished() && failure() && failure()->code == FailureCode::Refused &&
               view().finished->outcome.action.id.value() == 0;
    }
    std::vector<std::string> auditKinds() const
    {
        std::vector<std::string> kinds;
        for (const store::AuditRecord &entry : view().audit->entries)
            kinds.push_back(entry.kind);
        return kinds; // newest first
    }
    bool hasAudit(const std::string &kind) const { return std::ranges::count(auditKinds(), kind) > 0; }
    const lifecycle::IndexLineage *lineage(const std::string &name) const
    {
        for (const lifecycle::IndexLineage &one : *view().lineages)
            if (one.name == name)
                return &one;
        return nullptr;
    }

private:
    int m_ticket = 0;
    Watcher m_watcher;
};

} // namespace indexpilot::test
