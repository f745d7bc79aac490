// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_model.h"

#include "core/explain/plan_text.h"
#include "core/wording/format.h"
#include "ui/models/column.h"

namespace indexpilot::ui {
namespace {

QStringList toList(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list.append(toQString(text));
    return list;
}

/// Without what it reads, which has a line of its own: "Index Scan", "Hash Left Join".
QString headingText(const explain::PlanNode &node)
{
    explain::PlanNode bare = node;
    bare.children.clear();
    bare.index.clear();
    bare.relation.clear();
    bare.alias.clear();
    const QString heading = toQString(explain::headingOf(bare));
    return node.subplanName.empty() ? heading
                                    : QStringLiteral("%1: %2").arg(toQString(node.subplanName), heading);
}

/// "orders_pkey on public.orders o".
QString targetOf(const explain::PlanNode &node)
{
    QString target = toQString(node.relation);
    const std::string name = node.relation.substr(node.relation.rfind('.') + 1);
    if (!node.alias.empty() && node.alias != name)
        target += QLatin1Char(' ') + toQString(node.alias);
    if (node.index.empty())
        return target.trimmed();
    return target.isEmpty() ? toQString(node.index)
                            : PlanModel::tr("%1 on %2").arg(toQString(node.index), target.trimmed());
}

} // namespace

QStringList detailsOf(const explain::PlanNode &node)
{
    QStringList parts = toList(node.indexConditions) + toList(node.conditions);
    for (const std::string &filter : node.filters)
        parts.append(PlanModel::tr("filter %1").arg(toQString(filter)));
    if (!node.sortKeys.empty())
        parts.append(PlanModel::tr("by %1").arg(toList(node.sortKeys).join(QStringLiteral(", "))));
    if (node.workersPlanned > 0)
        parts.append(PlanModel::tr("%n parallel workers", nullptr, node.workersPlanned));
    QStringList lines{targetOf(node), parts.join(QStringLiteral(" · "))};
    lines.removeAll(QString());
    return lines;
}

PlanModel::PlanModel(QObject *parent) : QAbstractItemModel(parent)
{
}

void PlanModel::setPlan(const explain::Plan &plan)
{
    beginResetModel();
    m_entries.clear();
    m_plan = plan;
    add(m_plan.root, -1, 0);
    endResetModel();
}

void PlanModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_plan = {};
    endResetModel();
}

void PlanModel::add(const explain::PlanNode &node, int parent, int row)
{
    const auto place = static_cast<int>(m_entries.size());
    m_entries.push_back({&node, parent, row, {}});
    if (parent >= 0)
        m_entries[static_cast<std::size_t>(parent)].children.push_back(place);
    int child = 0;
    for (const explain::PlanNode &next : node.children)
        add(next, place, child++);
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= Count || row >= rowCount(parent))
        return {};
    const int place = parent.isValid() ? at(parent).children[static_cast<std::size_t>(row)] : 0;
    return createIndex(row, column, static_cast<quintptr>(place));
}

QModelIndex PlanModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || at(index).parent < 0)
        return {};
    const int place = at(index).parent;
    return createIndex(m_entries[static_cast<std::size_t>(place)].row, 0, static_cast<quintptr>(place));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_entries.empty() ? 0 : 1;
    return parent.column() == 0 ? static_cast<int>(at(parent).children.size()) : 0;
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return Count;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const explain::PlanNode &node = *at(index).node;
    if (role == Qt::DisplayRole)
        switch (index.column()) {
        case Node:
            return headingText(node);
        case Cost:
            return wording::number(node.totalCost);
        case Rows:
            return wording::count(node.planRows);
        }
    if (role == DetailsRole && index.column() == Node)
        return detailsOf(node);
    if (role == Qt::AccessibleTextRole && index.column() == Node)
        return tr("%1, cost %2, %3 rows planned")
            .arg(toQString(explain::headingOf(node)), wording::number(node.totalCost),
                 wording::count(node.planRows));
    if (role == Qt::ToolTipRole)
        return (QStringList(toQString(explain::headingOf(node))) + detailsOf(node) +
                QStringList(tr("cost %1 to %2, %3 rows of %4 bytes planned: estimated")
                                .arg(wording::number(node.startupCost), wording::number(node.totalCost),
                                     wording::count(node.planRows))
                                .arg(node.planWidth)))
            .join(QLatin1Char('\n'));
    if (role == Qt::TextAlignmentRole && index.column() != Node)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Node)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return section == Cost   ? tr("Total cost in planner units: estimated")
               : section == Rows ? tr("Rows per loop: estimated")
                                 : QString();
    if (role != Qt::DisplayRole)
        return {};
    return section == Node ? tr("Node") : section == Cost ? tr("Cost") : tr("Rows");
}

} // namespace indexpilot::ui
