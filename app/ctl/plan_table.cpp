// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "app/ctl/plan_table.h"
#include "core/wording/format.h"

namespace indexpilot::app {
namespace {

using lifecycle::Step;

std::string durationText(const std::optional<lifecycle::DurationRange> &duration)
{
    if (!duration)
        return "not known";
    if (duration->upper <= Milliseconds(100))
        return "an instant";
    const auto ms = [](Milliseconds time) {
        return wording::duration(static_cast<double>(time.count())).toStdString();
    };
    return ms(duration->lower) + " to " + ms(duration->upper) + " (modelled), without waiting";
}

std::string sizeText(Bytes bytes)
{
    return wording::size(bytes).toStdString();
}

void printStep(const Step &step, std::size_t number, std::FILE *to)
{
    std::fprintf(to, "\n%zu. %s%s\n", number, nameOf(step.kind).c_str(),
                 step.statements.size() > 1 ? " (one transaction)" : "");
    for (const std::string &statement : step.statements)
        std::fprintf(to, "   %s;\n", statement.c_str());
    std::fprintf(to, "   lock: %s\n", step.lock.c_str());
    std::fprintf(to, "   takes: %s\n", durationText(step.duration).c_str());
    if (step.disk > Bytes(0))
        std::fprintf(to, "   disk: %s more, WAL about %s (modelled)\n", sizeText(step.disk).c_str(),
                     sizeText(step.wal).c_str());
    else if (step.disk < Bytes(0))
        std::fprintf(to, "   disk: %s given back\n", sizeText(Bytes(0) - step.disk).c_str());
    for (const std::string &session : step.waitsFor)
        std::fprintf(to, "   now: %s\n", session.c_str());
}

} // namespace

void printPlan(const lifecycle::Plan &plan, std::FILE *to)
{
    std::fprintf(to, "%s (%s)\n", plan.title.c_str(), nameOf(plan.planClass).c_str());
    for (const std::string &refusal : plan.refusals)
        std::fprintf(to, "  REFUSED: %s\n", refusal.c_str());
    for (const std::string &warning : plan.warnings)
        std::fprintf(to, "  ! %s\n", warning.c_str());
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        printStep(plan.steps[i], i + 1, to);
    if (plan.steps.empty())
        std::fprintf(to, "  nothing to do\n");
    std::fprintf(to, "\ntaking it back (%s): %s\n", nameOf(plan.inverse.planClass).c_str(),
                 plan.inverse.price.c_str());
    for (const std::string &statement : plan.inverse.statements)
        std::fprintf(to, "   %s;\n", statement.c_str());
    if (plan.inverse.planClass == lifecycle::PlanClass::Rebuild)
        std::fprintf(to, "   takes: %s\n", durationText(plan.inverse.duration).c_str());
    std::fprintf(to, "plan %s\n", plan.hash.c_str());
}

} // namespace indexpilot::app
