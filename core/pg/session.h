// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace indexpilot::pg {

enum class SessionState { Idle, Connecting, Connected, Waiting, Stopped };

/// What a session last said about itself; delivered on the session's thread.
struct SessionStatus {
    SessionState state = SessionState::Idle;
    std::optional<Failure> failure; ///< why it is Waiting
    Milliseconds retryIn{0};        ///< until the next attempt, while Waiting
    std::optional<Endpoint> endpoint;
};

class JobHandle {
public:
    JobHandle() = default;
    explicit JobHandle(std::stop_source source) : m_source(std::move(source)) {}
    void stop() { m_source.request_stop(); } ///< also cancels the running statement on the server

private:
    std::stop_source m_source{std::nostopstate};
};

using Job = std::function<void(Connection &, std::stop_token)>;
using Done = std::function<void(std::optional<Failure>)>; ///< on the session's thread; nullopt = success

/// One connection, one thread, one job queue. Connects lazily, reconnects by itself with back-off and jitter.
/// While the server is away a submitted job fails at once with CannotConnect / ConnectionLost; it is never
/// lost silently.
class Session {
public:
    using StatusListener = std::function<void(const SessionStatus &)>;
    Session(ConnectRequest request, StatusListener listener);
    ~Session(); ///< stops the running statement, ends the thread

    JobHandle submit(Job job, Done done);
    void setPassword(std::string password); ///< tries again at once
    void reconnectNow();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::pg
