// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/evidence.h"

#include <QWidget>

class QComboBox;
class QTreeView;

namespace indexpilot::ui {

class PlanDifferenceModel;

/// How the plan of a statement changes, a node a line; which statement is chosen above it.
class PlanChanges : public QWidget {
    Q_OBJECT
public:
    explicit PlanChanges(QWidget *parent = nullptr);
    void setItem(const InboxItem &item);

private:
    void showChosen();
    std::shared_ptr<const engine::AdviceRun> m_run; ///< keeps the outcomes
    std::vector<PlanChange> m_changes;
    QComboBox *m_statement;
    PlanDifferenceModel *m_model;
    QTreeView *m_tree;
};

} // namespace indexpilot::ui
