// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "core/wording/need_parts.h"
#include "core/wording/wording_text.h"

#include <QLocale>

#include <algorithm>

namespace indexpilot::wording {
namespace {

using workload::StatementRow;

/// "Q-38 orders by customer"
QString named(StatementId id, const std::string &title)
{
    return (statementName(id) + QLatin1Char(' ') + oneLine(title)).trimmed();
}

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
    need.claim = Wording::tr("%1: %2").arg(named(row.id, row.title), rulesOf(row));
    need.evidence = Wording::tr("%1 × %2, %3 rows a call; risk %4, modelled, uncalibrated.")
                        .arg(count(static_cast<double>(row.calls)), duration(row.meanMs),
                             number(row.rowsPerCall), QLocale().toString(row.risk.probability, 'f', 2));
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
    const StatementRow *row = rowOf(*snapshot.workload, change.statement);
    need.claim =
        Wording::tr("%1 has a plan that costs more").arg(named(change.statement, row ? row->title : ""));
    const QString costs =
        Wording::tr("Estimated cost %1, before %2, since %3")
            .arg(count(change.costAfter), count(change.costBefore), clock(change.at, snapshot.takenAt));
    need.evidence =
        row ? Wording::tr("%1; it takes %2 of statement time.").arg(costs, percent(row->timeShare))
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
