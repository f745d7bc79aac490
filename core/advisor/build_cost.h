// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/size_model.h"

namespace indexpilot::advisor {

/// What building an index takes on an idle server: a model from the table's pages and the index' entries.
struct BuildEstimate {
    double seconds = 0;
    double lower = 0; ///< three times less and more: it says hours or minutes, not which minute
    double upper = 0;
    double walBytes = 0; ///< measured on real builds: about the index' size
    bool known = false;  ///< false: the table's pages are not known
};

BuildEstimate modelledBuild(const pg::SchemaTable &table, const SizeEstimate &size,
                            Concurrently concurrently);

} // namespace indexpilot::advisor
