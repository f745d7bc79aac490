// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/server_activity.h"
#include "core/lifecycle/index_sql.h"
#include "core/lifecycle/plan.h"
#include "core/pg/table_tree.h"

#include <map>

namespace indexpilot::lifecycle {

/// The live catalog as a plan sees it.
struct PlanFacts {
    pg::IndexAttributesReading reading;
    advisor::ServerActivity activity;
    std::vector<pg::TableNode> tables; ///< the one concerned first, then its partitions
    /// Modelled size of an index that does not exist, in the whole table; by table. Absent: not known.
    std::map<std::uint32_t, Bytes> modelledSizes;

    const pg::IndexAttributes *indexById(IndexId id) const;
    const pg::IndexAttributes *indexNamed(const std::string &schema, const std::string &name) const;
    const pg::TableNode *table(TableId id) const;
    std::vector<const pg::TableNode *> partitionsOf(TableId parent) const;
};

/// A plan that grows step by step; knows what each kind of step locks, waits for and costs.
class PlanDraft {
public:
    PlanDraft(const PlanFacts &facts, std::string token);

    const PlanFacts &facts() const { return m_facts; }
    Plan plan;

    std::string nextBuildName() { return m_buildNames.emplace_back(buildNameFor(m_buildNames.size() + 1)); }
    std::string nextLeavingName();
    std::string nextKeptName();

    /// CREATE INDEX CONCURRENTLY under a temporary name, which is returned, and what ALTER must add to it.
    std::string build(const pg::IndexAttributes &goal);
    /// REINDEX INDEX CONCURRENTLY; `goal.size` is that of the copy.
    void reindex(const pg::IndexAttributes &goal);
    /// CREATE INDEX ON ONLY a partitioned table under a temporary name, which is returned.
    std::string shell(const pg::IndexAttributes &goal);
    void prepare(std::vector<std::string> statements, std::vector<NamedIndex> names,
                 const pg::IndexAttributes &of);
    /// `strong`: with ACCESS EXCLUSIVE on the table.
    void commit(std::vector<std::string> statements, std::vector<NamedIndex> names, bool strong);
    void drop(const pg::IndexAttributes &index, const std::string &name);
    void dropTree(const pg::IndexAttributes &index, const std::string &name);
    void analyze(const pg::IndexAttributes &goal);

    void touch(const std::string &subject); ///< a "schema.name" that the plan changes
    void wantsLive(const pg::IndexAttributes &goal, bool hashKnown, const std::string &builtAs);
    /// Of a change that may give the index another name.
    void wantsOldNameGone(const pg::IndexAttributes &live, const pg::IndexAttributes &goal);
    void wantsGone(const std::string &schema, const std::string &name);

    std::optional<DurationRange> buildTime(const pg::IndexAttributes &goal) const; ///< modelled
    Bytes sizeOf(const pg::IndexAttributes &goal) const;
    std::vector<std::string> waitsFor(advisor::BuildLock lock, const std::string &schema,
                                      const std::string &table) const;

private:
    std::string buildNameFor(std::size_t number) const;
    const PlanFacts &m_facts;
    std::vector<std::string> m_buildNames;
    int m_leaving = 0;
    int m_kept = 0;
};

/// `goal` as it can be on the table as it is named and owned now.
pg::IndexAttributes onLiveTable(pg::IndexAttributes goal, const pg::TableNode &table);
/// Why the goal cannot be built on the table; empty: nothing known.
std::string missingColumn(const pg::IndexAttributes &goal, const pg::TableNode &table);
bool sameBuild(const pg::IndexAttributes &a, const pg::IndexAttributes &b); ///< and in the same tablespace

} // namespace indexpilot::lifecycle
