// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/scorer.h"
#include "core/sql/analyse.h"
#include "core/workload/history.h"
#include "core/workload/view.h"

#include <memory>

namespace indexpilot::workload {

/// What is known of a statement beside its numbers.
struct StatementInfo {
    std::string fingerprint;
    std::string text;
    std::string user;
    std::string title;
    std::shared_ptr<const sql::AnalysedStatement> analysed; ///< never null
    std::shared_ptr<const explain::Plan> plan;              ///< may be null
    TimePoint firstSeen;
    bool isNew = false;
};

using StatementInfos = std::unordered_map<StatementId, StatementInfo>;

struct ViewInput {
    const HistoryWindow *window = nullptr;
    const StatementInfos *infos = nullptr;
    const risk::Scorer *scorer = nullptr;
    const std::map<std::string, double> *tableRows =
        nullptr; ///< by name, as the catalog estimates; may be null
};

/// Pure: the same input gives the same view. About 0.3 s for 5,000 statements × 1,440 minutes.
WorkloadView buildView(const ViewInput &input, const ViewRequest &request);

} // namespace indexpilot::workload
