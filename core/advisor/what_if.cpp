// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/what_if.h"

namespace indexpilot::advisor {

bool isPlannable(const IndexDefinition &definition)
{
    return definition.method == "btree" || definition.method == "hash" || definition.method == "brin";
}

} // namespace indexpilot::advisor
