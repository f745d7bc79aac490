// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/lifecycle/approval_queue.h"

namespace indexpilot::app {

lifecycle::ApprovalQueue queueOf(const CommonOptions &common, const TargetStore &opened);
nlohmann::json approvalJson(const store::ApprovalRecord &approval);
/// Instead of running it; tells under which number it waits.
int propose(const CommonOptions &common, const TargetStore &opened, const ChangeOptions &options,
            const lifecycle::Plan &plan);

} // namespace indexpilot::app
