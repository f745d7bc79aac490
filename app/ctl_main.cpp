// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/pg/error.h"
#include "core/store/store_error.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cstdio>
#include <functional>
#include <tuple>

using namespace indexpilot;
using namespace indexpilot::app;

namespace {

/// The command line, its values, and the command that it names.
struct CommandLine {
    CLI::App cli{"IndexPilot in the terminal: a console for the indexes of PostgreSQL"};
    CommonOptions common;
    StatementsOptions statements;
    IndexesOptions indexes;
    RiskOptions risk;
    AdviseOptions advise;
    ReviewOptions review;
    ForecastOptions forecast;
    HistoryOptions history;
    AuditOptions audit;
    ChangeOptions change;
    QueueOptions queue;
    RolesOptions roles;
    FreezeOptions freeze;
    BreakerOptions breaker;
    WindowOptions window;
    ScheduleOptions schedule;
    DemoCommand demo;
    std::function<int()> command;

    CommandLine()
    {
        cli.set_version_flag("--version", INDEXPILOT_VERSION);
        cli.require_subcommand(1);
        cli.fallthrough();
        cli.add_option("--target", common.target,
                       "libpq connection: URI, keywords or service=NAME (default: PG* variables)");
        cli.add_option("--store", common.store, "history: a file or a postgresql:// URI");
        cli.add_option("--format", common.format, "table (or text), or json")
            ->transform(
                CLI::CheckedTransformer(std::map<std::string, OutputFormat>{{"table", OutputFormat::Table},
                                                                            {"text", OutputFormat::Table},
                                                                            {"json", OutputFormat::Json}}));
        cli.add_option("--policy", common.policy,
                       "indexpilot.yaml (default: indexpilot/indexpilot.yaml in the configuration folder)");
        cli.add_option("--mode", common.mode, "observe, propose or act: only act changes a database")
            ->check(CLI::IsMember({"observe", "propose", "act"}));
        addStatements();
        addIndexes();
        addRisk();
        addAdvise();
        addReview();
        addForecast();
        addVersions();
        addAudit();
        addChanges();
        addKept();
        addQueue();
        addRoles();
        addFreeze();
        addBreaker();
        addThresholds();
        addWindow();
        addSchedule();
        addDemo();
        auto *doctor = cli.add_subcommand(
            "doctor", "what this server and role can do, and the statements that enable the rest");
        runs(doctor, [this] { return runDoctor(common); });
    }
    void runs(CLI::App *sub, std::function<int()> action)
    {
        sub->callback([this, action = std::move(action)] { command = action; });
    }
    /// Where none of its parts was named: they were asked before.
    void runsByItself(CLI::App *group, std::function<int()> action)
    {
        group->callback([this, action = std::move(action)] {
            if (!command)
                command = action;
        });
    }
    static CLI::App *part(CLI::App *group, const char *name, const char *help)
    {
        auto *sub = group->add_subcommand(name, help);
        sub->fallthrough();
        return sub;
    }
    void addStatements()
    {
        auto *sub = cli.add_subcommand("statements", "statements ranked by time, with risk");
        sub->add_option("--seconds", statements.seconds,
                        "measure for so long; 0: since the statistics were reset")
            ->check(CLI::Range(0.0, 86'400.0));
        sub->add_option("--limit", statements.limit, "rows to print")->check(CLI::Range(1, 100'000));
        runs(sub, [this] { return runStatements(common, statements); });
    }
    void addIndexes()
    {
        auto *sub =
            cli.add_subcommand("indexes", "every index with its use and bloat, most to win back first");
        sub->add_option("--limit", indexes.limit, "rows to print")->check(CLI::Range(1, 1'000'000));
        sub->add_flag("--exact", indexes.exact, "read the pages of those printed, with pgstattuple");
        sub->add_option("--rate", indexes.rate, "of --exact: so much a second (default: 100MB)");
        runs(sub, [this] { return runIndexes(common, indexes); });
    }
    void addRisk()
    {
        auto *sub =
            cli.add_subcommand("risk", "how likely statements are to hurt; exits 1 when one is at high risk");
        auto *text = sub->add_option("--sql", risk.sql, "statements to score");
        sub->add_option("--file", risk.file, "file of statements, - for standard input")->excludes(text);
        runs(sub, [this] {
            risk.hasTarget = cli.count("--target") > 0;
            return runRisk(common, risk);
        });
    }
    void addAdvise()
    {
        auto *sub = cli.add_subcommand("advise", "which indexes to create and to drop, with evidence");
        sub->add_option("--workload", advise.workload,
                        "file of statements ending in ';', optional line '-- weight: N' (calls an hour) "
                        "before each; default: pg_stat_statements");
        sub->add_option("--budget", advise.budget, "most bytes of all new indexes together, e.g. 1GB");
        sub->add_option("--max-width", advise.maxWidth, "most key columns of an index")
            ->check(CLI::Range(1, 32));
        sub->add_option("--max-indexes", advise.maxIndexes, "most new indexes")->check(CLI::Range(0, 10'000));
        sub->add_option(
            "--prove-on", advise.proveOn,
            "connection of a restored copy: build the set there, measure, and throw out what hurts");
        sub->add_option("--prove-timeout", advise.proveTimeout, "seconds for one statement on the copy")
            ->check(CLI::Range(0.1, 86'400.0));
        runs(sub, [this] { return runAdvise(common, advise); });
    }
    void addReview()
    {
        auto *sub = cli.add_subcommand(
            "review",
            "is this index worth it, and safe to run now? exits 1 when something speaks against it, 0 when "
            "nothing does, also when the verdict is inconclusive");
        sub->add_option("subject", review.subject, "a CREATE INDEX statement, or a file of statements")
            ->required();
        sub->add_flag("--fail-inconclusive", review.failInconclusive,
                      "exit 1 also when it cannot be told, for a pipeline that wants proof");
        runs(sub, [this] {
            review.hasTarget = cli.count("--target") > 0;
            return runReview(common, review);
        });
    }
    void addForecast()
    {
        auto *sub = cli.add_subcommand("forecast",
                                       "how bloated indexes will be: median, bands, crossing of a threshold");
        sub->add_option("--series", forecast.series,
                        "CSV file (- for stdin): series,day,size_ratio or series,day,size_bytes,fresh_bytes; "
                        "if known, rebuilt (0 or 1) and writes (rows, cumulative). Default: what the store "
                        "has of the target's indexes");
        sub->add_option("--threshold", forecast.threshold,
                        "size over fresh size that is too much (default: 1.6)")
            ->check(CLI::Range(1.01, 100.0));
        sub->add_option("--horizon,--days", forecast.days, "days ahead (default: 7)")
            ->check(CLI::Range(1, 90));
        sub->add_flag("--backtest", forecast.backtest,
                      "also what forecasts of the past were worth, beside simple methods");
        runs(sub, [this] { return runForecast(common, forecast); });
    }
    void addVersions()
    {
        auto *snapshot = cli.add_subcommand("snapshot", "keep the versions of all indexes as they are now");
        runs(snapshot, [this] { return runSnapshot(common); });
        auto *sub = cli.add_subcommand("history", "the versions of all indexes, or of one");
        sub->add_option("index", history.index, "schema.name, also of an index that was dropped");
        runs(sub, [this] { return runHistory(common, history); });
    }
    void addAudit()
    {
        auto *sub = cli.add_subcommand("audit", "what was done, by whom, and what came of it");
        sub->require_subcommand(0, 1);
        sub->fallthrough();
        sub->add_option("--export", audit.exportPath, "write all entries to this file as JSON");
        runsByItself(sub, [this] { return runAudit(common, audit); });
        auto *verify = part(sub, "verify", "exits 1 when an entry was changed, is missing or moved");
        runs(verify, [this] { return runAuditVerify(common); });
    }
    void addFreeze()
    {
        using Wanted = FreezeOptions::Wanted;
        auto *sub =
            cli.add_subcommand("freeze", "the switch that stops every change, of every target on this store");
        sub->require_subcommand(1);
        sub->fallthrough();
        for (const auto &[name, help, wanted] :
             {std::tuple("on", "nothing new is started from now on", Wanted::On),
              std::tuple("off", "changes may be made again", Wanted::Off),
              std::tuple("status", "whether it is on, since when and why", Wanted::Status)}) {
            auto *one = part(sub, name, help);
            if (wanted != Wanted::Status)
                one->add_option("--reason", freeze.reason, "for the audit and for who asks");
            if (wanted == Wanted::Off)
                one->add_flag("--yes", freeze.yes, "do not ask at a terminal");
            if (wanted == Wanted::On)
                one->add_flag("--cancel", freeze.cancels, "cancel what of ours is running as well");
            runs(one, [this, wanted = wanted] {
                freeze.wanted = wanted;
                return runFreeze(common, freeze);
            });
        }
    }
    void addBreaker()
    {
        using Wanted = BreakerOptions::Wanted;
        auto *sub = cli.add_subcommand("breaker", "circuit breakers: what holds changes up after failures");
        sub->require_subcommand(1);
        sub->fallthrough();
        for (const auto &[name, help, wanted] :
             {std::tuple("list", "all of this target", Wanted::List),
              std::tuple("reset", "close one again", Wanted::Reset),
              std::tuple("open", "hold changes up until it is reset", Wanted::Open)}) {
            auto *one = part(sub, name, help);
            if (wanted != Wanted::List) {
                auto *table =
                    one->add_option("--table", breaker.table, "schema.name (default: the whole target)");
                one->add_flag("--global", breaker.global, "of every target on this store")->excludes(table);
                one->add_option("--reason", breaker.reason, "for the audit and for who asks");
            }
            if (wanted == Wanted::Reset)
                one->add_flag("--yes", breaker.yes, "do not ask at a terminal");
            runs(one, [this, wanted = wanted] {
                breaker.wanted = wanted;
                return runBreaker(common, breaker);
            });
        }
    }
    void addThresholds()
    {
        auto *sub = cli.add_subcommand("thresholds",
                                       "limits of load that hold now: fixed or learned, and whether frozen");
        runs(sub, [this] { return runThresholds(common); });
    }
    void addWindow()
    {
        using Wanted = WindowOptions::Wanted;
        auto *sub = cli.add_subcommand("window", "maintenance windows: when indexes may be built");
        sub->require_subcommand(1);
        sub->fallthrough();
        for (const auto &[name, help, wanted] :
             {std::tuple("list", "those of the policy, and when they are open in the next week",
                         Wanted::List),
              std::tuple("next", "whether one is open now, until when, and the next one", Wanted::Next),
              std::tuple("suggest", "the calmest hours of the week, by the history of a target",
                         Wanted::Suggest)}) {
            auto *one = part(sub, name, help);
            if (wanted == Wanted::Suggest) {
                one->add_option("--hours", window.hours, "how long it should be")->check(CLI::Range(1, 24));
                one->add_option("--zone", window.zone,
                                "Europe/Berlin, UTC (default: that of the policy, then the server)");
            } else {
                one->add_option("--table", window.table, "schema.name: the windows that hold for it");
                one->add_option("--database", window.database, "likewise, where windows name databases");
            }
            runs(one, [this, wanted = wanted] {
                window.wanted = wanted;
                return runWindow(common, window);
            });
        }
    }
    void addSchedule()
    {
        auto *sub = cli.add_subcommand("schedule",
                                       "where rebuilds would go in the windows of the policy; runs nothing");
        sub->add_option("--jobs", schedule.jobs,
                        "CSV: index,table,benefit_per_day,lasts_days,median_s,upper_s and, if known, "
                        "disk_bytes,growth_bytes,wal_bytes; needs no server. Default: what the target needs");
        sub->add_option("--days", schedule.days, "how far ahead")->check(CLI::Range(1, 400));
        sub->add_option("--database", schedule.database, "where windows name databases");
        sub->add_option("--disk-free", schedule.diskFree,
                        "for all of them, e.g. 20GB (default: not looked at)");
        sub->add_option("--wal-per-window", schedule.walPerWindow,
                        "most WAL of all in one window, e.g. 50GB");
        runs(sub, [this] { return runSchedule(common, schedule); });
    }
    CLI::App *addChange(const char *name, const char *help,
                        int (*run)(const CommonOptions &, const ChangeOptions &))
    {
        auto *sub = cli.add_subcommand(name, help);
        runs(sub, [this, run] { return run(common, change); });
        return sub;
    }
    void addRunning(CLI::App *sub)
    {
        sub->add_flag("--yes", change.yes, "do not ask");
        sub->add_option("--plan-hash", change.expectedPlan, "run it only if the plan is still this one");
        sub->add_option("--reason", change.reason,
                        "for the audit; in mode propose the change waits in the queue, with this reason");
    }
    void addSoak(CLI::App *sub)
    {
        sub->add_option("--soak", change.soak,
                        "keep the old index so long before it may be dropped, e.g. 24h, or none (default: "
                        "lifecycle.soak of the policy)");
    }
    void addStatement(CLI::App *sub)
    {
        addSoak(sub);
        sub->add_option("sql", change.sql,
                        "one CREATE INDEX, DROP INDEX, REINDEX INDEX, or ALTER INDEX … RENAME TO")
            ->required();
        sub->add_flag("--replace", change.replace,
                      "a CREATE INDEX whose name is taken replaces that index: built beside, then swapped");
    }
    void addChanges()
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
    void addKept()
    {
        using Kept = ChangeOptions::Kept;
        auto *sub = cli.add_subcommand("kept", "old indexes that are kept for their soak time");
        sub->require_subcommand(0, 1);
        sub->fallthrough();
        runsByItself(sub, [this] { return runKept(common); });
        for (const auto &[name, help, wanted] :
             {std::tuple("give-back", "swap the names back, nothing is built; needs --mode act",
                         Kept::GiveBack),
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
    void addQueueChanges(CLI::App *group)
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
    void addQueue()
    {
        using Wanted = QueueOptions::Wanted;
        auto *group = cli.add_subcommand("queue", "changes that wait for somebody's approval");
        group->require_subcommand(1);
        group->fallthrough();
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
    void addRoles()
    {
        auto *sub = cli.add_subcommand(
            "roles", "the SQL that makes a role with the rights of --mode; it is printed and not run");
        sub->add_option("--role", roles.role, "its name (default: indexpilot_ and the mode)");
        sub->add_option("--schema", roles.schemas, "only for the tables of this one (default: all)");
        runs(sub, [this] { return runRoles(common, roles); });
    }
    void addDemo()
    {
        auto *sub = cli.add_subcommand("demo", "a private cluster with the sample shop and live traffic");
        sub->require_subcommand(1);
        sub->fallthrough();
        sub->add_option("--scale", demo.scale, "1 is about a million rows");
        sub->add_option("--seed", demo.seed, "same seed, same rows and same requests");
        sub->add_option("--directory", demo.directory, "where the cluster lives");
        const auto add = [&](const char *name, const char *help, std::function<int()> action) {
            auto *leaf = part(sub, name, help);
            runs(leaf, std::move(action));
            return leaf;
        };
        add("up", "make and start it", [this] { return runDemoUp(common, demo); });
        add("down", "stop it; the data stay", [this] { return runDemoDown(common, demo); });
        add("status", "what there is", [this] { return runDemoStatus(common, demo); });
        add("traffic", "send requests until ended", [this] { return runDemoTraffic(demo); })->group("");
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    CommandLine line;
    try {
        line.cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (const auto unknown = line.cli.remaining(); !unknown.empty() && !line.command)
            return report({FailureCode::Usage, unknown.front(), "there is no such command",
                           "indexpilotctl --help lists them"});
        return line.cli.exit(error) == 0 ? exitDone : exitUsage;
    }
    try {
        return line.command();
    } catch (const pg::DatabaseError &error) {
        return report(pg::toFailure(error));
    } catch (const store::StoreError &error) {
        return report(error.failure());
    } catch (const std::exception &error) {
        return report({FailureCode::Failed, "indexpilotctl", error.what(), {}});
    }
}
