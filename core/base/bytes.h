// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace indexpilot {

/// An amount of storage in bytes; adds and scales.
class Bytes {
public:
    constexpr Bytes() = default;
    constexpr explicit Bytes(std::int64_t count) : m_count(count) {}
    constexpr std::int64_t count() const { return m_count; }
    friend constexpr Bytes operator+(Bytes a, Bytes b) { return Bytes(a.m_count + b.m_count); }
    friend constexpr Bytes operator-(Bytes a, Bytes b) { return Bytes(a.m_count - b.m_count); }
    friend constexpr Bytes operator*(Bytes a, double factor)
    {
        return Bytes(static_cast<std::int64_t>(static_cast<double>(a.m_count) * factor));
    }
    friend constexpr auto operator<=>(Bytes, Bytes) = default; // NOLINT(modernize-use-nullptr): as in Strong

private:
    std::int64_t m_count = 0;
};

} // namespace indexpilot
