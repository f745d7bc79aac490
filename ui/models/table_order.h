// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_order.h"

#include <QAbstractTableModel>

#include <functional>

namespace indexpilot::ui {

/// Roles besides Qt's: how a cell looks (CellStyle as int) and, for a chip, its ChipKind as int.
enum TableRole { CellStyleRole = Qt::UserRole, ChipKindRole };

/// What a table view needs besides QAbstractItemModel: order, filter, and how columns look. The base of
/// SnapshotTableModel without its row type. GUI thread; orders are made on the global thread pool, one at a
/// time, and shown by a queued call.
class TableOrderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    ~TableOrderModel() override;
    void sort(int column, Qt::SortOrder order) override;      ///< by a person: the order is made anew
    virtual void setFilter(int column, const QString &words); ///< column -1: any; case-insensitive
    virtual void setOrderHeld(bool held); ///< true: new snapshots do not move rows; new rows come last
    virtual int columnWidth(int column) const;
    virtual int allRows() const; ///< before the filter

    /// The text of a cell as the table shows it now; any thread may call it, at any time.
    std::function<QString(int row, int column)> cellText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void orderAboutToChange(); ///< rows are going to move, come or go
    void orderChanged();
    void ordered(); ///< the view shows the last order asked for

protected:
    TableOrderModel(std::vector<ColumnLook> columns, std::shared_ptr<const TableRows> noRows,
                    QObject *parent);
    void setTableRows(std::shared_ptr<const TableRows> rows);
    const RowOrder &order() const { return *m_order; }
    int rowOf(const QModelIndex &index) const; ///< among all rows; -1: none

private:
    void request();    ///< a person wants another order: what is being made is out of date
    void startOrder(); ///< on a worker, unless one is at it
    void finishOrder(int generation, std::optional<OrderChange> change);
    void show(OrderChange change);
    void showMoved(const OrderChange &change);

    std::vector<ColumnLook> m_columns;
    std::shared_ptr<const TableRows> m_rows; ///< the newest, perhaps not shown yet
    std::shared_ptr<const RowOrder> m_order; ///< shown
    OrderRequest m_request;
    std::stop_source m_stop;
    int m_count = 0; ///< rows shown; differs from the order's only while a change is being announced
    int m_generation = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace indexpilot::ui
