// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/what_if.h"

#include <mutex>
#include <optional>
#include <stop_token>

namespace indexpilot::engine {

/// Stands between the analysis and its planners: asks nothing more after a stop, and stops everything when a
/// session is lost, so that a dead server does not pass for one that refuses every index. Any thread.
class WhatIfGuard {
public:
    explicit WhatIfGuard(const std::stop_token &stop);
    std::stop_token token() const { return m_source.get_token(); } ///< of a stop and of a loss
    advisor::WhatIf around(advisor::WhatIf whatIf);                ///< the guard must outlive it
    std::optional<Failure> lost() const; ///< a session that went away by itself, before any stop

private:
    struct PassOn {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };
    void remember(const Failure &failure);
    mutable std::mutex m_mutex;
    std::optional<Failure> m_lost;
    std::stop_source m_source;
    std::stop_callback<PassOn> m_passOn;
};

} // namespace indexpilot::engine
