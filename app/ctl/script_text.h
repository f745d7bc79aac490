// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace indexpilot::app {

/// The content of a file, or of standard input for "-".
Result<std::string> contentOf(const std::string &name);

} // namespace indexpilot::app
