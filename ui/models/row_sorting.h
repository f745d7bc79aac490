// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_rows.h"

#include <vector>

namespace indexpilot::ui {

std::vector<int> rowsAsTheyCome(int count); ///< 0 … count − 1

/// The rows by their sort keys in a column (-1: as they come). Numbers go by value, texts by their
/// case-folded letters; equal ones stay as they come; NaN and missing keys are last in both directions.
std::vector<int> sortedRows(const TableRows &rows, int column, Qt::SortOrder direction);

} // namespace indexpilot::ui
