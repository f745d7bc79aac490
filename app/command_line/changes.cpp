// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include <tuple>

namespace indexpilot::app {

CLI::App *CommandLine::addChange(const char *name, const char *help,
                                 int (*action)(const CommonOptions &, const ChangeOptions &))
{
    auto *sub = cli.add_subcommand(name, help);
    runs(sub, [this, action] { return action(common, change); });
    return sub;
}

void CommandLine::addRunning(CLI::App *sub)
{
    sub->add_flag("--yes", change.yes, "do not ask");
    sub->add_option("--plan-hash", change.expectedPlan, "run it only if the plan is still this one");
    sub->add_option("--reason", change.reason,
                    "for the audit; in mode propose the change waits in the queue, with this reason");
}

void CommandLine::addSoak(CLI::App *sub)
{
    sub->add_option("--soak", change.soak,
                    "keep the old index so long before it may be dropped, e.g. 24h, or none (default: "
                    "lifecycle.soak of the policy)");
}

void CommandLine::addStatement(CLI::App *sub)
{
    addSoak(sub);
    sub->add_option("sql", change.sql,
                    "one CREATE INDEX, DROP INDEX, REINDEX INDEX, or ALTER INDEX … RENAME TO")
        ->required();
    sub->add_flag("--replace", change.replace,
                  "a CREATE INDEX whose name is taken replaces that index: built beside, then swapped");
}

void CommandLine::addChanges()
{
    addStatement(
        addChange("plan", "how a statement would be run: steps, locks, time, the way back", runPlan));
    auto *apply = addChange("apply", "run a statement as planned; needs --mode act", runApply);
    addStatement(apply);
    addRunning(apply);
    auto *back =
        addChange("rollback", "bring an index back to an earlier version; needs --mode act", runRollback);
    back->add_option("index", change.index, "schema.name, also of an index that was dropped")->required();
    back->add_option("--to", change.toVersion, "version, see history (default: the one before)")
        ->check(CLI::Range(1, 1'000'000));
    back->add_flag("--plan-only", change.planOnly, "show the plan, change nothing");
    addSoak(back);
    addRunning(back);
    auto *recover = cli.add_subcommand(
        "recover", "finish or take back what an ended program has left half done; needs --mode act");
    runs(recover, [this] { return runRecover(common); });
}

void CommandLine::addKept()
{
    using Kept = ChangeOptions::Kept;
    auto *sub = newGroup("kept", "old indexes that are kept for their soak time", 0);
    runsByItself(sub, [this] { return runKept(common); });
    for (const auto &[name, help, wanted] :
         {std::tuple("give-back", "swap the names back, nothing is built; needs --mode act", Kept::GiveBack),
          std::tuple("drop", "drop it concurrently; needs --mode act", Kept::Drop)}) {
        auto *one = part(sub, name, help);
        one->add_option("index", change.index, "the name under which it is kept, or the one it had")
            ->required();
        one->add_flag("--plan-only", change.planOnly, "show the plan, change nothing");
        if (wanted == Kept::GiveBack)
            addSoak(one);
        addRunning(one);
        runs(one, [this, wanted = wanted] {
            change.kept = wanted;
            return runKeptChange(common, change);
        });
    }
}

void CommandLine::addQueueChanges(CLI::App *group)
{
    auto *add = part(group, "add", "have a change approved by somebody else; needs --mode propose");
    auto *sql = add->add_option("sql", change.sql, "one CREATE, DROP or ALTER INDEX, as for apply");
    auto *back =
        add->add_option("--rollback", change.index, "schema.name: bring this index back")->excludes(sql);
    add->add_option("--to", change.toVersion, "version, as for rollback")
        ->needs(back)
        ->check(CLI::Range(1, 1'000'000));
    add->add_flag("--replace", change.replace, "as for apply")->needs(sql);
    add->add_option("--reason", change.reason, "for who approves, and for the audit")->required();
    add->add_option("--days", change.days, "how long it may wait")->check(CLI::Range(0.01, 365.0));
    add->callback([this, sql, back] {
        if (sql->count() + back->count() == 0)
            throw CLI::RequiredError("sql or --rollback");
        command = [this] {
            return runPropose(common, change);
        };
    });
    auto *approve =
        part(group, "approve", "plan it again and run it, if the plan is the same; needs --mode act");
    approve->add_option("id", change.approval, "its number, see list")->required();
    addSoak(approve);
    addRunning(approve);
    runs(approve, [this] { return runApprove(common, change); });
}

void CommandLine::addQueue()
{
    using Wanted = QueueOptions::Wanted;
    auto *group = newGroup("queue", "changes that wait for somebody's approval");
    addQueueChanges(group);
    for (const auto &[name, help, wanted] :
         {std::tuple("list", "what waits", Wanted::List),
          std::tuple("reject", "it is not to be made; needs --mode propose or act", Wanted::Reject),
          std::tuple("withdraw", "take back what you asked for; likewise", Wanted::Withdraw)}) {
        auto *sub = part(group, name, help);
        if (wanted == Wanted::List)
            sub->add_flag("--all", queue.all, "also what was decided");
        else
            sub->add_option("id", queue.id, "its number, see list")->required();
        if (wanted == Wanted::Reject)
            sub->add_option("--reason", queue.reason, "for who asked, and for the audit")->required();
        runs(sub, [this, wanted = wanted] {
            queue.wanted = wanted;
            return runQueue(common, queue);
        });
    }
}

} // namespace indexpilot::app
