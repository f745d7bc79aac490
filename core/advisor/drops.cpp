// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/drops.h"

#include "core/advisor/drop_evidence.h"
#include "core/advisor/service.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace indexpilot::advisor {
namespace {

/// The indexes of one table, judged together so that what one proposal rests on is in no other.
class TableDrops {
public:
    TableDrops(const pg::SchemaTable &table, const std::map<std::string, UseHistory> &use,
               const DropLimits &limits, const UseContext &context)
        : m_table(table), m_use(use), m_limits(limits), m_context(context)
    {
        for (const pg::SchemaIndex &index : table.indexes)
            m_members.push_back(memberOf(table, index));
        std::ranges::sort(m_members, {}, [](const Member &member) { return worth(member); });
    }

    std::vector<DropProposal> proposals();

private:
    using Worth = std::tuple<bool, bool, std::int64_t, std::int64_t>;
    /// Who stays among equals: what backs a constraint, then the unique one, the busier, the older.
    static Worth worth(const Member &member)
    {
        return {member.isProtected, member.definition.unique, member.index->scans,
                -static_cast<std::int64_t>(member.index->id.value())};
    }
    UseHistory useOf(const pg::SchemaIndex &index) const;
    bool seemsUnused(const Member &member) const;
    void findUnused();
    void findServed();
    const Member *keeperFor(const Member &leaving, Service &service) const;
    std::vector<const pg::SchemaIndex *> staying() const;

    const pg::SchemaTable &m_table;
    const std::map<std::string, UseHistory> &m_use;
    const DropLimits &m_limits;
    const UseContext &m_context;
    std::vector<Member> m_members; ///< least worth first
    std::set<const pg::SchemaIndex *> m_unused;
    std::set<const pg::SchemaIndex *> m_served;
};

UseHistory TableDrops::useOf(const pg::SchemaIndex &index) const
{
    const auto known = m_use.find(index.schema + "." + index.name);
    return known == m_use.end() ? UseHistory() : known->second;
}

bool TableDrops::seemsUnused(const Member &member) const
{
    const pg::SchemaIndex &index = *member.index;
    const UseHistory use = useOf(index);
    const auto isRecent = [&](const std::optional<TimePoint> &moment) {
        return moment && m_context.now - *moment < m_limits.unusedFor;
    };
    return m_context.isPrimary && member.usable && !member.isProtected && !index.unique && index.scans == 0 &&
           m_context.countersSince && !isRecent(m_context.countersSince) && use.scansOnStandbys == 0 &&
           !isRecent(use.lastSeenUsed) && !isRecent(use.firstSeen) && !isRecent(index.lastScan) &&
           index.size.count() >= m_limits.smallest.count();
}

std::vector<const pg::SchemaIndex *> TableDrops::staying() const
{
    std::vector<const pg::SchemaIndex *> indexes;
    for (const Member &member : m_members)
        if (member.usable && !m_unused.contains(member.index) && !m_served.contains(member.index))
            indexes.push_back(member.index);
    return indexes;
}

/// One after the other: of two that support the same foreign key one stays.
void TableDrops::findUnused()
{
    for (const Member &member : m_members)
        if (seemsUnused(member) && loneSupportOf(m_table, *member.index, staying()).empty())
            m_unused.insert(member.index);
}

/// Who takes over, among those that stay: the same index, else a protected one, else the smallest.
const Member *TableDrops::keeperFor(const Member &leaving, Service &service) const
{
    const Member *best = nullptr;
    const auto rank = [](const Member &member, Service kind) {
        return std::tuple(kind != Service::Same, !member.isProtected, member.size.count(),
                          member.index->name);
    };
    for (const Member &member : m_members) {
        if (&member == &leaving || m_served.contains(member.index))
            continue;
        const Service kind = serviceOf(member, leaving);
        const bool leavesToo = m_unused.contains(member.index) && kind != Service::Same;
        if (kind == Service::None || leavesToo)
            continue;
        if (!best || rank(member, kind) < rank(*best, service)) {
            best = &member;
            service = kind;
        }
    }
    return best;
}

void TableDrops::findServed()
{
    Service service = Service::None;
    for (const Member &member : m_members)
        if (!member.isProtected && member.usable && keeperFor(member, service))
            m_served.insert(member.index);
    // Serving is not transitive where sizes count: whoever lost the one it rested on stays as well.
    for (const Member &member : m_members)
        if (m_served.contains(member.index) && !keeperFor(member, service))
            m_served.erase(member.index);
}

std::vector<DropProposal> TableDrops::proposals()
{
    findUnused();
    findServed();
    std::map<const pg::SchemaIndex *, DropProposal> found;
    std::set<const pg::SchemaIndex *> restedOn;
    for (const Member &member : m_members) {
        Service service = Service::None;
        if (!member.index->valid) {
            if (!member.isProtected && !member.index->partitioned) // a partitioned one may lack partitions
                found.emplace(member.index, invalidProposal(m_table, *member.index));
        } else if (m_served.contains(member.index)) {
            const Member *keeper = keeperFor(member, service);
            DropProposal proposal = servedProposal(m_table, *keeper, member, service);
            addUse(proposal, *member.index, useOf(*member.index), m_context);
            restedOn.insert(keeper->index);
            found.emplace(member.index, std::move(proposal));
        }
    }
    for (const pg::SchemaIndex *index : m_unused)
        if (!m_served.contains(index) && !restedOn.contains(index))
            found.emplace(index, unusedProposal(m_table, *index, useOf(*index), m_context));
    std::vector<DropProposal> result;
    for (const pg::SchemaIndex &index : m_table.indexes)
        if (const auto proposal = found.find(&index); proposal != found.end())
            result.push_back(std::move(proposal->second));
    return result;
}

bool isChild(const pg::SchemaTable &table, const std::string &qualifiedName)
{
    return std::ranges::any_of(table.indexes, [&](const pg::SchemaIndex &index) {
        return index.partitionChild && index.schema + "." + index.name == qualifiedName;
    });
}

/// Whether some index of a table over this partition is proposed: its parts go with it.
bool losesChildren(const pg::SchemaReading &schema, const pg::SchemaTable &table,
                   const std::set<std::string> &proposed)
{
    return std::ranges::any_of(schema.tables, [&](const pg::SchemaTable &parent) {
        return std::ranges::find(parent.partitions, table.id) != parent.partitions.end() &&
               std::ranges::any_of(parent.indexes, [&](const pg::SchemaIndex &index) {
                   return proposed.contains(index.schema + "." + index.name);
               });
    });
}

} // namespace

std::vector<DropProposal> dropsFor(const pg::SchemaReading &schema,
                                   const std::map<std::string, UseHistory> &use, const DropLimits &limits,
                                   TimePoint now)
{
    const UseContext context{
        .countersSince = countersSince(schema), .isPrimary = schema.isPrimary, .now = now};
    std::vector<std::pair<const pg::SchemaTable *, DropProposal>> found;
    std::set<std::string> proposed;
    for (const pg::SchemaTable &table : schema.tables)
        for (DropProposal &proposal : TableDrops(table, use, limits, context).proposals()) {
            proposed.insert(proposal.schema + "." + proposal.index);
            found.emplace_back(&table, std::move(proposal));
        }
    std::vector<DropProposal> result;
    for (auto &[table, proposal] : found)
        if (!isChild(*table, proposal.coveredBy) || !losesChildren(schema, *table, proposed))
            result.push_back(std::move(proposal));
    return result;
}

std::vector<DropProposal> replacedBy(const IndexDefinition &created, const pg::SchemaTable &table)
{
    std::vector<DropProposal> result;
    const Member keeper = memberOf(table, created);
    for (const pg::SchemaIndex &index : table.indexes) {
        const Member leaving = memberOf(table, index);
        const Service service = serviceOf(keeper, leaving);
        if (service == Service::None || leaving.isProtected || !leaving.usable || leaving.definition.unique)
            continue;
        result.push_back(servedProposal(table, keeper, leaving, service));
    }
    return result;
}

} // namespace indexpilot::advisor
