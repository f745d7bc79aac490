// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_order.h"

#include <QPointer>
#include <QTableView>

class QMenu;

namespace indexpilot::ui {

/// The table of every page: rows of 28 px with hairlines, sort by header, row selection, header filters
/// (Ctrl+Shift+F), column chooser in the header's menu, copy with headers (Ctrl+Shift+C), as SQL
/// (Ctrl+Alt+C), as CSV, JSON or Markdown.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);
    void setTable(TableOrderModel *model);
    void toggleFilters(); ///< the row of line edits "filter.<column>"; hiding it takes the filters away
    enum class CopyFormat { Tsv, TsvWithHeaders, Csv, Json, Markdown, Sql };
    void copySelection(CopyFormat format); ///< the selected rows, in the columns that are seen

Q_SIGNALS:
    void rowActivated(const QModelIndex &index); ///< Enter or double click

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void addCopyActions();
    QAction *actionOf(const QKeyEvent &event) const;
    void sortAsByClick(int column); ///< for the keyboard
    void hover(int row);
    void keepPlace();    ///< before rows move
    void restorePlace(); ///< after they moved

    QPointer<TableOrderModel> m_table;
    class HeaderFilters *m_filters;
    class TableDelegate *m_delegate;
    int m_hoveredRow = -1;
    QList<QAction *> m_copyActions;
    QPersistentModelIndex m_anchor; ///< the row that stays where it is on the screen
    int m_anchorOffset = 0;         ///< px below the top
    bool m_sorted = false;          ///< by a person, so the top is what is wanted
};

/// The rows `indexes` (whole rows, or their cells in some columns) as text in the given format.
QString tableText(const QAbstractItemModel &model, const QModelIndexList &indexes,
                  TableView::CopyFormat format);

} // namespace indexpilot::ui
