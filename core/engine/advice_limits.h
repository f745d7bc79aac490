// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/capabilities.h"
#include "core/pg/schema_reading.h"

#include <vector>

namespace indexpilot::engine {

/// Counters younger than a day hold no day's rhythm, and a load or a reset passes for everyday writing: they
/// are taken for those of a whole day.
constexpr double fewestHours = 24;

/// What an advice rests on.
struct AdviceBasis {
    bool hypothetical = true;      ///< HypoPG answered
    bool fromFile = false;         ///< the workload was given
    bool readsAllTexts = true;     ///< of pg_stat_statements
    double hours = 0;              ///< of the tables' write counters; <= 0: not known
    bool hoursAreOfServer = false; ///< hours since the whole server's statistics began, at most
    std::string role;
};

/// What makes an advice weaker than it could be here, in words, each with the exact statement that would
/// change it.
std::vector<Failure> limitsOf(const AdviceBasis &basis, const pg::Capabilities &capabilities,
                              const pg::SchemaReading &schema);

/// An identifier, quoted where it has to be.
std::string quotedName(const std::string &name);

} // namespace indexpilot::engine
