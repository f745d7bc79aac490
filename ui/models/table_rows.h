// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column.h"

#include <QString>
#include <QVariant>

namespace indexpilot::ui {

/// The immutable rows of a table without their type: what sorting, filtering and painting ask of them. Read
/// by any thread.
class TableRows {
public:
    TableRows() = default;
    TableRows(const TableRows &) = delete;
    TableRows &operator=(const TableRows &) = delete;
    virtual ~TableRows() = default;
    virtual int count() const = 0;
    virtual int columns() const = 0;
    virtual QString text(int row, int column) const = 0;
    virtual QVariant sortKey(int row, int column) const = 0; ///< a number or a text; invalid: comes last
    virtual QString toolTip(int row, int column) const = 0;
    virtual QVariant decoration(int row, int column) const = 0;
    /// Whether the key of `row` is less than that of `otherRow` in `other`, rows of the same type.
    virtual bool keyLess(int row, const TableRows &other, int otherRow) const = 0;
};

/// What a column looks like, whatever its rows are.
struct ColumnLook {
    const char *context;
    const char *title;
    CellStyle style = CellStyle::Text;
    int width = 90;
};

} // namespace indexpilot::ui
