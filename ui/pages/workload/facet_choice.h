// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <set>
#include <string>

// What a person's choice in a facet means for the filter. An empty filter lets everything pass, so that
// un-checking one of all means "the others" and un-checking the last means "all" again.
namespace indexpilot::ui {

/// {} of a, b, c without b → {a, c}; {a, c} with b → {}.
std::set<std::string> toggled(const std::set<std::string> &chosen, const workload::Facet &facet,
                              const std::string &key);

} // namespace indexpilot::ui
