// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace indexpilot::app {

/// Progress on stderr: one line that is written over on a terminal, else a line at each tenth.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine(); ///< clears the line
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    /// `share` of the stage, 0 to 1; the time left is told once it can be.
    void show(const std::string &stage, double share, const std::string &note);

private:
    using Clock = std::chrono::steady_clock;
    bool m_terminal;
    std::string m_stage;
    Clock::time_point m_stageBegan;
    Clock::time_point m_shown;
    int m_tenth = -1;
};

/// "12 s left"; empty when nothing can be said.
std::string timeLeft(double elapsedSeconds, double share);

} // namespace indexpilot::app
