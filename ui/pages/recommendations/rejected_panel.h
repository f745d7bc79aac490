// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_view.h"
#include "ui/widgets/panel.h"

namespace indexpilot::ui {

class RejectedTable;
class TableView;

/// Every candidate that was looked at and not proposed, with the rule and the reason.
class RejectedPanel : public Panel {
    Q_OBJECT
public:
    explicit RejectedPanel(QWidget *parent = nullptr);
    void setRun(const std::shared_ptr<const engine::AdviceRun> &run);
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void closed();

private:
    std::shared_ptr<const engine::AdviceRun> m_run;
    RejectedTable *m_rows;
    TableView *m_table;
};

} // namespace indexpilot::ui
