// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan.h"

namespace indexpilot::lifecycle {

std::string nameOf(PlanClass planClass)
{
    switch (planClass) {
    case PlanClass::Nothing:
        return "nothing";
    case PlanClass::Instant:
        return "instant";
    case PlanClass::Metadata:
        return "metadata";
    case PlanClass::Rebuild:
        return "rebuild";
    }
    return {};
}

std::string nameOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Build:
        return "build";
    case StepKind::Reindex:
        return "reindex";
    case StepKind::Shell:
        return "shell";
    case StepKind::Prepare:
        return "prepare";
    case StepKind::Commit:
        return "commit";
    case StepKind::Drop:
        return "drop";
    case StepKind::DropTree:
        return "drop_tree";
    case StepKind::Analyze:
        return "analyze";
    }
    return {};
}

bool isTransaction(StepKind kind)
{
    switch (kind) {
    case StepKind::Shell:
    case StepKind::Prepare:
    case StepKind::Commit:
    case StepKind::DropTree:
        return true;
    case StepKind::Build:
    case StepKind::Reindex:
    case StepKind::Drop:
    case StepKind::Analyze:
        return false;
    }
    return false;
}

std::optional<DurationRange> durationOf(const Plan &plan)
{
    DurationRange whole;
    for (const Step &step : plan.steps) {
        if (!step.duration && step.kind != StepKind::Analyze)
            return std::nullopt;
        whole.lower += step.duration.value_or(DurationRange{}).lower;
        whole.upper += step.duration.value_or(DurationRange{}).upper;
    }
    return whole;
}

} // namespace indexpilot::lifecycle
