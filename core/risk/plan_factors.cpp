// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/contributions.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::risk {

namespace {

constexpr double leastRowCost = 0.01;            // cpu_tuple_cost: a scan reads at most its cost / 0.01 rows
constexpr double workMemory = 4.0 * 1024 * 1024; // bytes; the server's default work_mem

/// Largest of each kind over the whole plan. Zero: no such node.
struct Extremes {
    double scannedRows = 0;
    std::string scannedTable;
    double loopedRows = 0; ///< rows of the inner sequential scan × rows of the outer side
    double sortBytes = 0;
    double removedPerKept = 0;
};

double finite(double value)
{
    return std::isnan(value) || value < 0 ? 0 : value;
}

/// Rows that a sequential scan reads. EXPLAIN tells those that pass the filter; with the table's size,
/// bounded by what the cost allows, more is known, and ANALYZE tells all.
double rowsRead(const explain::PlanNode &node, const TableScale &scale)
{
    const double kept = finite(node.actualRows.value_or(node.planRows));
    if (node.actualRows)
        return kept + finite(node.rowsRemoved.value_or(0));
    if (node.filters.empty() || !scale.largestRows)
        return kept;
    return std::max(kept, std::min(finite(*scale.largestRows), finite(node.totalCost) / leastRowCost));
}

bool isScan(const explain::PlanNode &node)
{
    return node.type == "Seq Scan" || node.type == "Parallel Seq Scan";
}

/// A sequential scan that runs again for each outer row: not below a Materialize, Memoize or Hash.
const explain::PlanNode *repeatedScan(const explain::PlanNode &node)
{
    if (isScan(node))
        return &node;
    if (node.children.size() != 1 || node.type == "Materialize" || node.type == "Memoize" ||
        node.type == "Hash")
        return nullptr;
    return repeatedScan(node.children.front());
}

void look(const explain::PlanNode &node, const TableScale &scale, Extremes &extremes)
{
    if (isScan(node) && rowsRead(node, scale) > extremes.scannedRows) {
        extremes.scannedRows = rowsRead(node, scale);
        extremes.scannedTable = node.relation;
    }
    if (node.type == "Nested Loop" && node.children.size() == 2)
        if (const explain::PlanNode *inner = repeatedScan(node.children[1])) {
            const explain::PlanNode &outer = node.children[0];
            const double rows = finite(outer.actualRows.value_or(outer.planRows));
            extremes.loopedRows =
                std::max(extremes.loopedRows, rows * std::max(1.0, rowsRead(*inner, scale)));
        }
    if (node.type == "Sort" || node.type == "Incremental Sort")
        extremes.sortBytes =
            std::max(extremes.sortBytes, finite(node.planRows) * std::max(1, node.planWidth));
    if (node.rowsRemoved) {
        const double kept = std::max(1.0, finite(node.actualRows.value_or(node.planRows)));
        extremes.removedPerKept = std::max(extremes.removedPerKept, finite(*node.rowsRemoved) / kept);
    }
    for (const explain::PlanNode &child : node.children)
        look(child, scale, extremes);
}

} // namespace

void addPlanFactors(Contributions &list, const explain::Plan &plan, const TableScale &scale)
{
    Extremes extremes;
    look(plan.root, scale, extremes);
    add(list, {"plan_cost", "Planned cost", compact(plan.root.totalCost),
               2.2 * ramp(plan.root.totalCost, 1e3, 1e6)});
    const std::string on = extremes.scannedTable.empty() ? "" : " of " + extremes.scannedTable;
    add(list, {"sequential_scan_rows", "Rows read by a sequential scan", compact(extremes.scannedRows) + on,
               1.4 * ramp(extremes.scannedRows, 1e4, 1e7)});
    add(list, {"nested_loop_scan", "Sequential scan repeated by a nested loop",
               compact(extremes.loopedRows) + " rows in all", 1.8 * ramp(extremes.loopedRows, 1e5, 1e9)});
    add(list, {"sort_size", "Sort larger than work_mem's default", compact(extremes.sortBytes) + "B",
               0.9 * ramp(extremes.sortBytes, workMemory, 1000 * workMemory)});
    add(list, {"rows_removed", "Rows read per row kept", ratio(extremes.removedPerKept + 1),
               1.0 * ramp(extremes.removedPerKept, 10, 1e5)});
}

} // namespace indexpilot::risk
