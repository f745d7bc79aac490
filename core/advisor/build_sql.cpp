// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/build_sql.h"

#include "core/sql/expression_text.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

std::string qualified(const std::string &schema, const std::string &name)
{
    return (schema.empty() ? std::string() : sql::identifierText(schema) + ".") + sql::identifierText(name);
}

std::vector<std::string> namesTaken(const pg::SchemaReading &schema)
{
    std::vector<std::string> taken;
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            taken.push_back(index.name);
    return taken;
}

IndexDefinition on(const pg::SchemaTable &partition, IndexDefinition definition)
{
    definition.schema = partition.schema;
    definition.table = partition.name;
    return definition;
}

/// The steps of one partitioned table.
class Tree {
public:
    Tree(const pg::SchemaReading &schema, const IndexDefinition &definition)
        : m_schema(schema), m_definition(definition), m_taken(namesTaken(schema))
    {
    }

    /// False: a partition is not in the reading, or cannot have an index.
    bool build(const pg::SchemaTable &root)
    {
        m_root = nextName(m_definition);
        addLevel(root, m_root);
        return m_complete && m_leaves == root.partitions.size();
    }
    const std::string &rootName() const { return m_root; }
    bool takesOver() const { return m_takesOver; }
    std::vector<std::string> take() { return std::move(m_steps); }

private:
    std::string nextName(const IndexDefinition &definition)
    {
        m_taken.push_back(proposedName(definition, m_taken));
        return m_taken.back();
    }

    void addLevel(const pg::SchemaTable &table, const std::string &name)
    {
        m_steps.push_back(createSql(on(table, m_definition), name, Concurrently::No, Reach::Only));
        for (const pg::SchemaTable &part : m_schema.tables) {
            if (part.partitionOf != table.id)
                continue;
            const std::string own = part.kind == 'p' ? nextName(on(part, m_definition)) : leafIndex(part);
            if (part.kind == 'p')
                addLevel(part, own);
            m_steps.push_back("ALTER INDEX " + qualified(table.schema, name) + " ATTACH PARTITION " +
                              qualified(part.schema, own));
        }
    }

    /// The name of the index that serves the partition: one that it has, or one that a step builds.
    std::string leafIndex(const pg::SchemaTable &leaf)
    {
        ++m_leaves;
        m_complete = m_complete && leaf.kind == 'r';
        const IndexDefinition definition = on(leaf, m_definition);
        const std::string key = canonicalKey(definition);
        for (const pg::SchemaIndex &index : leaf.indexes)
            if (index.valid && !index.partitionChild && !index.constraint &&
                canonicalKey(definitionOf(leaf, index)) == key) {
                m_takesOver = true;
                return index.name;
            }
        const std::string name = nextName(definition);
        m_steps.push_back(createSql(definition, name, Concurrently::Yes));
        return name;
    }

    const pg::SchemaReading &m_schema;
    const IndexDefinition &m_definition;
    std::vector<std::string> m_taken;
    std::vector<std::string> m_steps;
    std::string m_root;
    std::size_t m_leaves = 0;
    bool m_complete = true;
    bool m_takesOver = false;
};

} // namespace

BuildSql buildSql(const pg::SchemaReading &schema, const IndexDefinition &definition)
{
    BuildSql build;
    const pg::SchemaTable *table = tableOf(schema, definition);
    if (!table || table->kind != 'p') {
        const std::string name = proposedName(definition, namesTaken(schema));
        build.steps = {createSql(definition, name, Concurrently::Yes)};
        build.inverse = dropSql(definition.schema, name);
        return build;
    }
    Tree tree(schema, definition);
    const bool complete = tree.build(*table);
    build.inverse = "DROP INDEX " + qualified(definition.schema, tree.rootName());
    build.against.emplace_back("An index of a partitioned table cannot be dropped concurrently: going back "
                               "locks the table and its partitions for a moment");
    if (complete) {
        build.steps = tree.take();
        if (tree.takesOver())
            build.against.emplace_back("A partition's own index is attached: going back drops it as well");
        return build;
    }
    build.steps = {createSql(definition, tree.rootName(), Concurrently::No)};
    build.against.emplace_back("Not all partitions are known here, or one is a foreign table: this builds in "
                               "one step, and writes to every partition wait until it has ended");
    return build;
}

std::string asScript(const std::vector<std::string> &steps)
{
    if (steps.size() == 1)
        return steps.front();
    std::string script;
    for (const std::string &step : steps)
        script += (script.empty() ? "" : "\n") + step + ";";
    return script;
}

} // namespace indexpilot::advisor
