// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace indexpilot {

enum class FailureCode {
    Usage,          ///< the request itself is wrong
    CannotConnect,  ///< no session with the server
    NeedsPassword,  ///< libpq says that a password is needed
    ConnectionLost, ///< the session ended under us
    Cancelled,      ///< an outcome, not an error
    TimedOut,       ///< a deadline of ours or a time-out of the server
    Denied,         ///< a missing right
    Unsupported,    ///< the server cannot do it (version, extension)
    Syntax,         ///< outside text that does not parse
    Storage,        ///< the store: corrupt, newer, read-only, full
    Refused,        ///< refused by safety
    Failed          ///< everything else
};

/// What went wrong, for a person: the subject, what happened and what to do. Travels by value.
struct Failure {
    FailureCode code = FailureCode::Failed;
    std::string subject; ///< what it is about, e.g. "server db1:5432"
    std::string detail;  ///< what happened, the server's text unchanged
    std::string remedy;  ///< what to do, may hold one SQL statement; empty when nothing is known
    friend bool operator==(const Failure &, const Failure &) = default;
};

} // namespace indexpilot
