// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_parts.h"

#include "core/lifecycle/statement_goal.h"

#include <algorithm>
#include <map>
#include <set>

namespace indexpilot::lifecycle {

std::vector<pg::IndexAttributes> partGoals(const PlanContext &context, const PlanFacts &facts,
                                           const pg::IndexAttributes &whole,
                                           const std::vector<pg::IndexAttributes> &known)
{
    std::vector<pg::IndexAttributes> parts;
    std::set<std::string> given;
    std::map<std::uint32_t, pg::IndexAttributes> byTable{{whole.table.value(), whole}};
    for (const pg::TableNode &node : facts.tables) {
        const auto parent = byTable.find(node.parent.value());
        if (node.id == whole.table || parent == byTable.end())
            continue;
        const auto found = std::ranges::find_if(known, [&](const pg::IndexAttributes &index) {
            return index.table == node.id ||
                   (index.tableSchema == node.schema && index.tableName == node.name);
        });
        pg::IndexAttributes part = found != known.end() ? *found : freshlyBuilt(whole);
        if (found == known.end())
            part.name = chosenName(node.name, whole.columns, [&](const std::string &name) {
                return given.contains(node.schema + "." + name) ||
                       pg::findRelation(context.connection, node.schema, name).has_value();
            });
        if (found == known.end() && part.constraint.type)
            part.constraint.name = part.name;
        part.partitioned = node.kind == 'p';
        part = onLiveTable(part, node);
        part.parentSchema = parent->second.schema;
        part.parentName = parent->second.name;
        given.insert(node.schema + "." + part.name);
        byTable[node.id.value()] = part;
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace indexpilot::lifecycle
