// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/error.h"
#include "core/pg/rows.h"
#include "core/pg/session_profile.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexpilot::pg {

using Param = std::optional<std::string>; ///< text format; nullopt is NULL

struct ConnectRequest {
    std::string connectionText;          ///< URI or keywords, passed to libpq untouched
    std::optional<std::string> password; ///< only when libpq asked for one
    SessionProfile profile;
};

/// Facts of the session that was reached (multi-host: which host won).
struct Endpoint {
    std::string host; ///< as libpq reports it; a socket directory for a local socket
    std::string hostAddress;
    std::string port;
    std::string database;
    std::string user;
    std::string tlsVersion;      ///< empty: not encrypted
    int serverVersionNumber = 0; ///< server_version_num, e.g. 150020
    int backendPid = 0;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// One libpq connection. Used by one thread, except for cancel(), which any thread may call.
/// Every call ends by the profile's deadline even when the server does not answer; the connection is then
/// bad.
class Connection {
public:
    explicit Connection(const ConnectRequest &request); ///< throws DatabaseError (details().needsPassword)
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Rows query(std::string_view sql, const std::vector<Param> &params = {});
    void execute(std::string_view sql); ///< one or several statements, simple protocol
    void cancel() noexcept;             ///< safe from any thread (PQcancel)
    bool isGood() const;
    const Endpoint &endpoint() const;
    std::string quoteIdentifier(std::string_view name) const;
    std::string quoteLiteral(std::string_view text) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::pg
