// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/interrupter.h"

namespace indexpilot::pg {
namespace {

constexpr Milliseconds pause{250}; ///< between two cancellations

} // namespace

Interrupter::Interrupter(std::stop_token stop, Milliseconds patience)
    : m_stop(std::move(stop)), m_patience(patience)
{
    if (m_stop.stop_possible())
        m_thread = std::thread([this] { run(); });
}

Interrupter::~Interrupter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Interrupter::add(std::shared_ptr<Connection> connection)
{
    const std::scoped_lock lock(m_mutex);
    m_connections.push_back(connection);
}

void Interrupter::run()
{
    const auto ended = [this] {
        return m_ended;
    };
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, m_stop, ended); // until a stop, or the end
    m_wake.wait_for(lock, m_patience, ended);
    while (!m_ended) {
        for (const auto &one : m_connections)
            if (const auto connection = one.lock())
                connection->cancel();
        m_wake.wait_for(lock, pause, ended);
    }
}

} // namespace indexpilot::pg
