// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QString;
class QTreeView;
class QWidget;

// Trees of plans look alike on every page.
namespace indexpilot::ui {

/// A view of a PlanModel or PlanDifferenceModel: the column of the node takes what the numbers leave.
QTreeView *newPlanTree(const char *name, const QString &accessible, QAbstractItemModel *model,
                       QWidget *parent);
/// As high as all of its rows, up to a limit; then it scrolls.
int planTreeHeight(const QTreeView &view);

} // namespace indexpilot::ui
