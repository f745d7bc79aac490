// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace indexpilot::pg {

/// Cancels what runs on its connections when a stop is asked for and `patience` has passed, and again until
/// it ends: a cancellation that arrives between two calls of a session is lost. Any thread may add to it.
class Interrupter {
public:
    explicit Interrupter(std::stop_token stop, Milliseconds patience = Milliseconds(0));
    ~Interrupter();
    Interrupter(const Interrupter &) = delete;
    Interrupter &operator=(const Interrupter &) = delete;
    void add(std::shared_ptr<Connection> connection);

private:
    void run();
    std::stop_token m_stop;
    Milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<std::weak_ptr<Connection>> m_connections;
    bool m_ended = false;
    std::thread m_thread; // last
};

} // namespace indexpilot::pg
