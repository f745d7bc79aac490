// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/widgets/panel.h"

#include <memory>
#include <optional>

namespace indexpilot::ui {

class TableView;

/// The ranked statements of the brush or the range. Rows stay where they are while a person brushes or has
/// the mouse over them; the selection is that of the window, by the statement's id.
class StatementPanel : public Panel {
    Q_OBJECT
public:
    explicit StatementPanel(QWidget *parent = nullptr);
    void setView(const std::shared_ptr<const workload::WorkloadView> &view);
    /// What the window asks for now; it may be ahead of the view.
    void setRequest(const workload::ViewRequest &request);
    void setSampled(bool sampled); ///< figures are estimates from activity samples
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void statementSelected(indexpilot::StatementId statement);
    void statementActivated(indexpilot::StatementId statement); ///< by Enter or a click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using RowModel = SnapshotTableModel<workload::StatementRow, StatementId>;
    enum class Scroll { No, ToSelection };
    void showSelection(Scroll scroll);
    void takeSelection();
    void activate(const QModelIndex &index);
    void holdOrder();
    void showOrder();
    RowModel *m_model;
    TableView *m_table;
    std::optional<StatementId> m_selected;
    bool m_sampled = false;
    bool m_brushed = false;
    bool m_hovered = false;
    bool m_syncing = false; ///< the selection follows the window, not a person
    bool m_narrow = false;
};

} // namespace indexpilot::ui
