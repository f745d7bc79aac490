// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/statement_sums.h"

// The steps of buildView, one file each.
namespace indexpilot::workload {

/// Every statement that ran in `range`, scored, unfiltered, by total time; pinned ones are marked.
std::vector<StatementRow> scoredRows(const ViewInput &input, const ViewRequest &request, TimeRange range);

bool passes(const StatementRow &row, const ViewRequest &request);
std::vector<Facet> facetsOf(const std::vector<StatementRow> &rows, const ViewRequest &request);
std::string toText(sql::StatementKind kind); ///< "SELECT", "DDL", …
std::string toText(risk::RiskBand band);     ///< "high", "elevated", "low": keys, not shown

/// Cells of the shown range; `rows` are the statements of that whole range, largest first.
HeatGrid gridOf(const ViewInput &input, const ViewRequest &request, const std::vector<StatementRow> &rows);
/// load, activeSessions, p95Series and highRiskSeries, one point a column of the grid.
void addSeries(const ViewInput &input, WorkloadView &view);
std::optional<StatementDetails> detailsOf(const ViewInput &input, const WorkloadView &view,
                                          const std::vector<StatementRow> &rows);

/// The slots of one column of the grid.
SlotRange columnSlots(const HistoryWindow &window, const HeatGrid &grid, int column);

} // namespace indexpilot::workload
