// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/pages/recommendations/inbox_items.h"

namespace indexpilot::ui {

class ForestChart;
class ForestTable;

/// Expected change of each statement, with its range; the table has all of them.
class ForestPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit ForestPanel(QWidget *parent = nullptr);
    void setItem(const InboxItem &item);

private:
    struct Parts {
        ForestChart *chart;
        ForestTable *rows;
    };
    ForestPanel(const Parts &parts, QWidget *parent);
    ForestChart *m_chart;
    ForestTable *m_rows;
};

} // namespace indexpilot::ui
