// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/facet_choice.h"

#include <algorithm>

namespace indexpilot::ui {

std::set<std::string> toggled(const std::set<std::string> &chosen, const workload::Facet &facet,
                              const std::string &key)
{
    std::set<std::string> keys = chosen;
    if (keys.empty())
        for (const workload::FacetValue &value : facet.values)
            keys.insert(value.key);
    if (keys.erase(key) == 0)
        keys.insert(key);
    const bool all = std::ranges::all_of(
        facet.values, [&](const workload::FacetValue &value) { return keys.contains(value.key); });
    return all ? std::set<std::string>{} : keys;
}

} // namespace indexpilot::ui
