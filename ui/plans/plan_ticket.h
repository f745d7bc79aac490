// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace indexpilot::ui {

/// A number for the next wish, larger than all before: pages share one engine. GUI thread only.
int nextPlanTicket();

} // namespace indexpilot::ui
