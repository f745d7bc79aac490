// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column.h"
#include "ui/models/table_order.h"

namespace indexpilot::ui {

/// A table over an immutable vector of rows. Sorting and filtering run on a worker thread over that vector;
/// the model then shows the finished order, so that 100,000 rows never hold the GUI thread. A new snapshot
/// keeps selection, current cell and scroll position by the row's key, and the order too while it is held.
/// Row: any type; Key: an ordered value that identifies a row.
template <class Row, class Key> class SnapshotTableModel : public TableOrderModel {
public:
    using Rows = std::shared_ptr<const std::vector<Row>>;
    SnapshotTableModel(std::span<const Column<Row>> columns, Key (*key)(const Row &),
                       QObject *parent = nullptr);

    void setRows(Rows rows); ///< returns at once; the order follows by a queued call
    const Row *rowAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Key &key) const;
    // QAbstractItemModel and TableOrderModel …
};

} // namespace indexpilot::ui
