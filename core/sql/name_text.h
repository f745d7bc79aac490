// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace indexpilot::sql {

/// The name of a role, schema, table or column as a statement has to write it: "user" → "\"user\"".
std::string nameText(const std::string &name);

} // namespace indexpilot::sql
