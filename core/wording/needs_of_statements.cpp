// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "core/wording/need_parts.h"
#include "core/wording/wording_text.h"

#include <algorithm>

namespace indexpilot::wording {
namespace {

using workload::StatementRow;

QString rulesOf(const StatementRow &row)
{
    QStringList rules;
    for (const std::string &rule : row.risk.hardRules)
        rules << oneLine(rule);
    return rules.join(QStringLiteral(", "));
}

Need hardRuleNeed(const StatementRow &row)
{
    Need need{.kind = NeedKind::HardRule, .subject = std::to_string(row.id.value()), .statement = row.id};
    need.claim = Wording::tr("%1: %2").arg(statementName(row.id), rulesOf(row));
    need.evidence = Wording::tr("%1: %2 calls of %3 each, %4 rows a call; risk %5, modelled, uncalibrated.")
                        .arg(oneLine(row.title), count(static_cast<double>(row.calls)), duration(row.meanMs),
                             number(row.rowsPerCall), number(row.risk.probability));
    return need;
}

const StatementRow *rowOf(const workload::WorkloadView &view, StatementId id)
{
    const auto found = std::ranges::find(view.rows, id, &StatementRow::id);
    return found == view.rows.end() ? nullptr : &*found;
}

bool isWorse(const engine::PlanChange &change, TimePoint now)
{
    return change.costAfter >= planCostMatters && change.costAfter >= planWorseBy * change.costBefore &&
           now - change.at <= planChangeIsNews;
}

Need worsePlanNeed(const engine::PlanChange &change, const engine::Snapshot &snapshot)
{
    Need need{.kind = NeedKind::WorsePlan,
              .subject = std::to_string(change.statement.value()),
              .statement = change.statement};
    need.claim = Wording::tr("%1 has a plan that costs more").arg(statementName(change.statement));
    const QString costs =
        Wording::tr("Estimated cost %1, before %2, since %3")
            .arg(count(change.costAfter), count(change.costBefore), clock(change.at, snapshot.takenAt));
    const StatementRow *row = rowOf(*snapshot.workload, change.statement);
    need.evidence = row ? Wording::tr("%1: %2; it takes %3 of statement time.")
                              .arg(oneLine(row->title), costs, percent(row->timeShare))
                        : costs + QLatin1Char('.');
    return need;
}

double growthOf(const engine::PlanChange &change)
{
    return change.costAfter - change.costBefore;
}

} // namespace

void addStatementNeeds(const engine::Snapshot &snapshot, Needs &needs)
{
    for (const StatementRow &row : snapshot.workload->decidedByRule)
        needs.push_back(hardRuleNeed(row));
    std::vector<engine::PlanChange> worse;
    std::ranges::copy_if(snapshot.planChanges, std::back_inserter(worse),
                         [&](const auto &change) { return isWorse(change, snapshot.takenAt); });
    std::ranges::stable_sort(worse, std::greater(), growthOf);
    for (const engine::PlanChange &change : worse)
        needs.push_back(worsePlanNeed(change, snapshot));
}

} // namespace indexpilot::wording
