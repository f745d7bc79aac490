// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace indexpilot {

/// The parts in their order, with `between` between them; empty when there is none.
std::string joined(const std::vector<std::string> &parts, std::string_view between = ", ");

} // namespace indexpilot
