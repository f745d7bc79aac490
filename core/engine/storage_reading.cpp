// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_reading.h"

namespace indexpilot::engine {
namespace {

constexpr int mostTables = 20'000;
constexpr Seconds learnedFrom = std::chrono::hours(24 * 180);

} // namespace

StorageLook lookAtStorage(pg::Connection &connection)
{
    StorageLook look;
    look.schema = pg::readSchema(connection, mostTables);
    look.vacuum = pg::readVacuumFacts(connection);
    return look;
}

StorageMemory storageMemory(store::Repository &repository, TargetId target, std::int64_t today)
{
    return {.readings = repository.bloat().readings(target, today - keptDays),
            .baselines = repository.bloat().baselines(target),
            .lessons = {}};
}

StorageWish storageWish(store::Repository &repository, TargetId target, const safety::Policy &policy,
                        Milliseconds day)
{
    return {.threshold = policy.rebuildAt,
            .horizonDays = horizonDays,
            .day = day,
            .pace = learnedPace(repository.lifecycle().actionsSince(target, systemNow() - learnedFrom))};
}

} // namespace indexpilot::engine
