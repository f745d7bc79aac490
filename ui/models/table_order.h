// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace indexpilot::ui {

/// What a table view needs besides QAbstractItemModel: order, filter, and how columns look. The base of
/// SnapshotTableModel without its row type.
class TableOrderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void sort(int column, Qt::SortOrder order) override = 0;      ///< by a person: the order is made anew
    virtual void setFilter(int column, const QString &words) = 0; ///< column -1: any; case-insensitive
    virtual void setOrderHeld(bool held) = 0; ///< true: new snapshots do not move rows; new rows come last
    virtual int columnWidth(int column) const = 0;
    virtual int allRows() const = 0; ///< before the filter

Q_SIGNALS:
    void ordered(); ///< the view shows the last order asked for
};

} // namespace indexpilot::ui
