// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/attributes_json.h"

#include <nlohmann/json.hpp>

namespace indexpilot::lifecycle {
namespace {

using Json = nlohmann::json;

/// One list of fields for both directions.
class Writer {
public:
    template <class T> void field(const char *name, const T &value) { m_json[name] = value; }
    void field(const char *name, char value) { m_json[name] = value ? std::string(1, value) : std::string(); }
    Json take() { return std::move(m_json); }

private:
    Json m_json = Json::object();
};

class Reader {
public:
    explicit Reader(const Json &json) : m_json(json) {}
    template <class T> void field(const char *name, T &value) { value = m_json.value(name, value); }
    void field(const char *name, char &value)
    {
        const std::string text = m_json.value(name, value ? std::string(1, value) : std::string());
        value = text.empty() ? '\0' : text.front();
    }

private:
    const Json &m_json;
};

template <class Visitor, class Column> void visitColumn(Visitor &visitor, Column &column)
{
    visitor.field("text", column.text);
    visitor.field("is_expression", column.isExpression);
    visitor.field("is_key", column.isKey);
    visitor.field("operator_class", column.operatorClass);
    visitor.field("operator_class_options", column.operatorClassOptions);
    visitor.field("collation", column.collation);
    visitor.field("collation_version", column.collationVersion);
    visitor.field("descending", column.descending);
    visitor.field("nulls_first", column.nullsFirst);
    visitor.field("statistics_target", column.statisticsTarget);
}

template <class Visitor, class Constraint> void visitConstraint(Visitor &visitor, Constraint &constraint)
{
    visitor.field("type", constraint.type);
    visitor.field("name", constraint.name);
    visitor.field("deferrable", constraint.deferrable);
    visitor.field("initially_deferred", constraint.initiallyDeferred);
    visitor.field("definition", constraint.definition);
    visitor.field("comment", constraint.comment);
    visitor.field("referenced_by", constraint.referencedBy);
}

template <class Visitor, class Index> void visitIndex(Visitor &visitor, Index &index)
{
    visitor.field("file_node", index.fileNode);
    visitor.field("schema", index.schema);
    visitor.field("name", index.name);
    visitor.field("table_schema", index.tableSchema);
    visitor.field("table_name", index.tableName);
    visitor.field("table_kind", index.tableKind);
    visitor.field("method", index.method);
    visitor.field("ordered", index.ordered);
    visitor.field("definition", index.definition);
    visitor.field("predicate", index.predicate);
    visitor.field("unique", index.unique);
    visitor.field("nulls_not_distinct", index.nullsNotDistinct);
    visitor.field("immediate", index.immediate);
    visitor.field("clustered", index.clustered);
    visitor.field("replica_identity", index.replicaIdentity);
    visitor.field("table_replica_identity", index.tableReplicaIdentity);
    visitor.field("valid", index.valid);
    visitor.field("ready", index.ready);
    visitor.field("live", index.live);
    visitor.field("partitioned", index.partitioned);
    visitor.field("parent_schema", index.parentSchema);
    visitor.field("parent_name", index.parentName);
    visitor.field("owner", index.owner);
    visitor.field("tablespace", index.tablespace);
    visitor.field("options", index.options);
    visitor.field("persistence", index.persistence);
    visitor.field("comment", index.comment);
    visitor.field("depends_on_extensions", index.dependsOnExtensions);
    visitor.field("extension_member", index.extensionMember);
    visitor.field("rows", index.rows);
    visitor.field("scans", index.scans);
}

} // namespace

std::string attributesJson(const pg::IndexAttributes &index)
{
    Writer writer;
    visitIndex(writer, index);
    Json json = writer.take();
    json["index_oid"] = index.id.value();
    json["table_oid"] = index.table.value();
    json["size_bytes"] = index.size.count();
    Writer constraint;
    visitConstraint(constraint, index.constraint);
    json["constraint"] = constraint.take();
    json["columns"] = Json::array();
    for (const pg::IndexColumnAttributes &column : index.columns) {
        Writer one;
        visitColumn(one, column);
        json["columns"].push_back(one.take());
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<pg::IndexAttributes> attributesFromJson(const std::string &text)
{
    try {
        const Json json = Json::parse(text);
        pg::IndexAttributes index;
        Reader reader(json);
        visitIndex(reader, index);
        index.id = IndexId(json.value("index_oid", 0u));
        index.table = TableId(json.value("table_oid", 0u));
        index.size = Bytes(json.value("size_bytes", std::int64_t(0)));
        const Json constraint = json.value("constraint", Json::object());
        Reader constraintReader(constraint);
        visitConstraint(constraintReader, index.constraint);
        for (const Json &column : json.value("columns", Json::array())) {
            Reader columnReader(column);
            visitColumn(columnReader, index.columns.emplace_back());
        }
        return index;
    } catch (const Json::exception &error) {
        return tl::make_unexpected(Failure{FailureCode::Storage, "version of an index", error.what(),
                                           "Take a new snapshot; this version cannot be restored"});
    }
}

} // namespace indexpilot::lifecycle
