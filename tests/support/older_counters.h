// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_cluster.h"

#include "core/base/clock.h"

namespace indexpilot::test {

/// Makes the database's counters look as if they had been reset so long ago: writes another time into the
/// file in which a stopped server keeps them. Restarts the server. Throws std::runtime_error.
void makeCountersOlder(TestCluster &cluster, Seconds age);

} // namespace indexpilot::test
