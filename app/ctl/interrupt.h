// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace indexpilot::app {

/// Turns Ctrl+C (SIGINT, SIGTERM) into a stop request while it lives. Made before any other thread, so that
/// all inherit the blocked signals.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;
    std::stop_token token() const { return m_source.get_token(); }
    bool happened() const { return m_source.stop_requested(); }

private:
    std::stop_source m_source;
    sigset_t m_before{};
    std::jthread m_thread;
};

} // namespace indexpilot::app
