// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_model.h"

namespace indexpilot::ui {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_result = {};
    endResetModel();
}

void PaletteModel::search(const QString &query)
{
    beginResetModel();
    m_result = searchPalette(m_entries, query, tr("Best match"));
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount() || rowAt(row).entry < 0)
        return nullptr;
    return &m_entries[static_cast<std::size_t>(rowAt(row).entry)];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = entryAt(index.row());
    if (role == Qt::DisplayRole)
        return entry ? entry->title : rowAt(index.row()).heading;
    if (!entry || (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    QStringList words{entry->title};
    for (const QString &word : {entry->detail, entry->keys, entry->reason})
        if (!word.isEmpty())
            words << word;
    return words.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!entryAt(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace indexpilot::ui
