// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace indexpilot::advisor {

/// The SELECT that finds the rows of an UPDATE or DELETE, for a role that may read but not write:
/// `UPDATE t SET … FROM u WHERE …` → `SELECT t.ctid FROM t, u WHERE …`. Nothing for other statements and for
/// those that begin with WITH.
std::optional<std::string> readingForm(const std::string &text);

} // namespace indexpilot::advisor
