// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/gate_change.h"

namespace indexpilot::lifecycle {

safety::Change changeOf(const Plan &plan)
{
    safety::Change change{
        .subject = plan.subject, .table = plan.tableSchema + "." + plan.tableName, .disk = {}, .upper = {}};
    for (const Step &step : plan.steps) {
        change.disk = change.disk + step.disk;
        if (step.kind == StepKind::Build || step.kind == StepKind::Reindex)
            change.work = safety::Work::Builds;
    }
    if (const auto whole = durationOf(plan))
        change.upper = whole->upper;
    return change;
}

} // namespace indexpilot::lifecycle
