// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/definition.h"

#include "core/advisor/canonical_text.h"
#include "core/sql/expression_text.h"
#include "core/sql/name_text.h"

#include <algorithm>
#include <cctype>

namespace indexpilot::advisor {
namespace {

/// Bytes of a predicate that shortText shows.
constexpr std::size_t longestShown = 160;

/// Position after the identifier that begins at `at`, plain or quoted; `at` when none does.
std::size_t afterIdentifier(const std::string &text, std::size_t at)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (at >= text.size() || text[at] != '"') {
        while (at < text.size() && plain(text[at]))
            ++at;
        return at;
    }
    std::size_t end = text.find('"', at + 1);
    while (end != std::string::npos && end + 1 < text.size() && text[end + 1] == '"')
        end = text.find('"', end + 2);
    return end == std::string::npos ? at : end + 1;
}

/// An operator class or collation: a name, or SQL with its schema ("ext.gin_trgm_ops") that stays as it is.
std::string quotedPath(const std::string &path)
{
    const std::size_t first = afterIdentifier(path, 0);
    const bool isQuoted = path.size() > 2 && path[0] == '"' && first == path.size();
    const bool hasSchema = first > 0 && first + 1 < path.size() && path[first] == '.' &&
                           afterIdentifier(path, first + 1) == path.size();
    return isQuoted || hasSchema ? path : sql::nameText(path);
}

bool isOrdered(const IndexDefinition &definition)
{
    return definition.method == "btree";
}

enum class Form { Sql, Short };

std::string keyText(const IndexKey &key, bool ordered, Form form)
{
    std::string text = sql::nameText(key.column);
    if (key.column.empty()) {
        const std::string expression = form == Form::Short ? foldedSpace(key.expression) : key.expression;
        text = isPlainCall(expression) ? expression : "(" + expression + ")";
    }
    if (!key.collation.empty())
        text += " COLLATE " + quotedPath(key.collation);
    if (!key.operatorClass.empty())
        text += " " + quotedPath(key.operatorClass);
    if (ordered && key.descending)
        text += " DESC";
    if (ordered && key.nullsFirst != key.descending)
        text += key.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    return text;
}

std::string keyList(const IndexDefinition &definition, Form form)
{
    std::string list;
    for (const IndexKey &key : definition.keys)
        list += (list.empty() ? "" : ", ") + keyText(key, isOrdered(definition), form);
    return "(" + list + ")";
}

std::string includeList(const IndexDefinition &definition)
{
    std::string list;
    for (const std::string &column : definition.include)
        list += (list.empty() ? "" : ", ") + sql::nameText(column);
    return list.empty() ? list : " INCLUDE (" + list + ")";
}

/// Name of one key for comparing: length before text, so that no name can imitate another list.
std::string comparable(const std::string &text)
{
    return std::to_string(text.size()) + ":" + text;
}

std::string comparableKey(const IndexKey &key)
{
    const std::string what =
        key.column.empty() ? "e" + comparable(canonicalText(key.expression)) : "c" + comparable(key.column);
    return what + comparable(key.operatorClass.empty() ? "" : quotedPath(key.operatorClass)) +
           comparable(key.collation.empty() ? "" : quotedPath(key.collation));
}

enum class Direction { Same, Reversed };

bool isSameOrder(const IndexKey &a, const IndexKey &b, Direction direction)
{
    const bool flip = direction == Direction::Reversed;
    return (a.descending != b.descending) == flip && (a.nullsFirst != b.nullsFirst) == flip;
}

bool isPrefix(const std::vector<IndexKey> &narrow, const std::vector<IndexKey> &wide)
{
    if (narrow.empty() || narrow.size() > wide.size())
        return false;
    for (const Direction direction : {Direction::Same, Direction::Reversed})
        if (std::equal(narrow.begin(), narrow.end(), wide.begin(), [&](const IndexKey &a, const IndexKey &b) {
                return isSameOrder(a, b, direction) && comparableKey(a) == comparableKey(b);
            }))
            return true;
    return false;
}

bool isSamePredicate(const std::string &a, const std::string &b)
{
    return a == b || (a.empty() == b.empty() && canonicalText(a) == canonicalText(b));
}

} // namespace

IndexDefinition definitionOf(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    IndexDefinition definition{.schema = table.schema,
                               .table = table.name,
                               .method = index.method,
                               .include = index.include,
                               .predicate = withoutOuterBrackets(index.predicate),
                               .unique = index.unique,
                               .fillfactor = index.fillfactor};
    for (const pg::IndexKeyReading &key : index.keys)
        definition.keys.push_back({.column = key.column,
                                   .expression = withoutOuterBrackets(key.expression),
                                   .operatorClass = key.defaultClass ? std::string() : key.operatorClass,
                                   .collation = key.collation,
                                   .descending = key.descending,
                                   .nullsFirst = key.nullsFirst});
    return definition;
}

std::string canonicalKey(const IndexDefinition &definition)
{
    std::string key = comparable(definition.schema) + comparable(definition.table) +
                      comparable(definition.method) + (definition.unique ? "u(" : "(");
    for (const IndexKey &one : definition.keys) {
        key += comparableKey(one);
        if (isOrdered(definition))
            key += std::string(one.descending ? "d" : "a") + (one.nullsFirst ? "f" : "l");
    }
    std::vector<std::string> include = definition.include;
    std::sort(include.begin(), include.end());
    include.erase(std::unique(include.begin(), include.end()), include.end());
    key += ")i(";
    for (const std::string &column : include)
        key += comparable(column);
    return key + ")w" + canonicalText(definition.predicate);
}

std::string createSql(const IndexDefinition &definition, const std::string &name, Concurrently concurrently,
                      Reach reach)
{
    std::string sql = definition.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    if (concurrently == Concurrently::Yes)
        sql += "CONCURRENTLY ";
    if (!name.empty())
        sql += sql::nameText(name) + " ";
    sql += reach == Reach::Only ? "ON ONLY " : "ON ";
    sql += (definition.schema.empty() ? std::string() : sql::nameText(definition.schema) + ".") +
           sql::nameText(definition.table) + " ";
    if (definition.method != "btree")
        sql += "USING " + sql::nameText(definition.method) + " ";
    sql += keyList(definition, Form::Sql) + includeList(definition);
    if (definition.fillfactor > 0)
        sql += " WITH (fillfactor = " + std::to_string(definition.fillfactor) + ")";
    if (!definition.predicate.empty())
        sql += " WHERE " + definition.predicate;
    return sql;
}

std::string shortText(const IndexDefinition &definition)
{
    std::string text = sql::nameText(definition.table) + " ";
    if (definition.method != "btree")
        text += "USING " + sql::nameText(definition.method) + " ";
    text += keyList(definition, Form::Short) + includeList(definition);
    if (!definition.predicate.empty())
        text += " WHERE " + sql::shortened(foldedSpace(definition.predicate), longestShown);
    return definition.unique ? "UNIQUE " + text : text;
}

bool hasKey(const IndexDefinition &definition, const std::string &column)
{
    return std::ranges::find(definition.keys, column, &IndexKey::column) != definition.keys.end();
}

bool covers(const IndexDefinition &wide, const IndexDefinition &narrow)
{
    if (wide.method != "btree" || narrow.method != "btree" || wide.schema != narrow.schema ||
        wide.table != narrow.table)
        return false;
    const auto isIn = [&wide](const std::string &column) {
        return std::find(wide.include.begin(), wide.include.end(), column) != wide.include.end() ||
               std::any_of(wide.keys.begin(), wide.keys.end(),
                           [&](const IndexKey &key) { return key.column == column; });
    };
    return isPrefix(narrow.keys, wide.keys) &&
           std::all_of(narrow.include.begin(), narrow.include.end(), isIn) &&
           isSamePredicate(wide.predicate, narrow.predicate);
}

const pg::SchemaTable *tableOf(const pg::SchemaReading &schema, const IndexDefinition &definition)
{
    const auto found = std::ranges::find_if(schema.tables, [&](const pg::SchemaTable &table) {
        return table.name == definition.table && table.schema == definition.schema;
    });
    return found == schema.tables.end() ? nullptr : &*found;
}

std::string dropSql(const std::string &schema, const std::string &name)
{
    return "DROP INDEX CONCURRENTLY " + (schema.empty() ? std::string() : sql::nameText(schema) + ".") +
           sql::nameText(name);
}

} // namespace indexpilot::advisor
