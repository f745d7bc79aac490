// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/pg/connection.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace indexpilot::app {

/// What the terminal tells the shell; scripts build on the numbers.
enum ExitCode {
    exitDone = 0,
    exitFindings = 1,
    exitUsage = 2,
    exitCannotConnect = 3,
    exitRefused = 4,
    exitFailed = 5
};

enum class OutputFormat { Table, Json };

/// Options that every command takes.
struct CommonOptions {
    std::string target; ///< empty: libpq's own defaults and PG* variables
    std::string store;
    OutputFormat format = OutputFormat::Table;
    std::string policy;           ///< a file; empty: the usual place
    std::string mode = "observe"; ///< or "propose", "act": only then a command changes a target
};

int exitCodeOf(const Failure &failure);
/// "server db1: connection refused" and what to do, on stderr; returns the exit code.
int report(const Failure &failure);
/// The connection of a command; throws DatabaseError.
pg::Connection connectTo(const CommonOptions &common, pg::SessionRole role);

/// JSON goes to stdout alone; "schema_version" is added. Invalid UTF-8 of the server is replaced.
void printJson(nlohmann::json document);
/// Columns as wide as their widest cell; numbers are aligned by the caller.
void printTable(const std::vector<std::vector<std::string>> &rows);

} // namespace indexpilot::app
