// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/role_facts.h"

#include <string>
#include <vector>

namespace indexpilot::safety {

struct RoleWish {
    std::string mode;                 ///< "observe", "propose" or "act"; each has what the one before has
    std::string role;                 ///< empty: "indexpilot_<mode>"
    std::vector<std::string> schemas; ///< that it is for; empty: all that hold tables
};

/// The SQL that makes a role with the rights of one mode, for a person to read and run; nothing is run here.
/// Act: PostgreSQL lets only the owner of a table make indexes on it, so the role becomes a member of the
/// owners; a superuser is never one of them.
std::string rolesScript(const pg::RoleFacts &facts, const RoleWish &wish);

} // namespace indexpilot::safety
