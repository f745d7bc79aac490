// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace indexpilot::risk {

enum class RiskBand { Low, Elevated, High };          ///< < 0.4 · < 0.7 · >= 0.7
enum class RiskBasis { BaselineUncalibrated, Model }; ///< what the probability rests on

struct RiskFactor {
    std::string key;   ///< stable, e.g. "sequential_scan_rows"
    std::string label; ///< "Rows read per row kept"
    std::string value; ///< "73 : 1"
    double share = 0;  ///< added to the probability; the shares and the base sum up to it
    friend bool operator==(const RiskFactor &, const RiskFactor &) = default;
};

/// How likely the statement is to hurt the server.
struct RiskScore {
    double probability = 0; ///< 0 to 1
    RiskBand band = RiskBand::Low;
    double base = 0;
    std::vector<RiskFactor> factors;    ///< largest share first
    std::vector<std::string> hardRules; ///< "UPDATE without WHERE" …: these decide whatever the score says
    RiskBasis basis = RiskBasis::BaselineUncalibrated;
    friend bool operator==(const RiskScore &, const RiskScore &) = default;
};

constexpr double elevatedFrom = 0.4;
constexpr double highFrom = 0.7;

} // namespace indexpilot::risk
