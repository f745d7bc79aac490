// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"

#include <algorithm>
#include <array>

// The names of utility statements, as in PostgreSQL's command tags.
namespace indexpilot::sql {

namespace {

using Name = std::pair<std::string_view, std::string_view>;

constexpr std::array<Name, 29> names{{
    {"IndexStmt", "CREATE INDEX"},
    {"CreateStmt", "CREATE TABLE"},
    {"CreateTrigStmt", "CREATE TRIGGER"},
    {"CreateSeqStmt", "CREATE SEQUENCE"},
    {"CreatedbStmt", "CREATE DATABASE"},
    {"DropdbStmt", "DROP DATABASE"},
    {"ViewStmt", "CREATE VIEW"},
    {"RuleStmt", "CREATE RULE"},
    {"DefineStmt", "CREATE"},
    {"TruncateStmt", "TRUNCATE TABLE"},
    {"ClusterStmt", "CLUSTER"},
    {"RefreshMatViewStmt", "REFRESH MATERIALIZED VIEW"},
    {"LockStmt", "LOCK TABLE"},
    {"VariableShowStmt", "SHOW"},
    {"AlterObjectSchemaStmt", "ALTER SET SCHEMA"},
    {"AlterOwnerStmt", "ALTER OWNER"},
    {"AlterSeqStmt", "ALTER SEQUENCE"},
    {"CreateStatsStmt", "CREATE STATISTICS"},
    {"CreateEnumStmt", "CREATE TYPE"},
    {"CompositeTypeStmt", "CREATE TYPE"},
    {"CreateRangeStmt", "CREATE TYPE"},
    {"GrantRoleStmt", "GRANT ROLE"},
    {"CreateRoleStmt", "CREATE ROLE"},
    {"DeclareCursorStmt", "DECLARE CURSOR"},
    {"SecLabelStmt", "SECURITY LABEL"},
    {"ConstraintsSetStmt", "SET CONSTRAINTS"},
    {"AlterDatabaseSetStmt", "ALTER DATABASE"},
    {"AlterRoleSetStmt", "ALTER ROLE"},
    {"CheckPointStmt", "CHECKPOINT"},
}};

/// "OBJECT_FOREIGN_TABLE" → "FOREIGN TABLE".
std::string objectWords(std::string_view objectType)
{
    if (objectType == "OBJECT_MATVIEW")
        return "MATERIALIZED VIEW";
    if (objectType == "OBJECT_COLUMN" || objectType == "OBJECT_TABCONSTRAINT")
        return "TABLE"; // ALTER TABLE … RENAME COLUMN
    std::string words(objectType.starts_with("OBJECT_") ? objectType.substr(7) : objectType);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// "CreatePolicyStmt" → "CREATE POLICY".
std::string wordsOfTag(std::string_view tag)
{
    if (tag.ends_with("Stmt"))
        tag.remove_suffix(4);
    std::string words;
    for (const char letter : tag) {
        const bool capital = letter >= 'A' && letter <= 'Z';
        if (capital && !words.empty())
            words += ' ';
        words += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return words;
}

/// "TRANS_STMT_ROLLBACK_TO" → "ROLLBACK TO".
std::string transactionCommand(std::string_view kind)
{
    if (kind == "TRANS_STMT_START")
        return "BEGIN";
    std::string words(kind.starts_with("TRANS_STMT_") ? kind.substr(11) : kind);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

} // namespace

std::string utilityCommand(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "SelectStmt")
        return "SELECT INTO";
    if (tag == "DropStmt")
        return "DROP " + objectWords(node.at("removeType").text);
    if (tag == "AlterTableStmt")
        return "ALTER " + objectWords(node.at("objtype").text);
    if (tag == "RenameStmt")
        return "ALTER " + objectWords(node.at("renameType").text);
    if (tag == "CreateTableAsStmt")
        return node.at("objtype").text == "OBJECT_MATVIEW" ? "CREATE MATERIALIZED VIEW" : "CREATE TABLE AS";
    if (tag == "TransactionStmt")
        return transactionCommand(node.at("kind").text);
    if (tag == "VacuumStmt")
        return node.at("is_vacuumcmd").number ? "VACUUM" : "ANALYZE";
    if (tag == "VariableSetStmt")
        return node.at("kind").text.starts_with("VAR_RESET") ? "RESET" : "SET";
    if (tag == "GrantStmt")
        return node.at("is_grant").number ? "GRANT" : "REVOKE";
    for (const auto &[name, command] : names)
        if (tag == name)
            return std::string(command);
    return wordsOfTag(tag);
}

bool isDdl(std::string_view tag)
{
    constexpr std::array<std::string_view, 12> others{
        "IndexStmt",   "TruncateStmt", "ViewStmt",          "RuleStmt",   "RenameStmt", "CommentStmt",
        "ReindexStmt", "ClusterStmt",  "CompositeTypeStmt", "DefineStmt", "SelectStmt", "GrantStmt"};
    return tag.starts_with("Create") || tag.starts_with("Alter") || tag.starts_with("Drop") ||
           tag == "RefreshMatViewStmt" || std::find(others.begin(), others.end(), tag) != others.end();
}

} // namespace indexpilot::sql
