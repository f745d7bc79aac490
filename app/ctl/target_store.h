// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/base/result.h"
#include "core/store/repository.h"

#include <memory>

namespace indexpilot::app {

/// A connection to the target, the store, and the target's row in it.
struct TargetStore {
    std::unique_ptr<store::Repository> repository;
    std::unique_ptr<pg::Connection> connection;
    TargetId target;
    store::LifecycleStore &lifecycle() const { return repository->lifecycle(); }
};

/// Opens both; the store is --store or the default place. Throws DatabaseError; a store that cannot be
/// opened, or a server of another version, is a Failure.
Result<TargetStore> openTargetStore(const CommonOptions &common, pg::SessionRole role);

} // namespace indexpilot::app
