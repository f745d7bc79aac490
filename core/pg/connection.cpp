// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/connection.h"

#include "core/pg/connection_text.h"
#include "core/pg/deadline.h"

#include <libpq-fe.h>

#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace indexpilot::pg {
namespace {

using Native = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using CancelToken = std::shared_ptr<PGcancel>;

enum class Wait { Ready, TimedOut };

/// A cancelled call that the server does not end by itself is given up after this.
constexpr Milliseconds graceAfterCancel{2000};

/// A file descriptor that cancel() makes readable, so that a waiting call notices; closed with its owner.
class CancelEvent {
public:
    CancelEvent() : m_fd(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
    ~CancelEvent() { close(m_fd); }
    CancelEvent(const CancelEvent &) = delete;
    CancelEvent &operator=(const CancelEvent &) = delete;
    int fd() const { return m_fd; }
    void raise() const noexcept { eventfd_write(m_fd, 1); }
    void clear() const noexcept
    {
        eventfd_t ignored = 0;
        eventfd_read(m_fd, &ignored);
    }

private:
    int m_fd;
};

Wait waitFor(int socket, short events, const Deadline &deadline)
{
    pollfd descriptor{socket, events, 0};
    for (;;) {
        const int ready = poll(&descriptor, 1, deadline.pollTimeout());
        if (ready > 0)
            return Wait::Ready;
        if (ready == 0)
            return Wait::TimedOut;
        if (errno != EINTR)
            return Wait::Ready; // libpq then reports what is wrong with the socket
    }
}

/// A message of libpq without the tab that begins a further line and the line end after the last.
std::string trimmed(const char *message)
{
    std::string text = message ? message : "";
    for (std::size_t at = text.find("\n\t"); at != std::string::npos; at = text.find("\n\t", at + 1))
        text.erase(at + 1, 1);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

std::string seconds(Milliseconds time)
{
    return std::to_string(std::max<long long>(1, std::chrono::ceil<Seconds>(time).count()));
}

/// Keywords that are ours. The connection text comes as dbname with expansion, so libpq reads URI, keywords
/// and service.
Native begin(const ConnectRequest &request)
{
    const SessionProfile &profile = request.profile;
    const std::string connectTimeout = seconds(profile.connectTimeout);
    const std::string userTimeout = std::to_string(profile.tcpUserTimeout.count());
    std::vector<const char *> keywords{"dbname"};
    std::vector<const char *> values{request.connectionText.c_str()};
    const auto add = [&](const char *keyword, const char *value) {
        keywords.push_back(keyword);
        values.push_back(value);
    };
    add("application_name", profile.applicationName.c_str());
    add("client_encoding", "UTF8");
    add("connect_timeout", connectTimeout.c_str());
    if (profile.tcpUserTimeout.count() > 0)
        add("tcp_user_timeout", userTimeout.c_str());
    add("keepalives_idle", "10");
    add("keepalives_interval", "5");
    add("keepalives_count", "3");
    if (request.password)
        add("password", request.password->c_str());
    add(nullptr, nullptr);
    return {PQconnectStartParams(keywords.data(), values.data(), 1), PQfinish};
}

/// libpq did not get as far as asking a server.
bool isMalformed(const ConnectRequest &request, const std::string &message)
{
    return message.starts_with("invalid ") || message.starts_with("could not match ") ||
           !resolveConnectionText(request.connectionText);
}

void finishConnecting(PGconn *native, const Deadline &deadline)
{
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_OK) {
        const short events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (status == PGRES_POLLING_FAILED || PQstatus(native) == CONNECTION_BAD)
            throw DatabaseError({.message = trimmed(PQerrorMessage(native)),
                                 .sqlState = {},
                                 .statement = {},
                                 .connectionBad = true,
                                 .needsPassword = PQconnectionNeedsPassword(native) != 0});
        if (waitFor(PQsocket(native), events, deadline) == Wait::TimedOut)
            throw DatabaseError({.message = "no answer from the server while connecting",
                                 .sqlState = {},
                                 .statement = {},
                                 .connectionBad = true,
                                 .deadlinePassed = true});
        status = PQconnectPoll(native);
    }
}

std::string orEmpty(const char *text)
{
    return text ? text : "";
}

std::string sessionSettings(const SessionProfile &profile)
{
    const auto ms = [](Milliseconds time) {
        return std::to_string(time.count());
    };
    return "SET statement_timeout = " + ms(profile.statementTimeout) +
           "; SET lock_timeout = " + ms(profile.lockTimeout) +
           "; SET idle_in_transaction_session_timeout = " + ms(profile.idleInTransactionTimeout) +
           "; SET default_transaction_read_only = " + (profile.readOnly ? "on" : "off") +
           "; SET client_min_messages = warning; SET extra_float_digits = 1; SET DateStyle = ISO; SET "
           "IntervalStyle = postgres"
           "; SET standard_conforming_strings = on";
}

} // namespace

struct Connection::Impl {
    Native native{nullptr, PQfinish};
    SessionProfile profile;
    Endpoint endpoint;
    bool abandoned = false; ///< a deadline passed: whatever still arrives belongs to a call that was given up
    CancelToken cancelToken; ///< set once by the constructor, before any other thread knows the connection
    CancelEvent cancelEvent;

    void send(std::string_view sql, const std::vector<Param> *params);
    Rows receive(std::string_view sql);
    PGresult *nextResult(Deadline &deadline, std::string_view sql);
    Wait waitForServer(short events, Deadline &deadline);
    [[noreturn]] void giveUp(std::string_view sql);
};

namespace {

/// PQcancel may block as long as connecting does, so it gets a thread of its own that owns all it needs.
void cancelInBackground(CancelToken token)
{
    if (token)
        std::thread([token] {
            char error[256];
            PQcancel(token.get(), error, sizeof error);
        }).detach();
}

DatabaseError failureOf(const PGresult *result, const PGconn *native, std::string_view sql)
{
    std::string message = trimmed(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    if (const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL))
        message += "\n" + trimmed(detail);
    if (message.empty())
        message = trimmed(PQresultErrorMessage(result));
    return DatabaseError({.message = message,
                          .sqlState = orEmpty(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                          .statement = std::string(sql),
                          .connectionBad = PQstatus(native) == CONNECTION_BAD});
}

bool isError(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_EMPTY_QUERY;
}

} // namespace

void Connection::Impl::giveUp(std::string_view sql)
{
    abandoned = true;
    cancelInBackground(cancelToken);
    throw DatabaseError({.message = "the server did not answer in time",
                         .sqlState = {},
                         .statement = std::string(sql),
                         .connectionBad = true,
                         .deadlinePassed = true});
}

void Connection::Impl::send(std::string_view sql, const std::vector<Param> *params)
{
    const std::string text(sql);
    int sent = 0;
    cancelEvent.clear();
    if (abandoned || text.find('\0') != std::string::npos) {
        throw DatabaseError({.message = abandoned ? "the connection was given up after a missed deadline"
                                                  : "the statement holds a NUL byte",
                             .sqlState = {},
                             .statement = text,
                             .connectionBad = abandoned});
    }
    if (params) {
        std::vector<const char *> values;
        for (const Param &param : *params)
            values.push_back(param ? param->c_str() : nullptr);
        sent = PQsendQueryParams(native.get(), text.c_str(), static_cast<int>(values.size()), nullptr,
                                 values.data(), nullptr, nullptr, 0);
    } else {
        sent = PQsendQuery(native.get(), text.c_str());
    }
    if (!sent)
        throw DatabaseError({.message = trimmed(PQerrorMessage(native.get())),
                             .sqlState = {},
                             .statement = text,
                             .connectionBad = PQstatus(native.get()) == CONNECTION_BAD});
}

Wait Connection::Impl::waitForServer(short events, Deadline &deadline)
{
    pollfd descriptors[2] = {{PQsocket(native.get()), events, 0}, {cancelEvent.fd(), POLLIN, 0}};
    if (descriptors[0].fd < 0)
        return Wait::Ready; // libpq closed it on an end of file; poll() would wait for ever
    for (;;) {
        const int ready = poll(descriptors, 2, deadline.pollTimeout());
        if (ready == 0)
            return Wait::TimedOut;
        if (ready > 0 && descriptors[1].revents != 0) {
            cancelEvent.clear();
            deadline.shortenTo(graceAfterCancel);
        }
        if (ready > 0 && descriptors[0].revents != 0)
            return Wait::Ready;
        if (ready < 0 && errno != EINTR)
            return Wait::Ready; // libpq then reports what is wrong with the socket
    }
}

PGresult *Connection::Impl::nextResult(Deadline &deadline, std::string_view sql)
{
    for (int unsent = 1; PQisBusy(native.get()) || unsent > 0;) {
        unsent = PQflush(native.get());
        if (unsent == 0 && !PQisBusy(native.get()))
            break;
        const short events = unsent > 0 ? POLLIN | POLLOUT : POLLIN;
        if (waitForServer(events, deadline) == Wait::TimedOut)
            giveUp(sql);
        if (!PQconsumeInput(native.get()))
            break; // PQgetResult then returns the error
    }
    return PQgetResult(native.get());
}

Rows Connection::Impl::receive(std::string_view sql)
{
    // 57P01 comes only with the first result; later ones would hide it, so the first error is the one kept.
    Deadline deadline(profile.deadline);
    std::optional<DatabaseError> error;
    std::optional<Rows> rows;
    while (PGresult *result = nextResult(deadline, sql)) {
        Rows owned(result);
        if (isError(result)) {
            if (!error)
                error = failureOf(result, native.get(), sql);
        } else {
            rows = owned;
        }
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
            abandoned = true;
            throw DatabaseError(
                {.message = "COPY is not supported here", .sqlState = {}, .statement = std::string(sql)});
        }
    }
    if (error)
        throw *error;
    if (!rows)
        throw DatabaseError({.message = trimmed(PQerrorMessage(native.get())),
                             .sqlState = {},
                             .statement = std::string(sql),
                             .connectionBad = true});
    return *rows;
}

Connection::Connection(const ConnectRequest &request) : m_impl(std::make_unique<Impl>())
{
    m_impl->profile = request.profile;
    if (request.connectionText.find('\0') != std::string::npos)
        throw DatabaseError({.message = "the connection text holds a NUL byte",
                             .sqlState = {},
                             .statement = {},
                             .connectionBad = true,
                             .malformed = true});
    m_impl->native = begin(request);
    PGconn *native = m_impl->native.get();
    if (!native)
        throw DatabaseError(
            {.message = "out of memory", .sqlState = {}, .statement = {}, .connectionBad = true});
    if (const std::string message = trimmed(PQerrorMessage(native));
        PQstatus(native) == CONNECTION_BAD && isMalformed(request, message))
        throw DatabaseError(
            {.message = message, .sqlState = {}, .statement = {}, .connectionBad = true, .malformed = true});
    finishConnecting(native, Deadline(request.profile.connectTimeout));
    PQsetnonblocking(native, 1);
    PQsetNoticeProcessor(
        native, [](void *, const char *) {}, nullptr);
    m_impl->cancelToken = CancelToken(PQgetCancel(native), PQfreeCancel);
    m_impl->endpoint = {.host = orEmpty(PQhost(native)),
                        .hostAddress = orEmpty(PQhostaddr(native)),
                        .port = orEmpty(PQport(native)),
                        .database = orEmpty(PQdb(native)),
                        .user = orEmpty(PQuser(native)),
                        .tlsVersion = PQsslInUse(native) ? orEmpty(PQsslAttribute(native, "protocol")) : "",
                        .serverVersionNumber = PQserverVersion(native),
                        .backendPid = PQbackendPID(native)};
    execute(sessionSettings(request.profile));
}

Connection::~Connection() = default;

Rows Connection::query(std::string_view sql, const std::vector<Param> &params)
{
    m_impl->send(sql, &params);
    return m_impl->receive(sql);
}

void Connection::execute(std::string_view sql)
{
    m_impl->send(sql, nullptr);
    m_impl->receive(sql);
}

void Connection::cancel() noexcept
{
    m_impl->cancelEvent.raise();
    cancelInBackground(m_impl->cancelToken);
}

bool Connection::isGood() const
{
    return !m_impl->abandoned && PQstatus(m_impl->native.get()) == CONNECTION_OK;
}

const Endpoint &Connection::endpoint() const
{
    return m_impl->endpoint;
}

std::string Connection::quoteIdentifier(std::string_view name) const
{
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeIdentifier(m_impl->native.get(), name.data(), name.size()), PQfreemem);
    return quoted
               ? quoted.get()
               : throw DatabaseError({.message = "not a valid identifier", .sqlState = {}, .statement = {}});
}

std::string Connection::quoteLiteral(std::string_view text) const
{
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeLiteral(m_impl->native.get(), text.data(), text.size()), PQfreemem);
    return quoted ? quoted.get()
                  : throw DatabaseError({.message = "not a valid text", .sqlState = {}, .statement = {}});
}

} // namespace indexpilot::pg
