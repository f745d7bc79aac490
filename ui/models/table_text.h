// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column.h"
#include "ui/models/table_view.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace indexpilot::ui {

/// A part of a table as it is copied. Any thread may read it when its function allows that.
struct TableCells {
    std::vector<int> rows;
    std::vector<int> columns;
    QStringList titles;            ///< of `columns`
    std::vector<CellStyle> styles; ///< of `columns`
    std::function<QString(int row, int column)> text;
};

QString tableText(const TableCells &cells, TableView::CopyFormat format);

} // namespace indexpilot::ui
