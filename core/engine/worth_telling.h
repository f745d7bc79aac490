// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

#include <optional>

namespace indexpilot::engine {

/// Nothing where the server is away, which the connection says itself, or where somebody has cancelled.
inline std::optional<Failure> worthTelling(const std::optional<Failure> &failure)
{
    const bool isAway =
        failure && (failure->code == FailureCode::ConnectionLost ||
                    failure->code == FailureCode::CannotConnect || failure->code == FailureCode::Cancelled);
    return isAway ? std::nullopt : failure;
}

} // namespace indexpilot::engine
