// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/audit_text.h"

#include "core/base/iso_time.h"
#include "core/lifecycle/index_identity.h"

#include <algorithm>

namespace indexpilot::lifecycle {

std::string sqlOf(const Plan &plan)
{
    std::string text;
    for (const Step &step : plan.steps)
        for (const std::string &statement : step.statements)
            text += statement + ";\n";
    return text;
}

std::string stateOf(const pg::IndexAttributesReading &reading, const Plan &plan)
{
    std::string text;
    for (const pg::IndexAttributes &index : reading.indexes)
        if (std::ranges::find(plan.subjects, displayName(index)) != plan.subjects.end())
            text += displayName(index) + " " + hashOf(index) + (index.valid ? "" : " (not valid)") + ": " +
                    index.definition + "\n";
    return text.empty() ? "none" : text;
}

std::string keepText(const Plan &plan, TimePoint from)
{
    if (!plan.keep)
        return {};
    return plan.keep->was.schema + "." + plan.keep->was.name + " is kept as " + plan.keep->schema + "." +
           plan.keep->name + " until " + isoTime(from + plan.soak);
}

std::string causeOf(const store::ActionRecord &action, const Plan &plan)
{
    const std::string by = " by action " + std::to_string(action.id.value());
    if (plan.kind == "create")
        return "created" + by;
    if (plan.kind == "drop")
        return "dropped" + by;
    if (plan.kind == "replace")
        return "replaced" + by;
    if (plan.kind == "rename")
        return "renamed" + by;
    if (plan.kind == "rebuild")
        return "rebuilt" + by;
    if (plan.kind == "set_aside")
        return "set aside" + by;
    if (plan.kind == "give_back")
        return "given back" + by;
    if (plan.kind == "drop_kept")
        return "dropped" + by;
    return plan.request + by;
}

} // namespace indexpilot::lifecycle
