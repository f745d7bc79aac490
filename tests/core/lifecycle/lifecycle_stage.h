// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/executor.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/planner.h"
#include "core/store/audit_chain.h"
#include "core/store/repository.h"

#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

namespace indexpilot::test {

/// A target with a store of its own, and the calls that the tests make on them.
class LifecycleStage {
public:
    explicit LifecycleStage(std::string connectionText) : m_text(std::move(connectionText))
    {
        auto opened = store::Repository::open(storePath());
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        m_repository = std::move(*opened);
        target = m_repository->lifecycle().targetOf("system", "database", "");
        reconnect();
    }
    std::string storePath() const { return m_folder.filePath(QStringLiteral("store.db")).toStdString(); }
    store::LifecycleStore &store() { return m_repository->lifecycle(); }
    pg::Connection &connection() { return *m_connection; }
    const std::string &text() const { return m_text; }
    void reconnect() { m_connection = std::make_unique<pg::Connection>(request()); }
    pg::ConnectRequest request() const
    {
        return {.connectionText = m_text,
                .password = std::nullopt,
                .profile = pg::profileFor(pg::SessionRole::Executor)};
    }

    lifecycle::PlanContext context() { return {connection(), store(), target}; }
    lifecycle::SnapshotOutcome snapshot() { return lifecycle::takeSnapshot(connection(), store(), target); }
    Result<lifecycle::Plan> plan(const std::string &sql,
                                 lifecycle::OnExisting onExisting = lifecycle::OnExisting::Refuse)
    {
        return lifecycle::planStatement(context(), sql, onExisting);
    }
    Result<lifecycle::Plan> rollbackPlan(const std::string &index, std::optional<int> to = {})
    {
        return lifecycle::planRollback(context(), index, to);
    }
    lifecycle::ActionOutcome run(const lifecycle::Plan &plan, lifecycle::ExecutorOptions options = {})
    {
        options.who = "test";
        return lifecycle::Executor(request(), store(), target, options).run(plan);
    }
    std::vector<lifecycle::ActionOutcome> recover()
    {
        return lifecycle::Executor(request(), store(), target, {.who = "test"}).recover();
    }

    std::optional<pg::IndexAttributes> index(const std::string &schema, const std::string &name)
    {
        for (const pg::IndexAttributes &one : pg::readIndexAttributes(connection()).indexes)
            if (one.schema == schema && one.name == name)
                return one;
        return std::nullopt;
    }
    /// Every index of the schema with all it is: what must be as before.
    std::string everything(const std::string &schema)
    {
        std::string text;
        for (const pg::IndexAttributes &one : pg::readIndexAttributes(connection()).indexes)
            if (one.schema == schema)
                text += lifecycle::canonicalText(one) + "\n";
        return text;
    }
    bool auditIsWhole() { return store::verifyAudit(store().audit(), store().auditHead()).empty(); }

private:
    const std::string m_text;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Repository> m_repository;
    std::unique_ptr<pg::Connection> m_connection;

public:
    TargetId target;
};

} // namespace indexpilot::test
