// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/safety/roles_script.h"

#include <algorithm>
#include <cstdio>

namespace indexpilot::app {

int runRoles(const CommonOptions &common, const RolesOptions &options)
{
    pg::Connection connection = connectTo(common, pg::SessionRole::Observer);
    const pg::RoleFacts facts = pg::readRoleFacts(connection);
    for (const std::string &schema : options.schemas)
        if (std::ranges::count(facts.owners, schema, &pg::TableOwner::schema) == 0)
            return report({FailureCode::Usage, "schema " + schema, "it holds no table", "Give another one"});
    const std::string script =
        safety::rolesScript(facts, {.mode = common.mode, .role = options.role, .schemas = options.schemas});
    if (common.format == OutputFormat::Json)
        printJson({{"mode", common.mode}, {"database", facts.database}, {"sql", script}});
    else
        std::fputs(script.c_str(), stdout);
    return exitDone;
}

} // namespace indexpilot::app
