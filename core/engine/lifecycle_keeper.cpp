// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lifecycle_keeper.h"

#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_show.h"
#include "core/engine/worth_telling.h"

#include <QtGlobal>

namespace indexpilot::engine {
namespace {

Failure notConnected()
{
    return {FailureCode::CannotConnect, "target",
            QT_TRANSLATE_NOOP("ServerWords", "It is not connected, so nothing can be planned or changed"),
            QT_TRANSLATE_NOOP("ServerWords", "Check that the server runs and can be reached")};
}

} // namespace

LifecycleKeeper::LifecycleKeeper(const LifecycleOptions &options)
    : m_options(options), m_view(std::make_shared<const LifecycleView>())
{
    m_lookTimer.setInterval(options.lookInterval);
    m_auditTimer.setInterval(options.auditInterval);
    m_actTimer.setSingleShot(true);
    connect(&m_lookTimer, &QTimer::timeout, this, &LifecycleKeeper::look);
    connect(&m_auditTimer, &QTimer::timeout, this, &LifecycleKeeper::verifyAudit);
    connect(&m_actTimer, &QTimer::timeout, this, &LifecycleKeeper::actTimeIsOver);
    showObstacle();
}

LifecycleKeeper::~LifecycleKeeper()
{
    end();
    if (m_acting.joinable())
        m_acting.join();
    m_worker.reset();
}

void LifecycleKeeper::end()
{
    for (QTimer *timer : {&m_lookTimer, &m_auditTimer, &m_actTimer})
        timer->stop();
    m_wish.reset();
    enter(Mode::Observe, "the target was closed");
    m_acting.request_stop();
    if (m_worker)
        m_worker->end();
}

void LifecycleKeeper::begin(const ChangePlace &place)
{
    m_place = place;
    m_worker = std::make_unique<LifecycleWorker>(place);
    m_lookTimer.start();
    m_auditTimer.start();
}

void LifecycleKeeper::setNoStore(const Failure &failure)
{
    m_noStore = failure;
    showObstacle();
}

void LifecycleKeeper::setConnected(bool connected)
{
    if (!m_worker || connected == m_connected)
        return;
    m_connected = connected;
    m_looked = false;
    if (connected) {
        lookNow();
        indexesChanged();
        verifyAudit();
        readHistory();
    } else {
        enter(Mode::Observe, "the connection was lost");
    }
    showObstacle();
}

void LifecycleKeeper::setPassword(const std::string &password)
{
    if (!m_place)
        return;
    m_place->password = password;
    submit([password](LifecycleDesk &desk, const std::stop_token &) { desk.planning.setPassword(password); });
}

void LifecycleKeeper::submit(LifecycleWorker::Job job)
{
    if (m_worker)
        m_worker->submit(std::move(job));
}

void LifecycleKeeper::submitWrite(std::function<void(LifecycleDesk &)> write,
                                  std::function<void(const std::optional<Failure> &)> then)
{
    submit([this, write = std::move(write), then = std::move(then)](LifecycleDesk &desk,
                                                                    const std::stop_token &) mutable {
        const auto failure = desk.attempt([&] { write(desk); });
        handOver(this, [this, failure, then = std::move(then)] {
            tell("index changes", failure);
            if (then)
                then(failure);
            lookNow();
        });
    });
}

void LifecycleKeeper::tell(const char *what, const std::optional<Failure> &failure)
{
    Q_EMIT troubled(what, worthTelling(failure));
}

std::optional<Failure> LifecycleKeeper::obstacle() const
{
    if (m_noStore)
        return m_noStore;
    if (!m_connected || !m_looked)
        return notConnected();
    return m_trouble;
}

void LifecycleKeeper::showObstacle()
{
    const std::optional<Failure> failure = obstacle();
    if (failure != m_view->unavailable)
        show([&](LifecycleView &view) { view.unavailable = failure; });
}

} // namespace indexpilot::engine
