// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace indexpilot::advisor {

void sideBySide(const std::vector<WhatIf> &workers, std::size_t count, const std::stop_token &stop,
                const std::function<void(const WhatIf &worker, std::size_t i)> &ask)
{
    if (workers.empty())
        return;
    std::atomic<std::size_t> next = 0;
    const auto work = [&](const WhatIf &worker) {
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++)
            ask(worker, i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(workers.size(), count); ++i)
        others.emplace_back([&work, &worker = workers[i]] { work(worker); });
    work(workers.front());
}

} // namespace indexpilot::advisor
