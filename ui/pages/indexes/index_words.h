// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/indexes/inventory.h"

#include <QString>

// The sentence at the top of the page, from what is known and nothing else.
namespace indexpilot::ui {

QString inventoryHeadline(const Inventory &inventory);
QString indexHeadline(const IndexEntry &index, const Inventory &inventory);

} // namespace indexpilot::ui
