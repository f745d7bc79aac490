// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/random.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace indexpilot::simulation {

namespace {

std::uint64_t splitMix(std::uint64_t &state)
{
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

} // namespace

Random::Random(std::uint64_t seed)
{
    for (std::uint64_t &word : m_state)
        word = splitMix(seed);
}

Random Random::stream(std::uint64_t root, std::uint64_t client, std::uint64_t session)
{
    std::uint64_t seed = root;
    seed = splitMix(seed) ^ (client + 1);
    seed = splitMix(seed) ^ (session + 1);
    return Random(splitMix(seed));
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t end)
{
    return end == 0 ? 0 : static_cast<std::uint64_t>(unit() * static_cast<double>(end));
}

bool Random::chance(double probability)
{
    return unit() < probability;
}

double Random::exponential()
{
    return -std::log1p(-unit());
}

double Random::normal()
{
    const double radius = std::sqrt(2.0 * exponential());
    return radius * std::cos(2.0 * std::numbers::pi * unit());
}

double Random::logNormal(double median, double sigma)
{
    return median * std::exp(sigma * normal());
}

std::size_t Random::weighted(std::initializer_list<double> weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double left = unit() * total;
    std::size_t position = 0;
    for (const double weight : weights) {
        left -= weight;
        if (left < 0)
            return position;
        ++position;
    }
    return weights.size() - 1;
}

void TraceHash::add(std::string_view text)
{
    for (const char letter : text)
        m_value = (m_value ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    m_value = (m_value ^ 0x1FU) * 1099511628211ULL; // a separator: "ab","c" is not "a","bc"
}

void TraceHash::add(std::uint64_t number)
{
    for (int shift = 0; shift < 64; shift += 8)
        m_value = (m_value ^ ((number >> shift) & 0xFFU)) * 1099511628211ULL;
}

} // namespace indexpilot::simulation
