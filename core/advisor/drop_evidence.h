// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/drops.h"
#include "core/advisor/service.h"

// What is said for and against dropping an index.
namespace indexpilot::advisor {

/// What is known of the database as a whole.
struct UseContext {
    std::optional<TimePoint> countersSince; ///< or earlier
    bool isPrimary = true;
    TimePoint now;
};

/// The counters' beginning: the reset, or else the oldest moment that they remember.
std::optional<TimePoint> countersSince(const pg::SchemaReading &schema);

DropProposal invalidProposal(const pg::SchemaTable &table, const pg::SchemaIndex &index);
DropProposal unusedProposal(const pg::SchemaTable &table, const pg::SchemaIndex &index, const UseHistory &use,
                            const UseContext &context);
/// Duplicate or redundant: another index serves what this one serves.
DropProposal servedProposal(const pg::SchemaTable &table, const Member &keeper, const Member &leaving,
                            Service service);
/// Use of the leaving index, for and against.
void addUse(DropProposal &proposal, const pg::SchemaIndex &index, const UseHistory &use,
            const UseContext &context);

} // namespace indexpilot::advisor
