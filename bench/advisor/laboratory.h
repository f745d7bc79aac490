// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"
#include "core/advisor/workload.h"
#include "core/pg/connection.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace indexpilot::bench {

/// Positions of built indexes.
using Members = std::set<std::size_t>;

/// One text that is planned or run, with how often.
struct Text {
    std::size_t statement = 0;
    std::string sql;
    double calls = 1;  ///< an hour, with the variant's weight
    bool runs = false; ///< a read without $n
};

/// Builds every index that some row proposes, for real, and lets the planner see one row's set at a time:
/// the others are dropped in a transaction that is rolled back.
class Laboratory {
public:
    Laboratory(const std::string &connectionText, double timeoutSeconds);
    ~Laboratory(); ///< drops what was built

    /// Builds what is not there yet; a definition that the server refuses is left out, with a warning.
    Members build(const std::vector<advisor::IndexDefinition> &set);
    double bytes(const Members &set) const; ///< measured
    double bytes(std::size_t member) const { return m_built[member].bytes; }
    const advisor::IndexDefinition &definition(std::size_t member) const
    {
        return m_built[member].definition;
    }

    struct Plan {
        double cost = 0;
        std::string key; ///< equal for equal plans
        Members used;
    };
    /// The plan with the really built set; `$n` by generic plan.
    Plan plan(const std::string &sql, const Members &set);

    struct Run {
        double cpuSeconds = 0; ///< of the backend, user and system, a call
        bool timedOut = false;
    };
    Run run(const std::string &sql, const Members &set);
    void letGo(); ///< of the locks that hiding takes: other sessions can plan again
    pg::Connection &connection() { return m_connection; }

private:
    struct Built {
        std::string key;
        std::string name; ///< qualified and quoted
        advisor::IndexDefinition definition;
        double bytes = 0;
    };
    void hideOthers(const Members &set);
    double cpu() const;
    pg::Connection m_connection;
    std::vector<Built> m_built;
    std::string m_openHidden; ///< what the open transaction has dropped
    bool m_open = false;
};

/// Cost an hour of all texts, planned with the built set.
double costOf(Laboratory &laboratory, const std::vector<Text> &texts, const Members &set);

/// Processor seconds a call by row and text: median of the rounds, rows taking turns within each text. Rows
/// with the same plan share the run of a round.
struct Measurement {
    std::vector<std::vector<double>> cpu;    ///< by row, by text; < 0: not run
    std::vector<std::vector<double>> rounds; ///< by row: weighted sum of each round, for the spread
    std::vector<std::vector<Laboratory::Plan>> plans;
    std::set<std::string> timedOut; ///< "row number/text number"
};
Measurement measure(Laboratory &laboratory, const std::vector<Text> &texts, const std::vector<Members> &rows,
                    int rounds);

} // namespace indexpilot::bench
