// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

namespace indexpilot::app {

void CommandLine::addStatements()
{
    auto *sub = cli.add_subcommand("statements", "statements ranked by time, with risk");
    sub->add_option("--seconds", statements.seconds,
                    "measure for so long; 0: since the statistics were reset")
        ->check(CLI::Range(0.0, 86'400.0));
    sub->add_option("--limit", statements.limit, "rows to print")->check(CLI::Range(1, 100'000));
    runs(sub, [this] { return runStatements(common, statements); });
}

void CommandLine::addIndexes()
{
    auto *sub = cli.add_subcommand("indexes", "every index with its use and bloat, most to win back first");
    sub->add_option("--limit", indexes.limit, "rows to print")->check(CLI::Range(1, 1'000'000));
    sub->add_flag("--exact", indexes.exact, "read the pages of those printed, with pgstattuple");
    sub->add_option("--rate", indexes.rate, "of --exact: so much a second (default: 100MB)");
    runs(sub, [this] { return runIndexes(common, indexes); });
}

void CommandLine::addRisk()
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

void CommandLine::addAdvise()
{
    auto *sub = cli.add_subcommand("advise", "which indexes to create and to drop, with evidence");
    sub->add_option("--workload", advise.workload,
                    "file of statements ending in ';', optional line '-- weight: N' (calls an hour) "
                    "before each; default: pg_stat_statements");
    sub->add_option("--budget", advise.budget, "most bytes of all new indexes together, e.g. 1GB");
    sub->add_option("--max-width", advise.maxWidth, "most key columns of an index")->check(CLI::Range(1, 32));
    sub->add_option("--max-indexes", advise.maxIndexes, "most new indexes")->check(CLI::Range(0, 10'000));
    sub->add_option("--prove-on", advise.proveOn,
                    "connection of a restored copy: build the set there, measure, and throw out what hurts");
    sub->add_option("--prove-timeout", advise.proveTimeout, "seconds for one statement on the copy")
        ->check(CLI::Range(0.1, 86'400.0));
    runs(sub, [this] { return runAdvise(common, advise); });
}

void CommandLine::addReview()
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

void CommandLine::addForecast()
{
    auto *sub =
        cli.add_subcommand("forecast", "how bloated indexes will be: median, bands, crossing of a threshold");
    sub->add_option("--series", forecast.series,
                    "CSV file (- for stdin): series,day,size_ratio or series,day,size_bytes,fresh_bytes; "
                    "if known, rebuilt (0 or 1) and writes (rows, cumulative). Default: what the store "
                    "has of the target's indexes");
    sub->add_option("--threshold", forecast.threshold, "size over fresh size that is too much (default: 1.6)")
        ->check(CLI::Range(1.01, 100.0));
    sub->add_option("--horizon,--days", forecast.days, "days ahead (default: 7)")->check(CLI::Range(1, 90));
    sub->add_flag("--backtest", forecast.backtest,
                  "also what forecasts of the past were worth, beside simple methods");
    runs(sub, [this] { return runForecast(common, forecast); });
}

void CommandLine::addSchedule()
{
    auto *sub =
        cli.add_subcommand("schedule", "where rebuilds would go in the windows of the policy; runs nothing");
    sub->add_option("--jobs", schedule.jobs,
                    "CSV: index,table,benefit_per_day,lasts_days,median_s,upper_s and, if known, "
                    "disk_bytes,growth_bytes,wal_bytes; needs no server. Default: what the target needs");
    sub->add_option("--days", schedule.days, "how far ahead")->check(CLI::Range(1, 400));
    sub->add_option("--database", schedule.database, "where windows name databases");
    sub->add_option("--disk-free", schedule.diskFree, "for all of them, e.g. 20GB (default: not looked at)");
    sub->add_option("--wal-per-window", schedule.walPerWindow, "most WAL of all in one window, e.g. 50GB");
    runs(sub, [this] { return runSchedule(common, schedule); });
}

} // namespace indexpilot::app
