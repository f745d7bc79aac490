// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace indexpilot::ui {

/// Charts answer to assistive tools with role "chart"; their value is the sentence last announced.
void installChartAccessibility();
/// Sets the value and tells assistive tools that it changed.
void announce(QWidget *chart, const QString &sentence);

} // namespace indexpilot::ui
