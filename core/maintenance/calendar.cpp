// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/calendar.h"

#include <algorithm>

namespace indexpilot::maintenance {
namespace {

bool isFor(const std::vector<std::string> &names, const std::string &name)
{
    return names.empty() || std::ranges::find(names, name) != names.end();
}

int precision(const Window &window)
{
    return (window.tables.empty() ? 0 : 2) + (window.databases.empty() ? 0 : 1);
}

} // namespace

std::vector<Window> windowsFor(const Calendar &calendar, const Scope &scope)
{
    std::vector<Window> found;
    int most = 0;
    for (const Window &window : calendar.windows)
        if (isFor(window.databases, scope.database) && isFor(window.tables, scope.table)) {
            most = std::max(most, precision(window));
            found.push_back(window);
        }
    const int least = most >= 2 ? 2 : most; // that a table is named counts, not whether its database is too
    std::erase_if(found, [least](const Window &window) { return precision(window) < least; });
    return found;
}

} // namespace indexpilot::maintenance
