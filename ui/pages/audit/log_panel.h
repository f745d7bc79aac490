// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/snapshot_table_model.h"
#include "ui/pages/audit/audit_rows.h"
#include "ui/widgets/panel.h"

class QLineEdit;

namespace indexpilot::ui {

class Segmented;
class TableView;

/// The log, newest first, with a field that searches it and a choice of kinds. The selection stays at its
/// entry; at first it is the newest.
class LogPanel : public Panel {
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);
    void
    setAudit(const std::shared_ptr<const engine::AuditView> &audit); ///< nothing is done for the same one
    const AuditRow *current() const; ///< null: nothing is selected, or it does not pass the filters
    void select(qint64 sequence);    ///< takes filters away that hide it
    void move(int step);             ///< the selection, by rows
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void currentChanged();
    void activated(); ///< Enter or a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using LogModel = SnapshotTableModel<AuditRow, std::int64_t>;
    void showRows();
    void showSelection();
    void showCount();
    std::shared_ptr<const engine::AuditView> m_audit;
    AuditRows m_rows;
    LogModel *m_model;
    TableView *m_table;
    QLineEdit *m_search;
    Segmented *m_segments;
    std::optional<std::int64_t> m_selected;
    bool m_scrolls = false; ///< to the selection, once it is there
    bool m_syncing = false; ///< the selection follows the page, not a person
};

} // namespace indexpilot::ui
