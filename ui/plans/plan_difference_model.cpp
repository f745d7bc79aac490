// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_difference_model.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/plans/plan_model.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

using explain::NodeChange;

QString markOf(NodeChange change)
{
    switch (change) {
    case NodeChange::Same:
        return {};
    case NodeChange::Changed:
        return QStringLiteral("~");
    case NodeChange::Added:
        return QStringLiteral("+");
    case NodeChange::Removed:
        return QString(QChar(0x2212));
    }
    return {};
}

QString wordOf(NodeChange change)
{
    switch (change) {
    case NodeChange::Same:
        return PlanDifferenceModel::tr("the same");
    case NodeChange::Changed:
        return PlanDifferenceModel::tr("changed");
    case NodeChange::Added:
        return PlanDifferenceModel::tr("new");
    case NodeChange::Removed:
        return PlanDifferenceModel::tr("gone");
    }
    return {};
}

Token tokenOf(NodeChange change)
{
    switch (change) {
    case NodeChange::Same:
        return Token::Text2;
    case NodeChange::Changed:
        return Token::Warn;
    case NodeChange::Added:
        return Token::Ok;
    case NodeChange::Removed:
        return Token::Bad;
    }
    return Token::Text;
}

QString lineOf(const explain::PlanDifference &line)
{
    const QString text = toQString(line.change == NodeChange::Removed ? line.before : line.after);
    return QString(line.depth * 2, QLatin1Char(' ')) + text;
}

QString toolTipOf(const explain::PlanDifference &line)
{
    QString text = wordOf(line.change);
    if (line.change == NodeChange::Changed)
        return text + QStringLiteral("\n%1\n→ %2").arg(toQString(line.before), toQString(line.after));
    return text + QLatin1Char('\n') + lineOf(line).trimmed();
}

} // namespace

PlanDifferenceModel::PlanDifferenceModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void PlanDifferenceModel::setPlans(const explain::Plan &before, const explain::Plan &after)
{
    beginResetModel();
    m_lines = explain::difference(before, after);
    endResetModel();
}

int PlanDifferenceModel::changes() const
{
    return static_cast<int>(std::ranges::count_if(
        m_lines, [](const explain::PlanDifference &line) { return line.change != NodeChange::Same; }));
}

int PlanDifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PlanDifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant PlanDifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const explain::PlanDifference &line = m_lines[static_cast<std::size_t>(index.row())];
    const bool cost = index.column() == CostBefore || index.column() == CostAfter;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Mark)
            return markOf(line.change);
        if (index.column() == Line)
            return lineOf(line);
        if (index.column() == CostBefore)
            return line.change == NodeChange::Added ? QString() : wording::number(line.costBefore);
        return line.change == NodeChange::Removed ? QString() : wording::number(line.costAfter);
    case Qt::AccessibleTextRole:
        return index.column() == Mark ? wordOf(line.change) : data(index, Qt::DisplayRole);
    case PlanModel::DetailsRole:
        if (index.column() != Line || line.change != NodeChange::Changed)
            return {};
        return QStringList(tr("before: %1").arg(toQString(line.before)));
    case Qt::ForegroundRole:
        return cost ? colour(Token::Text2) : colour(tokenOf(line.change));
    case Qt::ToolTipRole:
        return toolTipOf(line);
    case Qt::TextAlignmentRole:
        if (cost)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    default:
        return {};
    }
}

QVariant PlanDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= CostBefore)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section >= CostBefore)
        return tr("Total cost in planner units: estimated");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Node");
    case CostBefore:
        return tr("Before");
    case CostAfter:
        return tr("After");
    default:
        return QString();
    }
}

} // namespace indexpilot::ui
