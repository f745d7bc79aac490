// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>

namespace indexpilot {

/// A value that cannot be mixed up with another of the same representation: TableId is not IndexId.
template <class Tag, class Rep> class Strong {
public:
    constexpr Strong() = default;
    constexpr explicit Strong(Rep value) : m_value(value) {}
    constexpr Rep value() const { return m_value; }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 of <=> for a pointer
    friend constexpr auto operator<=>(Strong, Strong) = default;

private:
    Rep m_value{};
};

} // namespace indexpilot

template <class Tag, class Rep> struct std::hash<indexpilot::Strong<Tag, Rep>> {
    std::size_t operator()(indexpilot::Strong<Tag, Rep> id) const { return std::hash<Rep>{}(id.value()); }
};
