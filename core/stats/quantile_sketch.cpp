// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/quantile_sketch.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace indexpilot::stats {
namespace {

constexpr std::string_view version = "s1";
constexpr double smallest = 1e-9; ///< below this a value counts as zero
constexpr double leastWeight = 1e-3;
const double gamma = (1 + QuantileSketch::relativeError) / (1 - QuantileSketch::relativeError);
const double logGamma = std::log(gamma);

std::int32_t binOf(double value)
{
    return static_cast<std::int32_t>(std::ceil(std::log(value) / logGamma));
}

/// The value that is at most 1 % from every value of the bin (gamma^(i-1), gamma^i].
double middleOf(std::int32_t bin)
{
    return 2 * std::exp(logGamma * bin) / (gamma + 1);
}

void append(std::string &text, double number)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    text.append(buffer, end);
}

/// Takes one number and the separator behind it from the front of `text`.
template <class Number> bool take(std::string_view &text, char separator, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data() + text.size() || *end != separator)
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

bool isWeight(double weight)
{
    return std::isfinite(weight) && weight > 0;
}

} // namespace

void QuantileSketch::add(double value, double weight)
{
    if (!(value >= 0) || !std::isfinite(value) || !isWeight(weight))
        return;
    if (value < smallest)
        m_zeros += weight;
    else
        m_bins[binOf(value)] += weight;
    m_count += weight;
}

void QuantileSketch::merge(const QuantileSketch &other)
{
    for (const auto &[bin, weight] : other.m_bins)
        m_bins[bin] += weight;
    m_zeros += other.m_zeros;
    m_count += other.m_count;
}

void QuantileSketch::decay(double factor)
{
    if (!(factor > 0) || factor >= 1)
        return;
    const auto faded = [factor](double weight) {
        return weight * factor < leastWeight ? 0 : weight * factor;
    };
    m_zeros = faded(m_zeros);
    m_count = m_zeros;
    for (auto &[bin, weight] : m_bins)
        m_count += weight = faded(weight);
    std::erase_if(m_bins, [](const auto &one) { return one.second <= 0; });
}

double QuantileSketch::quantile(double q) const
{
    if (empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double wanted = std::fmin(1.0, std::fmax(0.0, q)) * m_count;
    double seen = m_zeros;
    if (seen >= wanted && m_zeros > 0)
        return 0;
    for (const auto &[bin, weight] : m_bins) {
        seen += weight;
        if (seen >= wanted * (1 - 1e-12))
            return middleOf(bin);
    }
    return m_bins.empty() ? 0 : middleOf(m_bins.rbegin()->first);
}

std::string QuantileSketch::serialised() const
{
    std::string text(version);
    text += ' ';
    append(text, m_zeros);
    text += ';';
    for (const auto &[bin, weight] : m_bins) {
        text += std::to_string(bin);
        text += ':';
        append(text, weight);
        text += ';';
    }
    return text;
}

QuantileSketch QuantileSketch::fromSerialised(const std::string &serialised)
{
    std::string_view text = serialised;
    if (!text.starts_with(std::string(version) + ' '))
        return {};
    text.remove_prefix(version.size() + 1);
    QuantileSketch sketch;
    if (!take(text, ';', sketch.m_zeros) || !std::isfinite(sketch.m_zeros) || sketch.m_zeros < 0)
        return {};
    sketch.m_count = sketch.m_zeros;
    while (!text.empty()) {
        std::int32_t bin = 0;
        double weight = 0;
        if (!take(text, ':', bin) || !take(text, ';', weight) || !isWeight(weight))
            return {};
        sketch.m_bins[bin] += weight;
        sketch.m_count += weight;
    }
    return sketch;
}

} // namespace indexpilot::stats
