// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_search.h"

#include <QAbstractListModel>

namespace indexpilot::ui {

/// The rows of the palette: headings and entries.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setEntries(std::vector<PaletteEntry> entries);
    void search(const QString &query);
    int matches() const { return m_result.matches; }
    const PaletteRow &rowAt(int row) const { return m_result.rows[static_cast<std::size_t>(row)]; }
    const PaletteEntry *entryAt(int row) const; ///< null: a heading
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteEntry> m_entries;
    PaletteResult m_result;
};

} // namespace indexpilot::ui
