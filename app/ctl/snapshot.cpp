// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/lifecycle/versions.h"

#include <cstdio>

namespace indexpilot::app {

int runSnapshot(const CommonOptions &common)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    const lifecycle::SnapshotOutcome outcome =
        lifecycle::takeSnapshot(*opened->connection, opened->lifecycle(), opened->target);
    const std::string when = isoTime(outcome.reading.takenAt);
    if (common.format == OutputFormat::Json)
        printJson({{"taken_at", when},
                   {"indexes", outcome.reading.indexes.size()},
                   {"versions_begun", outcome.begun},
                   {"versions_ended", outcome.ended},
                   {"store", opened->repository->location()}});
    else
        std::printf("%zu indexes at %s: %d new versions, %d ended\n", outcome.reading.indexes.size(),
                    when.c_str(), outcome.begun, outcome.ended);
    return exitDone;
}

} // namespace indexpilot::app
