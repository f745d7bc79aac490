// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/indexes/inventory.h"

#include <QAbstractItemModel>

namespace indexpilot::ui {

/// Tables with their indexes. Rows that stay keep their place in a view.
class InventoryModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Kind, Size, ColumnCount };
    enum Role { IdRole = Qt::UserRole, DroppedRole, InvalidRole };
    using QAbstractItemModel::QAbstractItemModel;
    enum class Change { None, Contents, Rows };
    Change setTables(std::vector<TableEntry> tables); ///< Rows: every index of the model is another one
    QModelIndex indexOf(qint64 id) const;
    qint64 idAt(const QModelIndex &index) const; ///< 0: a table
    const TableEntry *tableAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const IndexEntry *entryAt(const QModelIndex &index) const; ///< null: a table
    std::vector<TableEntry> m_tables;
};

} // namespace indexpilot::ui
