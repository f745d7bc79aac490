// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <QAbstractTableModel>

#include <vector>

namespace indexpilot::ui {

/// What changed between two plans, a node a line: + came in, − went, ~ works otherwise now.
class PlanDifferenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Mark, Line, CostBefore, CostAfter, Count };
    explicit PlanDifferenceModel(QObject *parent = nullptr);
    void setPlans(const explain::Plan &before, const explain::Plan &after);
    int changes() const; ///< lines that are not the same

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<explain::PlanDifference> m_lines;
};

} // namespace indexpilot::ui
