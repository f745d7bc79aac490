// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/pg/index_attributes.h"

#include <string>

namespace indexpilot::lifecycle {

/// All attributes as JSON, as the store keeps them; fields that are new read as their default.
std::string attributesJson(const pg::IndexAttributes &index);
Result<pg::IndexAttributes> attributesFromJson(const std::string &json);

} // namespace indexpilot::lifecycle
