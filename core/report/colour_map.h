// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace indexpilot::report {

/// Cividis, the sequential map that looks alike with and without colour-blindness (Nuñez, Anderton, Renslow,
/// PLoS ONE 2018), as 14 evenly spaced stops 0xRRGGBB from low to high. The window and the report share it.
inline constexpr std::array<std::uint32_t, 14> cividisStops{0x00224E, 0x0D2E6B, 0x253B6E, 0x3A486B, 0x4B556C,
                                                            0x5B616E, 0x6A6E71, 0x7A7B77, 0x8C8978, 0x9E9776,
                                                            0xB2A670, 0xC8B768, 0xE1CA58, 0xFDE838};

/// The colour of a value in [0, 1], linear between the stops; values outside are clamped.
constexpr std::uint32_t cividis(double value)
{
    const double clamped = value < 0 ? 0 : value > 1 ? 1 : value;
    const double position = clamped * (cividisStops.size() - 1);
    const auto low = static_cast<std::size_t>(position);
    const auto high = low + 1 < cividisStops.size() ? low + 1 : low;
    const double part = position - static_cast<double>(low);
    std::uint32_t mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        const double a = (cividisStops[low] >> shift) & 0xFF;
        const double b = (cividisStops[high] >> shift) & 0xFF;
        mixed |= static_cast<std::uint32_t>(a + (b - a) * part + 0.5) << shift;
    }
    return mixed;
}

} // namespace indexpilot::report
