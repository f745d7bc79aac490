// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace indexpilot::pg {

/// The text of core/pg/<name>.sql with each {placeholder} replaced. A placeholder without a value is a
/// programming error.
std::string sqlFile(const std::string &name, const std::map<std::string, std::string> &values = {});

} // namespace indexpilot::pg
