// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace indexpilot::store {

/// "$XDG_DATA_HOME/indexpilot/history.db", by default under ~/.local/share. Nothing is made.
std::string defaultStorePath();

} // namespace indexpilot::store
