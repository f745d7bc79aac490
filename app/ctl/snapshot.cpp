// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/engine/storage_reading.h"
#include "core/lifecycle/versions.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

/// Sizes beside the sizes of fresh indexes: once a day is enough for a forecast.
std::size_t keepSizes(TargetStore &opened)
{
    constexpr Milliseconds day = std::chrono::days(1);
    const engine::StorageLook look = engine::lookAtStorage(*opened.connection);
    const engine::StorageNews news = newsOf(
        look,
        engine::storageMemory(*opened.repository, opened.target, engine::dayOf(look.vacuum.takenAt, day)),
        day);
    opened.repository->bloat().add(opened.target, news.readings, news.baselines, news.lessons);
    return news.readings.size();
}

} // namespace

int runSnapshot(const CommonOptions &common)
{
    Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    const lifecycle::SnapshotOutcome outcome =
        lifecycle::takeSnapshot(*opened->connection, opened->lifecycle(), opened->target);
    const std::size_t sizes = keepSizes(*opened);
    const std::string when = isoTime(outcome.reading.takenAt);
    if (common.format == OutputFormat::Json)
        printJson({{"taken_at", when},
                   {"indexes", outcome.reading.indexes.size()},
                   {"versions_begun", outcome.begun},
                   {"versions_ended", outcome.ended},
                   {"sizes", sizes},
                   {"store", opened->repository->location()}});
    else
        std::printf("%zu indexes at %s: %d new versions, %d ended\n", outcome.reading.indexes.size(),
                    when.c_str(), outcome.begun, outcome.ended);
    return exitDone;
}

} // namespace indexpilot::app
