// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/snapshot_table_model.h"
#include "ui/pages/maintenance/ended_columns.h"
#include "ui/widgets/panel.h"

namespace indexpilot::ui {

class TableView;

/// The rebuilds that ended: when, how long, and what they gave back.
class EndedPanel : public Panel {
    Q_OBJECT
public:
    explicit EndedPanel(QWidget *parent = nullptr);
    void setView(const std::shared_ptr<const engine::MaintenanceView> &view);

Q_SIGNALS:
    void indexChosen(const std::string &index); ///< Enter or a double click

private:
    using EndedModel = SnapshotTableModel<EndedRow, EndedKey>;
    EndedModel *m_model;
    TableView *m_table;
    std::shared_ptr<const engine::MaintenanceView> m_view;
};

} // namespace indexpilot::ui
