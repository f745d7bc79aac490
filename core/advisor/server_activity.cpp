// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/server_activity.h"

#include "core/advisor/words.h"
#include "core/sql/analyse.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

bool isBuild(const sql::StatementFacts &facts)
{
    return facts.command == "CREATE INDEX" || facts.command == "REINDEX";
}

bool isOn(const BusySession &session, const std::string &schema, const std::string &table)
{
    return std::ranges::any_of(session.tables, [&](const std::string &name) {
        return name == table || name == schema + "." + table;
    });
}

std::string who(const BusySession &session)
{
    const auto seconds = std::chrono::duration_cast<Seconds>(session.transactionAge).count();
    const std::string age =
        seconds < 120 ? std::to_string(seconds) + " s" : std::to_string(seconds / 60) + " min";
    return "pid " + std::to_string(session.pid) + " (" + session.user +
           (session.application.empty() ? "" : ", " + session.application) + ", " + session.state + ", " +
           age + ")";
}

} // namespace

ServerActivity activityOf(const pg::ActivityReading &reading, const std::string &database,
                          Milliseconds longAfter)
{
    ServerActivity activity{.known = true, .complete = !reading.truncated};
    for (const pg::ActivityRow &row : reading.rows) {
        if (row.database != database)
            continue; // snapshots of other databases are not waited for
        activity.complete = activity.complete && !row.query.empty();
        const sql::StatementFacts facts = sql::analyse(row.query).facts;
        BusySession session{.pid = row.pid,
                            .user = row.user,
                            .application = row.application,
                            .state = row.state,
                            .transactionAge = row.transactionAge};
        for (const sql::TableReference &table : facts.tables)
            session.tables.push_back(table.schema.empty() ? table.name : table.schema + "." + table.name);
        if (row.state == "active" && isBuild(facts))
            activity.builds.push_back(session);
        if (!row.blockedBy.empty())
            activity.waiting.push_back(session);
        if (row.transactionAge >= longAfter)
            activity.longTransactions.push_back(session);
    }
    std::ranges::stable_sort(activity.longTransactions, std::greater(), &BusySession::transactionAge);
    return activity;
}

RunNow runNow(const ServerActivity &activity, const std::string &schema, const std::string &table,
              BuildLock lock)
{
    RunNow result;
    if (!activity.known)
        return result;
    for (const BusySession &session : activity.longTransactions)
        if (lock == BuildLock::ShareUpdateExclusive)
            result.reasons.push_back("It would wait for the transaction of " + who(session) +
                                     ", and hold back vacuum meanwhile");
        else if (isOn(session, schema, table))
            result.reasons.push_back("It would wait for " + who(session) +
                                     " on this table, and every write would queue behind it");
    for (const BusySession &session : activity.builds)
        if (isOn(session, schema, table))
            result.reasons.push_back("Another build runs on this table: " + who(session));
        else if (lock == BuildLock::ShareUpdateExclusive)
            result.reasons.push_back("Another build runs in this database: " + who(session) +
                                     "; the two may wait for one another");
    for (const BusySession &session : activity.waiting)
        if (isOn(session, schema, table))
            result.reasons.push_back("Sessions already wait for locks on this table: " + who(session));
    const bool isFree = result.reasons.empty();
    result.answer = !isFree             ? RunNow::Answer::No
                    : activity.complete ? RunNow::Answer::Yes
                                        : RunNow::Answer::Unknown;
    if (isFree)
        result.reasons.emplace_back(
            activity.complete ? "No long transaction, build or lock queue is in its way"
                              : "Nothing seen in its way, but some sessions are hidden from this role");
    return result;
}

} // namespace indexpilot::advisor
