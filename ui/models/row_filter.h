// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_order.h"

namespace indexpilot::ui {

/// Those of `ranking` in whose texts every word occurs; nothing when it was stopped. Rows whose `places`
/// entry is -1 are known not to pass; null: nothing is known.
std::optional<std::vector<int>> passingRows(const TableRows &rows, const std::vector<int> &ranking,
                                            const FilterWords &words, const std::vector<int> *places,
                                            const std::stop_token &stop);

/// Whether all rows that pass `after` pass `before` too: {0: "or"} → {0: "orders", 1: "x"}.
bool narrows(const FilterWords &before, const FilterWords &after);

} // namespace indexpilot::ui
