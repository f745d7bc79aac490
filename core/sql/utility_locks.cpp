// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"

#include <algorithm>
#include <array>

// Which statements lock a table that exists already with SHARE or more: what then waits is at least every
// write. Source: PostgreSQL 15 manual, "Explicit Locking" and the pages of the commands.
namespace indexpilot::sql {

namespace {

bool saysYes(const Node &option)
{
    const Node &value = option.at("arg");
    if (value.isNull())
        return true;
    if (value.tag() == "Integer")
        return value.body().at("ival").number != 0;
    const std::string &text = value.body().at("sval").text;
    return text != "false" && text != "off";
}

/// Subcommands of ALTER TABLE for which SHARE UPDATE EXCLUSIVE is enough.
bool isGentle(const Node &command)
{
    constexpr std::array<std::string_view, 9> gentle{
        "AT_SetStatistics", "AT_ValidateConstraint", "AT_ClusterOn",
        "AT_DropCluster",   "AT_SetRelOptions",      "AT_ResetRelOptions",
        "AT_SetOptions",    "AT_ResetOptions",       "AT_AttachPartition"};
    const std::string &kind = command.body().at("subtype").text;
    if (kind == "AT_DetachPartition")
        return command.body().at("def").body().at("concurrent").number != 0;
    if (kind == "AT_DetachPartitionFinalize")
        return true;
    return std::find(gentle.begin(), gentle.end(), kind) != gentle.end();
}

bool alterLocks(const Node &node)
{
    const std::string &object = node.at("objtype").text;
    if (object == "OBJECT_SEQUENCE" || object == "OBJECT_TYPE" || object == "OBJECT_VIEW")
        return false;
    const Node &commands = node.at("cmds");
    return !std::all_of(commands.children.begin(), commands.children.end(), isGentle);
}

bool dropLocks(const Node &node)
{
    constexpr std::array<std::string_view, 8> kinds{"OBJECT_TABLE",  "OBJECT_INDEX",        "OBJECT_MATVIEW",
                                                    "OBJECT_SCHEMA", "OBJECT_TRIGGER",      "OBJECT_RULE",
                                                    "OBJECT_POLICY", "OBJECT_FOREIGN_TABLE"};
    return node.at("concurrent").number == 0 &&
           std::find(kinds.begin(), kinds.end(), node.at("removeType").text) != kinds.end();
}

/// A foreign key locks the table it points to; PARTITION OF locks the parent.
bool createTableLocks(const Node &node)
{
    if (!node.at("partbound").isNull())
        return true;
    const auto isForeignKey = [](const Node &constraint) {
        return constraint.body().at("contype").text == "CONSTR_FOREIGN";
    };
    for (const Node &element : node.at("tableElts").children) {
        const Node &own = element.body().at("constraints");
        if (isForeignKey(element) || std::any_of(own.children.begin(), own.children.end(), isForeignKey))
            return true;
    }
    return false;
}

bool renameLocks(const Node &node)
{
    constexpr std::array<std::string_view, 4> kinds{"OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT",
                                                    "OBJECT_MATVIEW"};
    return std::find(kinds.begin(), kinds.end(), node.at("renameType").text) != kinds.end();
}

} // namespace

bool optionIsOn(const Node &options, std::string_view name)
{
    return std::any_of(options.children.begin(), options.children.end(), [&](const Node &option) {
        return option.body().at("defname").text == name && saysYes(option.body());
    });
}

bool takesStrongLock(const Node &wrapped)
{
    constexpr int shareLock = 5; // LOCKMODE of SHARE; higher numbers are stronger
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "TruncateStmt" || tag == "ClusterStmt" || tag == "CreateTrigStmt" || tag == "RuleStmt" ||
        tag == "CreatePolicyStmt" || tag == "DropOwnedStmt")
        return true;
    if (tag == "IndexStmt" || tag == "RefreshMatViewStmt")
        return node.at("concurrent").number == 0;
    if (tag == "ReindexStmt")
        return !optionIsOn(node.at("params"), "concurrently");
    if (tag == "VacuumStmt")
        return optionIsOn(node.at("options"), "full");
    if (tag == "LockStmt")
        return node.at("mode").number >= shareLock;
    if (tag == "AlterTableStmt")
        return alterLocks(node);
    if (tag == "AlterObjectSchemaStmt")
        return node.at("objectType").text == "OBJECT_TABLE";
    if (tag == "DropStmt")
        return dropLocks(node);
    if (tag == "CreateStmt")
        return createTableLocks(node);
    return tag == "RenameStmt" && renameLocks(node);
}

} // namespace indexpilot::sql
