// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include "core/pg/error.h"
#include "core/store/store_error.h"

namespace indexpilot::app {

CommandLine::CommandLine()
{
    addCommon();
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
}

void CommandLine::addCommon()
{
    cli.set_version_flag("--version", INDEXPILOT_VERSION);
    cli.require_subcommand(1);
    cli.fallthrough();
    cli.add_option("--target", common.target,
                   "libpq connection: URI, keywords or service=NAME (default: PG* variables)");
    cli.add_option("--store", common.store, "history: a file or a postgresql:// URI");
    cli.add_option("--format", common.format, "table (or text), or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, OutputFormat>{
            {"table", OutputFormat::Table}, {"text", OutputFormat::Table}, {"json", OutputFormat::Json}}));
    cli.add_option("--policy", common.policy,
                   "indexpilot.yaml (default: indexpilot/indexpilot.yaml in the configuration folder)");
    cli.add_option("--mode", common.mode, "observe, propose or act: only act changes a database")
        ->check(CLI::IsMember({"observe", "propose", "act"}));
    auto *doctor = cli.add_subcommand(
        "doctor", "what this server and role can do, and the statements that enable the rest");
    runs(doctor, [this] { return runDoctor(common); });
}

void CommandLine::runs(CLI::App *sub, std::function<int()> action)
{
    sub->callback([this, action = std::move(action)] { command = action; });
}

void CommandLine::runsByItself(CLI::App *group, std::function<int()> action)
{
    group->callback([this, action = std::move(action)] {
        if (!command)
            command = action;
    });
}

CLI::App *CommandLine::newGroup(const char *name, const char *help, int least)
{
    auto *sub = part(&cli, name, help);
    sub->require_subcommand(least, 1);
    return sub;
}

CLI::App *CommandLine::part(CLI::App *group, const char *name, const char *help)
{
    auto *sub = group->add_subcommand(name, help);
    sub->fallthrough();
    return sub;
}

int CommandLine::run(int argc, char **argv)
{
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (const auto unknown = cli.remaining(); !unknown.empty() && !command)
            return report({FailureCode::Usage, unknown.front(), "there is no such command",
                           "indexpilotctl --help lists them"});
        return cli.exit(error) == 0 ? exitDone : exitUsage;
    }
    try {
        return command();
    } catch (const pg::DatabaseError &error) {
        return report(pg::toFailure(error));
    } catch (const store::StoreError &error) {
        return report(error.failure());
    } catch (const std::exception &error) {
        return report({FailureCode::Failed, "indexpilotctl", error.what(), {}});
    }
}

} // namespace indexpilot::app
