// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <string>

namespace indexpilot::pg {

enum class SessionRole { Observer, Analyst, Executor, Watchdog };

/// The time-outs and name of a kind of session. Zero means "not set".
struct SessionProfile {
    std::string applicationName; ///< "indexpilot/observer" …
    Milliseconds connectTimeout{5000};
    Milliseconds statementTimeout{5000};
    Milliseconds lockTimeout{500};
    Milliseconds idleInTransactionTimeout{30000};
    Milliseconds deadline{8000}; ///< ours, on every call: a stopped server process defeats statement_timeout
    Milliseconds tcpUserTimeout{8000}; ///< libpq tcp_user_timeout
    bool readOnly = true;
};

SessionProfile profileFor(SessionRole role);

} // namespace indexpilot::pg
