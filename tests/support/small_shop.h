// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <memory>
#include <string>

namespace indexpilot::test {

/// A session that may write, without time-outs.
std::unique_ptr<pg::Connection> owner(const std::string &connectionText);

/// Makes tables by `script`, with statistics; the load counts as no everyday writing.
void load(pg::Connection &connection, const std::string &script);

/// A small shop that misses an index on orders (customer_id) and has one on orders (total) twice.
extern const char *const smallShop;

} // namespace indexpilot::test
