// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/indexes/inventory.h"

#include <QFrame>

#include <set>

class QAction;
class QLabel;
class QLineEdit;
class QTreeView;

namespace indexpilot::ui {

class EmptyState;
class InventoryModel;

/// The tree of tables and indexes with a search; selection, expansion and order survive a refresh.
class InventoryPanel : public QFrame {
    Q_OBJECT
public:
    explicit InventoryPanel(QAction *showDropped, QWidget *parent = nullptr);
    void setInventory(std::shared_ptr<const Inventory> inventory, qint64 current); ///< 0: none is selected
    qint64 current() const { return m_current; } ///< 0: no index was selected
    void select(qint64 id);                      ///< shows it even when a search or "dropped" hid it
    void focusTree();

Q_SIGNALS:
    void indexSelected(qint64 id);

private:
    void showTables();
    void showFoot();
    void expand();
    void showCurrent();
    std::shared_ptr<const Inventory> m_inventory;
    QAction *m_showDropped;
    QLineEdit *m_search;
    InventoryModel *m_model;
    QTreeView *m_tree;
    EmptyState *m_empty;
    QLabel *m_since;
    std::set<std::string> m_toggled; ///< tables that are not as they would be by themselves
    qint64 m_current = 0;
    bool m_filling = false;
};

} // namespace indexpilot::ui
