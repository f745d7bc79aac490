// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gui_watch.h"

#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace indexpilot::ui {
namespace {

Q_LOGGING_CATEGORY(shell, "indexpilot.shell")

constexpr Milliseconds between{2};
constexpr qint64 tooLong = 50'000;

qint64 nowInMicroseconds()
{
    using std::chrono::microseconds;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<microseconds>(now).count();
}

} // namespace

GuiWatch::GuiWatch(Warn warn, QObject *parent)
    : QObject(parent), m_warn(warn), m_thread([this](const std::stop_token &stop) { beat(stop); })
{
}

GuiWatch::~GuiWatch() = default;

void GuiWatch::beat(const std::stop_token &stop)
{
    std::mutex mutex; // only to wait so that a stop ends the wait
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        if (m_posted.load() == 0) {
            m_posted.store(nowInMicroseconds());
            QMetaObject::invokeMethod(
                this, [this] { answer(); }, Qt::QueuedConnection);
        }
        wake.wait_for(lock, stop, between, [] { return false; });
    }
}

void GuiWatch::answer()
{
    m_beating.store(true);
    const qint64 posted = m_posted.exchange(0);
    const qint64 held = nowInMicroseconds() - posted;
    m_longest.store(std::max(m_longest.load(), held));
    if (m_warn == Warn::Yes && held > tooLong)
        qCWarning(shell, "the GUI thread was held for %lld ms", static_cast<long long>(held / 1000));
}

Milliseconds GuiWatch::longestHold() const
{
    const qint64 posted = m_posted.load();
    const qint64 open = posted == 0 ? 0 : nowInMicroseconds() - posted;
    return Milliseconds(std::max(m_longest.load(), open) / 1000);
}

void GuiWatch::reset()
{
    m_longest.store(0);
    if (m_posted.load() != 0)
        m_posted.store(nowInMicroseconds()); // what was before it does not count
}

} // namespace indexpilot::ui
