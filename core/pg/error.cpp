// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/error.h"

namespace indexpilot::pg {
namespace {

bool startsWith(const std::string &text, const char *prefix)
{
    return text.rfind(prefix, 0) == 0;
}

bool refusesPassword(const DatabaseError::Details &details)
{
    return details.sqlState == "28P01" ||
           details.message.find("password authentication failed") != std::string::npos;
}

FailureCode codeOf(const DatabaseError &error)
{
    const DatabaseError::Details &details = error.details();
    if (details.malformed)
        return FailureCode::Usage;
    if (details.needsPassword || refusesPassword(details))
        return FailureCode::NeedsPassword;
    if (details.deadlinePassed)
        return FailureCode::TimedOut;
    if (error.isCancelled())
        return details.message.find("timeout") != std::string::npos ? FailureCode::TimedOut
                                                                    : FailureCode::Cancelled;
    if (details.sqlState == "55P03")
        return FailureCode::TimedOut;
    if (error.losesConnection())
        return details.statement.empty() ? FailureCode::CannotConnect : FailureCode::ConnectionLost;
    if (details.sqlState == "42501" || startsWith(details.sqlState, "28"))
        return FailureCode::Denied;
    if (details.sqlState == "0A000" || details.sqlState == "42883" || details.sqlState == "42P01")
        return FailureCode::Unsupported;
    if (details.sqlState == "42601")
        return FailureCode::Syntax;
    return FailureCode::Failed;
}

/// A message can quote all of a text that somebody gave; a person reads its beginning.
std::string readable(std::string message)
{
    constexpr std::size_t longest = 1000; // bytes
    if (message.size() <= longest)
        return message;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0) == 0x80)
        --end; // not in the middle of a letter
    return message.substr(0, end) + " …";
}

std::string remedyOf(const DatabaseError &error, FailureCode code)
{
    const DatabaseError::Details &details = error.details();
    const auto says = [&details](const char *text) {
        return details.message.find(text) != std::string::npos;
    };
    if (details.malformed)
        return "Correct the connection text: a URI (postgresql://user@host:5432/db), keywords (host=… "
               "dbname=…) "
               "or service=NAME. A value with spaces or quotes stands in single quotes, with \\' for a "
               "quote.";
    if (details.needsPassword)
        return "Enter the password, or add a line to ~/.pgpass (mode 0600).";
    if (refusesPassword(details))
        return "The server refused the password. Enter it again, and correct the line in ~/.pgpass if it "
               "came from there.";
    if (says("too many clients") || says("remaining connection slots") || details.sqlState == "53300")
        return "The server has no free connection. It is tried again by itself; raise max_connections or "
               "close sessions.";
    if (says("starting up") || says("recovery mode") || says("shutting down"))
        return "The server is starting or stopping. It is tried again by itself.";
    if (says("does not exist") && code == FailureCode::CannotConnect)
        return "Correct the database or role name in the connection text.";
    if (says("could not translate host name"))
        return "Correct the host name, or check the name service of this machine. It is tried again by "
               "itself.";
    if (says("no pg_hba.conf entry"))
        return "Add a line for this role, database and address to pg_hba.conf and reload the server.";
    if (details.deadlinePassed)
        return "The server did not answer in time; the connection was closed and is opened again by itself.";
    if (details.sqlState == "42501")
        return "The role lacks a right: GRANT pg_monitor TO your_role;";
    if (details.sqlState == "55P03")
        return "Another session holds the lock; it is tried again later.";
    if (error.losesConnection())
        return "Check that the server runs and can be reached. It is tried again by itself.";
    return {};
}

} // namespace

DatabaseError::DatabaseError(Details details)
    : std::runtime_error(details.message), m_details(std::move(details))
{
}

bool DatabaseError::losesConnection() const
{
    return m_details.connectionBad || m_details.deadlinePassed || startsWith(m_details.sqlState, "08") ||
           m_details.sqlState == "57P01" || m_details.sqlState == "57P02" || m_details.sqlState == "57P03";
}

bool DatabaseError::isRetryable() const
{
    return m_details.sqlState == "40001" || m_details.sqlState == "40P01" || m_details.sqlState == "55P03" ||
           losesConnection();
}

bool DatabaseError::isCancelled() const
{
    return m_details.sqlState == "57014";
}

Failure toFailure(const DatabaseError &error)
{
    const FailureCode code = codeOf(error);
    return {code, error.statement().empty() ? "connection" : "statement", readable(error.what()),
            remedyOf(error, code)};
}

} // namespace indexpilot::pg
