// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/step_runner.h"

#include "core/lifecycle/build_check.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/temporary_name.h"
#include "core/pg/table_tree.h"

#include <algorithm>
#include <thread>

namespace indexpilot::lifecycle {
namespace {

constexpr Milliseconds firstPause{50};
constexpr Milliseconds longestPause{2000};

bool isLockTrouble(const pg::DatabaseError &error)
{
    return error.sqlState() == "55P03" || error.sqlState() == "40P01"; // lock_timeout, deadlock
}

void rollBack(pg::Connection &connection)
{
    if (connection.isGood())
        connection.execute("ROLLBACK");
}

void oneTransaction(pg::Connection &connection, const Step &step, const ActionProgress &progress,
                    const ExecutorOptions &options)
{
    connection.execute("BEGIN; SET LOCAL lock_timeout = " + std::to_string(options.lockTimeout.count()));
    try {
        for (const std::string &statement : step.statements)
            connection.execute(statement);
        const bool before = step.kind == StepKind::DropTree; // afterwards there is nothing to look at
        if (!before && !namesHold(connection, step.names, progress))
            throw StepMismatch("another index had one of the names: nothing was changed");
        connection.execute("COMMIT");
    } catch (...) {
        rollBack(connection);
        throw;
    }
}

/// Sleeps in small pieces, so that a stop is heard.
void pause(Milliseconds time, const std::stop_token &stop)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end && !stop.stop_requested())
        std::this_thread::sleep_for(Milliseconds(10));
}

/// Tries with a short lock_timeout, so that nobody queues behind us for long, until the patience ends.
void transactionWithRetries(pg::Connection &connection, const Step &step, const ActionProgress &progress,
                            const ExecutorOptions &options, const std::stop_token &stop)
{
    const auto end = std::chrono::steady_clock::now() + options.lockPatience;
    Milliseconds wait = firstPause;
    for (;;) {
        try {
            return oneTransaction(connection, step, progress, options);
        } catch (const pg::DatabaseError &error) {
            if (!isLockTrouble(error) || stop.stop_requested() || std::chrono::steady_clock::now() >= end)
                throw;
        }
        pause(wait, stop);
        wait = std::min(wait * 2, longestPause);
    }
}

bool isGone(pg::Connection &connection, IndexId index)
{
    return connection
               .query("SELECT FROM pg_catalog.pg_class AS c WHERE c.oid = $1::oid",
                      {std::to_string(index.value())})
               .count() == 0;
}

} // namespace

bool namesHold(pg::Connection &connection, const std::vector<NamedIndex> &names,
               const ActionProgress &progress)
{
    return std::ranges::all_of(names, [&](const NamedIndex &name) {
        const auto built = progress.built.find(name.builtAs);
        if (!name.builtAs.empty() && built == progress.built.end())
            return false;
        const std::uint32_t wanted = name.builtAs.empty() ? name.index.value() : built->second;
        const auto found = pg::findRelation(connection, name.schema, name.name);
        return found && found->oid == wanted;
    });
}

void runStep(pg::Connection &connection, const Step &step, const ActionProgress &progress,
             const ExecutorOptions &options, std::stop_token stop)
{
    if (step.kind == StepKind::Drop || step.kind == StepKind::DropTree) {
        if (isGone(connection, step.names.front().index))
            return; // dropped before the journal could say so, or by somebody else
        if (!namesHold(connection, step.names, progress))
            throw StepMismatch("the index to drop has another name than " + step.names.front().name +
                               " now: it was not dropped");
    }
    if (step.kind == StepKind::Reindex && !namesHold(connection, step.names, progress))
        throw StepMismatch("another index is named " + step.names.front().name + " now: it was not rebuilt");
    if (isTransaction(step.kind))
        return transactionWithRetries(connection, step, progress, options, stop);
    for (const std::string &statement : step.statements)
        connection.execute(statement);
}

std::string builtName(const Step &step, const Plan &plan)
{
    // The number of this step among those that build.
    int number = 0;
    for (const Step &one : plan.steps) {
        if (one.kind == StepKind::Build || one.kind == StepKind::Shell)
            ++number;
        if (&one == &step)
            break;
    }
    return buildName(plan.token, number);
}

void inspectBuilt(pg::Connection &connection, const Step &step, const Plan &plan, ActionProgress &progress)
{
    const std::string name = builtName(step, plan);
    const pg::IndexAttributes &wanted = *step.makes;
    const pg::IndexAttributesReading reading =
        pg::readIndexAttributes(connection, std::vector<TableId>{wanted.table});
    const auto found = std::ranges::find_if(reading.indexes, [&](const pg::IndexAttributes &index) {
        return index.schema == wanted.schema && index.name == name;
    });
    if (found == reading.indexes.end())
        throw StepMismatch("the index that was built is not there");
    progress.built[name] = found->id.value();
    if (step.kind == StepKind::Build && !(found->valid && found->ready))
        throw StepMismatch("the index that was built is not valid");
    const auto goal = std::ranges::find_if(
        plan.goals, [&](const Goal &one) { return one.builtAs == name && !one.hash.empty(); });
    pg::IndexAttributes compared = wanted; // a constraint comes with the commit step
    compared.constraint = {};
    compared.immediate = true;
    if (goal != plan.goals.end() && buildText(*found) != buildText(compared))
        throw StepMismatch("what was built is not what was planned:\n" + buildText(*found) + "wanted:\n" +
                           buildText(compared));
    if (step.kind == StepKind::Build)
        checkBuilt(connection, *found);
}

} // namespace indexpilot::lifecycle
