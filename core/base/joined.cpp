// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/joined.h"

namespace indexpilot {

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string text;
    for (const std::string &part : parts) {
        if (&part != &parts.front())
            text += between;
        text += part;
    }
    return text;
}

} // namespace indexpilot
