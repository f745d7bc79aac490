// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_rows.h"
#include "core/safety/policy.h"
#include "core/store/repository.h"

// What window and terminal read before they speak of the sizes of indexes.
namespace indexpilot::engine {

inline constexpr int keptDays = 90; ///< that forecasts are made of
inline constexpr int horizonDays = 28;

/// Throws DatabaseError.
StorageLook lookAtStorage(pg::Connection &connection);
/// What the store has of the days before `today`. Throws StoreError.
StorageMemory storageMemory(store::Repository &repository, TargetId target, std::int64_t today);
/// Throws StoreError.
StorageWish storageWish(store::Repository &repository, TargetId target, const safety::Policy &policy,
                        Milliseconds day);

} // namespace indexpilot::engine
