// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace indexpilot::ui {

/// The style sheet of the application, made of the theme's tokens. Dynamic properties that it knows:
///   role   "primary" (button) · "flat" (button without border) · "headline" "caption" "strong" "figure"
///   "mono" (label)
///          "panel" "panelHeader" "card" "rail" "strip" "context" "code" (frame)
///   chip   "ok" "warn" "bad" "info" "neutral" "accent" (label, button)
///   state  "ok" "warn" "bad" "info" (message row, label text)
QString styleSheet(const Theme &theme);

} // namespace indexpilot::ui
