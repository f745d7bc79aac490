// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/risk_score.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace indexpilot::app {

const char *bandWord(risk::RiskBand band); ///< "low", "elevated", "high"
/// [{"key", "label", "value", "share"}, …]
nlohmann::json factorsJson(const std::vector<risk::RiskFactor> &factors);

} // namespace indexpilot::app
