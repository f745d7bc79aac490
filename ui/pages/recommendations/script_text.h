// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"

#include <QString>

namespace indexpilot::ui {

/// A psql script of what is new or approved: builds first, then what may go, each with its id, reasons and
/// way back as comments. No text of the server can leave its comment. Empty: nothing is new or approved.
QString scriptText(const std::vector<InboxItem> &items, const QString &target, TimePoint at);

} // namespace indexpilot::ui
