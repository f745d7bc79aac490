// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

namespace indexpilot::app {

void CommandLine::addVersions()
{
    auto *snapshot = cli.add_subcommand("snapshot", "keep the versions of all indexes as they are now");
    runs(snapshot, [this] { return runSnapshot(common); });
    auto *sub = cli.add_subcommand("history", "the versions of all indexes, or of one");
    sub->add_option("index", history.index, "schema.name, also of an index that was dropped");
    runs(sub, [this] { return runHistory(common, history); });
}

void CommandLine::addAudit()
{
    auto *sub = newGroup("audit", "what was done, by whom, and what came of it", 0);
    sub->add_option("--export", audit.exportPath, "write all entries to this file as JSON");
    runsByItself(sub, [this] { return runAudit(common, audit); });
    auto *verify = part(sub, "verify", "exits 1 when an entry was changed, is missing or moved");
    runs(verify, [this] { return runAuditVerify(common); });
}

void CommandLine::addDemo()
{
    auto *sub = newGroup("demo", "a private cluster with the sample shop and live traffic");
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

} // namespace indexpilot::app
