// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/review_run.h"

#include <nlohmann/json.hpp>

namespace indexpilot::app {

const char *verdictWord(advisor::Verdict verdict);
/// The document of `review --format json`, without "schema_version".
nlohmann::json reviewJson(const engine::ReviewRun &run);

} // namespace indexpilot::app
