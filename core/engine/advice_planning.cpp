// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/advice_planning.h"

#include "core/advisor/reading_form.h"
#include "core/advisor/side_by_side.h"
#include "core/advisor/workload_text.h"
#include "core/engine/advice_limits.h"
#include "core/engine/what_if_worker.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace indexpilot::engine {
namespace {

using advisor::WorkloadStatement;

/// What became of one statement's variants; made by one thread, read after all have ended.
struct Planned {
    std::vector<std::pair<std::string, Result<advisor::WhatIfAnswer>>> answers; ///< by variant
    bool asked = false;
};

bool isDenied(const Planned &planned)
{
    return std::ranges::any_of(planned.answers, [](const auto &answer) {
        return !answer.second && answer.second.error().code == FailureCode::Denied;
    });
}

bool works(const Planned &planned)
{
    return std::ranges::any_of(planned.answers, [](const auto &answer) { return answer.second.has_value(); });
}

Planned ask(const WorkloadStatement &statement, const advisor::WhatIf &whatIf)
{
    Planned planned{.asked = true};
    for (const WorkloadStatement::Variant &variant : statement.variants)
        planned.answers.emplace_back(variant.sql, whatIf(variant.sql, {}));
    return planned;
}

/// A role that reads only cannot plan an UPDATE; the rows that it finds are what an index helps with.
void askForReading(WorkloadStatement &statement, Planned &planned, const pg::SchemaReading &schema,
                   const advisor::WhatIf &whatIf)
{
    const auto reading = advisor::readingForm(statement.text);
    if (!reading)
        return;
    WorkloadStatement other = statement;
    other.variants = advisor::variantsOf(*reading, {}, schema);
    if (Planned second = ask(other, whatIf); works(second)) {
        statement.variants = std::move(other.variants);
        planned = std::move(second);
    }
}

std::string grantFor(const sql::StatementFacts &facts, const std::string &role)
{
    const bool writes = std::ranges::any_of(facts.tables, &sql::TableReference::written);
    std::string tables;
    for (const sql::TableReference &table : facts.tables)
        if (!writes || table.written)
            tables += (tables.empty() ? "" : ", ") +
                      (table.schema.empty() ? "" : quotedName(table.schema) + ".") + quotedName(table.name);
    if (writes)
        return "What it costs with an index is taken from the table's counters. To have it planned too: "
               "GRANT "
               "INSERT, UPDATE, DELETE ON " +
               tables + " TO " + role + ";";
    return "GRANT SELECT ON " + tables + " TO " + role + ";";
}

Failure refusal(const WorkloadStatement &statement, Failure why, const std::string &role)
{
    why.subject = statement.name;
    if (why.code == FailureCode::Denied)
        why.remedy = grantFor(statement.facts, role);
    else if (why.code == FailureCode::Unsupported)
        why.remedy = "Check that what it names exists in this database, and write its schema where it is not "
                     "in the search path" +
                     std::string(statement.facts.parameters > 0 ? ", and give its parameters types" : "");
    else if (why.remedy.empty() && statement.facts.parameters > 0)
        why.remedy = "Give its parameters values, or types like $1::integer";
    else if (why.remedy.empty())
        why.remedy = "Run it with EXPLAIN in this database to see the error";
    return why;
}

/// Takes away variants that were refused; returns the reason when none is left.
std::optional<Failure> settle(WorkloadStatement &statement, Planned &planned, PresentPlans &known)
{
    std::optional<Failure> why;
    double kept = 0;
    for (auto &[sql, answer] : planned.answers) {
        const auto variant = std::ranges::find(statement.variants, sql, &WorkloadStatement::Variant::sql);
        if (answer) {
            kept += variant->weight;
            known.emplace(sql, std::move(*answer));
        } else {
            why = answer.error();
            statement.variants.erase(variant);
        }
    }
    for (WorkloadStatement::Variant &variant : statement.variants)
        variant.weight =
            kept > 0 ? variant.weight / kept : 1.0 / static_cast<double>(statement.variants.size());
    return statement.variants.empty() ? why : std::nullopt;
}

/// What was being asked when a stop came says nothing about the statement.
bool wasInterrupted(const Planned &planned)
{
    return std::ranges::any_of(planned.answers, [](const auto &answer) {
        return !answer.second && (answer.second.error().code == FailureCode::Cancelled ||
                                  answer.second.error().code == FailureCode::ConnectionLost);
    });
}

/// A dead session must not pass for a workload that no server can plan.
bool isLost(const Failure &failure)
{
    return failure.code == FailureCode::ConnectionLost || failure.code == FailureCode::CannotConnect;
}

} // namespace

Planners openPlanners(const pg::ConnectRequest &request, const pg::Capabilities &capabilities, int count,
                      pg::Interrupter &interrupter)
{
    Planners planners{.hypothetical = true};
    std::vector<std::shared_ptr<pg::Connection>> connections;
    for (int i = 0; i < count; ++i)
        try {
            connections.push_back(std::make_shared<pg::Connection>(request));
            interrupter.add(connections.back());
        } catch (const pg::DatabaseError &) {
            if (connections.empty())
                throw;
            break; // the server has no more to give: fewer do it too
        }
    for (const auto &connection : connections)
        try {
            if (planners.hypothetical)
                planners.whatIfs.push_back(makeWhatIf(connection, capabilities));
        } catch (const pg::DatabaseError &error) {
            if (error.losesConnection())
                throw;
            planners.hypothetical = false;
        }
    if (!planners.hypothetical) {
        planners.whatIfs.clear();
        for (const auto &connection : connections)
            planners.whatIfs.push_back(makePlainPlanner(connection, capabilities));
    }
    return planners;
}

PresentPlans keepPlannable(advisor::Workload &workload, const pg::SchemaReading &schema,
                           const std::string &role, const std::vector<advisor::WhatIf> &whatIfs,
                           const std::stop_token &stop, const std::function<void(double share)> &progress)
{
    const std::size_t count = workload.statements.size();
    std::vector<Planned> all(count);
    std::atomic<std::size_t> done = 0;
    std::mutex reporting;
    if (progress)
        progress(0);
    advisor::sideBySide(whatIfs, count, stop, [&](const advisor::WhatIf &whatIf, std::size_t s) {
        all[s] = ask(workload.statements[s], whatIf);
        if (!works(all[s]) && isDenied(all[s]))
            askForReading(workload.statements[s], all[s], schema, whatIf);
        if (++done % 20 == 0 && progress) {
            const std::scoped_lock lock(reporting);
            progress(static_cast<double>(done) / static_cast<double>(count));
        }
    });
    PresentPlans known;
    std::vector<WorkloadStatement> kept;
    for (std::size_t s = 0; s < count; ++s) {
        WorkloadStatement &statement = workload.statements[s];
        const bool answered = all[s].asked && !(stop.stop_requested() && wasInterrupted(all[s]));
        const auto why = answered ? settle(statement, all[s], known) : std::nullopt;
        if (why && isLost(*why))
            throw pg::DatabaseError(
                {.message = why->detail, .sqlState = "08006", .statement = "EXPLAIN", .connectionBad = true});
        if (why)
            workload.leftOut.push_back({statement.name, refusal(statement, *why, quotedName(role))});
        else
            kept.push_back(std::move(statement));
    }
    workload.statements = std::move(kept);
    return known;
}

advisor::WhatIf remembering(advisor::WhatIf whatIf, const PresentPlans &known)
{
    return [whatIf = std::move(whatIf),
            &known](const std::string &sql,
                    const std::vector<advisor::IndexDefinition> &set) -> Result<advisor::WhatIfAnswer> {
        if (set.empty())
            if (const auto found = known.find(sql); found != known.end())
                return found->second;
        return whatIf(sql, set);
    };
}

} // namespace indexpilot::engine
