// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_rows.h"

#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

// Which rows of a table are shown, and in which order. Pure functions; they run on a worker thread.
namespace indexpilot::ui {

using RowList = std::shared_ptr<const std::vector<int>>;

using FilterWords = std::map<int, QStringList>; ///< by column, -1: any; every word must occur, in any case

/// What a person asked of the order.
struct OrderRequest {
    int column = -1; ///< -1: as the rows come
    Qt::SortOrder direction = Qt::AscendingOrder;
    int sorting = 0;   ///< counts the times that a person asked for an order
    bool held = false; ///< new rows come last until the next sorting
    FilterWords words;
};

/// An order that is finished: what a model shows.
struct RowOrder {
    std::shared_ptr<const TableRows> rows;
    RowList byKey;          ///< all rows by their key
    RowList ranking;        ///< all rows as sorted
    std::vector<int> shown; ///< the ranking without the rows that the filter leaves out
    std::vector<int> place; ///< of each row in `shown`, or -1
    int sorting = 0;
    FilterWords words;
};

/// The way from one order to the next.
struct OrderChange {
    std::shared_ptr<const RowOrder> order;
    std::vector<int> moved; ///< of each place before, the place now, or -1
    int kept = 0;           ///< places that are still there
    bool inPlace = false;   ///< no place before has another row now
};

/// The next order; nothing when it was stopped.
std::optional<OrderChange> nextOrder(const RowOrder &before, std::shared_ptr<const TableRows> rows,
                                     const OrderRequest &request, const std::stop_token &stop);

} // namespace indexpilot::ui
