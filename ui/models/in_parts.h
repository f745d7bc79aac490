// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace indexpilot::ui {

/// Bounds of equal parts of `count` rows, one for each processor; few rows are one part. {0, …, count}
inline std::vector<std::size_t> partBounds(std::size_t count)
{
    constexpr std::size_t worthAThread = 10000; // fewer rows are done sooner than a thread starts
    const std::size_t most = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    const std::size_t parts = std::clamp<std::size_t>(count / worthAThread, 1, most);
    std::vector<std::size_t> bounds;
    for (std::size_t i = 0; i <= parts; ++i)
        bounds.push_back(count * i / parts);
    return bounds;
}

/// Runs work(from, to) for each part at the same time and waits for all. For worker threads only.
template <class Work> void inParts(const std::vector<std::size_t> &bounds, const Work &work)
{
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i + 1 < bounds.size(); ++i)
        others.emplace_back([&work, from = bounds[i], to = bounds[i + 1]] { work(from, to); });
    work(bounds[0], bounds[1]);
}

} // namespace indexpilot::ui
