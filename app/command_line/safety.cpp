// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include <tuple>

namespace indexpilot::app {

void CommandLine::addFreeze()
{
    using Wanted = FreezeOptions::Wanted;
    auto *sub = newGroup("freeze", "the switch that stops every change, of every target on this store");
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

void CommandLine::addBreaker()
{
    using Wanted = BreakerOptions::Wanted;
    auto *sub = newGroup("breaker", "circuit breakers: what holds changes up after failures");
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

void CommandLine::addThresholds()
{
    auto *sub = cli.add_subcommand("thresholds",
                                   "limits of load that hold now: fixed or learned, and whether frozen");
    runs(sub, [this] { return runThresholds(common); });
}

void CommandLine::addWindow()
{
    using Wanted = WindowOptions::Wanted;
    auto *sub = newGroup("window", "maintenance windows: when indexes may be built");
    for (const auto &[name, help, wanted] :
         {std::tuple("list", "those of the policy, and when they are open in the next week", Wanted::List),
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

void CommandLine::addRoles()
{
    auto *sub = cli.add_subcommand(
        "roles", "the SQL that makes a role with the rights of --mode; it is printed and not run");
    sub->add_option("--role", roles.role, "its name (default: indexpilot_ and the mode)");
    sub->add_option("--schema", roles.schemas, "only for the tables of this one (default: all)");
    runs(sub, [this] { return runRoles(common, roles); });
}

} // namespace indexpilot::app
