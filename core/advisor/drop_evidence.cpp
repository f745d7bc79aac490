// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/drop_evidence.h"

#include "core/advisor/words.h"

#include <algorithm>
#include <cctype>

namespace indexpilot::advisor {
namespace {

constexpr double worthMentioning = 1.5; ///< times larger
constexpr std::chrono::days wholeYear{366};

/// pg_get_indexdef with CONCURRENTLY; that of a partitioned index without it and without ONLY, which would
/// leave the partitions out.
std::string rebuildSql(const pg::SchemaIndex &index)
{
    std::string sql = index.definition;
    const std::size_t keyword = sql.find("INDEX ");
    if (keyword == std::string::npos)
        return sql;
    const std::size_t name = keyword + 6;
    if (!index.partitioned)
        return sql.insert(name, "CONCURRENTLY ");
    std::size_t end = name;
    if (sql[end] == '"')
        for (++end; end < sql.size() && (sql[end] != '"' || sql.compare(end, 2, "\"\"") == 0); ++end)
            end += sql[end] == '"' ? 1 : 0;
    const std::size_t only = sql.find(" ON ONLY ", end);
    return only == std::string::npos ? sql : sql.replace(only, 9, " ON ");
}

DropProposal proposalFor(const pg::SchemaIndex &index, DropCause cause)
{
    DropProposal proposal{.schema = index.schema,
                          .index = index.name,
                          .cause = cause,
                          .size = index.size,
                          .dropSql = dropSql(index.schema, index.name),
                          .inverseSql = rebuildSql(index)};
    if (index.partitioned) {
        constexpr std::string_view concurrently = "CONCURRENTLY ";
        proposal.dropSql.erase(proposal.dropSql.find(concurrently), concurrently.size());
        proposal.against.emplace_back("An index of a partitioned table cannot be dropped concurrently: the "
                                      "table and all its partitions are locked meanwhile");
    }
    return proposal;
}

/// orders_pkey_ccnew, orders_idx_ccold2
bool hasRebuildName(std::string name)
{
    while (!name.empty() && std::isdigit(static_cast<unsigned char>(name.back())))
        name.pop_back();
    return name.ends_with("_ccnew") || name.ends_with("_ccold");
}

bool hasExpression(const pg::SchemaIndex &index)
{
    return std::ranges::any_of(index.keys, [](const pg::IndexKeyReading &key) { return key.column.empty(); });
}

void addWrites(DropProposal &proposal, const pg::SchemaTable &table)
{
    const auto writes = static_cast<double>(table.inserted + table.updated - table.hotUpdated);
    if (writes > 0)
        proposal.evidence.push_back("Since the counters began " + countText(writes) +
                                    " row versions were written that may have needed an entry in it");
}

std::string nameOf(const Member &member)
{
    return member.index ? member.index->schema + "." + member.index->name : shortText(member.definition);
}

std::string servedSentence(const Member &keeper, Service service)
{
    const std::string name = nameOf(keeper);
    switch (service) {
    case Service::Same:
        return name + " is the same index" + (keeper.definition.unique ? ", and unique" : "") + ": " +
               shortText(keeper.definition);
    case Service::Reversed:
        return name + " is the same read backwards: " + shortText(keeper.definition);
    case Service::WholeForPart:
        return name + " has the same keys for the whole table: " + shortText(keeper.definition);
    default:
        return name + " begins with the same keys: " + shortText(keeper.definition);
    }
}

void addSizes(DropProposal &proposal, const Member &keeper, const Member &leaving)
{
    if (keeper.size.count() <= 0 || leaving.size.count() <= 0)
        return;
    const double factor =
        static_cast<double>(keeper.size.count()) / static_cast<double>(leaving.size.count());
    const std::string sizes = sizeText(keeper.size) + " against " + sizeText(leaving.size);
    if (factor >= worthMentioning)
        proposal.against.push_back(nameOf(keeper) + " is " + factorText(factor) + " times as large (" +
                                   sizes + "): scans of many rows read more of it");
}

void addServedKeys(DropProposal &proposal, const pg::SchemaTable &table, const Member &leaving)
{
    for (const pg::ForeignKeyReading &key : table.foreignKeys)
        if (leaving.index && supports(*leaving.index, key))
            proposal.evidence.push_back("Foreign key " + key.name + " is served by it as well");
}

} // namespace

std::optional<TimePoint> countersSince(const pg::SchemaReading &schema)
{
    if (schema.statsReset)
        return schema.statsReset;
    std::optional<TimePoint> oldest; // NULL until the first reset (15 and later): what the counters remember
    const auto remember = [&](const std::optional<TimePoint> &moment) {
        if (moment && (!oldest || *moment < *oldest))
            oldest = moment;
    };
    for (const pg::SchemaTable &table : schema.tables) {
        remember(table.lastAnalyze);
        for (const pg::SchemaIndex &index : table.indexes)
            remember(index.lastScan);
    }
    return oldest;
}

DropProposal invalidProposal(const pg::SchemaTable &table, const pg::SchemaIndex &index)
{
    DropProposal proposal = proposalFor(index, DropCause::Invalid);
    proposal.evidence.emplace_back("The server marks it as not valid: no query uses it");
    proposal.evidence.emplace_back(index.ready ? "Writes maintain it all the same"
                                               : "Its build ended before writes began to maintain it");
    if (hasRebuildName(index.name))
        proposal.evidence.emplace_back("Its name is one that REINDEX CONCURRENTLY gives (a hint, no proof)");
    proposal.against.push_back("A build may be running: that is not known here. Look into "
                               "pg_stat_progress_create_index for " +
                               table.schema + "." + table.name + " first");
    if (index.unique && index.ready)
        proposal.against.emplace_back("It goes on refusing duplicate values until it is dropped");
    if (!hasRebuildName(index.name))
        proposal.against.push_back("Somebody wanted it: REINDEX " +
                                   proposal.dropSql.substr(proposal.dropSql.find("INDEX")) +
                                   " would finish it instead");
    return proposal;
}

void addUse(DropProposal &proposal, const pg::SchemaIndex &index, const UseHistory &use,
            const UseContext &context)
{
    const std::string where = context.isPrimary ? "this node" : "this standby";
    const std::string since = context.countersSince ? " since " + dayText(*context.countersSince) : "";
    if (index.scans == 0)
        proposal.evidence.push_back("No scan of it on " + where + since);
    else
        proposal.against.push_back(countText(static_cast<double>(index.scans)) + " scans on " + where +
                                   since +
                                   (index.lastScan ? ", the last on " + dayText(*index.lastScan) : "") +
                                   " go over to the other index");
    if (!use.standbysKnown)
        proposal.against.emplace_back("Standbys were not read: they count their scans themselves");
}

DropProposal unusedProposal(const pg::SchemaTable &table, const pg::SchemaIndex &index, const UseHistory &use,
                            const UseContext &context)
{
    DropProposal proposal = proposalFor(index, DropCause::Unused);
    addUse(proposal, index, use, context);
    const Milliseconds age = context.now - context.countersSince.value_or(context.now);
    proposal.evidence.push_back("The counters go back " + daysText(age) + " or more");
    if (use.standbysKnown)
        proposal.evidence.emplace_back("No scan of it on the standbys");
    addWrites(proposal, table);
    if (age < wholeYear)
        proposal.against.emplace_back("Less than a year was counted: a yearly job may need it");
    if (use.lastSeenUsed)
        proposal.against.push_back("It was seen in use before: last on " + dayText(*use.lastSeenUsed));
    if (!use.firstSeen)
        proposal.against.emplace_back("Its age is not known: a new index has no scans either");
    if (hasExpression(index))
        proposal.against.emplace_back(
            "The planner has statistics of its expression only while it exists: plans may change");
    for (const pg::ForeignKeyReading &key : table.foreignKeys)
        if (supports(index, key))
            proposal.against.push_back("It supports foreign key " + key.name + "; another index does so too");
        else if (!index.keys.empty() &&
                 std::ranges::find(key.columns, index.keys[0].column) != key.columns.end())
            proposal.against.push_back("It helps the check of foreign key " + key.name);
    return proposal;
}

DropProposal servedProposal(const pg::SchemaTable &table, const Member &keeper, const Member &leaving,
                            Service service)
{
    DropProposal proposal =
        proposalFor(*leaving.index, service == Service::Same ? DropCause::Duplicate : DropCause::Redundant);
    proposal.coveredBy = nameOf(keeper);
    proposal.evidence.push_back(servedSentence(keeper, service));
    if (const std::string guard = keeper.index ? protection(table, *keeper.index) : std::string();
        !guard.empty())
        proposal.evidence.push_back(nameOf(keeper) + " stays: " + guard);
    addServedKeys(proposal, table, leaving);
    addWrites(proposal, table);
    if (service != Service::Same)
        addSizes(proposal, keeper, leaving);
    if (service == Service::WholeForPart)
        proposal.against.emplace_back(
            "The planner may estimate worse without its predicate, and reads rows that it leaves out");
    if (!keeper.index)
        proposal.against.emplace_back("Only after the new index is valid and has been used");
    proposal.against.emplace_back(
        "Hints, scripts or ON CONFLICT may name it; its tablespace is not known here");
    return proposal;
}

} // namespace indexpilot::advisor
