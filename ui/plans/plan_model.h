// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <QAbstractItemModel>

#include <vector>

namespace indexpilot::ui {

/// The nodes of a plan as a tree. Costs and rows are the planner's estimates; times are there only when the
/// plan holds them.
class PlanModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Node, Cost, Rows, Count };
    enum Role { DetailsRole = Qt::UserRole + 1 }; ///< QStringList of the node, see detailsOf()
    explicit PlanModel(QObject *parent = nullptr);
    void setPlan(const explain::Plan &plan);
    void clear();
    int nodeCount() const { return static_cast<int>(m_entries.size()); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A node in depth-first order; internalId of an index is its place here.
    struct Entry {
        const explain::PlanNode *node;
        int parent;
        int row;
        std::vector<int> children;
    };
    void add(const explain::PlanNode &node, int parent, int row);
    const Entry &at(const QModelIndex &index) const
    {
        return m_entries[static_cast<std::size_t>(index.internalId())];
    }
    explain::Plan m_plan;
    std::vector<Entry> m_entries;
};

/// What a node reads and what it does its work by, a line each: "orders_pkey on public.orders", "id = $1".
QStringList detailsOf(const explain::PlanNode &node);

} // namespace indexpilot::ui
