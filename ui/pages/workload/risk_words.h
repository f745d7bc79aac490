// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/risk_words.h"

#include <QString>

namespace indexpilot::ui {

QString riskNumber(double probability); ///< "0.88"
QString shareText(double share);        ///< "+0.31", "−0.05"
using wording::factorLabel;
using wording::factorValue;
using wording::ruleText;

} // namespace indexpilot::ui
