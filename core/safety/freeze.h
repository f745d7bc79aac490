// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/guard_reader.h"
#include "core/safety/verdict.h"
#include "core/store/repository.h"

#include <optional>

// Two switches, either of which is enough: one in the store, for every target and program on it, and one in
// the managed database, for when only psql is at hand:
//   ALTER DATABASE shop SET indexpilot.frozen = 'on';      nothing new is started
//   ALTER DATABASE shop SET indexpilot.frozen = 'cancel';  and what runs is cancelled
//   ALTER DATABASE shop RESET indexpilot.frozen;
namespace indexpilot::safety {

enum class FreezeLevel { None, NothingNew, Cancel };
/// Of the setting's text; what is not understood freezes.
FreezeLevel freezeLevel(const std::string &setting);

/// Writes the switch and its entry in the audit, whose kind is "freeze" or "thaw". Throws StoreError.
void switchFreeze(store::Repository &repository, const store::FreezeRecord &freeze, const std::string &mode);

/// Why nothing may start, or nothing may go on (`running`).
std::optional<Reason> freezeReason(const store::FreezeRecord &freeze, bool running);
std::optional<Reason> freezeReason(const pg::GuardReading &server, bool running);

} // namespace indexpilot::safety
