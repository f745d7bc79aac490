// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progress_line.h"

#include "core/wording/format.h"

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace indexpilot::app {

ProgressLine::ProgressLine() : m_terminal(isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (m_terminal && !m_stage.empty())
        std::fprintf(stderr, "\r\033[K");
}

void ProgressLine::show(const std::string &stage, double share, const std::string &note)
{
    const auto now = Clock::now();
    if (stage != m_stage) {
        m_stage = stage;
        m_stageBegan = now;
        m_tenth = -1;
    } else if (m_terminal && now - m_shown < std::chrono::milliseconds(100)) {
        return;
    }
    const int tenth = static_cast<int>(share * 10);
    if (!m_terminal && tenth == m_tenth)
        return;
    m_tenth = tenth;
    m_shown = now;
    std::string line = QString::asprintf("%3.0f %%  ", share * 100).toStdString() + stage;
    if (!note.empty())
        line += ", " + note;
    if (const auto left = timeLeft(std::chrono::duration<double>(now - m_stageBegan).count(), share);
        !left.empty())
        line += ", " + left;
    std::fprintf(stderr, m_terminal ? "\r\033[K%s" : "%s\n", line.c_str());
}

std::string timeLeft(double elapsedSeconds, double share)
{
    if (share < 0.05 || share >= 1 || elapsedSeconds < 0.5)
        return {};
    return "about " + wording::age(std::ceil(elapsedSeconds / share - elapsedSeconds)).toStdString() +
           " left";
}

} // namespace indexpilot::app
