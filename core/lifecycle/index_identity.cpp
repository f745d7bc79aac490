// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/index_identity.h"

#include "core/store/audit_chain.h"

namespace indexpilot::lifecycle {
namespace {

/// "key = value" lines; a line break inside a value cannot begin a line of its own.
class Lines {
public:
    void add(const std::string &key, const std::string &value)
    {
        m_text += key + " = ";
        for (const char letter : value)
            m_text += letter == '\n' ? std::string("\\n") : letter == '\\' ? "\\\\" : std::string(1, letter);
        m_text += '\n';
    }
    void add(const std::string &key, bool value) { add(key, std::string(value ? "yes" : "no")); }
    void add(const std::string &key, char value) { add(key, value ? std::string(1, value) : std::string()); }
    void add(const std::string &key, const std::vector<std::string> &values)
    {
        for (const std::string &value : values)
            add(key, value);
    }
    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

void addColumn(Lines &lines, const pg::IndexColumnAttributes &column)
{
    lines.add(column.isKey ? "key" : "include", column.text);
    if (!column.isKey)
        return;
    lines.add("  class", column.operatorClass);
    lines.add("  class options", column.operatorClassOptions);
    lines.add("  collation", column.collation);
    lines.add("  descending", column.descending);
    lines.add("  nulls first", column.nullsFirst);
}

} // namespace

std::string buildText(const pg::IndexAttributes &index)
{
    Lines lines;
    lines.add("method", index.method);
    for (const pg::IndexColumnAttributes &column : index.columns)
        addColumn(lines, column);
    lines.add("where", index.predicate);
    lines.add("unique", index.unique);
    lines.add("nulls not distinct", index.nullsNotDistinct);
    lines.add("immediate", index.immediate);
    lines.add("persistence", index.persistence);
    lines.add("partitioned", index.partitioned);
    lines.add("constraint", index.constraint.type);
    if (index.constraint.type) {
        lines.add("  deferrable", index.constraint.deferrable);
        lines.add("  initially deferred", index.constraint.initiallyDeferred);
    }
    if (index.constraint.type == 'x') // the operators are nowhere else
        lines.add("  definition", index.constraint.definition);
    return lines.text();
}

std::string canonicalText(const pg::IndexAttributes &index)
{
    Lines lines;
    lines.add("schema", index.schema);
    lines.add("name", index.name);
    lines.add("table schema", index.tableSchema);
    lines.add("table", index.tableName);
    lines.add("owner", index.owner);
    lines.add("tablespace", index.tablespace);
    lines.add("option", index.options);
    for (const pg::IndexColumnAttributes &column : index.columns)
        if (column.statisticsTarget >= 0)
            lines.add("statistics of " + column.text, std::to_string(column.statisticsTarget));
    lines.add("comment", index.comment);
    lines.add("constraint name", index.constraint.name);
    lines.add("constraint comment", index.constraint.comment);
    lines.add("clustered", index.clustered);
    lines.add("replica identity", index.replicaIdentity);
    lines.add("parent schema", index.parentSchema);
    lines.add("parent", index.parentName);
    lines.add("depends on extension", index.dependsOnExtensions);
    lines.add("valid", index.valid && index.ready && index.live);
    return buildText(index) + lines.text();
}

std::string buildHash(const pg::IndexAttributes &index)
{
    return store::sha256({buildText(index)});
}

std::string hashOf(const pg::IndexAttributes &index)
{
    return store::sha256({canonicalText(index)});
}

std::string displayName(const pg::IndexAttributes &index)
{
    return index.schema + "." + index.name;
}

} // namespace indexpilot::lifecycle
