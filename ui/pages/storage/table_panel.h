// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/snapshot_table_model.h"
#include "ui/pages/storage/storage_lines.h"
#include "ui/widgets/panel.h"

class QLabel;
class QLineEdit;

namespace indexpilot::ui {

class TableView;

/// All indexes of the page, by what a rebuild frees, with a search. The selection stays at its index.
class StorageTablePanel : public Panel {
    Q_OBJECT
public:
    explicit StorageTablePanel(QWidget *parent = nullptr);
    void setLines(const StorageLines &lines); ///< nothing is done for the same ones
    void select(const std::string &index);    ///< emits nothing
    void setReadAt(std::optional<TimePoint> at);
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void chosen(const std::string &index); ///< by a person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Model = SnapshotTableModel<StorageLine, std::string>;
    void connectParts();
    void goToTable();
    void showSelection();
    void showCount();
    StorageLines m_lines;
    Model *m_model;
    TableView *m_table;
    QLineEdit *m_search;
    QLabel *m_basis;
    std::string m_selected;
    bool m_syncing = false; ///< the selection follows the page, not a person
    bool m_narrow = false;
    bool m_wide = false;
};

} // namespace indexpilot::ui
