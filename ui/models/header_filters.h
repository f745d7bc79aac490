// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_order.h"

#include <QHeaderView>
#include <QPointer>

#include <vector>

class QLineEdit;
class QMenu;

namespace indexpilot::ui {

/// The header of a table: a click sorts, its menu chooses columns, and a row of line edits below it filters.
class HeaderFilters : public QHeaderView {
    Q_OBJECT
public:
    explicit HeaderFilters(QWidget *parent = nullptr);
    void setTable(TableOrderModel *model);
    void setFiltersShown(bool shown);
    bool filtersShown() const { return m_shown; }
    void addColumnActions(QMenu &menu); ///< to choose columns and to take the order away
    QSize sizeHint() const override;

Q_SIGNALS:
    void filterClosed(); ///< by Escape

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void updateGeometries() override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *newFilter(int column);
    void placeFilters();

    QPointer<TableOrderModel> m_table;
    std::vector<QLineEdit *> m_edits;
    bool m_shown = false;
};

} // namespace indexpilot::ui
