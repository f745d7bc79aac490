// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interrupt.h"

#include <ctime>

namespace indexpilot::app {
namespace {

sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, &m_before);
    m_thread = std::jthread([this, signals](const std::stop_token &ended) {
        while (!ended.stop_requested()) {
            const timespec wait{.tv_sec = 0, .tv_nsec = 50'000'000};
            if (sigtimedwait(&signals, nullptr, &wait) > 0)
                m_source.request_stop();
        }
    });
}

Interrupt::~Interrupt()
{
    m_thread.request_stop();
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace indexpilot::app
