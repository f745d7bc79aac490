// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/what_if.h"
#include "core/pg/capabilities.h"

#include <memory>

namespace indexpilot::engine {

/// A what-if planner over HypoPG in a session of its own, which lives as long as the function and its copies.
/// One thread at a time. Throws DatabaseError where HypoPG is not in the database; the function itself
/// answers with failures.
advisor::WhatIf makeWhatIf(std::shared_ptr<pg::Connection> connection, const pg::Capabilities &capabilities);

/// Plans with the real indexes only; a question about any other is answered with a Failure.
advisor::WhatIf makePlainPlanner(std::shared_ptr<pg::Connection> connection,
                                 const pg::Capabilities &capabilities);

} // namespace indexpilot::engine
