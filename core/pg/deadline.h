// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <optional>

namespace indexpilot::pg {

/// The end of one call on the steady clock. A budget of zero means none.
class Deadline {
public:
    explicit Deadline(Milliseconds budget)
    {
        if (budget.count() > 0)
            m_end = std::chrono::steady_clock::now() + budget;
    }
    /// Milliseconds left for poll(): -1 without a deadline, 0 when it has passed.
    int pollTimeout() const
    {
        if (!m_end)
            return -1;
        const auto left = std::chrono::ceil<Milliseconds>(*m_end - std::chrono::steady_clock::now()).count();
        return left > 0 ? static_cast<int>(left) : 0;
    }

    /// Ends at the latest this much from now.
    void shortenTo(Milliseconds budget)
    {
        const auto end = std::chrono::steady_clock::now() + budget;
        if (!m_end || end < *m_end)
            m_end = end;
    }

private:
    std::optional<std::chrono::steady_clock::time_point> m_end;
};

} // namespace indexpilot::pg
