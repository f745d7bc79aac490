// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace indexpilot::ui {

/// The value of a token in the light or dark theme: the only table of colours in the program.
QColor tokenColour(Token token, bool dark);

} // namespace indexpilot::ui
