// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/freeze.h"

#include "core/base/iso_time.h"
#include "core/sql/name_text.h"

namespace indexpilot::safety {

FreezeLevel freezeLevel(const std::string &setting)
{
    if (setting.empty() || setting == "off")
        return FreezeLevel::None;
    return setting == "cancel" ? FreezeLevel::Cancel : FreezeLevel::NothingNew;
}

void switchFreeze(store::Repository &repository, const store::FreezeRecord &freeze, const std::string &mode)
{
    repository.safety().setFreeze(freeze);
    repository.lifecycle().appendAudit({.at = freeze.at,
                                        .kind = freeze.active ? "freeze" : "thaw",
                                        .who = freeze.who,
                                        .mode = mode,
                                        .subject = "everything",
                                        .detail = freeze.reason});
}

std::optional<Reason> freezeReason(const store::FreezeRecord &freeze, bool running)
{
    if (!freeze.active || (running && !freeze.cancels))
        return std::nullopt;
    return Reason{"frozen",
                  "changes are frozen since " + isoTime(freeze.at) + " by " + freeze.who +
                      (freeze.reason.empty() ? "" : ": " + freeze.reason),
                  "indexpilotctl freeze off"};
}

std::optional<Reason> freezeReason(const pg::GuardReading &server, bool running)
{
    const FreezeLevel level = freezeLevel(server.freeze);
    if (level == FreezeLevel::None || (running && level != FreezeLevel::Cancel))
        return std::nullopt;
    return Reason{"frozen", "the database's setting indexpilot.frozen is '" + server.freeze + "'",
                  "ALTER DATABASE " + sql::nameText(server.database) + " RESET indexpilot.frozen;"};
}

} // namespace indexpilot::safety
