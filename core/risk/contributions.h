// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/scorer.h"

#include <string>
#include <vector>

// What each input adds to the log-odds of the baseline scorer. Every addition is zero or more and never falls
// when its input rises; an absent input, or one that is no number, adds nothing.
namespace indexpilot::risk {

struct Contribution {
    std::string key;
    std::string label;
    std::string value;
    double logOdds = 0;
};

using Contributions = std::vector<Contribution>;

/// Only what adds something is kept.
void add(Contributions &list, Contribution contribution);

/// 0 below `from`, 1 above `to`, between them the place on a logarithmic scale. NaN → 0, infinity → 1.
double ramp(double value, double from, double to);

void addTextFactors(Contributions &list, const sql::StatementFacts &facts, const TableScale &scale);
void addPlanFactors(Contributions &list, const explain::Plan &plan, const TableScale &scale);
void addHistoryFactors(Contributions &list, const StatementHistory &history);

/// "UPDATE without WHERE" …: what decides whatever the score says.
std::vector<std::string> brokenRules(const sql::StatementFacts &facts);

/// "12.3 k", "4.0 M"; whole numbers below 1000.
std::string compact(double value);
/// "41 %" of 0.41.
std::string percent(double share);
/// "0.4 ms", "120 ms", "3.2 s" of milliseconds.
std::string duration(double milliseconds);
/// "73 : 1".
std::string ratio(double value);

} // namespace indexpilot::risk
