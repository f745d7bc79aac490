// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace indexpilot::app {

/// The command line of indexpilotctl, its values, and the command that it names.
struct CommandLine {
    CommandLine();
    /// Parses and runs; the result is the exit code.
    int run(int argc, char **argv);

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

    void addCommon();
    void runs(CLI::App *sub, std::function<int()> action);
    /// Where none of its parts was named: they were asked before.
    void runsByItself(CLI::App *group, std::function<int()> action);
    /// A command of parts, at least so many of which are named.
    CLI::App *newGroup(const char *name, const char *help, int least = 1);
    static CLI::App *part(CLI::App *group, const char *name, const char *help);

    // analysis.cpp: what is read and worked out
    void addStatements();
    void addIndexes();
    void addRisk();
    void addAdvise();
    void addReview();
    void addForecast();
    void addSchedule();

    // changes.cpp: what changes a database
    CLI::App *addChange(const char *name, const char *help,
                        int (*action)(const CommonOptions &, const ChangeOptions &));
    void addRunning(CLI::App *sub);
    void addSoak(CLI::App *sub);
    void addStatement(CLI::App *sub);
    void addChanges();
    void addKept();
    void addQueueChanges(CLI::App *group);
    void addQueue();

    // safety.cpp: what holds changes up, and who may make them
    void addFreeze();
    void addBreaker();
    void addThresholds();
    void addWindow();
    void addRoles();

    // records.cpp: what is kept, and the sample shop
    void addVersions();
    void addAudit();
    void addDemo();
};

} // namespace indexpilot::app
