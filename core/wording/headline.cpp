// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/headline.h"

#include "core/wording/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace indexpilot::wording {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

QString tr(const char *text, int n)
{
    return QCoreApplication::translate("Wording", text, nullptr, n);
}

QString clock(TimePoint time)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale().toString(local, local.date() == QDate::currentDate() ? QStringLiteral("HH:mm")
                                                                          : QStringLiteral("d MMM HH:mm"));
}

QString where(const workload::ViewRequest &request)
{
    const TimeRange range = request.brush.value_or(request.range);
    return tr("between %1 and %2").arg(clock(range.from), clock(range.to));
}

} // namespace

QString statementName(StatementId id)
{
    return id.value() > 0 ? QStringLiteral("Q-%1").arg(id.value()) : tr("other");
}

QString workloadHeadline(const workload::WorkloadView &view)
{
    if (view.totals.coveredShare <= 0)
        return tr("Nothing was watched %1; the first figures come with the next readings")
            .arg(where(view.request));
    if (view.allStatements == 0)
        return tr("No statement ran %1").arg(where(view.request));
    if (view.rows.empty())
        return tr("None of %1 statements passes the filters").arg(count(view.allStatements));
    const auto high = std::ranges::count_if(
        view.rows, [](const workload::StatementRow &row) { return row.risk.band == risk::RiskBand::High; });
    const workload::StatementRow &largest =
        *std::ranges::max_element(view.rows, {}, &workload::StatementRow::timeShare);
    const QString tail =
        tr("%1 alone took %2 of statement time").arg(statementName(largest.id), percent(largest.timeShare));
    const QString all = count(view.allStatements);
    if (high == 0)
        return tr("No statement of %1 is at high risk %2; %3").arg(all, where(view.request), tail);
    return tr("Risk sits in %1 of %2 statements %3; %4")
        .arg(count(static_cast<double>(high)), all, where(view.request), tail);
}

QString todayHeadline(const engine::Snapshot &snapshot)
{
    if (!snapshot.dataFrom)
        return tr("Waiting for the first readings");
    const int missing = static_cast<int>(
        std::ranges::count_if(snapshot.capabilities.checklist, [](const pg::Capability &capability) {
            return capability.state != pg::CapabilityState::Ready;
        }));
    const int high = snapshot.workload->totals.highRisk;
    if (high > 0)
        return tr("%n statement(s) are at high risk", high) +
               (missing > 0 ? tr("; %n capability(ies) could be enabled", missing) : QString());
    if (missing > 0)
        return tr("No statement is at high risk; %n capability(ies) could be enabled", missing);
    return tr("Nothing needs you; no statement is at high risk");
}

QString sinceLastVisit(const engine::Snapshot &snapshot)
{
    const auto changes = static_cast<int>(snapshot.sinceLastVisit.size());
    if (snapshot.target.lastVisit == TimePoint{})
        return tr("First visit: changes are listed from now on.");
    const QString visit = clock(snapshot.target.lastVisit);
    if (changes == 0)
        return tr("Since your last visit (%1): nothing changed.").arg(visit);
    return tr("Since your last visit (%1): %n change(s).", changes).arg(visit);
}

} // namespace indexpilot::wording
