// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace indexpilot::ui {

QString clockText(TimePoint time); ///< "09:10"; of another day than today "23 Nov 09:10"
QString widthText(Seconds width);  ///< "5 min", "2 h"

} // namespace indexpilot::ui
