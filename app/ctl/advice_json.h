// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_run.h"
#include "core/engine/proof.h"

#include <nlohmann/json.hpp>

namespace indexpilot::app {

/// The document of `advise --format json`, without "schema_version". Benefits and write costs are seconds of
/// server time an hour; costs are planner units an hour. "action" is "create", "drop" or "analyze"; the last
/// has no "benefit" (null: not known beforehand) and no "inverse_sql" (null: none is needed), but for the
/// ones that also change what ANALYZE gathers. "steps" are the statements of "sql" in order, each to be run
/// outside a transaction.
nlohmann::json adviceJson(const engine::AdviceRun &run, const std::optional<engine::Proof> &proof);

} // namespace indexpilot::app
