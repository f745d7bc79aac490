// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <cstdint>

namespace indexpilot::pg {

/// Waiting times between attempts: doubling from 250 ms to 15 s, each shortened by up to half at random, so
/// that many consoles do not return to a restarted server in the same moment.
class Backoff {
public:
    explicit Backoff(std::uint64_t seed) : m_state(seed | 1) {}
    Milliseconds next()
    {
        const auto full = std::min<std::int64_t>(15'000, std::int64_t{250} << std::min(m_attempt, 10));
        ++m_attempt;
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return Milliseconds(
            full - static_cast<std::int64_t>((m_state >> 33) % static_cast<std::uint64_t>(full / 2)));
    }
    void reset() { m_attempt = 0; }

private:
    int m_attempt = 0;
    std::uint64_t m_state;
};

} // namespace indexpilot::pg
