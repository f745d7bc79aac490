// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column.h"
#include "ui/models/table_order.h"

#include <algorithm>

namespace indexpilot::ui {

/// A table over an immutable vector of rows. Sorting and filtering run on a worker thread over that vector;
/// the model then shows the finished order, so that 100,000 rows never hold the GUI thread. A new snapshot
/// keeps selection, current cell and scroll position by the row's key, and the order too while it is held.
/// Row: any type; Key: an ordered value that identifies a row. The columns outlive the model.
template <class Row, class Key> class SnapshotTableModel : public TableOrderModel {
public:
    using Rows = std::shared_ptr<const std::vector<Row>>;
    SnapshotTableModel(std::span<const Column<Row>> columns, Key (*key)(const Row &),
                       QObject *parent = nullptr)
        : TableOrderModel(looksOf(columns), std::make_shared<TypedRows>(nullptr, columns, key), parent),
          m_columns(columns), m_key(key)
    {
    }

    void setRows(Rows rows) ///< returns at once; the order follows by a queued call
    {
        if (rows == m_latest)
            return;
        m_latest = rows;
        setTableRows(std::make_shared<TypedRows>(std::move(rows), m_columns, m_key));
    }

    const Row *rowAt(const QModelIndex &index) const
    {
        const int row = rowOf(index);
        return row < 0 ? nullptr : &typed().at(row);
    }

    QModelIndex indexOf(const Key &key) const
    {
        const std::vector<int> &byKey = *order().byKey;
        const auto found =
            std::lower_bound(byKey.begin(), byKey.end(), key,
                             [this](int row, const Key &wanted) { return m_key(typed().at(row)) < wanted; });
        if (found == byKey.end() || key < m_key(typed().at(*found)))
            return {};
        const int place = order().place[static_cast<std::size_t>(*found)];
        return place < 0 ? QModelIndex() : index(place, 0);
    }

private:
    class TypedRows : public TableRows {
    public:
        TypedRows(Rows rows, std::span<const Column<Row>> columns, Key (*key)(const Row &))
            : m_rows(std::move(rows)), m_columns(columns), m_key(key)
        {
        }
        const Row &at(int row) const { return (*m_rows)[static_cast<std::size_t>(row)]; }
        int count() const override { return m_rows ? static_cast<int>(m_rows->size()) : 0; }
        int columns() const override { return static_cast<int>(m_columns.size()); }
        QString text(int row, int column) const override
        {
            const auto text = look(column).text;
            return text ? text(at(row)) : QString();
        }
        QVariant sortKey(int row, int column) const override
        {
            const auto key = look(column).sortKey;
            return key ? key(at(row)) : QVariant(text(row, column));
        }
        QString toolTip(int row, int column) const override
        {
            const auto tip = look(column).toolTip;
            return tip ? tip(at(row)) : text(row, column);
        }
        QVariant decoration(int row, int column) const override
        {
            const auto decoration = look(column).decoration;
            return decoration ? decoration(at(row)) : QVariant();
        }
        bool keyLess(int row, const TableRows &other, int otherRow) const override
        {
            return m_key(at(row)) < m_key(static_cast<const TypedRows &>(other).at(otherRow));
        }

    private:
        const Column<Row> &look(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
        Rows m_rows;
        std::span<const Column<Row>> m_columns;
        Key (*m_key)(const Row &);
    };

    static std::vector<ColumnLook> looksOf(std::span<const Column<Row>> columns)
    {
        std::vector<ColumnLook> looks;
        for (const Column<Row> &column : columns)
            looks.push_back({column.context, column.title, column.style, column.width});
        return looks;
    }
    const TypedRows &typed() const { return static_cast<const TypedRows &>(*order().rows); }

    std::span<const Column<Row>> m_columns;
    Key (*m_key)(const Row &);
    Rows m_latest;
};

} // namespace indexpilot::ui
