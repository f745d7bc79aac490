// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_order.h"

#include <QTableView>

namespace indexpilot::ui {

/// The table of every page: rows of 28 px with hairlines, sort by header, row selection, header filters
/// (Ctrl+Shift+F), column chooser in the header's menu, copy with headers (Ctrl+Shift+C), as SQL
/// (Ctrl+Alt+C), as CSV, JSON or Markdown.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);
    void setTable(TableOrderModel *model);
    void toggleFilters();
    enum class CopyFormat { Tsv, TsvWithHeaders, Csv, Json, Markdown, Sql };
    void copySelection(CopyFormat format);

Q_SIGNALS:
    void rowActivated(const QModelIndex &index); ///< Enter or double click

private:
    TableOrderModel *m_table = nullptr;
    class HeaderFilters *m_filters = nullptr;
};

/// The rows `indexes` (whole rows) as text in the given format.
QString tableText(const QAbstractItemModel &model, const QModelIndexList &indexes,
                  TableView::CopyFormat format);

} // namespace indexpilot::ui
