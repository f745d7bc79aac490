// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection_text.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// Where libpq would find a service and a password (manual 34.16 and 34.17), read only to show the source of a
// value: the values that connect are always found by libpq itself.
namespace indexpilot::pg {

struct ServiceValues {
    std::string file;
    std::map<std::string, std::string> values;
};

std::optional<ServiceValues> serviceValues(const std::string &name);

/// Marks the password field as coming from the password file when a line there matches host, port, database
/// and user.
void fillFromPasswordFile(std::vector<ConnectionField> &fields);

} // namespace indexpilot::pg
