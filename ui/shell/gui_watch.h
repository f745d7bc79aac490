// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace indexpilot::ui {

/// How long the GUI thread was held: a thread of its own posts a beat to it every few milliseconds and the
/// beat's delay is the hold. For debug builds, tests and measuring; runs while it exists.
class GuiWatch : public QObject {
    Q_OBJECT
public:
    enum class Warn { No, Yes }; ///< Yes: a hold above 50 ms is logged
    explicit GuiWatch(Warn warn = Warn::No, QObject *parent = nullptr);
    ~GuiWatch() override;
    Milliseconds longestHold() const; ///< since the last reset; to about 2 ms; a hold that goes on counts
    void reset();
    bool isBeating() const { return m_beating.load(); } ///< the first beat has come

private:
    void beat(const std::stop_token &stop);
    void answer();
    Warn m_warn;
    std::atomic<qint64> m_posted{0};  ///< when the beat under way was posted, in µs; 0: none
    std::atomic<qint64> m_longest{0}; ///< µs
    std::atomic<bool> m_beating{false};
    std::jthread m_thread; ///< last: stops first
};

} // namespace indexpilot::ui
