// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/session.h"

#include "core/pg/backoff.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace indexpilot::pg {
namespace {

struct Entry {
    Job job;
    Done done;
    std::stop_source stop;
};

/// What the job holds belongs to the receiver of the outcome from here on.
void finish(Entry &entry, const std::optional<Failure> &failure)
{
    entry.job = nullptr;
    entry.done(failure);
}

Failure cancelled()
{
    return {FailureCode::Cancelled, "job", "cancelled before it ran", {}};
}

} // namespace

struct Session::Impl {
    explicit Impl(ConnectRequest connectRequest, StatusListener statusListener)
        : request(std::move(connectRequest)), listener(std::move(statusListener)),
          backoff(std::hash<std::thread::id>{}(std::this_thread::get_id()))
    {
        thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
    }

    void run(const std::stop_token &stop);
    void waitForWork(const std::stop_token &stop);
    void connect(const std::stop_token &stop);
    void perform(Entry &entry, const std::stop_token &stop);
    void failQueued(const Failure &failure);
    bool takesUntriedPassword();
    void becomeWaiting(const Failure &failure);
    void announce(SessionStatus status);

    std::mutex mutex; // guards queue, request.password, passwordIsUntried, retryAt and awaitsPassword
    std::condition_variable_any wake;
    std::deque<Entry> queue;
    ConnectRequest request;
    StatusListener listener;
    Backoff backoff;
    std::chrono::steady_clock::time_point retryAt{};
    bool awaitsPassword = false;
    bool passwordIsUntried = false; // came after the last attempt to connect began
    std::optional<Failure> lastFailure;
    std::unique_ptr<Connection> connection; // the session's thread only
    std::jthread thread;                    // last: stops before the rest goes
};

void Session::Impl::announce(SessionStatus status)
{
    if (connection)
        status.endpoint = connection->endpoint();
    if (listener)
        listener(status);
}

void Session::Impl::run(const std::stop_token &stop)
{
    connect(stop);
    while (!stop.stop_requested()) {
        waitForWork(stop);
        if (stop.stop_requested())
            break;
        if (!connection) {
            const bool due = [this] {
                const std::lock_guard lock(mutex);
                return !awaitsPassword && std::chrono::steady_clock::now() >= retryAt;
            }();
            if (due)
                connect(stop);
            else if (lastFailure)
                failQueued(*lastFailure);
            continue;
        }
        Entry entry;
        {
            const std::lock_guard lock(mutex);
            if (queue.empty())
                continue;
            entry = std::move(queue.front());
            queue.pop_front();
        }
        perform(entry, stop);
    }
    failQueued(cancelled());
    connection.reset();
    announce({.state = SessionState::Stopped, .failure = std::nullopt, .endpoint = std::nullopt});
}

void Session::Impl::waitForWork(const std::stop_token &stop)
{
    std::unique_lock lock(mutex);
    const auto hasWork = [this] {
        return !queue.empty();
    };
    if (connection)
        wake.wait(lock, stop, hasWork);
    else if (awaitsPassword)
        wake.wait(lock, stop, [&] { return hasWork() || !awaitsPassword; });
    else
        while (!hasWork() && std::chrono::steady_clock::now() < retryAt && !stop.stop_requested()) {
            const auto until = retryAt; // reconnectNow() and setPassword() move it while we wait
            wake.wait_until(lock, stop, until, [&] { return hasWork() || retryAt != until; });
        }
}

void Session::Impl::connect(const std::stop_token &stop)
{
    announce({.state = SessionState::Connecting, .failure = std::nullopt, .endpoint = std::nullopt});
    ConnectRequest attempt;
    {
        const std::lock_guard lock(mutex);
        attempt = request;
        passwordIsUntried = false;
    }
    try {
        connection = std::make_unique<Connection>(attempt);
        backoff.reset();
        lastFailure.reset();
        if (!stop.stop_requested())
            announce({.state = SessionState::Connected, .failure = std::nullopt, .endpoint = std::nullopt});
    } catch (const DatabaseError &error) {
        const Failure failure = toFailure(error);
        if (failure.code == FailureCode::NeedsPassword && takesUntriedPassword())
            return; // the server refused the one before; run() connects again at once
        becomeWaiting(failure);
    }
}

bool Session::Impl::takesUntriedPassword()
{
    const std::lock_guard lock(mutex);
    if (passwordIsUntried)
        retryAt = {};
    return passwordIsUntried;
}

void Session::Impl::becomeWaiting(const Failure &failure)
{
    connection.reset();
    lastFailure = failure;
    const Milliseconds pause = backoff.next();
    {
        const std::lock_guard lock(mutex);
        awaitsPassword = failure.code == FailureCode::NeedsPassword;
        retryAt = std::chrono::steady_clock::now() + pause;
    }
    announce({.state = SessionState::Waiting,
              .failure = failure,
              .retryIn = failure.code == FailureCode::NeedsPassword ? Milliseconds(0) : pause,
              .endpoint = std::nullopt});
    failQueued(failure);
}

void Session::Impl::perform(Entry &entry, const std::stop_token &stop)
{
    if (entry.stop.stop_requested()) {
        finish(entry, cancelled());
        return;
    }
    std::optional<Failure> failure;
    bool lost = false;
    {
        const auto interrupt = [this] {
            connection->cancel();
        };
        const std::stop_callback byHandle(entry.stop.get_token(), interrupt);
        const std::stop_callback bySession(stop, interrupt);
        try {
            entry.job(*connection, entry.stop.get_token());
        } catch (const DatabaseError &error) {
            failure = toFailure(error);
            lost = error.losesConnection() || !connection->isGood();
        } catch (const std::exception &error) {
            failure = Failure{FailureCode::Failed, "job", error.what(), {}};
        }
    }
    finish(entry, failure);
    if (lost)
        becomeWaiting(*failure);
}

void Session::Impl::failQueued(const Failure &failure)
{
    std::deque<Entry> waiting;
    {
        const std::lock_guard lock(mutex);
        waiting.swap(queue);
    }
    for (Entry &entry : waiting)
        finish(entry, entry.stop.stop_requested() ? cancelled() : failure);
}

Session::Session(ConnectRequest request, StatusListener listener)
    : m_impl(std::make_unique<Impl>(std::move(request), std::move(listener)))
{
}

Session::~Session() = default;

JobHandle Session::submit(Job job, Done done)
{
    std::stop_source stop;
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->queue.push_back({std::move(job), std::move(done), stop});
    }
    m_impl->wake.notify_one();
    return JobHandle(std::move(stop));
}

void Session::setPassword(std::string password)
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->request.password = std::move(password);
        m_impl->passwordIsUntried = true;
        m_impl->awaitsPassword = false;
        m_impl->retryAt = {};
    }
    m_impl->wake.notify_one();
}

void Session::reconnectNow()
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->retryAt = {};
    }
    m_impl->wake.notify_one();
}

} // namespace indexpilot::pg
