// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/inventory_model.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/workload/clock_text.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

bool sameRows(const std::vector<TableEntry> &a, const std::vector<TableEntry> &b)
{
    return std::ranges::equal(a, b, [](const TableEntry &x, const TableEntry &y) {
        return x.name == y.name &&
               std::ranges::equal(x.indexes, y.indexes, {}, &IndexEntry::id, &IndexEntry::id);
    });
}

QString roleWord(IndexRole role)
{
    switch (role) {
    case IndexRole::None:
        return {};
    case IndexRole::Primary:
        return InventoryModel::tr("PK");
    case IndexRole::Unique:
        return InventoryModel::tr("unique");
    case IndexRole::Constraint:
        return InventoryModel::tr("constraint");
    }
    return {};
}

QString kindText(const IndexEntry &index)
{
    if (!index.valid && !index.dropped)
        return InventoryModel::tr("INVALID");
    if (index.kept)
        return InventoryModel::tr("kept");
    QStringList words{roleWord(index.role)};
    if (index.version > 0)
        words << QStringLiteral("v%1").arg(index.version);
    words.removeAll({});
    return words.join(QLatin1Char(' '));
}

QString sizeText(const IndexEntry &index)
{
    if (index.dropped)
        return InventoryModel::tr("dropped");
    return index.size ? wording::size(*index.size) : QString(wording::dash);
}

QString tipOf(const IndexEntry &index)
{
    QString text = toQString(index.name);
    if (index.kept)
        text +=
            QLatin1Char('\n') + InventoryModel::tr("It was %1 and is kept until %2")
                                    .arg(toQString(index.kept->formerName()), clockText(index.kept->until));
    if (!index.definition.empty())
        text += QLatin1Char('\n') + toQString(index.definition);
    return QStringLiteral("<span style=\"white-space: pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

QString textOf(const IndexEntry &index, int column)
{
    return column == InventoryModel::Name   ? index.shown
           : column == InventoryModel::Kind ? kindText(index)
                                            : sizeText(index);
}

QString textOf(const TableEntry &table, int column)
{
    if (column == InventoryModel::Name)
        return table.shown;
    return column == InventoryModel::Size && table.size ? wording::size(*table.size) : QString();
}

} // namespace

InventoryModel::Change InventoryModel::setTables(std::vector<TableEntry> tables)
{
    if (!sameRows(tables, m_tables)) {
        beginResetModel();
        m_tables = std::move(tables);
        endResetModel();
        return Change::Rows;
    }
    m_tables = std::move(tables);
    if (m_tables.empty())
        return Change::None;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    for (int table = 0; table < rowCount(); ++table) {
        const QModelIndex parent = index(table, 0);
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
    return Change::Contents;
}

QModelIndex InventoryModel::indexOf(qint64 id) const
{
    for (std::size_t table = 0; table < m_tables.size(); ++table) {
        const auto &indexes = m_tables[table].indexes;
        const auto found = std::ranges::find(indexes, id, &IndexEntry::id);
        if (found != indexes.end())
            return index(static_cast<int>(found - indexes.begin()), 0, index(static_cast<int>(table), 0));
    }
    return {};
}

const IndexEntry *InventoryModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_tables[index.internalId() - 1].indexes[static_cast<std::size_t>(index.row())];
}

qint64 InventoryModel::idAt(const QModelIndex &index) const
{
    const IndexEntry *entry = entryAt(index);
    return entry ? entry->id : 0;
}

const TableEntry *InventoryModel::tableAt(const QModelIndex &index) const
{
    const bool isTable = index.isValid() && index.internalId() == 0;
    return isTable ? &m_tables[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex InventoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr(0));
}

QModelIndex InventoryModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tables.size());
    const TableEntry *table = parent.column() == 0 ? tableAt(parent) : nullptr;
    return table ? static_cast<int>(table->indexes.size()) : 0;
}

int InventoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const IndexEntry *entry = entryAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return entry ? textOf(*entry, index.column()) : textOf(*tableAt(index), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                                          : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return entry && index.column() == Name ? QStringLiteral("%1 %2").arg(entry->shown, kindText(*entry))
                                               : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return entry ? tipOf(*entry) : toQString(tableAt(index)->name);
    case IdRole:
        return entry ? entry->id : 0;
    case DroppedRole:
        return entry && entry->dropped;
    case InvalidRole:
        return entry && !entry->valid && !entry->dropped;
    default:
        return {};
    }
}

} // namespace indexpilot::ui
