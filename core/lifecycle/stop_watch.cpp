// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/stop_watch.h"

#include "core/base/clock.h"

#include <condition_variable>
#include <exception>

namespace indexpilot::lifecycle {
namespace {

constexpr Milliseconds betweenLooks{500};
constexpr Milliseconds patience{5000}; ///< with a watch that cannot be asked

/// False: it was ended meanwhile.
bool sleepFor(Milliseconds time, const std::stop_token &ended)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    return !wake.wait_for(lock, ended, time, [&] { return ended.stop_requested(); });
}

} // namespace

StopWatch::StopWatch(std::stop_token user, Open open)
    : m_user(std::move(user), [this] { m_stop.request_stop(); })
{
    if (open)
        m_thread =
            std::jthread([this, open = std::move(open)](const std::stop_token &ended) { run(open, ended); });
}

StopWatch::~StopWatch() = default;

std::optional<safety::Reason> StopWatch::reason() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reason;
}

void StopWatch::halt(const safety::Reason &reason)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_reason = reason;
    }
    m_stop.request_stop();
}

void StopWatch::run(const Open &open, const std::stop_token &ended)
{
    Look look;
    auto lastAnswer = std::chrono::steady_clock::now();
    do {
        try {
            if (!look)
                look = open();
            if (const auto reason = look())
                return halt(*reason);
            lastAnswer = std::chrono::steady_clock::now();
        } catch (const std::exception &error) {
            look = nullptr;
            if (std::chrono::steady_clock::now() - lastAnswer > patience)
                return halt(
                    {"watch",
                     std::string("it cannot be asked any more whether this may go on: ") + error.what(),
                     "Look at the store and the server"});
        }
    } while (sleepFor(betweenLooks, ended));
}

} // namespace indexpilot::lifecycle
