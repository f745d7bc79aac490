// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/bands.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {
namespace {

/// Of a factor, for each miss.
constexpr std::array<double, bandCount> adaptation{0.1, 0.1, 0.08, 0.06};
constexpr double bandErrorMemory = 0.97;
constexpr double bandErrorsKept = 0.3;
constexpr double bandPriorCount = 3;
constexpr double priorErrorOfWeek = 0.04;
constexpr double growthOfError = 0.75; ///< exponent over days ahead
constexpr double smallestScale = 0.002;
constexpr double spreadShare = 0.3;   ///< of how far the members are apart
constexpr double furthestReach = 6;   ///< ln ratio: no band says more than "anything"
constexpr double furthestFactor = 20; ///< times where it began, and that part of it

/// Of errors in units of the scale, over the simulated series: errors up are larger, as bloat jumps and does
/// not fall.
constexpr std::array<double, bandCount> firstBelow{0.25, 0.7, 1.1, 1.7};
constexpr std::array<double, bandCount> firstAbove{0.35, 1.0, 1.6, 2.8};

double horizonShare(int days)
{
    return std::pow(days / 7.0, growthOfError);
}

struct Rates {
    std::array<double, bandCount> missed;
    std::array<double, bandCount> hit;
};

Rates rates()
{
    Rates all{};
    for (std::size_t i = 0; i < bandCount; ++i) {
        const double wanted = (1 - bandLevels[i]) / 2; // misses on this side
        all.missed[i] = std::exp(adaptation[i] * (1 - wanted));
        all.hit[i] = std::exp(-adaptation[i] * wanted);
    }
    return all;
}

void adapt(std::array<double, bandCount> &factors, const std::array<double, bandCount> &first, double error)
{
    static const Rates all = rates();
    for (std::size_t i = 0; i < bandCount; ++i) {
        factors[i] *= error > factors[i] ? all.missed[i] : all.hit[i];
        factors[i] = std::clamp(factors[i], first[i] / furthestFactor, first[i] * furthestFactor);
    }
}

Reach between(const Reach &a, const Reach &b, double share)
{
    return {a.below + (b.below - a.below) * share, a.above + (b.above - a.above) * share};
}

} // namespace

Bands::Kept Bands::fresh()
{
    Kept kept;
    kept.factors = {firstBelow, firstAbove};
    return kept;
}

void Bands::learn(Kept &kept, const Track &track, int days)
{
    const int today = track.last();
    const int origin = today - days;
    if (origin < 0 || track.cutBetween(origin, today) || !track.isRead(today))
        return;
    const Said &said = kept.said[static_cast<std::size_t>(origin) % ring];
    const double error = track.level(today) - said.median;
    adapt(kept.factors.below, firstBelow, -error / said.scale);
    adapt(kept.factors.above, firstAbove, error / said.scale);
    kept.errors = bandErrorMemory * kept.errors + std::fabs(error);
    kept.count = bandErrorMemory * kept.count + 1;
}

void Bands::update(const Track &track, const std::array<double, horizonCount> &medians,
                   const std::array<double, horizonCount> &spreads)
{
    static const auto shares = [] {
        std::array<double, horizonCount> all{};
        for (std::size_t i = 0; i < horizonCount; ++i)
            all[i] = horizonShare(keptHorizons[i]);
        return all;
    }();
    const Change change = track.change(track.last());
    m_today = static_cast<std::size_t>(track.last()) % ring;
    for (std::size_t i = 0; i < horizonCount; ++i) {
        Kept &kept = m_kept[i];
        if (change == Change::Rebuild || change == Change::Start) {
            kept.errors *= bandErrorsKept;
            kept.count *= bandErrorsKept;
        }
        learn(kept, track, keptHorizons[i]);
        const double usual =
            (kept.errors + bandPriorCount * priorErrorOfWeek * shares[i]) / (kept.count + bandPriorCount);
        kept.said[m_today] = {medians[i], smallestScale + usual + spreadShare * spreads[i]};
    }
}

Reaches Bands::at(std::size_t horizon) const
{
    const Kept &kept = m_kept[horizon];
    const double scale = kept.said[m_today].scale;
    Reaches all{};
    Reach inner;
    for (std::size_t i = 0; i < bandCount; ++i) { // a wider promise is never narrower
        inner = {std::max(inner.below, kept.factors.below[i] * scale),
                 std::max(inner.above, kept.factors.above[i] * scale)};
        all[i] = {std::min(inner.below, furthestReach), std::min(inner.above, furthestReach)};
    }
    return all;
}

Reaches Bands::reaches(int days) const
{
    const auto next = std::ranges::lower_bound(keptHorizons, days);
    if (next == keptHorizons.end()) {
        Reaches furthest = at(horizonCount - 1);
        const double factor = std::pow(days / static_cast<double>(keptHorizons.back()), growthOfError);
        for (Reach &one : furthest)
            one = {one.below * factor, one.above * factor};
        return furthest;
    }
    const auto place = static_cast<std::size_t>(next - keptHorizons.begin());
    Reaches upper = at(place);
    if (*next == days || place == 0)
        return upper;
    const Reaches lower = at(place - 1);
    const double share =
        (days - keptHorizons[place - 1]) / static_cast<double>(*next - keptHorizons[place - 1]);
    for (std::size_t i = 0; i < bandCount; ++i)
        upper[i] = between(lower[i], upper[i], share);
    return upper;
}

} // namespace indexpilot::forecast
