// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/pg/error.h"
#include "core/store/store_error.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cstdio>
#include <functional>

using namespace indexpilot;
using namespace indexpilot::app;

namespace {

/// The command line, its values, and the command that it names.
struct CommandLine {
    CLI::App cli{"IndexPilot in the terminal: a console for the indexes of PostgreSQL"};
    CommonOptions common;
    StatementsOptions statements;
    RiskOptions risk;
    AdviseOptions advise;
    ReviewOptions review;
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
        cli.add_option("--format", common.format, "table or json")
            ->transform(CLI::CheckedTransformer(std::map<std::string, OutputFormat>{
                {"table", OutputFormat::Table}, {"json", OutputFormat::Json}}));
        addStatements();
        addRisk();
        addAdvise();
        addReview();
        addDemo();
        auto *doctor = cli.add_subcommand(
            "doctor", "what this server and role can do, and the statements that enable the rest");
        doctor->callback([this] {
            command = [this] {
                return runDoctor(common);
            };
        });
    }
    void addStatements()
    {
        auto *sub = cli.add_subcommand("statements", "statements ranked by time, with risk");
        sub->add_option("--seconds", statements.seconds,
                        "measure for so long; 0: since the statistics were reset")
            ->check(CLI::Range(0.0, 86'400.0));
        sub->add_option("--limit", statements.limit, "rows to print")->check(CLI::Range(1, 100'000));
        sub->callback([this] {
            command = [this] {
                return runStatements(common, statements);
            };
        });
    }
    void addRisk()
    {
        auto *sub =
            cli.add_subcommand("risk", "how likely statements are to hurt; exits 1 when one is at high risk");
        auto *text = sub->add_option("--sql", risk.sql, "statements to score");
        sub->add_option("--file", risk.file, "file of statements, - for standard input")->excludes(text);
        sub->callback([this] {
            risk.hasTarget = cli.count("--target") > 0;
            command = [this] {
                return runRisk(common, risk);
            };
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
        sub->callback([this] {
            command = [this] {
                return runAdvise(common, advise);
            };
        });
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
        sub->callback([this] {
            review.hasTarget = cli.count("--target") > 0;
            command = [this] {
                return runReview(common, review);
            };
        });
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
            auto *leaf = sub->add_subcommand(name, help);
            leaf->fallthrough();
            leaf->callback([this, action = std::move(action)] { command = action; });
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
