// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/risk_score.h"

#include <QString>

namespace indexpilot::ui {

QString riskNumber(double probability);              ///< "0.88"
QString shareText(double share);                     ///< "+0.31", "−0.05"
QString factorLabel(const risk::RiskFactor &factor); ///< in the person's language
QString ruleText(const std::string &rule);           ///< likewise

} // namespace indexpilot::ui
