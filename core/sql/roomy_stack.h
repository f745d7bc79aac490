// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace indexpilot::sql {

/// Statements up to this many bytes are parsed on the caller's stack.
constexpr std::size_t ownStackLimit = 2048;

/// Runs `work` with a stack that the parser cannot outgrow on a text of `textBytes` bytes, on a short-lived
/// thread for long texts. False when no such stack can be had; `work` has not run then.
///
/// Why: the parser recurses once for each operator of "1+1+1+…" and does not check its stack. Measured on
/// libpg_query 15-4.0: 129 bytes of stack a level for the tree and its text, and two bytes of text a level.
bool runOnRoomyStack(std::size_t textBytes, const std::function<void()> &work);

} // namespace indexpilot::sql
