// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safety/verdict.h"

#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace indexpilot::lifecycle {

/// Asks a running change to stop when its user does, or when its watch says that it must. A watch that cannot
/// be asked for a while is a reason to stop as well.
class StopWatch {
public:
    using Look = std::function<std::optional<safety::Reason>()>; ///< throws what it cannot find out
    using Open = std::function<Look()>; ///< called in the thread that then looks; may throw

    /// Without `open` only the user stops.
    StopWatch(std::stop_token user, Open open);
    ~StopWatch();
    StopWatch(const StopWatch &) = delete;
    StopWatch &operator=(const StopWatch &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }
    std::optional<safety::Reason> reason() const; ///< of the watch; nothing when the user asked or nobody did

private:
    void run(const Open &open, const std::stop_token &ended);
    void halt(const safety::Reason &reason);

    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    std::optional<safety::Reason> m_reason;
    std::stop_callback<std::function<void()>> m_user;
    std::jthread m_thread; // last
};

} // namespace indexpilot::lifecycle
