// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

#include <tl/expected.hpp>

namespace indexpilot {

/// The outcome of reading outside text (SQL, configuration, command line).
template <class T> using Result = tl::expected<T, Failure>;

} // namespace indexpilot
