// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

// The one sentence a page opens with: subject, finding, number. It is the description of the page's chart
// too.
namespace indexpilot::wording {

struct Need;

QString workloadHeadline(const workload::WorkloadView &view);
QString todayHeadline(const engine::Snapshot &snapshot);
QString todayHeadline(const engine::Snapshot &snapshot,
                      const std::vector<Need> &needs); ///< with the needs found already
/// The line under it: since the last visit.
QString sinceLastVisit(const engine::Snapshot &snapshot);
/// "Q-38": how a statement is named everywhere.
QString statementName(StatementId id);

} // namespace indexpilot::wording
