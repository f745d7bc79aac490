// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <cstdint>
#include <optional>

// The commands of indexpilotctl; each returns an ExitCode. DatabaseError passes through to main.
namespace indexpilot::app {

int runDoctor(const CommonOptions &common);

struct StatementsOptions {
    double seconds = 0; ///< 0: everything since the statistics were reset
    int limit = 50;
};
int runStatements(const CommonOptions &common, const StatementsOptions &options);

struct IndexesOptions {
    int limit = 200;
    bool exact = false;         ///< read whole indexes with pgstattuple
    std::string rate = "100MB"; ///< likewise: so much a second
};
int runIndexes(const CommonOptions &common, const IndexesOptions &options);

struct RiskOptions {
    std::string sql;
    std::string file; ///< "-": standard input
    bool hasTarget = false;
};
int runRisk(const CommonOptions &common, const RiskOptions &options);

struct AdviseOptions {
    std::string workload; ///< a file; empty: pg_stat_statements
    std::string budget;   ///< "1GB"
    int maxWidth = 4;
    int maxIndexes = -1; ///< < 0: any number
    std::string proveOn; ///< a connection; empty: no proof
    double proveTimeout = 30;
};
int runAdvise(const CommonOptions &common, const AdviseOptions &options);

struct ReviewOptions {
    std::string subject; ///< a CREATE INDEX, or a file of statements
    bool hasTarget = false;
    bool failInconclusive = false; ///< also what cannot be told is a finding for the exit code
};
int runReview(const CommonOptions &common, const ReviewOptions &options);

struct ForecastOptions {
    std::string series; ///< a file; "-": standard input; empty: what the store has of the target
    double threshold = 1.6;
    int days = 7;
    bool backtest = false;
};
int runForecast(const CommonOptions &common, const ForecastOptions &options);

int runSnapshot(const CommonOptions &common);

struct HistoryOptions {
    std::string index; ///< empty: all
};
int runHistory(const CommonOptions &common, const HistoryOptions &options);

struct AuditOptions {
    std::string exportPath; ///< empty: to stdout
};
int runAudit(const CommonOptions &common, const AuditOptions &options);
int runAuditVerify(const CommonOptions &common);

/// A change of one index: a statement, or a rollback.
struct ChangeOptions {
    std::string sql;
    std::string index;            ///< of a rollback
    std::optional<int> toVersion; ///< absent: the one before
    bool planOnly = false;
    bool replace = false; ///< CREATE INDEX takes the name of an index that is there
    bool yes = false;
    std::string soak; ///< "24h" or "none"; empty: as the policy says
    enum class Kept { No, GiveBack, Drop };
    Kept kept = Kept::No;      ///< what becomes of `index`, which is kept
    std::string expectedPlan;  ///< hash of the plan that was looked at; empty: any
    std::string reason;        ///< for the audit, and for who is to approve it
    double days = 14;          ///< that it may wait for approval
    std::int64_t approval = 0; ///< the number of what waits and is approved now; 0: it did not wait
};
int runPlan(const CommonOptions &common, const ChangeOptions &options);
int runApply(const CommonOptions &common, const ChangeOptions &options);
int runRollback(const CommonOptions &common, const ChangeOptions &options);
int runRecover(const CommonOptions &common);
int runKept(const CommonOptions &common);
int runKeptChange(const CommonOptions &common, const ChangeOptions &options);
int runPropose(const CommonOptions &common, const ChangeOptions &options); ///< into the queue
int runApprove(const CommonOptions &common, const ChangeOptions &options); ///< runs what waits

struct QueueOptions {
    enum class Wanted { List, Reject, Withdraw };
    Wanted wanted = Wanted::List;
    bool all = false; ///< also what was decided
    std::int64_t id = 0;
    std::string reason;
};
int runQueue(const CommonOptions &common, const QueueOptions &options);

struct RolesOptions {
    std::string role;                 ///< its name; empty: indexpilot_<mode>
    std::vector<std::string> schemas; ///< empty: all that hold tables
};
int runRoles(const CommonOptions &common, const RolesOptions &options); ///< of --mode

struct FreezeOptions {
    enum class Wanted { Status, On, Off };
    Wanted wanted = Wanted::Status;
    bool cancels = false; ///< what runs, too
    bool yes = false;     ///< do not ask before it is taken off
    std::string reason;
};
int runFreeze(const CommonOptions &common, const FreezeOptions &options);

/// Of --table, of everything (--global), else of the target.
struct BreakerOptions {
    enum class Wanted { List, Open, Reset };
    Wanted wanted = Wanted::List;
    std::string table;
    bool global = false;
    bool yes = false; ///< do not ask before it is reset
    std::string reason;
};
int runBreaker(const CommonOptions &common, const BreakerOptions &options);

/// The limits of load that hold now, and what was learned of them.
int runThresholds(const CommonOptions &common);

/// Maintenance windows of the policy; of one table, where it is given.
struct WindowOptions {
    enum class Wanted { List, Next, Suggest };
    Wanted wanted = Wanted::List;
    std::string database;
    std::string table; ///< "schema.name"
    int hours = 3;     ///< of a suggestion
    std::string zone;  ///< likewise; empty: that of the policy, else of the server
};
int runWindow(const CommonOptions &common, const WindowOptions &options);

struct ScheduleOptions {
    std::string jobs; ///< a file; empty: the rebuilds that the target needs
    std::string database;
    int days = 7;
    std::string diskFree;     ///< "20GB"; empty: not looked at
    std::string walPerWindow; ///< likewise
};
int runSchedule(const CommonOptions &common, const ScheduleOptions &options);

struct DemoCommand {
    std::string directory;
    double scale = 1;
    std::uint64_t seed = 42;
};
int runDemoUp(const CommonOptions &common, const DemoCommand &command);
int runDemoDown(const CommonOptions &common, const DemoCommand &command);
int runDemoStatus(const CommonOptions &common, const DemoCommand &command);
int runDemoTraffic(const DemoCommand &command); ///< until SIGTERM or SIGINT

} // namespace indexpilot::app
