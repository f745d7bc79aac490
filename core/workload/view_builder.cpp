// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/view_builder.h"

#include "core/workload/view_parts.h"

#include <algorithm>

namespace indexpilot::workload {
namespace {

void addTotals(WorkloadView &view, const ViewInput &input, const std::vector<StatementRow> &all)
{
    view.totals.statements = static_cast<int>(all.size());
    LogHistogram latency;
    for (const StatementRow &row : all) {
        view.totals.highRisk += row.risk.band == risk::RiskBand::High ? 1 : 0;
        view.totals.elevatedRisk += row.risk.band == risk::RiskBand::Elevated ? 1 : 0;
    }
    const SlotRange slots = slotsOf(*input.window, view.request.range);
    for (const auto &[id, buckets] : input.window->statements)
        for (const Bucket &bucket : bucketsIn(buckets, slots))
            if (bucket.calls > 0)
                latency.add(bucket.totalMs / static_cast<double>(bucket.calls),
                            static_cast<double>(bucket.calls));
    view.totals.p95Ms = latency.quantile(0.95);
}

std::vector<StatementRow> decidedByRule(const std::vector<StatementRow> &all)
{
    std::vector<StatementRow> decided;
    for (const StatementRow &row : all)
        if (row.risk.band == risk::RiskBand::High && !row.risk.hardRules.empty() &&
            decided.size() < WorkloadView::maxDecided)
            decided.push_back(row);
    return decided;
}

} // namespace

WorkloadView buildView(const ViewInput &input, const ViewRequest &request)
{
    WorkloadView view;
    view.request = request;
    const std::vector<StatementRow> whole = scoredRows(input, request, request.range);
    const std::vector<StatementRow> brushed =
        request.brush ? scoredRows(input, request, *request.brush) : std::vector<StatementRow>{};
    const std::vector<StatementRow> &listed = request.brush ? brushed : whole;
    view.allStatements = static_cast<int>(listed.size());
    view.facets = facetsOf(listed, request);
    std::ranges::copy_if(listed, std::back_inserter(view.rows),
                         [&](const StatementRow &row) { return passes(row, request); });
    std::stable_partition(view.rows.begin(), view.rows.end(),
                          [](const StatementRow &row) { return row.pinned; });

    std::vector<StatementRow> gridRows;
    std::ranges::copy_if(whole, std::back_inserter(gridRows),
                         [&](const StatementRow &row) { return row.pinned || passes(row, request); });
    view.grid = gridOf(input, request, gridRows);
    view.decidedByRule = decidedByRule(whole);
    addTotals(view, input, whole);
    addSeries(input, view);
    for (const store::Gap &gap : input.window->gaps)
        if (gap.range.to >= request.range.from && gap.range.from < request.range.to)
            view.gaps.push_back(gap);
    view.details = detailsOf(input, view, whole);
    return view;
}

} // namespace indexpilot::workload
