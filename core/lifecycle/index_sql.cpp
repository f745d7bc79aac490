// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/index_sql.h"

#include "core/base/joined.h"
#include "core/sql/expression_text.h"

#include <algorithm>
#include <iterator>

namespace indexpilot::lifecycle {
namespace {

using sql::identifierText;

std::string keyText(const pg::IndexAttributes &index, const pg::IndexColumnAttributes &column)
{
    std::string text = column.text;
    if (!column.collation.empty())
        text += " COLLATE " + column.collation;
    if (!column.operatorClass.empty())
        text += " " + column.operatorClass;
    if (!column.operatorClassOptions.empty())
        text += " (" + column.operatorClassOptions + ")";
    if (!index.ordered)
        return text;
    if (column.descending)
        text += " DESC";
    if (column.nullsFirst != column.descending)
        text += column.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    return text;
}

std::string optionName(const std::string &option)
{
    return option.substr(0, option.find('='));
}

/// "fillfactor=70" → "fillfactor='70'".
std::string optionSql(const std::string &option)
{
    const std::size_t equals = option.find('=');
    if (equals == std::string::npos)
        return identifierText(option);
    return identifierText(option.substr(0, equals)) + "=" + literal(option.substr(equals + 1));
}

std::string optionsSql(const std::vector<std::string> &options)
{
    std::vector<std::string> parts;
    for (const std::string &option : options)
        parts.push_back(optionSql(option));
    return joined(parts);
}

bool holds(const std::vector<std::string> &list, const std::string &value)
{
    return std::ranges::find(list, value) != list.end();
}

std::string commentSql(const std::string &on, const std::string &comment)
{
    return "COMMENT ON " + on + " IS " + (comment.empty() ? "NULL" : literal(comment));
}

void addOptions(const pg::IndexAttributes &from, const pg::IndexAttributes &to, const std::string &index,
                MetadataChange &change)
{
    std::vector<std::string> reset;
    std::vector<std::string> set;
    for (const std::string &option : from.options)
        if (std::ranges::none_of(
                to.options, [&](const std::string &kept) { return optionName(kept) == optionName(option); }))
            reset.push_back(identifierText(optionName(option)));
    for (const std::string &option : to.options)
        if (!holds(from.options, option))
            set.push_back(optionSql(option));
    if (!reset.empty())
        change.gentle.push_back("ALTER INDEX " + index + " RESET (" + joined(reset) + ")");
    if (!set.empty())
        change.gentle.push_back("ALTER INDEX " + index + " SET (" + joined(set) + ")");
}

void addStatistics(const pg::IndexAttributes &from, const pg::IndexAttributes &to, const std::string &index,
                   MetadataChange &change)
{
    for (std::size_t i = 0; i < to.columns.size(); ++i) {
        const int had = i < from.columns.size() ? from.columns[i].statisticsTarget : -1;
        if (to.columns[i].statisticsTarget != had)
            change.gentle.push_back("ALTER INDEX " + index + " ALTER COLUMN " + std::to_string(i + 1) +
                                    " SET STATISTICS " + std::to_string(to.columns[i].statisticsTarget));
    }
}

void addExtensions(const pg::IndexAttributes &from, const pg::IndexAttributes &to, const std::string &index,
                   MetadataChange &change)
{
    for (const std::string &extension : from.dependsOnExtensions)
        if (!holds(to.dependsOnExtensions, extension))
            change.gentle.push_back("ALTER INDEX " + index + " NO DEPENDS ON EXTENSION " +
                                    identifierText(extension));
    for (const std::string &extension : to.dependsOnExtensions)
        if (!holds(from.dependsOnExtensions, extension))
            change.gentle.push_back("ALTER INDEX " + index + " DEPENDS ON EXTENSION " +
                                    identifierText(extension));
}

void addMarks(const pg::IndexAttributes &from, const pg::IndexAttributes &to, const std::string &name,
              MetadataChange &change)
{
    const std::string table = "ALTER TABLE " + quoted(to.tableSchema, to.tableName) + " ";
    if (to.clustered && !from.clustered)
        change.gentle.push_back(table + "CLUSTER ON " + identifierText(name));
    if (!to.clustered && from.clustered)
        change.gentle.push_back(table + "SET WITHOUT CLUSTER");
    if (to.replicaIdentity && !from.replicaIdentity)
        change.strong.push_back(table + "REPLICA IDENTITY USING INDEX " + identifierText(name));
    if (!to.replicaIdentity && from.replicaIdentity)
        change.strong.push_back(table + "REPLICA IDENTITY " +
                                (to.tableReplicaIdentity == 'f'   ? "FULL"
                                 : to.tableReplicaIdentity == 'n' ? "NOTHING"
                                                                  : "DEFAULT"));
}

std::string deferral(const pg::IndexConstraintAttributes &constraint)
{
    if (!constraint.deferrable)
        return {};
    return constraint.initiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
}

} // namespace

std::string quoted(const std::string &schema, const std::string &name)
{
    return identifierText(schema) + "." + identifierText(name);
}

std::string literal(const std::string &text)
{
    std::string result = "'";
    for (const char letter : text)
        result += letter == '\'' ? std::string("''") : std::string(1, letter);
    return result + "'";
}

std::string createSql(const pg::IndexAttributes &index, const CreateOptions &options)
{
    std::string sql = index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    sql += options.concurrently ? "CONCURRENTLY " : "";
    sql += identifierText(options.name) + " ON " + (options.only ? "ONLY " : "");
    sql += quoted(index.tableSchema, index.tableName) + " USING " + identifierText(index.method) + " (";
    std::vector<std::string> keys;
    std::vector<std::string> include;
    for (const pg::IndexColumnAttributes &column : index.columns)
        (column.isKey ? keys : include).push_back(column.isKey ? keyText(index, column) : column.text);
    sql += joined(keys) + ")";
    sql += include.empty() ? "" : " INCLUDE (" + joined(include) + ")";
    sql += index.nullsNotDistinct ? " NULLS NOT DISTINCT" : "";
    sql += index.options.empty() ? "" : " WITH (" + optionsSql(index.options) + ")";
    sql += index.tablespace.empty() ? "" : " TABLESPACE " + identifierText(index.tablespace);
    sql += index.predicate.empty() ? "" : " WHERE " + index.predicate;
    return sql;
}

std::string addConstraintUsing(const pg::IndexAttributes &index, const std::string &indexName)
{
    return "ALTER TABLE " + quoted(index.tableSchema, index.tableName) + " ADD CONSTRAINT " +
           identifierText(index.constraint.name) +
           (index.constraint.type == 'p' ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " +
           identifierText(indexName) + deferral(index.constraint);
}

std::string addConstraintWhole(const pg::IndexAttributes &index, bool only)
{
    return std::string("ALTER TABLE ") + (only ? "ONLY " : "") + quoted(index.tableSchema, index.tableName) +
           " ADD CONSTRAINT " + identifierText(index.constraint.name) + " " + index.constraint.definition;
}

pg::IndexAttributes freshlyBuilt(pg::IndexAttributes index)
{
    index.comment.clear();
    index.constraint.comment.clear();
    index.clustered = index.replicaIdentity = false;
    index.dependsOnExtensions.clear();
    for (pg::IndexColumnAttributes &column : index.columns)
        column.statisticsTarget = -1;
    return index;
}

MetadataChange metadataChange(const pg::IndexAttributes &from, const pg::IndexAttributes &to,
                              const std::string &schema, const std::string &name)
{
    MetadataChange change;
    const std::string index = quoted(schema, name);
    addOptions(from, to, index, change);
    addStatistics(from, to, index, change);
    addExtensions(from, to, index, change);
    if (from.comment != to.comment)
        change.gentle.push_back(commentSql("INDEX " + index, to.comment));
    if (to.constraint.type && from.constraint.comment != to.constraint.comment)
        change.gentle.push_back(commentSql("CONSTRAINT " + identifierText(to.constraint.name) + " ON " +
                                               quoted(to.tableSchema, to.tableName),
                                           to.constraint.comment));
    addMarks(from, to, name, change);
    return change;
}

std::string renameSql(const std::string &schema, const std::string &from, const std::string &to)
{
    return "ALTER INDEX " + quoted(schema, from) + " RENAME TO " + identifierText(to);
}

void append(std::vector<std::string> &statements, std::vector<std::string> more)
{
    statements.insert(statements.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
}

std::string dropSql(const std::string &schema, const std::string &name, bool concurrently)
{
    return std::string("DROP INDEX ") + (concurrently ? "CONCURRENTLY " : "") + quoted(schema, name);
}

std::string reindexSql(const std::string &schema, const std::string &name)
{
    return "REINDEX INDEX CONCURRENTLY " + quoted(schema, name);
}

std::string attachSql(const std::string &schema, const std::string &parent, const std::string &childSchema,
                      const std::string &child)
{
    return "ALTER INDEX " + quoted(schema, parent) + " ATTACH PARTITION " + quoted(childSchema, child);
}

} // namespace indexpilot::lifecycle
