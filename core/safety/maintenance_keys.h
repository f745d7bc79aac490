// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/calendar.h"

namespace YAML {
class Node;
}

namespace indexpilot::safety {

/// The policy's section `maintenance`. Throws YAML::Exception with the place of what is wrong.
void readMaintenance(const YAML::Node &node, maintenance::Calendar &calendar);

} // namespace indexpilot::safety
