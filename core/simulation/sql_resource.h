// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace indexpilot::simulation {

/// The text of core/simulation/<name>.sql, built into the program; throws std::runtime_error when it is not
/// there.
std::string sqlResource(const std::string &name);

} // namespace indexpilot::simulation
