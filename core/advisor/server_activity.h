// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

struct BusySession {
    int pid = 0;
    std::string user;
    std::string application;
    std::string state;
    Milliseconds transactionAge{0};
    std::vector<std::string> tables; ///< that its statement names: "orders", "shop.orders"
    friend bool operator==(const BusySession &, const BusySession &) = default;
};

/// What runs in the database that a build would meet.
struct ServerActivity {
    bool known = false;
    bool complete = true;                      ///< false: some sessions or texts were not to be seen
    std::vector<BusySession> longTransactions; ///< oldest first
    std::vector<BusySession> waiting;          ///< for somebody's lock
    std::vector<BusySession> builds;           ///< CREATE INDEX, REINDEX
};

/// Sessions of one database; a transaction is long from `longAfter` on.
ServerActivity activityOf(const pg::ActivityReading &reading, const std::string &database,
                          Milliseconds longAfter = std::chrono::minutes(1));

/// Whether a build can be started at this moment.
struct RunNow {
    enum class Answer { Unknown, Yes, No } answer = Answer::Unknown;
    std::vector<std::string> reasons;
};

enum class BuildLock { Share, ShareUpdateExclusive };
RunNow runNow(const ServerActivity &activity, const std::string &schema, const std::string &table,
              BuildLock lock);

} // namespace indexpilot::advisor
