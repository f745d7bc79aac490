// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_words.h"

#include "core/lifecycle/approval_queue.h"
#include "core/wording/format.h"
#include "ui/charts/time_labels.h"
#include "ui/models/column.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

constexpr Milliseconds oneSecond{1000};

} // namespace

QString planVerb(const lifecycle::Plan &plan)
{
    if (plan.kind == "create")
        return PlanWords::tr("Create index");
    if (plan.kind == "drop")
        return PlanWords::tr("Drop index");
    if (plan.kind == "replace")
        return PlanWords::tr("Replace index");
    if (plan.kind == "rename")
        return PlanWords::tr("Rename index");
    if (plan.kind == "rebuild")
        return PlanWords::tr("Rebuild index");
    if (plan.kind == "set_aside")
        return PlanWords::tr("Set aside");
    if (plan.kind == "give_back")
        return PlanWords::tr("Give back");
    if (plan.kind == "drop_kept")
        return PlanWords::tr("Drop index");
    return bringsBack(plan) ? PlanWords::tr("Bring back") : PlanWords::tr("Roll back");
}

bool bringsBack(const lifecycle::Plan &plan)
{
    return plan.kind == "rollback" && plan.inverse.planClass == lifecycle::PlanClass::Instant;
}

bool needsTypedName(const lifecycle::Plan &plan)
{
    return lifecycle::isCostly(plan);
}

const store::ApprovalRecord *askedFor(const engine::PlanAnswer &answer, const engine::Snapshot &snapshot)
{
    const auto &queue = snapshot.lifecycle->queue;
    const auto found = std::ranges::find(queue, answer.wish.approval, &store::ApprovalRecord::id);
    return found == queue.end() ? nullptr : &*found;
}

QString askedText(const store::ApprovalRecord &approval)
{
    return PlanWords::tr("No. %1, asked for by %2 on %3: %4")
        .arg(approval.id.value())
        .arg(toQString(approval.askedBy),
             QLocale().toString(localTime(approval.askedAt), QLocale::ShortFormat),
             toQString(approval.askedWhy));
}

QString planPrice(const lifecycle::Plan &plan)
{
    const bool rebuild = plan.planClass == lifecycle::PlanClass::Rebuild;
    if (plan.steps.empty())
        return {};
    if (bringsBack(plan) && rebuild)
        return PlanWords::tr("The index does not exist any more: it is built again from the table.");
    if (plan.kind == "rollback" && rebuild)
        return PlanWords::tr(
            "This is a rebuild, not a switch: the earlier version does not exist on disk any more and "
            "must be built again.");
    if (plan.kind == "replace" && rebuild)
        return PlanWords::tr("The new index is built beside the old one, then takes its name.");
    if (plan.kind == "rebuild")
        return PlanWords::tr(
            "A fresh copy is built beside the index and takes its place; until then the old one "
            "serves. What it holds stays the same.");
    if (plan.kind == "drop" || plan.kind == "drop_kept")
        return PlanWords::tr(
            "Dropping takes an instant, undoing it does not: the index would be built again.");
    return {};
}

QString stepTitle(const lifecycle::Step &step)
{
    switch (step.kind) {
    case lifecycle::StepKind::Build:
        return PlanWords::tr("Build the index");
    case lifecycle::StepKind::Reindex:
        return PlanWords::tr("Rebuild the index in its place");
    case lifecycle::StepKind::Shell:
        return PlanWords::tr("Make the index of the partitioned table");
    case lifecycle::StepKind::Prepare:
        return PlanWords::tr("Prepare what was built");
    case lifecycle::StepKind::Commit:
        return PlanWords::tr("Make the change, in one transaction");
    case lifecycle::StepKind::Drop:
    case lifecycle::StepKind::DropTree:
        return PlanWords::tr("Drop the index");
    case lifecycle::StepKind::Analyze:
        return PlanWords::tr("Read statistics of the expression");
    }
    return {};
}

QString stepNote(const lifecycle::Step &step)
{
    return toQString(step.lock);
}

QString planRangeText(const lifecycle::DurationRange &range)
{
    if (range.upper <= oneSecond)
        return PlanWords::tr("under 1 s");
    const QString upper = wording::age(range.upper);
    const QString lower = wording::age(std::max(range.lower, oneSecond));
    if (lower == upper)
        return upper;
    const qsizetype unit = lower.lastIndexOf(QLatin1Char(' '));
    const bool sameUnit = lower.count(QLatin1Char(' ')) == 1 && upper.count(QLatin1Char(' ')) == 1 &&
                          upper.endsWith(lower.mid(unit));
    return QStringLiteral("%1 – %2").arg(sameUnit ? lower.left(unit) : lower, upper);
}

QString durationBasis(int learnedFrom)
{
    return learnedFrom > 0 ? PlanWords::tr("estimated from %n builds here", nullptr, learnedFrom)
                           : PlanWords::tr("modelled");
}

QString stepSql(const lifecycle::Step &step)
{
    QStringList lines;
    for (const std::string &statement : step.statements)
        lines << toQString(statement) + QLatin1Char(';');
    if (lines.size() > 1 && lifecycle::isTransaction(step.kind)) {
        lines.prepend(QStringLiteral("BEGIN;"));
        lines.append(QStringLiteral("COMMIT;"));
    }
    return lines.join(QLatin1Char('\n'));
}

QString planScript(const lifecycle::Plan &plan)
{
    QStringList parts;
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        parts << QStringLiteral("-- %1. %2\n%3\n")
                     .arg(i + 1)
                     .arg(stepTitle(plan.steps[i]), stepSql(plan.steps[i]));
    return parts.join(QLatin1Char('\n'));
}

} // namespace indexpilot::ui
