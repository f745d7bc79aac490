// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/risk/risk_score.h"

#include <QString>

// The scorer speaks English; here is what it says, in the person's language.
namespace indexpilot::wording {

QString factorLabel(const risk::RiskFactor &factor); ///< "Rows read per row kept"
QString factorValue(const risk::RiskFactor &factor); ///< "73 : 1"
QString ruleText(const std::string &rule);           ///< "UPDATE without WHERE"

} // namespace indexpilot::wording
