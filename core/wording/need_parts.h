// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/needs.h"

// The parts of needsYou, one file each.
namespace indexpilot::wording {

using Needs = std::vector<Need>;

/// Connections, blockers and long transactions; only for sessions read a moment ago.
void addSessionNeeds(const engine::Snapshot &snapshot, Needs &needs);
/// Hard rules and plans.
void addStatementNeeds(const engine::Snapshot &snapshot, Needs &needs);
/// Version, capabilities that hide figures, invalid and kept indexes, problems.
void addServerNeeds(const engine::Snapshot &snapshot, Needs &needs);

/// Whether the sessions of the snapshot are those of right now.
bool hasFreshActivity(const engine::Snapshot &snapshot);

QString quotedIdentifier(const std::string &name); ///< a"b → "a""b"
QString quotedLiteral(const std::string &text);    ///< it's → 'it''s'

} // namespace indexpilot::wording
