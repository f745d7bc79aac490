// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace indexpilot {

/// Writes a file whole or not at all: what stood there stays when it fails. Returns why it could not be
/// written.
std::optional<std::string> writeWhole(const std::string &path, std::string_view text);

} // namespace indexpilot
