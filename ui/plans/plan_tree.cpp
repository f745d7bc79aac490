// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_tree.h"

#include "ui/plans/plan_delegate.h"
#include "ui/plans/plan_difference_model.h"
#include "ui/plans/plan_model.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int headerHeight = 26;
constexpr int mostHeight = 320; ///< then it scrolls
constexpr int numberWidth = 62;
constexpr int markWidth = 24;

int rowsHeight(const QTreeView &view, const QModelIndex &parent)
{
    int height = 0;
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        int tallest = 0;
        for (int column = 0; column < view.model()->columnCount(); ++column)
            tallest =
                std::max(tallest, view.itemDelegate()->sizeHint({}, index.siblingAtColumn(column)).height());
        height += tallest + rowsHeight(view, index);
    }
    return height;
}

void setColumns(QTreeView *view, const QAbstractItemModel &model)
{
    QHeaderView *header = view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(markWidth);
    header->setSectionResizeMode(QHeaderView::Fixed);
    for (int column = 0; column < model.columnCount(); ++column)
        header->resizeSection(column, numberWidth);
    if (qobject_cast<const PlanDifferenceModel *>(&model)) {
        header->setSectionResizeMode(PlanDifferenceModel::Line, QHeaderView::Stretch);
        header->resizeSection(PlanDifferenceModel::Mark, markWidth);
        view->setRootIsDecorated(false);
    } else {
        header->setSectionResizeMode(PlanModel::Node, QHeaderView::Stretch);
    }
    header->setFixedHeight(headerHeight);
}

} // namespace

QTreeView *newPlanTree(const char *name, const QString &accessible, QAbstractItemModel *model,
                       QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(accessible);
    view->setModel(model);
    view->setItemDelegate(new PlanDelegate(view));
    view->setIndentation(14);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTabKeyNavigation(false);
    setColumns(view, *model);
    return view;
}

int planTreeHeight(const QTreeView &view)
{
    return std::min(headerHeight + 2 + rowsHeight(view, {}), mostHeight);
}

} // namespace indexpilot::ui
