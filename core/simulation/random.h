// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace indexpilot::simulation {

/// Pseudo-random numbers that are the same with every standard library (xoshiro256++, seeded by splitmix64).
/// One object is one stream and belongs to one thread.
class Random {
public:
    explicit Random(std::uint64_t seed);
    /// An independent stream below a root seed: stream(42, 1, 7) is client 1, session 7.
    static Random stream(std::uint64_t root, std::uint64_t client, std::uint64_t session);

    std::uint64_t next();
    double unit();                          ///< [0, 1)
    std::uint64_t below(std::uint64_t end); ///< [0, end); 0 when end is 0
    bool chance(double probability);
    double exponential(); ///< mean 1
    double normal();
    double logNormal(double median, double sigma);
    std::size_t weighted(std::initializer_list<double> weights); ///< position, with these odds

private:
    std::array<std::uint64_t, 4> m_state{};
};

/// FNV-1a, 64 bits: the running hash of a trace.
class TraceHash {
public:
    void add(std::string_view text);
    void add(std::uint64_t number);
    std::uint64_t value() const { return m_value; }
    friend bool operator==(const TraceHash &, const TraceHash &) = default;

private:
    std::uint64_t m_value = 14695981039346656037ULL;
};

} // namespace indexpilot::simulation
