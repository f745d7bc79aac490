// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/hand_over.h"
#include "core/engine/observatory.h"

#include <QThread>
#include <QThreadPool>

#include <latch>

namespace indexpilot::engine {
namespace {

ConnectionTest tested(const TargetRequest &request)
{
    ConnectionTest result;
    QElapsedTimer timer;
    timer.start();
    try {
        pg::ConnectRequest connect;
        connect.connectionText = request.connectionText;
        connect.password = request.password;
        connect.profile = pg::profileFor(pg::SessionRole::Observer);
        pg::Connection connection(connect);
        result.endpoint = connection.endpoint();
        result.capabilities = pg::probeCapabilities(connection);
        result.reached = true;
    } catch (const pg::DatabaseError &error) {
        result.failure = pg::toFailure(error);
    }
    result.elapsedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return result;
}

} // namespace

struct Engine::Impl {
    QThread thread;
    Observatory *observatory = nullptr; ///< lives in `thread`; deleted there
    QThreadPool tests;
    int nextHandle = 0;

    /// Runs `action` in the engine's thread.
    template <class Action> void post(Action action) { handOver(observatory, std::move(action)); }
    template <class Action> void postTo(int target, Action action)
    {
        post([this, target, action = std::move(action)] {
            if (TargetWatch *watch = observatory->watch(target))
                action(*watch);
        });
    }
};

Engine::Engine(EngineOptions options, QObject *parent) : QObject(parent), m_impl(std::make_unique<Impl>())
{
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<ConnectionTest>();
    m_impl->thread.setObjectName(QStringLiteral("indexpilot-engine"));
    m_impl->observatory = new Observatory(std::move(options));
    connect(m_impl->observatory, &Observatory::published, m_impl->observatory,
            [this](int target, const SnapshotPtr &snapshot) {
                handOver(this, [this, target, snapshot] { Q_EMIT published(target, snapshot); });
            });
    m_impl->observatory->moveToThread(&m_impl->thread);
    m_impl->thread.start();
    m_impl->post([observatory = m_impl->observatory] { observatory->open(); });
}

Engine::~Engine()
{
    m_impl->tests.waitForDone();
    std::latch ended(1); // QThread::wait() would do, but ThreadSanitizer does not see it
    m_impl->post([this, &ended] {
        delete m_impl->observatory;
        m_impl->thread.quit();
        ended.count_down();
    });
    m_impl->thread.wait();
    ended.wait();
}

int Engine::addTarget(const TargetRequest &request)
{
    const int handle = m_impl->nextHandle++;
    m_impl->post([this, handle, request] { m_impl->observatory->addTarget(handle, request); });
    return handle;
}

void Engine::removeTarget(int target)
{
    m_impl->post([this, target] { m_impl->observatory->removeTarget(target); });
}

void Engine::setPassword(int target, const std::string &password)
{
    m_impl->postTo(target, [password](TargetWatch &watch) { watch.setPassword(password); });
}

void Engine::setView(int target, const workload::ViewRequest &request)
{
    m_impl->postTo(target, [request](TargetWatch &watch) { watch.setView(request); });
}

void Engine::setCollecting(int target, bool on)
{
    m_impl->postTo(target, [on](TargetWatch &watch) { watch.setCollecting(on); });
}

void Engine::refresh(int target)
{
    m_impl->postTo(target, [](TargetWatch &watch) { watch.refresh(); });
}

void Engine::explain(int target, StatementId statement)
{
    m_impl->postTo(target, [statement](TargetWatch &watch) { watch.explain(statement); });
}

void Engine::advise(int target)
{
    m_impl->postTo(target, [](TargetWatch &watch) { watch.advise(); });
}

void Engine::stopAdvising(int target)
{
    m_impl->postTo(target, [](TargetWatch &watch) { watch.stopAdvising(); });
}

void Engine::decide(int target, const Decision &decision)
{
    m_impl->postTo(target, [decision](TargetWatch &watch) { watch.decide(decision); });
}

void Engine::withdrawDecision(int target, const std::string &recommendation)
{
    m_impl->postTo(target, [recommendation](TargetWatch &watch) { watch.withdrawDecision(recommendation); });
}

void Engine::reviewEdited(int target, const std::string &sql, int ticket)
{
    m_impl->postTo(target, [sql, ticket](TargetWatch &watch) { watch.reviewEdited(sql, ticket); });
}

void Engine::setFreeze(int target, bool on)
{
    m_impl->postTo(target, [on](TargetWatch &watch) { watch.setFreeze(on); });
}

void Engine::setMode(int target, Mode mode)
{
    m_impl->postTo(target, [mode](TargetWatch &watch) { watch.lifecycle().setMode(mode); });
}

void Engine::plan(int target, const PlanWish &wish)
{
    m_impl->postTo(target, [wish](TargetWatch &watch) { watch.lifecycle().plan(wish); });
}

void Engine::execute(int target, const ExecuteWish &wish)
{
    m_impl->postTo(target, [wish](TargetWatch &watch) { watch.lifecycle().execute(wish); });
}

void Engine::decideQueued(int target, const QueueWish &wish)
{
    m_impl->postTo(target, [wish](TargetWatch &watch) { watch.lifecycle().decideQueued(wish); });
}

void Engine::stopAction(int target)
{
    m_impl->postTo(target, [](TargetWatch &watch) { watch.lifecycle().stopAction(); });
}

void Engine::showIndex(int target, const std::string &name)
{
    m_impl->postTo(target, [name](TargetWatch &watch) { watch.lifecycle().showIndex(name); });
}

void Engine::showStorage(int target, const std::string &name)
{
    m_impl->postTo(target, [name](TargetWatch &watch) { watch.storage().showIndex(name); });
}

void Engine::readStorage(int target)
{
    m_impl->postTo(target, [](TargetWatch &watch) { watch.storage().look(); });
}

void Engine::measureIndex(int target, const std::string &name)
{
    m_impl->postTo(target, [name](TargetWatch &watch) { watch.storage().measure(name); });
}

void Engine::maintain(int target, const MaintenanceWish &wish)
{
    m_impl->postTo(target, [wish](TargetWatch &watch) { watch.maintenance().decide(wish); });
}

void Engine::verifyAudit(int target)
{
    m_impl->postTo(target, [](TargetWatch &watch) { watch.lifecycle().verifyAudit(); });
}

void Engine::resetBreaker(int target, store::BreakerScope scope, const std::string &key)
{
    m_impl->postTo(target, [scope, key](TargetWatch &watch) { watch.lifecycle().resetBreaker(scope, key); });
}

void Engine::testConnection(const TargetRequest &request, int ticket)
{
    m_impl->tests.start([this, request, ticket] {
        ConnectionTest result = tested(request);
        handOver(this,
                 [this, ticket, result = std::move(result)] { Q_EMIT connectionTested(ticket, result); });
    });
}

} // namespace indexpilot::engine
