// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/advisor/laboratory.h"

#include <functional>
#include <string>
#include <vector>

namespace indexpilot::bench {

/// What an advisor gave for one budget.
struct Advised {
    std::vector<advisor::IndexDefinition> set;
    int calls = 0; ///< of the optimizer
    double seconds = 0;
};

/// One row of the table.
struct Row {
    std::string name;
    Advised advised;
    double given = 0; ///< budget in its own bytes; 0: it knows none
    Members built;
    std::string note;
};

using Advisor = std::function<Advised(double budget)>;

/// Every row gets the same real bytes. An advisor that overestimates sizes would fill a part of them only, so
/// its own budget is raised, and lowered, until the really built set fills the budget as well as it can; of
/// the sets that fit the one with the least real cost counts.
Row calibrated(const std::string &name, double budget, const Advisor &advisor, Laboratory &laboratory,
               const std::vector<Text> &texts);

/// The set as long as it fits, in the advisor's order: for one that knows no budget.
Row trimmed(const std::string &name, double budget, const Advised &advised, Laboratory &laboratory);

struct Report {
    std::string title;
    double budget = 0;
    std::vector<Row> rows;
    std::vector<std::string> names; ///< of the statements
    std::vector<Text> texts;
    double callsFactor = 1; ///< hours that are summed up
};
/// Markdown on stdout.
void printTable(const Report &report, Laboratory &laboratory, const Measurement &measurement);
/// Sets and statements, for whoever wants to know why.
void writeDetails(const std::string &file, const Report &report, Laboratory &laboratory,
                  const Measurement &measurement);

} // namespace indexpilot::bench
