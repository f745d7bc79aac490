// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/headline.h"

#include "core/wording/format.h"
#include "core/wording/needs.h"
#include "core/wording/wording_text.h"

#include <algorithm>

namespace indexpilot::wording {
namespace {

QString where(const workload::ViewRequest &request)
{
    const TimeRange range = request.brush.value_or(request.range);
    return Wording::tr("between %1 and %2").arg(clock(range.from, systemNow()), clock(range.to, systemNow()));
}

int waitingApprovals(const engine::Snapshot &snapshot)
{
    return static_cast<int>(std::ranges::count(snapshot.lifecycle->queue, store::ApprovalState::Waiting,
                                               &store::ApprovalRecord::state));
}

QString nothingNeeded(const workload::WorkloadView &view)
{
    const QString all = count(view.totals.statements);
    if (view.totals.highRisk > 0)
        return Wording::tr("Nothing needs you now; %1 of %2 statements are at high risk")
            .arg(count(view.totals.highRisk), all);
    if (view.totals.statements > 0)
        return Wording::tr("Nothing needs you; none of %1 statements is at high risk").arg(all);
    return Wording::tr("Nothing needs you");
}

} // namespace

QString statementName(StatementId id)
{
    return id.value() > 0 ? QStringLiteral("Q-%1").arg(id.value()) : Wording::tr("other");
}

QString workloadHeadline(const workload::WorkloadView &view)
{
    if (view.totals.coveredShare <= 0)
        return Wording::tr("Nothing was watched %1; the first figures come with the next readings")
            .arg(where(view.request));
    if (view.allStatements == 0)
        return Wording::tr("No statement ran %1").arg(where(view.request));
    if (view.rows.empty())
        return Wording::tr("None of %1 statements passes the filters").arg(count(view.allStatements));
    const auto high = std::ranges::count_if(
        view.rows, [](const workload::StatementRow &row) { return row.risk.band == risk::RiskBand::High; });
    const workload::StatementRow &largest =
        *std::ranges::max_element(view.rows, {}, &workload::StatementRow::timeShare);
    const QString tail = Wording::tr("%1 alone took %2 of statement time")
                             .arg(statementName(largest.id), percent(largest.timeShare));
    const QString all = count(view.allStatements);
    if (high == 0)
        return Wording::tr("No statement of %1 is at high risk %2; %3").arg(all, where(view.request), tail);
    return Wording::tr("Risk sits in %1 of %2 statements %3; %4")
        .arg(count(static_cast<double>(high)), all, where(view.request), tail);
}

QString todayHeadline(const engine::Snapshot &snapshot, const std::vector<Need> &needs)
{
    if (!needs.empty())
        return Wording::tr("%n things need you; first: %1", nullptr, static_cast<int>(needs.size()))
            .arg(needs.front().claim);
    if (const int waiting = waitingApprovals(snapshot))
        return Wording::tr("%n changes wait for approval", nullptr, waiting);
    return snapshot.dataFrom ? nothingNeeded(*snapshot.workload)
                             : Wording::tr("Waiting for the first readings");
}

QString todayHeadline(const engine::Snapshot &snapshot)
{
    return todayHeadline(snapshot, needsYou(snapshot));
}

QString sinceLastVisit(const engine::Snapshot &snapshot)
{
    const auto changes = static_cast<int>(snapshot.sinceLastVisit.size());
    if (snapshot.target.lastVisit == TimePoint{})
        return Wording::tr("First visit: changes are listed from now on.");
    const QString visit = clock(snapshot.target.lastVisit, snapshot.takenAt);
    if (changes == 0 && !snapshot.catalog) // nothing was compared yet
        return Wording::tr("Your last visit was on %1.").arg(visit);
    if (changes == 0)
        return Wording::tr("Since your last visit (%1): nothing changed.").arg(visit);
    return Wording::tr("Since your last visit (%1): %n changes.", nullptr, changes).arg(visit);
}

} // namespace indexpilot::wording
