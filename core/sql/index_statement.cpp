// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/index_statement.h"

#include "core/sql/expression_text.h"
#include "core/sql/index_text.h"
#include "core/sql/parse_tree.h"
#include "core/sql/parser.h"
#include "core/sql/roomy_stack.h"

#include <optional>

namespace indexpilot::sql {

namespace {

tl::unexpected<Failure> refused(FailureCode code, std::string_view text, const std::string &detail)
{
    return tl::make_unexpected(Failure{code, shortened(std::string(text), 80), detail, {}});
}

/// A name alone as it is, with its schema as SQL; pg_catalog's say nothing.
std::string path(const Node &list)
{
    std::vector<std::string> names = texts(list);
    if (names.size() > 1 && names.front() == "pg_catalog")
        names.erase(names.begin());
    if (names.size() == 1)
        return names.front();
    std::string result;
    for (const std::string &name : names)
        result += (result.empty() ? "" : ".") + identifierText(name);
    return result;
}

std::string optionValue(const Node &option)
{
    const Node &value = option.at("arg");
    if (value.isNull())
        return "true";
    if (value.tag() == "Integer")
        return std::to_string(value.body().at("ival").number);
    if (value.tag() == "Float")
        return value.body().at("fval").text;
    if (value.tag() == "TypeName")
        return typeText(value.body());
    return value.body().at("sval").text;
}

std::map<std::string, std::string> optionsOf(const Node &list)
{
    std::map<std::string, std::string> options;
    for (const Node &option : list.children)
        options[option.body().at("defname").text] = optionValue(option.body());
    return options;
}

IndexStatementKey keyOf(const Node &element, const std::string &text)
{
    IndexStatementKey key;
    key.column = element.at("name").text;
    const Node *expression = &element.at("expr");
    key.collation = path(element.at("collation"));
    if (expression->tag() == "CollateClause") { // (a COLLATE "C"): the server takes it for the key's own
        key.collation = path(expression->body().at("collname"));
        expression = &expression->body().at("arg");
    }
    const std::vector<std::string> fields = texts(expression->body().at("fields"));
    if (expression->tag() == "ColumnRef" && fields.size() == 1)
        key.column = fields[0];
    else if (!expression->isNull())
        key.expression = unbracketed(leadingExpression(text));
    key.operatorClass = path(element.at("opclass"));
    for (const auto &[name, value] : optionsOf(element.at("opclassopts")))
        key.operatorClassOptions += (key.operatorClassOptions.empty() ? "" : ",") + name + "=" + value;
    key.descending = element.at("ordering").text == "SORTBY_DESC";
    const std::string &nulls = element.at("nulls_ordering").text;
    key.nullsFirst = nulls == "SORTBY_NULLS_FIRST" || (nulls != "SORTBY_NULLS_LAST" && key.descending);
    return key;
}

Result<IndexStatement> statementOf(const Node &node, const std::string &text)
{
    IndexStatement result;
    result.name = node.at("idxname").text;
    result.concurrently = node.at("concurrent").number != 0;
    result.ifNotExists = node.at("if_not_exists").number != 0;
    result.unique = node.at("unique").number != 0;
    result.nullsNotDistinct = node.at("nulls_not_distinct").number != 0;
    result.schema = node.at("relation").at("schemaname").text;
    result.table = node.at("relation").at("relname").text;
    result.only = node.at("relation").at("inh").number == 0;
    result.method = node.at("accessMethod").text;
    result.options = optionsOf(node.at("options"));
    result.tablespace = node.at("tableSpace").text;
    const IndexText pieces = indexText(text);
    const auto &elements = node.at("indexParams").children;
    if (pieces.keys.size() != elements.size())
        return refused(FailureCode::Failed, text, "its keys could not be told apart");
    for (std::size_t i = 0; i < elements.size(); ++i)
        result.keys.push_back(keyOf(elements[i].body(), pieces.keys[i]));
    for (const Node &column : node.at("indexIncludingParams").children)
        result.include.push_back(column.body().at("name").text);
    if (!node.at("whereClause").isNull())
        result.predicate = unbracketed(pieces.predicate);
    return result;
}

/// The one statement of the text with what wraps it.
Result<Node> onlyStatement(const std::string &text)
{
    const Parsed<std::string> json = parseToJson(text);
    if (!json)
        return refused(FailureCode::Syntax, text, json.error());
    Node root;
    if (buildTree(*json, root) != TreeOutcome::Built)
        return refused(FailureCode::Syntax, text, "nested too deeply, or not valid UTF-8");
    const Node &statements = root.at("stmts");
    if (statements.children.size() != 1)
        return refused(FailureCode::Unsupported, text, "not exactly one statement");
    return statements.children[0].at("stmt");
}

Result<IndexStatement> parseOn(const std::string &text)
{
    const Result<Node> statement = onlyStatement(text);
    if (!statement)
        return tl::make_unexpected(statement.error());
    if (statement->tag() != "IndexStmt")
        return refused(FailureCode::Unsupported, text, "not a CREATE INDEX");
    return statementOf(statement->body(), text);
}

bool isTooLong(std::string_view text)
{
    return text.size() > longestText || text.find('\0') != std::string_view::npos;
}

} // namespace

Result<IndexStatement> parseCreateIndex(std::string_view text)
{
    if (isTooLong(text))
        return refused(FailureCode::Syntax, text, "longer than 4 MiB, or holds a NUL byte");
    const std::string own(text);
    std::optional<Result<IndexStatement>> result;
    runOnRoomyStack(own.size(), [&] { result = parseOn(own); });
    return result ? *result : refused(FailureCode::Failed, text, "not enough memory for the parser's stack");
}

std::string madeConcurrent(const std::string &statement)
{
    std::string result = statement;
    return result.insert(afterIndexKeyword(statement), " CONCURRENTLY");
}

std::vector<ObjectName> droppedIndexes(std::string_view text)
{
    std::vector<ObjectName> names;
    if (isTooLong(text))
        return names;
    const std::string own(text);
    runOnRoomyStack(own.size(), [&] {
        const Result<Node> statement = onlyStatement(own);
        if (!statement || statement->tag() != "DropStmt" ||
            statement->body().at("removeType").text != "OBJECT_INDEX")
            return;
        for (const Node &object : statement->body().at("objects").children) {
            const std::vector<std::string> path = texts(object.body().at("items"));
            if (!path.empty())
                names.push_back({path.size() > 1 ? path[path.size() - 2] : "", path.back()});
        }
    });
    return names;
}

} // namespace indexpilot::sql
